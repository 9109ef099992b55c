use std::ops::Range;
use std::sync::Arc;

use super::bead::Bead;
use super::decode::align_by;
use super::moved::relink;
use super::unit::Unit;
use super::weights::Models;

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
const SETTLED: f32 = 0.95;
/// So many settled beads on each side of a doubtful one are looked at again with it.
const CONTEXT: usize = 2;

/// Units whose meaning is wanted.
pub type Wanted = (Side, Range<usize>);

/// Aligns two sequences of units: every unit is in exactly one bead; beads are in the order of the left side, gaps of
/// the right side standing where they are read, and may cross.
///
/// `encode` gives the vectors of the parts of the units wanted, in order, and is called at most once.
pub fn align(
    left: &mut [Unit],
    right: &mut [Unit],
    models: &Models,
    asking: Asking,
    encode: impl FnOnce(&[Wanted]) -> Vec<Arc<[f32]>>,
) -> Vec<Bead> {
    if asking == Asking::Always {
        ask(left, right, &[(Side::Left, 0..left.len()), (Side::Right, 0..right.len())], encode);
        let beads = align_by(left, right, &models.with_meaning);
        return relink(beads, left, right, &models.with_meaning);
    }
    let settled = align_by(left, right, &models.marks_only);
    let regions = if asking == Asking::Never { Vec::new() } else { regions(&settled) };
    let doubtful: Vec<[Range<usize>; 2]> =
        regions.iter().filter_map(|region| region.doubtful(&settled)).collect();
    if doubtful.is_empty() {
        return relink(settled, left, right, &models.marks_only);
    }
    let wanted = doubtful
        .iter()
        .flat_map(|[lefts, rights]| [(Side::Left, lefts.clone()), (Side::Right, rights.clone())]);
    ask(left, right, &wanted.collect::<Vec<_>>(), encode);
    let mut doubtful = doubtful.into_iter();
    let mut beads = Vec::with_capacity(settled.len());
    for region in regions {
        match region {
            Region::Settled(range) => beads.extend_from_slice(&settled[range]),
            Region::Doubtful(_) => {
                let Some([lefts, rights]) = doubtful.next() else { break };
                let again = align_by(&left[lefts.clone()], &right[rights.clone()], &models.with_meaning);
                beads.extend(again.iter().map(|bead| bead.shifted(lefts.start, rights.start)));
            }
        }
    }
    relink(beads, left, right, &models.with_meaning)
}

fn ask(
    left: &mut [Unit],
    right: &mut [Unit],
    wanted: &[Wanted],
    encode: impl FnOnce(&[Wanted]) -> Vec<Arc<[f32]>>,
) {
    let mut vectors = encode(wanted).into_iter();
    for (side, range) in wanted {
        let units = if *side == Side::Left { &mut *left } else { &mut *right };
        fill(units[range.clone()].iter_mut(), vectors.by_ref());
    }
}

/// Gives the parts of units their vectors, in order.
pub fn fill<'a>(units: impl Iterator<Item = &'a mut Unit>, vectors: impl IntoIterator<Item = Arc<[f32]>>) {
    for (part, vector) in units.flat_map(|unit| &mut unit.parts).zip(vectors) {
        part.vector = Some(vector);
    }
}

/// A run of beads.
#[derive(Debug)]
enum Region {
    Settled(Range<usize>),
    Doubtful(Range<usize>),
}

impl Region {
    /// The left and right units of a doubtful region.
    fn doubtful(&self, beads: &[Bead]) -> Option<[Range<usize>; 2]> {
        match self {
            Region::Settled(_) => None,
            Region::Doubtful(range) => {
                let beads = &beads[range.clone()];
                Some([cover(beads, |bead| &bead.left), cover(beads, |bead| &bead.right)])
            }
        }
    }
}

/// Cuts beads into settled runs and doubtful ones with their context.
fn regions(beads: &[Bead]) -> Vec<Region> {
    let mut doubtful = vec![false; beads.len()];
    // Gaps of both sides may be one unit that moved far.
    let may_move =
        beads.iter().any(|bead| bead.left.is_empty()) && beads.iter().any(|bead| bead.right.is_empty());
    let is_doubtful = |bead: &Bead| bead.confidence < SETTLED || may_move && !bead.is_link();
    for (at, _) in beads.iter().enumerate().filter(|(_, bead)| is_doubtful(bead)) {
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
