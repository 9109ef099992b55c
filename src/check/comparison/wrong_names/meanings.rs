//! What the meanings of words and the alignment of sentences say of suspicions.

use rustc_hash::FxHashMap;

use crate::analysis::names::{Feature, Mention, Suspicion, similarity};
use crate::check::comparison::names::Names;
use crate::check::context::Context;
use crate::check::correspondence::nearest::{Nearest, Question, cosine, nearest};
use crate::check::correspondence::region::Region;
use crate::text::{Language, Span};

/// A small word that is as alike renders the name: «лангобарды» for Longobards.
const SMALL_RENDERING: f64 = 0.75;

/// The longest phrase that is looked at, in words.
const LONGEST: usize = 2;

/// A word of one edition, what is near to it in the other, and where that was looked for.
struct Word {
    place: (usize, Span),
    text: String,
    region: Region,
    nearest: Vec<Nearest>,
}

/// Adds to each suspicion what its two words mean, what else they might render, and how its sentences are aligned.
pub(super) fn add(context: &Context, names: &Names, suspicions: &mut [Suspicion]) {
    let english = words(context, names, Language::English, suspicions.iter().map(|one| one.english));
    let russian = words(context, names, Language::Russian, suspicions.iter().map(|one| one.russian));
    let likeness = likenesses(context, &english, &russian, suspicions);
    let gains = gains(context, &english, &russian, suspicions);
    for (at, suspicion) in suspicions.iter_mut().enumerate() {
        let (Some(left), Some(right)) = (english.get(&suspicion.english), russian.get(&suspicion.russian))
        else {
            continue;
        };
        if let Some(&likeness) = likeness.get(at) {
            suspicion.set(Feature::Likeness, likeness);
            suspicion.set(Feature::LeftElsewhere, elsewhere(left, right));
            suspicion.set(Feature::RightElsewhere, elsewhere(right, left));
        } else {
            super::model::leave_out_meanings(suspicion);
        }
        let gain = gains.get(&at);
        if let Some((gain, language, expected)) = gain {
            suspicion.set(Feature::MeaningGain, *gain);
            if suspicion.mismatch.expected.is_empty() && *gain > 0.0 {
                let found = if *language == Language::English { &left.text } else { &right.text };
                suspicion.means(*language, found, expected);
            }
        }
        suspicion.set(Feature::SmallAnswer, if has_small_answer(context, left) { 1.0 } else { 0.0 });
        let holds = left.region.holds(right.place.0, right.place.1);
        suspicion.set(Feature::SameSentence, if holds { 1.0 } else { 0.0 });
        suspicion.set(Feature::Confidence, left.region.confidence);
    }
}

/// The words of one edition that are doubted, with what is nearest to them in the other one and renders nothing else.
fn words(
    context: &Context,
    names: &Names,
    language: Language,
    mentions: impl Iterator<Item = Mention>,
) -> FxHashMap<Mention, Word> {
    let mut mentions: Vec<Mention> = mentions.collect();
    mentions.sort_unstable();
    mentions.dedup();
    let word = |mention: &Mention| {
        let place = names.place(context, language, *mention)?;
        let text = context.edition(language).text(place.paragraph, place.span).to_owned();
        let region = Region::of_counterpart(context, language, place.paragraph, place.span.start);
        Some((*mention, Word { place: (place.paragraph, place.span), text, region, nearest: Vec::new() }))
    };
    let mut words: Vec<(Mention, Word)> = mentions.iter().filter_map(word).collect();
    let question = |(mention, word): &(Mention, Word)| Question {
        wordings: vec![word.text.clone()],
        region: word.region.clone(),
        spent: names.answered(context, mention.bead, language.other()),
        longest: LONGEST,
    };
    let questions: Vec<Question> = words.iter().map(question).collect();
    for ((_, word), found) in words.iter_mut().zip(nearest(context, &questions)) {
        word.nearest = found;
    }
    words.into_iter().collect()
}

/// The cosines of the two words of each suspicion; none where the encoder is not to be asked.
fn likenesses(
    context: &Context,
    english: &FxHashMap<Mention, Word>,
    russian: &FxHashMap<Mention, Word>,
    suspicions: &[Suspicion],
) -> Vec<f32> {
    let text = |words: &FxHashMap<Mention, Word>, mention| {
        words.get(mention).map_or(String::new(), |word| word.text.clone())
    };
    let texts: Vec<String> = suspicions
        .iter()
        .flat_map(|one| [text(english, &one.english), text(russian, &one.russian)])
        .collect();
    let vectors = context.meanings(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let likeness = |two: &[std::sync::Arc<[f32]>]| match two {
        [left, right] => cosine(left, right),
        _ => 0.0,
    };
    vectors.chunks(2).map(likeness).collect()
}

/// By suspicion, how much nearer the nearest of the known words is to the counterpart than what stands there, and that word.
fn gains(
    context: &Context,
    english: &FxHashMap<Mention, Word>,
    russian: &FxHashMap<Mention, Word>,
    suspicions: &[Suspicion],
) -> FxHashMap<usize, (f32, Language, String)> {
    let mut asked: Vec<(usize, Language, &str)> = Vec::new();
    let mut texts: Vec<&str> = Vec::new();
    for (at, suspicion) in suspicions.iter().enumerate() {
        let words = english.get(&suspicion.english).zip(russian.get(&suspicion.russian));
        let Some((left, right)) = words else { continue };
        for (language, other) in &suspicion.alternatives {
            let (found, counterpart) = match language {
                Language::English => (&left.text, &right.text),
                Language::Russian => (&right.text, &left.text),
            };
            asked.push((at, *language, other));
            texts.extend([found.as_str(), counterpart, other]);
        }
    }
    let mut gains: FxHashMap<usize, (f32, Language, String)> = FxHashMap::default();
    for (&(at, language, other), vectors) in asked.iter().zip(context.meanings(&texts).chunks(3)) {
        let [found, counterpart, meant] = vectors else { continue };
        let gain = cosine(meant, counterpart) - cosine(found, counterpart);
        if gains.get(&at).is_none_or(|(best, ..)| *best < gain) {
            gains.insert(at, (gain, language, other.to_owned()));
        }
    }
    gains
}

/// How like a word is to what is nearest to it, `other` left aside.
fn elsewhere(word: &Word, other: &Word) -> f32 {
    let is_other = |found: &&Nearest| found.paragraph == other.place.0 && found.span.overlaps(other.place.1);
    word.nearest.iter().filter(|found| !is_other(found)).map(Nearest::best).fold(0.0, f32::max)
}

/// Whether a small word where the rendering of a name is looked for renders it.
fn has_small_answer(context: &Context, word: &Word) -> bool {
    let edition = context.edition(word.region.language);
    let runs = word.region.runs(context);
    let mut words =
        runs.iter().flat_map(|run| run.words.iter().map(|&span| edition.text(run.paragraph, span)));
    words.any(|small| {
        small.starts_with(char::is_lowercase) && similarity(&word.text, small) >= SMALL_RENDERING
    })
}
