//! Floor 6: what was found, in the formats that people and programs read. One renderer a file.
//!
//! | renderer | of findings | of an alignment |
//! |---|---|---|
//! | text, for a terminal | [`text`] | [`alignment::text`] |
//! | CSV, for a spreadsheet | [`csv`] | [`alignment::csv`] |
//! | JSON, for programs | [`json`] | [`alignment::json`] |
//! | HTML, for reading | [`html`] | [`alignment::html`] |
//! | SARIF, for code scanning | [`sarif`] | |
//! | annotations of GitHub | [`github`] | |
//! | JUnit XML, for CI servers | [`junit`] | |
//! | TMX, for translation tools | | [`alignment::tmx`] |

pub mod alignment;
pub mod cell;
mod checked;
pub mod csv;
mod dialect;
mod format;
pub mod github;
pub mod html;
pub mod json;
pub mod junit;
mod markup;
pub mod sarif;
mod side;
mod summary;
pub mod text;
mod underline;
mod view;
mod words;
mod wrap;

pub use checked::{Checked, Tally};
pub use format::FileFormat;
pub use view::View;
pub use wrap::wrap;
