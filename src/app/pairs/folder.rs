use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::half::{Frame, Half};
use super::{Pair, missing, name, twice};
use crate::app::problem::Problem;
use crate::app::read::{is_article, is_readable, readable_endings, unreadable};
use crate::text::Language;

/// All pairs in a folder and the folders in it.
pub(super) fn pairs(folder: &Path) -> Result<Vec<Pair>, Vec<Problem>> {
    let (mut pairs, mut problems) = (Vec::new(), Vec::new());
    for (frame, halves) in halves(folder)? {
        match join(&frame, &halves, folder) {
            Ok(pair) => pairs.extend(pair),
            Err(found) => problems.extend(found),
        }
    }
    if pairs.is_empty() && problems.is_empty() {
        problems.push(no_pairs(folder));
    }
    if problems.is_empty() { Ok(pairs) } else { Err(problems) }
}

/// The files that share a frame.
type Halves = Vec<(Language, PathBuf)>;

fn halves(folder: &Path) -> Result<BTreeMap<Frame, Halves>, Vec<Problem>> {
    let mut found: BTreeMap<Frame, Halves> = BTreeMap::new();
    let mut problems = Vec::new();
    for entry in WalkBuilder::new(folder).sort_by_file_name(Ord::cmp).build() {
        match entry {
            Ok(entry) if entry.path().is_file() => {
                let path = entry.into_path();
                if let Some(half) = path.strip_prefix(folder).ok().and_then(Half::of) {
                    found.entry(half.frame).or_default().push((half.language, path));
                }
            }
            Ok(_) => {}
            Err(error) => problems.push(Problem::new(folder, format!("cannot list all of it: {error}"))),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

/// The pair that some halves make; none where they hold no articles.
fn join(frame: &Frame, halves: &Halves, folder: &Path) -> Result<Option<Pair>, Vec<Problem>> {
    let refused: Vec<Problem> = files(halves, |_, path| is_article(path) && !is_readable(path))
        .map(|path| unreadable(path))
        .collect();
    if !refused.is_empty() {
        return Err(refused);
    }
    let of = |wanted| files(halves, move |language, path| language == wanted && is_readable(path)).collect();
    let (english, russian): (Vec<&PathBuf>, Vec<&PathBuf>) = (of(Language::English), of(Language::Russian));
    let absent = |half, language| missing(half, &folder.join(frame.path(language)), language);
    match (english.as_slice(), russian.as_slice()) {
        ([], []) => Ok(None),
        (&[english], &[russian]) => {
            let pair = Pair::new(english.clone(), russian.clone());
            Ok(Some(Pair { name: name(frame, folder), ..pair }))
        }
        (&[half], []) => Err(vec![absent(half, Language::Russian)]),
        ([], &[half]) => Err(vec![absent(half, Language::English)]),
        ([first, second, ..], _) | (_, [first, second, ..]) => Err(vec![twice(first, second)]),
    }
}

fn files(halves: &Halves, wanted: impl Fn(Language, &Path) -> bool) -> impl Iterator<Item = &PathBuf> {
    halves.iter().filter(move |(language, path)| wanted(*language, path)).map(|(_, path)| path)
}

fn no_pairs(folder: &Path) -> Problem {
    let message = format!(
        "no pair of articles in this folder; name them NAME/en.* and NAME/ru.*, NAME.en.* and NAME.ru.*, \
         or en/NAME.* and ru/NAME.*, with the ending {}",
        readable_endings()
    );
    Problem::new(folder, message)
}
