use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::logistic::{Example, fit as fitted, probability};
use sverka::analysis::names::{FEATURES, Feature};

const WEIGHTS: &str = "src/check/comparison/wrong_names/weights.rs";
const PARTS: usize = 5;

/// Names exchanged, and names misspelt, that an article is taken to have on average; kinds that are rarely found to plant count
/// for more than their number.
const WRONG: f64 = 1.0;

/// From this probability on something is a warning.
const WARNING: f64 = 0.6;

/// A line of the table.
struct Row {
    document: String,
    kind: String,
    words: [String; 2],
    example: Example,
}

/// Fits a model to each way of doubting.
pub fn fit(rows: &Path, except: Option<PathBuf>, write: bool) {
    let text = fs::read_to_string(rows).unwrap();
    let except = except.map(|file| fs::read_to_string(file).unwrap()).unwrap_or_default();
    let except: HashSet<&str> = except.lines().collect();
    let mut by_doubt: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    let mut lost: BTreeMap<&str, usize> = BTreeMap::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        if cells[2] == "none" {
            *lost.entry(cells[1]).or_default() += 1;
        } else if !(cells[1] == "right"
            && except.contains([cells[0], cells[3], cells[4]].join("\t").as_str()))
        {
            by_doubt
                .entry(if cells[2] == "Spelling" { "misspelt" } else { "exchanged" })
                .or_default()
                .push(row(&cells));
        }
    }
    println!("not doubted at all: {lost:#?}");
    let mut source = String::from(HEAD);
    writeln!(source, "{}", usual_meanings(&by_doubt)).unwrap();
    for (doubt, mut rows) in by_doubt {
        weigh(&mut rows);
        judge(doubt, &rows);
        let weights = fitted(&rows.iter().map(|row| &row.example).collect::<Vec<_>>(), FEATURES);
        writeln!(source, "\npub(super) const {}: [f32; FEATURES] = [", doubt.to_uppercase()).unwrap();
        weights.iter().for_each(|weight| writeln!(source, "    {weight:.3},").unwrap());
        source.push_str("];\n");
    }
    if write {
        fs::write(WEIGHTS, source).unwrap();
    }
}

const HEAD: &str = "//! Written by `cargo run --release --example fit_names`.

use crate::analysis::names::FEATURES;

";

fn row(cells: &[&str]) -> Row {
    let features: Vec<f64> = cells[5..].iter().map(|cell| cell.parse().unwrap()).collect();
    let example = Example { features, holds: cells[1] != "right", weight: 1.0 };
    Row {
        document: cells[0].to_owned(),
        kind: cells[1].to_owned(),
        words: [cells[3].to_owned(), cells[4].to_owned()],
        example,
    }
}

/// The means of what the encoder tells, for where it is not asked.
fn usual_meanings(rows: &BTreeMap<&str, Vec<Row>>) -> String {
    let mean = |feature: Feature| {
        let all: Vec<f64> =
            rows.values().flatten().map(|row| row.example.features[feature as usize]).collect();
        all.iter().sum::<f64>() / all.len() as f64
    };
    let [like, left, right] = [Feature::Likeness, Feature::LeftElsewhere, Feature::RightElsewhere].map(mean);
    format!("pub(super) const USUAL_MEANINGS: [f32; 3] = [{like:.3}, {left:.3}, {right:.3}];")
}

/// Gives the planted errors of each kind together the weight of those that the articles have.
fn weigh(rows: &mut [Row]) {
    let documents: HashSet<String> = rows.iter().map(|row| row.document.clone()).collect();
    let mut kinds: BTreeMap<String, f64> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.example.holds) {
        *kinds.entry(row.kind.clone()).or_default() += 1.0;
    }
    let share = WRONG * documents.len() as f64 / kinds.values().map(|count| count.sqrt()).sum::<f64>();
    for row in rows.iter_mut().filter(|row| row.example.holds) {
        row.example.weight = share / kinds[&row.kind].sqrt();
    }
}

/// Says how good models are on documents that they were not fitted to.
fn judge(doubt: &str, rows: &[Row]) {
    let mut documents: Vec<&str> = rows.iter().map(|row| row.document.as_str()).collect();
    documents.sort_unstable();
    documents.dedup();
    let part = |row: &Row| documents.binary_search(&row.document.as_str()).unwrap() % PARTS;
    let mut said: Vec<(f64, &Row)> = Vec::new();
    for fold in 0..PARTS {
        let rest: Vec<&Example> =
            rows.iter().filter(|row| part(row) != fold).map(|row| &row.example).collect();
        let weights = fitted(&rest, FEATURES);
        let own = rows.iter().filter(|row| part(row) == fold);
        said.extend(own.map(|row| (probability(&weights, &row.example.features), row)));
    }
    said.sort_by(|one, other| other.0.total_cmp(&one.0));
    reliability(doubt, &said);
    let mut kinds: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for (probability, row) in &said {
        let count = kinds.entry(&row.kind).or_default();
        count[0] += 1;
        count[1] += usize::from(*probability >= WARNING);
    }
    kinds.iter().for_each(|(kind, [all, told])| println!("  {kind}: {told} of {all}"));
    for (probability, row) in said.iter().filter(|(said, row)| !row.example.holds && *said >= 0.3) {
        println!(
            "  told though right: {probability:.2} {}\t{}\t{}",
            row.document, row.words[0], row.words[1]
        );
    }
}

fn reliability(doubt: &str, said: &[(f64, &Row)]) {
    println!("{doubt}: said, rows, wrong by weight");
    for (from, to) in [(0.0, 0.1), (0.1, 0.3), (0.3, 0.6), (0.6, 0.8), (0.8, 0.95), (0.95, 1.01)] {
        let within: Vec<&Example> =
            said.iter().filter(|(said, _)| (from..to).contains(said)).map(|(_, row)| &row.example).collect();
        let weight =
            |all: bool| -> f64 { within.iter().filter(|one| all || one.holds).map(|one| one.weight).sum() };
        println!("  {from:.2}–{to:.2}: {} rows, {:.2}", within.len(), weight(false) / weight(true).max(1e-9));
    }
}
