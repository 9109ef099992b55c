//! Drafts of reports are removed when the run is interrupted (Ctrl-C) or told to end.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::NamedTempFile;

/// The drafts that stand in folders now.
static DRAFTS: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The exit status of a program that was interrupted, as shells know it.
const INTERRUPTED: i32 = 130;

/// From now on an interrupt ends the program without leaving a draft.
pub fn clean_up_on_interrupt() {
    // Where no handler can be set, an interrupt ends the program as it always did.
    let _ = ctrlc::set_handler(|| {
        // Held to the end, so that no draft is made after these are removed.
        let drafts = drafts();
        drafts.iter().for_each(|draft| drop(fs::remove_file(draft)));
        std::process::exit(INTERRUPTED);
    });
}

/// Does what an interrupt must not cut in two.
pub(super) fn undisturbed<T>(work: impl FnOnce() -> T) -> T {
    let _held = drafts();
    work()
}

/// Knows a draft as long as it lives.
pub(super) struct Guard(PathBuf);

impl Guard {
    /// The draft that `make` makes, and its guard. No interrupt comes between.
    pub fn over(make: impl FnOnce() -> io::Result<NamedTempFile>) -> io::Result<(NamedTempFile, Guard)> {
        let mut drafts = drafts();
        let file = make()?;
        drafts.insert(file.path().to_owned());
        let guard = Guard(file.path().to_owned());
        Ok((file, guard))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        drafts().remove(&self.0);
    }
}

fn drafts() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    DRAFTS.lock().unwrap_or_else(PoisonError::into_inner)
}
