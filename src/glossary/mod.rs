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

/// The terms to be kept.
#[derive(Debug, Clone, Default)]
pub struct Glossary;
