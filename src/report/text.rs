//! Findings for a person at a terminal: what is wrong, where, the sentences of both editions with the place underlined,
//! and what was expected.

use std::io;

use anstyle::{AnsiColor, Style};

use super::checked::{Checked, Tally};
use super::side::Side;
use super::underline::{lines, plain};
use super::wrap::wrap;
use crate::check::Finding;
use crate::document::Position;
use crate::glossary::Severity;
use crate::text::Language;

/// How the report is to look.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// Columns of the terminal.
    pub width: usize,
    /// Whether to colour it.
    pub color: bool,
    /// Whether to list findings of severity info, which are only counted otherwise.
    pub info: bool,
}

/// Writes the findings of all pairs and a summary; `terms` is the number of glossary entries they were checked against.
///
/// # Errors
/// Those of `out`.
pub fn write(checked: &[Checked], terms: usize, view: View, out: &mut dyn io::Write) -> io::Result<()> {
    for pair in checked {
        for finding in pair.report.findings.iter().filter(|finding| view.lists(finding)) {
            view.write(pair, finding, out)?;
        }
    }
    let bold = view.style(Style::new().bold());
    for line in wrap(&summary(checked, terms, view), view.width) {
        writeln!(out, "{bold}{line}{bold:#}")?;
    }
    Ok(())
}

/// What stands before the lines of a sentence.
const FRAME: &str = "   | ";

/// Before a place and before a fact.
const ARROW: &str = "  --> ";
const FACT: &str = "   = ";

const FRAME_STYLE: Style = AnsiColor::Blue.on_default();

impl View {
    fn lists(self, finding: &Finding) -> bool {
        finding.is_open() && (self.info || finding.severity > Severity::Info)
    }

    /// `style` if there are to be colours.
    fn style(self, style: Style) -> Style {
        if self.color { style } else { Style::new() }
    }

    fn write(self, pair: &Checked, finding: &Finding, out: &mut dyn io::Write) -> io::Result<()> {
        self.heading(finding, out)?;
        for (at, side) in sides(pair, finding).iter().enumerate() {
            match at {
                0 => self.sentence(side, '^', color(finding.severity), out)?,
                _ => self.sentence(side, '-', FRAME_STYLE, out)?,
            }
        }
        for (name, value) in [("expected", &finding.expected), ("term", &finding.term)] {
            if !value.is_empty() {
                let frame = self.style(FRAME_STYLE);
                writeln!(out, "{frame}{FACT}{frame:#}{name}: {}", plain(value))?;
            }
        }
        writeln!(out)
    }

    /// `error[rule]: message`, further lines of the message below its first.
    fn heading(self, finding: &Finding, out: &mut dyn io::Write) -> io::Result<()> {
        let name = format!("{}[{}]", finding.severity.name(), finding.rule.id);
        let margin = name.len() + ": ".len();
        let (color, bold) = (self.style(color(finding.severity).bold()), self.style(Style::new().bold()));
        let message = plain(&finding.message.text(Language::English));
        for (at, line) in wrap(&message, self.width.saturating_sub(margin)).into_iter().enumerate() {
            match at {
                0 => writeln!(out, "{color}{name}{color:#}: {bold}{line}{bold:#}")?,
                _ => writeln!(out, "{:margin$}{bold}{line}{bold:#}", "")?,
            }
        }
        Ok(())
    }

    /// Where it is, and the sentence with the place underlined by `mark`.
    fn sentence(self, side: &Side, mark: char, style: Style, out: &mut dyn io::Write) -> io::Result<()> {
        let (frame, style) = (self.style(FRAME_STYLE), self.style(style));
        let Position { line, column } = side.position;
        writeln!(out, "{frame}{ARROW}{frame:#}{}:{line}:{column}", plain(side.file))?;
        for line in lines(&side.excerpt, self.width.saturating_sub(FRAME.len())) {
            writeln!(out, "{frame}{FRAME}{frame:#}{}", line.text)?;
            if line.marked > 0 {
                let (before, marks) = (" ".repeat(line.before), mark.to_string().repeat(line.marked));
                writeln!(out, "{frame}{FRAME}{frame:#}{before}{style}{marks}{style:#}")?;
            }
        }
        Ok(())
    }
}

/// The places of a finding, the one to be changed first.
fn sides<'a>(pair: &'a Checked, finding: &Finding) -> Vec<Side<'a>> {
    let mut sides: Vec<Side> =
        Language::BOTH.iter().rev().filter_map(|&language| pair.side(finding, language)).collect();
    let holds_found = |side: &Side| side.excerpt.mark.of(&side.excerpt.text) == finding.found;
    sides.sort_by_key(|side| !holds_found(side));
    sides
}

fn color(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red.on_default(),
        Severity::Warning => AnsiColor::Yellow.on_default(),
        Severity::Info => AnsiColor::Cyan.on_default(),
    }
}

fn summary(checked: &[Checked], terms: usize, view: View) -> String {
    let tally = Tally::of(checked);
    let hidden = if view.info || tally.infos == 0 { "" } else { " (not listed)" };
    format!(
        "Checked {} against {}: {}, {}, {} info{hidden}.",
        count(checked.len(), "pair"),
        count(terms, "glossary term"),
        count(tally.errors, "error"),
        count(tally.warnings, "warning"),
        tally.infos,
    )
}

fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
