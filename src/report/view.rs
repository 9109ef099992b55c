use super::dialect::Dialect;
use crate::glossary::Severity;
use crate::text::Language;

/// How a report is to be written, whatever its format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The language of all that is said; names that programs read stay English.
    pub language: Language,
    /// How CSV is written.
    pub csv: Dialect,
    /// The least severity that fails the run; none where nothing does.
    pub fail_on: Option<Severity>,
}

impl Default for View {
    fn default() -> View {
        View { language: Language::English, csv: Dialect::default(), fail_on: Some(Severity::Error) }
    }
}
