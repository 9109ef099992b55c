use std::sync::OnceLock;

use rumorph::{Analysis, Dictionary, UdTag};

use super::reading::{Case, Form, Gender, Number, PartOfSpeech, Reading};
use super::spelling::{Capitals, capitals, plain, title};
use crate::text::fold;

/// A lexeme counts where its readings together are at least this likely.
const LEAST_PROBABILITY: f32 = 0.05;

/// The weight of what only the lower-case spelling of a capitalised word may be.
const LOWERED_WEIGHT: f32 = 0.1;

/// See [`readings`](super::readings).
pub(super) fn readings(word: &str) -> Vec<Reading> {
    let word = plain(word);
    let mut found = read(&word);
    match capitals(&word) {
        Capitals::None | Capitals::Mixed => {}
        Capitals::Title => add(&mut found, read(&word.to_lowercase())),
        Capitals::All => {
            add(&mut found, read(&title(&word)));
            add(&mut found, read(&word.to_lowercase()));
        }
    }
    found
}

/// See [`forms`](super::forms).
pub(super) fn forms(word: &str) -> Vec<Form> {
    let word = plain(word);
    let folded = fold(&word);
    let Some(dictionary) = dictionary() else { return Vec::new() };
    let mut analyses = likely(dictionary.analyze(&word));
    if analyses.iter().any(|analysis| folded_lemma(analysis) == folded) {
        analyses.retain(|analysis| folded_lemma(analysis) == folded);
    }
    let mut found: Vec<Form> = Vec::new();
    for analysis in &analyses {
        for form in dictionary.forms(analysis) {
            let Some(form) = form_of(dictionary, &form) else { continue };
            if !found.contains(&form) {
                found.push(form);
            }
        }
    }
    found
}

/// The dictionary, loaded at first use (a few milliseconds); `None` never comes true, as it is part of the program.
fn dictionary() -> Option<&'static Dictionary> {
    static DICTIONARY: OnceLock<Option<Dictionary>> = OnceLock::new();
    DICTIONARY.get_or_init(|| Dictionary::bundled().ok()).as_ref()
}

/// The likely readings of `word` in this very spelling.
fn read(word: &str) -> Vec<Reading> {
    let Some(dictionary) = dictionary() else { return Vec::new() };
    likely(dictionary.analyze(word)).iter().filter_map(|analysis| reading_of(dictionary, analysis)).collect()
}

fn likely(mut analyses: Vec<Analysis>) -> Vec<Analysis> {
    let mut sums: Vec<(String, f32)> = Vec::new();
    for analysis in &analyses {
        match sums.iter_mut().find(|(lemma, _)| *lemma == analysis.lemma) {
            Some((_, sum)) => *sum += analysis.prob as f32,
            None => sums.push((analysis.lemma.clone(), analysis.prob as f32)),
        }
    }
    analyses.retain(|analysis| {
        sums.iter().any(|(lemma, sum)| *lemma == analysis.lemma && *sum >= LEAST_PROBABILITY)
    });
    analyses
}

/// Adds those of `others` whose lemma is new, at less weight.
fn add(found: &mut Vec<Reading>, others: Vec<Reading>) {
    let known = found.len();
    for mut reading in others {
        if !found.iter().take(known).any(|old| old.lemma == reading.lemma) {
            reading.probability *= LOWERED_WEIGHT;
            found.push(reading);
        }
    }
}

fn reading_of(dictionary: &Dictionary, analysis: &Analysis) -> Option<Reading> {
    let tag = dictionary.ud_tag(analysis.ud)?;
    Some(Reading {
        lemma: folded_lemma(analysis),
        part_of_speech: part_of_speech(tag),
        case: case(tag),
        number: number(tag),
        gender: gender(tag),
        animate: animate(tag),
        name: is_name(tag),
        probability: analysis.prob as f32,
    })
}

fn form_of(dictionary: &Dictionary, analysis: &Analysis) -> Option<Form> {
    let tag = dictionary.ud_tag(analysis.ud)?;
    Some(Form {
        text: fold(&analysis.word),
        part_of_speech: part_of_speech(tag),
        case: case(tag),
        number: number(tag),
        gender: gender(tag),
        animate: animate(tag),
    })
}

fn folded_lemma(analysis: &Analysis) -> String {
    fold(&analysis.lemma)
}

fn part_of_speech(tag: UdTag<'_>) -> PartOfSpeech {
    match tag.pos() {
        "NOUN" | "PROPN" => PartOfSpeech::Noun,
        "ADJ" | "DET" => PartOfSpeech::Adjective,
        "VERB" | "AUX" => PartOfSpeech::Verb,
        "NUM" => PartOfSpeech::Numeral,
        "PRON" => PartOfSpeech::Pronoun,
        "ADV" => PartOfSpeech::Adverb,
        _ => PartOfSpeech::Other,
    }
}

fn case(tag: UdTag<'_>) -> Option<Case> {
    match tag.feat("Case")? {
        "Nom" | "Voc" => Some(Case::Nominative),
        "Gen" | "Par" => Some(Case::Genitive),
        "Dat" => Some(Case::Dative),
        "Acc" => Some(Case::Accusative),
        "Ins" => Some(Case::Instrumental),
        "Loc" => Some(Case::Prepositional),
        _ => None,
    }
}

fn number(tag: UdTag<'_>) -> Option<Number> {
    match tag.feat("Number")? {
        "Sing" => Some(Number::Singular),
        "Plur" => Some(Number::Plural),
        _ => None,
    }
}

fn gender(tag: UdTag<'_>) -> Option<Gender> {
    match tag.feat("Gender")? {
        "Masc" => Some(Gender::Masculine),
        "Fem" => Some(Gender::Feminine),
        "Neut" => Some(Gender::Neuter),
        _ => None,
    }
}

fn animate(tag: UdTag<'_>) -> Option<bool> {
    tag.feat("Animacy").map(|animacy| animacy == "Anim")
}

fn is_name(tag: UdTag<'_>) -> bool {
    matches!(tag.feat("NameType"), Some("Sur" | "Giv" | "Pat" | "Geo"))
}
