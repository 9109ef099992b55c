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

/// What turns the probability that the log-linear model gives a bead into how often such beads are right: a straight line
/// between the logarithms of the odds (Platt 1999).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calibration {
    /// By how much the logarithm of the odds is multiplied.
    pub slope: f32,
    /// What is added to it then.
    pub shift: f32,
}

/// Odds are not looked at beyond those of this probability and of its complement.
const EXTREME: f64 = 1e-6;

impl Calibration {
    /// No correction.
    pub const NONE: Calibration = Calibration { slope: 1.0, shift: 0.0 };

    /// How sure one may be of a bead of this probability, 0 to 1.
    pub(super) fn confidence(self, probability: f64) -> f32 {
        let odds = f64::from(self.slope) * log_odds(probability) + f64::from(self.shift);
        (1.0 / (1.0 + (-odds).exp())) as f32
    }
}

/// Logarithm of the odds of a probability, kept within bounds.
pub(super) fn log_odds(probability: f64) -> f64 {
    let probability = probability.clamp(EXTREME, 1.0 - EXTREME);
    (probability / (1.0 - probability)).ln()
}

/// A trained model of alignments.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Model {
    /// What scores a path.
    pub weights: Weights,
    /// What makes confidences of probabilities.
    pub calibration: Calibration,
}

/// The two models of the cascade.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Models {
    /// For units without vectors.
    pub marks_only: Model,
    /// For units with vectors.
    pub with_meaning: Model,
}

impl Weights {
    /// The weights as numbers, in the order of the features.
    pub fn values(&self) -> &[f32] {
        &self.0
    }

    /// Score and class of a step from node (i, j).
    pub(super) fn score(&self, evidence: &Evidence, step: Step, i: usize, j: usize) -> Scored {
        if step == Step::Swap && !is_exchange(evidence, i, j) {
            return Scored::NEVER;
        }
        let mut score = 0.0;
        features::visit(evidence, step, i, j, |at, value| score += self.0[at] * value);
        Scored { score, class: class(evidence, step, i, j) }
    }

    /// The scores of classes one after another.
    pub(super) fn transitions(&self) -> Transitions {
        std::array::from_fn(|from| std::array::from_fn(|to| self.0[FEATURES + from * CLASSES + to]))
    }
}

/// The least cosine of meaning that both links of a swap must have: what most foreign paragraphs stay under.
const EXCHANGED: f32 = 0.25;

/// Whether both links of a swap from node (i, j) are likely by themselves: two gaps beside a link that fits very well are
/// no exchange.
fn is_exchange(evidence: &Evidence, i: usize, j: usize) -> bool {
    let cosine = |a, b| evidence.meaning.as_ref().map(|meaning| meaning.cosine(evidence.band, a, 1, b, 1));
    let fits = |a, b| cosine(a, b).is_none_or(|cosine| cosine >= EXCHANGED);
    fits(i, j + 1) && fits(i + 1, j)
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
