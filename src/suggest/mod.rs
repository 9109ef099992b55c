//! Terms that a glossary lacks, mined from aligned articles: phrases of both editions that stand in the same beads, that
//! mean the same to the sentence encoder or sound the same, and that go together wherever they occur.

mod english;
mod known;
mod lexicon;
mod pairing;
mod ranking;
mod russian;
mod spot;
mod suggestion;

pub use suggestion::{Article, Suggestion, TermKind};

use self::lexicon::Lexicon;
use self::pairing::{Links, link};
use self::spot::{BeadSpots, spots};
use crate::glossary::Glossary;
use crate::semantics::Encoder;

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
