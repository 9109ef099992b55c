use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::text::strip_stress;

/// How the capitals of a word are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capitals {
    /// `министр`
    None,
    /// `Министр`, `Нью-Йорк`
    Title,
    /// `МИНИСТР`, `ООН`
    All,
    /// `МИДа`, `MFAs`: two capitals or more, and small letters
    Mixed,
}

/// The setting of the capitals of `word`. One letter alone is a title.
pub(super) fn capitals(word: &str) -> Capitals {
    let upper = word.chars().filter(|c| c.is_uppercase()).count();
    let lower = word.chars().filter(|c| c.is_lowercase()).count();
    match (upper, lower) {
        (0, _) => Capitals::None,
        (1, _) => Capitals::Title,
        (_, 0) => Capitals::All,
        _ if every_part_is_title(word) => Capitals::Title,
        _ => Capitals::Mixed,
    }
}

fn every_part_is_title(word: &str) -> bool {
    word.split('-').all(|part| !part.chars().skip(1).any(char::is_uppercase))
}

/// `word` in title case: `ПАШИНЯНА` becomes `Пашиняна`, `НЬЮ-ЙОРК` `Нью-Йорк`.
pub(super) fn title(word: &str) -> String {
    let mut begins = true;
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if begins {
            out.extend(c.to_uppercase());
        } else {
            out.extend(c.to_lowercase());
        }
        begins = c == '-';
    }
    out
}

/// `word` as a dictionary spells it, capitals kept: composed, no stress marks or invisible characters, plain hyphens.
pub(super) fn plain(word: &str) -> Cow<'_, str> {
    if word.chars().all(|c| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' | '-')) {
        return Cow::Borrowed(word);
    }
    let kept = strip_stress(word).nfc().filter(|&c| !is_invisible(c)).map(plain_hyphen).collect();
    Cow::Owned(kept)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

fn plain_hyphen(c: char) -> char {
    if matches!(c, '‐' | '‑' | '‒' | '–' | '−') { '-' } else { c }
}
