use rustc_hash::FxHashMap;

use super::pattern::Pattern;
use super::prefix::Prefixes;
use super::stem::stems;
use super::surface::{Sense, Surface};
use super::surroundings::Surroundings;
use super::word::Word;
use crate::text::Language;

/// Finds the patterns that a word of a text may belong to, by one word of each, its anchor: the rarest in the glossary.
#[derive(Debug)]
pub(super) struct Index {
    language: Language,
    /// A bit for the hash of every prefix below, so that most words of a text are dismissed without a look-up.
    filter: Vec<u64>,
    /// The words that are anchors, by the hash of a prefix that each of their forms begins with.
    by_prefix: FxHashMap<u64, Vec<usize>>,
    /// The patterns anchored at each word, and the stems of its forms, by the word's index.
    patterns: Vec<AtWord>,
    stems: Vec<Vec<u64>>,
}

/// The patterns anchored at one word.
#[derive(Debug, Default)]
pub(super) struct AtWord {
    /// Those that are this word alone.
    pub alone: Vec<usize>,
    /// Those of several words, and those that ask for an article.
    pub others: Vec<Anchored>,
}

/// A pattern as its anchor sees it.
#[derive(Debug)]
pub(super) struct Anchored {
    /// The pattern's index.
    pub pattern: usize,
    /// The anchor's place in it.
    pub place: usize,
    /// A word next to the anchor in the pattern; none where there is no such word, or where it may be far.
    neighbour: Option<usize>,
}

/// The longest pattern whose words are sure to be near each other in any order.
const LONGEST_NEAR: usize = 5;

/// Bits of the filter for each prefix: one word in so many passes it by chance.
const BITS_A_PREFIX: usize = 32;

impl Index {
    pub(super) fn new(patterns: &[Pattern], words: &[Word], language: Language) -> Self {
        let mut index = Self {
            language,
            filter: Vec::new(),
            by_prefix: FxHashMap::default(),
            patterns: Vec::new(),
            stems: Vec::new(),
        };
        index.stems = words.iter().map(|word| stems(word, language)).collect();
        index.patterns.resize_with(words.len(), AtWord::default);
        let uses = uses(patterns, words.len());
        for (at, pattern) in patterns.iter().enumerate() {
            if let Some((place, word)) = anchor(pattern, words, &uses) {
                let Some(at_word) = index.patterns.get_mut(word) else { continue };
                if pattern.pieces.len() == 1 && !pattern.article {
                    at_word.alone.push(at);
                } else {
                    let neighbour = neighbour(pattern, place);
                    at_word.others.push(Anchored { pattern: at, place, neighbour });
                }
            }
        }
        for (anchor, (stems, at_word)) in index.stems.iter().zip(&index.patterns).enumerate() {
            if at_word.alone.is_empty() && at_word.others.is_empty() {
                continue;
            }
            for &hash in stems {
                index.by_prefix.entry(hash).or_default().push(anchor);
            }
        }
        index.fill_filter();
        index
    }

    /// Whether a word with these prefixes may be an anchor at all.
    pub(super) fn passes(&self, prefixes: &Prefixes) -> bool {
        prefixes.hashes().iter().any(|&hash| {
            let (slot, bit) = self.place(hash);
            self.filter.get(slot).is_some_and(|bits| bits & bit != 0)
        })
    }

    /// The anchors that `surface` may be.
    pub(super) fn anchors(&self, surface: &Surface, words: &[Word]) -> Vec<usize> {
        let prefixes = Prefixes::of(&surface.letters);
        let near = prefixes.hashes().iter().filter_map(|hash| self.by_prefix.get(hash)).flatten();
        let mut anchors: Vec<usize> = near
            .copied()
            .filter(|&at| words.get(at).is_some_and(|word| self.may_be(word, surface)))
            .collect();
        anchors.sort_unstable();
        anchors.dedup();
        anchors
    }

    /// The patterns anchored at a word.
    pub(super) fn patterns(&self, anchor: usize) -> Option<&AtWord> {
        self.patterns.get(anchor)
    }

    /// Whether the word next to the anchor of a pattern may stand in `surroundings`.
    pub(super) fn may_stand_in(&self, anchored: &Anchored, surroundings: &Surroundings) -> bool {
        let stems = anchored.neighbour.and_then(|word| self.stems.get(word));
        stems.is_none_or(|stems| surroundings.may_hold_any(stems))
    }

    fn may_be(&self, word: &Word, surface: &Surface) -> bool {
        if word.acronym {
            return word.is_acronym(surface);
        }
        let any = |_: &Sense| true;
        word.is_literally(surface)
            || match self.language {
                Language::English => {
                    word.english(surface, true).is_some() || word.english(surface, false).is_some()
                }
                Language::Russian => word.inflected(surface, any).is_some(),
            }
    }

    fn fill_filter(&mut self) {
        let bits = (self.by_prefix.len() * BITS_A_PREFIX).next_power_of_two().max(64);
        self.filter = vec![0; bits / 64];
        let hashes: Vec<u64> = self.by_prefix.keys().copied().collect();
        for hash in hashes {
            let (slot, bit) = self.place(hash);
            if let Some(bits) = self.filter.get_mut(slot) {
                *bits |= bit;
            }
        }
    }

    /// The element and the bit of the filter that a hash belongs to; the filter's length is a power of two.
    fn place(&self, hash: u64) -> (usize, u64) {
        let mask = self.filter.len().wrapping_sub(1);
        ((hash >> 16) as usize & mask, 1 << (hash & 63))
    }
}

/// How many patterns each word stands in.
fn uses(patterns: &[Pattern], words: usize) -> Vec<usize> {
    let mut uses = vec![0; words];
    for piece in patterns.iter().flat_map(|pattern| &pattern.pieces) {
        if let Some(count) = uses.get_mut(piece.word) {
            *count += 1;
        }
    }
    uses
}

/// The place and the word of the rarest piece of a pattern, the longest among equals.
fn anchor(pattern: &Pattern, words: &[Word], uses: &[usize]) -> Option<(usize, usize)> {
    let rank = |word: usize| {
        let length = words.get(word).map_or(0, |word| word.surface.folded.len());
        (uses.get(word).copied().unwrap_or(0), usize::MAX - length)
    };
    let places = pattern.pieces.iter().map(|piece| piece.word).enumerate();
    places.min_by_key(|&(_, word)| rank(word))
}

fn neighbour(pattern: &Pattern, place: usize) -> Option<usize> {
    let beside = place.checked_sub(1).unwrap_or(place + 1);
    let piece = pattern.pieces.get(beside).filter(|_| pattern.pieces.len() <= LONGEST_NEAR)?;
    Some(piece.word)
}
