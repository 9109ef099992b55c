//! Findings as CSV (RFC 4180, UTF-8, lines end in CRLF): a header, then one finding a row.
//!
//! Lines, columns and paragraphs count from 1; the cells of an edition are empty where the finding has no place in it, and
//! those of lines and columns in a Word document, which has none.
//! A cell that a spreadsheet would run as a formula begins with an apostrophe. Names of columns, rules and severities are
//! the same in every language; messages are not.

use std::io;

use super::cell;
use super::checked::Checked;
pub use super::dialect::{Delimiter, Dialect};
use super::side::{Side, numbers};
use super::view::View;
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
pub fn write(checked: &[Checked], view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let mut writer = view.csv.writer(out)?;
    writer.write_record(HEADER)?;
    for pair in checked {
        for finding in pair.report.findings.iter().filter(|finding| finding.is_open()) {
            writer.write_record(
                row(pair, finding, view.language).iter().map(|cell| cell::safe(cell).into_owned()),
            )?;
        }
    }
    writer.flush()
}

fn row(pair: &Checked, finding: &Finding, language: Language) -> [String; HEADER.len()] {
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
        finding.subject.term().to_owned(),
        finding.expected.clone(),
        finding.found.clone(),
        finding.message.text(language),
        finding.fingerprint.clone(),
    ]
}

/// File, line, column, paragraph and text.
fn place(side: Option<Side>) -> [String; 5] {
    side.map(|side| {
        let start = side.lines.map(|lines| lines.start);
        [
            side.file.to_owned(),
            start.map(|start| start.line.to_string()).unwrap_or_default(),
            start.map(|start| start.column.to_string()).unwrap_or_default(),
            numbers(&side.paragraphs),
            side.excerpt.text,
        ]
    })
    .unwrap_or_default()
}
