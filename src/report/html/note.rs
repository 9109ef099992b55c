use std::io;

use super::article::{Article, name, place};
use crate::check::Finding;
use crate::report::markup::escape;
use crate::report::side::located;
use crate::report::words;
use crate::text::{Language, Phrase};

/// Writes what the finding number `at` (of the article, from 0) says, as an item of a list.
pub(super) fn write(
    article: &Article,
    at: usize,
    language: Language,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let Some(finding) = article.findings.get(at) else { return Ok(()) };
    let (number, severity, rule) = (article.number(at), finding.severity.name(), finding.rule.id);
    let settled = if finding.is_open() { "" } else { " is-settled" };
    let called = words::severity(finding.severity).text(language);
    writeln!(
        out,
        "<li class=\"note {severity}{settled}\" id=\"f{number}\" tabindex=\"-1\" data-severity=\"{severity}\" \
         data-rule=\"{rule}\" data-fingerprint=\"{}\">",
        escape(&finding.fingerprint)
    )?;
    writeln!(
        out,
        "<p class=\"what\"><span class=\"severity\">{called}</span> <a class=\"rule\" href=\"#rule-{rule}\">{rule}</a></p>"
    )?;
    writeln!(out, "<p class=\"message\">{}</p>", escape(&finding.message.text(language)))?;
    change(article, finding, language, out)?;
    writeln!(out, "<p class=\"where\">{}</p>", escape(&places(article, finding, language)))?;
    if let Some(settlement) = words::settlement(finding, language) {
        writeln!(out, "<p class=\"settlement\">{}</p>", escape(&settlement))?;
    }
    writeln!(out, "</li>")
}

/// What was found, what was expected, and the term.
fn change(
    article: &Article,
    finding: &Finding,
    language: Language,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    // Both are written in the language of the text to be changed.
    let code = article.languages(finding).first().map_or("", |language| language.code());
    let facts = [
        (words::FOUND, "found", code, finding.found.as_str()),
        (words::EXPECTED, "expected", code, finding.expected.as_str()),
        (words::TERM, "term", "en", finding.subject.term()),
    ];
    let facts: Vec<_> = facts.into_iter().filter(|(_, _, _, value)| !value.is_empty()).collect();
    if facts.is_empty() {
        return Ok(());
    }
    writeln!(out, "<dl>")?;
    for (name, class, code, value) in facts {
        fact(name, class, code, value, language, out)?;
    }
    writeln!(out, "</dl>")
}

fn fact(
    name: Phrase,
    class: &str,
    code: &str,
    value: &str,
    language: Language,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let (name, value) = (name.text(language), escape(value));
    writeln!(out, "<div class=\"{class}\"><dt>{name}</dt><dd lang=\"{code}\">{value}</dd></div>")
}

/// `ru.md:11:1 · en.md:12:4`, or `ru.docx, paragraph 5 · …`: the heading of the pair says where the files are.
fn places(article: &Article, finding: &Finding, spoken: Language) -> String {
    let named = |language: Language| {
        let (place, edition) = (place(finding, language)?, article.edition(language));
        let document = edition.document;
        let start = document.has_lines().then(|| document.position(place.paragraph, place.span.start));
        Some(located(name(edition.file), start, &(place.paragraph..place.paragraph + 1), spoken))
    };
    let places = article.languages(finding).into_iter().filter_map(named);
    places.collect::<Vec<_>>().join(" · ")
}
