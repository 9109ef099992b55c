use crate::align::Bead;
use crate::document::Document;

/// An article of which both editions are aligned.
#[derive(Debug, Clone, Copy)]
pub struct Article<'a> {
    /// The English edition.
    pub english: &'a Document,
    /// The Russian edition.
    pub russian: &'a Document,
    /// English paragraphs (left) and the Russian ones that render them (right).
    pub beads: &'a [Bead],
}

/// What a suggested term seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermKind {
    /// Written with capitals in both languages.
    Name,
    /// All in capitals in one of them.
    Acronym,
    /// Anything else.
    Term,
}

impl TermKind {
    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            TermKind::Name => "name",
            TermKind::Acronym => "acronym",
            TermKind::Term => "term",
        }
    }
}

/// A pair of terms that a glossary may need.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The English term, in the singular where it occurs so.
    pub english: String,
    /// The Russian term in its dictionary form.
    pub russian: String,
    /// What it seems to be.
    pub kind: TermKind,
    /// How good a suggestion it is, from 0 to about 1; only the order means something.
    pub score: f32,
    /// In how many beads the two render each other.
    pub count: usize,
    /// In how many beads the English term occurs, and the Russian one.
    pub occurrences: [usize; 2],
    /// The articles that hold the pair, by their index.
    pub articles: Vec<usize>,
    /// The sentences of its first occurrence.
    pub samples: [String; 2],
}
