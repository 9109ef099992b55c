use crate::check::finding::{Finding, Place};
use crate::check::report::{Note, Report};
use crate::check::rule::Rule;
use crate::check::rules::{rule, rules};
use crate::document::{Comment, Document};
use crate::text::{Language, Message, Phrase, nearest};

/// A comment that lets findings stay: `<!-- sverka: ignore RULE: reason -->`, several rules with commas between.
struct Suppression {
    rules: Vec<&'static Rule>,
    reason: String,
}

const MARK: &str = "sverka:";
const COMMAND: &str = "ignore";

/// Suppresses the findings that comments of either edition let stay. Noted are comments that are not understood or match
/// nothing. `own` are rules that are not in the registry.
pub(in crate::check) fn apply(report: &mut Report, own: &[&'static Rule]) {
    for language in Language::BOTH {
        let document = match language {
            Language::English => &report.english,
            Language::Russian => &report.russian,
        };
        for (comment, said) in said(document) {
            let note = |message: Message, is_error| Note { language, span: comment.span, message, is_error };
            match understood(&said, own) {
                Err(message) => report.notes.push(note(message, true)),
                Ok(suppression) => {
                    if !suppression.apply(&mut report.findings, language, comment.paragraph) {
                        report.notes.push(note(UNUSED.into(), false));
                    }
                }
            }
        }
    }
}

/// The comments that are meant for this program, with what they say.
fn said(document: &Document) -> Vec<(Comment, String)> {
    let comments = document.comments().into_iter();
    let said = comments.filter_map(|comment| {
        let said = comment.text(document.source()).strip_prefix(MARK)?.trim().to_owned();
        Some((comment, said))
    });
    said.collect()
}

fn understood(said: &str, own: &[&'static Rule]) -> Result<Suppression, Message> {
    let (command, rest) = said.split_once(char::is_whitespace).unwrap_or((said, ""));
    if command != COMMAND {
        return Err(MALFORMED.into());
    }
    let (names, reason) = rest.split_once(':').unwrap_or((rest, ""));
    let rules = names.split(',').map(|name| named(name.trim(), own)).collect::<Result<Vec<_>, _>>()?;
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.is_empty() { Err(NO_REASON.into()) } else { Ok(Suppression { rules, reason }) }
}

fn named(name: &str, own: &[&'static Rule]) -> Result<&'static Rule, Message> {
    let own = own.iter().find(|rule| rule.id == name).copied();
    own.or_else(|| rule(name)).ok_or_else(|| match nearest(name, rules().iter().map(|rule| rule.id)) {
        Some(nearest) => UNKNOWN.with(&[name]).and(NEAREST.with(&[nearest])),
        None => UNKNOWN.with(&[name]).and(SEE_RULES),
    })
}

impl Suppression {
    /// Suppresses the findings of its rules at a paragraph; whether there are any.
    fn apply(&self, findings: &mut [Finding], language: Language, paragraph: usize) -> bool {
        let mut matched = false;
        for finding in findings.iter_mut().filter(|finding| self.rules.contains(&finding.rule)) {
            if place(finding, language).is_some_and(|place| place.touches(paragraph)) {
                finding.suppressed = Some(self.reason.clone());
                matched = true;
            }
        }
        matched
    }
}

fn place(finding: &Finding, language: Language) -> Option<&Place> {
    match language {
        Language::English => finding.english.as_ref(),
        Language::Russian => finding.russian.as_ref(),
    }
}

impl Place {
    fn touches(&self, paragraph: usize) -> bool {
        self.paragraph == paragraph || self.paragraphs.contains(&paragraph)
    }
}

const MALFORMED: Phrase = Phrase::new(
    "this comment is not understood; write <!-- sverka: ignore RULE: reason -->",
    "комментарий непонятен; пишите <!-- sverka: ignore ПРАВИЛО: причина -->",
);
const NO_REASON: Phrase = Phrase::new(
    "a reason is missing; write <!-- sverka: ignore RULE: reason -->",
    "нет причины; пишите <!-- sverka: ignore ПРАВИЛО: причина -->",
);
const UNUSED: Phrase = Phrase::new(
    "nothing that this comment suppresses is found here any more; remove it",
    "здесь больше нет находок, которые скрывает этот комментарий; удалите его",
);
const UNKNOWN: Phrase = Phrase::new("there is no rule “{0}”;", "правила «{0}» нет;");
const NEAREST: Phrase = Phrase::new("did you mean “{0}”?", "может быть, «{0}»?");
const SEE_RULES: Phrase =
    Phrase::new("`sverka rules` lists them all", "все правила показывает `sverka rules`");
