use std::ops::Range;

use super::bead::Bead;
use super::decode::align_with;
use super::trained;
use super::unit::Unit;

/// When the encoder is asked for the meaning of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Asking {
    /// Never: marks, lengths and structure decide alone.
    Never,
    /// Where these leave a doubt.
    #[default]
    InDoubt,
    /// For every unit.
    Always,
}

/// One of the two sequences to be aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The first.
    Left,
    /// The second.
    Right,
}

/// A bead found without the encoder is settled if it is at least this sure.
const SETTLED: f32 = 0.995;
/// So many settled beads on each side of a doubtful one are looked at again with it.
const CONTEXT: usize = 4;

/// Aligns two sequences of units: every unit is in exactly one bead; beads are in the order of the left side, gaps of
/// the right side standing where they are read, and may cross.
///
/// `encode` is asked for the vectors of the parts of units in a range of one side, unit by unit.
pub fn align(
    left: &mut [Unit],
    right: &mut [Unit],
    asking: Asking,
    mut encode: impl FnMut(Side, Range<usize>) -> Vec<Vec<Vec<f32>>>,
) -> Vec<Bead> {
    let mut ask = |left: &mut [Unit], right: &mut [Unit], lefts: Range<usize>, rights: Range<usize>| {
        fill(&mut left[lefts.clone()], encode(Side::Left, lefts));
        fill(&mut right[rights.clone()], encode(Side::Right, rights));
    };
    if asking == Asking::Always {
        ask(left, right, 0..left.len(), 0..right.len());
        return align_with(left, right, &trained::WITH_MEANING);
    }
    let settled = align_with(left, right, &trained::MARKS_ONLY);
    if asking == Asking::Never {
        return settled;
    }
    let mut beads = Vec::with_capacity(settled.len());
    for region in regions(&settled) {
        match region {
            Region::Settled(range) => beads.extend_from_slice(&settled[range]),
            Region::Doubtful(range) => {
                let (lefts, rights) = (
                    cover(&settled[range.clone()], |bead| &bead.left),
                    cover(&settled[range], |bead| &bead.right),
                );
                ask(left, right, lefts.clone(), rights.clone());
                let again = align_with(&left[lefts.clone()], &right[rights.clone()], &trained::WITH_MEANING);
                beads.extend(again.into_iter().map(|bead| shifted(bead, lefts.start, rights.start)));
            }
        }
    }
    beads
}

fn fill(units: &mut [Unit], vectors: Vec<Vec<Vec<f32>>>) {
    for (unit, vectors) in units.iter_mut().zip(vectors) {
        for (part, vector) in unit.parts.iter_mut().zip(vectors) {
            part.vector = Some(vector);
        }
    }
}

/// A run of beads.
#[derive(Debug)]
enum Region {
    Settled(Range<usize>),
    Doubtful(Range<usize>),
}

/// Cuts beads into settled runs and doubtful ones with their context.
fn regions(beads: &[Bead]) -> Vec<Region> {
    let mut doubtful = vec![false; beads.len()];
    for (at, _) in beads.iter().enumerate().filter(|(_, bead)| bead.confidence < SETTLED) {
        let near = at.saturating_sub(CONTEXT)..(at + CONTEXT + 1).min(beads.len());
        doubtful[near].fill(true);
    }
    for at in 1..beads.len() {
        // A swapped pair stays together.
        if crosses(&beads[at - 1], &beads[at]) && doubtful[at - 1] != doubtful[at] {
            (doubtful[at - 1], doubtful[at]) = (true, true);
        }
    }
    let mut found = Vec::new();
    let mut start = 0;
    for run in doubtful.chunk_by(|a, b| a == b) {
        let range = start..start + run.len();
        start = range.end;
        found.push(if run[0] { Region::Doubtful(range) } else { Region::Settled(range) });
    }
    found
}

fn crosses(first: &Bead, second: &Bead) -> bool {
    first.is_link() && second.is_link() && second.right.start < first.right.start
}

/// The units of one side in a run of beads.
fn cover(beads: &[Bead], side: impl Fn(&Bead) -> &Range<usize>) -> Range<usize> {
    let units = || beads.iter().map(&side).filter(|range| !range.is_empty());
    let start = units().map(|range| range.start).min().unwrap_or(0);
    start..units().map(|range| range.end).max().unwrap_or(start)
}

fn shifted(bead: Bead, left: usize, right: usize) -> Bead {
    let by = |range: Range<usize>, offset: usize| {
        if range.is_empty() { 0..0 } else { range.start + offset..range.end + offset }
    };
    Bead { left: by(bead.left, left), right: by(bead.right, right), confidence: bead.confidence }
}
