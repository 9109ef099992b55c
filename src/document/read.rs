use super::block::Paragraph;
use super::lines::{LineIndex, Position};
use super::{markdown, plain};
use crate::text::{Language, Span};

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
    #[error("line {line}, byte {offset}: not valid UTF-8; save the file in the encoding UTF-8")]
    NotUtf8 {
        /// The line of the first bad byte, from 1.
        line: usize,
        /// Its place in the file, from 0.
        offset: usize,
    },
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
    pub fn from_bytes(bytes: Vec<u8>, format: Format, language: Language) -> Result<Document, ReadError> {
        let source = String::from_utf8(bytes).map_err(|error| {
            let offset = error.utf8_error().valid_up_to();
            let before = error.as_bytes().get(..offset).unwrap_or_default();
            match error.as_bytes().iter().position(|&byte| byte == 0) {
                Some(offset) => ReadError::Binary { offset },
                None => ReadError::NotUtf8 {
                    line: before.iter().filter(|&&byte| byte == b'\n').count() + 1,
                    offset,
                },
            }
        })?;
        match source.find('\0') {
            Some(offset) => Err(ReadError::Binary { offset }),
            None => Ok(Document::new(source, format, language)),
        }
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
