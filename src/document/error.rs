use std::fmt;

use super::block::MOST_PARAGRAPHS;
use super::encoding::Encoding;
use super::sniff::Foreign;
use crate::text::{Language, Message, Phrase};

/// The attributes that a tag may have, in HTML and in XML.
pub(super) const MOST_ATTRIBUTES: usize = 1000;

/// The elements that a page may have. The standard of HTML itself, on one page, has some 300,000.
pub(super) const MOST_ELEMENTS: usize = 500_000;

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
    /// A Word document lacks its end.
    CutShort,
    /// Something of a PO file that the tools of gettext refuse.
    Po {
        /// What is wrong.
        fault: PoFault,
        /// Its line, from 1.
        line: usize,
        /// Its column in characters, from 1.
        column: usize,
    },
    /// Tables or text boxes stand in each other more deeply than is read.
    TooDeep,
    /// A tag has more attributes than is read.
    ManyAttributes {
        /// The line where they begin, from 1.
        line: usize,
    },
    /// A page has more elements than is read.
    ManyElements,
    /// A file has more paragraphs than is read.
    ManyParagraphs,
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
            | ReadError::LoneCarriageReturn { line, .. }
            | ReadError::Po { line, .. }
            | ReadError::ManyAttributes { line } => Some(line),
            ReadError::NoProse => Some(1),
            _ => None,
        }
    }

    /// The column to be looked at, in characters from 1, where one is known.
    pub fn column(&self) -> Option<usize> {
        match *self {
            ReadError::Po { column, .. } => Some(column),
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
            ReadError::CutShort => CUT_SHORT.into(),
            ReadError::Po { fault, .. } => fault.phrase().into(),
            ReadError::TooDeep => TOO_DEEP.into(),
            ReadError::ManyAttributes { .. } => MANY_ATTRIBUTES.with(&[&MOST_ATTRIBUTES.to_string()]),
            ReadError::ManyElements => MANY_ELEMENTS.with(&[&MOST_ELEMENTS.to_string()]),
            ReadError::ManyParagraphs => MANY_PARAGRAPHS.with(&[&MOST_PARAGRAPHS.to_string()]),
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

/// What is wrong with a PO file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PoFault {
    /// A string is still open at the end of its line.
    EndOfLine,
    /// A string is still open at the end of the file.
    EndOfFile,
    /// A backslash stands before something that is no escape.
    Escape,
    /// A word that the format does not know.
    Word,
    /// Something that does not belong where it stands.
    Syntax,
    /// A message without a translation.
    NoTranslation,
    /// The forms of a plural do not count from 0, or are missing.
    Forms,
    /// A message of which one part is out of use and another not.
    Marks,
    /// A catalogue of several domains.
    Domain,
    /// A second message of the same text and context.
    Twice,
}

impl PoFault {
    fn phrase(self) -> Phrase {
        match self {
            PoFault::EndOfLine => Phrase::new(
                "a quotation mark is missing at the end of this line",
                "в конце этой строки не хватает кавычки",
            ),
            PoFault::EndOfFile => Phrase::new(
                "the file ends inside this text; it is cut short",
                "файл обрывается внутри этого текста",
            ),
            PoFault::Escape => Phrase::new(
                "there is no such escape; write a backslash twice",
                "такой последовательности нет; обратную черту удваивают",
            ),
            PoFault::Word => Phrase::new(
                "this word is none of a PO file; remove it",
                "такого слова в файлах PO не бывает; удалите его",
            ),
            PoFault::Syntax => Phrase::new(
                "this does not belong here; check for damage and for marks of a merge conflict",
                "здесь этого быть не может; проверьте, нет ли повреждений и следов слияния",
            ),
            PoFault::NoTranslation => Phrase::new(
                "msgstr is missing in this message; add it, empty if need be",
                "в этом сообщении нет msgstr; добавьте его, хотя бы пустой",
            ),
            PoFault::Forms => Phrase::new(
                "msgid_plural needs msgstr[0], msgstr[1] and so on, and no other message has them",
                "msgid_plural требует msgstr[0], msgstr[1] и так далее, и только он",
            ),
            PoFault::Marks => Phrase::new(
                "one part of this message is marked as out of use (#~), and another is not",
                "часть этого сообщения помечена как неиспользуемая (#~), а часть нет",
            ),
            PoFault::Domain => Phrase::new(
                "files of several domains are not read; put each into a file of its own",
                "файлы с несколькими доменами не читаются; разделите их",
            ),
            PoFault::Twice => Phrase::new(
                "a message of this text stands above already; remove one of the two",
                "сообщение с этим текстом уже есть выше; удалите одно из двух",
            ),
        }
    }
}

const CUT_SHORT: Phrase = Phrase::new(
    "this Word document is cut short: its end is missing; fetch or save it again",
    "документ Word обрезан: у него нет конца; получите или сохраните его заново",
);
const TOO_DEEP: Phrase = Phrase::new(
    "tables or text boxes stand in one another more than 64 deep, and what is inside is not read; flatten them",
    "таблицы или надписи вложены друг в друга глубже 64 уровней, дальше текст не читается; упростите их",
);
const MANY_ATTRIBUTES: Phrase = Phrase::new(
    "a tag has more than {0} attributes, as no page of an article does; check where the file comes from",
    "у тега больше {0} атрибутов, в статьях так не бывает; проверьте, откуда файл",
);
const MANY_ELEMENTS: Phrase = Phrase::new(
    "the page has more than {0} elements, as no article does; save the article alone",
    "на странице больше {0} элементов, в статьях так не бывает; сохраните одну статью",
);
const MANY_PARAGRAPHS: Phrase = Phrase::new(
    "the file has more than {0} paragraphs; divide it",
    "в файле больше {0} абзацев; разделите его",
);
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
