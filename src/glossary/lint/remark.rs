use super::table::Table;
use crate::glossary::{Entry, Form, Severity};
use crate::text::{Language, Message, Phrase};

/// One thing that lint looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lint {
    /// The name in reports.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What it finds.
    pub summary: Phrase,
}

/// Something that was found in a glossary file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What was found.
    pub lint: Lint,
    /// How much it matters here.
    pub severity: Severity,
    /// The file's name as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The form or cell concerned; empty where it is the row.
    pub text: String,
    /// What is wrong and what to do.
    pub message: Message,
}

/// A remark on a form of an entry.
pub(super) fn on_form(
    table: &Table,
    entry: &Entry,
    language: Language,
    form: &Form,
    lint: Lint,
    message: Message,
) -> Remark {
    let (line, column) = table.place(entry, language, form);
    let file = table.file.to_owned();
    Remark { lint, severity: lint.severity, file, line, column, text: form.text.clone(), message }
}
