use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::equivalents::rows;
use super::letters::{english_letters, russian_letters, without_possessive};
use super::skeleton::skeletons;
use crate::text::{Language, Token, TokenKind, fold};

/// A mark that a word and its counterpart in the other language share as a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Key {
    /// The mark.
    pub hash: u64,
    /// How much it tells, from 0 to 1.
    pub weight: f32,
}

/// The weight of a name's key: a row of the tables, or the consonants of a capitalised word.
const NAME: f32 = 1.0;
/// The weight of the consonants of a common word.
const COGNATE: f32 = 0.5;
/// The weight of the first consonants of a longer word.
const BEGINNING: f32 = 0.3;

/// A common word counts with this many consonants or more.
const LEAST_COGNATE: usize = 4;
/// A name counts with this many consonants or more.
const LEAST_NAME: usize = 2;
/// The consonants of a beginning.
const BEGINNING_LENGTH: usize = 4;

/// The keys of the words of one paragraph, for finding the paragraph that renders it; `tokens` are those of `text`.
///
/// A key stands for the consonants of a word, in classes that survive transliteration (г, х, k and g are one), without
/// Russian case endings. So Shoigu and «Шойгу», «Шойгу́», president and «президентом» share keys, unrelated words seldom
/// do. Names whose spelling does not tell (Warsaw/Варшава) share a key by table.
pub fn keys(text: &str, tokens: &[Token], language: Language) -> Vec<Key> {
    let mut found = Vec::new();
    for token in tokens.iter().filter(|token| token.kind == TokenKind::Word) {
        word_keys(token.span.of(text), language, &mut found);
    }
    found
}

fn word_keys(word: &str, language: Language, found: &mut Vec<Key>) {
    let name = word.starts_with(char::is_uppercase);
    let bare = without_possessive(word);
    if name || language == Language::Russian {
        let rows = rows(&fold(bare), language);
        if !rows.is_empty() {
            found.extend(rows.into_iter().map(|row| key(b'r', &row.to_le_bytes(), NAME)));
            return;
        }
    }
    let letters = match language {
        Language::English => english_letters(bare),
        Language::Russian => russian_letters(bare),
    };
    let mut readings = Vec::with_capacity(8);
    skeletons(&letters, language, &mut readings);
    let first = found.len();
    for reading in readings {
        for key in skeleton_keys(reading.classes(), name) {
            if !found.iter().skip(first).any(|old| old.hash == key.hash) {
                found.push(key);
            }
        }
    }
}

/// The keys of one reading: all its consonants where these tell enough, and the first ones.
fn skeleton_keys(classes: &[u8], name: bool) -> impl Iterator<Item = Key> {
    let least = if name { LEAST_NAME } else { LEAST_COGNATE };
    let weight = if name { NAME.min(classes.len() as f32 / LEAST_COGNATE as f32) } else { COGNATE };
    let whole = (classes.len() >= least).then(|| key(b'w', classes, weight));
    let beginning = classes.get(..BEGINNING_LENGTH).map(|beginning| key(b'b', beginning, BEGINNING));
    whole.into_iter().chain(beginning)
}

fn key(kind: u8, bytes: &[u8], weight: f32) -> Key {
    let mut hasher = FxHasher::default();
    hasher.write_u8(kind);
    hasher.write(bytes);
    Key { hash: hasher.finish(), weight }
}
