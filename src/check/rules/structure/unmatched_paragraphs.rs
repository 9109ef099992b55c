use crate::align::Bead;
use crate::check::context::Context;
use crate::glossary::Severity;
use crate::text::Language;

/// A paragraph without a counterpart.
pub(in crate::check) struct Gap {
    language: Language,
    /// The paragraph, from 0.
    pub paragraph: usize,
    confidence: f32,
    /// Whether it stands in a run of such paragraphs that begins or ends the edition.
    at_edge: bool,
}

/// A gap is an error where the aligner is at least this sure of it.
const SURE: f32 = 0.9;
/// Paragraphs of fewer characters are titles, captions, teasers.
const SHORT: usize = 60;
/// At the head or foot even longer ones are often no part of the article.
const SHORT_AT_EDGE: usize = 160;

/// The paragraphs of one edition that have no counterpart; those written in the other language have a rule of their own.
pub(in crate::check) fn gaps(context: &Context, language: Language) -> Vec<Gap> {
    if !context.are_editions() {
        return Vec::new();
    }
    let edition = context.edition(language);
    let last = edition.facts.len();
    let alone = |bead: &&Bead| Context::side(bead, language.other()).is_empty();
    let mut gaps: Vec<(usize, f32)> = context
        .beads
        .iter()
        .filter(alone)
        .flat_map(|bead| Context::side(bead, language).map(|at| (at, bead.confidence)))
        .collect();
    gaps.sort_by_key(|gap| gap.0);
    let head = gaps.iter().enumerate().take_while(|(at, gap)| gap.0 == *at).count();
    let foot = gaps.iter().rev().enumerate().take_while(|(at, gap)| gap.0 + at + 1 == last).count();
    let first_of_foot = gaps.len() - foot;
    let placed = gaps.iter().enumerate().map(|(at, &(paragraph, confidence))| Gap {
        language,
        paragraph,
        confidence,
        at_edge: at < head || at >= first_of_foot,
    });
    placed.filter(|gap| !edition.is_untranslated(gap.paragraph..gap.paragraph + 1)).collect()
}

/// An error where a substantial paragraph is surely alone; furniture of the page is information, the rest a warning.
pub(in crate::check) fn severity(context: &Context, gap: &Gap) -> Severity {
    let paragraph = context.edition(gap.language).document.paragraphs().get(gap.paragraph);
    let text = paragraph.map_or("", |paragraph| paragraph.text().trim_end());
    let length = text.chars().count();
    let is_sentence = text.ends_with(['.', '!', '?', '…', '»', '”', '"', ':', ';', ')']);
    if gap.at_edge && (length < SHORT_AT_EDGE || !is_sentence) {
        Severity::Info
    } else if gap.confidence < SURE || length < SHORT || !is_sentence || gap.at_edge {
        Severity::Warning
    } else {
        Severity::Error
    }
}
