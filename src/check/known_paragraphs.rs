use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use crate::analysis::Facts;
use crate::text::Language;

/// Bytes of text up to which what is known of paragraphs is kept: several books.
const KEPT: usize = 1 << 23;

/// What paragraphs hold, kept by their text.
///
/// There are two generations: when the younger one is full it takes the place of the older one, so that what was not asked
/// for since then is forgotten.
#[derive(Debug, Default)]
pub(in crate::check) struct KnownParagraphs {
    generations: Mutex<Generations>,
}

#[derive(Debug, Default)]
struct Generations {
    young: FxHashMap<(Language, Box<str>), Arc<Facts>>,
    old: FxHashMap<(Language, Box<str>), Arc<Facts>>,
    /// Bytes of the texts of the younger one.
    bytes: usize,
}

impl KnownParagraphs {
    /// What the paragraph `text` holds; `read` tells where it is not known.
    pub fn of(&self, text: &str, language: Language, read: impl FnOnce() -> Facts) -> Facts {
        let key = (language, Box::from(text));
        let known = self.lock().find(&key);
        let facts = known.unwrap_or_else(|| {
            let facts = Arc::new(read());
            self.lock().keep(key, Arc::clone(&facts));
            facts
        });
        Facts::clone(&facts)
    }

    /// No thread panics while it holds the lock.
    fn lock(&self) -> std::sync::MutexGuard<'_, Generations> {
        self.generations.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Generations {
    fn find(&mut self, key: &(Language, Box<str>)) -> Option<Arc<Facts>> {
        if let Some(facts) = self.young.get(key) {
            return Some(Arc::clone(facts));
        }
        let (key, facts) = self.old.remove_entry(key)?;
        self.keep(key, Arc::clone(&facts));
        Some(facts)
    }

    fn keep(&mut self, key: (Language, Box<str>), facts: Arc<Facts>) {
        self.bytes += key.1.len();
        self.young.insert(key, facts);
        if self.bytes > KEPT {
            self.old = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{Glossary, Matcher};

    #[test]
    fn a_paragraph_is_read_once() {
        let matcher = Matcher::new(&Glossary::new(), Language::English);
        let known = KnownParagraphs::default();
        let mut read = 0;
        for text in ["One note.", "Another note.", "One note."] {
            known.of(text, Language::English, || {
                read += 1;
                Facts::new(text, Language::English, &matcher)
            });
        }
        assert_eq!(read, 2);
    }
}
