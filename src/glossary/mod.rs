//! Floor 2: the glossary.

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// House taste.
    Info,
    /// What an editor would want to look at.
    Warning,
    /// What an editor would stop the press for.
    Error,
}

impl Severity {
    /// The name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// The terms to be kept.
#[derive(Debug, Clone, Default)]
pub struct Glossary;

impl Glossary {
    /// A glossary without entries.
    pub fn new() -> Self {
        Self
    }

    /// Adds the rows of a CSV file.
    pub fn add_csv(&mut self, _file_name: &str, _source: &str) -> Result<(), Vec<GlossaryError>> {
        Ok(())
    }

    /// All entries.
    pub fn entries(&self) -> &[()] {
        &[]
    }
}

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
