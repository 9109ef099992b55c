//! What is said of a name that is another one than the other edition's, or misspelt.

use crate::analysis::names::{MismatchKind, NameMismatch};
use crate::check::comparison::wrong_names::WrongName;
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::Rule;
use crate::check::rules::names::spelling::respelt;
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// Two names of which neither edition has the other's.
pub(super) const EXCHANGED: Phrase = Phrase::new(
    "“{0}” is not rendered and “{1}” has no source here: exchanged?",
    "у «{0}» нет соответствия в переводе, у «{1}» — в английском тексте: одно вместо другого?",
);

/// The finding of `rule` that one name stands for another, the English one named first.
pub(super) fn exchange(rule: &'static Rule, context: &Context, wrong: &WrongName) -> Option<Finding> {
    let NameMismatch { found, expected, language, .. } = &wrong.mismatch;
    let both =
        if *language == Language::English { [found.as_str(), expected] } else { [expected.as_str(), found] };
    let finding =
        Finding::new(rule, EXCHANGED.with(&both)).about(Subject::Name).severity(severity(wrong.probability));
    mismatch_at(finding, context, &wrong.mismatch)
}

/// An error is right in nineteen cases of twenty, a warning in three of five.
const ERROR: f32 = 0.95;
const WARNING: f32 = 0.6;

/// How grave a name is that is wrong with a probability.
pub(super) fn severity(probability: f32) -> Severity {
    match probability {
        ERROR.. => Severity::Error,
        WARNING.. => Severity::Warning,
        _ => Severity::Info,
    }
}

/// The finding at the places of the two names.
pub(super) fn mismatch_at(finding: Finding, context: &Context, mismatch: &NameMismatch) -> Option<Finding> {
    let NameMismatch { found, expected, language, .. } = mismatch;
    let (names, other) = (context.names(), language.other());
    let place = names.place(context, *language, mismatch.found_at)?;
    let edits = match mismatch.kind {
        MismatchKind::Misspelt | MismatchKind::Unexplained if !expected.is_empty() => {
            respelt(context.edition(*language), &place, expected)
        }
        _ => Vec::new(),
    };
    let finding = finding.expected(expected, found).edited(edits).at(*language, place);
    Some(finding.at(other, names.place(context, other, mismatch.counterpart_at)?))
}
