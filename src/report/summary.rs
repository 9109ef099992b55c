use std::io;

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use super::checked::{Checked, Tally, rules_of};
use super::words::{self, ERRORS, INFOS, PAIRS, TERMS, WARNINGS};
use super::wrap::{pad, wrap};
use crate::check::Finding;
use crate::text::Language;

/// The end of a report for people: how many findings of which rule and severity, and what to do next.
pub(super) struct Summary<'a> {
    pub checked: &'a [Checked],
    /// Glossary entries that were checked against.
    pub terms: usize,
    /// Whether findings of severity info were listed.
    pub lists_info: bool,
    pub language: Language,
}

/// Between two columns of the table.
const GAP: &str = "  ";

/// The table is worth its lines from this many rules on.
const RULES_OF_A_TABLE: usize = 2;

impl Summary<'_> {
    /// Writes lines of at most `width` columns; the conclusion in `style`.
    pub fn write(&self, width: usize, style: Style, out: &mut dyn io::Write) -> io::Result<()> {
        let table = self.table();
        if table.len() > RULES_OF_A_TABLE + 1 {
            for line in table {
                writeln!(out, "{}", line.trim_end())?;
            }
            writeln!(out)?;
        }
        for line in wrap(&self.conclusion(), width) {
            writeln!(out, "{style}{line}{style:#}")?;
        }
        self.next().iter().flat_map(|advice| wrap(advice, width)).try_for_each(|line| writeln!(out, "{line}"))
    }

    /// A heading, a line a rule, and the sums.
    fn table(&self) -> Vec<String> {
        let heads =
            Tally::default().by_severity().map(|(severity, _)| words::severity(severity).text(self.language));
        let mut rows = vec![(String::new(), heads.map(str::to_owned))];
        for rule in rules_of(self.checked) {
            let cells = self.cells(|finding| finding.rule == rule);
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push((rule.id.to_owned(), cells));
            }
        }
        rows.push((words::TOTAL.text(self.language).to_owned(), self.cells(|_| true)));
        let first = rows.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
        rows.iter().map(|(name, cells)| line(&pad(name, first), cells, heads)).collect()
    }

    /// How many of some findings are of each severity; nothing for none.
    fn cells(&self, wanted: impl Fn(&Finding) -> bool) -> [String; 3] {
        let tally = Tally::count(self.findings().filter(|finding| wanted(finding)));
        tally.by_severity().map(|(_, number)| if number == 0 { String::new() } else { number.to_string() })
    }

    /// The open findings.
    fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.checked.iter().flat_map(|pair| &pair.report.findings).filter(|finding| finding.is_open())
    }

    fn conclusion(&self) -> String {
        let (language, tally) = (self.language, Tally::of(self.checked));
        let hidden = if self.lists_info || tally.infos == 0 { "" } else { words::NOT_LISTED.text(language) };
        let things = [
            PAIRS.counted(self.checked.len(), language),
            TERMS.counted(self.terms, language),
            format!("{} {hidden}", counts(tally, language)).trim_end().to_owned(),
        ];
        words::CHECKED.with(&things.each_ref().map(String::as_str)).text(language)
    }

    /// What to do next: nothing where nothing was found.
    fn next(&self) -> Vec<String> {
        let Some(gravest) = self.findings().max_by_key(|finding| finding.severity) else { return Vec::new() };
        let explain = words::NEXT_EXPLAIN.with(&[gravest.rule.id]).text(self.language);
        vec![explain, words::NEXT_REPORT.text(self.language).to_owned()]
    }
}

/// `2 errors, 1 warning, 3 info`, and how many the house lives with if there are any.
pub(super) fn counts(tally: Tally, language: Language) -> String {
    let open = [
        ERRORS.counted(tally.errors, language),
        WARNINGS.counted(tally.warnings, language),
        INFOS.counted(tally.infos, language),
    ];
    let settled = [(words::COUNT_KNOWN, tally.known), (words::COUNT_SUPPRESSED, tally.suppressed)];
    let settled = settled.into_iter().filter(|&(_, number)| number > 0);
    let settled = settled.map(|(phrase, number)| phrase.with(&[&number.to_string()]).text(language));
    open.into_iter().chain(settled).collect::<Vec<_>>().join(", ")
}

/// One line of the table: numbers stand right under the ends of their headings.
fn line(name: &str, cells: &[String], heads: [&str; 3]) -> String {
    let cells = cells.iter().zip(heads).map(|(cell, head)| {
        let room = head.width().saturating_sub(cell.width());
        format!("{GAP}{}{cell}", " ".repeat(room))
    });
    format!("{name}{}", cells.collect::<String>())
}
