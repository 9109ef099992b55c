use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::grammar::Grammar;
use super::surface::{Sense, Surface};
use crate::morphology::{PartOfSpeech, forms};
use crate::text::{Language, fold};

/// A word of some term.
#[derive(Debug)]
pub(super) struct Word {
    /// The word as the glossary writes it.
    pub surface: Surface,
    /// Two capitals or more: found in its own letter case only.
    pub acronym: bool,
    /// The forms of a word that the readings of a text's word may fail to lead back to it; made when first needed.
    generated: OnceLock<FxHashMap<String, Generated>>,
}

/// An inflected form of a word.
#[derive(Debug)]
struct Generated {
    grammar: Grammar,
    /// Whether it is a form of a verb and nothing else.
    only_verb: bool,
}

/// How a word of a text fits a word of a term.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fit {
    /// The grammar of the readings by which it fits.
    pub grammar: Grammar,
    /// The share that the readings as this word have in the probability of all; 0 where it has only been generated.
    pub probability: f32,
    /// Whether it is the singular of a word that the term has in the plural (English).
    pub singular: bool,
}

impl Fit {
    /// The very word.
    pub(super) const SAME: Fit = Fit { grammar: Grammar::ANY, probability: 1.0, singular: false };
}

/// The probability of readings that rest on the ending of a capitalised word alone; see [`readings`](crate::morphology::readings).
const WEAK_PROBABILITY: f32 = 0.021;

/// What Russian acronyms and English plurals may add to an acronym.
const ACRONYM_ENDINGS: [&str; 23] = [
    "", "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ам", "ами", "ах", "ей", "ям", "ями", "ях", "я", "ю", "й",
    "ой", "s", "es", "'s",
];

impl Word {
    pub(super) fn new(raw: &str, language: Language) -> Self {
        let surface = Surface::new(raw, language);
        let acronym =
            surface.letters.split('-').any(|part| part.chars().filter(|c| c.is_uppercase()).count() > 1);
        Self { surface, acronym, generated: OnceLock::new() }
    }

    /// Whether `found` is this very form of the word, whatever its capitals. An English possessive in the term asks for
    /// one in the text.
    pub(super) fn is_literally(&self, found: &Surface) -> bool {
        self.surface.folded == found.folded && (found.possessive || !self.surface.possessive)
    }

    /// Whether `found` has the letters and the capitals of the word.
    pub(super) fn is_exactly(&self, found: &Surface) -> bool {
        self.is_literally(found)
            && capitals(&self.surface.letters).zip(capitals(&found.letters)).all(|(own, other)| own == other)
    }

    /// Whether `found` is this acronym, with or without an ending; all in capitals will do for one of mixed letters.
    pub(super) fn is_acronym(&self, found: &Surface) -> bool {
        let rest_is_ending = |rest: &str| ACRONYM_ENDINGS.contains(&rest.trim_start_matches('-'));
        let (own, other) = (plain(&self.surface.letters), plain(&found.letters));
        other.strip_prefix(own.as_str()).is_some_and(rest_is_ending)
            || other.strip_prefix(own.to_uppercase().as_str()).is_some_and(rest_is_ending)
    }

    /// How `found` fits as a form of this Russian word; of the readings of the term's word only those count that
    /// `wanted` lets through.
    pub(super) fn inflected(&self, found: &Surface, wanted: impl Fn(&Sense) -> bool) -> Option<Fit> {
        let senses = found.senses(Language::Russian);
        let fits = |sense: &&Sense| {
            self.senses()
                .any(|own| same_lexeme(own, sense) && wanted(own) && self.same_participle(own, found))
        };
        if senses.iter().any(|sense| fits(&sense)) {
            let grammar = senses.iter().filter(fits).map(|sense| sense.grammar).collect();
            return Some(Fit { grammar, probability: self.share(senses), singular: false });
        }
        let form = self.generated_near(found)?.get(&found.folded)?;
        Some(Fit { grammar: form.grammar, probability: 0.0, singular: false })
    }

    /// The share that the readings of the word's own lemmas have in the probability of `senses`.
    fn share(&self, senses: &[Sense]) -> f32 {
        let is_own = |sense: &&Sense| self.senses().any(|own| own.lemma == sense.lemma);
        let own: f32 = senses.iter().filter(is_own).map(|sense| sense.probability).sum();
        own / senses.iter().map(|sense| sense.probability).sum::<f32>()
    }

    /// How `found` fits as the singular or plural of this English word; as any form of it if it is a verb.
    pub(super) fn english(&self, found: &Surface, verb: bool) -> Option<Fit> {
        let generated = || self.generated(Language::English).get(&found.folded);
        let is_form = self.is_literally(found) || generated().is_some_and(|form| verb || !form.only_verb);
        if is_form || (verb && has_lemma(found, &self.surface)) {
            return Some(Fit::SAME);
        }
        let is_common = !self.surface.begins_upper() && !verb;
        let is_shorter = found.folded.len() < self.surface.folded.len();
        (is_common && is_shorter && is_plural_of(&self.surface, found))
            .then_some(Fit { singular: true, ..Fit::SAME })
    }

    /// What the Russian word may be. What rests on the ending of a name alone counts only where nothing else is known.
    pub(super) fn senses(&self) -> impl Iterator<Item = &Sense> {
        let senses = self.surface.senses(Language::Russian);
        let is_sound = |sense: &Sense| sense.likeliest > WEAK_PROBABILITY;
        let some_sound =
            senses.iter().any(|sense| is_sound(sense) && sense.grammar.meets(Grammar::NOMINATIVE));
        senses.iter().filter(move |sense| !some_sound || is_sound(sense))
    }

    /// Whether `found`, if the term's word is a participle, is this participle and not another form of its verb.
    fn same_participle(&self, own: &Sense, found: &Surface) -> bool {
        if own.part_of_speech != PartOfSpeech::Verb || own.grammar.is_none() {
            return true;
        }
        let letters = self.surface.folded.trim_end_matches("ся").chars().count().saturating_sub(2);
        common_prefix(&self.surface.folded, &found.folded) >= letters
    }

    /// The generated forms, where `found` looks so much like the word that it may be one of them.
    fn generated_near(&self, found: &Surface) -> Option<&FxHashMap<String, Generated>> {
        let length = self.surface.folded.chars().count();
        let near = length > 2 && common_prefix(&self.surface.folded, &found.folded) + 2 >= length;
        near.then(|| self.generated(Language::Russian))
    }

    fn generated(&self, language: Language) -> &FxHashMap<String, Generated> {
        self.generated.get_or_init(|| {
            let mut generated: FxHashMap<String, Generated> = FxHashMap::default();
            for form in forms(&self.surface.letters, language) {
                let grammar = Grammar::new(form.part_of_speech, form.case, form.number, form.gender);
                let known = generated
                    .entry(form.text)
                    .or_insert(Generated { grammar: Grammar::NONE, only_verb: true });
                known.grammar = known.grammar | grammar;
                known.only_verb &= form.part_of_speech == PartOfSpeech::Verb;
            }
            generated
        })
    }
}

/// Whether `lemma` is a dictionary form of the English word `word`.
fn has_lemma(word: &Surface, lemma: &Surface) -> bool {
    word.senses(Language::English).iter().any(|sense| own_lemmas(lemma).any(|own| own == sense.lemma))
}

fn is_plural_of(word: &Surface, singular: &Surface) -> bool {
    let is_noun = |sense: &&Sense| sense.part_of_speech == PartOfSpeech::Noun;
    let mut lemmas = word.senses(Language::English).iter().filter(is_noun).map(|sense| sense.lemma);
    lemmas.any(|lemma| own_lemmas(singular).any(|own| own == lemma))
}

/// The lemmas of a word that are the word itself.
fn own_lemmas(word: &Surface) -> impl Iterator<Item = u64> {
    word.senses(Language::English).iter().filter(|sense| sense.is_lemma).map(|sense| sense.lemma)
}

fn same_lexeme(one: &Sense, other: &Sense) -> bool {
    one.lemma == other.lemma && one.part_of_speech == other.part_of_speech
}

fn common_prefix(left: &str, right: &str) -> usize {
    left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count()
}

fn capitals(letters: &str) -> impl Iterator<Item = bool> {
    letters.chars().filter(|c| c.is_alphanumeric()).map(char::is_uppercase)
}

/// The letters, with one kind of apostrophe and hyphen and no diacritics, but with their capitals.
fn plain(letters: &str) -> String {
    letters
        .chars()
        .map(|c| if c.is_uppercase() { fold(&c.to_string()).to_uppercase() } else { fold(&c.to_string()) })
        .collect()
}
