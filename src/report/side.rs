use std::ops::Range;

use super::checked::Checked;
use super::words;
use crate::check::{Excerpt, Finding, Place};
use crate::document::{Document, Position};
use crate::text::Language;

/// Where a finding stands in one edition, as it is shown.
pub(super) struct Side<'a> {
    /// The language of the edition.
    pub language: Language,
    /// The file.
    pub file: &'a str,
    /// Line and column of its first character, and those after its last one; none in a Word document, which has no lines.
    pub lines: Option<Range<Position>>,
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

    /// The places of `finding`, the one to be changed first.
    pub(super) fn sides(&self, finding: &Finding) -> Vec<Side<'_>> {
        let mut sides: Vec<Side> =
            Language::BOTH.iter().rev().filter_map(|&language| self.side(finding, language)).collect();
        let holds_found = |side: &Side| side.excerpt.mark.of(&side.excerpt.text) == finding.found;
        sides.sort_by_key(|side| !holds_found(side));
        sides
    }
}

fn side<'a>(file: &'a str, document: &Document, place: &Place) -> Option<Side<'a>> {
    let text = document.paragraphs().get(place.paragraph)?.text();
    let one = place.paragraph..place.paragraph + 1;
    Some(Side {
        language: document.language(),
        file,
        lines: document.has_lines().then(|| document.region(place.paragraph, place.span)),
        paragraphs: if place.paragraphs.is_empty() { one } else { place.paragraphs.clone() },
        excerpt: place.excerpt(text),
    })
}

impl Side<'_> {
    /// `ru.md:11:1`, or in a file without lines `ru.docx, paragraph 5`.
    pub(super) fn named(&self, language: Language) -> String {
        let start = self.lines.as_ref().map(|lines| lines.start);
        located(self.file, start, &self.paragraphs, language)
    }
}

/// A place of `file` in words.
pub(super) fn located(
    file: &str,
    start: Option<Position>,
    paragraphs: &Range<usize>,
    language: Language,
) -> String {
    match start {
        Some(Position { line, column }) => format!("{file}:{line}:{column}"),
        None => words::PLACE.with(&[file, &numbers(paragraphs)]).text(language),
    }
}

/// Paragraphs as people count them: `12`, `12-13`, or nothing.
pub(super) fn numbers(paragraphs: &Range<usize>) -> String {
    match paragraphs.len() {
        0 => String::new(),
        1 => paragraphs.end.to_string(),
        _ => format!("{}-{}", paragraphs.start + 1, paragraphs.end),
    }
}
