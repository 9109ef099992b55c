use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::{FxHashMap, FxHashSet};

use super::encoder::Encoder;
use super::pieces::Pieces;

/// Texts that are kept from one question to the next, at 2 kB each.
const KEPT: usize = 4096;

/// What an encoder was asked, so that a text is encoded once however often it is asked for.
///
/// It takes some 70 MB at most; when it is full it is emptied. Several threads may ask at once: nothing that one has
/// found out is lost to the others, and none waits while another computes.
///
/// A word or a phrase of a few costs 10 to 30 microseconds on one core of a server where thousands are asked for
/// together; a word that any memory was asked for before costs next to nothing.
#[derive(Default)]
pub struct Memory {
    pieces: Mutex<Pieces>,
    vectors: Mutex<FxHashMap<Box<str>, Arc<[f32]>>>,
}

impl Memory {
    /// The vectors of texts, in their order, as [`Encoder::encode`] gives them.
    pub fn encode(&self, encoder: &Encoder, texts: &[&str]) -> Vec<Arc<[f32]>> {
        let mut found: FxHashMap<&str, Arc<[f32]>> = FxHashMap::default();
        let mut fresh: Vec<&str> = Vec::new();
        let mut asked = FxHashSet::default();
        let known = lock(&self.vectors);
        for &text in texts.iter().filter(|text| asked.insert(**text)) {
            match known.get(text) {
                Some(vector) => {
                    found.insert(text, Arc::clone(vector));
                }
                None => fresh.push(text),
            }
        }
        drop(known);
        if !fresh.is_empty() {
            found.extend(fresh.iter().copied().zip(self.computed(encoder, &fresh)));
            self.keep(fresh.iter().filter_map(|text| Some((*text, found.get(text)?))));
        }
        texts.iter().filter_map(|text| found.get(text).cloned()).collect()
    }

    /// The pieces are taken out meanwhile: a thread that waits for others may be given a task that asks too.
    fn computed(&self, encoder: &Encoder, texts: &[&str]) -> Vec<Arc<[f32]>> {
        let mut pieces = std::mem::take(&mut *lock(&self.pieces));
        let vectors = encoder.encode_words_once(texts, &mut pieces);
        *lock(&self.pieces) = pieces;
        vectors
    }

    fn keep<'a>(&self, fresh: impl Iterator<Item = (&'a str, &'a Arc<[f32]>)>) {
        let mut known = lock(&self.vectors);
        if known.len() > KEPT {
            *known = FxHashMap::default();
        }
        known.extend(fresh.map(|(text, vector)| (Box::from(text), Arc::clone(vector))));
    }
}

/// No thread panics while it holds one of the locks.
fn lock<T>(place: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    place.lock().unwrap_or_else(PoisonError::into_inner)
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Memory").finish_non_exhaustive()
    }
}
