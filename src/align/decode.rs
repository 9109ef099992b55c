use rustc_hash::FxHashMap;

use super::band::Band;
use super::bead::Bead;
use super::evidence::Evidence;
use super::model::Weights;
use super::search::{Lattice, Step};
use super::unit::Unit;

/// Probability below which a link is not worth making: what it adds to the expected number of right beads
/// against what it adds to the number of beads.
const WORTH: f64 = 0.3;

/// Aligns two sequences of units: every unit is in exactly one bead, beads are in the order of the left side.
pub fn align(left: &[Unit], right: &[Unit], weights: &Weights) -> Vec<Bead> {
    let band = Band::full(left.len(), right.len());
    let evidence = Evidence::new(left, right, &band);
    let lattice = Lattice::new(&band, |step, i, j| weights.score(&evidence, step, i, j));
    let mut beads: FxHashMap<(usize, usize, usize, usize), f64> = FxHashMap::default();
    lattice.visit_probabilities(|step, i, j, probability| {
        for (i, m, j, n) in parts(step, i, j) {
            *beads.entry((i, m, j, n)).or_default() += probability;
        }
    });
    let probability = |key: &(usize, usize, usize, usize)| beads.get(key).copied().unwrap_or(0.0);
    let expected = Lattice::new(&band, |step, i, j| {
        parts(step, i, j)
            .map(|key| {
                if key.1 > 0 && key.3 > 0 {
                    (probability(&key) - WORTH) as f32
                } else {
                    0.01 * probability(&key) as f32
                }
            })
            .sum()
    });
    let mut found = Vec::new();
    let (mut i, mut j) = (0, 0);
    for step in expected.best_path() {
        for key in parts(step, i, j) {
            let (i, m, j, n) = key;
            let (left, right) = (if m == 0 { 0..0 } else { i..i + m }, if n == 0 { 0..0 } else { j..j + n });
            found.push(Bead { left, right, confidence: probability(&key) as f32 });
        }
        let (m, n) = step.size();
        (i, j) = (i + m, j + n);
    }
    found
}

/// The beads that a step from node (i, j) makes: first left unit, left units, first right unit, right units. A gap is
/// one bead wherever it is taken, so the empty side's place is 0.
fn parts(step: Step, i: usize, j: usize) -> impl Iterator<Item = (usize, usize, usize, usize)> {
    let beads = match step {
        Step::Bead(m, 0) => [Some((i, m, 0, 0)), None],
        Step::Bead(0, n) => [Some((0, 0, j, n)), None],
        Step::Bead(m, n) => [Some((i, m, j, n)), None],
        Step::Swap => [Some((i, 1, j + 1, 1)), Some((i + 1, 1, j, 1))],
    };
    beads.into_iter().flatten()
}
