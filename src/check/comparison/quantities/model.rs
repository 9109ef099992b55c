//! How probable it is that a difference of quantities is an error.

use super::features::{ALONE_FEATURES, PAIR_FEATURES};
use super::weights::{ALONE, PAIR};

/// The probability that what those numbers describe is an error, from 0 to 1.
pub(super) fn probability(features: &[f32]) -> f32 {
    let weights: &[f32] = if features.len() == PAIR_FEATURES { &PAIR } else { &ALONE };
    let score: f32 = weights.iter().zip(features).map(|(weight, feature)| weight * feature).sum();
    1.0 / (1.0 + (-score).exp())
}

const _: () = assert!(PAIR_FEATURES != ALONE_FEATURES, "the number of features tells the models apart");
