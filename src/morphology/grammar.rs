use rumorph::UdTag;

use super::reading::{Case, Gender, Number, PartOfSpeech};

/// What a tag of the dictionary says, which follows Universal Dependencies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grammar {
    pub part_of_speech: PartOfSpeech,
    pub case: Option<Case>,
    pub number: Option<Number>,
    pub gender: Option<Gender>,
    pub animate: Option<bool>,
    /// Whether it is a surname, given name, patronymic or place.
    pub name: bool,
    /// Whether it is a proper noun of any kind, organisations included.
    pub proper: bool,
    /// Whether it is a word of initials such as ООН; these keep their capitals, unlike «млн».
    pub acronym: bool,
    /// The kind of a declined participle.
    pub participle: Option<Participle>,
}

/// The kind of a participle; a verb has up to four.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Participle {
    past: bool,
    passive: bool,
}

/// Reads `tag`.
pub(super) fn grammar(tag: UdTag<'_>) -> Grammar {
    let proper = tag.pos() == "PROPN";
    Grammar {
        part_of_speech: part_of_speech(tag),
        case: tag.feat("Case").and_then(case),
        number: tag.feat("Number").and_then(number),
        gender: tag.feat("Gender").and_then(gender),
        animate: tag.feat("Animacy").map(|animacy| animacy == "Anim"),
        name: matches!(tag.feat("NameType"), Some("Sur" | "Giv" | "Pat" | "Geo")),
        proper,
        acronym: proper && (tag.feat("Abbr").is_some() || tag.has_label("Abbr")),
        participle: participle(tag),
    }
}

fn part_of_speech(tag: UdTag<'_>) -> PartOfSpeech {
    match tag.pos() {
        "NOUN" | "PROPN" => PartOfSpeech::Noun,
        "ADJ" | "DET" => PartOfSpeech::Adjective,
        "VERB" | "AUX" => PartOfSpeech::Verb,
        "NUM" => PartOfSpeech::Numeral,
        "PRON" => PartOfSpeech::Pronoun,
        "ADV" => PartOfSpeech::Adverb,
        _ => PartOfSpeech::Other,
    }
}

fn case(value: &str) -> Option<Case> {
    match value {
        "Nom" | "Voc" => Some(Case::Nominative),
        "Gen" | "Par" => Some(Case::Genitive),
        "Dat" => Some(Case::Dative),
        "Acc" => Some(Case::Accusative),
        "Ins" => Some(Case::Instrumental),
        "Loc" => Some(Case::Prepositional),
        _ => None,
    }
}

fn number(value: &str) -> Option<Number> {
    match value {
        "Sing" => Some(Number::Singular),
        "Plur" => Some(Number::Plural),
        _ => None,
    }
}

fn gender(value: &str) -> Option<Gender> {
    match value {
        "Masc" => Some(Gender::Masculine),
        "Fem" => Some(Gender::Feminine),
        "Neut" => Some(Gender::Neuter),
        _ => None,
    }
}

fn participle(tag: UdTag<'_>) -> Option<Participle> {
    tag.feat("Case")?;
    (tag.feat("VerbForm")? == "Part").then(|| Participle {
        past: tag.feat("Tense") == Some("Past"),
        passive: tag.feat("Voice") == Some("Pass"),
    })
}
