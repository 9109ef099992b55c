use std::ops::Range;

use super::block::{Link, MOST_PARAGRAPHS, Paragraph};
use super::encoding::{Decoded, Encoding, decode, line_of};
use super::error::ReadError;
use super::format::Format;
use super::lines::{LineIndex, Position};
use super::{docx, html, markdown, plain, sniff};
use crate::text::{Language, Span};

/// One edition of an article.
#[derive(Debug, Clone)]
pub struct Document {
    language: Language,
    source: String,
    guess: Option<Encoding>,
    lines: LineIndex,
    has_lines: bool,
    paragraphs: Vec<Paragraph>,
}

impl Document {
    /// Reads an article from a file's bytes, with CRLF or LF. The encoding is taken from the byte order mark, the bytes
    /// (UTF-8, UTF-16), the file's own declaration, or else [guessed](Document::guess).
    ///
    /// # Errors
    /// Bytes that are no such text, and a file without any prose.
    pub fn from_bytes(bytes: Vec<u8>, format: Format, language: Language) -> Result<Document, ReadError> {
        Document::read(bytes, format, language, None)
    }

    /// Reads an article from a file's bytes in a known encoding, whatever they look like.
    ///
    /// # Errors
    /// Those of [`Document::from_bytes`], and bytes that the encoding has no characters for.
    pub fn in_encoding(
        bytes: Vec<u8>,
        format: Format,
        language: Language,
        encoding: Encoding,
    ) -> Result<Document, ReadError> {
        Document::read(bytes, format, language, Some(encoding))
    }

    fn read(
        bytes: Vec<u8>,
        format: Format,
        language: Language,
        encoding: Option<Encoding>,
    ) -> Result<Document, ReadError> {
        let document = if format == Format::Docx {
            let (source, paragraphs) = docx::read(bytes)?;
            Document { has_lines: false, ..Document::of(language, source, paragraphs) }
        } else {
            let Decoded { text, guess } = text(bytes, encoding)?;
            Document::parse(text, format, language)?.guessed(guess)
        };
        match document.paragraphs.len() {
            0 => Err(ReadError::NoProse),
            count if count > MOST_PARAGRAPHS => Err(ReadError::ManyParagraphs),
            _ => Ok(document),
        }
    }

    /// Reads an article from text; that of a Word document is its lines. Of a text that is no article, as a page of a
    /// million elements, nothing is read.
    pub fn new(source: String, format: Format, language: Language) -> Document {
        let nothing = || Document::of(language, String::new(), Vec::new());
        Document::parse(source, format, language).unwrap_or_else(|_| nothing())
    }

    fn parse(mut source: String, format: Format, language: Language) -> Result<Document, ReadError> {
        if source.starts_with('\u{FEFF}') {
            source.drain(..'\u{FEFF}'.len_utf8());
        }
        let paragraphs = match format {
            Format::Plain | Format::Docx => plain::paragraphs(&source),
            Format::Markdown => markdown::paragraphs(&source),
            Format::Html => html::paragraphs(&source, language)?,
        };
        Ok(Document::of(language, source, paragraphs))
    }

    /// A document of paragraphs that were read from `source`.
    pub(super) fn of(language: Language, source: String, paragraphs: Vec<Paragraph>) -> Document {
        Document {
            language,
            guess: None,
            lines: LineIndex::new(&source),
            has_lines: true,
            source,
            paragraphs,
        }
    }

    /// The same document, read in an encoding that was perhaps guessed.
    pub(super) fn guessed(self, guess: Option<Encoding>) -> Document {
        Document { guess, ..self }
    }

    /// The language of this edition.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The encoding, where nothing but the look of the text told it.
    pub fn guess(&self) -> Option<Encoding> {
        self.guess
    }

    /// The paragraphs in the order of the file.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// The whole file as text, without a byte order mark; of a Word document the paragraphs, one a line.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether people see the lines of the file; in a Word document they see paragraphs.
    pub fn has_lines(&self) -> bool {
        self.has_lines
    }

    /// Line and column of the byte at `offset` of the text of paragraph `paragraph` (from 0). The lines of a Word document
    /// are its paragraphs.
    pub fn position(&self, paragraph: usize, offset: usize) -> Position {
        let at = self.paragraphs.get(paragraph).map_or(0, |block| block.prose.source_offset(offset));
        self.lines.position(&self.source, at)
    }

    /// The positions before the first and behind the last character of `span` of the text of paragraph `paragraph` (from 0).
    /// Entities and escapes are not cut; where nothing of the text is meant but a mark stands there, it is the mark.
    pub fn region(&self, paragraph: usize, span: Span) -> Range<Position> {
        let Some(block) = self.paragraphs.get(paragraph) else {
            return Position { line: 1, column: 1 }..Position { line: 1, column: 1 };
        };
        let mark = |link: &&Link| span.is_empty() && link.span == span && link.source.is_some();
        let mark = block.links.iter().find(mark).and_then(|link| link.source);
        let place = mark.unwrap_or_else(|| {
            // The end stands beside the last character, whatever markup follows.
            let last = span.of(block.text()).chars().next_back().map_or(0, char::len_utf8);
            let end = block.prose.source_span(Span::new(span.end.saturating_sub(last), span.end)).end;
            let start = block.prose.source_offset(span.start);
            Span::new(start, end.max(start))
        });
        let position = |at| self.lines.position(&self.source, at);
        position(place.start)..position(place.end)
    }

    /// The part of the source, in bytes, in which a stretch of a paragraph's text stands byte by byte; none where markup or a
    /// decoded character stands inside it.
    pub fn verbatim_span(&self, paragraph: usize, span: Span) -> Option<Span> {
        self.paragraphs.get(paragraph)?.prose.verbatim_span(span)
    }

    /// The bytes of the file that hold `span` of the text of paragraph `paragraph` (from 0).
    pub fn source_span(&self, paragraph: usize, span: Span) -> Span {
        self.paragraphs.get(paragraph).map_or_else(Span::default, |block| block.prose.source_span(span))
    }
}

/// The bytes as text, if they are such text as articles are kept in.
pub(super) fn text(bytes: Vec<u8>, encoding: Option<Encoding>) -> Result<Decoded, ReadError> {
    if let Some(foreign) = sniff::foreign(&bytes) {
        return Err(ReadError::Foreign(foreign));
    }
    let decoded = decode(bytes, encoding)?;
    match lone_carriage_return(decoded.text.as_bytes()) {
        Some(offset) => {
            Err(ReadError::LoneCarriageReturn { line: line_of(decoded.text.as_bytes(), offset), offset })
        }
        None => Ok(decoded),
    }
}

fn lone_carriage_return(bytes: &[u8]) -> Option<usize> {
    (0..bytes.len()).find(|&at| bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) != Some(&b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(bytes: &[u8]) -> Option<ReadError> {
        Document::from_bytes(bytes.to_vec(), Format::Plain, Language::Russian).err()
    }

    #[test]
    fn bad_bytes_are_named_by_line_and_byte() {
        assert_eq!(error(b"PK\x03\0\0\xFF"), Some(ReadError::Binary { offset: 3 }));
        assert_eq!(error("Нота\nПакт\u{FF}".as_bytes()[..19].as_ref()), None);
        assert_eq!(error(b"One\nTwo\rThree"), Some(ReadError::LoneCarriageReturn { line: 2, offset: 7 }));
        assert_eq!(error(b"Old Mac\r"), Some(ReadError::LoneCarriageReturn { line: 1, offset: 7 }));
    }

    #[test]
    fn a_file_without_prose_is_an_error() {
        for empty in ["", "\u{FEFF}", " \r\n\r\n", "\u{A0}\n"] {
            assert_eq!(error(empty.as_bytes()), Some(ReadError::NoProse), "{empty:?}");
        }
    }

    #[test]
    fn a_byte_order_mark_counts_for_nothing() {
        let source = "\u{FEFF}Нота\r\n";
        let document = Document::new(source.to_owned(), Format::Plain, Language::Russian);
        assert_eq!(document.paragraphs()[0].text(), "Нота");
        assert_eq!(document.position(0, 0), Position { line: 1, column: 1 });
    }
}
