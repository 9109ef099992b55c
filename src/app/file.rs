//! The only place where files are opened for reading: whether a path may be read at all, and how much of it.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::place::Place;
use super::problem::{Problem, shown};
use super::relative::whole;
use super::words;

/// Who named a file, and so what it may be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Named<'a> {
    /// The user, on the command line: it may be a pipe or standard input too.
    ByUser,
    /// The settings: a regular file; written as a path inside their folder, it does not lead out of it.
    InFolder(&'a Path),
    /// Nobody: it was found in this folder, and must be a regular file in it.
    Found(&'a Path),
}

impl Named<'_> {
    /// Whether the file at `path` may be read.
    ///
    /// # Errors
    /// It may not, or it is not there.
    pub fn admits(self, path: &Path) -> Result<(), Problem> {
        let found = fs::metadata(path).map_err(|error| Problem::read(path, &error))?;
        if found.is_dir() {
            return Err(Problem::new(path, words::IS_FOLDER));
        }
        if matches!(self, Named::ByUser) {
            return Ok(());
        }
        if !found.is_file() {
            return Err(Problem::new(path, words::NO_REGULAR_FILE));
        }
        match self.bounds(path) {
            Some(folder) if Place::of(path).inside(&Place::of(folder)).is_none() => {
                Err(Problem::new(path, words::LEADS_OUTSIDE.with(&[&shown(folder)])))
            }
            _ => Ok(()),
        }
    }

    /// The folder that the path must not lead out of.
    fn bounds(&self, path: &Path) -> Option<&Path> {
        match *self {
            Named::ByUser => None,
            Named::Found(folder) => Some(folder),
            Named::InFolder(folder) => whole(path).starts_with(whole(folder)).then_some(folder),
        }
    }
}

/// Bytes that a file of some kind may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit(u64);

impl Limit {
    /// An article as text: the Bible has 5 MiB in English and 7 in Russian.
    pub const TEXT: Limit = Limit(16 << 20);
    /// A Word document, with its pictures, or a file of translations.
    pub const PACKAGE: Limit = Limit(64 << 20);
    /// A glossary: one of 10,000 terms has 3 MB.
    pub const GLOSSARY: Limit = Limit(256 << 20);
    /// Settings: one of 10,000 suppressions has 1 MB.
    pub const SETTINGS: Limit = Limit(16 << 20);
    /// Known findings and pins: 100,000 have 20 MB.
    pub const FINDINGS: Limit = Limit(128 << 20);
}

/// What stands in a file.
///
/// # Errors
/// It may not be read, cannot be, or is larger than allowed.
pub(super) fn bytes(path: &Path, named: Named, limit: Limit) -> Result<Vec<u8>, Problem> {
    named.admits(path)?;
    let Limit(most) = limit;
    let mut bytes = Vec::new();
    // What a file says of its size need not be true, and a pipe says nothing.
    let read = File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes));
    match read {
        Ok(length) if length as u64 > most => {
            Err(Problem::new(path, words::TOO_LARGE.with(&[&(most >> 20).to_string()])))
        }
        Ok(_) => Ok(bytes),
        Err(error) => Err(Problem::read(path, &error)),
    }
}

/// The text of a file that is no article: settings, known findings.
///
/// # Errors
/// Those of [`bytes`]; it is not UTF-8.
pub(super) fn utf8(path: &Path, named: Named, limit: Limit) -> Result<String, Problem> {
    String::from_utf8(bytes(path, named, limit)?).map_err(|error| {
        let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = good.iter().filter(|&&byte| byte == b'\n').count() + 1;
        Problem::new(path, words::NOT_UTF8.with(&[&good.len().to_string()])).at_line(Some(line))
    })
}

/// The first bytes of a regular file, `most` of them; none where there is no such file.
pub(super) fn head(path: &Path, most: u64) -> Option<Vec<u8>> {
    let open = || -> io::Result<Option<Vec<u8>>> {
        if !fs::metadata(path)?.is_file() {
            return Ok(None);
        }
        let mut head = Vec::new();
        File::open(path)?.take(most).read_to_end(&mut head)?;
        Ok(Some(head))
    };
    open().ok().flatten()
}
