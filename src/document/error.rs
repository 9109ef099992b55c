use std::fmt;

use super::encoding::Encoding;
use super::sniff::Foreign;
use crate::text::{Language, Message, Phrase};

/// Why a file is no article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadError {
    /// The file holds a NUL byte, as only binary formats do.
    Binary {
        /// The byte's place in the file, from 0.
        offset: usize,
    },
    /// The file is neither UTF-8 nor anything else that could be guessed.
    NotUtf8 {
        /// The line of the first bad byte, from 1.
        line: usize,
        /// Its place in the file, from 0.
        offset: usize,
    },
    /// The file is not in the encoding that was named, or that its byte order mark names.
    Malformed {
        /// That encoding.
        encoding: Encoding,
        /// The line of the first bad byte, from 1.
        line: usize,
        /// Its place in the file, from 0.
        offset: usize,
    },
    /// A carriage return ends a line by itself, as on the Macs of last century.
    LoneCarriageReturn {
        /// The line it stands in, from 1.
        line: usize,
        /// Its place in the file, from 0.
        offset: usize,
    },
    /// The bytes are those of another format than the ending tells.
    Foreign(Foreign),
    /// The ending tells a Word document, but the file is none.
    NotDocx,
    /// A package or its XML is cut short or broken.
    Damaged,
    /// What is packed in the file, or one paragraph of it, grows out of bounds.
    TooLarge,
    /// The file defines entities of its own, as no writer of articles does and attackers do.
    Entities,
    /// The file is empty or holds nothing but blank lines and markup.
    NoProse,
    /// No unit of the file is in English and Russian.
    NotBoth,
}

impl ReadError {
    /// The line to be looked at, from 1; none in a file that has no lines.
    pub fn line(&self) -> Option<usize> {
        match *self {
            ReadError::NotUtf8 { line, .. }
            | ReadError::Malformed { line, .. }
            | ReadError::LoneCarriageReturn { line, .. } => Some(line),
            ReadError::NoProse => Some(1),
            _ => None,
        }
    }

    /// What is wrong and what to do.
    pub fn message(&self) -> Message {
        match *self {
            ReadError::Binary { offset } => BINARY.with(&[&offset.to_string()]),
            ReadError::NotUtf8 { offset, .. } => NOT_UTF8.with(&[&offset.to_string()]),
            ReadError::Malformed { encoding, offset, .. } => {
                MALFORMED.with(&[&offset.to_string(), encoding.name()])
            }
            ReadError::LoneCarriageReturn { offset, .. } => LONE_CARRIAGE_RETURN.with(&[&offset.to_string()]),
            ReadError::Foreign(foreign) => foreign.phrase().into(),
            ReadError::NotDocx => NOT_DOCX.into(),
            ReadError::Damaged => DAMAGED.into(),
            ReadError::TooLarge => TOO_LARGE.into(),
            ReadError::Entities => ENTITIES.into(),
            ReadError::NoProse => NO_PROSE.into(),
            ReadError::NotBoth => NOT_BOTH.into(),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message().text(Language::English))
    }
}

impl std::error::Error for ReadError {}

const BINARY: Phrase = Phrase::new(
    "byte {0} is NUL: this is a binary file, not text; export the article as .docx, .html, .md or .txt",
    "байт {0} нулевой: это двоичный файл, а не текст; сохраните статью как .docx, .html, .md или .txt",
);
const NOT_UTF8: Phrase = Phrase::new(
    "byte {0} is not valid UTF-8, and no other encoding makes a likely text; save the file in UTF-8, or name its encoding \
     with --encoding",
    "байт {0} не годится для UTF-8, и ни в какой другой кодировке связного текста не выходит; сохраните файл в UTF-8 или \
     назовите кодировку: --encoding",
);
const MALFORMED: Phrase = Phrase::new(
    "byte {0} is not valid {1}; the file is cut short, damaged, or in another encoding",
    "байт {0} не годится для {1}: файл обрезан, повреждён или в другой кодировке",
);
const LONE_CARRIAGE_RETURN: Phrase = Phrase::new(
    "byte {0} is a carriage return without a line feed; save the file with LF or CRLF",
    "байт {0} — возврат каретки без перевода строки; сохраните файл с концами строк LF или CRLF",
);
const NOT_DOCX: Phrase = Phrase::new(
    "this is no Word document, whatever its ending; give it the ending of its format, or save it as .docx",
    "это не документ Word, хотя так кончается имя; дайте файлу окончание его формата или сохраните его как .docx",
);
const DAMAGED: Phrase = Phrase::new(
    "this file is cut short or damaged; open it in the program it was made with and save it again",
    "файл обрезан или повреждён; откройте его в программе, где он сделан, и сохраните заново",
);
const TOO_LARGE: Phrase = Phrase::new(
    "what is packed in this file is larger than any article; check where it comes from",
    "содержимое файла при распаковке больше любой статьи; проверьте, откуда он",
);
const ENTITIES: Phrase = Phrase::new(
    "this file defines XML entities of its own, which are not read; save it again without a document type",
    "файл объявляет собственные сущности XML, они не читаются; сохраните его без объявления типа документа",
);
const NO_PROSE: Phrase = Phrase::new(
    "there is no text in this file; save the article into it, or take it out of the pair",
    "в файле нет текста; сохраните в него статью или уберите его из пары",
);
const NOT_BOTH: Phrase = Phrase::new(
    "no unit of this file is in English and Russian; check the languages that it declares",
    "в файле нет единиц на английском и русском; проверьте языки, которые в нём объявлены",
);
