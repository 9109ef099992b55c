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
    /// Pairs the words of `bead` along the best chain of answers that is in order on both sides.
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

/// How much two words that answer each other count for a chain, and two places that do not.
const ANSWER: u16 = 3;
const EXCHANGE: u16 = 1;

/// What a chain does with the first words of what remains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Pair,
    Exchange,
    SkipLeft,
    SkipRight,
}

/// The stretches between the pairs of the best chain; two places exchanged are a stretch of their own.
fn gaps<'a>(
    left: &[Item<'a>],
    right: &[Item<'a>],
    answers: impl Fn(&Item<'a>, &Item<'a>) -> bool,
) -> Vec<Gap<'a>> {
    if left.len() * right.len() > MOST_CELLS {
        return Vec::new();
    }
    let steps = best_steps(left, right, answers);
    let (mut i, mut j) = (0, 0);
    let mut found = vec![Gap::default()];
    while let (Some(one), Some(other)) = (left.get(i), right.get(j)) {
        let step = steps.get(i * right.len() + j).copied().unwrap_or(Step::SkipLeft);
        match (step, found.last_mut()) {
            (Step::Pair, _) => found.push(Gap::default()),
            (Step::Exchange, _) => {
                found.push(Gap { english: vec![one.clone()], russian: vec![other.clone()] });
                found.push(Gap::default());
            }
            (Step::SkipLeft, Some(gap)) => gap.english.push(one.clone()),
            (Step::SkipRight, Some(gap)) => gap.russian.push(other.clone()),
            _ => {}
        }
        i += usize::from(step != Step::SkipRight);
        j += usize::from(step != Step::SkipLeft);
    }
    if let Some(last) = found.last_mut() {
        last.english.extend(left.iter().skip(i).cloned());
        last.russian.extend(right.iter().skip(j).cloned());
    }
    found.retain(|gap| !gap.english.is_empty() && !gap.russian.is_empty());
    found
}

/// The first step of the best chain of what remains from each pair of places on, row by row.
fn best_steps<'a>(
    left: &[Item<'a>],
    right: &[Item<'a>],
    answers: impl Fn(&Item<'a>, &Item<'a>) -> bool,
) -> Vec<Step> {
    let mut steps = vec![Step::SkipLeft; left.len() * right.len()];
    let mut below = vec![0_u16; right.len() + 1];
    for (i, one) in left.iter().enumerate().rev() {
        let mut row = vec![0_u16; right.len() + 1];
        for (j, other) in right.iter().enumerate().rev() {
            let at = |row: &[u16], j: usize| row.get(j).copied().unwrap_or(0);
            let ways = [
                (at(&below, j), Step::SkipLeft),
                (at(&row, j + 1), Step::SkipRight),
                match answers(one, other) {
                    true => (at(&below, j + 1).saturating_add(ANSWER), Step::Pair),
                    false if one.areas.is_empty() || other.areas.is_empty() => (0, Step::SkipLeft),
                    false => (at(&below, j + 1).saturating_add(EXCHANGE), Step::Exchange),
                },
            ];
            let (score, step) =
                ways.into_iter().max_by_key(|&(score, _)| score).unwrap_or((0, Step::SkipLeft));
            if let (Some(cell), Some(slot)) = (row.get_mut(j), steps.get_mut(i * right.len() + j)) {
                (*cell, *slot) = (score, step);
            }
        }
        below = row;
    }
    steps
}
