use std::path::Path;

use super::file::{Limit, Named, bytes};
use super::glossary_words as words;
use super::problem::Problem;
use super::words::NOT_UTF8;
use crate::document::{Encoding, ReadError};
use crate::text::Phrase;

/// The first bytes of files that are no text, and what to do with them.
const FOREIGN: [(&[u8], Phrase); 4] = [
    (b"PK\x03\x04", words::WORKBOOK),
    (b"\xD0\xCF\x11\xE0", words::OLD_WORKBOOK),
    (b"%PDF", words::NO_TABLE),
    (b"\x1F\x8B", words::COMPRESSED),
];

/// The text of a glossary, in whatever encoding a program has saved it; a guess is told.
///
/// # Errors
/// The file cannot be read, is too large, or is no text.
pub(super) fn glossary_text(path: &Path) -> Result<(String, Vec<Problem>), Problem> {
    // Who may name it was looked at when it was found.
    let bytes = bytes(path, Named::ByUser, Limit::GLOSSARY)?;
    if let Some((_, advice)) = FOREIGN.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(Problem::new(path, *advice));
    }
    let (text, guess) = Encoding::find_out(bytes).map_err(|error| no_text(path, &error))?;
    let note = guess.map(|encoding| Problem::new(path, words::GUESSED.with(&[encoding.name()])));
    Ok((text, note.into_iter().collect()))
}

fn no_text(path: &Path, error: &ReadError) -> Problem {
    let message = match error {
        ReadError::NotUtf8 { offset, .. } => NOT_UTF8.with(&[&offset.to_string()]),
        _ => words::NO_TEXT.into(),
    };
    Problem::new(path, message).at_line(error.line())
}
