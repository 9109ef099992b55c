use super::prefix::Prefixes;
use super::units::{Unit, units};
use crate::text::{Language, Token};

/// A text being searched.
pub(super) struct Passage<'a> {
    text: &'a str,
    pub units: Vec<Unit>,
    prefixes: Vec<Prefixes>,
}

/// How far from a word of a term its next word may be, in units: two words between them, and hyphenated words count by
/// their parts.
const REACH: usize = 8;

impl<'a> Passage<'a> {
    pub(super) fn new(text: &'a str, tokens: &[Token], language: Language) -> Self {
        let units = units(text, tokens, language);
        let prefixes = units.iter().map(|unit| Prefixes::of(unit.span.of(text))).collect();
        Self { text, units, prefixes }
    }

    /// The text of the units from `word.0` to `word.1`.
    pub(super) fn raw(&self, word: (usize, usize)) -> &'a str {
        let ends = self.units.get(word.0).zip(self.units.get(word.1));
        ends.map_or("", |(first, last)| first.span.join(last.span).of(self.text))
    }

    /// The prefixes of the units from `word.0` to `word.1`, taken as one word.
    pub(super) fn prefixes(&self, word: (usize, usize)) -> Prefixes {
        match self.prefixes.get(word.0) {
            Some(prefixes) if word.0 == word.1 => *prefixes,
            _ => Prefixes::of(self.raw(word)),
        }
    }

    /// The prefixes of the words around the units from `word.0` to `word.1`.
    pub(super) fn around(&self, word: (usize, usize)) -> Surroundings {
        let mut surroundings = Surroundings([0; SLOTS]);
        let near = word.0.saturating_sub(REACH)..self.units.len().min(word.1 + REACH + 1);
        for at in near {
            let Some(unit) = self.units.get(at) else { break };
            surroundings.add(&self.prefixes((at, at)));
            if unit.word.0 == at && unit.word.1 > at {
                surroundings.add(&self.prefixes(unit.word));
            }
        }
        surroundings
    }
}

const SLOTS: usize = 16;

/// A set of hashes that may hold more than was put in.
pub(super) struct Surroundings([u64; SLOTS]);

impl Surroundings {
    fn add(&mut self, prefixes: &Prefixes) {
        for &hash in prefixes.hashes() {
            if let Some(slot) = self.0.get_mut(slot_of(hash)) {
                *slot |= bit_of(hash);
            }
        }
    }

    /// Whether one of `hashes` may have been put in.
    pub(super) fn may_hold_any(&self, hashes: &[u64]) -> bool {
        hashes.iter().any(|&hash| self.0.get(slot_of(hash)).is_some_and(|slot| slot & bit_of(hash) != 0))
    }
}

fn slot_of(hash: u64) -> usize {
    (hash >> 40) as usize % SLOTS
}

fn bit_of(hash: u64) -> u64 {
    1 << (hash & 63)
}
