use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::endings::{same_name, stems};
use super::given::GIVEN_NAMES;
use super::places::PLACES;
use super::rendering::is_consonant;
use crate::text::{Language, fold};

/// A row of the tables of names that no transliteration leads to: given names first, then places.
pub(super) type Row = u16;

/// The rows that `word` belongs to, in any case of Russian. `word` is folded.
pub(super) fn rows(word: &str, language: Language) -> Vec<Row> {
    match language {
        Language::English => index().english.get(inhabitant(word).as_ref()).cloned().unwrap_or_default(),
        Language::Russian => russian_rows(word, false),
    }
}

/// "Englishwomen" as "Englishman", which is the form that the tables have.
fn inhabitant(word: &str) -> Cow<'_, str> {
    let stem = ["women", "woman", "men"].iter().find_map(|ending| word.strip_suffix(ending));
    match stem.map(|stem| format!("{stem}man")).filter(|man| index().demonyms.contains(man)) {
        Some(man) => Cow::Owned(man),
        None => Cow::Borrowed(word),
    }
}

/// The rows of the places that a small Russian word speaks of, which an adjective or a name of inhabitants does. Folded.
pub(super) fn small_rows(word: &str) -> Vec<Row> {
    let first = word.char_indices().nth(3).and_then(|(end, _)| word.get(..end));
    match first {
        Some(first) if index().beginnings.contains(first) => {
            let mut rows = russian_rows(word, true);
            rows.retain(|&row| area(row).is_some());
            rows
        }
        _ => Vec::new(),
    }
}

/// The Russian names, in the nominative, of the place that the folded English `word` names.
pub(super) fn place_names(word: &str) -> &'static [Vec<char>] {
    index().places.get(word).map_or(&[], Vec::as_slice)
}

/// The Russian forms, in the nominative, of the given name that the folded English `word` is.
pub(super) fn given_names(word: &str) -> &'static [Vec<char>] {
    index().given.get(word).map_or(&[], Vec::as_slice)
}

/// Whether `word` is the name of a place, an adjective or a name of inhabitants made from one, as far as the tables go.
pub fn speaks_of_place(word: &str, language: Language) -> bool {
    let folded = fold(word);
    let mut rows = rows(&folded, language);
    if language == Language::Russian && word.starts_with(char::is_lowercase) {
        rows = small_rows(&folded);
    }
    rows.into_iter().any(|row| area(row).is_some())
}

/// The English words of a row, folded: names and adjectives.
pub(super) fn english_names(row: Row) -> impl Iterator<Item = &'static str> {
    let row = usize::from(row);
    let english = match row.checked_sub(GIVEN_NAMES.len()) {
        Some(place) => PLACES.get(place).map(|&(_, english, _)| english),
        None => GIVEN_NAMES.get(row).map(|&(english, _)| english),
    };
    english.unwrap_or_default().split(' ').map(|word| word.trim_start_matches('~'))
}

/// Whether the folded English `word` is an adjective or a name of inhabitants made from a place's name.
pub(super) fn is_demonym(word: &str) -> bool {
    index().demonyms.contains(inhabitant(word).as_ref())
}

/// The area that a place belongs to: places of one area may stand for each other. `None` for given names.
pub(super) fn area(row: Row) -> Option<&'static str> {
    let place = usize::from(row).checked_sub(GIVEN_NAMES.len())?;
    PLACES.get(place).map(|&(area, _, _)| area)
}

#[derive(Default)]
struct Index {
    english: FxHashMap<String, Vec<Row>>,
    demonyms: FxHashSet<String>,
    places: FxHashMap<String, Vec<Vec<char>>>,
    given: FxHashMap<String, Vec<Vec<char>>>,
    russian: FxHashMap<String, Vec<Entry>>,
    /// The first three letters of the adjectives and names of inhabitants.
    beginnings: FxHashSet<String>,
}

/// A Russian word of a row, under the beginning that its forms share.
struct Entry {
    row: Row,
    /// Its letters, where the rest of the word must be a case ending; `None` where it may be anything.
    lemma: Option<Vec<char>>,
    /// The letters of the beginning.
    length: usize,
}

/// What suffixes of adjectives and names of inhabitants hold.
const SUFFIX_PARTS: &[&str] = &["ск", "ц", "ан", "ян", "ин", "к", "ч", "ье", "ни", "ит", "ор"];

/// What only suffixes of surnames and patronymics hold.
const SURNAMES: &[&str] = &["енко", "ович", "евич", "овн", "евн"];

/// Whether `rest` may follow the beginning of an adjective or a name of inhabitants: an ending, or a suffix with one.
fn may_end_adjective(rest: &[char]) -> bool {
    let rest: String = rest.iter().collect();
    if SURNAMES.iter().any(|suffix| rest.contains(suffix)) {
        return false;
    }
    SUFFIX_PARTS.iter().any(|part| rest.contains(part))
        || !rest.contains(is_consonant)
        || ["й", "х", "м", "ми", "в", "го", "му", "ей", "ов"].iter().any(|ending| rest.ends_with(ending))
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index::default();
        let given = GIVEN_NAMES.iter().copied();
        let places = PLACES.iter().map(|&(_, english, russian)| (english, russian));
        for (row, (english, russian)) in (0..).zip(given.chain(places)) {
            english.split(' ').for_each(|word| index.add_english(row, word, russian));
            russian.split(' ').for_each(|word| index.add_russian(row, word));
        }
        index
    })
}

impl Index {
    fn add_english(&mut self, row: Row, word: &str, russian: &str) {
        let folded = fold(word.trim_start_matches('~'));
        if word.starts_with('~') {
            self.demonyms.insert(folded.clone());
        }
        let is_given = usize::from(row) < GIVEN_NAMES.len();
        let names = russian.split(' ').filter(|name| name.starts_with(char::is_uppercase));
        let letters = names.map(|name| fold(name).chars().collect());
        let index = if is_given { &mut self.given } else { &mut self.places };
        index.entry(folded.clone()).or_default().extend(letters);
        self.english.entry(folded).or_default().push(row);
    }

    fn add_russian(&mut self, row: Row, word: &str) {
        let folded = fold(word);
        if let Some(beginning) = folded.strip_suffix('*') {
            let entry = Entry { row, lemma: None, length: beginning.chars().count() };
            self.beginnings.extend(
                beginning
                    .char_indices()
                    .nth(3)
                    .map_or(Some(beginning), |(end, _)| beginning.get(..end))
                    .map(str::to_owned),
            );
            self.russian.entry(beginning.to_owned()).or_default().push(entry);
            return;
        }
        for stem in stems(&folded) {
            let lemma = Some(folded.chars().collect());
            let length = stem.chars().count();
            self.russian.entry(stem.to_owned()).or_default().push(Entry { row, lemma, length });
        }
    }
}

/// Letters of the longest stem or lemma of the tables, and some more.
const LONGEST_STEM: usize = 40;

/// `small` words are no names: adjectives and names of inhabitants only.
fn russian_rows(word: &str, small: bool) -> Vec<Row> {
    let letters: Vec<char> = word.chars().collect();
    // No stem of the tables is longer.
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST_STEM).skip(1);
    let mut found = Vec::new();
    for entry in ends.filter_map(|end| index().russian.get(word.get(..end)?)).flatten() {
        let rest = letters.get(entry.length..).unwrap_or_default();
        let fits = entry
            .lemma
            .as_ref()
            .map_or_else(|| may_end_adjective(rest), |lemma| !small && same_name(lemma, &letters));
        if fits && !found.contains(&entry.row) {
            found.push(entry.row);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the two words are in one row of the tables.
    fn equivalent(english: &str, russian: &str) -> bool {
        let rows_of_english = rows(english, Language::English);
        rows(russian, Language::Russian).iter().any(|row| rows_of_english.contains(row))
    }

    #[test]
    fn names_of_the_tables_meet_in_every_case() {
        for (english, russian) in [
            ("warsaw", "варшаве"),
            ("vienna", "венский"),
            ("turkish", "турцией"),
            ("turkiye", "турецкого"),
            ("oleksii", "алексею"),
            ("pavlo", "павлом"),
            ("francis", "франциска"),
            ("kyiv", "киевом"),
            ("hague", "гааге"),
        ] {
            assert!(equivalent(english, russian), "{english} / {russian}");
        }
        for (english, russian) in [("georgia", "венгрии"), ("turkey", "туркмении"), ("germany", "герман")]
        {
            assert!(!equivalent(english, russian), "{english} / {russian}");
        }
    }
}
