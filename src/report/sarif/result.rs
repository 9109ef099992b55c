use serde::Serialize;

use super::location::{LineStarts, Location};
use super::text::{Text, level, text};
use crate::check::{Finding, Rule};
use crate::report::checked::Checked;
use crate::report::side::Side;
use crate::report::words;
use crate::text::Language;

/// A finding.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SarifResult<'a> {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Fingerprints<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Suppression>,
    properties: Properties<'a>,
}

/// That a finding was accepted, or is known, and why.
#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    justification: String,
}

impl Suppression {
    fn external(justification: String) -> Suppression {
        Suppression { kind: "external", status: "accepted", justification }
    }
}

#[derive(Serialize)]
struct Fingerprints<'a> {
    #[serde(rename = "sverka/v1")]
    sentence: &'a str,
}

#[derive(Serialize)]
struct Properties<'a> {
    pair: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    term: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    expected: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    found: &'a str,
}

/// The findings of one pair; `rules` are those of the run.
pub(super) fn results<'a>(pair: &'a Checked, rules: &[&Rule], language: Language) -> Vec<SarifResult<'a>> {
    let editions = Editions {
        pair,
        english: LineStarts::new(&pair.report.english),
        russian: LineStarts::new(&pair.report.russian),
        language,
    };
    pair.report.findings.iter().map(|finding| editions.result(finding, rules)).collect()
}

/// A pair whose characters are counted.
struct Editions<'a> {
    pair: &'a Checked,
    english: LineStarts,
    russian: LineStarts,
    language: Language,
}

impl<'a> Editions<'a> {
    fn result(&self, finding: &'a Finding, rules: &[&Rule]) -> SarifResult<'a> {
        let mut places = self.pair.sides(finding).into_iter();
        let main = places.next().map(|side| self.location(&side));
        let related = places
            .enumerate()
            .map(|(at, side)| self.location(&side).related(at + 1, words::OTHER_EDITION.text(self.language)));
        SarifResult {
            rule_id: finding.rule.id,
            rule_index: rules.iter().position(|&rule| rule == finding.rule),
            level: level(finding.severity),
            message: text(finding.message.text(self.language)),
            related_locations: related.collect(),
            locations: main.into_iter().collect(),
            suppressions: words::settlement(finding, self.language)
                .map(Suppression::external)
                .into_iter()
                .collect(),
            partial_fingerprints: Fingerprints { sentence: &finding.fingerprint },
            properties: Properties {
                pair: &self.pair.name,
                term: finding.subject.term(),
                expected: &finding.expected,
                found: &finding.found,
            },
        }
    }

    fn location(&self, side: &Side) -> Location {
        let lines = match side.language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        };
        Location::new(side, lines)
    }
}
