use std::path::{Path, PathBuf};

use super::{Pair, parent};
use crate::app::file::Named;
use crate::app::glossary_text::glossary_text;
use crate::app::place::Place;
use crate::app::problem::{Problem, shown};
use crate::app::words;

/// The pairs that a CSV file lists, with the columns `en`, `ru` and perhaps `name`; paths are relative to its folder, and
/// lead into it or, where it is part of one, into the folder of the `project`.
///
/// # Errors
/// A file that cannot be read, lacks a column or a cell, or names a file that is not there or is none of the project's.
pub fn listed_pairs(list: &Path, project: Option<&Path>) -> Result<Vec<Pair>, Vec<Problem>> {
    let text = glossary_text(list).map_err(|problem| vec![problem])?.0;
    let holds_list = |project: &&Path| Place::of(list).inside(&Place::of(project)).is_some();
    let root = project.filter(holds_list).unwrap_or(parent(list));
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .delimiter(delimiter(&text))
        .flexible(true)
        .from_reader(text.as_bytes());
    // A text that is read from memory has a header, be it empty.
    let header = reader.headers().cloned().unwrap_or_default();
    let column = |name: &str| header.iter().position(|cell| cell.eq_ignore_ascii_case(name));
    let (Some(english), Some(russian)) = (column("en"), column("ru")) else {
        return Err(vec![Problem::new(list, words::LIST_COLUMNS).at_line(Some(1))]);
    };
    let (mut pairs, mut problems) = (Vec::new(), Vec::new());
    for row in reader.records() {
        let Ok(row) = row else { continue };
        let line = row.position().map(|position| position.line() as usize);
        if row.len() != header.len() {
            problems.push(Problem::new(list, words::LIST_CELLS).at_line(line));
            continue;
        }
        let path = |column: usize| {
            row.get(column).filter(|cell| !cell.is_empty()).map(|cell| parent(list).join(cell))
        };
        let (Some(left), Some(right)) = (path(english), path(russian)) else {
            problems.push(Problem::new(list, words::LIST_CELL).at_line(line));
            continue;
        };
        let wrong = [&left, &right].into_iter().filter_map(|path: &PathBuf| {
            if !path.exists() {
                return Some(words::LIST_FILE.with(&[&shown(path)]));
            }
            let outside = Named::Found(root).admits(path).is_err();
            outside.then(|| words::LIST_OUTSIDE.with(&[&shown(path), &shown(root)]))
        });
        problems.extend(wrong.map(|message| Problem::new(list, message).at_line(line)));
        let name = column("name").and_then(|name| row.get(name)).filter(|name| !name.is_empty());
        let pair = Pair::new(left, right).found_in(root, root);
        pairs.push(Pair { name: name.map_or(pair.name, str::to_owned), ..pair });
    }
    if problems.is_empty() { Ok(pairs) } else { Err(problems) }
}

/// Excel writes semicolons where the comma is the decimal mark.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let marks = [b',', b';', b'\t'];
    marks.into_iter().find(|&mark| header.bytes().any(|byte| byte == mark)).unwrap_or(b',')
}
