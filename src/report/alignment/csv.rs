//! An alignment as CSV (RFC 4180, UTF-8, lines end in CRLF): one bead a row, several paragraphs of a cell on lines of their
//! own. Paragraphs count from 1.

use std::io;

use super::{Aligned, texts};
use crate::report::cell;
use crate::report::side::numbers;

/// The columns.
pub const HEADER: [&str; 5] = ["en_paragraph", "ru_paragraph", "confidence", "en_text", "ru_text"];

/// Writes an alignment.
///
/// # Errors
/// Those of `out`.
pub fn write(aligned: &Aligned, out: &mut dyn io::Write) -> io::Result<()> {
    let mut writer = cell::writer(b',', out);
    writer.write_record(HEADER)?;
    for bead in &aligned.beads {
        let english = texts(&aligned.english, &bead.left).join("\n");
        let russian = texts(&aligned.russian, &bead.right).join("\n");
        let confidence = format!("{:.3}", bead.confidence);
        let row = [&numbers(&bead.left), &numbers(&bead.right), &confidence, &english, &russian];
        writer.write_record(row.map(|cell| cell::safe(cell).into_owned()))?;
    }
    writer.flush()
}
