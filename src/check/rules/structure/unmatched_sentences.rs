use std::sync::Arc;

use crate::align::Bead;
use crate::check::alignment::rarity::product;
use crate::check::alignment::sentences::{Sentence, Sentences};
use crate::check::comparison::lengths::{lengths, ratio};
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::Rule;
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A sentence without a counterpart in a paragraph that has one.
struct Lone {
    sentence: Sentence,
    /// How sure the aligner is.
    confidence: f32,
    /// How much of it the other side lacks by its length: 1 where all of it, 0 where the sentences around it have the room.
    deficit: f64,
    /// Characters.
    length: usize,
    /// The number of its bead of sentences.
    bead: usize,
    /// Usual characters of the other language for one of its own.
    ratio: f64,
}

/// Fewer characters are an aside.
const SHORT: usize = 30;
/// The least confidence and deficit of a warning …
const LIKELY: (f32, f64) = (0.5, 0.5);
/// … and of an error.
const SURE: (f32, f64) = (0.9, 0.7);
/// The least confidence and deficit where meaning is to tell …
const APART: (f32, f64) = (0.7, 0.1);
/// … and how much of its likeness the sentence beside loses by it.
const LOSS: f32 = 0.01;
/// A sentence of the next paragraph may be this one if its length is so many times that of this one.
const ALIKE: std::ops::Range<f64> = 0.5..2.0;

/// What `rule` says of the sentences in `language` that the other edition lacks.
pub(in crate::check) fn findings(
    context: &Context,
    language: Language,
    rule: &'static Rule,
    phrase: Phrase,
) -> Vec<Finding> {
    let edition = context.edition(language);
    let (own, other) = (lone(context, language), lone(context, language.other()));
    let severity =
        |lone| severity(lone).or_else(|| is_apart(context, language, lone).then_some(Severity::Warning));
    let left_over = own.iter().filter_map(|lone| Some((lone, severity(lone)?)));
    left_over
        .filter(|(lone, _)| {
            !has_moved(context, language, lone, &other) && !is_rendered_near(context, language, lone)
        })
        .map(|(lone, severity)| {
            let Sentence { paragraph, span } = lone.sentence;
            let text = edition.text(paragraph, span);
            let (expected, found) = if language == Language::English { (text, "") } else { ("", text) };
            let finding = Finding::new(rule, phrase)
                .about(Subject::Sentence)
                .severity(severity)
                .expected(expected, found);
            finding.at(language, edition.place(paragraph, span))
        })
        .collect()
}

fn severity(lone: &Lone) -> Option<Severity> {
    let reaches = |(confidence, deficit)| lone.confidence >= confidence && lone.deficit >= deficit;
    if lone.length < SHORT || !reaches(LIKELY) {
        None
    } else if reaches(SURE) {
        Some(Severity::Error)
    } else {
        Some(Severity::Warning)
    }
}

/// The sentences that stand alone within beads of paragraphs that do not, in the order of the text.
fn lone(context: &Context, language: Language) -> Vec<Lone> {
    let lengths = lengths(context);
    let ratio = match language {
        Language::English => ratio(&lengths),
        Language::Russian => 1.0 / ratio(&lengths),
    };
    let comparable: rustc_hash::FxHashSet<usize> =
        lengths.iter().flat_map(|lengths| lengths.link.side(language)).collect();
    let sentences = context.sentences();
    let mut found = Vec::new();
    for (at, bead) in sentences.beads().iter().enumerate() {
        let alone = Context::side(bead, language.other()).is_empty();
        let sentence = sentences.of(language).get(Context::side(bead, language).start).filter(|_| alone);
        let Some(&sentence) = sentence.filter(|sentence| comparable.contains(&sentence.paragraph)) else {
            continue;
        };
        let length = length(context, sentences, bead, language);
        let deficit = deficit(context, sentences, at, language, ratio);
        found.push(Lone { sentence, confidence: bead.confidence, deficit, length, bead: at, ratio });
    }
    found.sort_by_key(|lone| (lone.sentence.paragraph, lone.sentence.span));
    found
}

/// The characters of one side of a bead of sentences.
fn length(context: &Context, sentences: &Sentences, bead: &Bead, language: Language) -> usize {
    let own = sentences.of(language).get(Context::side(bead, language)).unwrap_or_default();
    let texts = own.iter().map(|sentence| context.edition(language).text(sentence.paragraph, sentence.span));
    texts.map(|text| text.chars().count()).sum()
}

/// By how much of the sentence alone in bead `at` the sentences beside it are too short on the other side to hold it:
/// translators join sentences, and then the joint one has the length of both.
fn deficit(context: &Context, sentences: &Sentences, at: usize, language: Language, ratio: f64) -> f64 {
    let beads = sentences.beads();
    let measure = |bead: &Bead, language| length(context, sentences, bead, language) as f64;
    let Some(own) = beads.get(at).map(|bead| measure(bead, language).max(1.0)) else { return 0.0 };
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| beads.get(at));
    let lacks = beside.filter(|bead| bead.is_link()).map(|bead| {
        (ratio * (own + measure(bead, language)) - measure(bead, language.other())) / (ratio * own)
    });
    lacks.reduce(f64::min).unwrap_or(0.0)
}

/// Whether the paragraph before or after has a sentence too many on the other side: alone, or joined to what it renders.
fn has_moved(context: &Context, language: Language, lone: &Lone, others: &[Lone]) -> bool {
    let place = context.counterpart(language, lone.sentence.paragraph);
    let Some(there) = place.map(|place| place.paragraphs) else { return false };
    let near = there.start.saturating_sub(1)..there.end + 1;
    let first = others.partition_point(|other| other.sentence.paragraph < near.start);
    let mut nearby = others.iter().skip(first).take_while(|other| other.sentence.paragraph < near.end);
    let is_alike = |length: f64| ALIKE.contains(&(length / lone.length.max(1) as f64));
    nearby.any(|other| is_alike(other.length as f64)) || is_joined(context, language, lone, is_alike)
}

/// Whether a sentence near it on the other side means the same rather than what it is aligned with: where two sentences of
/// the next paragraph were joined, the aligner may have given its rendering to one of them.
fn is_rendered_near(context: &Context, language: Language, lone: &Lone) -> bool {
    let own = context.edition(language).text(lone.sentence.paragraph, lone.sentence.span).to_owned();
    let pairs = near(context, lone, NEAR)
        .flat_map(|bead| [language, language.other()].map(|language| text(context, bead, language)));
    let texts: Vec<String> = [own].into_iter().chain(pairs).collect();
    let vectors = meanings(context, &texts);
    let Some((own, pairs)) = vectors.split_first() else { return false };
    pairs.chunks_exact(2).any(|pair| product(own, &pair[1]) > product(&pair[0], &pair[1]))
}

/// Whether neither sentence beside it has room for it in meaning, though one may have by its length: together with it that
/// sentence is less like its rendering than alone.
fn is_apart(context: &Context, language: Language, lone: &Lone) -> bool {
    if lone.length < SHORT || lone.confidence < APART.0 || lone.deficit < APART.1 {
        return false;
    }
    let own = context.edition(language).text(lone.sentence.paragraph, lone.sentence.span);
    let texts: Vec<String> = near(context, lone, 1)
        .flat_map(|bead| {
            let beside = text(context, bead, language);
            [format!("{beside} {own}"), beside, text(context, bead, language.other())]
        })
        .collect();
    let vectors = meanings(context, &texts);
    let loses = |three: &[Arc<[f32]>]| product(&three[1], &three[2]) - product(&three[0], &three[2]) >= LOSS;
    !vectors.is_empty() && vectors.chunks_exact(3).all(loses)
}

/// The links of sentences near a lone one.
fn near<'a>(context: &'a Context, lone: &Lone, reach: usize) -> impl Iterator<Item = &'a Bead> {
    let beads = context.sentences().beads();
    let near = lone.bead.saturating_sub(reach)..(lone.bead + reach + 1).min(beads.len());
    beads.get(near).unwrap_or_default().iter().filter(|bead| bead.is_link())
}

/// The sentences of one side of a bead.
fn text(context: &Context, bead: &Bead, language: Language) -> String {
    let chosen = context.sentences().of(language).get(Context::side(bead, language)).unwrap_or_default();
    let texts = chosen.iter().map(|one| context.edition(language).text(one.paragraph, one.span));
    texts.collect::<Vec<_>>().join(" ")
}

fn meanings(context: &Context, texts: &[String]) -> Vec<Arc<[f32]>> {
    context.meanings(&texts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Beads of sentences before and after in which a joined sentence is looked for.
const NEAR: usize = 6;

/// Whether a bead of sentences in the paragraph before or after has several on the other side, and is longer there by as
/// much as `is_alike` accepts.
fn is_joined(context: &Context, language: Language, lone: &Lone, is_alike: impl Fn(f64) -> bool) -> bool {
    let sentences = context.sentences();
    let near = lone.bead.saturating_sub(NEAR)..lone.bead + NEAR + 1;
    let beads = sentences.beads().get(near.start..near.end.min(sentences.beads().len())).unwrap_or_default();
    let measure = |bead: &Bead, language| length(context, sentences, bead, language) as f64;
    let elsewhere = beads.iter().filter(|bead| {
        let first = sentences.of(language).get(Context::side(bead, language).start);
        bead.is_link() && first.is_some_and(|first| first.paragraph.abs_diff(lone.sentence.paragraph) == 1)
    });
    let mut more = elsewhere.filter(|bead| Context::side(bead, language.other()).len() > 1);
    more.any(|bead| is_alike(measure(bead, language.other()) - lone.ratio * measure(bead, language)))
}
