use crate::glossary::Severity;

/// What a reader loses if a finding is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Harm {
    /// The editions say different things.
    OtherMeaning,
    /// One edition says less, or says it in other words.
    LessSaid,
    /// Another term stands where a term of the glossary should.
    OtherTerm,
    /// A term of the glossary is left unsaid, or said in words that it does not approve.
    TermLeftOut,
    /// A term stands there that nothing in the other edition calls for.
    TermUnsourced,
}

/// From which probability on a finding is an error, a warning, information.
///
/// An error stops a release, and one false in twenty is as much as an editor puts up with; a warning is read, and may be
/// wrong once in five. What is merely left unsaid is no error: translators shorten. The models of terms are fitted to few
/// wrong ones among many right, so their bounds lie lower: they leave some ten warnings in 26,000 words of good published
/// news with a glossary of 900 rows without related words (`examples/fit_correspondence` prints the table).
fn bounds(harm: Harm) -> [(Severity, f32); 3] {
    let [error, warning, info] = match harm {
        Harm::OtherMeaning => [0.95, 0.5, 0.2],
        Harm::LessSaid => [NEVER, 0.6, 0.3],
        Harm::OtherTerm => [0.95, 0.3, 0.15],
        Harm::TermLeftOut => [NEVER, 0.4, 0.2],
        Harm::TermUnsourced => [NEVER, 0.18, 0.1],
    };
    [(Severity::Error, error), (Severity::Warning, warning), (Severity::Info, info)]
}

/// More than any probability.
const NEVER: f32 = f32::INFINITY;

/// The severity of a finding that is right with a `probability` from 0 to 1; none where it is not worth a reader's time.
pub(in crate::check) fn severity(probability: f32, harm: Harm) -> Option<Severity> {
    bounds(harm).into_iter().find(|(_, least)| probability >= *least).map(|(severity, _)| severity)
}
