use super::lexicon::Entry;
use crate::text::Span;

/// A stretch of text as far as numbers are concerned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub span: Span,
    /// Whether nothing stands between it and the piece before.
    pub glued: bool,
    pub kind: PieceKind,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum PieceKind {
    /// Words that have nothing to do with numbers; whether the last is a name, and whether it is the only one.
    Gap { name: bool, single: bool },
    /// A number token.
    Digits,
    /// A punctuation mark.
    Mark(char),
    /// A word or sign of the lexicon.
    Word(&'static Entry),
    /// The number a compound begins with («двух-»), in halves.
    Prefix(u32),
    /// A Roman numeral.
    Roman(u32),
    /// A word with digits in it: G7.
    Designation,
}
