use crate::align::{Mark, Part, Structure, Unit};
use crate::analysis::{Facts, evidence};
use crate::document::{BlockKind, Document, Paragraph};
use crate::text::{Language, Span};

/// The paragraphs of an edition as the aligner sees them: their class, and their sentences as parts.
pub(super) fn units(document: &Document, facts: &[Facts]) -> Vec<Unit> {
    let paragraphs = document.paragraphs().iter().zip(facts);
    paragraphs.map(|(paragraph, facts)| unit(paragraph, facts, document.language())).collect()
}

fn unit(paragraph: &Paragraph, facts: &Facts, language: Language) -> Unit {
    let part = |&sentence: &Span| Part {
        length: sentence.of(paragraph.text()).chars().count() as f32,
        marks: evidence(paragraph.text(), facts, sentence, language).into_iter().map(|(key, weight)| Mark { key, weight }).collect(),
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
