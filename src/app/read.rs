use std::path::Path;

use super::file::{Limit, Named, bytes};
use super::problem::Problem;
use super::words;
use crate::align::Bead;
use crate::document::{Bitext, BitextFormat, Document, Encoding, Format, ReadError};
use crate::text::Language;

/// Endings of files that hold articles; those that [`Format`] does not know are refused rather than overlooked.
const ARTICLE_ENDINGS: [&str; 17] = [
    "txt", "md", "markdown", "docx", "html", "htm", "doc", "odt", "rtf", "pdf", "epub", "fb2", "adoc",
    "asciidoc", "rst", "docm", "pages",
];

/// The longest paragraph, in bytes: no article has one of a mebibyte, and what has is no article.
const LONGEST_PARAGRAPH: usize = 1 << 20;

/// Reads one edition of an article. Without an encoding it is found out.
///
/// # Errors
/// The file is missing, unreadable, of an unknown ending, no text in any known encoding, without prose, or has an endless
/// paragraph.
pub fn read(path: &Path, language: Language, encoding: Option<Encoding>) -> Result<Document, Problem> {
    read_named(path, Named::ByUser, language, encoding)
}

/// As [`read`], for a file that somebody else than the user may have named.
///
/// # Errors
/// Those of [`read`]; the file may not be read.
pub(super) fn read_named(
    path: &Path,
    named: Named,
    language: Language,
    encoding: Option<Encoding>,
) -> Result<Document, Problem> {
    let format = format(path).ok_or_else(|| unreadable(path))?;
    let limit = if format == Format::Docx { Limit::PACKAGE } else { Limit::TEXT };
    let bytes = bytes(path, named, limit)?;
    let document = match encoding {
        Some(encoding) => Document::in_encoding(bytes, format, language, encoding),
        None => Document::from_bytes(bytes, format, language),
    };
    bounded(path, document.map_err(|error| refused(path, &error))?)
}

/// Both editions of an article, and which paragraphs render each other, where the file says so.
pub(super) struct Editions {
    pub english: Document,
    pub russian: Document,
    pub beads: Option<Vec<Bead>>,
}

/// Reads a file that holds both editions, aligned.
///
/// # Errors
/// Those of [`read`].
pub(super) fn read_bitext(
    path: &Path,
    named: Named,
    encoding: Option<Encoding>,
) -> Result<Editions, Problem> {
    let format = BitextFormat::from_extension(&ending(path)).ok_or_else(|| unreadable(path))?;
    let bitext = Bitext::from_bytes(bytes(path, named, Limit::PACKAGE)?, format, encoding);
    let Bitext { english, russian, units } = bitext.map_err(|error| refused(path, &error))?;
    // What a translator put into one unit belongs together, whatever it looks like.
    let bead = |(left, right)| Bead { left, right, confidence: 1.0 };
    let beads = Some(units.into_iter().map(bead).collect());
    Ok(Editions { english: bounded(path, english)?, russian: bounded(path, russian)?, beads })
}

/// Whether a file holds both editions, by its ending.
pub(super) fn is_bitext(path: &Path) -> bool {
    BitextFormat::from_extension(&ending(path)).is_some()
}

fn refused(path: &Path, error: &ReadError) -> Problem {
    Problem { column: error.column(), ..Problem::new(path, error.message()).at_line(error.line()) }
}

fn bounded(path: &Path, document: Document) -> Result<Document, Problem> {
    match document.paragraphs().iter().position(|paragraph| paragraph.text().len() > LONGEST_PARAGRAPH) {
        Some(at) => Err(endless(path, &document, at)),
        None => Ok(document),
    }
}

/// Whether a file is one that [`read`] can read, by its ending.
pub(super) fn is_readable(path: &Path) -> bool {
    format(path).is_some()
}

/// Whether a file holds an article, readable or not, by its ending.
pub(super) fn is_article(path: &Path) -> bool {
    ARTICLE_ENDINGS.iter().any(|known| ending(path).eq_ignore_ascii_case(known))
}

/// The endings that can be read, in the words of a message: `.txt, .md, .markdown`.
pub(super) fn readable_endings() -> String {
    let readable = ARTICLE_ENDINGS.iter().filter(|ending| Format::from_extension(ending).is_some());
    let names: Vec<String> = readable.map(|ending| format!(".{ending}")).collect();
    names.join(", ")
}

/// The problem of a file that holds an article which cannot be read.
pub(super) fn unreadable(path: &Path) -> Problem {
    let message = match ending(path).to_ascii_lowercase().as_str() {
        "" => words::NO_ENDING.with(&[&readable_endings()]),
        "adoc" | "asciidoc" => words::ASCIIDOC.into(),
        "rst" => words::RESTRUCTURED_TEXT.into(),
        ending => words::UNREADABLE.with(&[ending, &readable_endings()]),
    };
    Problem::new(path, message)
}

fn format(path: &Path) -> Option<Format> {
    Format::from_extension(&ending(path))
}

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default()
}

fn endless(path: &Path, document: &Document, at: usize) -> Problem {
    let length = document.paragraphs().get(at).map_or(0, |paragraph| paragraph.text().len());
    let message = words::ENDLESS.with(&[&length.to_string(), &LONGEST_PARAGRAPH.to_string()]);
    Problem::new(path, message).at_line(document.has_lines().then(|| document.position(at, 0).line))
}
