//! Terms that a glossary lacks, mined from aligned articles: phrases of both editions that stand in the same beads, that
//! mean the same to the sentence encoder or sound the same, and that go together wherever they occur.

mod english;
mod known;
mod lexicon;
mod pairing;
mod ranking;
mod russian;
mod spot;

use self::lexicon::Lexicon;
use self::pairing::{Links, link};
use self::spot::{BeadSpots, spots};
use crate::align::Bead;
use crate::document::Document;
use crate::glossary::Glossary;
use crate::semantics::Encoder;

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

/// The terms that `articles` hold and `glossary` lacks, best first.
pub fn suggest(glossary: &Glossary, articles: &[Article], encoder: &Encoder) -> Vec<Suggestion> {
    let mut lexicons = [Lexicon::default(), Lexicon::default()];
    let beads: Vec<BeadSpots> =
        articles.iter().enumerate().flat_map(|(at, article)| spots(at, article, &mut lexicons)).collect();
    let [english, russian] = &mut lexicons;
    known::mark(glossary, english, russian);
    english.settle();
    russian.settle();
    let links: Links = link(&beads, english, russian, encoder);
    ranking::ranked(links, articles, english, russian)
}
