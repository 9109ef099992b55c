//! Rules on the typography of one edition.

pub(in crate::check) mod dash_style;
pub(in crate::check) mod invisible_character;
pub(in crate::check) mod mixed_script;
pub(in crate::check) mod quote_balance;
pub(in crate::check) mod quote_comma;
pub(in crate::check) mod quote_style;
pub(in crate::check) mod repeated_word;
pub(in crate::check) mod serial_comma;
pub(in crate::check) mod slips;
pub(in crate::check) mod spacing;
pub(in crate::check) mod yo_mixed;
