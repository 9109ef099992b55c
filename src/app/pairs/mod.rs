//! Which two files are the editions of one article.

mod bitext;
mod file;
mod folder;
mod half;
mod key;
mod list;
mod pattern;
mod walk;
mod wildcard;

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

pub use self::list::listed_pairs;
pub use self::pattern::Patterns;
pub(in crate::app) use self::wildcard::MOST as MOST_WILDCARDS;

use self::half::{Frame, Half};
use super::file::Named;
use super::problem::{Problem, shown};
use super::read::{is_article, is_bitext};
use super::words;
use crate::document::Encoding;
use crate::text::Language;

/// The two files of one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What the pair is called in reports.
    pub name: String,
    /// The English file.
    pub english: PathBuf,
    /// The Russian file.
    pub russian: PathBuf,
    /// Their encoding, where it is not to be found out.
    pub encoding: Option<Encoding>,
    /// The folders that the English and the Russian file must not lead out of; none for a file that the user named.
    roots: [Option<PathBuf>; 2],
}

impl Pair {
    /// The pair of two files, whatever their names; it is named after the English one.
    pub fn new(english: PathBuf, russian: PathBuf) -> Pair {
        let file_name = english.file_name().unwrap_or_default();
        let name = match Half::of(Path::new(file_name)) {
            Some(half) => name(&half.frame, parent(&english)),
            None => english.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        };
        Pair { name, english, russian, encoding: None, roots: [None, None] }
    }

    /// The file that keeps what an editor decided about the pair, beside the English one.
    pub fn pins_file(&self) -> PathBuf {
        self.english.with_extension("pins.json")
    }

    /// The same pair, whose files were found in folders: they are not read if they lead out of them.
    fn found_in(self, english: &Path, russian: &Path) -> Pair {
        Pair { roots: [Some(english.to_owned()), Some(russian.to_owned())], ..self }
    }

    /// The same pair, of files that the settings name.
    pub(in crate::app) fn set(self) -> Pair {
        let [english, russian] = &self.roots;
        let english = english.clone().unwrap_or_else(|| parent(&self.english).to_owned());
        let russian = russian.clone().unwrap_or_else(|| parent(&self.russian).to_owned());
        self.found_in(&english, &russian)
    }

    /// Who named the file of an edition.
    pub(in crate::app) fn named(&self, language: Language) -> Named<'_> {
        let [english, russian] = &self.roots;
        let root = match language {
            Language::English => english,
            Language::Russian => russian,
        };
        root.as_deref().map_or(Named::ByUser, Named::Found)
    }

    /// The folder that what belongs to the pair must not lead out of.
    pub(in crate::app) fn root(&self) -> &Path {
        let [english, _] = &self.roots;
        english.as_deref().unwrap_or_else(|| parent(&self.english))
    }
}

/// Whether a file at `inside`, a path in a folder of pairs, would be taken for an article or say which files are left out.
pub(in crate::app) fn is_read_in_folder(inside: &Path) -> bool {
    let is_half = is_article(inside) && Half::of(inside).is_some();
    is_half || is_bitext(inside) || inside.file_name().is_some_and(|name| name == walk::IGNORE)
}

/// Finds the pairs at `paths`, sorted by name: every pair in a folder, files that hold both editions included (XLIFF, PO
/// and TMX), and that of a file which is half of one or holds both.
///
/// Halves are known by their names: `NAME/en.txt` and `NAME/ru.txt`, `NAME.en.txt` and `NAME.ru.txt`, `en/NAME.txt` and
/// `ru/NAME.txt`; English ones may go without a mark, as `NAME.txt` beside `NAME.ru.txt` and in sites of Docusaurus. Where
/// names differ, a key in the front matter of both joins them, such as `translationKey`. Hidden files and those that a `.gitignore` names are left out.
///
/// # Errors
/// Everything that would leave an article unchecked: a half without the other, two files for one half, a format that
/// cannot be read, a folder without pairs or one that cannot be listed.
pub fn find_pairs(paths: &[PathBuf]) -> Result<Vec<Pair>, Vec<Problem>> {
    find_all(paths, &[])
}

/// As [`find_pairs`], and the pairs that stand where `patterns` say.
///
/// # Errors
/// Those of [`find_pairs`]; patterns that no file fits.
pub(super) fn find_all(paths: &[PathBuf], patterns: &[Patterns]) -> Result<Vec<Pair>, Vec<Problem>> {
    let (mut pairs, mut problems) = (Vec::new(), Vec::new());
    for found in paths.iter().map(|path| find(path)).chain(patterns.iter().map(Patterns::pairs)) {
        match found {
            Ok(found) => pairs.extend(found),
            Err(found) => problems.extend(found),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if paths.len() + patterns.len() > 1 {
        let mut seen = HashSet::new();
        pairs.retain(|pair| {
            seen.insert([&pair.english, &pair.russian].map(|file| fs::canonicalize(file).ok()))
        });
    }
    pairs.sort_by(|a, b| (&a.name, &a.english).cmp(&(&b.name, &b.english)));
    Ok(pairs)
}

fn find(path: &Path) -> Result<Vec<Pair>, Vec<Problem>> {
    match fs::metadata(path) {
        Err(error) => Err(vec![Problem::read(path, &error)]),
        Ok(kind) if kind.is_dir() => folder::pairs(path),
        Ok(_) if is_bitext(path) => Ok(vec![Pair::new(path.to_owned(), path.to_owned())]),
        Ok(_) => file::pair(path).map(|pair| vec![pair]).map_err(|problem| vec![problem]),
    }
}

/// The name of the pair at `frame` in `folder`: that of the folder where the files are called by their language alone.
fn name(frame: &Frame, folder: &Path) -> String {
    let name = frame.name();
    if !name.is_empty() {
        return name;
    }
    let folder = fs::canonicalize(folder).unwrap_or(folder.to_owned());
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The folder of a file, one that can be opened.
fn parent(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The problem of a half whose other half, in `language`, should be at `other`, a path without an ending.
fn missing(half: &Path, other: &Path, language: Language) -> Problem {
    let ending = half.extension().unwrap_or_default().to_string_lossy();
    let phrase = match language {
        Language::English => words::ENGLISH_MISSING,
        Language::Russian => words::RUSSIAN_MISSING,
    };
    Problem::new(half, phrase.with(&[&format!("{}.{ending}", shown(other))]))
}

fn twice(first: &Path, second: &Path) -> Problem {
    Problem::new(first, words::TWICE.with(&[&shown(second)]))
}
