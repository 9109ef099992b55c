use super::adjectives::adjective_rows;
use super::english_words::word_class;
use super::equivalents::{area, is_demonym, rows};
use super::name::{NameKind, NamePart, PartKind};
use super::russian_words::name_share;
use super::setting::is_in_capitals;
use crate::text::{Language, Script, fold, script_of};

/// A capitalised word at the beginning of a Russian sentence is a name if the dictionary gives it this share.
const NAME_AT_BEGINNING: f32 = 0.25;

/// From this share on it is surely one.
const SURE_NAME: f32 = 0.6;

/// Below this share a Russian word with a capital inside a sentence is a common word.
const COMMON_INSIDE: f32 = 0.15;

/// From this share of readings as a person (or as a place) on the word tells the kind of the name.
const TELLS_KIND: f32 = 0.5;

/// Where a capitalised word stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// A capital is due there anyway.
    pub(super) begins: bool,
    /// A point follows.
    pub(super) dotted: bool,
    /// A name's first words stand before.
    pub(super) inside: bool,
    /// A title or a name's first words stand before.
    pub(super) expected: bool,
    /// The paragraph is set in capitals.
    pub(super) shouting: bool,
}

/// What a capitalised word is as a part of a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// What part it is.
    pub(super) kind: PartKind,
    /// See [`NamePart::sure`].
    pub(super) sure: bool,
    /// What it tells of the whole name.
    pub(super) names: NameKind,
    /// Whether it is in Latin letters.
    pub(super) latin: bool,
}

impl Word {
    fn new(kind: PartKind, sure: bool, names: NameKind) -> Word {
        Word { kind, sure, names, latin: false }
    }

    /// The part that this word is, standing at `span`.
    pub(super) fn part(self, span: crate::text::Span) -> NamePart {
        NamePart { span, kind: self.kind, sure: self.sure }
    }
}

/// Reads one capitalised word, or piece of a hyphenated one; `None` where it is no name.
pub(super) fn read(word: &str, language: Language, place: Place) -> Option<Word> {
    let latin = word.chars().next().and_then(script_of) == Some(Script::Latin);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if is_roman_number(word) && !(place.dotted && letters == 1) {
        return None;
    }
    if letters == 1 || (word.contains('.') && rows(&fold(word), Language::English).is_empty()) {
        return single_letter(place).map(|kind| Word { latin, ..Word::new(kind, true, NameKind::Unknown) });
    }
    if is_in_capitals(word) && !place.shouting {
        return Some(Word { latin, ..Word::new(PartKind::Acronym, true, NameKind::Unknown) });
    }
    match language {
        Language::English => english(word, place).map(|read| Word { latin: true, ..read }),
        Language::Russian if latin => {
            Some(Word { latin, ..Word::new(PartKind::Proper, !place.begins, NameKind::Unknown) })
        }
        Language::Russian => russian(word, place),
    }
}

/// An initial has its point; other letters alone are words of a name only inside one («Ван И»).
fn single_letter(place: Place) -> Option<PartKind> {
    match (place.dotted, place.inside) {
        (true, _) => Some(PartKind::Initial),
        (false, true) => Some(PartKind::Proper),
        (false, false) => None,
    }
}

fn is_roman_number(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'M'))
}

fn english(word: &str, place: Place) -> Option<Word> {
    let folded = fold(word);
    let class = word_class(&folded);
    let is_adjective = is_demonym(&folded) || !adjective_rows(&folded).is_empty();
    if class.no_name || is_adjective || (class.beginner && place.begins) {
        return None;
    }
    if class.title && !place.expected {
        return None;
    }
    if class.common || (class.beginner && !place.expected) {
        let names = if class.place { NameKind::Place } else { NameKind::Organisation };
        return Some(Word::new(PartKind::Common, false, names));
    }
    let names = match rows(&folded, Language::English).first() {
        Some(&row) if area(row).is_some() => NameKind::Place,
        Some(_) => NameKind::Person,
        None => NameKind::Unknown,
    };
    Some(Word::new(PartKind::Proper, !place.begins, names))
}

fn russian(word: &str, place: Place) -> Option<Word> {
    let share = name_share(word);
    if place.begins && share.name < NAME_AT_BEGINNING && !place.inside {
        return None;
    }
    if share.name < COMMON_INSIDE {
        return Some(Word::new(PartKind::Common, !place.begins, NameKind::Organisation));
    }
    let names = if share.person >= TELLS_KIND {
        NameKind::Person
    } else if share.name - share.person >= TELLS_KIND {
        NameKind::Place
    } else {
        NameKind::Unknown
    };
    Some(Word::new(PartKind::Proper, !place.begins || share.name >= SURE_NAME, names))
}
