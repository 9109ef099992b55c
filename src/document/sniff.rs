use crate::text::Phrase;

/// A format that is known by its bytes, and is not the one that a file's ending tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A document of Word from 1997 to 2003.
    OldWord,
    /// A document that is locked with a password.
    Locked,
    /// A document of Word since 2007.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// A spreadsheet.
    Spreadsheet,
    /// A presentation.
    Presentation,
    /// An electronic book.
    Epub,
    /// Some other archive.
    Archive,
    /// Rich text.
    Rtf,
    /// A page description.
    Pdf,
}

impl Foreign {
    /// What it is and what to do.
    pub(super) fn phrase(self) -> Phrase {
        match self {
            Foreign::OldWord => Phrase::new(
                "this is a document of Word 97–2003 (.doc); save it as .docx",
                "это документ Word 97–2003 (.doc); сохраните его как .docx",
            ),
            Foreign::Locked => Phrase::new(
                "this document is locked with a password; save it without one",
                "документ закрыт паролем; сохраните его без пароля",
            ),
            Foreign::Docx => Phrase::new(
                "this is a Word document; give it the ending .docx",
                "это документ Word; дайте файлу окончание .docx",
            ),
            Foreign::Odt => Phrase::new(
                "this is an OpenDocument text (.odt); save it as .docx",
                "это текст OpenDocument (.odt); сохраните его как .docx",
            ),
            Foreign::Spreadsheet => Phrase::new(
                "this is a spreadsheet, not an article; save the text as .docx, or a glossary as CSV",
                "это таблица, а не статья; сохраните текст как .docx, а глоссарий — как CSV",
            ),
            Foreign::Presentation => Phrase::new(
                "this is a presentation, not an article; save its text as .docx",
                "это презентация, а не статья; сохраните её текст как .docx",
            ),
            Foreign::Epub => Phrase::new(
                "this is an electronic book (.epub); save the chapter as .html or .docx",
                "это электронная книга (.epub); сохраните главу как .html или .docx",
            ),
            Foreign::Archive => Phrase::new(
                "this is an archive, not an article; unpack it and name a file in it",
                "это архив, а не статья; распакуйте его и назовите файл из него",
            ),
            Foreign::Rtf => Phrase::new(
                "this is rich text (.rtf); save it as .docx",
                "это текст RTF; сохраните его как .docx",
            ),
            Foreign::Pdf => Phrase::new(
                "this is a PDF, which keeps no paragraphs; take the .docx it was made from",
                "это PDF, в нём нет абзацев; возьмите .docx, из которого он сделан",
            ),
        }
    }
}

/// The format whose mark the bytes bear; none for text.
pub(super) fn foreign(bytes: &[u8]) -> Option<Foreign> {
    if bytes.starts_with(COMPOUND_FILE) {
        Some(compound(bytes))
    } else if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Some(package(bytes))
    } else if bytes.starts_with(b"{\\rtf") {
        Some(Foreign::Rtf)
    } else if bytes.starts_with(b"%PDF-") {
        Some(Foreign::Pdf)
    } else {
        None
    }
}

/// The mark of a compound file, in which Office kept documents until 2007 and keeps locked ones to this day.
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What a compound file is, by the names of the streams in it, which are kept in UTF-16.
fn compound(bytes: &[u8]) -> Foreign {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        Foreign::Locked
    } else if holds("Workbook") {
        Foreign::Spreadsheet
    } else if holds("PowerPoint Document") {
        Foreign::Presentation
    } else {
        Foreign::OldWord
    }
}

/// What a package of ZIP is, by the names in it, which stand in it as they are.
fn package(bytes: &[u8]) -> Foreign {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if holds(b"word/document") {
        Foreign::Docx
    } else if holds(b"application/epub+zip") {
        Foreign::Epub
    } else if holds(b"xl/workbook") || holds(b"opendocument.spreadsheet") {
        Foreign::Spreadsheet
    } else if holds(b"ppt/presentation") || holds(b"opendocument.presentation") {
        Foreign::Presentation
    } else if holds(b"opendocument.text") {
        Foreign::Odt
    } else {
        Foreign::Archive
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_known_by_their_bytes() {
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, kind) in [
            (COMPOUND_FILE.to_vec(), Some(Foreign::OldWord)),
            ([COMPOUND_FILE, locked.as_slice()].concat(), Some(Foreign::Locked)),
            (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text".to_vec(), Some(Foreign::Odt)),
            (b"PK\x03\x04..xl/workbook.xml".to_vec(), Some(Foreign::Spreadsheet)),
            (b"PK\x03\x04".to_vec(), Some(Foreign::Archive)),
            (b"{\\rtf1".to_vec(), Some(Foreign::Rtf)),
            (b"%PDF-1.7".to_vec(), Some(Foreign::Pdf)),
            (b"PK is short for peacekeepers".to_vec(), None),
        ] {
            assert_eq!(foreign(&bytes), kind, "{}", String::from_utf8_lossy(&bytes));
        }
    }
}
