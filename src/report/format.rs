use std::io;

use super::view::View;
use super::{Checked, csv, html, json, junit, sarif};

/// A format of a report file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// One finding a row.
    Csv,
    /// One document.
    Json,
    /// For code scanning services.
    Sarif,
    /// Both editions side by side, for reading.
    Html,
    /// Test results, for CI servers.
    Junit,
}

impl FileFormat {
    /// All formats by the endings of their files.
    pub const ENDINGS: [(&'static str, FileFormat); 5] = [
        ("csv", FileFormat::Csv),
        ("json", FileFormat::Json),
        ("sarif", FileFormat::Sarif),
        ("html", FileFormat::Html),
        ("xml", FileFormat::Junit),
    ];

    /// The format that a file's ending names, in any letter case.
    pub fn from_extension(extension: &str) -> Option<FileFormat> {
        let named = |(ending, _): &&(&str, FileFormat)| extension.eq_ignore_ascii_case(ending);
        Self::ENDINGS.iter().find(named).map(|&(_, format)| format)
    }

    /// Whether a file that begins with `head` is a report in this format, or is empty.
    pub fn begins(self, head: &[u8]) -> bool {
        let head = String::from_utf8_lossy(head);
        let head = head.trim_start_matches('\u{FEFF}');
        let is_table = || {
            head.strip_prefix("pair")
                .is_some_and(|rest| rest.get(1..).is_some_and(|rest| rest.starts_with("rule")))
        };
        head.is_empty()
            || match self {
                FileFormat::Csv => is_table(),
                FileFormat::Json => head.starts_with("{\n  \"version\": 1,\n  \"language\""),
                FileFormat::Sarif => head.contains("\"name\": \"sverka\""),
                FileFormat::Html => head.contains(" – sverka</title>"),
                FileFormat::Junit => head.contains("<testsuites name=\"sverka\""),
            }
    }

    /// Writes a report in this format.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(self, checked: &[Checked], view: &View, out: &mut dyn io::Write) -> io::Result<()> {
        match self {
            FileFormat::Csv => csv::write(checked, view, out),
            FileFormat::Json => json::write(checked, view, out),
            FileFormat::Sarif => sarif::write(checked, view, out),
            FileFormat::Html => html::write(checked, view, out),
            FileFormat::Junit => junit::write(checked, view, out),
        }
    }
}
