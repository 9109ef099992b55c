use std::path::{Path, PathBuf};

use super::{Pair, parent};
use crate::app::problem::{Problem, shown};
use crate::app::words;

/// The pairs that a CSV file lists, with the columns `en`, `ru` and perhaps `name`; paths are relative to its folder.
///
/// # Errors
/// A file that cannot be read, lacks a column or a cell, or names a file that is not there.
pub fn listed_pairs(list: &Path) -> Result<Vec<Pair>, Vec<Problem>> {
    let mut reader =
        csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(list).map_err(|error| one(list, &error))?;
    let header = reader.headers().map_err(|error| one(list, &error))?.clone();
    let column = |name: &str| {
        header.iter().position(|cell| cell.trim_start_matches('\u{FEFF}').eq_ignore_ascii_case(name))
    };
    let (Some(english), Some(russian)) = (column("en"), column("ru")) else {
        return Err(vec![Problem::new(list, words::LIST_COLUMNS).at_line(Some(1))]);
    };
    let (mut pairs, mut problems) = (Vec::new(), Vec::new());
    for row in reader.records() {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                problems.extend(one(list, &error));
                continue;
            }
        };
        let line = row.position().map(|position| position.line() as usize);
        let path = |column: usize| {
            row.get(column).filter(|cell| !cell.is_empty()).map(|cell| parent(list).join(cell))
        };
        let (Some(left), Some(right)) = (path(english), path(russian)) else {
            problems.push(Problem::new(list, words::LIST_CELL).at_line(line));
            continue;
        };
        let absent = [&left, &right].into_iter().filter(|path: &&PathBuf| !path.is_file());
        problems.extend(
            absent.map(|path| Problem::new(list, words::LIST_FILE.with(&[&shown(path)])).at_line(line)),
        );
        let name = column("name").and_then(|name| row.get(name)).filter(|name| !name.is_empty());
        let pair = Pair::new(left, right);
        pairs.push(Pair { name: name.map_or(pair.name, str::to_owned), ..pair });
    }
    if problems.is_empty() { Ok(pairs) } else { Err(problems) }
}

fn one(list: &Path, error: &csv::Error) -> Vec<Problem> {
    let line = error.position().map(|position| position.line() as usize);
    vec![Problem::new(list, words::BAD_LIST.with(&[&error.to_string()])).at_line(line)]
}
