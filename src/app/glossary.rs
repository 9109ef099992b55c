use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::file::Named;
use super::glossary_text::glossary_text;
use super::problem::{Problem, shown};
use super::run::Noted;
use super::words;
use crate::glossary::Glossary;

/// The folder that is looked for where no glossary is named.
pub(super) const FOLDER: &str = "glossary";

/// The folders `glossary/` with CSV files that stand nearest to `paths`: in each, beside it, or above it.
pub fn default_glossary(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for path in paths {
        let nearest = nearest(path);
        found.extend(nearest.filter(|folder| !found.contains(folder)));
    }
    found
}

fn nearest(path: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(path).ok()?;
    let folder =
        whole.ancestors().map(|above| above.join(FOLDER)).find(|folder| !tables(folder).is_empty())?;
    let here = std::env::current_dir().ok();
    let short = here.and_then(|here| folder.strip_prefix(here).ok().map(Path::to_owned));
    Some(short.unwrap_or(folder))
}

/// The CSV files that the user names by `paths`: files, and folders for the CSV files in them. Each once, in the order of
/// `paths`, those of a folder by name.
///
/// # Errors
/// A path that is missing or cannot be read, a folder without CSV files, a file in a folder that leads out of it.
pub fn glossary_files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Vec<Problem>> {
    files(paths, Named::ByUser)
}

/// As [`glossary_files`], of paths that the settings in `folder` name.
///
/// # Errors
/// Those of [`glossary_files`]; a file that is no regular one, or leads out of the folder of the settings.
pub fn set_glossary_files(paths: &[PathBuf], folder: &Path) -> Result<Vec<PathBuf>, Vec<Problem>> {
    files(paths, Named::InFolder(folder))
}

fn files(paths: &[PathBuf], named: Named) -> Result<Vec<PathBuf>, Vec<Problem>> {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        match fs::metadata(path) {
            Err(error) => problems.push(Problem::read(path, &error)),
            Ok(kind) if kind.is_dir() => match tables(path) {
                tables if tables.is_empty() => problems.push(without_tables(path)),
                tables => {
                    problems.extend(tables.iter().filter_map(|table| Named::Found(path).admits(table).err()));
                    files.extend(tables);
                }
            },
            Ok(_) => {
                problems.extend(named.admits(path).err());
                files.push(path.clone());
            }
        }
    }
    let mut seen = HashSet::new();
    files.retain(|file| seen.insert(fs::canonicalize(file).ok()));
    if problems.is_empty() { Ok(files) } else { Err(problems) }
}

/// The CSV files in `folder`, by name.
fn tables(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut tables: Vec<PathBuf> = entries.filter(|path| is_table(path) && path.is_file()).collect();
    tables.sort();
    tables
}

/// Whether a file in a folder of a glossary belongs to it, by its ending.
pub(super) fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
}

fn without_tables(folder: &Path) -> Problem {
    Problem::new(folder, words::WITHOUT_TABLES)
}

/// The names, as they are shown, and contents of glossary files.
///
/// # Errors
/// Every file that cannot be read.
pub fn read_glossary(files: &[PathBuf]) -> Result<Noted<Vec<(String, String)>>, Vec<Problem>> {
    let (mut read, mut notes, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for file in files {
        match glossary_text(file) {
            Ok((source, said)) => {
                read.push((shown(file), source));
                notes.extend(said);
            }
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok((read, notes)) } else { Err(problems) }
}

/// Reads a glossary from CSV files.
///
/// # Errors
/// Every file that cannot be read and every bad row, of all files.
pub fn load_glossary(files: &[PathBuf]) -> Result<Noted<Glossary>, Vec<Problem>> {
    let (mut glossary, mut notes, mut problems) = (Glossary::new(), Vec::new(), Vec::new());
    for file in files {
        match glossary_text(file) {
            Ok((source, said)) => {
                let errors = glossary.add_csv(&shown(file), &source).err().unwrap_or_default();
                problems.extend(errors.into_iter().map(Problem::from));
                notes.extend(said);
            }
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok((glossary, notes)) } else { Err(problems) }
}
