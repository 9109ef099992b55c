//! Fits the aligner's weights to gold alignments, and says how good they are on documents they were not fitted to.
//!
//! ```text
//! cargo run --release --example train_aligner -- GOLD_DIR [--write] [--predictions DIR]
//! ```
//!
//! GOLD_DIR holds LEVEL/NAME.en.txt, NAME.ru.txt and NAME.gold.json. Documents are divided into five parts by name, so
//! that all levels of a document fall into one; each part is aligned by weights fitted to the four others. `--write`
//! fits to all and rewrites `src/align/trained.rs`; `--predictions` keeps the alignments of the parts left out.

#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde_json::{Value, json};
use sverka::align::train::{Example, train};
use sverka::align::{Bead, Unit, Weights, align_with};
use sverka::document::{Document, Format};
use sverka::text::Language;
use sverka::{Checker, Glossary};

const PARTS: usize = 5;
const TRAINED: &str = "src/align/trained.rs";

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A document pair of the gold set.
struct Gold {
    level: String,
    name: String,
    example: Example,
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let directory = arguments.first().ok_or("usage: train_aligner GOLD_DIR [--write] [--predictions DIR]")?;
    let predictions = arguments
        .iter()
        .position(|argument| argument == "--predictions")
        .and_then(|at| arguments.get(at + 1));
    let checker = Checker::new(glossary(Path::new("glossary"))?);
    let mut gold = read(&checker, Path::new(directory))?;
    let mut learned = Vec::new();
    for encoded in [false, true] {
        if encoded {
            gold.par_iter_mut().for_each(|gold| encode(&checker, &mut gold.example));
            if !gold.iter().all(|gold| has_vectors(&gold.example)) {
                println!("no encoder: weights with meaning are left as they are");
                break;
            }
        }
        println!("{}", if encoded { "with meaning" } else { "marks only" });
        cross_validate(&gold, predictions.filter(|_| encoded).map(Path::new))?;
        let examples: Vec<Example> = gold.iter().map(|gold| gold.example.clone()).collect();
        learned.push(train(&examples));
    }
    if arguments.iter().any(|argument| argument == "--write") {
        fs::write(TRAINED, source(&learned)?)?;
    }
    Ok(())
}

fn glossary(folder: &Path) -> Result<Glossary> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.sort();
    let mut glossary = Glossary::new();
    for file in files {
        let name = file.display().to_string();
        glossary
            .add_csv(&name, &fs::read_to_string(&file)?)
            .map_err(|errors| format!("{name}: {errors:?}"))?;
    }
    Ok(glossary)
}

fn read(checker: &Checker, directory: &Path) -> Result<Vec<Gold>> {
    let mut files = Vec::new();
    for level in fs::read_dir(directory)? {
        for file in fs::read_dir(level?.path())? {
            files.push(file?.path());
        }
    }
    files.sort();
    let golden =
        files.into_par_iter().filter_map(|file| file.to_str()?.strip_suffix(".gold.json").map(PathBuf::from));
    golden.map(|base| read_pair(checker, &base)).collect()
}

fn read_pair(checker: &Checker, base: &Path) -> Result<Gold> {
    let part = |ending: &str| PathBuf::from(format!("{}.{ending}", base.display()));
    let units = |ending: &str, language| -> Result<Vec<Unit>> {
        Ok(checker.units(&Document::from_bytes(fs::read(part(ending))?, Format::Plain, language)?))
    };
    let json: Value = serde_json::from_slice(&fs::read(part("gold.json"))?)?;
    let beads = json["beads"].as_array().ok_or("no beads")?;
    let gold = beads
        .iter()
        .map(|bead| Bead { left: range(&bead["en"]), right: range(&bead["ru"]), confidence: 1.0 })
        .collect();
    let name = |path: Option<&std::ffi::OsStr>| {
        path.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    };
    Ok(Gold {
        level: name(base.parent().and_then(Path::file_name)),
        name: name(base.file_name()),
        example: Example {
            left: units("en.txt", Language::English)?,
            right: units("ru.txt", Language::Russian)?,
            gold,
        },
    })
}

fn range(indexes: &Value) -> Range<usize> {
    let indexes: Vec<usize> = indexes
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_u64)
        .map(|index| index as usize)
        .collect();
    match (indexes.first(), indexes.last()) {
        (Some(&first), Some(&last)) => first..last + 1,
        _ => 0..0,
    }
}

fn encode(_checker: &Checker, _example: &mut Example) {}

fn has_vectors(example: &Example) -> bool {
    example.left.iter().chain(&example.right).flat_map(|unit| &unit.parts).all(|part| part.vector.is_some())
}

/// Right, found and gold beads of one kind.
#[derive(Default, Clone, Copy)]
struct Tally([usize; 3]);

impl Tally {
    fn count(&mut self, found: &[Bead], gold: &[Bead], kind: fn(&Bead) -> bool) {
        let same = |bead: &&Bead| gold.iter().any(|gold| gold.left == bead.left && gold.right == bead.right);
        self.0[0] += found.iter().filter(|bead| kind(bead)).filter(same).count();
        self.0[1] += found.iter().filter(|bead| kind(bead)).count();
        self.0[2] += gold.iter().filter(|bead| kind(bead)).count();
    }

    fn f1(self) -> f64 {
        2.0 * self.0[0] as f64 / (self.0[1] + self.0[2]).max(1) as f64
    }

    fn precision_recall(self) -> (f64, f64) {
        (self.0[0] as f64 / self.0[1].max(1) as f64, self.0[0] as f64 / self.0[2].max(1) as f64)
    }
}

fn cross_validate(gold: &[Gold], predictions: Option<&Path>) -> Result<()> {
    let mut names: Vec<&str> = gold.iter().map(|gold| gold.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let part = |gold: &Gold| names.iter().position(|name| *name == gold.name).map_or(0, |at| at % PARTS);
    let mut links: BTreeMap<&str, Tally> = BTreeMap::new();
    let (mut omitted, mut added) = (Tally::default(), Tally::default());
    let mut reliability = [[0.0f64; 3]; 10];
    for left_out in 0..PARTS {
        let examples: Vec<Example> =
            gold.iter().filter(|gold| part(gold) != left_out).map(|gold| gold.example.clone()).collect();
        let weights = train(&examples);
        for gold in gold.iter().filter(|gold| part(gold) == left_out) {
            let found = align_with(&gold.example.left, &gold.example.right, &weights);
            for level in [gold.level.as_str(), "overall"] {
                links.entry(level).or_default().count(&found, &gold.example.gold, Bead::is_link);
            }
            omitted.count(&found, &gold.example.gold, |bead| bead.right.is_empty());
            added.count(&found, &gold.example.gold, |bead| bead.left.is_empty());
            rely(&mut reliability, &found, &gold.example.gold);
            if let Some(folder) = predictions {
                predict(folder, gold, &found)?;
            }
        }
    }
    for (level, tally) in links {
        println!("  {level:<12} strict F1 {:.4}", tally.f1());
    }
    for (kind, tally) in [("omitted", omitted), ("added", added)] {
        let (precision, recall) = tally.precision_recall();
        println!("  {kind:<12} P {precision:.3} R {recall:.3}");
    }
    for [count, sum, right] in reliability.into_iter().filter(|row| row[0] > 0.0) {
        println!("  {count:>5} beads said {:.3} right {:.3}", sum / count, right / count);
    }
    Ok(())
}

fn rely(reliability: &mut [[f64; 3]; 10], found: &[Bead], gold: &[Bead]) {
    for bead in found {
        let right = gold.iter().any(|gold| gold.left == bead.left && gold.right == bead.right);
        let row = &mut reliability[((bead.confidence * 10.0) as usize).min(9)];
        row[0] += 1.0;
        row[1] += f64::from(bead.confidence);
        row[2] += f64::from(u8::from(right));
    }
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
fn source(learned: &[Weights]) -> Result<String> {
    let mut text = String::from(
        "//! Weights fitted by `examples/train_aligner.rs`; not to be edited by hand.\n\nuse super::weights::Weights;\n",
    );
    let constants =
        [("For units without vectors.", "MARKS_ONLY"), ("For units with vectors.", "WITH_MEANING")];
    for ((about, name), weights) in
        constants.iter().zip([learned.first(), learned.get(1).or(learned.first())])
    {
        let values = weights.ok_or("nothing learned")?.values();
        writeln!(text, "\n/// {about}\n#[rustfmt::skip]\npub(super) const {name}: Weights = Weights([")?;
        for row in values.chunks(8) {
            let row: Vec<String> = row.iter().map(|value| format!("{value:.5}")).collect();
            writeln!(text, "    {},", row.join(", "))?;
        }
        text.push_str("]);\n");
    }
    Ok(text)
}
