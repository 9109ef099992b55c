use std::ops::Range;

use serde::Serialize;

use crate::check::edit::{Applicability, Edit};
use crate::check::rule::Rule;
use crate::check::subject::Subject;
use crate::glossary::{Entry, Severity};
use crate::text::{Language, Message, Span};

/// An inconsistency that a rule found.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it matters.
    pub severity: Severity,
    /// Where it stands in the English edition, if it stands there.
    pub english: Option<Place>,
    /// Where it stands in the Russian edition, if it stands there.
    pub russian: Option<Place>,
    /// What it is about.
    pub subject: Subject,
    /// What was expected; empty where nothing can be said.
    pub expected: String,
    /// The offending text; empty where something is missing.
    pub found: String,
    /// The corrections that are known, to be made together; none where people have to find the right wording.
    pub edits: Vec<Edit>,
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
    /// A finding of `rule` at its own severity, without places yet.
    pub fn new(rule: &'static Rule, message: impl Into<Message>) -> Finding {
        Finding {
            rule,
            severity: rule.severity,
            english: None,
            russian: None,
            subject: Subject::Wording,
            expected: String::new(),
            found: String::new(),
            edits: Vec::new(),
            message: message.into(),
            fingerprint: String::new(),
            policy: None,
            suppressed: None,
            known: false,
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

    /// What it is about.
    pub fn about(self, subject: Subject) -> Finding {
        Finding { subject, ..self }
    }

    /// The term concerned, by its preferred English form.
    pub fn term(self, preferred: impl Into<String>) -> Finding {
        self.about(Subject::Term { preferred: preferred.into() })
    }

    /// One more correction, at a stretch of the text of a paragraph.
    pub fn edit(
        mut self,
        edition: Language,
        paragraph: usize,
        span: Span,
        replacement: impl Into<String>,
        applicability: Applicability,
    ) -> Finding {
        self.edits.push(Edit { edition, paragraph, span, replacement: replacement.into(), applicability });
        self
    }

    /// More corrections.
    pub fn edited(mut self, edits: impl IntoIterator<Item = Edit>) -> Finding {
        self.edits.extend(edits);
        self
    }

    /// The severity that the glossary sets for findings about this entry.
    pub fn limited_by(mut self, entry: &Entry) -> Finding {
        self.severity = entry.severity.unwrap_or(self.severity);
        self
    }

    /// A severity no higher than the one that the glossary sets for findings about this entry.
    pub(in crate::check) fn at_most(mut self, entry: &Entry) -> Finding {
        self.severity = self.severity.min(entry.severity.unwrap_or(Severity::Error));
        self
    }

    /// A matter of policy where the entry belongs to one: information, until the house declares the policy its own.
    pub fn unless_policy(mut self, entry: &Entry) -> Finding {
        self.policy.clone_from(&entry.policy);
        self
    }

    /// Another severity than the rule's own.
    pub fn severity(mut self, severity: Severity) -> Finding {
        self.severity = severity;
        self
    }

    /// Whether it is still to be dealt with: neither suppressed nor known.
    pub fn is_open(&self) -> bool {
        self.suppressed.is_none() && !self.known
    }
}

/// A place in one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
