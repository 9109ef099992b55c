use crate::check::context::Edition;
use crate::check::finding::Finding;
use crate::check::rule::Rule;
use crate::glossary::Severity;
use crate::text::{Phrase, Span};

/// A slip of typography in one edition.
pub(in crate::check) struct Slip {
    /// The paragraph, from 0.
    pub paragraph: usize,
    /// Where it stands in the paragraph's text.
    pub span: Span,
    /// How it should read; empty where that goes without saying.
    pub expected: String,
    /// How it reads, as it is to be shown.
    pub found: String,
}

/// What a rule says of slips of one kind.
pub(in crate::check) struct Wording {
    /// Of one slip, `{0}` being what was found.
    pub one: Phrase,
    /// Of all at once, `{0}` being the first of them and `{1}` their number.
    pub all: Phrase,
}

/// Slips of one kind as findings: each where they are few, else one piece of information, because what stands everywhere
/// is a habit of the house and no slip.
pub(in crate::check) fn findings(
    rule: &'static Rule,
    wording: &Wording,
    severity: Severity,
    most: usize,
    edition: &Edition,
    slips: &[Slip],
) -> Vec<Finding> {
    let at = |slip: &Slip, finding: Finding| {
        let place = edition.place(slip.paragraph, slip.span);
        finding.expected(&slip.expected, &slip.found).at(edition.language(), place)
    };
    match slips {
        [first, ..] if slips.len() > most => {
            let message = wording.all.with(&[&first.found, &slips.len().to_string()]);
            vec![at(first, Finding::new(rule, message).severity(Severity::Info))]
        }
        _ => slips
            .iter()
            .map(|slip| at(slip, Finding::new(rule, wording.one.with(&[&slip.found])).severity(severity)))
            .collect(),
    }
}
