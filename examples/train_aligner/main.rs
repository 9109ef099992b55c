//! Fits the aligner's models to gold alignments, and says how good they are on documents they were not fitted to.
//!
//! ```text
//! cargo run --release --example train_aligner -- GOLD_DIR [--write] [--predictions DIR]
//! ```
//!
//! GOLD_DIR holds LEVEL/NAME.en.txt, NAME.ru.txt and NAME.gold.json. Documents are divided into five parts by name, so
//! that all levels of a document fall into one; each part is aligned by models fitted to the four others. `--write` fits
//! to all and rewrites `src/align/trained.rs`; `--predictions` keeps the alignments of the parts left out.

#![allow(clippy::print_stdout)]

mod dress;
mod gold;
mod score;
mod sentences;

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::Path;

use gold::Gold;
use rayon::prelude::*;
use score::Score;
use serde_json::{Value, json};
use sverka::align::train::{Example, train};
use sverka::align::{Asking, Bead, Calibration, Model, Models, Weights, align_by};

const PARTS: usize = 5;
const TRAINED: &str = "src/align/trained.rs";

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = arguments.first().ok_or("usage: train_aligner GOLD_DIR [--write] [--predictions DIR]")?;
    let predictions = arguments.iter().skip_while(|argument| *argument != "--predictions").nth(1);
    let paragraphs = gold::read(Path::new(folder))?;
    let sentences = sentences::of(&paragraphs);
    let learned = [
        ("PARAGRAPHS", learned("paragraphs", &paragraphs, predictions.map(Path::new))?),
        ("SENTENCES", learned("sentences", &sentences, None)?),
    ];
    if arguments.iter().any(|argument| argument == "--write") {
        fs::write(TRAINED, source(&learned)?)?;
    }
    Ok(())
}

/// Says how good models are on documents they were not fitted to, and fits them to all.
fn learned(units: &str, all: &[Gold], predictions: Option<&Path>) -> Result<Models> {
    let mut folds = folds(all);
    let calibrations = calibrations(&folds);
    for fold in &mut folds {
        fold.models = calibrated(fold.models, calibrations);
    }
    for (title, asking) in [
        ("never asking", Asking::Never),
        ("asking in doubt", Asking::InDoubt),
        ("always asking", Asking::Always),
    ] {
        let score = evaluate(&folds, asking, predictions.filter(|_| asking == Asking::InDoubt))?;
        println!("{units}, {title}");
        score.print();
        score.print_reliability();
    }
    Ok(calibrated(fitted(&all.iter().collect::<Vec<_>>()), calibrations))
}

/// Documents left out, and the models fitted to the others.
struct Fold<'a> {
    documents: Vec<&'a Gold>,
    models: Models,
}

/// Models with their calibrations.
fn calibrated(models: Models, [marks_only, with_meaning]: [Calibration; 2]) -> Models {
    Models {
        marks_only: Model { calibration: marks_only, ..models.marks_only },
        with_meaning: Model { calibration: with_meaning, ..models.with_meaning },
    }
}

fn folds(all: &[Gold]) -> Vec<Fold<'_>> {
    let mut names: Vec<&str> = all.iter().map(|gold| gold.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let part = |gold: &Gold| names.iter().position(|name| *name == gold.name).map_or(0, |at| at % PARTS);
    let fold = |left_out| {
        let (documents, others) = all.iter().partition::<Vec<_>, _>(|gold| part(gold) == left_out);
        Fold { documents, models: fitted(&others) }
    };
    (0..PARTS).map(fold).collect()
}

fn fitted(gold: &[&Gold]) -> Models {
    let model = |choose: fn(&Gold) -> &Example| {
        let examples: Vec<Example> = gold.iter().map(|gold| dress::dressed(gold, choose(gold))).collect();
        Model { weights: train(&examples), calibration: Calibration::NONE }
    };
    Models { marks_only: model(|gold| &gold.bare), with_meaning: model(|gold| &gold.encoded) }
}

/// Calibrations of both models, from documents that they were not fitted to.
fn calibrations(folds: &[Fold]) -> [Calibration; 2] {
    let calibration = |choose: fn(&Gold) -> &Example, model: fn(&Models) -> &Model| {
        let mut score = Score::default();
        for fold in folds {
            for gold in &fold.documents {
                let example = choose(gold);
                let found = align_by(&example.left, &example.right, model(&fold.models));
                score.count(&gold.level, &found, &example.gold);
            }
        }
        score.calibration()
    };
    [
        calibration(|gold| &gold.bare, |models| &models.marks_only),
        calibration(|gold| &gold.encoded, |models| &models.with_meaning),
    ]
}

fn evaluate(folds: &[Fold], asking: Asking, predictions: Option<&Path>) -> Result<Score> {
    let mut score = Score::default();
    for fold in folds {
        let found: Vec<_> = fold.documents.par_iter().map(|gold| gold.align(&fold.models, asking)).collect();
        for (gold, (found, asked)) in fold.documents.iter().zip(found) {
            score.count(&gold.level, &found, &gold.bare.gold);
            score.asked.0 += gold.bare.left.len() + gold.bare.right.len();
            score.asked.1 += asked;
            if let Some(folder) = predictions {
                predict(folder, gold, &found)?;
            }
            if let Some((from, to)) = moved(gold) {
                let gold = gold.moved(from, to);
                let bead = gold.bare.gold.iter().find(|bead| bead.right == (to..to + 1)).ok_or("no bead")?;
                score.count_move(&gold.align(&fold.models, asking).0, bead);
            }
        }
    }
    Ok(score)
}

/// A right unit to be moved, and its new place: one a document, where it is long and its neighbours are plain.
fn moved(gold: &Gold) -> Option<(usize, usize)> {
    let units = gold.bare.right.len();
    let movable = |bead: &&Bead| bead.left.len() == 1 && bead.right.len() == 1;
    let seed = gold.name.bytes().fold(0usize, |sum, byte| sum * 31 % 9973 + usize::from(byte));
    let beads: Vec<&Bead> = gold.bare.gold.iter().filter(movable).collect();
    let from = beads.get(seed % beads.len().max(1))?.right.start;
    let to = (from + units / 2) % units;
    (from.abs_diff(to) > 3).then_some((from, to))
}

fn predict(folder: &Path, gold: &Gold, found: &[Bead]) -> Result<()> {
    let folder = folder.join(&gold.level);
    fs::create_dir_all(&folder)?;
    let indexes = |range: &Range<usize>| range.clone().collect::<Vec<_>>();
    let beads: Vec<Value> =
        found.iter().map(|bead| json!({"en": indexes(&bead.left), "ru": indexes(&bead.right)})).collect();
    fs::write(folder.join(format!("{}.pred.json", gold.name)), json!({ "beads": beads }).to_string())?;
    Ok(())
}

/// The text of `src/align/trained.rs`.
fn source(learned: &[(&str, Models)]) -> Result<String> {
    let mut text = String::from(
        "//! Models fitted by `examples/train_aligner`; not to be edited by hand.\n\n\
         use super::weights::{Calibration, Model, Models, Weights};\n\n#[rustfmt::skip]\nimpl Models {\n",
    );
    for (name, models) in learned {
        writeln!(text, "    /// For {}.\n    pub const {name}: Models = Models {{", name.to_lowercase())?;
        for (name, model) in [("marks_only", models.marks_only), ("with_meaning", models.with_meaning)] {
            let Calibration { slope, shift } = model.calibration;
            writeln!(
                text,
                "        {name}: Model {{\n            weights: Weights([\n{}            ]),",
                rows(&model.weights)
            )?;
            writeln!(
                text,
                "            calibration: Calibration {{ slope: {slope:.4}, shift: {shift:.4} }},\n        }},"
            )?;
        }
        text.push_str("    };\n");
    }
    text.push_str("}\n");
    Ok(text)
}

fn rows(weights: &Weights) -> String {
    let row = |row: &[f32]| {
        let row: Vec<String> = row.iter().map(|value| format!("{value:.5}")).collect();
        format!("                {},\n", row.join(", "))
    };
    weights.values().chunks(8).map(row).collect()
}
