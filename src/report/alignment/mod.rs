//! Alignments: which paragraphs, or sentences, render which.

pub mod csv;
pub mod html;
pub mod json;
pub mod text;
pub mod tmx;

use std::ops::Range;

use crate::align::Bead;
use crate::check::{Checker, Sentence, Sentences};
use crate::document::Document;
use crate::text::Language;

/// An aligned pair of files.
#[derive(Debug)]
pub struct Aligned {
    /// The English file as it is shown to people.
    pub english_file: String,
    /// The Russian file.
    pub russian_file: String,
    /// The English edition.
    pub english: Document,
    /// The Russian edition.
    pub russian: Document,
    /// English paragraphs (left) and the Russian ones that render them (right), in reading order.
    pub beads: Vec<Bead>,
    /// The sentences within them, where the alignment is to be shown sentence by sentence.
    pub sentences: Option<Sentences>,
}

impl Aligned {
    /// The same pair, sentence by sentence.
    pub fn by_sentence(self, checker: &Checker) -> Aligned {
        let sentences = checker.align_sentences(&self.english, &self.russian, &self.beads);
        Aligned { sentences: Some(sentences), ..self }
    }

    /// What is shown: beads of sentences, or else of paragraphs.
    fn rows(&self) -> &[Bead] {
        self.sentences.as_ref().map_or(&self.beads, Sentences::beads)
    }

    /// The texts of the sentences or paragraphs of one side of a row.
    fn texts(&self, language: Language, units: &Range<usize>) -> Vec<&str> {
        let document = match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        };
        let text = |at: usize| document.paragraphs().get(at).map_or("", |paragraph| paragraph.text());
        match &self.sentences {
            None => units.clone().map(text).collect(),
            Some(sentences) => {
                let chosen = sentences.of(language).get(units.clone()).unwrap_or_default();
                chosen.iter().map(|&Sentence { paragraph, span }| span.of(text(paragraph))).collect()
            }
        }
    }
}
