use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::walk;
use super::wildcard::Wildcard;
use super::{Pair, parent};
use crate::app::place::Place;
use crate::app::problem::{Problem, shown};
use crate::app::read::{is_readable, unreadable};
use crate::app::words;
use crate::text::Language;

/// Where both halves of pairs stand, as a project says it: `content/en/**/*.md` and `content/ru/**/*.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patterns {
    /// The configuration file; paths are meant from its folder.
    file: PathBuf,
    /// The line of the file, from 1.
    pub(in crate::app) line: usize,
    /// The English and the Russian path as they are written.
    pub(in crate::app) written: [String; 2],
    wildcards: [Wildcard; 2],
}

impl Patterns {
    /// Patterns in a line of `file`; none where the wildcards of both are not the same, one after the other.
    pub(in crate::app) fn new(file: &Path, line: usize, written: [String; 2]) -> Option<Patterns> {
        let wildcards = [Wildcard::new(&written[0]), Wildcard::new(&written[1])];
        let fit = wildcards[0].fits(&wildcards[1]);
        fit.then(|| Patterns { file: file.to_owned(), line, written, wildcards })
    }

    /// The pairs that stand so.
    pub(super) fn pairs(&self) -> Result<Vec<Pair>, Vec<Problem>> {
        let [english, mut russian] = [self.halves(0)?, self.halves(1)?];
        let roots = [&self.wildcards[0], &self.wildcards[1]].map(|wildcard| self.folder(wildcard));
        let (mut pairs, mut problems) = (Vec::new(), Vec::new());
        for (parts, half) in english {
            match russian.remove(&parts) {
                Some(other) => pairs.push(pair(&parts, half, other).found_in(&roots[0], &roots[1])),
                None => problems.push(self.missing(&half, &parts, Language::Russian)),
            }
        }
        problems.extend(russian.iter().map(|(parts, half)| self.missing(half, parts, Language::English)));
        let refused =
            pairs.iter().flat_map(|pair| [&pair.english, &pair.russian]).filter(|file| !is_readable(file));
        problems.extend(refused.map(|file| unreadable(file)));
        if pairs.is_empty() && problems.is_empty() {
            problems.push(Problem::new(&self.file, words::NOTHING_FITS).at_line(Some(self.line)));
        }
        if problems.is_empty() { Ok(pairs) } else { Err(problems) }
    }

    /// The files of one side by what the wildcards stand for.
    fn halves(&self, side: usize) -> Result<BTreeMap<Vec<String>, PathBuf>, Vec<Problem>> {
        let Some(wildcard) = self.wildcards.get(side) else { return Ok(BTreeMap::new()) };
        let folder = self.folder(wildcard);
        let mut halves = BTreeMap::new();
        for path in walk::files(&folder)? {
            let inside = path.strip_prefix(&folder).map(shown).unwrap_or_default();
            if let Some(parts) = wildcard.read(&inside) {
                halves.insert(parts, path);
            }
        }
        Ok(halves)
    }

    /// Whether a file at `place`, a path without links, would be half of one of the pairs.
    pub(in crate::app) fn fit(&self, place: &Path) -> bool {
        self.wildcards.iter().any(|wildcard| {
            let folder = Place::of(&self.folder(wildcard));
            place.strip_prefix(folder.path()).is_ok_and(|inside| wildcard.read(&shown(inside)).is_some())
        })
    }

    /// The folder that the wildcards of one side begin in.
    fn folder(&self, wildcard: &Wildcard) -> PathBuf {
        self.place(if wildcard.folder.is_empty() { "." } else { &wildcard.folder })
    }

    fn missing(&self, half: &Path, parts: &[String], language: Language) -> Problem {
        let (phrase, side) = match language {
            Language::English => (words::ENGLISH_MISSING, 0),
            Language::Russian => (words::RUSSIAN_MISSING, 1),
        };
        let other = self.wildcards.get(side).map(|wildcard| wildcard.path(parts)).unwrap_or_default();
        Problem::new(half, phrase.with(&[&shown(&self.place(&other))]))
    }

    /// A path from the folder of the file.
    fn place(&self, path: &str) -> PathBuf {
        match parent(&self.file) {
            here if here == Path::new(".") && path != "." => PathBuf::from(path),
            folder => folder.join(path),
        }
    }
}

/// A pair called by what both paths share.
fn pair(parts: &[String], english: PathBuf, russian: PathBuf) -> Pair {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let pair = Pair::new(english, russian);
    if parts.is_empty() { pair } else { Pair { name: parts.join("/"), ..pair } }
}
