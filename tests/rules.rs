//! Every rule's examples are executed as written, and every rule explains itself.

#![allow(clippy::unwrap_used, clippy::panic)]

use sverka::check::{Example, Rule, rules};
use sverka::document::{Document, Format};
use sverka::text::Language;
use sverka::{Checker, Glossary};

/// The `found` texts of the rule's findings in an example.
fn finds(rule: &Rule, example: &Example) -> Vec<String> {
    let mut glossary = Glossary::new();
    if !example.glossary.is_empty() {
        let rows = format!("{}\n{}\n", Example::GLOSSARY_HEADER, example.glossary);
        glossary.add_csv("example.csv", &rows).unwrap_or_else(|errors| panic!("{}: {errors:?}", rule.id));
    }
    let document = |text: &str, language| Document::new(text.to_owned(), Format::Plain, language);
    let report = Checker::new(glossary)
        .check(document(example.english, Language::English), document(example.russian, Language::Russian));
    report
        .findings
        .into_iter()
        .filter(|finding| finding.rule.id == rule.id)
        .map(|finding| finding.found)
        .collect()
}

#[test]
fn examples_find_what_they_say() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for example in rule.examples {
            let found = finds(rule, example);
            if found != example.finds {
                wrong.push(format!(
                    "{}: {:?} / {:?}\n  found {found:?}, not {:?}",
                    rule.id, example.english, example.russian, example.finds
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} examples do not hold:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_examples_of_both_kinds() {
    for rule in rules() {
        let quiet = rule.examples.iter().filter(|example| example.finds.is_empty()).count();
        assert!(quiet >= 2, "{} needs two examples in which it finds nothing", rule.id);
        assert!(quiet < rule.examples.len(), "{} needs an example in which it finds something", rule.id);
    }
}

#[test]
fn every_rule_is_named_and_explained() {
    for rule in rules() {
        assert!(rule.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", rule.id);
        assert!(!rule.summary.is_empty() && rule.rationale.len() > 80, "{}", rule.id);
    }
    assert!(rules().is_sorted_by_key(|rule| rule.id), "the registry is to be in the order of the names");
}
