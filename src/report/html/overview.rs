use std::io;

use crate::check::Rule;
use crate::report::checked::{Checked, Tally, rules_of};
use crate::report::markup::escape;
use crate::report::words;
use crate::text::Language;

/// Writes the table of rules that found something: how often, what they find and why it matters.
pub(super) fn write(checked: &[Checked], language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    let rules = rules_of(checked);
    if rules.is_empty() {
        return writeln!(out, "<p class=\"clean\">{}</p>", words::CLEAN.text(language));
    }
    let heads = [words::RULE, words::ERROR, words::WARNING, words::INFO].map(|head| head.text(language));
    let cells: String = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    let title = words::RULES.text(language);
    writeln!(out, "<section class=\"overview\" aria-labelledby=\"rules\">\n<h2 id=\"rules\">{title}</h2>")?;
    writeln!(out, "<table>\n<thead><tr>{cells}</tr></thead>\n<tbody>")?;
    for rule in rules {
        row(rule, checked, language, out)?;
    }
    writeln!(out, "</tbody>\n</table>\n</section>")
}

fn row(rule: &Rule, checked: &[Checked], language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    let findings = checked.iter().flat_map(|pair| &pair.report.findings);
    let tally = Tally::count(findings.filter(|finding| finding.rule == rule));
    let (id, summary) = (rule.id, escape(rule.summary.text(language)));
    writeln!(out, "<tr id=\"rule-{id}\"><th scope=\"row\"><code>{id}</code>")?;
    writeln!(
        out,
        "<details><summary>{summary}</summary>{}</details></th>",
        escape(rule.rationale.text(language))
    )?;
    for (severity, number) in tally.by_severity() {
        let (class, name) = (severity.name(), words::findings(severity).with(number, language));
        let number = if number == 0 { String::new() } else { number.to_string() };
        write!(out, "<td class=\"{class}\" data-name=\"{name}\">{number}</td>")?;
    }
    writeln!(out, "</tr>")
}
