use rustc_hash::FxHashMap;

use super::items::{Sense, TermItem, term_items};
use crate::check::context::{Context, Link};
use crate::glossary::{Entry, Status};
use crate::text::{Language, Span, fold};

/// The terms of one bead, and which answers which by the forms of the glossary, one to one.
pub(in crate::check) struct TermAnswers<'a> {
    /// The bead.
    pub link: Link,
    /// The terms of the English side.
    pub english: Vec<TermItem<'a>>,
    /// The terms of the Russian side.
    pub russian: Vec<TermItem<'a>>,
    /// By English term: the index of the Russian one that answers it, and the entry that both name.
    pub answer: Vec<Option<(usize, usize)>>,
    /// By Russian term: the index of the English one that it answers.
    pub source: Vec<Option<usize>>,
}

const APPROVED: &[Status] = &[Status::Preferred, Status::Admitted];
const FORBIDDEN: &[Status] = &[Status::Forbidden];
const RELATED: &[Status] = &[Status::Related];

/// Of the terms that might answer one, so many are looked at for one in the very sentence.
const LOOKED_AT: usize = 16;

impl<'a> TermAnswers<'a> {
    /// Answers the terms of a bead: approved forms first, then forbidden ones, which name the thing too; in the aligned
    /// sentence first, then anywhere in the bead.
    pub fn new(context: &Context<'a>, link: &Link) -> TermAnswers<'a> {
        let [english, russian] =
            Language::BOTH.map(|language| term_items(context, language, link.side(language)));
        let (answer, source) = (vec![None; english.len()], vec![None; russian.len()]);
        let mut answers = TermAnswers { link: link.clone(), english, russian, answer, source };
        let sentences = answers.sentences(context);
        // What is right in one edition is right: only then may the other name be a forbidden one. Related words answer each
        // other and explain a name, but a name asks for more than a related word.
        for (english, russian) in [
            (APPROVED, APPROVED),
            (APPROVED, FORBIDDEN),
            (FORBIDDEN, APPROVED),
            (RELATED, APPROVED),
            (RELATED, RELATED),
        ] {
            let mut places = answers.by_entry(russian);
            if russian == FORBIDDEN {
                places.values_mut().for_each(|places| places.retain(|&place| !answers.is_explained(place)));
            }
            answers.pair(english, &places, |one, other| sentences.are_aligned(one, other));
            answers.pair(english, &places, |_, _| true);
        }
        answers
    }

    /// The terms of one side, each with whether it is answered.
    fn side(&self, language: Language) -> impl Iterator<Item = (&TermItem<'a>, bool)> {
        let is_answered = move |at: usize| match language {
            Language::English => self.answer.get(at).is_some_and(Option::is_some),
            Language::Russian => self.source.get(at).is_some_and(Option::is_some),
        };
        let items = match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        };
        items.iter().enumerate().map(move |(at, item)| (item, is_answered(at)))
    }

    /// The English terms with what answers them, and the entry that both name.
    pub fn pairs(&self) -> impl Iterator<Item = (&TermItem<'a>, &TermItem<'a>, usize)> {
        let answered = self.english.iter().zip(&self.answer);
        answered.filter_map(|(item, answer)| {
            let (place, entry) = (*answer)?;
            Some((item, self.russian.get(place)?, entry))
        })
    }

    /// Whether a form only shortens an approved one that the same side has before: «нота» after «вербальная нота».
    pub fn is_short_for(&self, sense: &Sense, item: &TermItem, language: Language) -> bool {
        let before = self
            .side(language)
            .map(|(other, _)| other)
            .filter(|other| (other.paragraph, other.span.start) < (item.paragraph, item.span.start));
        let mut approved = before.flat_map(|other| other.senses.iter()).filter(|other| other.is_approved());
        let words = |form: &str| form.split_whitespace().map(fold).collect::<Vec<_>>();
        let own = words(sense.form);
        approved.any(|other| {
            let longer = words(other.form);
            other.index == sense.index
                && own.len() < longer.len()
                && own.iter().all(|word| longer.contains(word))
        })
    }

    /// The terms of one side that nothing answers by a form, with the entry that each names: not those inside longer ones,
    /// nor forbidden forms, which ask for nothing by themselves.
    pub fn unanswered(&self, language: Language) -> impl Iterator<Item = (&TermItem<'a>, &'a Entry)> {
        let open = self.side(language).filter(|(item, answered)| !answered && !item.inside);
        open.filter_map(|(item, _)| Some((item, item.named().find(|sense| sense.is_approved())?.entry)))
    }

    /// Whether the English side, or a paragraph beside it, speaks of what a Russian term names.
    pub fn is_spoken_of_near(&self, context: &Context<'a>, item: &TermItem) -> bool {
        let range = self.link.english.clone();
        let near = range.start.saturating_sub(1)..(range.end + 1).min(context.english.facts.len());
        let is_named = |index: usize| item.named().any(|sense| sense.index == index);
        let near = term_items(context, Language::English, near);
        near.iter().any(|other| other.senses.iter().any(|sense| is_named(sense.index)))
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
        self.side(language).any(|(other, answered)| !answered && other.senses.iter().any(is_related))
    }

    /// The words of one side that answer a term.
    pub fn spent(&self, language: Language) -> Vec<(usize, Span)> {
        let answered = self.side(language).filter(|(_, answered)| *answered);
        answered.map(|(item, _)| (item.paragraph, item.span)).collect()
    }

    /// Whether a Russian term is right as the name of something else that the English side speaks of.
    fn is_explained(&self, place: usize) -> bool {
        let approved = self.russian[place].senses.iter().filter(|sense| sense.is_approved());
        let is_said = |index: usize| {
            let mut senses = self.english.iter().flat_map(|item| &item.senses);
            senses.any(|sense| sense.index == index && sense.status != Status::Forbidden)
        };
        approved.into_iter().any(|sense| is_said(sense.index))
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
    fn pair(
        &mut self,
        english: &[Status],
        russian: &FxHashMap<usize, Vec<usize>>,
        fits: impl Fn(usize, usize) -> bool,
    ) {
        let mut left: FxHashMap<usize, Vec<usize>> =
            russian.iter().map(|(&entry, places)| (entry, places.iter().rev().copied().collect())).collect();
        for at in 0..self.english.len() {
            if self.answer[at].is_some() || self.english[at].inside {
                continue;
            }
            // A name of its own gives way to what it is related to only where names stand for names: Brussels for the EU.
            let is_name = self.english[at].named().next().is_some();
            let named = self.english[at].senses.iter().filter(|sense| {
                english.contains(&sense.status) && (english != RELATED || !is_name || sense.is_of_name())
            });
            let senses: Vec<usize> = named.map(|sense| sense.index).collect();
            for entry in senses {
                let Some(places) = left.get_mut(&entry) else { continue };
                places.retain_last(LOOKED_AT, |place| self.source[place].is_none());
                let found = places.iter().rev().take(LOOKED_AT).position(|&place| fits(at, place));
                if let Some(found) = found {
                    let place = places.remove(places.len() - 1 - found);
                    self.answer[at] = Some((place, entry));
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
