//! Findings as annotations of GitHub Actions: `::error file=…,line=…,col=…::message`, one a line.
//!
//! The place annotated is that of the text to be changed. GitHub shows ten annotations of each severity a step; SARIF
//! has no such limit.

use std::io;
use std::ops::Range;

use super::checked::Checked;
use super::side::Side;
use super::view::View;
use crate::check::Finding;
use crate::glossary::Severity;
use crate::text::plain;

/// Writes an annotation for each open finding.
///
/// # Errors
/// Those of `out`.
pub fn write(checked: &[Checked], view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    for pair in checked {
        for finding in pair.report.findings.iter().filter(|finding| finding.is_open()) {
            let places = pair.sides(finding);
            let place = places.first().map(place).unwrap_or_default();
            let (title, message) = (property(finding.rule.id), data(&message(finding, places.first(), view)));
            writeln!(out, "::{} {place}title={title}::{message}", command(finding.severity))?;
        }
    }
    Ok(())
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    }
}

fn place(side: &Side) -> String {
    let file = property(side.file);
    let Some(Range { start, end }) = side.lines.clone() else { return format!("file={file},") };
    format!(
        "file={file},line={},endLine={},col={},endColumn={},",
        start.line, end.line, start.column, end.column
    )
}

fn message(finding: &Finding, place: Option<&Side>, view: &View) -> String {
    let mut message = finding.message.text(view.language);
    if !finding.expected.is_empty() {
        message += &format!("\n{}: {}", super::words::EXPECTED.text(view.language), finding.expected);
    }
    // Where a file has no lines the annotation says itself where it belongs.
    if let Some(side) = place.filter(|side| side.lines.is_none()) {
        message += &format!("\n{}: {}", side.named(view.language), side.excerpt.text);
    }
    message
}

/// The message of a workflow command, its lines parted as GitHub wants it.
fn data(text: &str) -> String {
    text.split('\n').map(|line| plain(line).replace('%', "%25")).collect::<Vec<_>>().join("%0A")
}

/// A property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_the_command_are_escaped() {
        assert_eq!(data("100 %\r\n::error::"), "100 %25\\u{d}%0A::error::");
        assert_eq!(data("\u{1b}[2J##[error]"), "\\u{1b}[2J##\\[error]");
        assert_eq!(property("a,b: 5 %\n"), "a%2Cb%3A 5 %25%0A");
    }
}
