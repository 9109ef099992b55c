//! Gold for sentences within paragraphs, made of gold for paragraphs.

use sverka::align::train::Example;
use sverka::align::{Bead, PLAIN, Unit};

use crate::gold::Gold;

/// What is done to the sentences of a bead.
const KINDS: [&str; 5] = ["as it is", "left lost", "right lost", "left joined", "right joined"];

/// The sentences of every plain bead that has equally many on both sides, taken to render each other in order; once as
/// they are, once with a sentence lost on either side, once with two joined on either side.
pub fn of(paragraphs: &[Gold]) -> Vec<Gold> {
    let plain = paragraphs.iter().filter(|gold| gold.level == "clean" || gold.level == "light");
    plain.flat_map(|gold| gold.bare.gold.iter().filter_map(|bead| of_bead(gold, bead)).flatten()).collect()
}

fn of_bead(gold: &Gold, bead: &Bead) -> Option<Vec<Gold>> {
    let examples = [&gold.bare, &gold.encoded].map(|example| {
        let split = |units: &[Unit]| units.iter().flat_map(sentences).collect::<Vec<Unit>>();
        (split(&example.left[bead.left.clone()]), split(&example.right[bead.right.clone()]))
    });
    let count = examples[0].0.len();
    if count < 2 || examples[0].1.len() != count {
        return None;
    }
    let at = (gold.name.len() + 7 * bead.left.start + 3 * count) % (count - 1);
    let kinds = KINDS.iter().map(|kind| {
        let [bare, encoded] = examples.clone().map(|(left, right)| changed(kind, at, left, right));
        Gold { level: (*kind).to_owned(), name: gold.name.clone(), bare, encoded }
    });
    Some(kinds.collect())
}

fn sentences(unit: &Unit) -> Vec<Unit> {
    let sentence = |part: &sverka::align::Part| Unit { structure: PLAIN, parts: vec![part.clone()] };
    unit.parts.iter().map(sentence).collect()
}

fn changed(kind: &str, at: usize, mut left: Vec<Unit>, mut right: Vec<Unit>) -> Example {
    let mut gold: Vec<[std::ops::Range<usize>; 2]> =
        (0..left.len()).map(|at| [at..at + 1, at..at + 1]).collect();
    let side = usize::from(kind.starts_with("right"));
    let units = if side == 0 { &mut left } else { &mut right };
    if kind.ends_with("lost") {
        units.remove(at);
        gold[at][side] = 0..0;
    } else if kind.ends_with("joined") {
        let joined = units.remove(at + 1);
        units[at].parts.extend(joined.parts);
        let [lefts, rights] = gold.remove(at + 1);
        let [first_left, first_right] = &mut gold[at];
        if side == 0 { first_right.end = rights.end } else { first_left.end = lefts.end }
    }
    if kind != KINDS[0] {
        for bead in gold.iter_mut().filter(|bead| bead[side].start > at) {
            bead[side] = bead[side].start - 1..bead[side].end - 1;
        }
    }
    let gold = gold.into_iter().map(|[left, right]| Bead { left, right, confidence: 1.0 }).collect();
    Example { left, right, gold }
}
