//! Which part of the grid is worth searching: first roughly, by rare marks, then closely, by a coarse alignment.

use super::band::Band;
use super::evidence::Evidence;
use super::sparse::Marks;

/// Grids of up to so many cells are compared whole.
const SMALL: usize = 200_000;
/// How far from the chain of anchors a larger grid is compared, in units.
const REACH: usize = 100;
/// Nodes less probable than the exponential of this in the coarse alignment are left out.
const FAINT: f64 = -9.0;
/// How far from the likeliest node of a row others count: where all units are alike, no alignment is likelier than another.
const SPREAD: usize = 24;
/// By how many units the rest is widened.
const MARGIN: usize = 3;

/// The part of the grid in which units are compared: all of a small one, of a large one the surroundings of a chain of
/// anchors, unit pairs that share a mark no other unit has.
pub(super) fn wide(marks: &Marks) -> Band {
    let (left, right) = (marks.left.units.len(), marks.right.units.len());
    if left * right <= SMALL {
        return Band::full(left, right);
    }
    let mut anchors = vec![(0, 0)];
    anchors.extend(heaviest_chain(marks.unique_pairs(), right));
    anchors.push((left, right));
    let mut first = Vec::with_capacity(left + 1);
    let mut last = Vec::with_capacity(left + 1);
    for ends in anchors.windows(2) {
        let ((i, j), (next_i, next_j)) = (ends[0], ends[1]);
        for row in i..next_i {
            // Between anchors the path may run anywhere in the rectangle; far from its diagonal only if it is small.
            let on_diagonal = j + (next_j - j) * (row - i) / (next_i - i).max(1);
            first.push(j.max(on_diagonal.saturating_sub(2 * REACH)).saturating_sub(REACH));
            last.push((next_j.min(on_diagonal + 2 * REACH) + REACH).min(right));
        }
    }
    first.push(right.saturating_sub(REACH));
    last.push(right);
    Band::closed(first, last)
}

/// The chain of pairs rising on both sides that weighs most, in O(n log n) by a table of the best chain up to each right unit.
fn heaviest_chain(mut pairs: Vec<(usize, usize, f32)>, right: usize) -> Vec<(usize, usize)> {
    pairs.sort_by_key(|&(i, j, _)| (i, std::cmp::Reverse(j)));
    let mut best = PrefixBest::new(right);
    let mut before = Vec::with_capacity(pairs.len());
    for (at, &(_, j, weight)) in pairs.iter().enumerate() {
        let (sum, previous) = best.up_to(j);
        before.push(previous);
        best.raise(j, sum + weight, at);
    }
    let mut chain = Vec::new();
    let mut at = best.up_to(right).1;
    while let Some((i, j, _)) = at.and_then(|at| pairs.get(at)).copied() {
        chain.push((i, j));
        at = at.and_then(|at| before.get(at).copied().flatten());
    }
    chain.reverse();
    chain
}

/// The highest sum entered at any place before a given one, and what it was entered for (a Fenwick tree).
struct PrefixBest(Vec<(f32, Option<usize>)>);

impl PrefixBest {
    fn new(places: usize) -> PrefixBest {
        PrefixBest(vec![(0.0, None); places + 1])
    }

    /// The best of places 0 .. `end`, `end` excluded.
    fn up_to(&self, end: usize) -> (f32, Option<usize>) {
        let mut best = (0.0, None);
        let mut at = end;
        while at > 0 {
            if self.0[at].0 > best.0 {
                best = self.0[at];
            }
            at &= at - 1;
        }
        best
    }

    fn raise(&mut self, place: usize, sum: f32, entry: usize) {
        let mut at = place + 1;
        while at < self.0.len() {
            if sum > self.0[at].0 {
                self.0[at] = (sum, Some(entry));
            }
            at += at & at.wrapping_neg();
        }
    }
}

/// The part of the evidence's band that a path of any probability passes through: nodes are judged by an alignment of
/// single units and gaps, summed over all paths.
pub(super) fn narrow(evidence: &Evidence) -> Band {
    let band = evidence.band;
    let coarse = Coarse::new(evidence);
    let forward = coarse.forward(evidence);
    let (mut first, mut last) = (vec![usize::MAX; band.left() + 1], vec![0; band.left() + 1]);
    let total = forward.last().and_then(|row| row.last()).copied().unwrap_or(0.0);
    let mut below: Vec<f64> = Vec::new();
    for i in (0..=band.left()).rev() {
        let row = coarse.backward_row(evidence, i, &below);
        let sums: Vec<f64> = forward[i].iter().zip(&row).map(|(before, after)| before + after).collect();
        let likeliest = band.nodes(i).zip(&sums).max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(j, _)| j);
        for (j, sum) in band.nodes(i).zip(&sums) {
            if sum - total > FAINT && j.abs_diff(likeliest) <= SPREAD {
                for near in i.saturating_sub(MARGIN)..=(i + MARGIN).min(band.left()) {
                    first[near] = first[near].min(j.saturating_sub(MARGIN));
                    last[near] = last[near].max((j + MARGIN).min(band.right()));
                }
            }
        }
        below = row;
    }
    let inside = |row: usize, j: usize| j.clamp(*band.nodes(row).start(), *band.nodes(row).end());
    let first = first.into_iter().enumerate().map(|(row, j)| inside(row, j)).collect();
    let last = last.into_iter().enumerate().map(|(row, j)| inside(row, j)).collect();
    Band::closed(first, last)
}

/// A rough score of every cell of a band: how well single units fit each other.
struct Coarse {
    cells: Vec<f32>,
}

/// What leaving one unit alone costs in the coarse alignment.
const GAP: f64 = -1.5;

impl Coarse {
    fn new(evidence: &Evidence) -> Coarse {
        let band = evidence.band;
        let mut cells = Vec::with_capacity(band.cells());
        for i in 0..band.left() {
            cells.extend(band.row(i).map(|j| {
                let [left, right] = evidence.links.mass(band, i, 1, j, 1);
                let (left_length, right_length) =
                    (evidence.left_lengths[i] + 1.0, evidence.right_lengths[j] + 1.0);
                let coverage = (left / left_length).max(right / right_length);
                let meaning =
                    evidence.meaning.as_ref().map_or(0.0, |meaning| meaning.cosine(band, i, 1, j, 1));
                4.0 * coverage + 4.0 * evidence.marks.cosine(band, i, 1, j, 1) + 6.0 * meaning
                    - (right_length / left_length).ln().abs().min(2.0)
                    - 2.0
            }));
        }
        Coarse { cells }
    }

    fn cell(&self, band: &Band, i: usize, j: usize) -> Option<f64> {
        band.index(i, j).and_then(|at| self.cells.get(at)).map(|&score| f64::from(score))
    }

    /// For each node, row by row, the logarithm of the summed weights of all paths that lead to it.
    fn forward(&self, evidence: &Evidence) -> Vec<Vec<f64>> {
        let band = evidence.band;
        let mut rows: Vec<Vec<f64>> = Vec::with_capacity(band.left() + 1);
        for i in 0..=band.left() {
            let above = rows.last().map(|row| (*band.nodes(i - 1).start(), row.as_slice()));
            let at_above = |j: usize| {
                above.and_then(|(start, row)| j.checked_sub(start).and_then(|at| row.get(at)).copied())
            };
            let mut row: Vec<f64> = Vec::with_capacity(band.nodes(i).count());
            for j in band.nodes(i) {
                let start = if (i, j) == (0, 0) { 0.0 } else { f64::NEG_INFINITY };
                let from_left = row.last().map_or(start, |before| before + GAP);
                let from_above = at_above(j).map_or(f64::NEG_INFINITY, |before| before + GAP);
                let diagonal = j.checked_sub(1).and_then(|j| Some(at_above(j)? + self.cell(band, i - 1, j)?));
                row.push(log_add(log_add(from_left, from_above), diagonal.unwrap_or(f64::NEG_INFINITY)));
            }
            rows.push(row);
        }
        rows
    }

    /// The same of all paths that lead on from each node of row `i`, given the row below.
    fn backward_row(&self, evidence: &Evidence, i: usize, below: &[f64]) -> Vec<f64> {
        let band = evidence.band;
        let start = *band.nodes(i + 1).start();
        let at_below = |j: usize| j.checked_sub(start).and_then(|at| below.get(at)).copied();
        let mut row: Vec<f64> = Vec::with_capacity(band.nodes(i).count());
        for j in band.nodes(i).rev() {
            let end = if (i, j) == (band.left(), band.right()) { 0.0 } else { f64::NEG_INFINITY };
            let to_right = row.last().map_or(end, |after| after + GAP);
            let to_below = at_below(j).map_or(f64::NEG_INFINITY, |after| after + GAP);
            let diagonal = at_below(j + 1).and_then(|after| Some(after + self.cell(band, i, j)?));
            row.push(log_add(log_add(to_right, to_below), diagonal.unwrap_or(f64::NEG_INFINITY)));
        }
        row.reverse();
        row
    }
}

fn log_add(a: f64, b: f64) -> f64 {
    let (high, low) = if a > b { (a, b) } else { (b, a) };
    if low > high - 30.0 { high + (low - high).exp().ln_1p() } else { high }
}
