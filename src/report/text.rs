//! Findings for a person at a terminal, pair by pair: what is wrong, where, the sentences of both editions with the place
//! underlined, and what was expected; then how many there are of which rule, and what to do next.

use std::io;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::checked::{Checked, Tally};
use super::side::Side;
use super::summary::{Summary, counts};
use super::underline::lines;
use super::words;
use super::wrap::wrap;
use crate::check::Finding;
use crate::glossary::Severity;
use crate::text::{Language, plain};

/// How the report is to look.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// Columns of the terminal.
    pub width: usize,
    /// Whether to colour it.
    pub color: bool,
    /// Whether to list findings of severity info, which are only counted otherwise.
    pub info: bool,
    /// The language of all that is said.
    pub language: Language,
}

/// Writes the findings of all pairs and a summary; `terms` is the number of glossary entries they were checked against.
///
/// # Errors
/// Those of `out`.
pub fn write(checked: &[Checked], terms: usize, view: View, out: &mut dyn io::Write) -> io::Result<()> {
    for pair in checked {
        let listed = || pair.report.findings.iter().filter(|finding| view.lists(finding));
        if listed().next().is_some() {
            view.title(pair, out)?;
        }
        listed().try_for_each(|finding| view.write(pair, finding, out))?;
    }
    let summary = Summary { checked, terms, lists_info: view.info, language: view.language };
    summary.write(view.width, view.style(Style::new().bold()), out)
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

    /// `── notes ───── 2 errors, 1 warning, 0 info ──`, the counts below where there is no room.
    fn title(self, pair: &Checked, out: &mut dyn io::Write) -> io::Result<()> {
        let style = self.style(Style::new().bold());
        let name = format!("── {} ", plain(&pair.name));
        let counts = format!(" {} ──", counts(Tally::count(pair.report.findings.iter()), self.language));
        match self.width.checked_sub(name.width() + counts.width()) {
            Some(room) => writeln!(out, "{style}{name}{}{counts}{style:#}\n", "─".repeat(room)),
            None => writeln!(out, "{style}{}\n{}{style:#}\n", name.trim_end(), counts.trim()),
        }
    }

    fn write(self, pair: &Checked, finding: &Finding, out: &mut dyn io::Write) -> io::Result<()> {
        self.heading(finding, out)?;
        for (at, side) in pair.sides(finding).iter().enumerate() {
            match at {
                0 => self.sentence(side, '^', color(finding.severity), out)?,
                _ => self.sentence(side, '-', FRAME_STYLE, out)?,
            }
        }
        for (name, value) in
            [(words::EXPECTED, finding.expected.as_str()), (words::TERM, finding.subject.term())]
        {
            if !value.is_empty() {
                let (frame, name) = (self.style(FRAME_STYLE), name.text(self.language));
                writeln!(out, "{frame}{FACT}{frame:#}{name}: {}", plain(value))?;
            }
        }
        writeln!(out)
    }

    /// `error[rule]: message`, further lines of the message below its first.
    fn heading(self, finding: &Finding, out: &mut dyn io::Write) -> io::Result<()> {
        let severity = words::severity(finding.severity).text(self.language);
        let name = format!("{severity}[{}]", finding.rule.id);
        let margin = name.width() + ": ".len();
        let (color, bold) = (self.style(color(finding.severity).bold()), self.style(Style::new().bold()));
        let message = plain(&finding.message.text(self.language));
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
        writeln!(out, "{frame}{ARROW}{frame:#}{}", plain(&side.named(self.language)))?;
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

fn color(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red.on_default(),
        Severity::Warning => AnsiColor::Yellow.on_default(),
        Severity::Info => AnsiColor::Cyan.on_default(),
    }
}
