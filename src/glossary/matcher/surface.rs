use std::sync::{Arc, OnceLock, RwLock};

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

use super::grammar::Grammar;
use super::overlap::Candidate;
use super::prefix::folded;
use crate::morphology::{PartOfSpeech, Reading, readings};
use crate::text::Language;

/// How many distinct words are remembered at most: some 40 MB of them.
const MOST_REMEMBERED: usize = 100_000;

/// One thing a word may be, in all its readings as that, reduced to what matching asks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sense {
    /// The hash of the lemma.
    pub lemma: u64,
    pub part_of_speech: PartOfSpeech,
    pub grammar: Grammar,
    pub name: bool,
    /// How probable the readings are together, and the likeliest of them.
    pub probability: f32,
    pub likeliest: f32,
    /// Whether the word is its own dictionary form.
    pub is_lemma: bool,
}

/// A word as it stands in a text or a term, with what is known of it.
#[derive(Debug)]
pub(super) struct Surface {
    /// As written, points left out.
    pub letters: String,
    /// Folded, points and an English possessive ending left out.
    pub folded: String,
    /// Whether an English possessive ending was left out.
    pub possessive: bool,
    senses: OnceLock<Vec<Sense>>,
}

impl Surface {
    pub(super) fn new(raw: &str, language: Language) -> Self {
        let letters: String = raw.chars().filter(|&c| c != '.' && !c.is_whitespace()).collect();
        let mut folded = folded(&letters);
        let possessive = language == Language::English && folded.ends_with("'s");
        if possessive {
            folded.truncate(folded.len() - 2);
        }
        Self { letters, folded, possessive, senses: OnceLock::new() }
    }

    /// What the word may be, read at the first call.
    pub(super) fn senses(&self, language: Language) -> &[Sense] {
        self.senses.get_or_init(|| senses(&self.letters, &self.folded, language))
    }

    pub(super) fn begins_upper(&self) -> bool {
        self.letters.starts_with(char::is_uppercase)
    }
}

fn senses(letters: &str, folded: &str, language: Language) -> Vec<Sense> {
    let mut senses: Vec<Sense> = Vec::new();
    for reading in readings(letters, language) {
        let sense = sense(&reading, folded);
        let same = |known: &&mut Sense| {
            (known.lemma, known.part_of_speech, known.name) == (sense.lemma, sense.part_of_speech, sense.name)
        };
        match senses.iter_mut().find(same) {
            Some(known) => known.add(&sense),
            None => senses.push(sense),
        }
    }
    senses
}

fn sense(reading: &Reading, folded: &str) -> Sense {
    Sense {
        lemma: lemma_hash(&reading.lemma),
        part_of_speech: reading.part_of_speech,
        grammar: Grammar::new(reading.part_of_speech, reading.case, reading.number, reading.gender),
        name: reading.name,
        probability: reading.probability,
        likeliest: reading.probability,
        is_lemma: reading.lemma == folded,
    }
}

impl Sense {
    fn add(&mut self, other: &Sense) {
        self.grammar = self.grammar | other.grammar;
        self.probability += other.probability;
        self.likeliest = self.likeliest.max(other.likeliest);
    }
}

fn lemma_hash(lemma: &str) -> u64 {
    let mut hasher = FxHasher::default();
    lemma.hash(&mut hasher);
    hasher.finish()
}

/// The words of the texts seen so far, each with the anchors it may be.
#[derive(Debug, Default)]
pub(super) struct Seen {
    words: RwLock<FxHashMap<Box<str>, Arc<Known>>>,
}

/// A word of a text, and the anchors (see [`Index`](super::index::Index)) it may be.
#[derive(Debug)]
pub(super) struct Known {
    pub surface: Surface,
    pub anchors: Vec<usize>,
    /// The terms that the word is by itself, whatever stands around it; found when a text first asks.
    pub alone: OnceLock<Vec<Candidate>>,
}

impl Seen {
    /// What is known of `raw`; `find` is asked at its first occurrence only, as long as there is room.
    pub(super) fn get(&self, raw: &str, find: impl FnOnce() -> Known) -> Arc<Known> {
        if let Some(known) = self.words.read().ok().and_then(|words| words.get(raw).cloned()) {
            return known;
        }
        let known = Arc::new(find());
        if let Ok(mut words) = self.words.write()
            && words.len() < MOST_REMEMBERED
        {
            words.insert(raw.into(), Arc::clone(&known));
        }
        known
    }
}
