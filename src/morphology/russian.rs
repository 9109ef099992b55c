use rustc_hash::FxHashSet;

use super::cache::known;
use super::compound;
use super::dictionary::{self, Entry, look_up};
use super::names;
use super::reading::{Case, Form, Gender, PartOfSpeech, Reading};
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
        let mut found = compound::prefixed_forms(prefix, forms(rest));
        found.push(Form::plain(fold(&word)));
        return distinct(found);
    }
    let folded = fold(&word);
    let entry = look_up(&word);
    let titled = capitals(&word) == Capitals::Title;
    let mut found = listed_forms(&word, &folded, &entry, titled);
    if titled {
        found.extend(forms_as_name(&word, &folded, &entry));
    }
    found.push(Form::plain(folded));
    distinct(found)
}

/// See [`is_listed`](super::is_listed).
pub(super) fn is_listed(word: &str) -> bool {
    let word = plain(word);
    dictionary::is_known(&word) || word.rsplit_once('-').is_some_and(|(_, last)| dictionary::is_known(last))
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
    if !known || may_hide_name(&found) {
        add_all(&mut found, names::readings(&folded));
    }
    found
}

/// Whether a word that the dictionary knows as no name may be one all the same, as Капан, Милей and Трутнев are.
fn may_hide_name(readings: &[Reading]) -> bool {
    let plain = readings.first().is_none_or(|likeliest| match likeliest.part_of_speech {
        PartOfSpeech::Noun | PartOfSpeech::Verb => true,
        PartOfSpeech::Adjective => likeliest.case.is_none(),
        _ => false,
    });
    plain && !readings.iter().any(|reading| reading.name)
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
/// («Штаты»), else any form. The forms of an unknown noun with a capital are left to the rules for names.
fn listed_forms(word: &str, folded: &str, entry: &Entry, titled: bool) -> Vec<Form> {
    let listed = |reading: &Reading| {
        entry.known || !titled || reading.name || reading.part_of_speech != PartOfSpeech::Noun
    };
    let is_lemma = |reading: &Reading| reading.lemma == folded;
    let is_nominative = |reading: &Reading| reading.case == Some(Case::Nominative);
    let any = |holds: &dyn Fn(&Reading) -> bool| entry.readings.iter().any(|one| listed(one) && holds(one));
    let (lemma, nominative) = (any(&is_lemma), any(&is_nominative));
    dictionary::forms(word, |reading| {
        let chosen = if lemma { is_lemma(reading) } else { !nominative || is_nominative(reading) };
        chosen && listed(reading)
    })
}

/// The forms that the rules for names make of `word`.
fn forms_as_name(word: &str, folded: &str, entry: &Entry) -> Vec<Form> {
    let mut found = names::forms(folded);
    if entry.known && entry.readings.iter().any(|reading| reading.name && reading.lemma == folded) {
        // The dictionary's declensions are right but for the instrumental: Мирзиёевом, Хинштейным, Шушей.
        found.retain(|form| form.case == Some(Case::Instrumental));
    } else {
        found.extend(compound::forms(word, forms));
    }
    found
}

/// `forms` in their order, each once.
fn distinct(mut forms: Vec<Form>) -> Vec<Form> {
    let mut seen = FxHashSet::default();
    let new: Vec<bool> = forms.iter().map(|form| seen.insert(form)).collect();
    let mut new = new.into_iter();
    forms.retain(|_| new.next().unwrap_or(false));
    forms
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::morphology::{Number, lemmas as lemmas_in};
    use crate::text::Language;

    #[track_caller]
    fn check(word: &str, expected: &str) {
        let found = lemmas(word);
        assert!(found.iter().any(|lemma| lemma == expected), "{word}: {found:?}, not {expected}");
    }

    #[track_caller]
    fn check_not(word: &str, barred: &str) {
        let found = lemmas(word);
        assert!(!found.iter().any(|lemma| lemma == barred), "{word}: {found:?}, among them {barred}");
    }

    #[test]
    fn capitals_at_the_beginning_and_throughout_hide_no_word() {
        check("Надежды", "надежда");
        check("МИНИСТРА", "министр");
        check("ПЕРЕГОВОРЫ", "переговоры");
        check("ПАШИНЯНА", "пашинян");
        check("ОВЕРЧУКОМ", "оверчук");
        check("НЬЮ-ЙОРКЕ", "нью-йорк");
        check("В", "в");
    }

    #[test]
    fn acronyms_keep_their_capitals_and_may_take_endings() {
        check("МИД", "мид");
        check("МИДа", "мид");
        check("МИДом", "мид");
        check("ЕАЭС", "еаэс");
        check("НКРа", "нкр");
        check("ООНовский", "ооновский");
        check_not("ООНовский", "оон");
        assert_eq!(lemmas("ОДКБ"), ["одкб"]);
        assert_eq!(readings("мидами"), []);
    }

    #[test]
    fn hyphens_join_one_word() {
        for (word, lemma) in [
            ("Нью-Йорке", "нью-йорк"),
            ("генерал-майора", "генерал-майор"),
            ("пресс-секретарём", "пресс-секретарь"),
            ("Нагорно-Карабахского", "нагорно-карабахский"),
            ("государств-членов", "государство-член"),
            ("странами-участницами", "страна-участница"),
            ("Соловьёва-Седого", "соловьев-седой"),
            ("IT‑компании", "it-компания"),
            ("30-тысячного", "30-тысячный"),
        ] {
            check(word, lemma);
        }
    }

    #[test]
    fn marks_and_spellings_make_no_difference() {
        check("за\u{0301}мка", "замок");
        check("мини\u{00AD}стра", "министр");
        check("взлётов", "взлет");
        check("взлетов", "взлет");
        check("О’Брайена", "о'брайен");
        check("Кот-д'Ивуара", "кот-д'ивуар");
    }

    #[test]
    fn participles_have_a_lemma_of_their_own_before_their_verb() {
        assert_eq!(lemmas("соединённых"), ["соединенный", "соединить"]);
        let forms = forms("перемещённый");
        assert!(forms.iter().any(|form| form.text == "перемещенными"));
        assert!(forms.iter().all(|form| form.text != "переместил"));
    }

    #[test]
    fn readings_tell_case_number_and_life() {
        let noun = readings("министрами").into_iter().next().expect("a reading");
        assert_eq!(noun.case, Some(Case::Instrumental));
        assert_eq!(noun.number, Some(Number::Plural));
        assert_eq!(noun.animate, Some(true));
        assert!(!noun.name);
        assert!(readings("Еревана").iter().any(|reading| reading.name));
    }

    #[test]
    fn adjectives_nouns_and_verbs_have_all_their_forms() {
        for (word, expected) in [
            ("вербальный", "вербальную вербальной вербальных вербальное вербальными"),
            ("нота", "ноты ноте ноту нотой нот нотами нотах"),
            ("договориться", "договорились договорится договориться"),
            ("Штаты", "штаты штатов штатам штатами штатах"),
            ("МИД", "мид мида миду мидом миде"),
            ("Лёд", "лед льда льду льдом льде"),
        ] {
            let forms: HashSet<String> = forms(word).into_iter().map(|form| form.text).collect();
            assert!(expected.split(' ').all(|form| forms.contains(form)), "{word}: {forms:?}");
        }
    }

    #[test]
    fn what_is_no_russian_word_is_its_own_lemma() {
        assert_eq!(lemmas("Bloomberg"), ["bloomberg"]);
        assert_eq!(lemmas_in(&"а-".repeat(1_000), Language::Russian).len(), 1);
        assert!(readings(&["Иванова"; 12].join("-")).len() < 100);
    }
}
