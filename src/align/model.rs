use super::evidence::Evidence;
use super::features::{self, FEATURES, GAP_FEATURES, LINK_FEATURES};
use super::search::Step;

/// Weights of a log-linear model of alignments: links, gaps, then the cost of a swap.
#[derive(Debug, Clone)]
pub struct Weights(pub(super) Vec<f32>);

/// Length of a weight vector.
pub(super) const WEIGHTS: usize = FEATURES + 1;

impl Weights {
    pub(super) fn zero() -> Weights {
        Weights(vec![0.0; WEIGHTS])
    }

    /// The score of a step from node (i, j).
    pub(super) fn score(&self, evidence: &Evidence, step: Step, i: usize, j: usize) -> f32 {
        let mut score = 0.0;
        visit(evidence, step, i, j, |at, value| score += self.0[at] * value);
        score
    }
}

/// Calls `add(index, value)` for every feature of a step that is not 0.
pub(super) fn visit(evidence: &Evidence, step: Step, i: usize, j: usize, mut add: impl FnMut(usize, f32)) {
    let mut give = |offset: usize, values: &[f32]| {
        for (at, &value) in values.iter().enumerate() {
            if value != 0.0 {
                add(offset + at, value);
            }
        }
    };
    let mut link = [0.0; LINK_FEATURES];
    let mut gap = [0.0; GAP_FEATURES];
    match step {
        Step::Bead(0, _) => {
            features::gap(evidence, false, j, &mut gap);
            give(LINK_FEATURES, &gap);
        }
        Step::Bead(_, 0) => {
            features::gap(evidence, true, i, &mut gap);
            give(LINK_FEATURES, &gap);
        }
        Step::Bead(m, n) => {
            features::link(evidence, i, m, j, n, &mut link);
            give(0, &link);
        }
        Step::Swap => {
            for (i, j) in [(i, j + 1), (i + 1, j)] {
                features::link(evidence, i, 1, j, 1, &mut link);
                give(0, &link);
            }
            give(FEATURES, &[1.0]);
        }
    }
}
