use super::adjectives::adjective_rows;
use super::endings::repaired;
use super::equivalents::{Row, area, place_names, rows};
use super::letters::{english_letters, russian_letters, without_possessive};
use super::rendering::{Rendering, render};
use super::sounds::Sounds;
use crate::text::{Language, Script, fold, script_of};

/// An English word ready to be compared with Russian ones.
#[derive(Debug, Clone)]
pub(super) struct EnglishWord {
    pub(super) letters: Vec<char>,
    pub(super) folded: String,
    /// The rows of the tables that it stands in.
    pub(super) rows: Vec<Row>,
    /// The Russian names of the place that it names.
    places: &'static [Vec<char>],
    /// Whether it is only the first half of a place's name: Latin of Latin America.
    pub(super) is_half: bool,
    sounds: Sounds,
}

/// A word of a Russian text ready to be compared with English ones.
#[derive(Debug, Clone)]
pub(super) struct RussianWord {
    pub(super) letters: Vec<char>,
    pub(super) folded: String,
    /// Whether it is in Latin letters.
    pub(super) latin: bool,
    /// The rows of the tables that it stands in.
    pub(super) rows: Vec<Row>,
    sounds: Sounds,
}

/// How one word of a name renders another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Likeness {
    /// See [`similarity`].
    pub(super) similarity: f64,
    /// Letters that no transliteration explains; 0 where the tables give the pair.
    pub(super) slips: u8,
    /// The Russian word without those slips.
    pub(super) expected: String,
}

/// How likely the Russian word renders the English one: 1 for a regular rendering in any case of Russian, 0 for nothing
/// in common.
///
/// Both are single words of names. Letters are aligned at least cost under the usual transliterations of Russian,
/// Ukrainian, Belarusian, Turkic, Caucasian, Western, Arabic and East Asian names; pairs that no transliteration makes
/// (Warsaw/Варшава, Oleksii/Алексей) come from tables. A pair at 0.8 or more is as a rule one name.
pub fn similarity(english: &str, russian: &str) -> f64 {
    likeness(&EnglishWord::new(english), &RussianWord::new(russian)).similarity
}

impl EnglishWord {
    pub(super) fn new(word: &str) -> EnglishWord {
        let bare = without_possessive(word);
        let (letters, folded) = (english_letters(bare), fold(bare));
        EnglishWord {
            rows: english_rows(&folded),
            places: place_names(&folded),
            is_half: is_half(place_names(&folded)),
            sounds: Sounds::of(&letters, Language::English),
            letters,
            folded,
        }
    }

    /// The areas of the places of that name.
    pub(super) fn areas(&self) -> Vec<&'static str> {
        areas(&self.rows)
    }
}

impl RussianWord {
    pub(super) fn new(word: &str) -> RussianWord {
        let latin = word.chars().next().and_then(script_of) == Some(Script::Latin);
        let (letters, folded) = (russian_letters(word), fold(word));
        RussianWord {
            rows: rows(&folded, Language::Russian),
            sounds: Sounds::of(&letters, Language::Russian),
            letters,
            folded,
            latin,
        }
    }

    /// The areas of the places of that name.
    pub(super) fn areas(&self) -> Vec<&'static str> {
        areas(&self.rows)
    }
}

/// The rows of a folded English word, or of the place that it is an adjective of.
fn english_rows(folded: &str) -> Vec<Row> {
    let rows = rows(folded, Language::English);
    if rows.is_empty() { adjective_rows(folded) } else { rows }
}

/// Endings of Russian adjectives in the nominative.
const ADJECTIVES: [[char; 2]; 5] = [['и', 'й'], ['ы', 'й'], ['о', 'й'], ['а', 'я'], ['о', 'е']];

/// Whether the Russian names of a place are all adjectives, to which a noun belongs.
fn is_half(names: &[Vec<char>]) -> bool {
    !names.is_empty() && names.iter().all(|name| ADJECTIVES.iter().any(|ending| name.ends_with(ending)))
}

/// The areas of those rows that are places.
pub(super) fn areas(rows: &[Row]) -> Vec<&'static str> {
    let mut areas: Vec<&str> = rows.iter().filter_map(|&row| area(row)).collect();
    areas.sort_unstable();
    areas.dedup();
    areas
}

impl Likeness {
    /// That of two words with nothing in common.
    fn none() -> Likeness {
        Likeness { similarity: 0.0, slips: u8::MAX, expected: String::new() }
    }
}

/// See [`similarity`].
pub(super) fn likeness(english: &EnglishWord, russian: &RussianWord) -> Likeness {
    if english.letters.len().max(russian.letters.len()) > LONGEST {
        let same = english.folded == russian.folded;
        return if same {
            Likeness { similarity: 1.0, slips: 0, expected: russian.folded.clone() }
        } else {
            Likeness::none()
        };
    }
    if russian.latin {
        return same_script(&english.folded, russian);
    }
    if english.rows.iter().any(|row| russian.rows.contains(row)) {
        return Likeness { similarity: 1.0, slips: 0, expected: russian.folded.clone() };
    }
    if !english.sounds.may_be(&russian.sounds) || !may_be_as_long(&english.letters, &russian.letters) {
        return off_table(english, russian).unwrap_or_else(Likeness::none);
    }
    let Rendering { cost, slips, expected } = render(&english.letters, &russian.letters);
    let longest = english.letters.len().max(russian.letters.len()).max(1) as f64;
    let similarity = (1.0 - f64::from(cost) / 100.0 / longest).max(0.0);
    let likeness = Likeness { similarity, slips, expected };
    // The custom for places is older than transliteration.
    off_table(english, russian).unwrap_or(likeness)
}

/// Letters of a word that is compared letter by letter; the longest name of a place has 85.
const LONGEST: usize = 128;

/// Whether the words may be as long as each other's renderings: щ is shch, and a case ending has three letters.
fn may_be_as_long(english: &[char], russian: &[char]) -> bool {
    russian.len() <= english.len() + 5 && english.len() <= 2 * russian.len() + 2
}

/// Compares with the names that the tables give for the English word: one wrong letter is a slip.
fn off_table(english: &EnglishWord, russian: &RussianWord) -> Option<Likeness> {
    let near = english.places.iter().filter(|lemma| begin_alike(lemma, &russian.letters));
    let expected = near.into_iter().find_map(|lemma| repaired(lemma, &russian.letters))?;
    let similarity = 1.0 - 1.0 / russian.letters.len().max(1) as f64;
    Some(Likeness { similarity, slips: 1, expected })
}

/// Whether two words share the first letter, or the second and third: one wrong letter leaves that.
fn begin_alike(one: &[char], other: &[char]) -> bool {
    one.first() == other.first() || one.get(1..3).is_some_and(|letters| other.get(1..3) == Some(letters))
}

/// Words whose lengths differ by more bytes are not compared.
const MOST_MISSING: usize = 6;

/// Compares with a name left in Latin letters: slips are the letters that differ.
fn same_script(english: &str, russian: &RussianWord) -> Likeness {
    if english.len().abs_diff(russian.folded.len()) > MOST_MISSING {
        return Likeness::none();
    }
    let slips = strsim::damerau_levenshtein(english, &russian.folded);
    let longest = english.chars().count().max(russian.letters.len()).max(1);
    Likeness {
        similarity: 1.0 - slips as f64 / longest as f64,
        slips: slips.min(usize::from(u8::MAX)) as u8,
        expected: english.to_owned(),
    }
}
