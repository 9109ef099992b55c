//! English adjectives and names of inhabitants made from place names by rule.

use super::equivalents::{Row, area, rows};
use crate::text::Language;

/// Endings of adjectives, longest first, each with what may stand in their place in the name of the place.
const ENDINGS: &[(&str, &[&str])] = &[
    ("ians", &["ia", "a", "", "y", "e"]),
    ("ian", &["ia", "a", "", "y", "e"]),
    ("ish", &["", "land"]),
    ("ese", &["", "a", "o"]),
    ("ans", &["a", "o", "e", ""]),
    ("an", &["a", "o", "e", ""]),
];

/// The shortest stem of a place name.
const SHORTEST: usize = 4;

/// The rows of the places that a folded English adjective is made from; none for words of the tables and others.
pub(super) fn adjective_rows(word: &str) -> Vec<Row> {
    let made = |(ending, instead): &(&str, &'static [&'static str])| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST)?;
        instead.iter().map(|instead| places(&format!("{stem}{instead}"))).find(|rows| !rows.is_empty())
    };
    if word.is_ascii() { ENDINGS.iter().find_map(made).unwrap_or_default() } else { Vec::new() }
}

fn places(word: &str) -> Vec<Row> {
    let mut rows = rows(word, Language::English);
    rows.retain(|&row| area(row).is_some());
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_speak_of_their_place() {
        for (adjective, place) in [("slovakian", "slovakia"), ("senegalese", "senegal"), ("chilean", "chile")]
        {
            assert!(!places(place).is_empty(), "{place}");
            assert_eq!(adjective_rows(adjective), places(place), "{adjective}");
        }
        for word in ["christian", "marian", "parish", "cheese", "albanese", "milani"] {
            assert_eq!(adjective_rows(word), Vec::<Row>::new(), "{word}");
        }
    }
}
