//! Aligning and checking whole articles: `cargo bench --bench check`.
//!
//! The article of 2,000 words is made of the project's own clean pairs; longer ones repeat them with other numbers, so
//! that paragraphs differ.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;

use divan::Bencher;
use divan::counter::BytesCount;
use sverka::document::{Document, Format};
use sverka::text::Language;
use sverka::{Checker, Glossary};

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

const CLEAN: [&str; 3] = ["energy-transit", "integration-summit", "interview-analyst"];

fn checker() -> Checker {
    let mut files: Vec<_> = fs::read_dir("glossary").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut glossary = Glossary::new();
    for file in files {
        glossary.add_csv(&file.display().to_string(), &fs::read_to_string(&file).unwrap()).unwrap();
    }
    Checker::new(glossary)
}

/// An article of at least `paragraphs` paragraphs.
fn article(paragraphs: usize, language: Language) -> Document {
    let mut blocks: Vec<String> = Vec::new();
    for round in 0.. {
        for name in CLEAN {
            let text = fs::read_to_string(format!("pairs/{name}/{}.txt", language.code())).unwrap();
            let numbered = text.split("\n\n").enumerate().map(|(at, block)| match round {
                0 => block.to_owned(),
                _ => format!("{block} {}", 10_000 + 97 * round + 31 * at),
            });
            blocks.extend(numbered);
        }
        if blocks.len() >= paragraphs {
            break;
        }
    }
    blocks.truncate(paragraphs);
    Document::new(blocks.join("\n\n"), Format::Plain, language)
}

#[divan::bench]
fn check_a_pair_of_2000_words(bencher: Bencher) {
    let checker = checker();
    let (english, russian) = (article(58, Language::English), article(58, Language::Russian));
    bencher
        .counter(BytesCount::new(english.source().len() + russian.source().len()))
        .with_inputs(|| (english.clone(), russian.clone()))
        .bench_values(|(english, russian)| checker.check(english, russian));
}

#[divan::bench]
fn compile_the_glossary(bencher: Bencher) {
    bencher.bench(checker);
}

#[divan::bench(args = [40, 2_000, 20_000], sample_count = 3, sample_size = 1)]
fn align_paragraphs(bencher: Bencher, paragraphs: usize) {
    let checker = checker();
    let (english, russian) = (article(paragraphs, Language::English), article(paragraphs, Language::Russian));
    bencher
        .counter(BytesCount::new(english.source().len() + russian.source().len()))
        .bench(|| checker.align(&english, &russian));
}
