use std::collections::BTreeMap;

use super::concordance::{BeadWords, NameConcordance};
use super::occurrence::Occurrence;
use super::passage::Mention;
use crate::analysis::chain::{Affinity, Gap, gaps};

/// A word that may answer one of the other edition: a capitalised one, or a small one that speaks of a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) mention: Mention,
    /// `None` for small words.
    pub(super) occurrence: Option<&'a Occurrence>,
    /// The areas that it may speak of.
    pub(super) areas: &'a [&'static str],
}

/// The words of a bead in order, those that answer each other paired.
pub(super) struct Sequence<'a> {
    /// All the words of each edition.
    pub(super) english: Vec<Item<'a>>,
    pub(super) russian: Vec<Item<'a>>,
    /// Where both editions have words left over.
    pub(super) gaps: Vec<Gap<Item<'a>>>,
    /// How often each area is spoken of in English and in Russian.
    pub(super) areas: BTreeMap<&'static str, [usize; 2]>,
}

impl<'a> Sequence<'a> {
    /// Pairs the words of `bead` along the best chain of answers that is in order on both sides.
    pub(super) fn of(names: &'a NameConcordance, bead: &'a BeadWords) -> Sequence<'a> {
        let english = items(&bead.english, |one| names.areas_of_english(one));
        let mut russian = items(&bead.russian, |one| names.areas_of_russian(one));
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
        let affinity = |left: &Item, right: &Item| affinity(names, left, right);
        let gaps = gaps(&english, &russian, affinity);
        Sequence { english, russian, gaps, areas }
    }

    /// How often an area is spoken of in English and in Russian.
    pub(super) fn count(&self, area: &str) -> [usize; 2] {
        self.areas.get(area).copied().unwrap_or_default()
    }
}

/// Places rival each other; of other words it cannot be told before the chain is known.
fn affinity(names: &NameConcordance, left: &Item, right: &Item) -> Affinity {
    let pair = left.occurrence.zip(right.occurrence);
    let renders = || pair.is_some_and(|(one, other)| names.renders(one.word, other.word));
    match left.areas.iter().any(|area| right.areas.contains(area)) || renders() {
        true => Affinity::Answer,
        false if left.areas.is_empty() || right.areas.is_empty() => Affinity::None,
        false => Affinity::Rival,
    }
}

fn items<'a>(
    occurrences: &'a [Occurrence],
    areas: impl Fn(&'a Occurrence) -> &'a [&'static str],
) -> Vec<Item<'a>> {
    let item = |one: &'a Occurrence| Item { mention: one.mention, occurrence: Some(one), areas: areas(one) };
    occurrences.iter().map(item).collect()
}
