use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use sverka::check::NameEvidence;
use sverka::document::{Document, Format};
use sverka::text::Language;
use sverka::{Bead, Checker, app};

use crate::article::{Article, Planted};
use crate::kinds::KINDS;
use crate::random::Random;

/// Names in one made-up article.
const TOGETHER: usize = 24;

/// Writes what is doubted in the pairs of `folders`, and in articles made of the names of tables among these, as they are and
/// with so many wrong names of each kind.
pub fn write(glossary: &Path, rows: &Path, places: usize, folders: &[PathBuf]) {
    let files = app::glossary_files(&[glossary.to_owned()]).unwrap();
    let checker = Checker::new(app::load_glossary(&files).unwrap().0);
    let (tables, folders): (Vec<PathBuf>, Vec<PathBuf>) =
        folders.iter().cloned().partition(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    let pairs = app::find_pairs(&folders).unwrap();
    let (aligned, _) = app::align_all(&pairs, &checker).unwrap();
    let mut articles: Vec<(String, [Document; 2], Vec<Bead>)> = tables
        .iter()
        .flat_map(|table| made_up(table))
        .map(|(name, pair)| {
            let beads = checker.align(&pair[0], &pair[1]);
            (name, pair, beads)
        })
        .collect();
    articles.extend(
        aligned
            .into_iter()
            .map(|one| (name(one.english_file.as_ref()), [one.english, one.russian], one.beads)),
    );
    let written: Vec<String> = articles
        .par_iter()
        .map(|(name, pair, beads)| {
            let article = Article::new(&checker, &pair[0], &pair[1], beads);
            document(&checker, name, &article, places)
        })
        .collect();
    fs::write(rows, written.concat()).unwrap();
}

/// Short articles about the names of a table: English spelling, Russian spelling.
fn made_up(table: &Path) -> Vec<(String, [Document; 2])> {
    let text = fs::read_to_string(table).unwrap();
    let mut names: Vec<(&str, &str)> = text
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?, cells.next()?))
        })
        .collect();
    Random::new(5).shuffle(&mut names);
    let articles = names.chunks(TOGETHER).enumerate();
    articles
        .map(|(number, names)| {
            let twos = || names.chunks_exact(2);
            let english = twos().map(|two| format!("We wrote to {} and about {}.", two[0].0, two[1].0));
            let russian =
                twos().map(|two| format!("Мы писали: {} — и ещё о том, кто такие {}.", two[0].1, two[1].1));
            let document =
                |text: Vec<String>, language| Document::new(text.join("\n\n"), Format::Plain, language);
            let pair = [
                document(english.collect(), Language::English),
                document(russian.collect(), Language::Russian),
            ];
            (format!("names/{number}"), pair)
        })
        .collect()
}

/// What tells the pairs apart: folder and file.
fn name(file: &Path) -> String {
    let names: Vec<_> =
        file.components().rev().take(2).map(|one| one.as_os_str().to_string_lossy()).collect();
    names.iter().rev().map(AsRef::as_ref).collect::<Vec<&str>>().join("/")
}

fn document(checker: &Checker, name: &str, article: &Article, places: usize) -> String {
    let mut rows = String::new();
    let clean = [article.english.clone(), article.russian.clone()];
    for one in checker.doubted_names(&clean[0], &clean[1]) {
        row(&mut rows, name, "right", &clean, &one);
    }
    for (number, &(kind, plant)) in KINDS.iter().enumerate() {
        let mut random = Random::new(name.len() as u64 + 77 + number as u64 * 1000);
        let mut errors = plant(article, &mut random);
        random.shuffle(&mut errors);
        for error in errors.iter().take(places) {
            planted(checker, name, kind, article, error, &mut rows);
        }
    }
    rows
}

/// The rows of what is doubted about one planted error, or one that says that nothing is.
fn planted(checker: &Checker, name: &str, kind: &str, article: &Article, error: &Planted, rows: &mut String) {
    let changed = article.changed(error);
    let doubted = checker.doubted_names(&changed[0], &changed[1]);
    let end = error.span.start + error.replacement.len();
    let meant = doubted.iter().filter(|one| {
        let places = [one.english, one.russian];
        let (paragraph, span) = places[error.language as usize];
        let own = paragraph == error.paragraph && span.start < end && span.end > error.span.start;
        let counterpart = word(&changed, error.language.other(), places[1 - error.language as usize]);
        own && (error.counterpart.is_empty() || counterpart == error.counterpart)
    });
    let before = rows.len();
    meant.for_each(|one| row(rows, name, kind, &changed, one));
    if rows.len() == before {
        writeln!(rows, "{name}\t{kind}\tnone\t{}\t{}", error.replacement, error.counterpart).unwrap();
    }
}

fn word(pair: &[Document; 2], language: Language, (paragraph, span): (usize, sverka::text::Span)) -> &str {
    span.of(pair[language as usize].paragraphs()[paragraph].text())
}

fn row(rows: &mut String, name: &str, kind: &str, pair: &[Document; 2], one: &NameEvidence) {
    let words = [word(pair, Language::English, one.english), word(pair, Language::Russian, one.russian)];
    let numbers: Vec<String> = one.features.iter().map(|feature| format!("{feature:.4}")).collect();
    let doubt = format!("{:?}", one.doubt);
    writeln!(rows, "{name}\t{kind}\t{doubt}\t{}\t{}\t{}", words[0], words[1], numbers.join("\t")).unwrap();
}
