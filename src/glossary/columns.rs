use super::cells::Row;
use super::error::GlossaryError;
use super::values::nearest;
use super::words;
use crate::text::Message;

/// The columns of a glossary file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    EnglishPreferred,
    RussianPreferred,
    EnglishAdmitted,
    EnglishForbidden,
    EnglishRelated,
    RussianAdmitted,
    RussianForbidden,
    RussianRelated,
    Domain,
    Match,
    Scope,
    Policy,
    Severity,
    Note,
    Authority,
}

/// Every column by the name in the header row, the required ones first.
const NAMES: [(&str, Column); 15] = [
    ("en_preferred", Column::EnglishPreferred),
    ("ru_preferred", Column::RussianPreferred),
    ("en_admitted", Column::EnglishAdmitted),
    ("en_forbidden", Column::EnglishForbidden),
    ("en_related", Column::EnglishRelated),
    ("ru_admitted", Column::RussianAdmitted),
    ("ru_forbidden", Column::RussianForbidden),
    ("ru_related", Column::RussianRelated),
    ("domain", Column::Domain),
    ("match", Column::Match),
    ("scope", Column::Scope),
    ("policy", Column::Policy),
    ("severity", Column::Severity),
    ("note", Column::Note),
    ("authority", Column::Authority),
];

const REQUIRED: [Column; 2] = [Column::EnglishPreferred, Column::RussianPreferred];

impl Column {
    /// The name in the header row.
    pub(super) fn name(self) -> &'static str {
        NAMES.iter().find(|(_, column)| *column == self).map_or("", |(name, _)| name)
    }

    /// Whether `name` is a column's or a slip of it.
    pub(super) fn is_like(name: &str) -> bool {
        crate::text::nearest(name, NAMES.iter().map(|(known, _)| *known)).is_some()
    }

    pub(super) fn is_required(self) -> bool {
        REQUIRED.contains(&self)
    }
}

/// Which column each cell of a row belongs to, by the header row.
///
/// # Errors
/// Unknown, doubled and missing columns, all of them.
pub(super) fn columns(
    file: &str,
    header: &::csv::StringRecord,
    row: &Row,
) -> Result<Vec<Column>, Vec<GlossaryError>> {
    let mut columns = Vec::new();
    let mut errors = Vec::new();
    for (name, cell) in header.iter().zip(&row.cells) {
        match column_named(name.trim(), &columns) {
            Ok(column) => columns.push(column),
            Err(message) => errors.push(GlossaryError::new(file, cell.place, message)),
        }
    }
    for column in REQUIRED.into_iter().filter(|column| !columns.contains(column)) {
        errors.push(GlossaryError::new(file, (1, 1), missing(column, header)));
    }
    if errors.is_empty() { Ok(columns) } else { Err(errors) }
}

fn column_named(name: &str, known: &[Column]) -> Result<Column, Message> {
    let Some(&(_, column)) = NAMES.iter().find(|(known_name, _)| *known_name == name) else {
        return Err(words::UNKNOWN_COLUMN
            .with(&[name])
            .and(nearest(name, NAMES.iter().map(|(name, _)| *name))));
    };
    if known.contains(&column) {
        return Err(words::COLUMN_TWICE.with(&[name]));
    }
    Ok(column)
}

fn missing(column: Column, header: &::csv::StringRecord) -> Message {
    let only = header.get(0).unwrap_or("");
    if header.len() == 1 && only.contains([';', '\t']) {
        return words::OTHER_SEPARATOR.with(&[column.name()]);
    }
    words::NO_COLUMN.with(&[column.name()])
}
