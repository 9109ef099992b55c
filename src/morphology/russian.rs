use super::cache::known;
use super::compound;
use super::dictionary::{Entry, lexemes, look_up};
use super::names;
use super::reading::{Case, Form, Gender, Number, PartOfSpeech, Reading};
use super::spelling::{Capitals, capitals, plain, title};
use crate::text::fold;

/// The weight of what only another setting of the capitals lets a word be.
const OTHER_CAPITALS_WEIGHT: f32 = 0.1;

/// Letters from which on a word in capitals may be a name in a headline rather than an acronym.
const SHORTEST_HEADLINE_NAME: usize = 5;

/// See [`readings`](super::readings).
pub(super) fn readings(word: &str) -> Vec<Reading> {
    known(word, read).readings.clone()
}

/// See [`lemmas`](super::lemmas).
pub(super) fn lemmas(word: &str) -> Vec<String> {
    known(word, read).lemmas.clone()
}

/// See [`forms`](super::forms).
pub(super) fn forms(word: &str) -> Vec<Form> {
    let word = plain(word);
    if let Some((prefix, rest)) = compound::split_prefix(&word) {
        return compound::prefixed_forms(prefix, forms(rest));
    }
    let folded = fold(&word);
    let mut found = listed_forms(&word, &folded);
    if capitals(&word) == Capitals::Title {
        let mut named = names::forms(&folded);
        if has_name(&word, &folded) {
            // The dictionary's declensions are right but for the instrumental: Мирзиёевом, Хинштейным, Шушей.
            named.retain(|form| form.case == Some(Case::Instrumental));
        } else {
            named.extend(compound::forms(&word, forms));
        }
        found.extend(named);
    }
    found.push(itself(folded));
    distinct(found)
}

fn read(word: &str) -> Vec<Reading> {
    let word = plain(word);
    if let Some((prefix, rest)) = compound::split_prefix(&word) {
        return compound::prefixed(prefix, readings(rest));
    }
    match capitals(&word) {
        Capitals::None | Capitals::Mixed => look_up(&word).readings,
        Capitals::Title => titled(&word),
        Capitals::All => capital(&word),
    }
}

/// The readings of a word that begins with a capital: a name, or any word at the beginning of a sentence.
fn titled(word: &str) -> Vec<Reading> {
    let Entry { readings: mut found, known, capitals_matter } = look_up(word);
    if capitals_matter {
        add(&mut found, look_up(&word.to_lowercase()).readings);
    }
    if !known {
        add_all(&mut found, compound::readings(word, readings));
    }
    let folded = fold(word);
    let women = found.iter().filter_map(|reading| feminine(&folded, reading)).collect();
    add_all(&mut found, women);
    // The dictionary has given names in the plural too, but Саидов is a surname rather than several men named Саид.
    let named = |reading: &Reading| reading.name && reading.number != Some(Number::Plural);
    if !known || !found.iter().any(named) {
        add_all(&mut found, names::readings(&folded));
    }
    found
}

/// The feminine of a surname of which the dictionary may have the masculine alone.
fn feminine(folded: &str, reading: &Reading) -> Option<Reading> {
    let man = reading.name && reading.animate == Some(true) && reading.gender == Some(Gender::Masculine);
    if man { names::feminine(folded, &reading.lemma) } else { None }
}

/// The readings of a word all in capitals: an acronym, or any word in a headline.
fn capital(word: &str) -> Vec<Reading> {
    let Entry { readings: mut found, known, .. } = look_up(word);
    if known || word.chars().count() >= SHORTEST_HEADLINE_NAME {
        add(&mut found, titled(&title(word)));
    }
    found
}

/// Adds those of `others` whose lemma is new, at less weight.
fn add(found: &mut Vec<Reading>, mut others: Vec<Reading>) {
    for reading in &mut others {
        reading.probability *= OTHER_CAPITALS_WEIGHT;
    }
    add_all(found, others);
}

/// Adds those of `others` whose lemma is new.
fn add_all(found: &mut Vec<Reading>, mut others: Vec<Reading>) {
    others.retain(|reading| !found.iter().any(|old| old.lemma == reading.lemma));
    found.append(&mut others);
}

/// The forms that the dictionary lists or guesses: of the lexemes of which `word` is the lemma, else the nominative
/// («Штаты»), else any form.
fn listed_forms(word: &str, folded: &str) -> Vec<Form> {
    let lexemes = lexemes(word);
    let is_lemma = |reading: &Reading| reading.lemma == folded;
    let is_nominative = |reading: &Reading| reading.case == Some(Case::Nominative);
    let chosen: &dyn Fn(&Reading) -> bool = if lexemes.iter().any(|(reading, _)| is_lemma(reading)) {
        &is_lemma
    } else if lexemes.iter().any(|(reading, _)| is_nominative(reading)) {
        &is_nominative
    } else {
        &|_| true
    };
    lexemes.into_iter().filter(|(reading, _)| chosen(reading)).flat_map(|(_, forms)| forms).collect()
}

/// Whether the dictionary holds `word` as the nominative of a name.
fn has_name(word: &str, folded: &str) -> bool {
    let entry = look_up(word);
    entry.known && entry.readings.iter().any(|reading| reading.name && reading.lemma == folded)
}

fn itself(text: String) -> Form {
    Form { text, part_of_speech: PartOfSpeech::Other, case: None, number: None, gender: None, animate: None }
}

fn distinct(forms: Vec<Form>) -> Vec<Form> {
    let mut seen = std::collections::HashSet::new();
    forms.into_iter().filter(|form| seen.insert(form.clone())).collect()
}
