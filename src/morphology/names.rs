use std::collections::HashMap;
use std::sync::OnceLock;

use super::declension::{DECLENSIONS, Declension};
use super::reading::{Case, Form, Gender, Number, PartOfSpeech, Reading};

/// The probability of a reading that rests on the ending alone.
const PROBABILITY: f32 = 0.02;

/// Letters in the longest ending of the table.
const LONGEST_ENDING: usize = 3;

/// The names of which `word`, folded, may be a form by its ending.
pub(super) fn readings(word: &str) -> Vec<Reading> {
    let mut found: Vec<Reading> = Vec::new();
    for (start, _) in word.char_indices().rev().take(LONGEST_ENDING).chain([(word.len(), ' ')]) {
        let (stem, ending) = word.split_at(start);
        for &(declension, case, number) in endings_index().get(ending).into_iter().flatten() {
            if is_stem(stem, declension) {
                let reading = reading(declension, stem, case, number);
                if !found.contains(&reading) {
                    found.push(reading);
                }
            }
        }
    }
    found
}

/// The surname of a woman, of which `word`, folded, is the nominative or accusative, where a man's is `masculine`.
pub(super) fn feminine(word: &str, masculine: &str) -> Option<Reading> {
    let case = match word.strip_prefix(masculine)? {
        "а" => Case::Nominative,
        "у" => Case::Accusative,
        _ => return None,
    };
    let declension = DECLENSIONS.iter().find(|one| one.gender == Gender::Feminine && one.takes(masculine))?;
    Some(reading(declension, masculine, case, Number::Singular)).filter(|_| declension.nominative == "а")
}

/// The forms of the name `word`, folded, in all the ways in which a name with its ending may decline.
pub(super) fn forms(word: &str) -> Vec<Form> {
    let mut found = Vec::new();
    for declension in &DECLENSIONS {
        let Some(stem) = word.strip_suffix(declension.nominative) else { continue };
        if is_stem(stem, declension) {
            found.extend(endings(declension).map(|(ending, case, number)| Form {
                text: format!("{stem}{ending}"),
                part_of_speech: PartOfSpeech::Noun,
                case: Some(case),
                number: Some(number),
                gender: Some(declension.gender),
                animate: None,
            }));
        }
    }
    found
}

/// What an ending may stand for.
type Use = (&'static Declension, Case, Number);

/// All uses of each ending.
fn endings_index() -> &'static HashMap<&'static str, Vec<Use>> {
    static INDEX: OnceLock<HashMap<&'static str, Vec<Use>>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index: HashMap<&str, Vec<Use>> = HashMap::new();
        for declension in &DECLENSIONS {
            for (ending, case, number) in endings(declension) {
                index.entry(ending).or_default().push((declension, case, number));
            }
        }
        index
    })
}

/// Every ending with its case and number.
fn endings(declension: &Declension) -> impl Iterator<Item = (&'static str, Case, Number)> {
    let nominative = (declension.nominative, Case::Nominative, Number::Singular);
    let singular = declension.singular.split(' ').zip(Case::ALL.into_iter().skip(1));
    let plural = declension.plural.split_terminator(' ').zip(Case::ALL);
    let all = singular
        .map(|(endings, case)| (endings, case, Number::Singular))
        .chain(plural.map(|(endings, case)| (endings, case, Number::Plural)));
    std::iter::once(nominative).chain(all.flat_map(|(endings, case, number)| {
        endings.split('/').map(move |ending| (if ending == "0" { "" } else { ending }, case, number))
    }))
}

/// Whether `stem` makes a name of this declension: two letters at least, with a vowel among them.
fn is_stem(stem: &str, declension: &Declension) -> bool {
    let vowels = ['а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я'];
    let letters = stem.chars().count() + declension.nominative.chars().count();
    !stem.is_empty()
        && letters >= 2
        && declension.takes(stem)
        && (stem.contains(vowels) || declension.nominative.contains(vowels))
}

fn reading(declension: &Declension, stem: &str, case: Case, number: Number) -> Reading {
    Reading {
        lemma: format!("{stem}{}", declension.nominative),
        part_of_speech: PartOfSpeech::Noun,
        case: Some(case),
        number: Some(number),
        gender: Some(declension.gender),
        animate: None,
        name: true,
        probability: PROBABILITY,
    }
}
