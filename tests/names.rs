//! Names of the region in all cases of Russian declension: `fixtures/names.tsv`, written by hand from the grammar.

use std::collections::{BTreeMap, BTreeSet};

use sverka::morphology::{forms, lemmas};
use sverka::text::{Language, fold};

/// One paradigm of the table.
struct Name {
    kind: &'static str,
    /// Dictionary form, word by word: «Соединённый Штат» for «Соединённые Штаты».
    lemma: &'static str,
    nominative: &'static str,
    /// The forms of the six cases, doubles left out; a case may have several.
    forms: BTreeSet<&'static str>,
}

fn names() -> Vec<Name> {
    include_str!("fixtures/names.tsv").lines().skip(1).map(name).collect()
}

fn name(line: &'static str) -> Name {
    let cells: Vec<&str> = line.split('\t').collect();
    assert_eq!(cells.len(), 8, "kind, lemma and six cases: {line}");
    let forms = cells[2..].iter().flat_map(|cell| cell.split('/')).collect();
    Name { kind: cells[0], lemma: cells[1], nominative: cells[2], forms }
}

/// The lemma sets of the words of `phrase`.
fn lemma_sets(phrase: &str) -> Vec<Vec<String>> {
    phrase.split(' ').map(|word| lemmas(word, Language::Russian)).collect()
}

fn finds_lemma(name: &Name, form: &str) -> bool {
    let sets = lemma_sets(form);
    let expected: Vec<String> = name.lemma.split(' ').map(fold).collect();
    sets.len() == expected.len() && sets.iter().zip(&expected).all(|(set, lemma)| set.contains(lemma))
}

fn generates(name: &Name, form: &str) -> bool {
    let base = if name.kind.ends_with(" pl") { name.lemma } else { name.nominative };
    base.split(' ').zip(form.split(' ')).all(|(base, form)| {
        let form = fold(form);
        forms(base, Language::Russian).iter().any(|generated| generated.text == form)
    })
}

/// The share of all forms of which `holds` is true, and those of which it is not.
fn measure(names: &[Name], holds: fn(&Name, &str) -> bool) -> (f64, Vec<String>) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for name in names {
        for form in &name.forms {
            count += 1;
            if !holds(name, form) {
                wrong.push(format!("{} ({}) {form}", name.nominative, name.kind));
            }
        }
    }
    (1.0 - wrong.len() as f64 / count as f64, wrong)
}

#[test]
fn lemmas_of_every_case_hold_the_name() {
    let (recall, wrong) = measure(&names(), finds_lemma);
    println!("{} paradigms, recall of lemmas {:.2} %, wrong: {wrong:#?}", names().len(), 100.0 * recall);
    assert!(recall >= 0.97, "{recall}");
}

#[test]
fn forms_of_every_name_hold_all_cases() {
    let (recall, wrong) = measure(&names(), generates);
    println!("recall of forms {:.2} %, wrong: {wrong:#?}", 100.0 * recall);
    assert!(recall >= 0.97, "{recall}");
}

/// Pairs of the table that share lemmas or forms in Russian itself, and which.
const AMBIGUOUS: [(&str, &str, &str); 12] = [
    ("Алиев", "Алиева", "Алиева and Алиеву are of the man and of the woman"),
    ("Бердымухамедов", "Бердымухамедова", "as Алиев and Алиева"),
    ("Гаджиев", "Гаджиева", "as Алиев and Алиева"),
    ("Иванов", "Иванова", "as Алиев and Алиева"),
    ("Мирзиёев", "Мирзиёева", "as Алиев and Алиева"),
    ("Иванов", "Иваново", "Иванова, Иванову and Иванове are of the man and of the town"),
    ("Иванова", "Иваново", "Иванова and Иванову are of the woman and of the town"),
    ("Зеленская", "Зеленский", "the family is Зеленские"),
    ("Тихановская", "Тихановский", "the family is Тихановские"),
    ("Толстая", "Толстой", "Толстой is of the man and of the woman, and of the common word толстый"),
    ("Лев", "Львов", "львов is of several lions too"),
    ("Шуша", "Шуши", "Шуши is the genitive of the one and any case of the other spelling of the town"),
];

#[test]
fn no_two_names_are_conflated() {
    let names = names();
    let by_lemma =
        holders(&names, |name| name.forms.iter().flat_map(|form| lemmas(form, Language::Russian)).collect());
    let by_form = holders(&names, |name| {
        forms(name.nominative, Language::Russian).into_iter().map(|form| form.text).collect()
    });
    let found: BTreeSet<(&str, &str)> = pairs(&by_lemma).union(&pairs(&by_form)).copied().collect();
    let listed = AMBIGUOUS.iter().map(|&(one, other, _)| (one, other)).collect();
    println!("names that share a lemma or form: {AMBIGUOUS:#?}");
    assert_eq!(found, listed);
}

/// The names that hold each key of `keys`; of several words none, as phrases are compared word by word.
fn holders<'a>(
    names: &'a [Name],
    keys: impl Fn(&'a Name) -> Vec<String>,
) -> BTreeMap<String, BTreeSet<&'a str>> {
    let mut holders: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for name in names.iter().filter(|name| !name.nominative.contains(' ')) {
        for key in keys(name) {
            holders.entry(key).or_default().insert(name.lemma);
        }
    }
    holders
}

/// All pairs of names that share a key.
fn pairs<'a>(holders: &BTreeMap<String, BTreeSet<&'a str>>) -> BTreeSet<(&'a str, &'a str)> {
    let mut pairs = BTreeSet::new();
    for names in holders.values() {
        for &one in names {
            pairs.extend(names.iter().filter(|&&other| one < other).map(|&other| (one, other)));
        }
    }
    pairs
}
