//! Alignments: which paragraphs render which.

pub mod csv;
pub mod html;
pub mod json;
pub mod text;
pub mod tmx;

use std::ops::Range;

use crate::align::Bead;
use crate::document::Document;

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
}

/// The texts of some paragraphs.
fn texts<'a>(document: &'a Document, paragraphs: &Range<usize>) -> Vec<&'a str> {
    let chosen = document.paragraphs().iter().skip(paragraphs.start).take(paragraphs.len());
    chosen.map(|paragraph| paragraph.text()).collect()
}
