//! Rules on what should stay as it is and what should not: addresses, codes, words of the other language.

pub(in crate::check) mod cyrillic_in_english;
pub(in crate::check) mod foreign_words;
pub(in crate::check) mod latin_in_russian;
pub(in crate::check) mod link_mismatch;
pub(in crate::check) mod verbatim_mismatch;
