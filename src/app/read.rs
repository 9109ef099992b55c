use std::fs;
use std::path::Path;

use super::problem::Problem;
use crate::document::{Document, Encoding, Format};
use crate::text::Language;

/// Endings of files that hold articles; those that [`Format`] does not know are refused rather than overlooked.
const ARTICLE_ENDINGS: [&str; 12] =
    ["txt", "md", "markdown", "docx", "html", "htm", "doc", "odt", "rtf", "pdf", "epub", "fb2"];

/// The longest paragraph, in bytes: no article has one of a mebibyte, and what has is no article.
const LONGEST_PARAGRAPH: usize = 1 << 20;

/// Reads one edition of an article.
///
/// # Errors
/// The file is missing, unreadable, of an unknown ending, no text in any known encoding, without prose, or has an endless
/// paragraph.
pub fn read(path: &Path, language: Language, encoding: Option<Encoding>) -> Result<Document, Problem> {
    let format = format(path).ok_or_else(|| unreadable(path))?;
    let bytes = fs::read(path).map_err(|error| Problem::io(path, "read", &error))?;
    let document = match encoding {
        Some(encoding) => Document::in_encoding(bytes, format, language, encoding),
        None => Document::from_bytes(bytes, format, language),
    };
    let document = document.map_err(|error| Problem::new(path, error.to_string()).at_line(error.line()))?;
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

/// The endings that can be read, in the words of a message: `.txt, .md, .markdown or .docx`.
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
    let what = match ending(path).as_str() {
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
