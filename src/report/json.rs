//! Findings as JSON, one document:
//!
//! ```json
//! {
//!   "version": 1,
//!   "summary": {"errors": 1, "warnings": 0, "infos": 0, "known": 0, "suppressed": 0},
//!   "pairs": [{
//!     "name": "note", "en_file": "note/en.txt", "ru_file": "note/ru.txt",
//!     "findings": [{
//!       "rule": "mixed-script", "severity": "error",
//!       "en": null,
//!       "ru": {"line": 3, "column": 1, "paragraphs": [2], "text": "Pоссия ответила нотой."},
//!       "term": "", "expected": "Россия", "found": "Pоссия",
//!       "message": "…", "fingerprint": "62de6fd2e5e5a4a0"
//!     }]
//!   }]
//! }
//! ```
//!
//! Lines, columns (in characters) and paragraphs count from 1. `en` or `ru` is `null` where the finding has no place in
//! that edition. `text` is the sentence around the finding. Keys keep this order; `version` grows when a key changes its
//! meaning or goes away.

use std::io;

use serde::Serialize;

use super::checked::{Checked, Tally};
use super::side::Side;
use crate::check::Finding;
use crate::text::Language;

/// The version of the format.
pub const VERSION: u32 = 1;

/// Writes all findings of all pairs.
///
/// # Errors
/// Those of `out`.
pub fn write(checked: &[Checked], out: &mut dyn io::Write) -> io::Result<()> {
    let pairs = checked.iter().map(pair).collect();
    let document = JsonReport { version: VERSION, summary: Tally::of(checked), pairs };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

#[derive(Serialize)]
struct JsonReport<'a> {
    version: u32,
    summary: Tally,
    pairs: Vec<JsonPair<'a>>,
}

#[derive(Serialize)]
struct JsonPair<'a> {
    name: &'a str,
    en_file: &'a str,
    ru_file: &'a str,
    findings: Vec<JsonFinding<'a>>,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    rule: &'a str,
    severity: &'a str,
    en: Option<JsonPlace>,
    ru: Option<JsonPlace>,
    term: &'a str,
    expected: &'a str,
    found: &'a str,
    message: String,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct JsonPlace {
    line: usize,
    column: usize,
    paragraphs: Vec<usize>,
    text: String,
}

fn pair(checked: &Checked) -> JsonPair<'_> {
    JsonPair {
        name: &checked.name,
        en_file: &checked.english_file,
        ru_file: &checked.russian_file,
        findings: checked.report.findings.iter().map(|found| finding(checked, found)).collect(),
    }
}

fn finding<'a>(checked: &'a Checked, finding: &'a Finding) -> JsonFinding<'a> {
    JsonFinding {
        rule: finding.rule.id,
        severity: finding.severity.name(),
        en: checked.side(finding, Language::English).map(place),
        ru: checked.side(finding, Language::Russian).map(place),
        term: &finding.term,
        expected: &finding.expected,
        found: &finding.found,
        message: finding.message.text(Language::English),
        fingerprint: &finding.fingerprint,
    }
}

fn place(side: Side) -> JsonPlace {
    JsonPlace {
        line: side.position.line,
        column: side.position.column,
        paragraphs: side.paragraphs.map(|at| at + 1).collect(),
        text: side.excerpt.text,
    }
}
