use std::ops::Range;

use super::finding::{Finding, Place};
use super::rule::Rule;
use crate::align::Bead;
use crate::analysis::Facts;
use crate::document::{Document, Paragraph};
use crate::glossary::{Glossary, Severity};
use crate::text::{Language, Span};

/// One edition with what is known of each of its paragraphs.
pub struct Edition<'a> {
    /// The edition.
    pub document: &'a Document,
    /// What each paragraph holds, in the same order.
    pub facts: &'a [Facts],
}

impl<'a> Edition<'a> {
    /// Its language.
    pub fn language(&self) -> Language {
        self.document.language()
    }

    /// Number, block and facts of the paragraphs in `range`.
    pub fn paragraphs(&self, range: Range<usize>) -> impl Iterator<Item = (usize, &'a Paragraph, &'a Facts)> {
        let blocks = self.document.paragraphs().iter().zip(self.facts).enumerate();
        blocks.skip(range.start).take(range.len()).map(|(at, (block, facts))| (at, block, facts))
    }

    /// Number, block and facts of all paragraphs.
    pub fn all(&self) -> impl Iterator<Item = (usize, &'a Paragraph, &'a Facts)> {
        self.paragraphs(0..self.facts.len())
    }

    /// A stretch of the text of one paragraph, with the sentence around it.
    pub fn place(&self, paragraph: usize, span: Span) -> Place {
        let sentences = self.facts.get(paragraph).map_or(&[][..], |facts| &facts.sentences);
        let touched = sentences.iter().filter(|sentence| sentence.overlaps(span) || sentence.contains(span));
        let sentence = touched.copied().reduce(Span::join).unwrap_or(span);
        Place { paragraphs: paragraph..paragraph + 1, paragraph, span, sentence }
    }

    /// Whole paragraphs, shown by the first sentence of the first.
    pub fn whole(&self, paragraphs: Range<usize>) -> Place {
        let first = self
            .facts
            .get(paragraphs.start)
            .and_then(|facts| facts.sentences.first())
            .copied()
            .unwrap_or_default();
        Place { paragraph: paragraphs.start, span: first, sentence: first, paragraphs }
    }
}

/// All that a rule may look at.
pub struct Context<'a> {
    /// The English edition.
    pub english: Edition<'a>,
    /// The Russian edition.
    pub russian: Edition<'a>,
    /// The terms to be kept.
    pub glossary: &'a Glossary,
    /// English paragraphs (left) and the Russian ones that render them (right).
    pub beads: &'a [Bead],
}

impl<'a> Context<'a> {
    /// The edition in `language`.
    pub fn edition(&self, language: Language) -> &Edition<'a> {
        match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        }
    }

    /// The paragraphs of `bead` in `language`.
    pub fn side(bead: &Bead, language: Language) -> Range<usize> {
        match language {
            Language::English => bead.left.clone(),
            Language::Russian => bead.right.clone(),
        }
    }
}

/// A finding in the making: what every rule has to say, the rest filled in by chained calls.
impl Finding {
    /// A finding of `rule` at its own severity, without places yet.
    pub fn new(rule: &'static Rule, message: impl Into<String>) -> Finding {
        Finding {
            rule,
            severity: rule.severity,
            english: None,
            russian: None,
            term: String::new(),
            expected: String::new(),
            found: String::new(),
            message: message.into(),
            fingerprint: String::new(),
        }
    }

    /// Puts it at a place of one edition.
    pub fn at(mut self, language: Language, place: Place) -> Finding {
        match language {
            Language::English => self.english = Some(place),
            Language::Russian => self.russian = Some(place),
        }
        self
    }

    /// What was expected, and what stands there instead.
    pub fn expected(mut self, expected: impl Into<String>, found: impl Into<String>) -> Finding {
        self.expected = expected.into();
        self.found = found.into();
        self
    }

    /// The term concerned.
    pub fn term(mut self, term: impl Into<String>) -> Finding {
        self.term = term.into();
        self
    }

    /// Another severity than the rule's own.
    pub fn severity(mut self, severity: Severity) -> Finding {
        self.severity = severity;
        self
    }
}
