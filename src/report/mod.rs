//! Floor 6: what was found, in the formats that people and programs read. One renderer a file.
//!
//! | renderer | of findings | of an alignment |
//! |---|---|---|
//! | text, for a terminal | [`text`] | [`alignment::text`] |
//! | CSV, for a spreadsheet | [`csv`] | [`alignment::csv`] |
//! | JSON, for programs | [`json`] | [`alignment::json`] |

pub mod alignment;
mod cell;
mod checked;
pub mod csv;
mod format;
pub mod json;
mod side;
pub mod text;
mod underline;
mod wrap;

pub use checked::{Checked, Tally};
pub use format::FileFormat;
pub use wrap::wrap;
