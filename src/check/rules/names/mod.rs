//! Rules on the names of people and places.

mod exchange;
pub(in crate::check) mod name_mismatch;
pub(in crate::check) mod name_variant;
pub(in crate::check) mod place_mismatch;
pub(in crate::check) mod spelling;
