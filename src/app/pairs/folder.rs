use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use super::bitext::is_russian;
use super::half::{Frame, Half};
use super::key;
use super::walk;
use super::{Pair, missing, name, twice};
use crate::app::problem::{Problem, shown};
use crate::app::read::{is_article, is_bitext, is_readable, readable_endings, unreadable};
use crate::app::words;
use crate::text::Language;

/// All pairs in a folder and the folders in it.
pub(super) fn pairs(folder: &Path) -> Result<Vec<Pair>, Vec<Problem>> {
    let Files { halves, bitexts } = files_in(folder)?;
    let (mut pairs, mut problems) = (bitexts, Vec::new());
    for (frame, halves) in halves {
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
pub(super) type Halves = Vec<(Language, PathBuf)>;

/// What is in a folder.
struct Files {
    halves: BTreeMap<Frame, Halves>,
    /// Files that hold both editions.
    bitexts: Vec<Pair>,
}

fn files_in(folder: &Path) -> Result<Files, Vec<Problem>> {
    let mut bitexts = Vec::new();
    let mut found: BTreeMap<Frame, Halves> = BTreeMap::new();
    // Readable files that tell no language, by their paths without endings.
    let mut others: HashMap<PathBuf, PathBuf> = HashMap::new();
    for path in walk::files(folder)? {
        let Ok(inside) = path.strip_prefix(folder) else { continue };
        if is_bitext(inside) {
            bitexts.extend(bitext(&path, inside, folder));
            continue;
        }
        match Half::of(inside) {
            Some(half) => found.entry(half.frame).or_default().push((half.language, path)),
            None if is_readable(inside) => {
                others.insert(inside.with_extension(""), path);
            }
            None => {}
        }
    }
    find_originals(&mut found, &mut others);
    key::join(&mut found, folder);
    Ok(Files { halves: found, bitexts })
}

fn bitext(path: &Path, inside: &Path, folder: &Path) -> Option<Pair> {
    let pair = Pair::new(path.to_owned(), path.to_owned()).found_in(folder, folder);
    is_russian(path, inside, folder).then(|| Pair { name: shown(&inside.with_extension("")), ..pair })
}

/// Gives Russian halves without an English one the file that tells no language but stands where it should.
fn find_originals(found: &mut BTreeMap<Frame, Halves>, others: &mut HashMap<PathBuf, PathBuf>) {
    for (frame, halves) in found {
        if halves.iter().all(|(language, _)| *language == Language::Russian) {
            let place = frame.unmarked().map(str::to_owned).or_else(|| frame.docusaurus());
            let original = place.and_then(|place| others.remove(Path::new(&place)));
            halves.extend(original.map(|original| (Language::English, original)));
        }
    }
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
            let pair = Pair::new(english.clone(), russian.clone()).found_in(folder, folder);
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
    Problem::new(folder, words::NO_PAIRS.with(&[&readable_endings()]))
}
