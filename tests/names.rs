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

#[test]
fn no_two_names_are_conflated() {
    let names = names();
    let mut holders: BTreeMap<Vec<String>, BTreeSet<(&str, &str)>> = BTreeMap::new();
    for name in &names {
        for form in &name.forms {
            let sets = lemma_sets(form);
            if sets.len() == 1 {
                for l in &sets[0] {
                    holders.entry(vec![l.clone()]).or_default().insert((name.lemma, form));
                }
            }
        }
    }
    for (l, h) in holders {
        let ls: BTreeSet<_> = h.iter().map(|x| x.0).collect();
        if ls.len() > 1 {
            println!("{l:?} {h:?}");
        }
    }
}
