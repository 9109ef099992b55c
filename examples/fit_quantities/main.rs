//! Fits the models that judge numbers, amounts and dates in which the editions differ.
//!
//! ```text
//! cargo run --release --example fit_quantities -- PAIRS_DIR [--labels DIR] [--traps FILE] [--write]
//! ```
//!
//! PAIRS_DIR holds clean pairs, `NAME.en.txt` and `NAME.ru.txt`. Wrong numbers planted in them are errors; what stands
//! against each other after a clause was lost on each side, a sentence was lost, or another one took its place is none.
//! `--labels` names a folder of pairs with a `labels.csv`, in which a reader judged findings; `--traps` a file with right
//! renderings that tempt, `("English", "Russian"),` a line. What a reader judged counts five times. The documents are
//! divided into five parts; the tables show each part judged by models fitted to the others. `--write` fits to all and
//! rewrites `src/check/comparison/quantities/weights.rs`.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod fit;
mod labelled;
mod plant;
#[allow(dead_code)]
#[path = "../../tests/it/mutations/random.rs"]
mod random;

use std::path::{Path, PathBuf};
use std::{env, fs};

use rayon::prelude::*;
use sverka::Checker;
use sverka::document::{Document, Format};
use sverka::glossary::Glossary;
use sverka::text::Language;

/// A difference of quantities.
pub struct Row {
    /// The pair it was found in.
    pub document: String,
    /// What describes it.
    pub features: Vec<f64>,
    /// Whether it is an error.
    pub is_error: bool,
    /// How much it counts.
    pub weight: f64,
    /// For people.
    pub what: String,
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let option = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).map(PathBuf::from)
    };
    let checker = Checker::new(Glossary::new());
    let pairs = pairs(Path::new(&arguments[0]));
    let mut rows: Vec<Row> =
        pairs.par_iter().flat_map_iter(|(name, pair)| plant::rows(&checker, name, pair)).collect();
    rows.extend(option("--labels").into_iter().flat_map(|folder| labelled::rows(&checker, &folder)));
    rows.extend(option("--traps").into_iter().flat_map(|file| labelled::traps(&checker, &file)));
    if let Some(file) = option("--rows") {
        fs::write(file, rows.iter().map(show).collect::<String>()).unwrap();
    }
    let lengths: Vec<usize> = {
        let mut lengths: Vec<usize> = rows.iter().map(|row| row.features.len()).collect();
        lengths.sort_unstable();
        lengths.dedup();
        lengths
    };
    let mut models = Vec::new();
    for &length in lengths.iter().rev() {
        let own: Vec<&Row> = rows.iter().filter(|row| row.features.len() == length).collect();
        println!(
            "{} rows of {length} numbers, {} errors",
            own.len(),
            own.iter().filter(|row| row.is_error).count()
        );
        fit::cross_validate(&own);
        models.push(fit::fit(&own));
    }
    let source = source(&models);
    println!("{source}");
    if arguments.iter().any(|argument| argument == "--write") {
        fs::write("src/check/comparison/quantities/weights.rs", source).unwrap();
    }
}

fn show(row: &Row) -> String {
    let features: Vec<String> = row.features.iter().map(|feature| format!("{feature:.3}")).collect();
    format!(
        "{}\t{}\t{}\t{}\t{}\n",
        row.document,
        u8::from(row.is_error),
        row.weight,
        row.what,
        features.join("\t")
    )
}

/// The pairs of a folder by name, English first.
fn pairs(folder: &Path) -> Vec<(String, [String; 2])> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut found: Vec<(String, [String; 2])> = files
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.strip_suffix(".en.txt")?.to_owned();
            let text = |code: &str| fs::read_to_string(folder.join(format!("{name}.{code}.txt"))).unwrap();
            Some((name.clone(), [text("en"), text("ru")]))
        })
        .collect();
    found.sort();
    found
}

/// An edition in plain text.
pub fn document(text: &str, language: Language) -> Document {
    Document::new(text.to_owned(), Format::Plain, language)
}

fn source(models: &[Vec<f64>]) -> String {
    let mut text = String::from(
        "//! Fitted by `examples/fit_quantities`; not to be edited by hand.\n\nuse super::features::{ALONE_FEATURES, PAIR_FEATURES};\n",
    );
    let names = [
        ("PAIR", "Of two quantities one of which is probably meant for the other."),
        ("ALONE", "Of a quantity that nothing answers."),
    ];
    for ((name, what), model) in names.iter().zip(models) {
        let weights: Vec<String> = model.iter().map(|weight| format!("    {weight:.3},\n")).collect();
        text += &format!(
            "\n/// {what}\npub(super) const {name}: [f32; {name}_FEATURES] = [\n{}];\n",
            weights.concat()
        );
    }
    text
}
