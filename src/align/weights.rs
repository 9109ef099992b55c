use super::bead::Step;
use super::evidence::Evidence;
use super::features::{self, FEATURES};
use super::lattice::{CLASSES, Class, Scored, Transitions};

/// Links whose shorter side has fewer characters are short.
const SHORT: f32 = 45.0;

/// Number of weights: one a feature, then the transitions, row by row.
pub(super) const WEIGHTS: usize = FEATURES + CLASSES * CLASSES;

/// Weights of a log-linear model of alignments.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights(pub(super) [f32; WEIGHTS]);

impl Weights {
    /// Score and class of a step from node (i, j).
    pub(super) fn score(&self, evidence: &Evidence, step: Step, i: usize, j: usize) -> Scored {
        let mut score = 0.0;
        features::visit(evidence, step, i, j, |at, value| score += self.0[at] * value);
        Scored { score, class: class(evidence, step, i, j) }
    }

    /// The scores of classes one after another.
    pub(super) fn transitions(&self) -> Transitions {
        std::array::from_fn(|from| std::array::from_fn(|to| self.0[FEATURES + from * CLASSES + to]))
    }
}

/// The class of a step from node (i, j).
pub(super) fn class(evidence: &Evidence, step: Step, i: usize, j: usize) -> Class {
    let length =
        |lengths: &[f32], from: usize, count: usize| lengths.iter().skip(from).take(count).sum::<f32>();
    match step {
        Step::LeftGap | Step::RightGap => Class::Gap,
        Step::Link(m, n)
            if length(&evidence.left_lengths, i, m).min(length(&evidence.right_lengths, j, n)) < SHORT =>
        {
            Class::ShortLink
        }
        Step::Link(..) | Step::Swap => Class::Link,
    }
}
