//! Written by `cargo run --release --example fit_correspondence -- GLOSSARY_DIR PAIRS_DIR… --write`.

use super::evidence::FEATURES;
use super::model::Logistic;

/// Judges English terms without an answer.
#[rustfmt::skip]
pub(super) const ENGLISH: Logistic<FEATURES> =
    Logistic { bias: -2.4239, weights: [-0.0828, -0.9540, 1.3212, -0.3816, 0.5185, -1.8560, 0.2754, -4.7379, -0.9940, 3.0468, 2.7452, 0.8616, -0.6612, 2.7565, 1.2658, 1.4254, -0.8908, -2.3833, 4.4485] };

/// Judges English terms that the encoder was not asked about.
#[rustfmt::skip]
pub(super) const ENGLISH_WITHOUT_MEANING: Logistic<FEATURES> =
    Logistic { bias: -6.5364, weights: [0.0971, -0.4051, 1.8401, -0.3925, 0.7160, -4.1407, 0.0000, 0.0000, 0.0000, 0.0000, 4.5782, 1.7599, 0.0000, 0.0000, 1.2486, 0.0000, -0.8071, -2.6793, 3.5130] };

/// Judges Russian terms without a source.
#[rustfmt::skip]
pub(super) const RUSSIAN: Logistic<FEATURES> =
    Logistic { bias: 0.4000, weights: [-1.5442, -1.0284, 1.8694, 0.5112, -0.9657, -0.9983, -2.7756, -3.9847, -1.4338, 5.0210, 0.0454, 1.4840, 0.4809, 5.7618, 1.4774, 0.1183, 0.9334, -2.4246, 0.3113] };

/// Judges Russian terms that the encoder was not asked about.
#[rustfmt::skip]
pub(super) const RUSSIAN_WITHOUT_MEANING: Logistic<FEATURES> =
    Logistic { bias: -3.9695, weights: [-0.5457, -0.1182, 2.0642, -0.3026, -0.1957, -3.4689, 0.0000, 0.0000, 0.0000, 0.0000, 0.3423, 4.0615, 0.0000, 0.0000, 1.1878, 0.0000, 1.8756, -3.0924, 2.1812] };
