use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

/// Phrases of one language that are remembered at most; of more the rarest are forgotten.
const MOST_PHRASES: usize = 60_000;

/// A phrase as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Its words in their dictionary forms: phrases with one key are one phrase.
    pub key: String,
    /// How it would stand in a glossary, as far as this occurrence tells.
    pub text: String,
    /// Its words.
    pub words: usize,
    /// Whether its capitals make it a name.
    pub name: bool,
    /// Whether a word of it is all in capitals.
    pub acronym: bool,
    /// Whether it can be part of no longer run of capitalised words.
    pub whole: bool,
}

/// What a glossary says of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Known {
    #[default]
    No,
    /// It speaks of a term.
    Related,
    /// It names a term, rightly or wrongly.
    Named,
}

/// A phrase with what all its occurrences tell.
#[derive(Debug, Default)]
pub(super) struct Item {
    /// How it would stand in a glossary, by the votes of its occurrences.
    texts: BTreeMap<String, usize>,
    /// The text with the most votes.
    pub text: String,
    pub words: usize,
    names: usize,
    wholes: usize,
    occurrences: usize,
    pub acronym: bool,
    /// The beads that it occurs in.
    pub beads: usize,
    pub known: Known,
    /// Whether it is among those that are remembered.
    pub kept: bool,
}

impl Item {
    /// Whether most occurrences are names.
    pub fn is_name(&self) -> bool {
        self.names * 2 > self.occurrences
    }

    /// Whether most occurrences are no part of a longer name.
    pub fn is_whole(&self) -> bool {
        self.wholes * 2 > self.occurrences
    }
}

/// The phrases of one language by number.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    numbers: FxHashMap<String, usize>,
    pub items: Vec<Item>,
}

impl Lexicon {
    /// The number of a phrase; counts the occurrence.
    pub fn add(&mut self, phrase: Phrase) -> usize {
        let new = self.items.len();
        let number = *self.numbers.entry(phrase.key).or_insert(new);
        if number == new {
            self.items.push(Item { words: phrase.words, acronym: phrase.acronym, ..Item::default() });
        }
        if let Some(item) = self.items.get_mut(number) {
            *item.texts.entry(phrase.text).or_default() += 1;
            item.names += usize::from(phrase.name);
            item.wholes += usize::from(phrase.whole);
            item.occurrences += 1;
        }
        number
    }

    /// Counts a bead for each of `numbers`, which are distinct.
    pub fn count(&mut self, numbers: &[usize]) {
        for &number in numbers {
            self.items.get_mut(number).into_iter().for_each(|item| item.beads += 1);
        }
    }

    /// Decides on the texts, once all occurrences are in; forgets the rarest phrases where there are too many.
    pub fn settle(&mut self) {
        let mut counts: Vec<usize> = self.items.iter().map(|item| item.beads).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let least = counts.get(MOST_PHRASES).map_or(0, |count| count + 1);
        for item in &mut self.items {
            item.kept = item.beads >= least;
        }
    }

    /// Calls `mark` with the text of each phrase, chosen before.
    pub fn mark(&mut self, mark: impl Fn(&str) -> Known) {
        for item in &mut self.items {
            // The shortest is the singular.
            let best = item.texts.iter().min_by_key(|(text, votes)| (text.chars().count(), Reverse(**votes)));
            item.text = best.map(|(text, _)| text.clone()).unwrap_or_default();
            item.known = mark(&item.text);
        }
    }

    pub fn item(&self, number: usize) -> Option<&Item> {
        self.items.get(number)
    }
}
