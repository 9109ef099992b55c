use std::fs;
use std::path::{Path, PathBuf};

use super::relative::whole;

/// Where a path leads: links, detours and other names of one file are the same place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The path without links and detours; what is not there yet is added as it is written.
    path: PathBuf,
    /// What the file system knows a regular file by, whatever its names (hard links).
    file: Option<(u64, u64)>,
}

/// Links that lead from one to the next; more are a circle.
const MOST_LINKS: usize = 40;

impl Place {
    /// Where `path` leads, whether something is there or not.
    pub fn of(path: &Path) -> Place {
        let path = resolved(path, MOST_LINKS);
        Place { file: identity(&path), path }
    }

    /// The path without links and detours.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether both are one file, or would be.
    pub fn is(&self, other: &Place) -> bool {
        key(&self.path) == key(&other.path) || (self.file.is_some() && self.file == other.file)
    }

    /// The path from `folder`, if it leads into it.
    pub fn inside(&self, folder: &Place) -> Option<PathBuf> {
        key(&self.path).strip_prefix(key(&folder.path)).ok().map(Path::to_owned)
    }
}

/// File systems of macOS and Windows usually take capital and small letters for the same.
fn key(path: &Path) -> PathBuf {
    if cfg!(any(windows, target_os = "macos")) {
        PathBuf::from(path.to_string_lossy().to_lowercase())
    } else {
        path.to_owned()
    }
}

fn resolved(path: &Path, links: usize) -> PathBuf {
    if let Ok(place) = fs::canonicalize(path) {
        return place;
    }
    let Some(name) = path.file_name() else { return whole(path) };
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = resolved(parent, links);
    let place = folder.join(name);
    match fs::read_link(&place) {
        Ok(target) if links > 0 => resolved(&folder.join(target), links - 1),
        _ => place,
    }
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    Some((found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn identity(_: &Path) -> Option<(u64, u64)> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_spellings_are_the_same_place() {
        let here = |path: &str| Place::of(Path::new(path));
        assert!(here("src/./../src/lib.rs").is(&here("src/lib.rs")));
        assert!(here("not/there/../yet.csv").is(&here("not/yet.csv")));
        assert!(!here("src/lib.rs").is(&here("src/main.rs")));
        assert_eq!(here("src/new/en.md").inside(&here("src")), Some(PathBuf::from("new/en.md")));
    }
}
