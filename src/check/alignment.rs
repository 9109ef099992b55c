use super::context::Edition;
use crate::align::{self, Asking, Bead, Mark, Part, Structure, Unit};
use crate::analysis::{Facts, evidence};
use crate::document::{BlockKind, Paragraph};
use crate::text::{Language, Span};

/// Aligns the paragraphs of two editions by their sentences.
pub(super) fn align(english: &Edition, russian: &Edition, asking: Asking) -> Vec<Bead> {
    align::align(&mut units(english), &mut units(russian), asking, |_, _| Vec::new())
}

/// The paragraphs of an edition as the aligner sees them: their class, and their sentences as parts.
pub(super) fn units(edition: &Edition) -> Vec<Unit> {
    edition.all().map(|(_, paragraph, facts)| unit(paragraph, facts, edition.language())).collect()
}

fn unit(paragraph: &Paragraph, facts: &Facts, language: Language) -> Unit {
    let text = paragraph.text();
    let part = |&sentence: &Span| Part {
        length: sentence.of(text).chars().count() as f32,
        marks: evidence(text, facts, sentence, language)
            .into_iter()
            .map(|(key, weight)| Mark { key, weight })
            .collect(),
        vector: None,
    };
    Unit { structure: structure(paragraph.kind), parts: facts.sentences.iter().map(part).collect() }
}

/// Headings of one level, list items and so on are each a class of their own.
fn structure(kind: BlockKind) -> Structure {
    match kind {
        BlockKind::Paragraph => 0,
        BlockKind::Metadata => 1,
        BlockKind::ListItem => 2,
        BlockKind::Quotation => 3,
        BlockKind::TableRow => 4,
        BlockKind::Footnote => 5,
        BlockKind::Heading(level) => 10 + Structure::from(level),
    }
}
