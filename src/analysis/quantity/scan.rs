use super::lexicon::{Calendar, Entry, Numeral, Particle};
use super::piece::{Piece, PieceKind};
use crate::text::{Language, Span};

/// A paragraph's pieces, looked at by index; an index past the end finds nothing.
pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub pieces: &'a [Piece],
    pub language: Language,
}

impl<'a> Scan<'a> {
    pub fn is_russian(&self) -> bool {
        self.language == Language::Russian
    }

    pub fn span(&self, i: usize) -> Span {
        self.pieces.get(i).map_or(Span::default(), |piece| piece.span)
    }

    pub fn kind(&self, i: usize) -> Option<PieceKind> {
        self.pieces.get(i).map(|piece| piece.kind)
    }

    /// Whether nothing stands between this piece and the one before.
    pub fn is_glued(&self, i: usize) -> bool {
        self.pieces.get(i).is_some_and(|piece| piece.glued)
    }

    pub fn word(&self, i: usize) -> &'a str {
        self.span(i).of(self.text)
    }

    pub fn digits(&self, i: usize) -> Option<&'a str> {
        matches!(self.kind(i), Some(PieceKind::Digits)).then(|| self.word(i))
    }

    pub fn mark(&self, i: usize) -> Option<char> {
        match self.kind(i)? {
            PieceKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub fn entry(&self, i: usize) -> Option<&'static Entry> {
        match self.kind(i)? {
            PieceKind::Word(entry) => Some(entry),
            _ => None,
        }
    }

    pub fn numeral(&self, i: usize) -> Option<Numeral> {
        self.entry(i)?.numeral
    }

    pub fn calendar(&self, i: usize) -> Option<Calendar> {
        self.entry(i)?.calendar
    }

    pub fn is(&self, i: usize, particle: Particle) -> bool {
        self.entry(i).is_some_and(|entry| entry.is(particle))
    }

    /// Whether the piece before `i` exists and is that particle.
    pub fn follows(&self, i: usize, particle: Particle) -> bool {
        i.checked_sub(1).is_some_and(|before| self.is(before, particle))
    }

    /// The piece after the point of an abbreviation, if one stands at `i`.
    pub fn after_point(&self, i: usize) -> usize {
        if self.mark(i) == Some('.') && self.is_glued(i) { i + 1 } else { i }
    }

    /// The piece after a hyphen that joins two words, if one stands at `i`.
    pub fn after_hyphen(&self, i: usize) -> usize {
        if self.is_hyphen(i) { i + 1 } else { i }
    }

    /// Whether a hyphen at `i` joins what stands on both sides.
    pub fn is_hyphen(&self, i: usize) -> bool {
        matches!(self.mark(i), Some('-' | '\u{2010}' | '\u{2011}' | '–'))
            && self.is_glued(i)
            && self.is_glued(i + 1)
    }

    pub fn is_dash(&self, i: usize) -> bool {
        matches!(self.mark(i), Some('-' | '\u{2010}' | '\u{2011}' | '–' | '—' | '−' | '‒'))
    }
}
