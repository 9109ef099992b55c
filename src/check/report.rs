use crate::align::Bead;
use crate::check::finding::Finding;
use crate::document::Document;
use crate::text::{Language, Message, Span};

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
    /// What is to be said of comments in the files that were meant for the check.
    pub notes: Vec<Note>,
    /// The pins that could not be honoured, by their number from 0: their paragraphs are no longer there as they were.
    pub lost_pins: Vec<usize>,
}

/// A word on a place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The edition.
    pub language: Language,
    /// The place, in bytes of the file.
    pub span: Span,
    /// What is to be said.
    pub message: Message,
    /// Whether the place cannot be understood, so that the check did not do what was meant.
    pub is_error: bool,
}
