//! Fitted by `examples/fit_quantities`; not to be edited by hand.

use super::features::{ALONE_FEATURES, PAIR_FEATURES};

/// Of two quantities one of which is probably meant for the other.
pub(super) const PAIR: [f32; PAIR_FEATURES] = [
    0.440, 0.244, 1.241, 0.732, -0.340, 0.822, -0.096, 1.232, 0.956, 0.424, 0.000, -1.860, -0.110, 0.336,
    -0.366, -0.327, 0.909, 1.800, 0.203, -0.264, -1.797,
];

/// Of a quantity that nothing answers.
pub(super) const ALONE: [f32; ALONE_FEATURES] =
    [0.912, 0.000, 1.446, 2.082, 0.029, 1.482, -0.723, 1.574, 0.994, -1.757, 0.884, -1.588];
