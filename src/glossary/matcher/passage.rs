use std::cell::OnceCell;
use std::sync::Arc;

use super::prefix::Prefixes;
use super::surface::Known;
use super::surroundings::Surroundings;
use super::units::{Unit, units};
use super::vocabulary::Vocabulary;
use crate::text::{Token, TokenKind};

/// The most tokens that are searched at once, so that a book in one paragraph needs no more memory than a chapter.
const LONGEST: usize = 16_384;

/// Cuts the tokens of a text into those of passages, after the end of a sentence where there is one.
pub(super) fn passages(tokens: &[Token]) -> impl Iterator<Item = &[Token]> {
    let mut rest = tokens;
    std::iter::from_fn(move || {
        let (passage, after) = rest.split_at_checked(end_of_passage(rest))?;
        rest = after;
        (!passage.is_empty()).then_some(passage)
    })
}

fn end_of_passage(tokens: &[Token]) -> usize {
    let Some(longest) = tokens.get(..LONGEST) else { return tokens.len() };
    let ends = |token: &Token| matches!(token.kind, TokenKind::Punctuation('.' | '!' | '?' | '…'));
    longest.iter().rposition(ends).map_or(LONGEST, |at| at + 1)
}

/// A text being searched.
pub(super) struct Passage<'a> {
    pub vocabulary: &'a Vocabulary,
    text: &'a str,
    pub units: Vec<Unit>,
    prefixes: Vec<Prefixes>,
    /// What is known of each unit, and of each hyphenated word by its first unit.
    parts: Vec<OnceCell<Arc<Known>>>,
    wholes: Vec<OnceCell<Arc<Known>>>,
}

/// How far from a word of a term its next word may be, in units: two words between them, and hyphenated words count by
/// their parts.
const REACH: usize = 8;

impl<'a> Passage<'a> {
    pub(super) fn new(vocabulary: &'a Vocabulary, text: &'a str, tokens: &[Token]) -> Self {
        let units = units(text, tokens, vocabulary.language);
        let prefixes = units.iter().map(|unit| Prefixes::of(unit.span.of(text))).collect();
        let parts = vec![OnceCell::new(); units.len()];
        let wholes = parts.clone();
        Self { vocabulary, text, units, prefixes, parts, wholes }
    }

    /// What is known of the units from `word.0` to `word.1`: one, or those of a hyphenated word.
    pub(super) fn known(&self, word: (usize, usize)) -> Option<&Known> {
        let cells = if word.0 == word.1 { &self.parts } else { &self.wholes };
        Some(cells.get(word.0)?.get_or_init(|| self.vocabulary.known(self.raw(word))))
    }

    /// Whether the units from `first` to `last` begin or end inside a hyphenated word.
    pub(super) fn cuts_a_word(&self, first: usize, last: usize) -> bool {
        let begins = self.units.get(first).is_some_and(|unit| unit.word.0 == first);
        let ends = self.units.get(last).is_some_and(|unit| unit.word.1 == last);
        !(begins && ends)
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
        let mut surroundings = Surroundings::default();
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
