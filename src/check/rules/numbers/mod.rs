//! Rules on numbers, money, measures and dates.

pub(in crate::check) mod currency_mismatch;
pub(in crate::check) mod date_mismatch;
pub(in crate::check) mod number_format;
pub(in crate::check) mod number_marks;
pub(in crate::check) mod number_mismatch;
pub(in crate::check) mod percent_mismatch;
pub(in crate::check) mod unit_mismatch;
