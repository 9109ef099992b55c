//! Drafts of reports are removed when the user interrupts the run (Ctrl-C).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The drafts that stand in folders now.
static DRAFTS: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The exit status of a program that was interrupted, as shells know it.
const INTERRUPTED: i32 = 130;

/// From now on an interrupt ends the program without leaving a draft.
pub fn clean_up_on_interrupt() {
    // Where no handler can be set, an interrupt ends the program as it always did.
    let _ = ctrlc::set_handler(|| {
        let drafts = DRAFTS.lock().unwrap_or_else(PoisonError::into_inner);
        drafts.iter().for_each(|draft| drop(fs::remove_file(draft)));
        std::process::exit(INTERRUPTED);
    });
}

/// Knows a draft as long as it lives.
pub(super) struct Guard(PathBuf);

impl Guard {
    pub fn new(draft: &Path) -> Guard {
        with_drafts(|drafts| drafts.insert(draft.to_owned()));
        Guard(draft.to_owned())
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        with_drafts(|drafts| drafts.remove(&self.0));
    }
}

fn with_drafts(change: impl FnOnce(&mut BTreeSet<PathBuf>) -> bool) {
    change(&mut DRAFTS.lock().unwrap_or_else(PoisonError::into_inner));
}
