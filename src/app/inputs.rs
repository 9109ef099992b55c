use std::path::{Path, PathBuf};

use super::glossary::{FOLDER as GLOSSARY, is_table};
use super::pairs::{Pair, Patterns, is_read_in_folder};
use super::place::Place;
use super::settings_file::SETTINGS;
use super::words;
use crate::text::Phrase;

/// The files that a run reads or may read, those that are not there yet included.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    files: Vec<Place>,
    /// Folders in which articles are looked for.
    articles: Vec<Place>,
    /// Folders whose tables are a glossary.
    glossaries: Vec<Place>,
    patterns: Vec<Patterns>,
}

impl Inputs {
    /// Adds files.
    pub fn files<'a>(mut self, files: impl IntoIterator<Item = &'a PathBuf>) -> Inputs {
        self.files.extend(files.into_iter().map(|file| Place::of(file)));
        self
    }

    /// Adds both editions of pairs, and their pins.
    pub fn pairs(self, pairs: &[Pair]) -> Inputs {
        let pins: Vec<PathBuf> = pairs.iter().map(Pair::pins_file).collect();
        self.editions(pairs).files(&pins)
    }

    /// Adds both editions of pairs.
    pub fn editions(self, pairs: &[Pair]) -> Inputs {
        self.files(pairs.iter().flat_map(|pair| [&pair.english, &pair.russian]))
    }

    /// Adds what is looked for in folders of articles, or where patterns say.
    pub fn articles_in(mut self, paths: &[PathBuf], patterns: &[Patterns]) -> Inputs {
        self.articles.extend(paths.iter().filter(|path| path.is_dir()).map(|path| Place::of(path)));
        self.patterns.extend(patterns.iter().cloned());
        self
    }

    /// Adds a glossary: files, and folders for the tables in them.
    pub fn glossary(mut self, paths: &[PathBuf]) -> Inputs {
        for path in paths {
            let place = Place::of(path);
            if place.path().is_dir() { self.glossaries.push(place) } else { self.files.push(place) }
        }
        self
    }

    /// Adds the folders of a glossary that are looked for in, beside and above `starts`.
    pub fn glossary_near(mut self, starts: &[PathBuf]) -> Inputs {
        let folders =
            starts.iter().flat_map(|start| above(start)).map(|above| Place::of(&above.join(GLOSSARY)));
        self.glossaries.extend(folders);
        self
    }

    /// Adds the settings that are looked for in, beside and above `start`.
    pub fn settings_near(self, start: &Path) -> Inputs {
        let files: Vec<PathBuf> = above(start).into_iter().map(|above| above.join(SETTINGS)).collect();
        self.files(&files)
    }

    /// Why nothing may be written to `place`; nothing where no input is lost by it.
    pub(super) fn objection(&self, place: &Place) -> Option<Phrase> {
        if self.files.iter().any(|input| input.is(place)) {
            return Some(words::IS_INPUT);
        }
        let is_article =
            |folder: &Place| place.inside(folder).is_some_and(|inside| is_read_in_folder(&inside));
        let is_term_table = |folder: &Place| {
            place.inside(folder).is_some_and(|inside| inside.iter().count() == 1 && is_table(&inside))
        };
        let would_be_read = self.articles.iter().any(is_article)
            || self.glossaries.iter().any(is_term_table)
            || self.patterns.iter().any(|patterns| patterns.fit(place.path()));
        would_be_read.then_some(words::WOULD_BE_READ)
    }
}

/// A path and the folders that it is in.
fn above(path: &Path) -> Vec<PathBuf> {
    let whole = std::path::absolute(path).unwrap_or(path.to_owned());
    whole.ancestors().map(Path::to_owned).collect()
}
