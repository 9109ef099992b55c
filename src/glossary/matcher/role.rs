use super::surface::Sense;
use crate::morphology::PartOfSpeech;

/// The part that a word plays in a term, which says which of its forms may stand in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// As written: prepositions, and dependents in their own case («иностранных дел»).
    Literal,
    /// With its capitals, and an ending at most.
    Acronym,
    /// An adjective or participle that agrees with the head.
    Modifier,
    /// The noun that the term is declined by.
    Head,
    /// A noun beside the head: as written, or in the head's case («Республика Армения»).
    Apposition,
    /// A verb in any form.
    Verb,
    /// What the verb governs: accusative, genitive after a negation, nominative in the passive.
    Object,
    /// An English word in singular or plural.
    English,
    /// An English noun that the term has in the plural and a text may have in the singular.
    EnglishLast,
    /// An English verb in any form.
    EnglishVerb,
}

/// The number that the glossary has a term in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TermNumber {
    /// Singular, or not told apart: it may stand in the plural too.
    Free,
    /// Plural of a common noun: a singular is a loose match.
    Plural,
    /// Plural of a name («Соединённые Штаты»), which has no singular.
    PluralOnly,
    /// Singular of a name that is made of common words («Запад»), which has no plural.
    SingularOnly,
}

pub(super) fn is_noun(sense: &Sense) -> bool {
    matches!(sense.part_of_speech, PartOfSpeech::Noun | PartOfSpeech::Pronoun)
}

pub(super) fn is_modifier(sense: &Sense) -> bool {
    matches!(sense.part_of_speech, PartOfSpeech::Adjective | PartOfSpeech::Verb | PartOfSpeech::Numeral)
        && !sense.grammar.is_none()
}
