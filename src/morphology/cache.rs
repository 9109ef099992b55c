use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::reading::Reading;
use crate::text::fold;

/// Words remembered by one thread, at about half a kilobyte each; an article of 2,000 words has some 1,000 of them.
const CAPACITY: usize = 8192;

/// What is known of one word.
pub(super) struct Known {
    /// Its readings, most probable first.
    pub readings: Vec<Reading>,
    /// Its lemmas, each once, never none.
    pub lemmas: Vec<String>,
}

/// What `read` says of `word`, remembered by this thread: texts repeat their words.
pub(super) fn known(word: &str, read: fn(&str) -> Vec<Reading>) -> Rc<Known> {
    thread_local!(static WORDS: RefCell<FxHashMap<Box<str>, Rc<Known>>> = RefCell::default());
    if let Some(known) = WORDS.with_borrow(|words| words.get(word).cloned()) {
        return known;
    }
    let readings = read(word);
    let known = Rc::new(Known { lemmas: lemmas(word, &readings), readings });
    WORDS.with_borrow_mut(|words| {
        if words.len() >= CAPACITY {
            words.clear();
        }
        words.insert(word.into(), Rc::clone(&known));
    });
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
