use super::block::Paragraph;
use super::lines::{LineIndex, Position};
use super::{markdown, plain};
use crate::text::{Language, Message, Phrase, Span};

/// A file format that articles come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    Plain,
    /// CommonMark with front matter, tables and footnotes.
    Markdown,
}

impl Format {
    /// The format that a file's ending names, in any letter case.
    pub fn from_extension(extension: &str) -> Option<Format> {
        match extension.to_ascii_lowercase().as_str() {
            "txt" => Some(Format::Plain),
            "md" | "markdown" => Some(Format::Markdown),
            _ => None,
        }
    }
}

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file holds a NUL byte, as only binary formats do.
    #[error("byte {offset} is NUL: this is a binary file, not text; export the article as .txt or .md")]
    Binary {
        /// The byte's place in the file, from 0.
        offset: usize,
    },
    /// The file is not UTF-8.
    #[error("byte {offset} is not valid UTF-8; save the file in the encoding UTF-8")]
    NotUtf8 {
        /// The line of the first bad byte, from 1.
        line: usize,
        /// Its place in the file, from 0.
        offset: usize,
    },
    /// A carriage return ends a line by itself, as on the Macs of last century.
    #[error("byte {offset} is a carriage return without a line feed; save the file with LF or CRLF")]
    LoneCarriageReturn {
        /// The line it stands in, from 1.
        line: usize,
        /// Its place in the file, from 0.
        offset: usize,
    },
    /// The file is empty or holds nothing but blank lines and markup.
    #[error("there is no text in this file; save the article into it, or take it out of the pair")]
    NoProse,
}

impl ReadError {
    /// What is wrong and what to do.
    pub fn message(&self) -> Message {
        Phrase::new("{0}", "{0}").with(&[&self.to_string()])
    }

    /// The line to be looked at, from 1; none in a file that has no lines.
    pub fn line(&self) -> Option<usize> {
        match *self {
            ReadError::Binary { .. } => None,
            ReadError::NotUtf8 { line, .. } | ReadError::LoneCarriageReturn { line, .. } => Some(line),
            ReadError::NoProse => Some(1),
        }
    }
}

/// One edition of an article.
#[derive(Debug, Clone)]
pub struct Document {
    language: Language,
    source: String,
    lines: LineIndex,
    paragraphs: Vec<Paragraph>,
}

impl Document {
    /// Reads an article from a file's bytes: UTF-8 with or without a byte order mark, CRLF or LF.
    /// Anything else, and a file without any prose, is an error.
    pub fn from_bytes(bytes: Vec<u8>, format: Format, language: Language) -> Result<Document, ReadError> {
        let source = decode(bytes)?;
        let document = Document::new(source, format, language);
        if document.paragraphs.is_empty() { Err(ReadError::NoProse) } else { Ok(document) }
    }

    /// Reads an article from text.
    pub fn new(mut source: String, format: Format, language: Language) -> Document {
        if source.starts_with('\u{FEFF}') {
            source.drain(..'\u{FEFF}'.len_utf8());
        }
        let paragraphs = match format {
            Format::Plain => plain::paragraphs(&source),
            Format::Markdown => markdown::paragraphs(&source),
        };
        Document { language, lines: LineIndex::new(&source), source, paragraphs }
    }

    /// The language of this edition.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The paragraphs in the order of the file.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// The whole file as text, without a byte order mark.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Line and column of the byte at `offset` of the text of paragraph `paragraph` (from 0).
    pub fn position(&self, paragraph: usize, offset: usize) -> Position {
        let at = self.paragraphs.get(paragraph).map_or(0, |block| block.prose.source_offset(offset));
        self.lines.position(&self.source, at)
    }

    /// The bytes of the file that hold `span` of the text of paragraph `paragraph` (from 0).
    pub fn source_span(&self, paragraph: usize, span: Span) -> Span {
        self.paragraphs.get(paragraph).map_or_else(Span::default, |block| block.prose.source_span(span))
    }
}

/// The bytes as text, if they are such text as articles are kept in.
fn decode(bytes: Vec<u8>) -> Result<String, ReadError> {
    // UTF-16 is full of NUL bytes, but it is text all the same.
    let is_utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if let Some(offset) = bytes.iter().position(|&byte| byte == 0).filter(|_| !is_utf16) {
        return Err(ReadError::Binary { offset });
    }
    let source = String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        ReadError::NotUtf8 { line: line_of(error.as_bytes(), offset), offset }
    })?;
    match lone_carriage_return(source.as_bytes()) {
        Some(offset) => {
            Err(ReadError::LoneCarriageReturn { line: line_of(source.as_bytes(), offset), offset })
        }
        None => Ok(source),
    }
}

fn lone_carriage_return(bytes: &[u8]) -> Option<usize> {
    (0..bytes.len()).find(|&at| bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) != Some(&b'\n'))
}

/// The line, from 1, of the byte at `offset`.
fn line_of(bytes: &[u8], offset: usize) -> usize {
    bytes.iter().take(offset).filter(|&&byte| byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(bytes: &[u8]) -> Option<ReadError> {
        Document::from_bytes(bytes.to_vec(), Format::Plain, Language::Russian).err()
    }

    #[test]
    fn bad_bytes_are_named_by_line_and_byte() {
        assert_eq!(error(b"PK\x03\x04\0\0\xFF"), Some(ReadError::Binary { offset: 4 }));
        assert_eq!(error(b"\xD0\x9D\n\xCD\xEE\xF2\xE0"), Some(ReadError::NotUtf8 { line: 2, offset: 3 }));
        assert_eq!(error(b"\xFF\xFE\x1D\x04\x3E\0"), Some(ReadError::NotUtf8 { line: 1, offset: 0 }));
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
