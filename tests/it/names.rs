//! Names of the region in all cases of Russian declension: `fixtures/names.tsv`, written by hand from the grammar.

use std::collections::{BTreeMap, BTreeSet};

use sverka::analysis::names::similarity;
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
    include_str!("../fixtures/names.tsv").lines().skip(1).map(name).collect()
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
fn measure(names: &[Name], holds: fn(&Name, &str) -> bool) -> (f64, Vec<&'static str>) {
    let forms = || names.iter().flat_map(|name| name.forms.iter().map(move |&form| (name, form)));
    let wrong: Vec<&str> = forms().filter(|&(name, form)| !holds(name, form)).map(|(_, form)| form).collect();
    (1.0 - wrong.len() as f64 / forms().count() as f64, wrong)
}

/// The forms whose lemmas lack the name, and what the dictionary takes them for.
const WITHOUT_LEMMA: [(&str, &str); 7] = [
    ("Пашинянов", "a surname, as Рахмонов is: the genitive plural of a name is rarer"),
    ("Иванова", "the surname alone"),
    ("Карасиным", "the adjective карасиный"),
    ("Трутневым", "the adjective трутневый"),
    ("Часовом Яре", "the adjective часовой"),
    ("Экой", "the pronoun экий"),
    ("Того", "the pronoun тот"),
];

/// The forms that are not made of the nominative, and why.
const NOT_MADE: [(&str, &str); 4] = [
    ("Пашинянов", "kept for the surname in -ов"),
    ("Оверчуков", "kept for the surname in -ов"),
    ("Гии", "the dictionary declines Гия otherwise"),
    ("Гию", "the dictionary declines Гия otherwise"),
];

#[test]
fn lemmas_of_every_case_hold_the_name() {
    check("lemmas", finds_lemma, &WITHOUT_LEMMA);
}

#[test]
fn forms_of_every_name_hold_all_cases() {
    check("forms", generates, &NOT_MADE);
}

/// Prints the recall, and asserts that it is high enough and that the list of what is wrong is true.
#[track_caller]
fn check(what: &str, holds: fn(&Name, &str) -> bool, known_wrong: &[(&str, &str)]) {
    let names = names();
    let (recall, wrong) = measure(&names, holds);
    println!("{} paradigms, recall of {what} {:.2} %, wrong: {known_wrong:#?}", names.len(), 100.0 * recall);
    assert!(recall >= 0.97, "{recall}");
    let listed: Vec<&str> = known_wrong.iter().map(|&(form, _)| form).collect();
    assert_eq!(wrong, listed);
}

/// Pairs of the table that share lemmas or forms in Russian itself, and which.
const AMBIGUOUS: [(&str, &str, &str); 13] = [
    ("Алиев", "Алиева", "Алиева and Алиеву are of the man and of the woman"),
    ("Бердымухамедов", "Бердымухамедова", "as Алиев and Алиева"),
    ("Гаджиев", "Гаджиева", "as Алиев and Алиева"),
    ("Иванов", "Иванова", "as Алиев and Алиева"),
    ("Мирзиёев", "Мирзиёева", "as Алиев and Алиева"),
    ("Саидов", "Саидова", "as Алиев and Алиева"),
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

/// English and Russian spellings of one name with their tradition: `fixtures/name_pairs.tsv`, written by hand.
fn spellings() -> Vec<[&'static str; 3]> {
    let rows = include_str!("../fixtures/name_pairs.tsv").lines().skip(1);
    rows.map(|row| row.split('\t').collect::<Vec<_>>().try_into().unwrap()).collect()
}

/// From this similarity on two words are one name.
const ONE_NAME: f64 = 0.8;

#[test]
fn spellings_of_one_name_are_similar() {
    let mut by_tradition: BTreeMap<&str, (usize, Vec<String>)> = BTreeMap::new();
    for [english, russian, tradition] in spellings() {
        let (count, missed) = by_tradition.entry(tradition).or_default();
        *count += 1;
        if similarity(english, russian) < ONE_NAME {
            missed.push(format!("{english}/{russian}"));
        }
    }
    let total: usize = by_tradition.values().map(|(count, _)| count).sum();
    let missed: usize = by_tradition.values().map(|(_, missed)| missed.len()).sum();
    for (tradition, (count, missed)) in &by_tradition {
        println!("{tradition}: {} of {count} {missed:?}", count - missed.len());
        assert!(missed.len() * 20 <= *count, "{tradition}: {missed:?}");
    }
    println!("all: {} of {total}", total - missed);
    assert!(missed * 50 <= total, "{missed} of {total} missed");
}

#[test]
fn different_names_are_not_similar() {
    let pairs = spellings();
    // Neighbours in the table may be one name in two cases.
    let others = pairs.iter().enumerate().flat_map(|(at, [english, ..])| {
        [101, 307, 499].map(|step| (*english, pairs[(at + step) % pairs.len()][1]))
    });
    let alike: Vec<(&str, &str)> =
        others.filter(|(english, russian)| similarity(english, russian) >= ONE_NAME).collect();
    println!("{} of {} other names are similar: {alike:?}", alike.len(), 3 * pairs.len());
    assert!(alike.len() * 200 <= 3 * pairs.len(), "{alike:?}");
}
