use std::path::Path;

use super::glossary_text::glossary_text;
use super::glossary_words as words;
use super::output::Outputs;
use super::problem::{Problem, shown};
use super::publish::{Output, publish};
use super::run::Noted;
use crate::glossary::{ColumnMap, Entry, Exchange, Exported, Imported, export, import};

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
/// The ending names no format; the file is none of `outputs` that can be; it cannot be written.
pub fn export_glossary(
    path: &Path,
    format: Option<Exchange>,
    entries: &[Entry],
    outputs: &mut Outputs,
) -> Result<Exported, Problem> {
    let format = format.map_or_else(|| exchange(path), Ok)?;
    let destination = outputs.file(path)?;
    let exported = export(&shown(path), entries, format);
    publish(&[Output::new(destination, |out| out.write_all(exported.text.as_bytes()))])?;
    Ok(exported)
}
