//! Fits the models that judge doubted names, and says how good they are on documents they were not fitted to.
//!
//! ```text
//! cargo run --release --example fit_names -- rows GLOSSARY_DIR ROWS_FILE PLACES PAIRS_DIR|NAMES_TSV ...
//! cargo run --release --example fit_names -- fit ROWS_FILE [--except FILE] [--write]
//! ```
//!
//! `rows` writes down what is doubted in good pairs, and in articles made of the good names of a table, both as they are and with one wrong name at a time, PLACES of each kind.
//! `fit` fits one model to each way of doubting. FILE names what is wrong in the good pairs themselves, a line each: document,
//! English word, Russian word, parted by tabs. `--write` rewrites the weights of the program.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[allow(dead_code)]
#[path = "../name_recall/article.rs"]
mod article;
#[path = "../name_recall/kinds.rs"]
mod kinds;
mod logistic;
#[allow(dead_code)]
#[path = "../../tests/it/mutations/random.rs"]
mod random;
mod rows;
mod table;

use std::path::PathBuf;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| arguments.iter().skip_while(|one| *one != name).nth(1).map(PathBuf::from);
    match arguments.first().map(String::as_str) {
        Some("rows") => {
            let folders: Vec<PathBuf> = arguments.iter().skip(4).map(PathBuf::from).collect();
            rows::write(
                arguments[1].as_ref(),
                arguments[2].as_ref(),
                arguments[3].parse().unwrap(),
                &folders,
            );
        }
        Some("fit") => {
            let write = arguments.iter().any(|one| one == "--write");
            table::fit(arguments[1].as_ref(), after("--except"), write);
        }
        _ => println!(
            "usage: fit_names rows GLOSSARY_DIR ROWS_FILE PLACES PAIRS_DIR|NAMES_TSV ... | fit ROWS_FILE [--except FILE] [--write]"
        ),
    }
}
