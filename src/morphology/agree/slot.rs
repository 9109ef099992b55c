use crate::text::Span;

/// A phrase of a text that is to be replaced.
#[derive(Debug, Clone, Copy)]
pub struct Slot<'a> {
    /// The sentence, or any longer text around the phrase.
    pub text: &'a str,
    /// The phrase, in bytes of `text`.
    pub span: Span,
    /// The dictionary form of the phrase.
    pub form: &'a str,
}

/// What is to be changed so that the new phrase stands in the place of the old one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    /// Spans of the slot's text and what is to stand there, in the order of the text; the phrase itself is among them.
    pub changes: Vec<(Span, String)>,
    /// Whether the place leaves no doubt about the form: one case, and nothing beside that had to be changed with it.
    pub certain: bool,
}

impl Slot<'_> {
    pub(super) fn found(&self) -> &str {
        self.span.of(self.text)
    }
}
