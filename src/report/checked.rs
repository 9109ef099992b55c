use std::collections::HashSet;

use crate::check::{Finding, Report, Rule, rules};
use crate::glossary::Severity;

/// A checked pair of files.
#[derive(Debug)]
pub struct Checked {
    /// The name of the pair.
    pub name: String,
    /// The English file as it is shown to people.
    pub english_file: String,
    /// The Russian file.
    pub russian_file: String,
    /// The two editions and what is inconsistent in them.
    pub report: Report,
}

/// How many findings there are of each severity, and how many the house lives with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    /// Open findings of severity error.
    pub errors: usize,
    /// Open findings of severity warning.
    pub warnings: usize,
    /// Open findings of severity info.
    pub infos: usize,
    /// Findings that a baseline holds.
    pub known: usize,
    /// Findings that were suppressed with a reason.
    pub suppressed: usize,
}

impl Tally {
    /// Counts the findings of all pairs.
    pub fn of(checked: &[Checked]) -> Tally {
        Tally::count(checked.iter().flat_map(|pair| &pair.report.findings))
    }

    /// Counts some findings.
    pub(super) fn count<'a>(findings: impl Iterator<Item = &'a Finding>) -> Tally {
        let mut tally = Tally::default();
        for finding in findings {
            match finding.severity {
                _ if finding.suppressed.is_some() => tally.suppressed += 1,
                _ if finding.known => tally.known += 1,
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
                Severity::Info => tally.infos += 1,
            }
        }
        tally
    }

    /// The open ones with their severities, the gravest first.
    pub(super) fn by_severity(self) -> [(Severity, usize); 3] {
        [(Severity::Error, self.errors), (Severity::Warning, self.warnings), (Severity::Info, self.infos)]
    }

    /// How many open findings are at or above `severity`.
    pub fn at_least(self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.errors + self.warnings,
            Severity::Info => self.errors + self.warnings + self.infos,
        }
    }
}

/// The rules that found something, in the order of their names.
pub(super) fn rules_of(checked: &[Checked]) -> Vec<&'static Rule> {
    let findings = checked.iter().flat_map(|pair| &pair.report.findings);
    let found: HashSet<&str> = findings.map(|finding| finding.rule.id).collect();
    rules().iter().copied().filter(|rule| found.contains(rule.id)).collect()
}
