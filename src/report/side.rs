use std::ops::Range;

use super::checked::Checked;
use crate::check::{Excerpt, Finding, Place};
use crate::document::{Document, Position};
use crate::text::Language;

/// Where a finding stands in one edition, as it is shown.
pub(super) struct Side<'a> {
    /// The file.
    pub file: &'a str,
    /// Line and column.
    pub position: Position,
    /// The paragraphs, from 0.
    pub paragraphs: Range<usize>,
    /// The sentence around it.
    pub excerpt: Excerpt,
}

impl Checked {
    /// Where `finding` stands in the edition in `language`, if it stands there.
    pub(super) fn side(&self, finding: &Finding, language: Language) -> Option<Side<'_>> {
        match language {
            Language::English => side(&self.english_file, &self.report.english, finding.english.as_ref()?),
            Language::Russian => side(&self.russian_file, &self.report.russian, finding.russian.as_ref()?),
        }
    }
}

fn side<'a>(file: &'a str, document: &Document, place: &Place) -> Option<Side<'a>> {
    let text = document.paragraphs().get(place.paragraph)?.text();
    let one = place.paragraph..place.paragraph + 1;
    Some(Side {
        file,
        position: document.position(place.paragraph, place.span.start),
        paragraphs: if place.paragraphs.is_empty() { one } else { place.paragraphs.clone() },
        excerpt: place.excerpt(text),
    })
}

/// Paragraphs as people count them: `12`, `12-13`, or nothing.
pub(super) fn numbers(paragraphs: &Range<usize>) -> String {
    match paragraphs.len() {
        0 => String::new(),
        1 => paragraphs.end.to_string(),
        _ => format!("{}-{}", paragraphs.start + 1, paragraphs.end),
    }
}
