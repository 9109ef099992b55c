//! What is wrong, or may be, with the rows of a glossary before any text is checked against it.

mod cells;
mod dictionary;
mod letters;
mod matching;
mod relations;
mod remark;
mod table;
mod words;

pub use self::remark::{Lint, Remark};
use self::table::Table;
use super::{Glossary, GlossaryError};

/// All that lint looks for, in the order of its importance.
pub const LINTS: [Lint; 12] = [
    words::BAD_ROW,
    words::CONFLICT,
    words::LOOK_ALIKE,
    words::WRONG_SCRIPT,
    words::NEVER_FOUND,
    words::SELF_FORBIDDEN,
    words::DUPLICATE,
    words::INVISIBLE,
    words::SPACE,
    words::INFLECTED,
    words::UNKNOWN_WORD,
    words::NO_AUTHORITY,
];

/// Looks at the glossary that CSV files make together: pairs of a file's name and its content. The remarks stand in the
/// order of the files.
pub fn lint(files: &[(String, String)]) -> Vec<Remark> {
    let (tables, errors): (Vec<Table>, Vec<Vec<GlossaryError>>) =
        files.iter().map(|(file, source)| Table::read(file, source)).unzip();
    let mut found: Vec<Remark> = errors.into_iter().flatten().map(bad_row).collect();
    for table in &tables {
        cells::check(table, &mut found);
        letters::check(table, &mut found);
        dictionary::check(table, &mut found);
    }
    found.extend(same_pairs(&tables).into_iter().map(bad_row));
    relations::check(&tables, &mut found);
    matching::check(&tables, &mut found);
    let order = |remark: &Remark| files.iter().position(|(file, _)| *file == remark.file);
    found.sort_by_key(|remark| (order(remark), remark.line, remark.column));
    found
}

/// Rows of pairs that stand in an earlier row: no check reads such a glossary.
fn same_pairs(tables: &[Table]) -> Vec<GlossaryError> {
    let (mut whole, mut errors) = (Glossary::new(), Vec::new());
    for table in tables {
        let pairs = whole.pairs_of(&table.entries, &mut errors);
        whole.pairs.extend(pairs);
        whole.entries.extend(table.entries.iter().cloned());
    }
    errors
}

fn bad_row(error: GlossaryError) -> Remark {
    let GlossaryError { file, line, column, message } = error;
    let lint = words::BAD_ROW;
    Remark { lint, severity: lint.severity, file, line, column, text: String::new(), message }
}
