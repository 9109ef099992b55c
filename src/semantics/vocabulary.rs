//! The pieces of words that the model knows.

use super::rans::Packed;
use super::reader::Reader;
use super::trie::Trie;

/// The piece for a character that no other piece covers.
pub const UNKNOWN: u16 = 0;
/// The piece before every text.
pub const START: u16 = 1;
/// The piece after every text.
pub const END: u16 = 2;
const SPECIAL: [&str; 3] = ["<unk>", "<s>", "</s>"];

/// One score step is 1/3450, as `model/build.py` stores them.
const SCORE_STEP: f64 = 1.0 / 3450.0;

/// Pieces by number, sorted by their bytes behind the special ones.
pub struct Vocabulary {
    texts: String,
    ends: Vec<u32>,
    scores: Vec<f32>,
    unknown_score: f64,
    /// Finds pieces by their text.
    pub trie: Trie,
}

impl Vocabulary {
    /// Reads the vocabulary's part of the model file.
    pub fn read(reader: &mut Reader) -> Vocabulary {
        let unknown_score = f64::from(reader.f32());
        let [shared, fresh, rest, low, high] = std::array::from_fn(|_| Packed::read(reader).decode());
        let scores = low.iter().zip(&high).map(|(&l, &h)| score(l, h)).collect();
        let (bytes, ends) = unfold(&shared, &fresh, &rest);
        let texts = String::from_utf8(bytes).unwrap_or_default();
        let trie = Trie::new(&slices(texts.as_bytes(), &ends), SPECIAL.len() as u16);
        Vocabulary { texts, ends, scores, unknown_score, trie }
    }

    /// Whether a normal text is one piece.
    pub fn has(&self, text: &str) -> bool {
        let node = text.bytes().try_fold(self.trie.root(), |node, byte| self.trie.child(node, byte));
        node.is_some_and(|node| self.trie.end(node).is_some())
    }

    /// The log-probability of a piece.
    #[inline]
    pub fn score(&self, piece: u16) -> f64 {
        let stored = usize::from(piece).checked_sub(SPECIAL.len()).and_then(|i| self.scores.get(i));
        stored.map_or(self.unknown_score, |&score| f64::from(score))
    }

    /// A piece as it is written, with U+2581 for the space before a word.
    pub fn text(&self, piece: u16) -> &str {
        let Some(i) = usize::from(piece).checked_sub(SPECIAL.len()) else {
            return SPECIAL.get(usize::from(piece)).copied().unwrap_or_default();
        };
        let start = i.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(i).copied().unwrap_or(start);
        self.texts.get(start as usize..end as usize).unwrap_or_default()
    }
}

fn score(low: u8, high: u8) -> f32 {
    (-f64::from(u16::from_le_bytes([low, high])) * SCORE_STEP) as f32
}

/// Undoes front coding: each text shares some bytes with the one before and brings some fresh ones.
fn unfold(shared: &[u8], fresh: &[u8], rest: &[u8]) -> (Vec<u8>, Vec<u32>) {
    let mut texts: Vec<u8> = Vec::with_capacity(rest.len() * 3);
    let mut ends = Vec::with_capacity(shared.len());
    let mut rest = Reader(rest);
    let mut before = 0;
    for (&shared, &fresh) in shared.iter().zip(fresh) {
        let start = texts.len();
        texts.extend_from_within(before..start.min(before + usize::from(shared)));
        texts.extend_from_slice(rest.take(usize::from(fresh)));
        ends.push(texts.len() as u32);
        before = start;
    }
    (texts, ends)
}

fn slices<'a>(texts: &'a [u8], ends: &[u32]) -> Vec<&'a [u8]> {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts
        .zip(ends)
        .map(|(start, &end)| texts.get(start as usize..end as usize).unwrap_or_default())
        .collect()
}
