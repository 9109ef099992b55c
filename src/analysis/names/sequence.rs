use std::collections::BTreeMap;

use super::concordance::{BeadWords, NameConcordance};
use super::occurrence::{Occurrence, WordId};
use super::passage::Mention;

/// A word that may answer one of the other edition: a capitalised one, or a small one that speaks of a place.
#[derive(Debug, Clone)]
pub(super) struct Item<'a> {
    pub(super) mention: Mention,
    /// `None` for small words.
    pub(super) occurrence: Option<&'a Occurrence>,
    /// The areas that it may speak of.
    pub(super) areas: &'a [&'static str],
}

/// Words of a bead that nothing answers, between the same answered words of both editions.
#[derive(Debug, Default)]
pub(super) struct Gap<'a> {
    pub(super) english: Vec<Item<'a>>,
    pub(super) russian: Vec<Item<'a>>,
}

/// The words of a bead in order, those that answer each other paired.
pub(super) struct Sequence<'a> {
    /// Where both editions have words left over.
    pub(super) gaps: Vec<Gap<'a>>,
    /// How often each area is spoken of in English and in Russian.
    pub(super) areas: BTreeMap<&'static str, [usize; 2]>,
}

/// Longer beads are no paragraphs of an article.
const MOST_CELLS: usize = 60_000;

impl<'a> Sequence<'a> {
    /// Pairs the words of `bead` along the longest chain of answers that is in order on both sides.
    pub(super) fn of(names: &'a NameConcordance, bead: &'a BeadWords) -> Sequence<'a> {
        let english = items(&bead.english, |word| names.english_areas(word));
        let mut russian = items(&bead.russian, |word| names.russian_areas(word));
        let small = bead.small_places.iter();
        russian.extend(small.map(|place| Item {
            mention: place.mention,
            occurrence: None,
            areas: &place.areas,
        }));
        russian.sort_by_key(|item| item.mention);
        let mut areas: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
        for (side, items) in [&english, &russian].into_iter().enumerate() {
            for area in items.iter().flat_map(|item| item.areas) {
                areas.entry(area).or_default()[side] += 1;
            }
        }
        let answers = |left: &Item, right: &Item| {
            left.areas.iter().any(|area| right.areas.contains(area))
                || left
                    .occurrence
                    .zip(right.occurrence)
                    .is_some_and(|(one, other)| names.renders(one.word, other.word))
        };
        Sequence { gaps: gaps(&english, &russian, answers), areas }
    }

    /// How often an area is spoken of in English and in Russian.
    pub(super) fn count(&self, area: &str) -> [usize; 2] {
        self.areas.get(area).copied().unwrap_or_default()
    }
}

fn items<'a>(occurrences: &'a [Occurrence], areas: impl Fn(WordId) -> &'a [&'static str]) -> Vec<Item<'a>> {
    let item =
        |one: &'a Occurrence| Item { mention: one.mention, occurrence: Some(one), areas: areas(one.word) };
    occurrences.iter().map(item).collect()
}

/// The stretches between the pairs of the longest chain.
fn gaps<'a>(
    left: &[Item<'a>],
    right: &[Item<'a>],
    answers: impl Fn(&Item<'a>, &Item<'a>) -> bool,
) -> Vec<Gap<'a>> {
    if left.len() * right.len() > MOST_CELLS {
        return Vec::new();
    }
    let width = right.len() + 1;
    // The longest chain of what remains from each pair of places on, and whether the two there are paired in it.
    let mut longest = vec![0_u16; (left.len() + 1) * width];
    let mut paired = vec![false; longest.len()];
    let at = |longest: &[u16], i: usize, j: usize| longest.get(i * width + j).copied().unwrap_or(0);
    for (i, one) in left.iter().enumerate().rev() {
        for (j, other) in right.iter().enumerate().rev() {
            let without = at(&longest, i + 1, j).max(at(&longest, i, j + 1));
            let with = if answers(one, other) { at(&longest, i + 1, j + 1) + 1 } else { 0 };
            if let (Some(cell), Some(pair)) = (longest.get_mut(i * width + j), paired.get_mut(i * width + j))
            {
                (*cell, *pair) = (without.max(with), with > without || with > 0 && with == without);
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut found = vec![Gap::default()];
    while let (Some(one), Some(other)) = (left.get(i), right.get(j)) {
        if paired.get(i * width + j) == Some(&true) {
            found.push(Gap::default());
            (i, j) = (i + 1, j + 1);
        } else if at(&longest, i + 1, j) >= at(&longest, i, j + 1) {
            found.last_mut().into_iter().for_each(|gap| gap.english.push(one.clone()));
            i += 1;
        } else {
            found.last_mut().into_iter().for_each(|gap| gap.russian.push(other.clone()));
            j += 1;
        }
    }
    if let Some(last) = found.last_mut() {
        last.english.extend(left.iter().skip(i).cloned());
        last.russian.extend(right.iter().skip(j).cloned());
    }
    found.retain(|gap| !gap.english.is_empty() && !gap.russian.is_empty());
    found
}
