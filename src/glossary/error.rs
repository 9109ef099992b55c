use super::entry::Entry;
use crate::text::Language;

/// What is wrong with a glossary file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {message}")]
pub struct GlossaryError {
    /// The file's name as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What is wrong and what to do.
    pub message: String,
}

impl GlossaryError {
    pub(super) fn new(file: &str, (line, column): (usize, usize), message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, column, message: message.into() }
    }

    /// The pair of `entry` stands in `first` already.
    pub(super) fn duplicate(entry: &Entry, first: &Entry) -> Self {
        let message = format!(
            "the term {:?} / {:?} stands in {}, line {} already: remove one of the rows or merge them",
            entry.preferred(Language::English),
            entry.preferred(Language::Russian),
            first.file,
            first.line
        );
        Self::new(&entry.file, (entry.line, 1), message)
    }
}
