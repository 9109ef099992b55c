//! Findings as JUnit XML, which CI servers draw as test results: a pair is a suite, a finding a test of it, and every rule
//! that found nothing a test passed.
//!
//! A finding fails its test where it fails the run; others pass and say so in their output. Tests of findings that are known
//! or suppressed are skipped.

use std::collections::HashSet;
use std::io;

use super::checked::Checked;
use super::markup::escape;
use super::side::numbers;
use super::view::View;
use super::words;
use crate::check::{Finding, rules};
use crate::text::Language;

/// Writes a suite for each pair.
///
/// # Errors
/// Those of `out`.
pub fn write(checked: &[Checked], view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let failures: usize = checked.iter().map(|pair| failures(pair, view)).sum();
    let tests: usize = checked.iter().map(|pair| pair.report.findings.len() + silent(pair).len()).sum();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"sverka\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">")?;
    for pair in checked {
        suite(pair, view, out)?;
    }
    writeln!(out, "</testsuites>")
}

fn suite(pair: &Checked, view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let (name, silent) = (escape(&pair.name), silent(pair));
    let tests = pair.report.findings.len() + silent.len();
    let failures = failures(pair, view);
    let skipped = pair.report.findings.iter().filter(|finding| !finding.is_open()).count();
    writeln!(
        out,
        "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">"
    )?;
    for finding in &pair.report.findings {
        test(pair, finding, view, out)?;
    }
    for rule in silent {
        writeln!(out, "    <testcase classname=\"{name}\" name=\"{rule}\"/>")?;
    }
    writeln!(out, "  </testsuite>")
}

fn test(pair: &Checked, finding: &Finding, view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let sides = pair.sides(finding);
    let first = sides.first();
    let file = escape(first.map_or("", |side| side.file));
    let line = first.and_then(|side| Some(side.lines.as_ref()?.start.line));
    let (behind, line) = match (line, first) {
        (Some(line), _) => (format!(":{line}"), format!(" line=\"{line}\"")),
        (None, Some(side)) => (format!(" ¶{}", numbers(&side.paragraphs)), String::new()),
        (None, None) => (String::new(), String::new()),
    };
    let (class, rule) = (escape(&pair.name), finding.rule.id);
    let message = escape(&finding.message.text(view.language));
    writeln!(
        out,
        "    <testcase classname=\"{class}\" name=\"{rule} {} {file}{behind}\" file=\"{file}\"{line}>",
        finding.fingerprint
    )?;
    let details = escape(&details(pair, finding, view.language));
    if let Some(settlement) = words::settlement(finding, view.language) {
        writeln!(out, "      <skipped message=\"{}\"/>", escape(&settlement))?;
    } else if fails(finding, view) {
        let severity = finding.severity.name();
        writeln!(out, "      <failure type=\"{severity}\" message=\"{message}\">{details}</failure>")?;
    } else {
        writeln!(out, "      <system-out>{message}&#10;{details}</system-out>")?;
    }
    writeln!(out, "    </testcase>")
}

/// The sentences of both editions, each with its place.
fn details(pair: &Checked, finding: &Finding, spoken: Language) -> String {
    let line = |language: Language| {
        let side = pair.side(finding, language)?;
        Some(format!("{}: {}\n", side.named(spoken), side.excerpt.text))
    };
    Language::BOTH.into_iter().filter_map(line).collect()
}

fn fails(finding: &Finding, view: &View) -> bool {
    finding.is_open() && view.fail_on.is_some_and(|least| finding.severity >= least)
}

fn failures(pair: &Checked, view: &View) -> usize {
    pair.report.findings.iter().filter(|finding| fails(finding, view)).count()
}

/// The rules that found nothing.
fn silent(pair: &Checked) -> Vec<&'static str> {
    let loud: HashSet<&str> = pair.report.findings.iter().map(|finding| finding.rule.id).collect();
    rules().iter().map(|rule| rule.id).filter(|rule| !loud.contains(rule)).collect()
}
