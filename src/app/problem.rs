use std::io;
use std::path::Path;

use unicode_width::UnicodeWidthStr;

use super::words;
use crate::document::LineIndex;
use crate::glossary::GlossaryError;
use crate::text::{Language, Message, Span, plain};

/// What is wrong with a file, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file as it is shown to people.
    pub file: String,
    /// The line, from 1, where one is to blame.
    pub line: Option<usize>,
    /// The column in characters, from 1, where one is to blame.
    pub column: Option<usize>,
    /// What is wrong; what to do.
    pub message: Message,
    /// The line of the file with the place to be underlined, in bytes, where it helps.
    pub excerpt: Option<(String, Span)>,
}

impl Problem {
    pub(super) fn new(file: &Path, message: impl Into<Message>) -> Problem {
        Problem { file: shown(file), line: None, column: None, message: message.into(), excerpt: None }
    }

    pub(super) fn at_line(self, line: Option<usize>) -> Problem {
        Problem { line, ..self }
    }

    /// Puts it at a place of the file's `source`, in bytes, and shows the line.
    pub(super) fn at(self, source: &Source, place: Span) -> Problem {
        let position = source.lines.position(source.text, place.start);
        let before = source.text.get(..place.start.min(source.text.len())).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = source.text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let within = |at: usize| at.saturating_sub(start).min(line.len());
        let excerpt = excerpt(line, Span::new(within(place.start), within(place.end)));
        let (line_number, column) = (Some(position.line), Some(position.column));
        Problem { line: line_number, column, excerpt: Some(excerpt), ..self }
    }

    /// What the operating system said when it was asked to read `file`.
    pub(super) fn read(file: &Path, error: &io::Error) -> Problem {
        Problem::new(
            file,
            match error.kind() {
                io::ErrorKind::NotFound => words::NOT_FOUND.into(),
                io::ErrorKind::PermissionDenied => words::READING_DENIED.into(),
                io::ErrorKind::IsADirectory => words::IS_FOLDER.into(),
                _ => words::CANNOT_READ.with(&[&error.to_string()]),
            },
        )
    }

    /// What the operating system said when it was asked to write `file`.
    pub(super) fn write(file: &Path, error: &io::Error) -> Problem {
        Problem::new(
            file,
            match error.kind() {
                io::ErrorKind::PermissionDenied => words::WRITING_DENIED.into(),
                io::ErrorKind::StorageFull => words::DISK_FULL.into(),
                _ => words::CANNOT_WRITE.with(&[&error.to_string()]),
            },
        )
    }

    /// Whether nothing is wrong but that there is no pair.
    pub fn is_nothing_found(&self) -> bool {
        self.message.phrases().all(|phrase| [words::NO_PAIRS, words::NOTHING_FITS].contains(&phrase))
    }

    /// The problem in words: its place, what is wrong, and the line underlined.
    pub fn text(&self, language: Language) -> String {
        let numbers = [self.line, self.column].into_iter().flatten();
        let place: String = numbers.map(|number| format!("{number}:")).collect();
        let underlined = self.excerpt.as_ref().map(|(line, mark)| underlined(line, *mark));
        let (file, message) = (plain(&self.file), plain(&self.message.text(language)));
        format!("{file}:{place} {message}{}", underlined.unwrap_or_default())
    }
}

/// The text of a file that several problems are in.
#[derive(Debug)]
pub(super) struct Source<'a> {
    text: &'a str,
    lines: LineIndex,
}

impl<'a> Source<'a> {
    /// The text with its lines.
    pub fn new(text: &'a str) -> Source<'a> {
        Source { text, lines: LineIndex::new(text) }
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The line, from 1, of the byte at `offset`.
    pub fn line(&self, offset: usize) -> usize {
        self.lines.position(self.text, offset).line
    }
}

/// Bytes of a line that are shown before and behind a place; a file may be a single line.
const AROUND: usize = 200;

/// The part of a line around a place, and the place in it.
fn excerpt(line: &str, place: Span) -> (String, Span) {
    let from = line.floor_char_boundary(place.start.saturating_sub(AROUND));
    let to = line.ceil_char_boundary((place.start + AROUND).min(line.len()));
    let within = |at: usize| at.clamp(from, to) - from;
    (line.get(from..to).unwrap_or_default().to_owned(), Span::new(within(place.start), within(place.end)))
}

fn underlined(line: &str, mark: Span) -> String {
    let before = " ".repeat(plain(line.get(..mark.start).unwrap_or_default()).width());
    let marks = "^".repeat(plain(mark.of(line)).width().max(1));
    format!("\n   | {}\n   | {before}{marks}", plain(line))
}

impl From<GlossaryError> for Problem {
    fn from(error: GlossaryError) -> Problem {
        Problem {
            file: error.file,
            line: Some(error.line),
            column: Some(error.column),
            message: error.message,
            excerpt: None,
        }
    }
}

/// A path as it is shown to people: with `/`, and without `./` before it.
pub fn shown(path: &Path) -> String {
    let inside = path.strip_prefix(".").ok().filter(|inside| !inside.as_os_str().is_empty());
    let path = inside.unwrap_or(path).to_string_lossy().into_owned();
    if cfg!(windows) { path.replace('\\', "/") } else { path }
}
