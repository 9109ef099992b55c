//! Every rule's examples are executed as written, and every rule explains itself.

use sverka::check::{Example, Finding, Rule, rules};
use sverka::document::Document;
use sverka::text::Language;
use sverka::{Checker, Glossary};

/// The `found` texts of the rule's findings in an example.
fn finds(rule: &Rule, example: &Example) -> Vec<String> {
    let mut glossary = Glossary::new();
    if !example.glossary.is_empty() {
        let rows = format!("{}\n{}\n", Example::GLOSSARY_HEADER, example.glossary);
        glossary.add_csv("example.csv", &rows).unwrap_or_else(|errors| panic!("{}: {errors:?}", rule.id));
    }
    let document = |text: &str, language| Document::new(text.to_owned(), example.format(), language);
    let report = Checker::new(glossary)
        .check(document(example.english, Language::English), document(example.russian, Language::Russian));
    let findings = report.findings.into_iter().filter(|finding| finding.rule.id == rule.id);
    findings.inspect(assert_listed).map(|finding| finding.found).collect()
}

/// The first phrase of a message is one that the rule lists; what follows is the aligner's doubt.
fn assert_listed(finding: &Finding) {
    let phrase = finding.message.phrases().next().unwrap();
    assert!(finding.rule.messages.contains(&phrase), "{}: {phrase:?} is not listed", finding.rule.id);
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
    }
    assert!(rules().is_sorted_by_key(|rule| rule.id), "the registry is to be in the order of the names");
}

/// The places of a phrase, sorted: `["{0}", "{1}"]`.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> =
        text.match_indices('{').map(|(at, _)| &text[at..at + text[at..].find('}').unwrap() + 1]).collect();
    places.sort_unstable();
    places
}

#[test]
fn every_phrase_is_there_in_both_languages() {
    for rule in rules() {
        for phrase in [&rule.summary, &rule.rationale].into_iter().chain(rule.messages) {
            let [english, russian] = Language::BOTH.map(|language| phrase.text(language));
            assert_eq!(places(english), places(russian), "{}: {english}", rule.id);
            assert!(english.chars().any(|c| c.is_ascii_alphabetic()), "{}: {russian}", rule.id);
            assert!(russian.chars().any(|c| ('а'..='я').contains(&c)), "{}: {english}", rule.id);
        }
        assert!(!rule.messages.is_empty(), "{} says nothing", rule.id);
        assert!(
            Language::BOTH.into_iter().all(|language| rule.rationale.text(language).len() > 80),
            "{}",
            rule.id
        );
    }
}
