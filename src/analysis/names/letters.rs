use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::graphemes::graphemes;
use crate::text::{fold, fold_char};

/// The letters of an English word for comparing: lower case, with those diacritics that tell how to read a letter.
pub(super) fn english_letters(word: &str) -> Vec<char> {
    if word.is_ascii() {
        return word.bytes().map(|b| char::from(b.to_ascii_lowercase())).collect();
    }
    let mut letters = Vec::with_capacity(word.len());
    for c in word.nfc().flat_map(char::to_lowercase).filter(|&c| !is_combining_mark(c)) {
        if c.is_ascii() || !graphemes(c).is_empty() {
            letters.push(c);
        } else {
            let mut folded = String::new();
            fold_char(c, &mut folded);
            letters.extend(folded.chars());
        }
    }
    letters
}

/// The letters of a Russian word for comparing.
pub(super) fn russian_letters(word: &str) -> Vec<char> {
    fold(word).chars().filter(|&c| c != '\'').collect()
}

/// `word` without an English possessive ending.
pub(super) fn without_possessive(word: &str) -> &str {
    ["'s", "’s", "'S", "’S", "ʼs", "'", "’"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
}

/// The pieces of a hyphenated word and where they begin, in bytes.
pub(super) fn pieces(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = word.as_ptr() as usize;
    word.split(['-', '\u{2010}', '\u{2011}'])
        .filter(|piece| !piece.is_empty())
        .map(move |piece| (piece.as_ptr() as usize - start, piece))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telling_diacritics_stay() {
        let read = |word| english_letters(word).into_iter().collect::<String>();
        assert_eq!(read("İmamoğlu"), "imamoğlu");
        assert_eq!(read("Rinkēvičs"), "rinkevičs");
        assert_eq!(read("O’Neill"), "o'neill");
        assert_eq!(without_possessive("Trump’s"), "Trump");
    }
}
