use std::sync::{Arc, OnceLock};

use super::index::Index;
use super::pattern::Pattern;
use super::surface::{Known, Seen, Surface};
use super::word::Word;
use crate::text::Language;

/// The words of all terms and of the texts seen.
#[derive(Debug)]
pub(super) struct Vocabulary {
    pub language: Language,
    /// The anchors by which patterns are found.
    pub index: Index,
    words: Vec<Word>,
    seen: Seen,
}

impl Vocabulary {
    pub(super) fn new(words: Vec<Word>, patterns: &[Pattern], language: Language) -> Self {
        Self { language, index: Index::new(patterns, &words, language), words, seen: Seen::default() }
    }

    /// A word of a term.
    pub(super) fn word(&self, index: usize) -> Option<&Word> {
        self.words.get(index)
    }

    /// A word of a text, and what it may be.
    pub(super) fn known(&self, raw: &str) -> Arc<Known> {
        self.seen.get(raw, || {
            let surface = Surface::new(raw, self.language);
            let anchors = self.index.anchors(&surface, &self.words);
            Known { surface, anchors, alone: OnceLock::new() }
        })
    }
}
