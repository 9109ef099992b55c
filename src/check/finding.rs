use std::ops::Range;

use crate::check::rule::Rule;
use crate::glossary::Severity;
use crate::text::{Message, Span};

/// An inconsistency that a rule found.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it matters.
    pub severity: Severity,
    /// Where it stands in the English edition, if it stands there.
    pub english: Option<Place>,
    /// Where it stands in the Russian edition, if it stands there.
    pub russian: Option<Place>,
    /// The preferred English form of the term concerned; empty where no term is.
    pub term: String,
    /// What was expected; empty where nothing can be said.
    pub expected: String,
    /// The offending text; empty where something is missing.
    pub found: String,
    /// One sentence for the reader.
    pub message: Message,
    /// Stays the same while the sentence around the finding does, whatever is edited elsewhere: 16 hexadecimal digits.
    pub fingerprint: String,
    /// The set of editorial choices that its glossary entry belongs to, where it is a matter of policy.
    pub policy: Option<String>,
    /// The reason that the house gave for living with it, where it was suppressed.
    pub suppressed: Option<String>,
    /// Whether a baseline holds it.
    pub known: bool,
}

impl Finding {
    /// Whether it is still to be dealt with: neither suppressed nor known.
    pub fn is_open(&self) -> bool {
        self.suppressed.is_none() && !self.known
    }
}

/// A place in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The paragraphs of the bead concerned, from 0; empty where only a single paragraph is.
    pub paragraphs: Range<usize>,
    /// The paragraph that holds `span`, from 0.
    pub paragraph: usize,
    /// The offending text, in bytes of the paragraph's text; the whole sentence or paragraph where nothing narrower is meant.
    pub span: Span,
    /// The sentence around it, in bytes of the paragraph's text.
    pub sentence: Span,
}
