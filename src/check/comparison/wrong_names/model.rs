//! How likely a suspicion is right: logistic models of its numbers, fitted by `examples/fit_names`.

use super::weights::{EXCHANGED, MISSPELT, USUAL_MEANINGS};
use crate::analysis::names::{Doubt, Feature, Suspicion};

/// The probability that something is wrong.
pub(super) fn probability(suspicion: &Suspicion) -> f32 {
    let weights: &[f32] = match suspicion.doubt {
        Doubt::Stranger | Doubt::Place => &EXCHANGED,
        Doubt::Spelling => &MISSPELT,
    };
    let odds: f32 = weights.iter().zip(&suspicion.features).map(|(weight, value)| weight * value).sum();
    1.0 / (1.0 + (-odds).exp())
}

/// Puts what is usual in the place of what only the encoder tells.
pub(super) fn leave_out_meanings(suspicion: &mut Suspicion) {
    let meanings = [Feature::Likeness, Feature::LeftElsewhere, Feature::RightElsewhere];
    for (feature, usual) in meanings.into_iter().zip(USUAL_MEANINGS) {
        suspicion.set(feature, usual);
    }
}
