use std::hash::BuildHasher;
use std::sync::{Arc, RwLock};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::reading::Reading;
use crate::text::fold;

/// Words remembered, at about half a kilobyte each; an article of 2,000 words has some 1,000 of them.
const CAPACITY: usize = 65_536;
/// The number of parts, so that threads seldom wait for each other.
const PARTS: usize = 16;

/// What is known of one word.
pub(super) struct Known {
    /// Its readings, most probable first.
    pub readings: Vec<Reading>,
    /// Its lemmas, each once, never none.
    pub lemmas: Vec<String>,
}

type Words = FxHashMap<Box<str>, Arc<Known>>;

static WORDS: [RwLock<Words>; PARTS] = [const { RwLock::new(Words::with_hasher(FxBuildHasher)) }; PARTS];

/// What `read` says of `word`, remembered: texts repeat their words.
pub(super) fn known(word: &str, read: fn(&str) -> Vec<Reading>) -> Arc<Known> {
    let part = FxBuildHasher.hash_one(word) as usize >> 24;
    let words = WORDS.get(part % PARTS);
    let found = words.and_then(|words| words.read().ok()?.get(word).cloned());
    if let Some(known) = found {
        return known;
    }
    let readings = read(word);
    let known = Arc::new(Known { lemmas: lemmas(word, &readings), readings });
    if let Some(mut words) = words.and_then(|words| words.write().ok()) {
        if words.len() >= CAPACITY / PARTS {
            words.clear();
        }
        words.insert(word.into(), Arc::clone(&known));
    }
    known
}

/// The lemmas of `readings`, each once; the folded word itself where there are none.
pub(super) fn lemmas(word: &str, readings: &[Reading]) -> Vec<String> {
    let mut lemmas: Vec<String> = Vec::new();
    for reading in readings {
        if !lemmas.contains(&reading.lemma) {
            lemmas.push(reading.lemma.clone());
        }
    }
    if lemmas.is_empty() {
        lemmas.push(fold(word));
    }
    lemmas
}
