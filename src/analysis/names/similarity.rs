use super::endings::repaired;
use super::equivalents::{equivalent, place_names};
use super::letters::{english_letters, russian_letters, without_possessive};
use super::rendering::{Rendering, render};
use crate::text::{Script, fold, script_of};

/// An English word ready to be compared with Russian ones.
#[derive(Debug, Clone)]
pub(super) struct EnglishWord {
    pub(super) letters: Vec<char>,
    pub(super) folded: String,
}

/// A word of a Russian text ready to be compared with English ones.
#[derive(Debug, Clone)]
pub(super) struct RussianWord {
    pub(super) letters: Vec<char>,
    pub(super) folded: String,
    /// Whether it is in Latin letters.
    pub(super) latin: bool,
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
        EnglishWord { letters: english_letters(bare), folded: fold(bare) }
    }
}

impl RussianWord {
    pub(super) fn new(word: &str) -> RussianWord {
        let latin = word.chars().next().and_then(script_of) == Some(Script::Latin);
        RussianWord { letters: russian_letters(word), folded: fold(word), latin }
    }
}

/// See [`similarity`].
pub(super) fn likeness(english: &EnglishWord, russian: &RussianWord) -> Likeness {
    if russian.latin {
        return same_script(&english.folded, russian);
    }
    if equivalent(&english.folded, &russian.folded) {
        return Likeness { similarity: 1.0, slips: 0, expected: russian.folded.clone() };
    }
    let Rendering { cost, slips, expected } = render(&english.letters, &russian.letters);
    let longest = english.letters.len().max(russian.letters.len()).max(1) as f64;
    let similarity = (1.0 - f64::from(cost) / 100.0 / longest).max(0.0);
    let likeness = Likeness { similarity, slips, expected };
    if slips == 0 { likeness } else { off_table(english, russian).unwrap_or(likeness) }
}

/// Compares with the names that the tables give for the English word: one wrong letter is a slip.
fn off_table(english: &EnglishWord, russian: &RussianWord) -> Option<Likeness> {
    let expected = place_names(&english.folded).iter().find_map(|lemma| repaired(lemma, &russian.letters))?;
    let similarity = 1.0 - 1.0 / russian.letters.len().max(1) as f64;
    Some(Likeness { similarity, slips: 1, expected })
}

/// Compares with a name left in Latin letters: slips are the letters that differ.
fn same_script(english: &str, russian: &RussianWord) -> Likeness {
    let slips = strsim::damerau_levenshtein(english, &russian.folded);
    let longest = english.chars().count().max(russian.letters.len()).max(1);
    Likeness {
        similarity: 1.0 - slips as f64 / longest as f64,
        slips: slips.min(usize::from(u8::MAX)) as u8,
        expected: english.to_owned(),
    }
}
