//! Written by `cargo run --release --example fit_correspondence -- GLOSSARY_DIR PAIRS_DIR… --write`.

use super::evidence::FEATURES;
use super::model::Logistic;

/// Judges English terms without an answer.
#[rustfmt::skip]
pub(super) const ENGLISH: Logistic<FEATURES> =
    Logistic { bias: 1.5791, weights: [-0.3130, -1.2213, 1.5710, -0.3369, 0.6125, -2.4061, -0.1193, -4.4682, 0.0798, 3.4626, -1.8064, 0.6838, -0.5988, 2.5776, 1.1304, 1.2161, -1.1248, -0.4590, 3.8764] };

/// Judges English terms that the encoder was not asked about.
#[rustfmt::skip]
pub(super) const ENGLISH_WITHOUT_MEANING: Logistic<FEATURES> =
    Logistic { bias: -4.0231, weights: [-0.2342, -1.2842, 2.0588, -0.4295, 0.6790, -4.1515, 0.0000, 0.0000, 0.0000, 0.0000, 2.0313, 1.3664, 0.0000, 0.0000, 1.2105, 0.0000, -0.8065, -0.7340, 2.9859] };

/// Judges Russian terms without a source.
#[rustfmt::skip]
pub(super) const RUSSIAN: Logistic<FEATURES> =
    Logistic { bias: 0.7643, weights: [-3.1679, -0.8294, -1.6899, -0.1911, -0.2582, -2.6052, -5.7977, -1.7652, -1.7689, 23.2001, 2.9897, 0.1947, -1.7460, 4.4855, 2.2409, 0.8985, 0.9773, -2.7715, -0.4682] };

/// Judges Russian terms that the encoder was not asked about.
#[rustfmt::skip]
pub(super) const RUSSIAN_WITHOUT_MEANING: Logistic<FEATURES> =
    Logistic { bias: -8.0982, weights: [-2.3486, -1.0507, -1.3632, -0.9343, 0.3137, -3.9565, 0.0000, 0.0000, 0.0000, 0.0000, 7.8985, 1.6678, 0.0000, 0.0000, 2.2470, 0.0000, 1.8368, -3.6900, -0.2222] };
