use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::{DirEntry, WalkBuilder};

use crate::app::problem::Problem;
use crate::app::words;

/// What says which files are left out.
pub(super) const IGNORE: &str = ".gitignore";

/// Bytes of such a file; git's own project has 5 KB.
const LARGEST: u64 = 1 << 20;

/// The files in `folder` and the folders in it, by name. Left out are hidden ones and those that a `.gitignore` names; what
/// the user's own settings of git say has no part in it, so that a run finds the same for everybody. Links to folders are
/// not followed.
///
/// # Errors
/// What cannot be listed; a `.gitignore` that is no regular file or too large.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, Vec<Problem>> {
    let whole = fs::canonicalize(folder).unwrap_or(folder.to_owned());
    let odd: Vec<Problem> = whole.ancestors().filter_map(odd).collect();
    if !odd.is_empty() {
        return Err(odd);
    }
    let refused = Arc::new(Mutex::new(Vec::new()));
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for entry in walk(folder, Arc::clone(&refused)) {
        match entry {
            Ok(entry) if is_file(&entry) => files.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => problems.push(Problem::new(folder, words::CANNOT_LIST.with(&[&error.to_string()]))),
        }
    }
    problems.append(&mut refused.lock().unwrap_or_else(PoisonError::into_inner));
    if problems.is_empty() { Ok(files) } else { Err(problems) }
}

/// Goes through a folder, but not through those whose `.gitignore` cannot be read: these go to `refused`.
fn walk(folder: &Path, refused: Arc<Mutex<Vec<Problem>>>) -> ignore::Walk {
    let mut walk = WalkBuilder::new(folder);
    walk.require_git(false).git_global(false).git_exclude(false).ignore(false).sort_by_file_name(Ord::cmp);
    walk.filter_entry(move |entry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let problem = is_folder.then(|| odd(entry.path())).flatten();
        let is_good = problem.is_none();
        refused.lock().unwrap_or_else(PoisonError::into_inner).extend(problem);
        is_good
    });
    walk.build()
}

/// What is wrong with the `.gitignore` of a folder, if it has one: a pipe or a device would be read without end.
fn odd(folder: &Path) -> Option<Problem> {
    let path = folder.join(IGNORE);
    let found = fs::metadata(&path).ok()?;
    if !found.is_file() && !found.is_dir() {
        return Some(Problem::new(&path, words::NO_REGULAR_FILE));
    }
    (found.len() > LARGEST && found.is_file())
        .then(|| Problem::new(&path, words::TOO_LARGE.with(&[&(LARGEST >> 20).to_string()])))
}

fn is_file(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file() || (kind.is_symlink() && entry.path().is_file()))
}
