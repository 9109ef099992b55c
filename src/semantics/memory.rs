use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::encoder::Encoder;
use super::pieces::Pieces;

/// So many texts are kept from one question to the next, at 2 kB each.
const KEPT: usize = 4096;

/// What an encoder was asked, so that a text is encoded once however often it is asked for.
///
/// A word or a phrase of a few costs 10 to 30 microseconds on one core of a server where thousands are asked for together; a word that any
/// memory was asked for before costs next to nothing.
///
/// It is of use for the texts of one pair of editions, at some 70 MB at most; more than that is forgotten.
#[derive(Default)]
pub struct Memory {
    pieces: Pieces,
    vectors: FxHashMap<Box<str>, Arc<[f32]>>,
}

impl Memory {
    /// The vectors of texts, in their order, as [`Encoder::encode`] gives them.
    pub fn encode(&mut self, encoder: &Encoder, texts: &[&str]) -> Vec<Arc<[f32]>> {
        let mut asked = FxHashSet::default();
        let unknown = texts.iter().copied().filter(|text| !self.vectors.contains_key(*text));
        let fresh: Vec<&str> = unknown.filter(|&text| asked.insert(text)).collect();
        let vectors = encoder.encode_words_once(&fresh, &mut self.pieces);
        self.vectors.extend(fresh.iter().map(|&text| text.into()).zip(vectors));
        let found = texts.iter().filter_map(|text| self.vectors.get(*text).cloned()).collect();
        if self.vectors.len() > KEPT {
            self.vectors = FxHashMap::default();
        }
        found
    }
}
