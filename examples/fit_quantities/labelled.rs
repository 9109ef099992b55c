//! What a reader judged, and right renderings that tempt.

use std::fs;
use std::path::Path;

use sverka::Checker;
use sverka::check::QuantityEvidence;
use sverka::document::{Document, Format};
use sverka::text::Language;

use crate::random::Random;
use crate::{Row, document};

/// A judgement counts as much as so many planted errors.
const JUDGED: f64 = 5.0;

/// Articles of tempting renderings, and how many stand in each.
const ARTICLES: usize = 40;
const SENTENCES: usize = 30;

/// The differences of the pairs of a folder that its `labels.csv` judges.
pub fn rows(checker: &Checker, folder: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(folder.join("labels.csv")).unwrap();
    let labels: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut names: Vec<&str> = labels.iter().map(|label| &label[0]).collect();
    names.dedup();
    let mut rows = Vec::new();
    for name in names {
        let Some([english, russian]) = editions(&folder.join(name)) else { continue };
        for evidence in checker.quantity_evidence(&english, &russian) {
            let (left, right) = (spot(&english, evidence.english), spot(&russian, evidence.russian));
            let is_meant = |label: &&csv::StringRecord| {
                let same_line = left.as_ref().is_some_and(|(line, _)| *line == label[3])
                    || right.as_ref().is_some_and(|(line, _)| *line == label[4]);
                let says = |spot: &Option<(String, String)>| {
                    spot.as_ref().is_some_and(|(_, text)| *text == label[5])
                };
                label[0] == *name && is_of_numbers(&label[1]) && same_line && (says(&left) || says(&right))
            };
            let Some(label) = labels.iter().find(is_meant).filter(|label| &label[6] != "DEBATABLE") else {
                continue;
            };
            rows.push(row(name, &evidence, &label[6] == "TRUE", JUDGED, &label[5]));
        }
    }
    rows
}

fn is_of_numbers(rule: &str) -> bool {
    ["number-", "percent-", "currency-", "unit-", "date-"].iter().any(|kind| rule.starts_with(kind))
        && rule.ends_with("mismatch")
}

/// Both files of a folder: `en.*` and `ru.*`.
fn editions(folder: &Path) -> Option<[Document; 2]> {
    let read = |language: Language| {
        let files = fs::read_dir(folder).ok()?.flatten().map(|file| file.path());
        let path =
            files.into_iter().find(|path| path.file_stem().is_some_and(|stem| stem == language.code()))?;
        let format = match path.extension()?.to_str()? {
            "md" => Format::Markdown,
            "html" => Format::Html,
            _ => Format::Plain,
        };
        Document::from_bytes(fs::read(path).ok()?, format, language).ok()
    };
    Some([read(Language::English)?, read(Language::Russian)?])
}

/// Line, from 1, and words of a place.
fn spot(document: &Document, place: Option<(usize, sverka::text::Span)>) -> Option<(String, String)> {
    let (paragraph, span) = place?;
    let start = document.source_span(paragraph, span).start;
    let line = document.source()[..start].matches('\n').count() + 1;
    Some((line.to_string(), span.of(document.paragraphs()[paragraph].text()).to_owned()))
}

/// A difference of that document as a row.
pub fn row(document: &str, evidence: &QuantityEvidence, is_error: bool, weight: f64, what: &str) -> Row {
    let features = evidence.features.iter().map(|&feature| f64::from(feature)).collect();
    Row { document: document.to_owned(), features, is_error, weight, what: what.to_owned() }
}

/// What is found in articles made of right renderings, two of them a paragraph: no error any of it.
pub fn traps(checker: &Checker, file: &Path) -> Vec<Row> {
    let text = fs::read_to_string(file).unwrap();
    let pairs: Vec<(&str, &str)> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("(\"")?.strip_suffix("\"),")?.split_once("\", \""))
        .collect();
    let mut rows = Vec::new();
    for number in 0..ARTICLES {
        let mut random = Random::new(number as u64);
        let chosen: Vec<(&str, &str)> = (0..SENTENCES).map(|_| *random.pick(&pairs).unwrap()).collect();
        let join = |side: usize| {
            let said = chosen.iter().map(|pair| if side == 0 { pair.0 } else { pair.1 });
            said.collect::<Vec<_>>().chunks(2).map(|two| two.join(" ")).collect::<Vec<_>>().join("\n\n")
        };
        let (english, russian) =
            (document(&join(0), Language::English), document(&join(1), Language::Russian));
        for evidence in checker.quantity_evidence(&english, &russian) {
            rows.push(row(&format!("trap {number}"), &evidence, false, 1.0, "trap"));
        }
    }
    rows
}
