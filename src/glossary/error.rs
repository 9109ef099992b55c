use std::fmt;

use super::entry::Entry;
use super::words;
use crate::text::{Language, Message};

/// What is wrong with a glossary file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlossaryError {
    /// The file's name as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What is wrong and what to do.
    pub message: Message,
}

impl GlossaryError {
    pub(super) fn new(file: &str, (line, column): (usize, usize), message: impl Into<Message>) -> Self {
        Self { file: file.to_owned(), line, column, message: message.into() }
    }

    /// The pair of `entry` stands in `first` already.
    pub(super) fn duplicate(entry: &Entry, first: &Entry) -> Self {
        let [english, russian] = Language::BOTH.map(|language| entry.preferred(language));
        let message = words::DUPLICATE.with(&[english, russian, &first.file, &first.line.to_string()]);
        Self::new(&entry.file, (entry.line, 1), message)
    }

    /// The preferred form of `entry` in `language` stands in more than `most` rows.
    pub(super) fn crowded(entry: &Entry, language: Language, most: usize) -> Self {
        let message = words::CROWDED.with(&[entry.preferred(language), &most.to_string()]);
        Self::new(&entry.file, (entry.line, 1), message)
    }
}

impl fmt::Display for GlossaryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let GlossaryError { file, line, column, message } = self;
        write!(formatter, "{file}:{line}:{column}: {}", message.text(Language::English))
    }
}

impl std::error::Error for GlossaryError {}
