use std::fmt::Write as _;

use crate::fit::Model;

const NAMES: [(&str, &str); 4] = [
    ("ENGLISH", "Judges English terms without an answer."),
    ("ENGLISH_WITHOUT_MEANING", "Judges English terms that the encoder was not asked about."),
    ("RUSSIAN", "Judges Russian terms without a source."),
    ("RUSSIAN_WITHOUT_MEANING", "Judges Russian terms that the encoder was not asked about."),
];

/// The Rust source of the fitted weights.
pub fn source(models: &[Model]) -> String {
    let mut source = String::from(
        "//! Written by `cargo run --release --example fit_correspondence -- GLOSSARY_DIR PAIRS_DIR… --write`.\n\n\
         use super::evidence::FEATURES;\nuse super::model::Logistic;\n",
    );
    for ((name, doc), Model(weights)) in NAMES.iter().zip(models) {
        let (bias, weights) = weights.split_last().unwrap();
        let weights: Vec<String> = weights.iter().map(|weight| format!("{weight:.4}")).collect();
        write!(
            source,
            "\n/// {doc}\n#[rustfmt::skip]\npub(super) const {name}: Logistic<FEATURES> =\n    Logistic {{ bias: {bias:.4}, weights: [{}] }};\n",
            weights.join(", ")
        )
        .unwrap();
    }
    source
}
