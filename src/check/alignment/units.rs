use std::ops::Range;

use crate::align::{self, Asking, Bead, Mark, Models, PLAIN, Part, Side, Structure, Unit};
use crate::analysis::{Facts, evidence};
use crate::check::context::Edition;
use crate::check::meanings::Meanings;
use crate::document::{BlockKind, Paragraph};
use crate::text::{Language, Span};

/// Aligns the paragraphs of two editions by their sentences.
pub(in crate::check) fn align(english: &Edition, russian: &Edition, meanings: &Meanings) -> Vec<Bead> {
    let (mut left, mut right) = rayon::join(|| coarse_units(english), || coarse_units(russian));
    align::align(&mut left, &mut right, &Models::PARAGRAPHS, meanings.asking, |wanted| {
        let edition = |side: &Side| if *side == Side::Left { english } else { russian };
        let wanted = wanted.iter().map(|(side, units)| (edition(side), units.clone()));
        meanings.of(wanted.flat_map(|(edition, units)| parts(edition, units)))
    })
}

/// A paragraph with more sentences than this is no paragraph of an article, and is compared by stretches of them: every
/// part is compared with every part of the other edition's.
const MOST_PARTS: usize = 400;

/// Sentences of a stretch in a paragraph of so many.
fn stretch(sentences: usize) -> usize {
    sentences.div_ceil(MOST_PARTS).max(1)
}

/// The sentences, or stretches of them, of some paragraphs, in order.
pub(in crate::check) fn parts<'a>(
    edition: &Edition<'a>,
    paragraphs: Range<usize>,
) -> impl Iterator<Item = &'a str> {
    edition.paragraphs(paragraphs).flat_map(|(_, block, facts)| {
        let stretches = facts.sentences.chunks(stretch(facts.sentences.len()));
        let spans = stretches.filter_map(|sentences| sentences.iter().copied().reduce(Span::join));
        spans.map(|span| span.of(block.text()))
    })
}

/// The paragraphs of an edition, each of no more than [`MOST_PARTS`] parts.
pub(in crate::check) fn coarse_units(edition: &Edition) -> Vec<Unit> {
    edition.units().iter().map(coarse).collect()
}

fn coarse(unit: &Unit) -> Unit {
    let joint = |parts: &[Part]| Part {
        length: parts.iter().map(|part| part.length).sum(),
        marks: parts.iter().flat_map(|part| part.marks.iter().copied()).collect(),
        vector: None,
    };
    match stretch(unit.parts.len()) {
        1 => unit.clone(),
        size => Unit { structure: unit.structure, parts: unit.parts.chunks(size).map(joint).collect() },
    }
}

/// The paragraphs of an edition as the aligner sees them when the encoder is asked for all.
pub(in crate::check) fn encoded_units(edition: &Edition) -> Vec<Unit> {
    let mut units = coarse_units(edition);
    let meanings = Meanings::new(Asking::Always);
    align::fill(units.iter_mut(), meanings.of(parts(edition, 0..edition.facts.len())));
    units
}

/// The paragraphs of an edition as the aligner sees them: their class, and their sentences as parts.
pub(in crate::check) fn units(edition: &Edition) -> Vec<Unit> {
    edition.all().map(|(_, paragraph, facts)| unit(paragraph, facts, edition.language())).collect()
}

/// The sentences of an edition as units of their own.
pub(in crate::check) fn sentence_units(edition: &Edition) -> Vec<Unit> {
    let alone = |part| Unit { structure: PLAIN, parts: vec![part] };
    edition.units().iter().flat_map(|unit| unit.parts.iter().cloned()).map(alone).collect()
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
        BlockKind::Paragraph => PLAIN,
        BlockKind::Metadata => 1,
        BlockKind::ListItem => 2,
        BlockKind::Quotation => 3,
        BlockKind::TableRow => 4,
        BlockKind::Footnote => 5,
        BlockKind::Heading(level) => 10 + Structure::from(level),
    }
}
