//! The front door of the library: sessions that are asked again and again.

use std::time::{Duration, Instant};

use sverka::check::{Cancel, Context, Example, Finding, Rule};
use sverka::document::Format;
use sverka::text::Language::{self, English, Russian};
use sverka::text::Phrase;
use sverka::{Document, Glossary, Report, Session, Settings};

use crate::common::glossary;

fn read(text: &str, language: Language) -> Document {
    Document::new(text.to_owned(), Format::Markdown, language)
}

fn article(language: Language) -> String {
    let path = format!("pairs/interview-analyst/{}.txt", language.code());
    std::fs::read_to_string(path).unwrap()
}

fn told(report: &Report) -> Vec<String> {
    report.findings.iter().map(|finding| format!("{} {}", finding.rule.id, finding.fingerprint)).collect()
}

#[test]
fn sessions_and_what_they_give_go_between_threads() {
    fn sent<T: Send + Sync>() {}
    sent::<Session>();
    sent::<Glossary>();
    sent::<Settings>();
    sent::<Document>();
    sent::<Report>();
    sent::<Finding>();
    sent::<Rule>();
    sent::<Cancel>();
}

#[test]
fn a_second_check_finds_the_same_and_costs_less() {
    let session = Session::new(glossary(), Settings::default());
    // The dictionary and the encoder are read before anything is timed.
    session.check(read("A note.", English), read("Нота.", Russian));
    let check = |english: &str| {
        let start = Instant::now();
        let report = session.check(read(english, English), read(&article(Russian), Russian));
        (told(&report), start.elapsed())
    };
    let english = article(English);
    let (first, cold) = check(&english);
    let edited = format!("{english}\n\nOne sentence more was written here.\n");
    let (second, _) = check(&edited);
    let fresh = Session::new(glossary(), Settings::default());
    let expected = told(&fresh.check(read(&edited, English), read(&article(Russian), Russian)));
    assert_eq!(second, expected);
    assert_ne!(first, second);
    let warm = (0..5).map(|_| check(&english).1).min().unwrap_or(Duration::MAX);
    println!("first {cold:?}, then {warm:?}");
    assert!(warm < cold, "first {cold:?}, then {warm:?}");
}

#[test]
fn only_the_rules_that_are_wanted_run() {
    let session = Session::new(Glossary::new(), Settings::default()).only(|rule| rule.id == "mixed-script");
    let report = session.check(read("Russia answered  it.", English), read("Pоссия ответила  ей.", Russian));
    let found: Vec<&str> = report.findings.iter().map(|finding| finding.rule.id).collect();
    assert_eq!(found, ["mixed-script"]);
}

static SHOUTING: Rule = Rule {
    id: "house-shouting",
    summary: Phrase::new("an exclamation mark", "восклицательный знак"),
    rationale: Phrase::new("The house does not shout.", "Редакция не кричит."),
    severity: sverka::Severity::Warning,
    messages: &[SHOUTED],
    examples: &[Example { english: "No!", russian: "Нет!", glossary: "", finds: &["!", "!"] }],
    check: shouting,
};

const SHOUTED: Phrase = Phrase::new("this edition shouts", "в тексте кричат");

fn shouting(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for edition in [&context.english, &context.russian] {
        for (paragraph, block, _) in edition.all() {
            for (at, mark) in block.text().match_indices('!') {
                let place = edition.place(paragraph, sverka::text::Span::new(at, at + mark.len()));
                found.push(Finding::new(&SHOUTING, SHOUTED).expected("", mark).at(edition.language(), place));
            }
        }
    }
    found
}

#[test]
fn a_rule_of_the_callers_own_is_like_any_other() {
    let session = Session::new(Glossary::new(), Settings::default()).with_rule(&SHOUTING);
    let russian = "Нет!\n\n<!-- sverka: ignore house-shouting: it is a slogan -->\nДа!";
    let report = session.check(read("No.\n\nYes.", English), read(russian, Russian));
    let open = |finding: &&Finding| finding.rule.id == "house-shouting" && finding.is_open();
    assert_eq!(report.findings.iter().filter(open).count(), 1, "{:?}", report.findings);
    assert!(report.notes.is_empty(), "{:?}", report.notes);
}

#[test]
fn a_cancelled_check_gives_nothing() {
    let session = Session::new(Glossary::new(), Settings::default());
    let cancel = Cancel::new();
    assert!(session.check_unless(read("A.", English), read("А.", Russian), &cancel).is_some());
    cancel.clone().cancel();
    assert!(session.check_unless(read("A.", English), read("А.", Russian), &cancel).is_none());
}
