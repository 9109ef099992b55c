//! Rules on the terms of the glossary.

pub(in crate::check) mod abbreviation_unexpanded;
pub(in crate::check) mod correction;
pub(in crate::check) mod mentions;
pub(in crate::check) mod term_case;
pub(in crate::check) mod term_forbidden;
pub(in crate::check) mod term_missing;
pub(in crate::check) mod term_mixed;
pub(in crate::check) mod term_unsourced;
