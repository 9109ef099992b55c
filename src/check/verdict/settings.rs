use std::collections::BTreeMap;

use crate::check::finding::{Finding, Place};
use crate::check::rule::Rule;
use crate::check::style::Style;
use crate::document::{Date, Document};
use crate::glossary::Severity;
use crate::morphology::lemmas;
use crate::text::{Language, TokenKind, tokens};

/// What a house decides: how much its rules matter, which policies are its own, which names are right.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The severities of rules by their names; none for a rule that is off. Rules that are not named keep their own.
    pub severities: BTreeMap<String, Option<Severity>>,
    /// The policies of the glossary by their names. Findings of those that are not named are information.
    pub policies: BTreeMap<String, Policy>,
    /// Which of several right ways of writing it has chosen.
    pub style: Style,
    /// Names that no rule about names is to report.
    pub right_names: Vec<RightName>,
}

/// Whether a house follows a set of editorial choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// It does: its findings weigh as much as any, in articles of these dates or of no known date.
    On {
        /// The first day of it; none where it always was.
        from: Option<Date>,
        /// The last day of it; none where there is no end.
        until: Option<Date>,
    },
    /// It does not: nothing of it is reported.
    Off,
}

/// A spelling that is right in one language, or a pair of names that render each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RightName {
    /// The English name.
    pub english: Option<String>,
    /// The Russian name in its dictionary form.
    pub russian: Option<String>,
}

impl Settings {
    /// Drops the findings that the house does not want, and gives the others its severities.
    pub(in crate::check) fn apply(
        &self,
        findings: &mut Vec<Finding>,
        english: &Document,
        russian: &Document,
    ) {
        let date = english.date().or(russian.date());
        findings.retain_mut(|finding| {
            self.weigh_policy(finding, date)
                && self.weigh_rule(finding)
                && !self.is_right_name(finding, english, russian)
        });
    }

    /// Whether the finding stays under the policies.
    fn weigh_policy(&self, finding: &mut Finding, date: Option<Date>) -> bool {
        let Some(name) = &finding.policy else { return true };
        match self.policies.get(name) {
            Some(policy) => policy.holds(date),
            None => {
                finding.severity = Severity::Info;
                true
            }
        }
    }

    /// Whether the rule is on. Findings at the rule's own severity take the configured one; those already lowered are capped by it.
    fn weigh_rule(&self, finding: &mut Finding) -> bool {
        match self.severities.get(finding.rule.id) {
            None => true,
            Some(None) => false,
            Some(&Some(severity)) => {
                let is_plain = finding.severity >= finding.rule.severity;
                finding.severity = if is_plain { severity } else { finding.severity.min(severity) };
                true
            }
        }
    }

    fn is_right_name(&self, finding: &Finding, english: &Document, russian: &Document) -> bool {
        is_about_names(finding.rule)
            && self.right_names.iter().any(|name| name.covers(finding, english, russian))
    }
}

impl Policy {
    /// Whether a house with this policy follows it in an article of that date.
    fn holds(self, date: Option<Date>) -> bool {
        match self {
            Policy::Off => false,
            Policy::On { from, until } => date.is_none_or(|date| {
                from.is_none_or(|from| from <= date) && until.is_none_or(|until| date <= until)
            }),
        }
    }
}

impl RightName {
    /// Whether the finding is about this name: the spelling itself, or both names of the pair at their places.
    fn covers(&self, finding: &Finding, english: &Document, russian: &Document) -> bool {
        let sides = [
            (&self.english, &finding.english, english, Language::English),
            (&self.russian, &finding.russian, russian, Language::Russian),
        ];
        let named = sides.iter().filter(|side| side.0.is_some()).count();
        let holds_found = sides.iter().any(|(name, _, _, language)| {
            name.as_ref().is_some_and(|name| shares_a_word(name, &finding.found, *language))
        });
        let stands =
            |(name, place, document, language): &(&Option<String>, &Option<Place>, &Document, Language)| {
                let Some(name) = name else { return true };
                place.as_ref().is_some_and(|place| shares_a_word(name, sentence(place, document), *language))
            };
        named > 0 && holds_found && (named == 1 || sides.iter().all(stands))
    }
}

fn is_about_names(rule: &Rule) -> bool {
    rule.id.starts_with("name-")
}

fn sentence<'a>(place: &Place, document: &'a Document) -> &'a str {
    let paragraph = document.paragraphs().get(place.paragraph);
    paragraph.map_or("", |paragraph| place.sentence.join(place.span).of(paragraph.text()))
}

/// Whether some word of `text` is a form of a word of `name`.
fn shares_a_word(name: &str, text: &str, language: Language) -> bool {
    let name: Vec<String> = words(name, language).flatten().collect();
    words(text, language).flatten().any(|lemma| name.contains(&lemma))
}

fn words(text: &str, language: Language) -> impl Iterator<Item = Vec<String>> {
    let words = tokens(text).into_iter().filter(|token| token.kind == TokenKind::Word);
    words.map(move |token| lemmas(token.span.of(text), language))
}
