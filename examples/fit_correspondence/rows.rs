//! What is fitted to: terms of good pairs, and of the same pairs with wrong terms.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use sverka::check::{TermEvidence, meaning_features};
use sverka::document::{Document, Format};
use sverka::glossary::{Glossary, Status};
use sverka::text::Language;
use sverka::{Checker, app};

use crate::plant::{Kind, plant};

/// A term that no form of the glossary answers, or one that was made wrong and that something answers all the same.
#[derive(Debug, Clone)]
pub struct Row {
    pub document: usize,
    pub name: String,
    /// Whether the glossary had related words.
    pub related: bool,
    /// What was done to it; nothing where it stands as the edition has it.
    pub kind: Option<Kind>,
    pub language: &'static str,
    /// Whether it was looked at as a term without an answer.
    pub found: bool,
    pub asks: bool,
    pub what: String,
    pub all: Vec<f32>,
}

impl Row {
    pub fn is_wrong(&self) -> bool {
        self.kind.is_some()
    }

    /// Its numbers; without the encoder those that it gives are nothing.
    pub fn features(&self, with_meaning: bool) -> Vec<f64> {
        let asked = meaning_features();
        let value = |(at, feature): (usize, &f32)| {
            if with_meaning || !asked.contains(&at) { f64::from(*feature) } else { 0.0 }
        };
        self.all.iter().enumerate().map(value).collect()
    }

    /// A line for reading.
    pub fn line(&self) -> String {
        let features: Vec<String> = self.all.iter().map(|feature| format!("{feature:.3}")).collect();
        let kind = self.kind.map_or("clean", Kind::name);
        format!(
            "{}\t{}\t{kind}\t{}\t{}\t{}\t{}\t{}\n",
            self.name,
            self.related,
            self.language,
            self.found,
            self.asks,
            self.what,
            features.join("\t")
        )
    }
}

/// So many copies of each pair get wrong terms of each kind.
const COPIES: u64 = 2;

pub fn collect(glossary: &PathBuf, folders: &[PathBuf]) -> Vec<Row> {
    let files = app::glossary_files(std::slice::from_ref(glossary)).unwrap();
    let glossary = app::load_glossary(&files).unwrap().0;
    let checkers = [Checker::new(without_related(&glossary)), Checker::new(glossary)];
    let mut pairs: Vec<(String, [String; 2])> = folders.iter().flat_map(|folder| read(folder)).collect();
    pairs.sort();
    pairs.par_iter().enumerate().flat_map_iter(|(at, pair)| rows(at, pair, &checkers)).collect()
}

/// The pairs of a folder by name, English first.
fn read(folder: &Path) -> Vec<(String, [String; 2])> {
    let text = |path: PathBuf| fs::read_to_string(path).unwrap();
    let pair = |path: PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.join("en.txt").exists() {
            return Some((name, [text(path.join("en.txt")), text(path.join("ru.txt"))]));
        }
        let stem = name.strip_suffix(".en.txt")?.to_owned();
        let russian = folder.join(format!("{stem}.ru.txt"));
        Some((stem, [text(path), text(russian)]))
    };
    fs::read_dir(folder).unwrap().filter_map(|file| pair(file.unwrap().path())).collect()
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

fn rows(document: usize, (name, pair): &(String, [String; 2]), checkers: &[Checker; 2]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (checker, related) in checkers.iter().zip([false, true]) {
        let row = |kind, language: Language, found, asks, what: String, all| Row {
            document,
            name: name.clone(),
            related,
            kind,
            language: language.code(),
            found,
            asks,
            what,
            all,
        };
        for term in open(checker, pair) {
            rows.push(row(None, term.language, true, term.asks, term.term, term.features));
        }
        for (copy, kind) in (0..COPIES).flat_map(|copy| Kind::ALL.map(|kind| (copy, kind))) {
            let (changed, planted) = plant(checker, pair, kind, copy);
            let terms = open(checker, &changed);
            for one in planted {
                let term = terms.iter().find(|term| one.is(term));
                let (asks, all) = term.map_or((false, Vec::new()), |term| (term.asks, term.features.clone()));
                rows.push(row(Some(kind), one.language, term.is_some(), asks, one.what, all));
            }
        }
    }
    rows
}

fn open(checker: &Checker, pair: &[String; 2]) -> Vec<TermEvidence> {
    let [english, russian] = Language::BOTH
        .map(|language| Document::new(pair[language as usize].clone(), Format::Plain, language));
    checker.open_terms(&english, &russian)
}
