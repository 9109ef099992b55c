use crate::morphology::{Reading, is_listed, readings};
use crate::text::Language;

/// Beginnings of the words that stand before a person's name (folded).
const TITLES: &[&str] = &[
    "президент",
    "премьер",
    "министр",
    "канцлер",
    "посол",
    "посл",
    "сенатор",
    "депутат",
    "генерал",
    "полковник",
    "подполковник",
    "майор",
    "капитан",
    "лейтенант",
    "адмирал",
    "маршал",
    "король",
    "корол",
    "принц",
    "император",
    "султан",
    "эмир",
    "шейх",
    "аятолл",
    "папа",
    "папы",
    "папе",
    "папой",
    "папу",
    "патриарх",
    "митрополит",
    "архиепископ",
    "епископ",
    "кардинал",
    "губернатор",
    "мэр",
    "судь",
    "директор",
    "председател",
    "спикер",
    "представител",
    "пресс-секретар",
    "секретар",
    "лидер",
    "глав",
    "господин",
    "госпож",
    "г-н",
    "г-ж",
    "доктор",
    "профессор",
    "академик",
    "эксперт",
    "аналитик",
    "политолог",
    "журналист",
    "адвокат",
    "активист",
    "тренер",
    "актер",
    "актрис",
    "певиц",
    "певец",
    "певц",
    "писател",
    "режиссер",
    "вице-президент",
    "вице-премьер",
    "экс-президент",
    "замминистр",
    "комиссар",
    "еврокомиссар",
    "генсек",
    "спецпосланник",
    "посланник",
    "спецпредставител",
    "омбудсмен",
    "прокурор",
    "генпрокурор",
    "сэр",
    "лорд",
    "леди",
    "товарищ",
];

/// Whether the folded `word` is one that a person's name follows.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.iter().any(|title| word.starts_with(title))
}

/// What the dictionary says of a capitalised Russian word: shares of 1.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NameShare {
    /// A surname, given name, patronymic or place.
    pub(super) name: f32,
    /// A person's name.
    pub(super) person: f32,
}

/// How likely `word`, as it stands in the text, is a name.
pub(super) fn name_share(word: &str) -> NameShare {
    let readings = readings(word, Language::Russian);
    let sum = |counts: fn(&Reading) -> bool| -> f32 {
        readings.iter().filter(|reading| counts(reading)).map(|reading| reading.probability).sum()
    };
    let whole = sum(|_| true).max(f32::MIN_POSITIVE);
    let person = sum(|reading| reading.name && reading.animate == Some(true));
    NameShare { name: sum(|reading| reading.name) / whole, person: person / whole }
}

/// A word that is a name with this share is one …
const NAME: f32 = 0.5;
/// … and from this share on it can hardly be a common word.
const SURE_NAME: f32 = 0.95;

/// Whether a word that renders none of the article's must be a name.
pub(super) fn is_new_name(word: &str) -> bool {
    let share = name_share(word);
    share.person >= NAME || share.name >= SURE_NAME || !(is_listed(word) || is_like_adjective(word))
}

/// Endings of adjectives: a word of no dictionary that has one may be made from a name of another row.
const ADJECTIVE_ENDINGS: &[&str] = &[
    "ий", "ый", "ой", "ого", "его", "ому", "ему", "ая", "яя", "ую", "юю", "ое", "ее", "ые", "ие", "ых", "их",
    "ыми", "ими",
];

fn is_like_adjective(word: &str) -> bool {
    ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending))
}
