use std::fs;
use std::path::{Path, PathBuf};

use super::half::{Half, language};
use super::{Pair, missing, name, parent, twice};
use crate::app::problem::Problem;
use crate::app::read::{is_readable, unreadable};
use crate::app::words;
use crate::text::Language;

/// The pair of which the file at `path` is a half.
pub(super) fn pair(path: &Path) -> Result<Pair, Problem> {
    if !is_readable(path) {
        return Err(unreadable(path));
    }
    if let Some(pair) = unmarked(path) {
        return Ok(pair);
    }
    let mut problem = Problem::new(path, words::NO_LANGUAGE);
    for (root, half) in readings(path) {
        let other = half.language.other();
        let counterpart = root.join(half.frame.path(other));
        match readable_files(&counterpart).as_slice() {
            [] => problem = missing(path, &counterpart, other),
            [counterpart] => return Ok(join(path, counterpart, name(&half.frame, &root), other, &root)),
            [first, second, ..] => return Err(twice(first, second)),
        }
    }
    Err(problem)
}

/// The pair of `NAME.md` and `NAME.ru.md`, where there is no `NAME.en.md`.
fn unmarked(path: &Path) -> Option<Pair> {
    let stem = path.file_stem()?.to_string_lossy().into_owned();
    let only = |stem: String| match readable_files(&path.with_file_name(stem)).as_slice() {
        [file] => Some(file.clone()),
        _ => None,
    };
    let Some(half) = Half::of(Path::new(path.file_name()?)) else {
        let russian = only(format!("{stem}.ru"))?;
        return Some(found(Pair::new(path.to_owned(), russian), Language::Russian, parent(path)));
    };
    let name = half.frame.unmarked().filter(|_| half.language == Language::Russian)?;
    let marked = only(format!("{name}.en"));
    let pair = marked.is_none().then(|| only(name.to_owned())).flatten();
    Some(found(Pair::new(pair?, path.to_owned()), Language::English, parent(path)))
}

/// The ways to take a file as a half, each with the folder that its frame is in, the likeliest first: by its name, or by
/// the folders that it is in, the innermost first.
fn readings(path: &Path) -> Vec<(PathBuf, Half)> {
    let given = roots(path);
    let (path, roots) = match given.is_empty() {
        false => (path.to_owned(), given),
        true => std::path::absolute(path).map(|path| (path.clone(), roots(&path))).unwrap_or_default(),
    };
    let half = |root: PathBuf| Half::of(path.strip_prefix(&root).ok()?).map(|half| (root, half));
    roots.into_iter().filter_map(half).collect()
}

fn roots(path: &Path) -> Vec<PathBuf> {
    if path.file_name().and_then(|name| Half::of(Path::new(name))).is_some() {
        return path.parent().map(Path::to_owned).into_iter().collect();
    }
    let names_language =
        |folder: &&Path| folder.file_name().and_then(|name| language(name.to_str()?)).is_some();
    let folders = path.ancestors().skip(1).filter(names_language);
    folders.filter_map(|folder| folder.parent().map(Path::to_owned)).collect()
}

/// The files at `stem` with an ending that can be read.
fn readable_files(stem: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent(stem)).into_iter().flatten().flatten();
    let files = entries.map(|entry| stem.with_file_name(entry.file_name()));
    let mut files: Vec<PathBuf> =
        files.filter(|file| file.file_stem() == stem.file_name() && is_readable(file)).collect();
    files.sort();
    files
}

fn join(half: &Path, counterpart: &Path, name: String, other: Language, root: &Path) -> Pair {
    let (half, counterpart) = (half.to_owned(), counterpart.to_owned());
    let pair = match other {
        Language::Russian => Pair::new(half, counterpart),
        Language::English => Pair::new(counterpart, half),
    };
    found(Pair { name, ..pair }, other, root)
}

/// A pair of which the file in `language` was found in `root`, and the other one was named.
fn found(pair: Pair, language: Language, root: &Path) -> Pair {
    let root = Some(root.to_owned());
    let roots = match language {
        Language::English => [root, None],
        Language::Russian => [None, root],
    };
    Pair { roots, ..pair }
}
