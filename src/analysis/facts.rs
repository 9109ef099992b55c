use crate::text::{Language, Span, Token, sentences, tokens};

/// What a paragraph holds; all spans are in bytes of its text.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Its sentences.
    pub sentences: Vec<Span>,
    /// Its words, numbers and marks.
    pub tokens: Vec<Token>,
}

impl Facts {
    /// Reads a paragraph.
    pub fn new(text: &str, language: Language) -> Facts {
        Facts { sentences: sentences(text, language), tokens: tokens(text) }
    }
}
