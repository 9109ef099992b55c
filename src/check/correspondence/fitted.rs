//! Written by `cargo run --release --example fit_correspondence -- GLOSSARY_DIR PAIRS_DIR… --write`.

use super::evidence::FEATURES;
use super::model::Logistic;

/// Judges English terms without an answer.
#[rustfmt::skip]
pub(super) const ENGLISH: Logistic<FEATURES> =
    Logistic { bias: 13.6492, weights: [-0.2996, -1.0773, 1.4601, -0.3669, 1.5562, -2.0159, -0.6890, -3.5059, 0.2205, 7.9128, -14.2375, 0.5134, -0.3241, 3.2698, 0.8165, 0.5757, -1.6612, -0.6591, 4.3462, -1.3460, -3.7223, 2.4712] };

/// Judges English terms that the encoder was not asked about.
#[rustfmt::skip]
pub(super) const ENGLISH_WITHOUT_MEANING: Logistic<FEATURES> =
    Logistic { bias: 11.8504, weights: [0.0509, -1.3930, 1.6360, -0.1422, 1.7435, -3.2655, 0.0000, 0.0000, 0.0000, 0.0000, -13.8976, 1.5016, 0.0000, 0.0000, 0.9399, 0.0000, -1.2610, -0.8481, 3.5872, -1.9989, -4.7916, 2.2971] };

/// Judges Russian terms without a source.
#[rustfmt::skip]
pub(super) const RUSSIAN: Logistic<FEATURES> =
    Logistic { bias: 2.1019, weights: [-4.0679, -1.3239, -1.3767, -0.3827, -0.1685, -0.4253, -6.4493, -2.5673, -2.1434, 16.8753, 2.1664, 0.3109, -1.7264, 4.7624, 1.4393, 1.0170, 2.3592, -1.2826, -0.5064, -0.3425, 1.3240, 2.1767] };

/// Judges Russian terms that the encoder was not asked about.
#[rustfmt::skip]
pub(super) const RUSSIAN_WITHOUT_MEANING: Logistic<FEATURES> =
    Logistic { bias: -5.9049, weights: [-2.2487, -0.5565, -1.1573, -0.7273, 0.2647, -3.2640, 0.0000, 0.0000, 0.0000, 0.0000, 5.5919, 1.5614, 0.0000, 0.0000, 1.6200, 0.0000, 2.0789, -2.1988, -0.5005, -1.1892, -2.2767, 2.2428] };
