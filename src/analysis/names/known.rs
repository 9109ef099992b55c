//! The form that a word is one letter off: one of the article, or one of the tables.

use super::closeness::is_slip_of;
use super::concordance::{BeadWords, NameConcordance, Pair};
use super::endings::{is_derived, repaired, same_name};
use super::equivalents::{Row, area, english_names, given_names, place_names, rows};
use super::evidence::Feature;
use super::letters::{english_letters, russian_letters};
use super::occurrence::{Occurrence, WordId};
use super::open::is_short;
use super::similarity::EnglishWord;
use crate::text::Language;

/// A word at the beginning of a sentence that may be a common word is judged from this length on.
const SHORTEST_COMMON: usize = 6;

/// With two wrong letters a name this similar may still be meant as the known one.
const SIMILAR: f64 = 0.78;

/// A known word that another one is meant as.
pub(super) struct Known {
    /// The edition with the wrong spelling.
    pub(super) language: Language,
    pub(super) expected: String,
    /// How it is known.
    pub(super) by: Feature,
}

/// What one of the two words is a slip of the pen for; `gone` says which of them nothing in the bead answers.
pub(super) fn known(
    names: &NameConcordance,
    bead: &BeadWords,
    left: &Occurrence,
    right: &Occurrence,
    gone: [bool; 2],
) -> Option<Known> {
    let off_used = || off_used(names, left, right);
    let known_form = || russian_form(names, bead, left, right);
    (gone[0].then(off_used).flatten())
        .or_else(|| off_tables(names, bead, left, right))
        .or_else(|| gone[1].then(known_form).flatten())
}

/// The English word is off another one that its Russian counterpart renders.
fn off_used(names: &NameConcordance, left: &Occurrence, right: &Occurrence) -> Option<Known> {
    let letters = &names.english.words.get(left.word)?.letters;
    let is_beside = |source| [left.before, left.after].contains(&Some(source));
    let meant = names.sources(right.word).filter(|&source| !is_beside(source)).find(|&source| {
        names.english.words.get(source).is_some_and(|source| is_slip_of(&source.letters, letters))
    })?;
    let expected = names.english.shown.get(meant)?.clone();
    Some(Known { language: Language::English, expected, by: Feature::OffUsed })
}

/// The English word is one letter off a name of the tables, which the Russian word renders.
fn off_tables(
    names: &NameConcordance,
    bead: &BeadWords,
    left: &Occurrence,
    right: &Occurrence,
) -> Option<Known> {
    let word = names.english.words.get(left.word)?;
    let plural_of = word.folded.strip_suffix('s').unwrap_or(&word.folded);
    if !word.rows.is_empty() || !rows(plural_of, Language::English).is_empty() {
        return None;
    }
    let short = word.letters.len() < SHORTEST_COMMON;
    let is_answered = |row: &Row| {
        let mut english = bead.english.iter();
        english.any(|one| names.english.words.get(one.word).is_some_and(|one| one.rows.contains(row)))
    };
    let regular = names.renders(left.word, right.word);
    let rows = names.russian.words.get(right.word)?.rows.iter().filter(|row| match area(**row) {
        Some(_) => !(short && is_answered(row) || is_letter_by_letter(names, left.word, right.word)),
        None => !(regular || is_answered(row)),
    });
    let mut meant = rows.flat_map(|&row| english_names(row));
    let meant = meant.find(|meant| is_slip_of(&english_letters(meant), &word.letters))?;
    Some(Known { language: Language::English, expected: meant.to_owned(), by: Feature::OffTables })
}

/// Whether the Russian word renders every letter of the English one in the usual way: then it is a name of its own (Turku).
fn is_letter_by_letter(names: &NameConcordance, english: WordId, russian: WordId) -> bool {
    let is_exact = |pair: &Pair| pair.is_right() && pair.likeness.similarity >= 1.0;
    let doubled = |word: &EnglishWord| word.letters.windows(2).any(|two| two.first() == two.last());
    names.pairs.get(&(english, russian)).is_some_and(is_exact)
        && !names.english.words.get(english).is_some_and(doubled)
}

/// The Russian word is off the spelling that the article uses elsewhere, or that the tables give.
fn russian_form(
    names: &NameConcordance,
    bead: &BeadWords,
    left: &Occurrence,
    right: &Occurrence,
) -> Option<Known> {
    let word = names.russian.words.get(right.word)?;
    if !word.rows.is_empty() {
        return None;
    }
    let common = right.part.is_none();
    if common && (word.letters.len() < SHORTEST_COMMON || !is_short(names, bead, left.word)) {
        return None;
    }
    let expected = known_form(names, left.word, right.word, &word.letters)?;
    let by = if is_used(names, left.word) { Feature::KnownUsed } else { Feature::KnownTable };
    Some(Known { language: Language::Russian, expected, by })
}

/// Whether the article renders the English word elsewhere, or the tables name it as a place.
fn is_used(names: &NameConcordance, english: WordId) -> bool {
    let place = |word: &EnglishWord| !place_names(&word.folded).is_empty();
    !names.renderings(english).is_empty() || names.english.words.get(english).is_some_and(place)
}

/// The form of a known rendering of the English word that the Russian word is meant as.
fn known_form(names: &NameConcordance, english: WordId, russian: WordId, letters: &[char]) -> Option<String> {
    let folded = &names.english.words.get(english)?.folded;
    let used = names.renderings(english).iter().filter_map(|&word| names.russian.words.get(word));
    let known: Vec<&[char]> = used
        .map(|word| word.letters.as_slice())
        .chain(place_names(folded).iter().chain(given_names(folded)).map(Vec::as_slice))
        .collect();
    if known.iter().any(|name| same_name(name, letters) || is_derived(name, letters)) {
        return None;
    }
    if let Some(pair) = names.pairs.get(&(english, russian)) {
        let meant = russian_letters(&pair.likeness.expected);
        let begins_right = meant.first() == letters.first() || letters.len() >= SHORTEST_COMMON;
        let one_off =
            pair.likeness.slips == 1 || (pair.likeness.slips == 2 && pair.likeness.similarity >= SIMILAR);
        if one_off && begins_right && known.iter().any(|name| same_name(name, &meant)) {
            return Some(meant.iter().collect());
        }
    }
    known.iter().filter(|name| name.first() == letters.first()).find_map(|name| repaired(name, letters))
}
