//! Fits the models that judge terms which no form of the glossary answers.
//!
//! ```text
//! cargo run --release --example fit_correspondence -- GLOSSARY_DIR PAIRS_DIR… [--write] [--rows FILE]
//! ```
//!
//! Good pairs (`NAME.en.txt` and `NAME.ru.txt`, or `NAME/en.txt` and `NAME/ru.txt`) show what right renderings look like;
//! terms exchanged for others of the glossary in either edition, left out or misspelt show what wrong ones do. Each pair is
//! seen with the glossary as it is and without its related words, as other people's glossaries have none. Printed is how
//! the models do on documents that they were not fitted to (five folds); `--write` writes the weights fitted to all of them.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod fit;
mod plant;
#[allow(dead_code)]
#[path = "../../tests/it/mutations/random.rs"]
mod random;
mod report;
mod rows;
mod weights;

use std::path::PathBuf;
use std::{env, fs};

use fit::{Model, Sample, fit};
use rows::Row;

/// Folds of the cross-validation, by document.
const FOLDS: usize = 5;

/// How much all wrong terms together count beside all right ones: of the terms that no form answers in published texts
/// about one in five is wrong.
const WRONG_FOR_RIGHT: f64 = 0.25;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let option = |name: &str| arguments.iter().position(|argument| argument == name);
    let folders: Vec<PathBuf> =
        arguments.iter().take_while(|argument| !argument.starts_with("--")).map(PathBuf::from).collect();
    let rows = rows::collect(&folders[0], &folders[1..]);
    if let Some(at) = option("--rows") {
        fs::write(&arguments[at + 1], rows.iter().map(Row::line).collect::<String>()).unwrap();
    }
    let mut models = Vec::new();
    for (language, edition) in [("en", "English"), ("ru", "Russian")] {
        let of_language: Vec<&Row> =
            rows.iter().filter(|row| row.language == language && row.found).collect();
        for with_meaning in [true, false] {
            let samples = samples(&of_language, with_meaning);
            println!("\n{edition} terms, {} the encoder", if with_meaning { "with" } else { "without" });
            report::print(&of_language, &out_of_sample(&samples));
            models.push(fit(samples.iter()));
        }
    }
    report::print_unseen(&rows);
    if option("--write").is_some() {
        fs::write("src/check/correspondence/fitted.rs", weights::source(&models)).unwrap();
    }
}

fn samples(rows: &[&Row], with_meaning: bool) -> Vec<Sample> {
    let wrong = rows.iter().filter(|row| row.is_wrong()).count().max(1) as f64;
    let right = rows.len() as f64 - wrong;
    let sample = |row: &&Row| Sample {
        document: row.document,
        features: row.features(with_meaning),
        wrong: row.is_wrong(),
        weight: if row.is_wrong() { WRONG_FOR_RIGHT * right / wrong } else { 1.0 },
    };
    rows.iter().map(sample).collect()
}

/// The probability of each sample by a model that has not seen its document.
fn out_of_sample(samples: &[Sample]) -> Vec<f64> {
    let models: Vec<Model> =
        (0..FOLDS).map(|fold| fit(samples.iter().filter(|sample| sample.document % FOLDS != fold))).collect();
    samples.iter().map(|sample| models[sample.document % FOLDS].probability(&sample.features)).collect()
}
