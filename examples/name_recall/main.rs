//! Measures how many wrong names are found: plants them, one at a time, in good pairs.
//!
//! ```text
//! cargo run --release --example name_recall -- GLOSSARY_DIR PAIRS_DIR [PLACES [KIND]]
//! ```
//!
//! PLACES is how many errors of each kind are planted in each article (5); KIND is a part of the name of a kind. An error is
//! found if a rule on names, places or terms gives a warning or error there that the untouched pair has not.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod article;
mod kinds;
#[allow(dead_code)]
#[path = "../../tests/it/mutations/random.rs"]
mod random;

use std::env;
use std::path::PathBuf;

use rayon::prelude::*;
use sverka::Checker;
use sverka::app;

use article::Article;
use kinds::KINDS;
use random::Random;

fn main() {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let number = |at: usize| arguments.get(at).map(|text| text.to_str().unwrap().to_owned());
    let places: usize = number(2).map_or(5, |text| text.parse().unwrap());
    let wanted = number(3).unwrap_or_default();
    let files = app::glossary_files(&arguments[..1]).unwrap();
    let checker = Checker::new(app::load_glossary(&files).unwrap().0);
    let pairs = app::find_pairs(&arguments[1..2]).unwrap();
    let (aligned, _) = app::align_all(&pairs, &checker).unwrap();
    let articles: Vec<Article> =
        aligned.iter().map(|one| Article::new(&checker, &one.english, &one.russian, &one.beads)).collect();
    let kinds = KINDS.iter().filter(|kind| kind.0.contains(&wanted));
    let (mut all, mut all_found) = (0, 0);
    for &(name, plant) in kinds {
        let outcomes: Vec<(bool, String)> = articles
            .par_iter()
            .enumerate()
            .flat_map_iter(|(at, article)| {
                let mut random = Random::new(at as u64 + name.len() as u64 * 1000);
                let mut errors = plant(article, &mut random);
                random.shuffle(&mut errors);
                errors.truncate(places);
                errors.into_iter().map(|error| article.outcome(&checker, at, &error)).collect::<Vec<_>>()
            })
            .collect();
        let found = outcomes.iter().filter(|(found, _)| *found).count();
        println!("| {name} | {} | {found} | {:.1} % |", outcomes.len(), percent(found, outcomes.len()));
        outcomes.iter().filter(|(found, _)| !found).for_each(|(_, what)| println!("missed, {name}: {what}"));
        all += outcomes.len();
        all_found += found;
    }
    println!("| all | {all} | {all_found} | {:.1} % |", percent(all_found, all));
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
