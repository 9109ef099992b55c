use super::context::{Context, Edition};
use super::finding::Finding;
use super::rules::rules;
use crate::align::Bead;
use crate::analysis::Facts;
use crate::document::Document;
use crate::glossary::Glossary;

/// Two editions, how their paragraphs correspond, and what is inconsistent.
#[derive(Debug)]
pub struct Report {
    /// The English edition.
    pub english: Document,
    /// The Russian edition.
    pub russian: Document,
    /// English paragraphs (left) and the Russian ones that render them (right), in reading order.
    pub alignment: Vec<Bead>,
    /// What was found, in the order of the text.
    pub findings: Vec<Finding>,
}

/// Checks pairs of editions against one glossary; made once, used for any number of pairs, from any thread.
#[derive(Debug)]
pub struct Checker {
    glossary: Glossary,
}

impl Checker {
    /// Compiles the glossary.
    pub fn new(glossary: Glossary) -> Checker {
        Checker { glossary }
    }

    /// The glossary it checks against.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// Aligns the paragraphs of two editions.
    pub fn align(&self, english: &Document, russian: &Document) -> Vec<Bead> {
        let (english, russian) = (self.facts(english), self.facts(russian));
        align(&english, &russian)
    }

    /// Aligns two editions and runs every rule.
    pub fn check(&self, english: Document, russian: Document) -> Report {
        let (english_facts, russian_facts) = (self.facts(&english), self.facts(&russian));
        let alignment = align(&english_facts, &russian_facts);
        let context = Context {
            english: Edition { document: &english, facts: &english_facts },
            russian: Edition { document: &russian, facts: &russian_facts },
            glossary: &self.glossary,
            beads: &alignment,
        };
        let findings = rules().iter().flat_map(|rule| (rule.check)(&context)).collect();
        Report { findings, english, russian, alignment }
    }

    fn facts(&self, document: &Document) -> Vec<Facts> {
        document
            .paragraphs()
            .iter()
            .map(|paragraph| Facts::new(paragraph.text(), document.language()))
            .collect()
    }
}

/// Pairs paragraphs in order until the aligner is wired in.
fn align(english: &[Facts], russian: &[Facts]) -> Vec<Bead> {
    (0..english.len().max(russian.len()))
        .map(|at| Bead {
            left: at.min(english.len())..(at + 1).min(english.len()),
            right: at.min(russian.len())..(at + 1).min(russian.len()),
            confidence: 0.5,
        })
        .collect()
}
