//! An alignment as one HTML file: both editions side by side, bead by bead, with the doubtful and one-sided ones marked.

use std::io;

use super::Aligned;
use crate::report::html;
use crate::text::Language;

/// Writes an alignment.
///
/// # Errors
/// Those of `out`.
pub fn write(aligned: &Aligned, language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    html::write_alignment(aligned, language, out)
}
