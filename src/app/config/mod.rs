//! What a project has decided for itself: `sverka.toml`.

mod keys;
mod reader;
mod setting;
mod show;
mod template;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub use setting::{Origin, Setting};
pub use template::init;

use super::baseline::Baseline;
use super::file::Named;
use super::glossary::{glossary_files, set_glossary_files};
use super::pairs::{Pair, Patterns, find_all};
use super::problem::{Problem, Source};
use super::settings_file::config_file;
use super::words;
use crate::check::{Finding, Rule, Settings};
use crate::glossary::{Glossary, Severity};
use crate::report::csv::Dialect;
use crate::text::{Language, Span, nearest};

/// The settings in force, each with where it comes from.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// The file they were read from; none where no project has one.
    pub file: Option<PathBuf>,
    /// Folders of pairs, or files of them.
    pub pairs: Setting<Vec<PathBuf>>,
    /// Where the halves of other pairs are.
    pub patterns: Vec<Patterns>,
    /// Glossary files and folders of them.
    pub glossary: Setting<Vec<PathBuf>>,
    /// Report files.
    pub reports: Setting<Vec<PathBuf>>,
    /// The baseline.
    pub baseline: Setting<Option<PathBuf>>,
    /// The least severity that fails a run; none where nothing does.
    pub fail_on: Setting<FailOn>,
    /// The language of messages; none for that of the environment.
    pub language: Setting<Option<Language>>,
    /// How CSV is written.
    pub csv: Setting<Dialect>,
    /// What the checks are to know of the house.
    pub house: Settings,
    /// Findings that are to stay, with reasons.
    pub suppressions: Vec<Suppression>,
    /// The text of the file.
    source: String,
    /// The line of each rule, policy and list in the file, by its key, such as `rules.term-case`.
    places: Vec<(String, Span)>,
}

/// The least severity that fails a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FailOn(pub Option<Severity>);

impl FailOn {
    /// All values by their names in files and on the command line.
    pub const NAMES: [(&'static str, FailOn); 4] = [
        ("error", FailOn(Some(Severity::Error))),
        ("warning", FailOn(Some(Severity::Warning))),
        ("info", FailOn(Some(Severity::Info))),
        ("never", FailOn(None)),
    ];
}

impl Default for FailOn {
    fn default() -> FailOn {
        FailOn(Some(Severity::Error))
    }
}

/// A finding that is to stay as it is.
#[derive(Debug, Clone)]
pub struct Suppression {
    /// The fingerprint of the finding.
    pub fingerprint: String,
    /// The rule that found it, where one is named.
    pub rule: Option<&'static Rule>,
    /// Why it is to stay.
    pub reason: String,
    /// Where the entry stands in the file, in bytes.
    place: Span,
}

impl Suppression {
    /// Whether it is meant for `finding`.
    pub(super) fn covers(&self, finding: &Finding) -> bool {
        self.fingerprint == finding.fingerprint && self.rule.is_none_or(|rule| rule == finding.rule)
    }
}

impl Config {
    /// The settings in `file`, which the user has named, or else in the file nearest to `start`, or else the defaults.
    ///
    /// # Errors
    /// The file cannot be read; every unknown key and wrong value in it.
    pub fn load(file: Option<&Path>, start: &Path) -> Result<Config, Vec<Problem>> {
        match (file, config_file(start)) {
            (Some(file), _) => keys::read(file.to_owned(), Named::ByUser),
            (None, Some(found)) => keys::read(found.clone(), Named::Found(folder(&found))),
            (None, None) => Ok(Config::default()),
        }
    }

    /// The folder of the file, which the paths in it are meant from.
    pub fn folder(&self) -> Option<&Path> {
        self.file.as_deref().map(folder)
    }

    /// The files of the glossary that options or the file name; none where neither does.
    ///
    /// # Errors
    /// Those of [`glossary_files`](super::glossary_files).
    pub fn glossary_files(&self) -> Result<Vec<PathBuf>, Vec<Problem>> {
        match (self.glossary.origin, self.folder()) {
            (Origin::File(_), Some(folder)) => set_glossary_files(&self.glossary.value, folder),
            _ => glossary_files(&self.glossary.value),
        }
    }

    /// The baseline that an option or the file names.
    ///
    /// # Errors
    /// Those of [`Baseline::read`] and [`Baseline::read_set`].
    pub fn known(&self) -> Result<Option<Baseline>, Problem> {
        let Some(file) = &self.baseline.value else { return Ok(None) };
        match (self.baseline.origin, self.folder()) {
            (Origin::File(_), Some(folder)) => Baseline::read_set(file, folder).map(Some),
            _ => Baseline::read(file).map(Some),
        }
    }

    /// Takes folders or files of pairs that were named elsewhere, if any, in the place of what the file says.
    pub fn overrule_pairs(&mut self, paths: &[PathBuf]) {
        if !paths.is_empty() {
            self.pairs.overrule(Some(paths.to_vec()));
            self.patterns.clear();
        }
    }

    /// The pairs of the project; of the current folder where it does not say where they are.
    ///
    /// # Errors
    /// Those of [`find_pairs`](super::find_pairs); patterns that no file fits.
    pub fn find_pairs(&self) -> Result<Vec<Pair>, Vec<Problem>> {
        let here = [PathBuf::from(".")];
        let nothing = self.pairs.value.is_empty() && self.patterns.is_empty();
        let pairs = find_all(if nothing { &here } else { &self.pairs.value }, &self.patterns)?;
        let is_set = matches!(self.pairs.origin, Origin::File(_));
        Ok(pairs.into_iter().map(|pair| if is_set { pair.set() } else { pair }).collect())
    }

    /// The policies that are set although no row of `glossary` belongs to them.
    pub fn idle_policies(&self, glossary: &Glossary) -> Vec<Problem> {
        let known: BTreeSet<&str> =
            glossary.entries().iter().filter_map(|entry| entry.policy.as_deref()).collect();
        let set =
            self.places.iter().filter_map(|(key, place)| Some((key.strip_prefix("policies.")?, *place)));
        let idle = set.filter(|(name, _)| !known.contains(name));
        let source = Source::new(&self.source);
        let problems = idle.map(|(name, place)| {
            let advice = match nearest(name, known.iter().copied()) {
                Some(nearest) => words::NEAREST.with(&[nearest]),
                None => words::CHECK_NAME.into(),
            };
            self.problem(&source, place, words::UNKNOWN_POLICY.with(&[name]).and(advice))
        });
        problems.collect()
    }

    /// What is to be said of suppressions that match nothing.
    pub fn unused(&self, suppressions: &[&Suppression]) -> Vec<Problem> {
        let source = Source::new(&self.source);
        suppressions.iter().map(|unused| self.problem(&source, unused.place, words::UNUSED)).collect()
    }

    fn problem(&self, source: &Source, place: Span, message: impl Into<crate::text::Message>) -> Problem {
        Problem::new(self.file.as_deref().unwrap_or("".as_ref()), message).at(source, place)
    }
}

fn folder(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
