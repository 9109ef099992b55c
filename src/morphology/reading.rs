/// Grammatical case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Case {
    /// Именительный.
    Nominative,
    /// Родительный, the partitive («чаю») included.
    Genitive,
    /// Дательный.
    Dative,
    /// Винительный.
    Accusative,
    /// Творительный.
    Instrumental,
    /// Предложный, the locative («в Крыму») included.
    Prepositional,
}

impl Case {
    /// All cases, in the order of grammars and of the lists of endings.
    pub const ALL: [Case; 6] = [
        Case::Nominative,
        Case::Genitive,
        Case::Dative,
        Case::Accusative,
        Case::Instrumental,
        Case::Prepositional,
    ];
}

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Number {
    /// One.
    Singular,
    /// More than one.
    Plural,
}

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// Masculine.
    Masculine,
    /// Feminine.
    Feminine,
    /// Neuter.
    Neuter,
}

/// Part of speech, as coarse as comparing terms needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOfSpeech {
    /// Common nouns, names and acronyms.
    Noun,
    /// Adjectives, adjective-like pronouns and ordinals included.
    Adjective,
    /// Verbs, their participles and gerunds included.
    Verb,
    /// Cardinal numerals.
    Numeral,
    /// Pronouns that stand for a noun.
    Pronoun,
    /// Adverbs.
    Adverb,
    /// All else: prepositions, conjunctions, particles, unknown words.
    Other,
}

/// One thing a word of a text may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The dictionary form, folded as by [`fold`](crate::text::fold).
    pub lemma: String,
    /// The part of speech.
    pub part_of_speech: PartOfSpeech,
    /// The case, of declined words.
    pub case: Option<Case>,
    /// The number, where the form tells it.
    pub number: Option<Number>,
    /// The gender, where the form tells it.
    pub gender: Option<Gender>,
    /// Whether it is a living being, where the form tells it.
    pub animate: Option<bool>,
    /// Whether it is a surname, given name, patronymic or place.
    pub name: bool,
    /// How likely this reading is, from 0 to 1, without regard to the words around.
    pub probability: f32,
}

/// One inflected form of a word.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Form {
    /// The form, folded as by [`fold`](crate::text::fold).
    pub text: String,
    /// The part of speech.
    pub part_of_speech: PartOfSpeech,
    /// The case, of declined words.
    pub case: Option<Case>,
    /// The number, where the form tells it.
    pub number: Option<Number>,
    /// The gender, where the form tells it.
    pub gender: Option<Gender>,
    /// Whether it is a living being, where the form tells it.
    pub animate: Option<bool>,
}

impl Form {
    /// A form of which nothing but its letters is known.
    pub(super) fn plain(text: String) -> Self {
        Form {
            text,
            part_of_speech: PartOfSpeech::Other,
            case: None,
            number: None,
            gender: None,
            animate: None,
        }
    }
}
