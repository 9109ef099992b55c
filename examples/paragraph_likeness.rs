//! Measures how alike paragraphs and their translations are in meaning, and foreign paragraphs: the source of the threshold
//! of `paragraph-mismatch`.
//!
//! ```text
//! cargo run --release --example paragraph_likeness -- PAIRS_DIR
//! ```
//!
//! Paragraphs of at least 40 characters that are aligned one to one are compared; a foreign paragraph is one of another pair.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::env;
use std::path::PathBuf;

use sverka::document::Document;
use sverka::semantics::Encoder;
use sverka::text::sentences;
use sverka::{Checker, Glossary, app};

/// Fewer characters are not compared.
const SHORT: usize = 40;

struct Pair {
    article: usize,
    english: Vec<f32>,
    russian: Vec<f32>,
}

fn main() {
    let folders: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let checker = Checker::new(Glossary::new());
    let (aligned, _) = app::align_all(&app::find_pairs(&folders).unwrap(), &checker).unwrap();
    let mut pairs = Vec::new();
    for (article, one) in aligned.iter().enumerate() {
        let single = one.beads.iter().filter(|bead| bead.left.len() == 1 && bead.right.len() == 1);
        pairs.extend(single.filter_map(|bead| {
            let english = meaning(&one.english, bead.left.start)?;
            Some(Pair { article, english, russian: meaning(&one.russian, bead.right.start)? })
        }));
    }
    let own: Vec<f32> = pairs.iter().map(|pair| product(&pair.english, &pair.russian)).collect();
    let foreign = pairs.iter().flat_map(|one| {
        let others = pairs.iter().filter(|other| other.article != one.article);
        others.map(|other| product(&one.english, &other.russian))
    });
    show("translations", own);
    show("foreign paragraphs", foreign.collect());
}

/// The mean of the meanings of a paragraph's sentences by length, of length 1; none for short paragraphs.
fn meaning(document: &Document, at: usize) -> Option<Vec<f32>> {
    let text = document.paragraphs().get(at)?.text();
    if text.chars().count() < SHORT {
        return None;
    }
    let parts: Vec<&str> =
        sentences(text, document.language()).into_iter().map(|sentence| sentence.of(text)).collect();
    let mut sum: Vec<f32> = Vec::new();
    for (vector, part) in Encoder::bundled().encode(&parts).iter().zip(&parts) {
        sum.resize(vector.len(), 0.0);
        let length = part.chars().count() as f32;
        sum.iter_mut().zip(vector).for_each(|(sum, value)| *sum += length * value);
    }
    let norm = product(&sum, &sum).sqrt();
    Some(sum.into_iter().map(|value| value / norm).collect())
}

fn product(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

fn show(name: &str, mut values: Vec<f32>) {
    values.sort_by(f32::total_cmp);
    let at = |share: f32| values[((values.len() - 1) as f32 * share) as usize];
    println!(
        "{name}: {} pairs, least {:.3}, 1 % below {:.3}, half below {:.3}, 95 % below {:.3}, 99 % below {:.3}",
        values.len(),
        at(0.0),
        at(0.01),
        at(0.5),
        at(0.95),
        at(0.99)
    );
}
