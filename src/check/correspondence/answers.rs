use rustc_hash::FxHashMap;

use super::items::{Sense, TermItem, term_items};
use crate::check::context::{Context, Link};
use crate::glossary::Status;
use crate::text::{Language, Span};

/// The terms of one bead, and which answers which by the forms of the glossary, one to one.
pub(in crate::check) struct TermAnswers<'a> {
    /// The terms of the English side.
    pub english: Vec<TermItem<'a>>,
    /// The terms of the Russian side.
    pub russian: Vec<TermItem<'a>>,
    /// By English term: the index of the Russian one that answers it.
    pub answer: Vec<Option<usize>>,
    /// By Russian term: the index of the English one that it answers.
    pub source: Vec<Option<usize>>,
}

/// Of the terms that might answer one, so many are looked at for one in the very sentence.
const LOOKED_AT: usize = 16;

impl<'a> TermAnswers<'a> {
    /// Answers the terms of a bead: approved forms in the aligned sentence first, then approved forms anywhere in the bead,
    /// at last forbidden ones, which name the thing too.
    pub fn new(context: &Context<'a>, link: &Link) -> TermAnswers<'a> {
        let [english, russian] =
            Language::BOTH.map(|language| term_items(context, language, link.side(language)));
        let (answer, source) = (vec![None; english.len()], vec![None; russian.len()]);
        let mut answers = TermAnswers { english, russian, answer, source };
        let approved = answers.by_entry(&[Status::Preferred, Status::Admitted]);
        let sentences = answers.sentences(context);
        answers.pair(&approved, |english, russian| sentences.are_aligned(english, russian));
        answers.pair(&approved, |_, _| true);
        let forbidden = answers.by_entry(&[Status::Forbidden]);
        answers.pair(&forbidden, |english, russian| sentences.are_aligned(english, russian));
        answers.pair(&forbidden, |_, _| true);
        answers
    }

    /// The terms of one side, each with whether it is answered.
    fn side(&self, language: Language) -> impl Iterator<Item = (&TermItem<'a>, bool)> {
        let (items, partners) = match language {
            Language::English => (&self.english, &self.answer),
            Language::Russian => (&self.russian, &self.source),
        };
        items.iter().zip(partners.iter().map(Option::is_some))
    }

    /// Whether another mention of a thing that `item` of `language` names is answered in the bead.
    pub fn is_said_elsewhere(&self, item: &TermItem, language: Language) -> bool {
        self.side(language).any(|(other, answered)| answered && other.shares_entry(item))
    }

    /// Whether the side of `language` has a word that the glossary calls related to what `item` names.
    pub fn has_related(&self, item: &TermItem, language: Language) -> bool {
        let is_related = |sense: &Sense| {
            sense.status == Status::Related && item.named().any(|named| named.index == sense.index)
        };
        self.side(language).any(|(other, _)| other.senses.iter().any(is_related))
    }

    /// The words of one side that answer a term.
    pub fn spent(&self, language: Language) -> Vec<(usize, Span)> {
        let answered = self.side(language).filter(|(_, answered)| *answered);
        answered.map(|(item, _)| (item.paragraph, item.span)).collect()
    }

    /// The Russian terms by entry, those of certain statuses.
    fn by_entry(&self, statuses: &[Status]) -> FxHashMap<usize, Vec<usize>> {
        let mut found: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (at, item) in self.russian.iter().enumerate() {
            for sense in item.senses.iter().filter(|sense| statuses.contains(&sense.status)) {
                found.entry(sense.index).or_default().push(at);
            }
        }
        found
    }

    /// Pairs open terms with open Russian ones of their entry, in order, where `fits` allows.
    fn pair(&mut self, russian: &FxHashMap<usize, Vec<usize>>, fits: impl Fn(usize, usize) -> bool) {
        let mut left: FxHashMap<usize, Vec<usize>> =
            russian.iter().map(|(&entry, places)| (entry, places.iter().rev().copied().collect())).collect();
        for at in 0..self.english.len() {
            if self.answer[at].is_some() || self.english[at].inside {
                continue;
            }
            let senses: Vec<usize> = self.english[at].named().map(|sense| sense.index).collect();
            for entry in senses {
                let Some(places) = left.get_mut(&entry) else { continue };
                places.retain_last(LOOKED_AT, |place| self.source[place].is_none());
                let found = places.iter().rev().take(LOOKED_AT).position(|&place| fits(at, place));
                if let Some(found) = found {
                    let place = places.remove(places.len() - 1 - found);
                    self.answer[at] = Some(place);
                    self.source[place] = Some(at);
                    break;
                }
            }
        }
    }

    fn sentences(&self, context: &Context) -> AlignedSentences {
        let place = |language: Language, items: &[TermItem]| {
            let bead =
                |item: &TermItem| context.sentences().bead_at(language, item.paragraph, item.span.start);
            items.iter().map(bead).collect()
        };
        AlignedSentences {
            english: place(Language::English, &self.english),
            russian: place(Language::Russian, &self.russian),
        }
    }
}

/// The bead of sentences in which each term stands.
struct AlignedSentences {
    english: Vec<Option<usize>>,
    russian: Vec<Option<usize>>,
}

impl AlignedSentences {
    fn are_aligned(&self, english: usize, russian: usize) -> bool {
        let (one, other) =
            (self.english.get(english).copied().flatten(), self.russian.get(russian).copied().flatten());
        one.is_some() && one == other
    }
}

trait RetainLast {
    /// Drops those of the last `n` elements that `keep` refuses.
    fn retain_last(&mut self, n: usize, keep: impl Fn(usize) -> bool);
}

impl RetainLast for Vec<usize> {
    fn retain_last(&mut self, n: usize, keep: impl Fn(usize) -> bool) {
        let tail = self.split_off(self.len().saturating_sub(n));
        self.extend(tail.into_iter().filter(|&one| keep(one)));
    }
}
