use serde::Serialize;

use crate::glossary::Severity;

/// A text as SARIF has it.
#[derive(Serialize)]
pub(super) struct Text {
    text: String,
}

/// A text of the log.
pub(super) fn text(text: impl Into<String>) -> Text {
    Text { text: text.into() }
}

/// The name of a severity.
pub(super) fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}
