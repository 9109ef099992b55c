//! Comparisons of both editions that several rules ask for, made once a pair.

pub(super) mod lengths;
pub(super) mod names;
pub(super) mod other_bearers;
pub(super) mod quantities;
pub(super) mod wrong_names;
