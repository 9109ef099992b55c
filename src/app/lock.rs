//! Runs that add to one file do so one after the other.

use std::fs::File;
use std::path::Path;

use super::place::Place;

/// Held as long as nobody else may add to a file.
#[must_use]
pub struct Lock(#[expect(dead_code, reason = "what counts is that it is open")] Option<File>);

impl Lock {
    /// Waits until no other run adds to a file in the folder of the file at `path`. Where files cannot be locked, as on some
    /// network drives, nothing is waited for.
    pub fn of(path: &Path) -> Lock {
        let place = Place::of(path);
        let file = open(place.path()).ok();
        Lock(file.filter(|file| file.lock().is_ok()))
    }
}

/// The folder itself, for the file is replaced by another while the lock is held.
#[cfg(unix)]
fn open(file: &Path) -> std::io::Result<File> {
    File::open(file.parent().unwrap_or(Path::new("/")))
}

/// A file beside it: folders cannot be opened.
#[cfg(not(unix))]
fn open(file: &Path) -> std::io::Result<File> {
    let name = format!(".{}.lock", file.file_name().unwrap_or_default().to_string_lossy());
    File::options().create(true).truncate(false).write(true).open(file.with_file_name(name))
}
