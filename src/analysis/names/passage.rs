use super::name::Name;
use crate::text::{Span, Token};

/// One paragraph as comparing names needs it.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'a> {
    /// Its text.
    pub text: &'a str,
    /// The tokens of the text.
    pub tokens: &'a [Token],
    /// The names in the text.
    pub names: &'a [Name],
    /// What terms that the other edition answers cover: the words in there ask for no answer of their own.
    pub spent: &'a [Span],
}

/// The paragraphs that render each other; either side may be empty.
#[derive(Debug, Clone, Default)]
pub struct NameBead<'a> {
    /// The English paragraphs.
    pub english: Vec<Passage<'a>>,
    /// The Russian paragraphs.
    pub russian: Vec<Passage<'a>>,
}

/// Where a word of a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mention {
    /// The bead, from 0.
    pub bead: usize,
    /// The paragraph within that side of the bead, from 0.
    pub passage: usize,
    /// The word, in bytes of that paragraph's text.
    pub span: Span,
}
