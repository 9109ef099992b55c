use std::fs;
use std::path::{Path, PathBuf};

use super::glossary_words as words;
use super::output::{Destination, publish};
use super::problem::{Problem, shown};
use super::words::NOT_UTF8;
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

/// The text of a glossary: UTF-8, or UTF-16 with its mark, as Excel saves "Unicode text".
///
/// # Errors
/// The file cannot be read, is too large, is no text, or is in another encoding.
pub(super) fn glossary_text(path: &Path) -> Result<String, Problem> {
    let size = fs::metadata(path).map_err(|error| Problem::read(path, &error))?.len();
    if size > LARGEST {
        return Err(Problem::new(path, words::TOO_LARGE.with(&[&(LARGEST >> 20).to_string()])));
    }
    let bytes = fs::read(path).map_err(|error| Problem::read(path, &error))?;
    if let Some((_, advice)) = FOREIGN.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(Problem::new(path, *advice));
    }
    match bytes.get(..2) {
        Some([0xFF, 0xFE]) => utf16(path, &bytes, u16::from_le_bytes),
        Some([0xFE, 0xFF]) => utf16(path, &bytes, u16::from_be_bytes),
        _ => String::from_utf8(bytes).map_err(|error| {
            let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
            let line = good.iter().filter(|&&byte| byte == b'\n').count() + 1;
            Problem::new(path, NOT_UTF8.with(&[&good.len().to_string()])).at_line(Some(line))
        }),
    }
}

fn utf16(path: &Path, bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Problem> {
    let pairs = bytes.chunks_exact(2);
    let whole = pairs.remainder().is_empty();
    let units = pairs.map(|pair| unit([pair[0], pair[1]])).skip(1);
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| whole).ok_or_else(|| Problem::new(path, words::BAD_UTF16))
}

/// Reads a glossary of another program. Where `format` names none the ending of the file does, and the first line.
///
/// # Errors
/// The file cannot be read, its ending names no format, or it is not of its format.
pub fn import_glossary(
    path: &Path,
    format: Option<Exchange>,
    map: &ColumnMap,
) -> Result<Imported, Vec<Problem>> {
    let by_ending = format.map_or_else(|| exchange(path), Ok);
    let text = glossary_text(path).map_err(|problem| vec![problem])?;
    let mut named = by_ending.map_err(|problem| vec![problem])?;
    if format.is_none() {
        named = named.refined(&text, map);
    }
    import(&shown(path), &text, named, map).map_err(|errors| errors.into_iter().map(Problem::from).collect())
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
