//! What is said of a name that is another one than the other edition's, or misspelt.

use crate::analysis::names::{MismatchKind, NameMismatch};
use crate::check::comparison::names::Names;
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
pub(super) fn exchange(
    rule: &'static Rule,
    context: &Context,
    names: &Names,
    mismatch: &NameMismatch,
) -> Option<Finding> {
    let NameMismatch { found, expected, language, .. } = mismatch;
    let both =
        if *language == Language::English { [found.as_str(), expected] } else { [expected.as_str(), found] };
    mismatch_at(Finding::new(rule, EXCHANGED.with(&both)).about(Subject::Name), context, names, mismatch)
}

/// Below this certainty a finding is a warning.
const SURE: f32 = 0.8;

/// The finding at the places of the two names.
pub(super) fn mismatch_at(
    finding: Finding,
    context: &Context,
    names: &Names,
    mismatch: &NameMismatch,
) -> Option<Finding> {
    let NameMismatch { found, expected, language, .. } = mismatch;
    let severity = if mismatch.certainty >= SURE { Severity::Error } else { Severity::Warning };
    let place = names.place(context, *language, mismatch.found_at)?;
    let edits = match mismatch.kind {
        MismatchKind::Misspelt | MismatchKind::Unexplained if !expected.is_empty() => {
            respelt(context.edition(*language), &place, expected)
        }
        _ => Vec::new(),
    };
    let finding = finding.severity(severity).expected(expected, found).edited(edits);
    let finding = finding.at(*language, place);
    let other = language.other();
    Some(finding.at(other, names.place(context, other, mismatch.counterpart_at)?))
}
