use super::context::{Context, Edition};
use super::finding::Finding;
use super::rules::rules;
use super::{alignment, doubt, fingerprint, order};
use crate::align::{Asking, Bead, Unit};
use crate::analysis::Facts;
use crate::document::Document;
use crate::glossary::{Glossary, Matcher};
use crate::text::Language;

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
    english: Matcher,
    russian: Matcher,
    asking: Asking,
}

impl Checker {
    /// Compiles the glossary.
    pub fn new(glossary: Glossary) -> Checker {
        let [english, russian] = Language::BOTH.map(|language| Matcher::new(&glossary, language));
        Checker { glossary, english, russian, asking: Asking::default() }
    }

    /// The same checker, with another rule for when the sentence encoder is asked.
    pub fn asking(self, asking: Asking) -> Checker {
        Checker { asking, ..self }
    }

    /// The glossary it checks against.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// Aligns the paragraphs of two editions.
    pub fn align(&self, english: &Document, russian: &Document) -> Vec<Bead> {
        let (english_facts, russian_facts) = (self.facts(english), self.facts(russian));
        alignment::align(&edition(english, &english_facts), &edition(russian, &russian_facts), self.asking)
    }

    /// The paragraphs of an edition as the aligner sees them, for training and measuring it.
    pub fn units(&self, document: &Document) -> Vec<Unit> {
        alignment::units(&edition(document, &self.facts(document)))
    }

    /// Aligns two editions and runs every rule.
    pub fn check(&self, english: Document, russian: Document) -> Report {
        self.report(english, russian, None)
    }

    /// Runs every rule on two editions that are aligned already; every paragraph is to be in one bead.
    pub fn check_aligned(&self, english: Document, russian: Document, beads: Vec<Bead>) -> Report {
        self.report(english, russian, Some(beads))
    }

    fn report(&self, english: Document, russian: Document, beads: Option<Vec<Bead>>) -> Report {
        let (english_facts, russian_facts) = (self.facts(&english), self.facts(&russian));
        let (left, right) = (edition(&english, &english_facts), edition(&russian, &russian_facts));
        let alignment = beads.unwrap_or_else(|| alignment::align(&left, &right, self.asking));
        let context = Context::new(left, right, &self.glossary, &alignment);
        let mut findings: Vec<Finding> = rules().iter().flat_map(|rule| (rule.check)(&context)).collect();
        doubt::mark(&mut findings, &alignment);
        order::sort(&mut findings, &alignment);
        fingerprint::fill(&mut findings, &english, &russian);
        for finding in &mut findings {
            finding.add_counterpart(&context);
        }
        Report { findings, english, russian, alignment }
    }

    fn facts(&self, document: &Document) -> Vec<Facts> {
        let language = document.language();
        let matcher = match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        };
        document
            .paragraphs()
            .iter()
            .map(|paragraph| Facts::new(paragraph.text(), language, matcher))
            .collect()
    }
}

fn edition<'a>(document: &'a Document, facts: &'a [Facts]) -> Edition<'a> {
    Edition { document, facts }
}
