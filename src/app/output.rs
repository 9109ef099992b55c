use std::fs;
use std::path::{Path, PathBuf};

use super::inputs::Inputs;
use super::place::Place;
use super::problem::{Problem, shown};
use super::words;

/// A file to be written.
#[derive(Debug, Clone)]
pub struct Destination {
    /// The path as it was given.
    pub(super) path: PathBuf,
    /// Where it leads.
    pub(super) place: Place,
}

impl Destination {
    /// A file that can be written at `path`.
    fn new(path: &Path) -> Result<Destination, Problem> {
        let refuse = |phrase| Err(Problem::new(path, phrase));
        let place = Place::of(path);
        let folder = place.path().parent().unwrap_or(Path::new("/"));
        if !folder.is_dir() {
            let named = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            return Err(Problem::new(path, words::NO_SUCH_FOLDER.with(&[&shown(named.unwrap_or(folder))])));
        }
        let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => refuse(words::IS_FOLDER),
            Ok(found) if found.is_file() && found.permissions().readonly() => refuse(words::READ_ONLY),
            Err(_) if is_link => refuse(words::LEADS_NOWHERE),
            _ => Ok(Destination { path: path.to_owned(), place }),
        }
    }
}

/// The files that a run writes: none of them is an input, and no two are one file.
#[derive(Debug)]
pub struct Outputs {
    inputs: Inputs,
    taken: Vec<Place>,
}

impl Outputs {
    /// The outputs of a run with these inputs: none so far.
    pub fn of(inputs: Inputs) -> Outputs {
        Outputs { inputs, taken: Vec::new() }
    }

    /// Adds inputs.
    pub fn spare(&mut self, more: impl FnOnce(Inputs) -> Inputs) {
        self.inputs = more(std::mem::take(&mut self.inputs));
    }

    /// Adds the file at `path`.
    ///
    /// # Errors
    /// Its folder does not exist, it is a folder itself, read-only, a link to nothing, an input of the run, or another
    /// output.
    pub fn file(&mut self, path: &Path) -> Result<Destination, Problem> {
        let destination = Destination::new(path)?;
        let place = &destination.place;
        let taken = self.taken.iter().any(|taken| taken.is(place)) && !is_stream(place);
        let objection = taken.then_some(words::IS_OUTPUT).or_else(|| self.inputs.objection(place));
        if let Some(objection) = objection {
            return Err(Problem::new(path, objection));
        }
        self.taken.push(place.clone());
        Ok(destination)
    }
}

/// Devices and pipes can be written to more than once, and keep nothing that could be lost.
fn is_stream(place: &Place) -> bool {
    fs::metadata(place.path()).is_ok_and(|found| !found.is_file())
}
