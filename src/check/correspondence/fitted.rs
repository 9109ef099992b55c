//! Written by `cargo run --release --example fit_correspondence -- GLOSSARY_DIR PAIRS_DIR… --write`.

use super::evidence::FEATURES;
use super::model::Logistic;

/// Judges English terms without an answer.
#[rustfmt::skip]
pub(super) const ENGLISH: Logistic<FEATURES> =
    Logistic { bias: 12.5879, weights: [-0.1511, -1.2492, 1.5465, -0.2384, 1.6009, -2.2804, -0.3634, -3.2826, 0.5546, 6.6941, -13.7903, 0.5661, -0.4167, 3.0701, 0.7624, 0.6878, -1.5711, -0.5369, 4.1941, -1.3034, -3.5524, 2.3382] };

/// Judges English terms that the encoder was not asked about.
#[rustfmt::skip]
pub(super) const ENGLISH_WITHOUT_MEANING: Logistic<FEATURES> =
    Logistic { bias: 9.9296, weights: [0.2008, -1.3848, 1.8119, -0.1162, 1.8546, -3.9019, 0.0000, 0.0000, 0.0000, 0.0000, -12.3041, 1.5626, 0.0000, 0.0000, 1.0217, 0.0000, -1.2261, -0.4415, 3.5432, -1.6915, -4.2932, 1.9926] };

/// Judges Russian terms without a source.
#[rustfmt::skip]
pub(super) const RUSSIAN: Logistic<FEATURES> =
    Logistic { bias: 1.8652, weights: [-3.9341, -2.8575, -1.3016, -0.3785, -0.2465, -0.6293, -6.8492, -2.3457, -2.1021, 16.4491, 2.4858, 0.3686, -1.9600, 4.6340, 1.3743, 0.7568, 2.0293, -1.5591, -0.4641, -0.1023, 2.0036, 2.5610] };

/// Judges Russian terms that the encoder was not asked about.
#[rustfmt::skip]
pub(super) const RUSSIAN_WITHOUT_MEANING: Logistic<FEATURES> =
    Logistic { bias: -6.2862, weights: [-2.2353, -3.2041, -1.0916, -0.9464, 0.1951, -3.8261, 0.0000, 0.0000, 0.0000, 0.0000, 6.0227, 1.4968, 0.0000, 0.0000, 1.5533, 0.0000, 2.1491, -2.8169, -0.2235, -1.1581, -1.5786, 2.8210] };
