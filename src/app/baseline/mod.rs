//! Findings that are known, so that only new ones count. The file is JSON, one finding a line, sorted:
//!
//! ```json
//! {
//!   "version": 1,
//!   "findings": [
//!     {"file": "pairs/note/en.md", "rule": "mixed-script", "found": "Pоссия", "fingerprint": "92a5824517dafdfe"}
//!   ]
//! }
//! ```
//!
//! `file` is the English file of the pair, from the folder of the baseline. A finding is known by its fingerprint; `rule`
//! and `found` are for people. An entry with a `"reason"` is not only known but accepted: its finding is suppressed.

mod file;
mod settle;

pub(super) use file::not_json;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::problem::{Problem, shown};
use super::words;
use crate::text::Message;

/// Known findings.
#[derive(Debug, Clone)]
pub struct Baseline {
    /// The file they were read from or are to be written to.
    path: PathBuf,
    entries: Vec<Entry>,
}

/// A known finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The English file of the pair, from the folder of the baseline, with `/`.
    pub file: String,
    /// The rule that found it.
    pub rule: String,
    /// The offending text.
    pub found: String,
    /// Its fingerprint.
    #[serde(deserialize_with = "file::fingerprint")]
    pub fingerprint: String,
    /// Why it is to stay, where somebody said so.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "file::reason")]
    pub reason: Option<String>,
}

impl Baseline {
    /// A baseline without findings, which is to stand at `path`.
    pub fn new(path: PathBuf) -> Baseline {
        Baseline { path, entries: Vec::new() }
    }

    /// The problem of an entry whose finding is gone.
    pub fn gone(&self, entry: &Entry) -> Problem {
        let found: Message = words::GONE.with(&[&entry.rule, &entry.found, &entry.file]);
        Problem::new(&self.path, found)
    }

    /// The name by which the baseline calls a file of the run.
    fn name_of(&self, file: &str) -> String {
        let whole = |path: &Path| std::path::absolute(path).unwrap_or(path.to_owned());
        let (file, folder) = (whole(Path::new(file)), whole(self.folder()));
        shown(file.strip_prefix(folder).unwrap_or(&file))
    }

    fn folder(&self) -> &Path {
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }
}
