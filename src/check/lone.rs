use super::context::{Context, Link};
use super::finding::Finding;
use super::rule::Rule;
use super::sentences::Sentence;
use crate::align::Bead;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A sentence without a counterpart in a paragraph that has one.
pub(super) struct Lone {
    sentence: Sentence,
    /// How sure the aligner is.
    confidence: f32,
    /// The part of the sentence's length by which the other side of the paragraph is too short: 1 where the sentence is all
    /// that it lacks.
    deficit: f32,
    /// Characters.
    length: usize,
}

/// Fewer characters are an aside.
const SHORT: usize = 30;
/// The least confidence and deficit of a warning …
const LIKELY: (f32, f32) = (0.5, 0.4);
/// … and of an error.
const SURE: (f32, f32) = (0.9, 0.75);
/// A sentence of the next paragraph may be this one if its length is so many times that of this one.
const ALIKE: std::ops::Range<f32> = 0.5..2.0;
/// Russian characters for one English one.
const RATIO: f32 = 1.05;

/// What `rule` says of the sentences in `language` that the other edition lacks.
pub(super) fn findings(
    context: &Context,
    language: Language,
    rule: &'static Rule,
    phrase: Phrase,
) -> Vec<Finding> {
    let edition = context.edition(language);
    let (own, other) = (lone(context, language), lone(context, language.other()));
    let left_over = own.iter().filter(|lone| !has_moved(context, language, lone, &other));
    left_over
        .filter_map(|lone| {
            let Sentence { paragraph, span } = lone.sentence;
            let text = edition.text(paragraph, span);
            let (expected, found) = if language == Language::English { (text, "") } else { ("", text) };
            let finding = Finding::new(rule, phrase).severity(severity(lone)?).expected(expected, found);
            Some(finding.at(language, edition.place(paragraph, span)))
        })
        .collect()
}

fn severity(lone: &Lone) -> Option<Severity> {
    let reaches = |(confidence, deficit)| lone.confidence >= confidence && lone.deficit >= deficit;
    match lone {
        _ if lone.length < SHORT || !reaches(LIKELY) => None,
        _ if reaches(SURE) => Some(Severity::Error),
        _ => Some(Severity::Warning),
    }
}

/// The sentences that stand alone within beads of paragraphs that do not.
fn lone(context: &Context, language: Language) -> Vec<Lone> {
    let sentences = context.sentences();
    let own = sentences.of(language);
    let alone = sentences.beads().iter().filter(|bead| Context::side(bead, language.other()).is_empty());
    let mut alone: Vec<(&Bead, Sentence)> =
        alone.filter_map(|bead| Some((bead, *own.get(Context::side(bead, language).start)?))).collect();
    alone.sort_by_key(|(_, sentence)| (sentence.paragraph, sentence.span));
    let mut found = Vec::new();
    let mut alone = alone.into_iter().peekable();
    for link in context.links_in_order(language) {
        let range = link.side(language);
        while alone.next_if(|(_, sentence)| sentence.paragraph < range.start).is_some() {}
        let inside: Vec<(&Bead, Sentence)> =
            std::iter::from_fn(|| alone.next_if(|(_, sentence)| sentence.paragraph < range.end)).collect();
        if !inside.is_empty() {
            found.extend(measured(context, language, &link, &inside));
        }
    }
    found
}

/// How much of the sentences the other side of their paragraph's bead lacks by its length.
fn measured(context: &Context, language: Language, link: &Link, inside: &[(&Bead, Sentence)]) -> Vec<Lone> {
    let ratio = if language == Language::English { RATIO } else { 1.0 / RATIO };
    let [own, other] = [language, language.other()].map(|language| {
        let paragraphs = context.edition(language).paragraphs(link.side(language));
        paragraphs.map(|(_, block, _)| block.text().chars().count()).sum::<usize>() as f32
    });
    let lengths: Vec<usize> = inside
        .iter()
        .map(|(_, sentence)| {
            context.edition(language).text(sentence.paragraph, sentence.span).chars().count()
        })
        .collect();
    let all = lengths.iter().sum::<usize>() as f32;
    let deficit = (own * ratio - other) / (all * ratio).max(1.0);
    let lone = inside.iter().zip(lengths).map(|((bead, sentence), length)| Lone {
        sentence: *sentence,
        confidence: bead.confidence,
        deficit,
        length,
    });
    lone.collect()
}

/// Whether the paragraph before or after has a sentence too many on the other side.
fn has_moved(context: &Context, language: Language, lone: &Lone, others: &[Lone]) -> bool {
    let place = |paragraph: usize| context.counterpart(language, paragraph).map(|place| place.paragraphs);
    let Some(there) = place(lone.sentence.paragraph) else { return false };
    let near = there.start.saturating_sub(1)..there.end + 1;
    let first = others.partition_point(|other| other.sentence.paragraph < near.start);
    let nearby = others.iter().skip(first).take_while(|other| other.sentence.paragraph < near.end);
    nearby.into_iter().any(|other| ALIKE.contains(&(other.length as f32 / lone.length.max(1) as f32)))
}
