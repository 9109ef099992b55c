//! An alignment as CSV (RFC 4180, UTF-8, lines end in CRLF): one bead a row, several paragraphs of a cell on lines of their
//! own. Paragraphs count from 1.

use std::io;

use super::Aligned;
use crate::report::cell;
use crate::report::side::numbers;
use crate::text::Language;

/// The columns.
pub const HEADER: [&str; 5] = ["en_paragraph", "ru_paragraph", "confidence", "en_text", "ru_text"];

/// The columns where it is shown sentence by sentence; sentences count from 1 through the whole edition.
pub const SENTENCE_HEADER: [&str; 5] = ["en_sentence", "ru_sentence", "confidence", "en_text", "ru_text"];

/// Writes an alignment.
///
/// # Errors
/// Those of `out`.
pub fn write(aligned: &Aligned, out: &mut dyn io::Write) -> io::Result<()> {
    let mut writer = cell::writer(b',', out);
    writer.write_record(if aligned.sentences.is_some() { SENTENCE_HEADER } else { HEADER })?;
    for bead in aligned.rows() {
        let english = aligned.texts(Language::English, &bead.left).join("\n");
        let russian = aligned.texts(Language::Russian, &bead.right).join("\n");
        let confidence = format!("{:.3}", bead.confidence);
        let row = [&numbers(&bead.left), &numbers(&bead.right), &confidence, &english, &russian];
        writer.write_record(row.map(|cell| cell::safe(cell).into_owned()))?;
    }
    writer.flush()
}
