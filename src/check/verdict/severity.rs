use crate::glossary::Severity;

/// What a reader loses if a finding is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Harm {
    /// One thing stands where the other edition has another.
    OtherMeaning,
    /// Something stands there that nothing in the other edition calls for.
    Unsourced,
    /// Something is left unsaid, or said in other words than the house wants.
    LessSaid,
}

/// From which probability on a finding is an error, a warning, information.
///
/// An error stops a release: one false in twenty is as much as an editor puts up with. A warning is read by somebody; the
/// bounds leave some ten of them in 26,000 words of good published news with a glossary of 900 rows without related words
/// (see the table that `examples/fit_correspondence` prints). What is merely left unsaid or added is no error, as translators
/// shorten and explain.
fn bounds(harm: Harm) -> [(Severity, f32); 3] {
    match harm {
        Harm::OtherMeaning => [(Severity::Error, 0.95), (Severity::Warning, 0.3), (Severity::Info, 0.15)],
        Harm::Unsourced => [(Severity::Error, NEVER), (Severity::Warning, 0.18), (Severity::Info, 0.1)],
        Harm::LessSaid => [(Severity::Error, NEVER), (Severity::Warning, 0.4), (Severity::Info, 0.2)],
    }
}

/// More than any probability.
const NEVER: f32 = f32::INFINITY;

/// The severity of a finding that is right with a `probability` from 0 to 1; none where it is not worth a reader's time.
pub(in crate::check) fn severity(probability: f32, harm: Harm) -> Option<Severity> {
    bounds(harm).into_iter().find(|(_, least)| probability >= *least).map(|(severity, _)| severity)
}
