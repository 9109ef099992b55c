use std::fs;
use std::path::{Path, PathBuf};

use super::glossary_words as words;
use super::output::{Destination, publish};
use super::problem::{Problem, shown};
use super::run::Noted;
use super::words::NOT_UTF8;
use crate::document::{Encoding, ReadError};
use crate::glossary::{ColumnMap, Entry, Exchange, Exported, Imported, export, import};
use crate::text::Phrase;

/// A glossary of 10,000 terms has 3 MB; what is larger than this is none.
const LARGEST: u64 = 256 << 20;

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
pub(super) fn glossary_text(path: &Path) -> Result<Noted<String>, Problem> {
    let size = fs::metadata(path).map_err(|error| Problem::read(path, &error))?.len();
    if size > LARGEST {
        return Err(Problem::new(path, words::TOO_LARGE.with(&[&(LARGEST >> 20).to_string()])));
    }
    let bytes = fs::read(path).map_err(|error| Problem::read(path, &error))?;
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

/// Reads a glossary of another program. Where `format` names none the ending of the file does, and the first line.
///
/// # Errors
/// The file cannot be read, its ending names no format, or it is not of its format.
pub fn import_glossary(
    path: &Path,
    format: Option<Exchange>,
    map: &ColumnMap,
) -> Result<Noted<Imported>, Vec<Problem>> {
    let by_ending = format.map_or_else(|| exchange(path), Ok);
    let (text, notes) = glossary_text(path).map_err(|problem| vec![problem])?;
    let mut named = by_ending.map_err(|problem| vec![problem])?;
    if format.is_none() {
        named = named.refined(&text, map);
    }
    match import(&shown(path), &text, named, map) {
        Ok(imported) => Ok((imported, notes)),
        Err(errors) => Err(errors.into_iter().map(Problem::from).collect()),
    }
}

/// The format that the ending of a file names.
///
/// # Errors
/// It names none.
pub fn exchange(path: &Path) -> Result<Exchange, Problem> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    Exchange::from_extension(&ending).ok_or_else(|| Problem::new(path, words::UNKNOWN_ENDING))
}

/// Writes entries to a file in `format`, or in that which its ending names.
///
/// # Errors
/// The ending names no format, the file is one of `inputs`, or it cannot be written.
pub fn export_glossary(
    path: &Path,
    format: Option<Exchange>,
    entries: &[Entry],
    inputs: &[PathBuf],
) -> Result<Exported, Problem> {
    let format = format.map_or_else(|| exchange(path), Ok)?;
    let destination = Destination::new(path)?;
    let place = fs::canonicalize(path).ok();
    if place.is_some() && inputs.iter().any(|input| fs::canonicalize(input).ok() == place) {
        return Err(Problem::new(path, words::IS_SOURCE));
    }
    let exported = export(&shown(path), entries, format);
    publish(&[(destination, ())], |(), out| out.write_all(exported.text.as_bytes()))?;
    Ok(exported)
}
