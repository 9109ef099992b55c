//! Fits the model that judges terms which no form of the glossary answers.
//!
//! ```text
//! cargo run --release --example fit_correspondence -- GLOSSARY_DIR PAIRS_DIR ROWS_FILE
//! ```
//!
//! Good pairs (`NAME.en.txt`, `NAME.ru.txt`) show what a right rendering looks like; terms that are exchanged for others of
//! the glossary, on either side, or left out, what a wrong one does. Both are shown with the glossary as it is and without
//! its related words, as other people's glossaries have none. Rows go to ROWS_FILE.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod plant;
#[allow(dead_code)]
#[path = "../../tests/it/mutations/random.rs"]
mod random;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use rayon::prelude::*;
use sverka::check::TermEvidence;
use sverka::document::{Document, Format};
use sverka::glossary::{Glossary, Status};
use sverka::text::Language;
use sverka::{Checker, app};

use plant::{Kind, Planted, plant};

fn main() {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let files = app::glossary_files(&arguments[..1]).unwrap();
    let glossary = app::load_glossary(&files).unwrap().0;
    let checkers = [Checker::new(without_related(&glossary)), Checker::new(glossary)];
    let names = names(&arguments[1]);
    let rows: Vec<String> = names.par_iter().map(|(name, pair)| rows(name, pair, &checkers)).collect();
    fs::write(&arguments[2], rows.concat()).unwrap();
}

/// The pairs of a folder by name, English first.
fn names(folder: &PathBuf) -> Vec<(String, [String; 2])> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = |path: &PathBuf| fs::read_to_string(path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() && path.join("en.txt").exists() {
            found.push((name, [text(&path.join("en.txt")), text(&path.join("ru.txt"))]));
        } else if let Some(stem) = name.strip_suffix(".en.txt") {
            found.push((stem.to_owned(), [text(&path), text(&folder.join(format!("{stem}.ru.txt")))]));
        }
    }
    found.sort();
    found
}

/// The same glossary as a house would have it that never wrote related words.
fn without_related(glossary: &Glossary) -> Glossary {
    let mut entries = glossary.entries().to_vec();
    for entry in &mut entries {
        entry.english.retain(|form| form.status != Status::Related);
        entry.russian.retain(|form| form.status != Status::Related);
    }
    Glossary::from_entries(entries)
}

fn document(text: &str, language: Language) -> Document {
    Document::new(text.to_owned(), Format::Plain, language)
}

fn rows(name: &str, pair: &[String; 2], checkers: &[Checker; 2]) -> String {
    let mut rows = String::new();
    for (number, checker) in checkers.iter().enumerate() {
        let clean = open(checker, pair);
        for term in &clean {
            write(&mut rows, name, number, "clean", pair, term);
        }
        for seed in 0..3 {
            for kind in [Kind::ExchangedInRussian, Kind::ExchangedInEnglish, Kind::LeftOut] {
                let (changed, planted) = plant(checker, pair, kind, seed);
                let found = open(checker, &changed);
                for one in &planted {
                    let term = found.iter().find(|term| one.is(term));
                    match term {
                        Some(term) => write(&mut rows, name, number, kind.name(), &changed, term),
                        None => lost(&mut rows, name, number, kind, one),
                    }
                }
            }
        }
    }
    rows
}

fn open(checker: &Checker, [english, russian]: &[String; 2]) -> Vec<TermEvidence> {
    checker.open_terms(&document(english, Language::English), &document(russian, Language::Russian))
}

fn write(
    rows: &mut String,
    name: &str,
    glossary: usize,
    kind: &str,
    pair: &[String; 2],
    term: &TermEvidence,
) {
    let document = document(&pair[term.language as usize], term.language);
    let text = document.paragraphs()[term.paragraph].text();
    let features: Vec<String> = term.features.iter().map(|feature| format!("{feature:.4}")).collect();
    let found = term.span.of(text);
    let language = term.language.code();
    writeln!(
        rows,
        "{name}\t{glossary}\t{kind}\t{language}\t{}\t{}\t{found}\t{}",
        term.paragraph,
        term.term,
        features.join("\t")
    )
    .unwrap();
}

fn lost(rows: &mut String, name: &str, glossary: usize, kind: Kind, one: &Planted) {
    let language = one.language.code();
    writeln!(rows, "{name}\t{glossary}\t{}\t{language}\t{}\tLOST\t{}", kind.name(), one.paragraph, one.what)
        .unwrap();
}
