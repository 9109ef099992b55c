use crate::glossary::Severity;

/// What a reader loses if a finding is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Harm {
    /// The editions say different things.
    OtherMeaning,
    /// One edition says less, or says it in other words.
    LessSaid,
}

/// From which probability on a finding is an error, a warning, information.
///
/// An error stops a release, and one false in twenty is as much as an editor puts up with; a warning is read, and may be
/// wrong once in five. What is merely left unsaid is no error: translators shorten.
fn bounds(harm: Harm) -> [(Severity, f32); 3] {
    match harm {
        Harm::OtherMeaning => [(Severity::Error, 0.95), (Severity::Warning, 0.5), (Severity::Info, 0.2)],
        Harm::LessSaid => [(Severity::Error, f32::INFINITY), (Severity::Warning, 0.6), (Severity::Info, 0.3)],
    }
}

/// The severity of a finding that is right with a `probability` from 0 to 1; none where it is not worth a reader's time.
pub(in crate::check) fn severity(probability: f32, harm: Harm) -> Option<Severity> {
    bounds(harm).into_iter().find(|(_, least)| probability >= *least).map(|(severity, _)| severity)
}
