//! Findings as CSV (RFC 4180, UTF-8, lines end in CRLF): a header, then one finding a row.
//!
//! Lines, columns and paragraphs count from 1; the cells of an edition are empty where the finding has no place in it.
//! A cell that a spreadsheet would run as a formula begins with an apostrophe.

use std::io;

use super::cell;
use super::checked::Checked;
use super::side::{Side, numbers};
use crate::check::Finding;
use crate::text::Language;

/// The columns.
pub const HEADER: [&str; 18] = [
    "pair",
    "rule",
    "severity",
    "en_file",
    "en_line",
    "en_column",
    "en_paragraph",
    "en_text",
    "ru_file",
    "ru_line",
    "ru_column",
    "ru_paragraph",
    "ru_text",
    "term",
    "expected",
    "found",
    "message",
    "fingerprint",
];

/// Writes the open findings of all pairs.
///
/// # Errors
/// Those of `out`.
pub fn write(checked: &[Checked], out: &mut dyn io::Write) -> io::Result<()> {
    let mut writer = cell::writer(out);
    writer.write_record(HEADER)?;
    for pair in checked {
        for finding in pair.report.findings.iter().filter(|finding| finding.is_open()) {
            writer.write_record(row(pair, finding).iter().map(|cell| cell::safe(cell).into_owned()))?;
        }
    }
    writer.flush()
}

fn row(pair: &Checked, finding: &Finding) -> [String; HEADER.len()] {
    let [en_file, en_line, en_column, en_paragraph, en_text] = place(pair.side(finding, Language::English));
    let [ru_file, ru_line, ru_column, ru_paragraph, ru_text] = place(pair.side(finding, Language::Russian));
    [
        pair.name.clone(),
        finding.rule.id.to_owned(),
        finding.severity.name().to_owned(),
        en_file,
        en_line,
        en_column,
        en_paragraph,
        en_text,
        ru_file,
        ru_line,
        ru_column,
        ru_paragraph,
        ru_text,
        finding.term.clone(),
        finding.expected.clone(),
        finding.found.clone(),
        finding.message.text(Language::English),
        finding.fingerprint.clone(),
    ]
}

/// File, line, column, paragraph and text.
fn place(side: Option<Side>) -> [String; 5] {
    side.map(|side| {
        [
            side.file.to_owned(),
            side.position.line.to_string(),
            side.position.column.to_string(),
            numbers(&side.paragraphs),
            side.excerpt.text,
        ]
    })
    .unwrap_or_default()
}
