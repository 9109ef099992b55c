//! Findings as JSON, one document:
//!
//! ```json
//! {
//!   "version": 1,
//!   "language": "en",
//!   "summary": {"errors": 1, "warnings": 0, "infos": 0, "known": 0, "suppressed": 0},
//!   "pairs": [{
//!     "name": "note", "en_file": "note/en.txt", "ru_file": "note/ru.txt",
//!     "findings": [{
//!       "rule": "mixed-script", "severity": "error",
//!       "en": null,
//!       "ru": {"line": 3, "column": 1, "end_line": 3, "end_column": 7, "paragraphs": [2], "text": "Pоссия ответила."},
//!       "term": "", "expected": "Россия", "found": "Pоссия",
//!       "subject": {"kind": "typography"},
//!       "edits": [{
//!         "edition": "ru", "paragraph": 2, "start": 0, "end": 12, "bytes": [9, 21], "replacement": "Россия",
//!         "applicability": "safe"
//!       }],
//!       "message": "…", "fingerprint": "62de6fd2e5e5a4a0", "known": false, "suppressed": null
//!     }]
//!   }],
//!   "rules": [{"id": "mixed-script", "severity": "error", "summary": "…", "rationale": "…"}]
//! }
//! ```
//!
//! Lines, columns (in characters) and paragraphs count from 1; the end is the column after the last character; in a Word
//! document, which has no lines, all four are `null`. `rules` are
//! those that found something. Messages, summaries and rationales are written in `language`. `en` or `ru` is `null` where the finding has no place in
//! that edition. `text` is the sentence around the finding. `edits` correct it when all of them are made: `start` and `end`
//! are bytes of the paragraph's text from 0; `bytes` are those of the file as UTF-8, `null` in a Word document and where markup
//! stands in between; `applicability` is `safe`, or `review` where a person should look at it first. `known` tells whether the baseline holds it, `suppressed` the
//! reason for living with it; such findings are not counted among errors, warnings and infos. Keys keep this order; `version` grows when a key changes its
//! meaning or goes away.

use std::io;

use serde::Serialize;

use super::checked::{Checked, Tally, rules_of};
use super::side::Side;
use super::view::View;
use crate::check::{Applicability, Edit, Finding, Rule, Subject};
use crate::text::Language;

/// The version of the format.
pub const VERSION: u32 = 1;

/// Writes all findings of all pairs.
///
/// # Errors
/// Those of `out`.
pub fn write(checked: &[Checked], view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let language = view.language;
    let document = JsonReport {
        version: VERSION,
        language: language.code(),
        summary: Tally::of(checked),
        pairs: checked.iter().map(|checked| pair(checked, language)).collect(),
        rules: rules_of(checked).into_iter().map(|found| JsonRule::new(found, language)).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

#[derive(Serialize)]
struct JsonReport<'a> {
    version: u32,
    language: &'static str,
    summary: Tally,
    pairs: Vec<JsonPair<'a>>,
    rules: Vec<JsonRule>,
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
    /// Whether nothing is found because something is missing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    missing: bool,
    subject: &'a Subject,
    edits: Vec<JsonEdit<'a>>,
    message: String,
    fingerprint: &'a str,
    known: bool,
    suppressed: Option<&'a str>,
}

#[derive(Serialize)]
struct JsonEdit<'a> {
    edition: Language,
    paragraph: usize,
    start: usize,
    end: usize,
    bytes: Option<[usize; 2]>,
    replacement: &'a str,
    applicability: Applicability,
}

#[derive(Serialize)]
struct JsonPlace {
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    paragraphs: Vec<usize>,
    text: String,
}

/// What a rule says of itself.
#[derive(Serialize)]
pub struct JsonRule {
    id: &'static str,
    severity: &'static str,
    summary: &'static str,
    rationale: &'static str,
}

impl JsonRule {
    /// The rule, described in `language`.
    pub fn new(rule: &Rule, language: Language) -> JsonRule {
        JsonRule {
            id: rule.id,
            severity: rule.severity.name(),
            summary: rule.summary.text(language),
            rationale: rule.rationale.text(language),
        }
    }
}

fn pair(checked: &Checked, language: Language) -> JsonPair<'_> {
    JsonPair {
        name: &checked.name,
        en_file: &checked.english_file,
        ru_file: &checked.russian_file,
        findings: checked.report.findings.iter().map(|found| finding(checked, found, language)).collect(),
    }
}

fn finding<'a>(checked: &'a Checked, finding: &'a Finding, language: Language) -> JsonFinding<'a> {
    JsonFinding {
        rule: finding.rule.id,
        severity: finding.severity.name(),
        en: checked.side(finding, Language::English).map(place),
        ru: checked.side(finding, Language::Russian).map(place),
        term: finding.subject.term(),
        expected: &finding.expected,
        found: &finding.found,
        missing: finding.found.is_empty(),
        subject: &finding.subject,
        edits: finding.edits.iter().map(|edit| json_edit(checked, edit)).collect(),
        message: finding.message.text(language),
        fingerprint: &finding.fingerprint,
        known: finding.known,
        suppressed: finding.suppressed.as_deref(),
    }
}

fn json_edit<'a>(checked: &Checked, edit: &'a Edit) -> JsonEdit<'a> {
    let document = match edit.edition {
        Language::English => &checked.report.english,
        Language::Russian => &checked.report.russian,
    };
    let bytes = document.verbatim_span(edit.paragraph, edit.span);
    JsonEdit {
        edition: edit.edition,
        paragraph: edit.paragraph + 1,
        start: edit.span.start,
        end: edit.span.end,
        bytes: bytes.filter(|_| document.has_lines()).map(|span| [span.start, span.end]),
        replacement: &edit.replacement,
        applicability: edit.applicability,
    }
}

fn place(side: Side) -> JsonPlace {
    let (start, end) = side.lines.map(|lines| (lines.start, lines.end)).unzip();
    JsonPlace {
        line: start.map(|start| start.line),
        column: start.map(|start| start.column),
        end_line: end.map(|end| end.line),
        end_column: end.map(|end| end.column),
        paragraphs: side.paragraphs.map(|at| at + 1).collect(),
        text: side.excerpt.text,
    }
}
