//! Reading the gold set.

use std::ffi::OsStr;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::Value;
use sverka::align::train::Example;
use sverka::align::{Asking, Bead, Models, Side, Unit, Wanted, align};
use sverka::document::{Document, Format};
use sverka::text::Language;
use sverka::{Checker, Glossary};

use crate::Result;

/// A document pair of the gold set.
pub struct Gold {
    pub level: String,
    pub name: String,
    /// Units without vectors.
    pub bare: Example,
    /// The same units with vectors.
    pub encoded: Example,
}

impl Gold {
    /// Aligns the pair; also says how many units the encoder was asked for.
    pub fn align(&self, models: &Models, asking: Asking) -> (Vec<Bead>, usize) {
        let (mut left, mut right) = (self.bare.left.clone(), self.bare.right.clone());
        let mut asked = 0;
        let beads = align(&mut left, &mut right, models, asking, |wanted| {
            asked = wanted.iter().map(|(_, units)| units.len()).sum();
            wanted.iter().flat_map(|wanted| self.vectors(wanted)).collect()
        });
        (beads, asked)
    }

    fn vectors(&self, (side, units): &Wanted) -> Vec<Arc<[f32]>> {
        let all = if *side == Side::Left { &self.encoded.left } else { &self.encoded.right };
        all[units.clone()]
            .iter()
            .flat_map(|unit| &unit.parts)
            .filter_map(|part| part.vector.clone())
            .collect()
    }

    /// The pair with right unit `from` moved to place `to`, and its gold bead.
    pub fn moved(&self, from: usize, to: usize) -> Gold {
        let place = |at: usize| match at {
            at if at == from => to,
            at if from < at && at <= to => at - 1,
            at if to <= at && at < from => at + 1,
            at => at,
        };
        let shuffle = |example: &Example| {
            let mut right = example.right.clone();
            let unit = right.remove(from);
            right.insert(to, unit);
            let gold = example.gold.iter().map(|bead| Bead {
                right: if bead.right.is_empty() {
                    0..0
                } else {
                    place(bead.right.start)..place(bead.right.end - 1) + 1
                },
                ..bead.clone()
            });
            Example { left: example.left.clone(), right, gold: gold.collect() }
        };
        Gold {
            level: self.level.clone(),
            name: self.name.clone(),
            bare: shuffle(&self.bare),
            encoded: shuffle(&self.encoded),
        }
    }
}

/// All pairs below a folder, LEVEL/NAME.en.txt, NAME.ru.txt and NAME.gold.json, in the order of their names.
pub fn read(folder: &Path) -> Result<Vec<Gold>> {
    let checker = Checker::new(glossary(Path::new("glossary"))?);
    let mut files = Vec::new();
    for level in fs::read_dir(folder)? {
        for file in fs::read_dir(level?.path())? {
            files.push(file?.path());
        }
    }
    files.sort();
    let golden =
        files.into_par_iter().filter_map(|file| file.to_str()?.strip_suffix(".gold.json").map(PathBuf::from));
    golden.map(|base| read_pair(&checker, &base)).collect()
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

fn read_pair(checker: &Checker, base: &Path) -> Result<Gold> {
    let part = |ending: &str| PathBuf::from(format!("{}.{ending}", base.display()));
    let document = |ending: &str, language| -> Result<Document> {
        Ok(Document::from_bytes(fs::read(part(ending))?, Format::Plain, language)?)
    };
    let (english, russian) = (document("en.txt", Language::English)?, document("ru.txt", Language::Russian)?);
    let json: Value = serde_json::from_slice(&fs::read(part("gold.json"))?)?;
    let beads = json["beads"].as_array().ok_or("no beads")?;
    let gold: Vec<Bead> = beads
        .iter()
        .map(|bead| Bead { left: range(&bead["en"]), right: range(&bead["ru"]), confidence: 1.0 })
        .collect();
    let example = |units: &dyn Fn(&Document) -> Vec<Unit>| Example {
        left: units(&english),
        right: units(&russian),
        gold: gold.clone(),
    };
    Ok(Gold {
        level: name(base.parent().and_then(Path::file_name)),
        name: name(base.file_name()),
        bare: example(&|document| checker.units(document)),
        encoded: example(&|document| checker.encoded_units(document)),
    })
}

fn name(part: Option<&OsStr>) -> String {
    part.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn range(indexes: &Value) -> Range<usize> {
    let indexes: Vec<usize> =
        indexes.as_array().into_iter().flatten().filter_map(Value::as_u64).map(|at| at as usize).collect();
    match (indexes.first(), indexes.last()) {
        (Some(&first), Some(&last)) => first..last + 1,
        _ => 0..0,
    }
}
