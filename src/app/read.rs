use std::fs;
use std::path::Path;

use super::problem::Problem;
use crate::align::Bead;
use crate::document::{Bitext, BitextFormat, Document, Encoding, Format, ReadError};
use crate::text::Language;

/// Endings of files that hold articles; those that [`Format`] does not know are refused rather than overlooked.
const ARTICLE_ENDINGS: [&str; 17] = [
    "txt", "md", "markdown", "docx", "html", "htm", "doc", "odt", "rtf", "pdf", "epub", "fb2", "adoc",
    "asciidoc", "rst", "docm", "pages",
];

/// What to do with markup that is not read.
const MARKUP: [(&str, &str); 3] = [
    ("adoc", "this is AsciiDoc, which is not read; convert it, for instance with asciidoctor, to .html"),
    ("asciidoc", "this is AsciiDoc, which is not read; convert it, for instance with asciidoctor, to .html"),
    (
        "rst",
        "this is reStructuredText, which is not read; convert it, for instance with pandoc, to .md or .html",
    ),
];

/// The longest paragraph, in bytes: no article has one of a mebibyte, and what has is no article.
const LONGEST_PARAGRAPH: usize = 1 << 20;

/// Reads one edition of an article. Without an encoding it is found out.
///
/// # Errors
/// The file is missing, unreadable, of an unknown ending, no text in any known encoding, without prose, or has an endless
/// paragraph.
pub fn read(path: &Path, language: Language, encoding: Option<Encoding>) -> Result<Document, Problem> {
    let format = format(path).ok_or_else(|| unreadable(path))?;
    let bytes = bytes(path)?;
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
pub(super) fn read_bitext(path: &Path, encoding: Option<Encoding>) -> Result<Editions, Problem> {
    let format = BitextFormat::from_extension(&ending(path)).ok_or_else(|| unreadable(path))?;
    let bitext = Bitext::from_bytes(bytes(path)?, format, encoding);
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

fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    fs::read(path).map_err(|error| Problem::io(path, "read", &error))
}

fn refused(path: &Path, error: &ReadError) -> Problem {
    Problem::new(path, error.to_string()).at_line(error.line())
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

/// The endings that can be read, in the words of a message: `.txt, .md or .docx`.
pub(super) fn readable_endings() -> String {
    let readable = ARTICLE_ENDINGS.iter().filter(|ending| Format::from_extension(ending).is_some());
    let names: Vec<String> = readable.map(|ending| format!(".{ending}")).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// The problem of a file that holds an article which cannot be read.
pub(super) fn unreadable(path: &Path) -> Problem {
    let ending = ending(path);
    if let Some((_, what)) = MARKUP.iter().find(|markup| ending.eq_ignore_ascii_case(markup.0)) {
        return Problem::new(path, *what);
    }
    let what = match ending.as_str() {
        "" => "files without an ending cannot be read".to_owned(),
        ending => format!(".{ending} files cannot be read"),
    };
    Problem::new(path, format!("{what}; save it as {}", readable_endings()))
}

fn format(path: &Path) -> Option<Format> {
    Format::from_extension(&ending(path))
}

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default()
}

fn endless(path: &Path, document: &Document, at: usize) -> Problem {
    let length = document.paragraphs().get(at).map_or(0, |paragraph| paragraph.text().len());
    let message = format!(
        "a paragraph of {length} bytes, more than the {LONGEST_PARAGRAPH} that one may have; break it into paragraphs"
    );
    Problem::new(path, message).at_line(Some(document.position(at, 0).line))
}
