//! Which words of one edition are nearest in meaning to something said in the other.
//!
//! Single words are looked at first; phrases only around the nearest ones, so that a sentence of n words costs n short
//! texts and a few phrases, and a word that several questions meet is encoded once.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::region::{Region, Run};
use crate::check::context::Context;
use crate::text::{Language, Span};

/// Something said in one edition, whose rendering is looked for in the other.
pub(in crate::check) struct Question {
    /// It in words of either language: as it stands, as the glossary renders it.
    pub wordings: Vec<String>,
    /// Where its rendering is to be found.
    pub region: Region,
    /// What renders something else: no phrase that overlaps it is an answer.
    pub spent: Vec<(usize, Span)>,
    /// The longest phrase that is looked at, in words.
    pub longest: usize,
}

/// Words that may render what was asked about.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::check) struct Nearest {
    /// Their paragraph, from 0.
    pub paragraph: usize,
    /// Where they stand in it.
    pub span: Span,
    /// The cosine of their meaning and that of each wording.
    pub likeness: Vec<f32>,
}

impl Nearest {
    /// The likeness to the wording that is nearest.
    pub fn best(&self) -> f32 {
        self.likeness.iter().copied().fold(-1.0, f32::max)
    }
}

/// Phrases are looked at around so many of the nearest words.
const SEEDS: usize = 3;
/// So many answers are given at most.
const ANSWERS: usize = 5;
/// Words of fewer letters mean too little by themselves.
const SHORTEST: usize = 3;

/// For each question the nearest phrases, the nearest first; none where the encoder is not to be asked.
pub(in crate::check) fn nearest(context: &Context, questions: &[Question]) -> Vec<Vec<Nearest>> {
    let searches: Vec<Search> = questions.iter().map(|question| Search::new(context, question)).collect();
    let wordings =
        questions.iter().map(|question| question.wordings.iter().map(String::as_str).collect::<Vec<_>>());
    let Some(wordings) = encoded(context, &wordings.collect::<Vec<_>>()) else {
        return questions.iter().map(|_| Vec::new()).collect();
    };
    let words: Vec<Vec<Phrase>> = searches.iter().map(Search::words).collect();
    let words = measured(context, &searches, words, &wordings);
    let phrases = searches.iter().zip(&words).map(|(search, words)| search.phrases(words)).collect();
    let phrases = measured(context, &searches, phrases, &wordings);
    let both = words.into_iter().zip(phrases);
    both.map(|(words, phrases)| {
        let mut found: Vec<Nearest> = words.into_iter().chain(phrases).map(|(_, nearest)| nearest).collect();
        found.sort_by(|one, other| other.best().total_cmp(&one.best()));
        found.truncate(ANSWERS);
        found
    })
    .collect()
}

/// Words `first..=last` of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Phrase {
    run: usize,
    first: usize,
    last: usize,
}

/// One question at work.
struct Search<'a> {
    context: &'a Context<'a>,
    question: &'a Question,
    runs: Vec<Run>,
}

impl<'a> Search<'a> {
    fn new(context: &'a Context<'a>, question: &'a Question) -> Search<'a> {
        Search { context, question, runs: question.region.runs(context) }
    }

    /// The single words that may be answers.
    fn words(&self) -> Vec<Phrase> {
        let all = self.runs.iter().enumerate().flat_map(|(run, words)| {
            (0..words.words.len()).map(move |at| Phrase { run, first: at, last: at })
        });
        all.filter(|&phrase| self.is_telling(phrase.run, phrase.first) && self.is_free(phrase)).collect()
    }

    /// Phrases of several words around the nearest single ones.
    fn phrases(&self, words: &[(Phrase, Nearest)]) -> Vec<Phrase> {
        let mut seeds: Vec<&(Phrase, Nearest)> = words.iter().collect();
        seeds.sort_by(|one, other| other.1.best().total_cmp(&one.1.best()));
        let mut found = BTreeSet::new();
        for (seed, _) in seeds.into_iter().take(SEEDS) {
            let longest = self.question.longest;
            for first in seed.first.saturating_sub(longest - 1)..=seed.first {
                let lasts = seed.last.max(first + 1)..first + longest;
                found.extend(lasts.map(|last| Phrase { run: seed.run, first, last }));
            }
        }
        let is_whole = |phrase: &Phrase| {
            self.is_telling(phrase.run, phrase.first)
                && self.is_telling(phrase.run, phrase.last)
                && self.is_free(*phrase)
        };
        found.into_iter().filter(is_whole).collect()
    }

    fn span(&self, phrase: Phrase) -> Option<(usize, Span)> {
        let run = self.runs.get(phrase.run)?;
        Some((run.paragraph, run.words.get(phrase.first)?.join(*run.words.get(phrase.last)?)))
    }

    fn text(&self, phrase: Phrase) -> &'a str {
        let place = self.span(phrase);
        place.map_or("", |(paragraph, span)| self.edition_text(paragraph, span))
    }

    fn edition_text(&self, paragraph: usize, span: Span) -> &'a str {
        self.context.edition(self.question.region.language).text(paragraph, span)
    }

    /// Whether a word says something by itself.
    fn is_telling(&self, run: usize, at: usize) -> bool {
        let text = self.text(Phrase { run, first: at, last: at });
        text.chars().count() >= SHORTEST && !is_particle(text, self.question.region.language)
            || text.chars().all(char::is_uppercase) && text.chars().count() > 1
    }

    fn is_free(&self, phrase: Phrase) -> bool {
        self.span(phrase).is_some_and(|(paragraph, span)| {
            !self.question.spent.iter().any(|(at, spent)| *at == paragraph && spent.overlaps(span))
        })
    }
}

/// Small words that join others; folded by lower case.
fn is_particle(word: &str, language: Language) -> bool {
    let word = word.to_lowercase();
    match language {
        Language::English => matches!(
            word.as_str(),
            "the"
                | "and"
                | "for"
                | "from"
                | "with"
                | "that"
                | "this"
                | "was"
                | "were"
                | "has"
                | "had"
                | "have"
                | "are"
                | "its"
                | "his"
                | "her"
                | "their"
                | "which"
                | "who"
                | "will"
                | "would"
                | "been"
                | "not"
                | "but"
                | "also"
        ),
        Language::Russian => matches!(
            word.as_str(),
            "для"
                | "при"
                | "что"
                | "как"
                | "это"
                | "или"
                | "его"
                | "она"
                | "они"
                | "был"
                | "была"
                | "были"
                | "было"
                | "под"
                | "над"
                | "без"
                | "ещё"
                | "еще"
                | "уже"
                | "так"
                | "том"
                | "тем"
                | "где"
                | "чем"
        ),
    }
}

/// Phrases with their likeness to the wordings of their question.
fn measured(
    context: &Context,
    searches: &[Search],
    phrases: Vec<Vec<Phrase>>,
    wordings: &[Vec<Arc<[f32]>>],
) -> Vec<Vec<(Phrase, Nearest)>> {
    let texts: Vec<Vec<&str>> = searches
        .iter()
        .zip(&phrases)
        .map(|(search, phrases)| phrases.iter().map(|&phrase| search.text(phrase)).collect())
        .collect();
    let vectors = encoded(context, &texts).unwrap_or_default();
    let all = searches.iter().zip(phrases).zip(vectors).zip(wordings);
    all.map(|(((search, phrases), vectors), wordings)| {
        let near = phrases.into_iter().zip(vectors).filter_map(|(phrase, vector)| {
            let (paragraph, span) = search.span(phrase)?;
            let likeness = wordings.iter().map(|wording| cosine(wording, &vector)).collect();
            Some((phrase, Nearest { paragraph, span, likeness }))
        });
        near.collect()
    })
    .collect()
}

/// The meanings of several lists of texts, all asked for at once.
fn encoded(context: &Context, texts: &[Vec<&str>]) -> Option<Vec<Vec<Arc<[f32]>>>> {
    let flat: Vec<&str> = texts.iter().flatten().copied().collect();
    let vectors = context.meanings(&flat);
    if vectors.len() != flat.len() {
        return None;
    }
    let mut vectors = vectors.into_iter();
    Some(texts.iter().map(|texts| vectors.by_ref().take(texts.len()).collect()).collect())
}

/// The cosine of two vectors of length 1.
pub(in crate::check) fn cosine(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}
