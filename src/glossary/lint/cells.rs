use super::remark::Remark;
use super::table::Table;
use super::words;
use crate::glossary::columns::Column;
use crate::text::Message;

/// Columns whose cells hold forms, parted by semicolons.
fn holds_forms(column: Column) -> bool {
    column.name().starts_with("en_") || column.name().starts_with("ru_")
}

/// Looks at cells as they are written: white space that nobody sees, empty forms, rows that name no authority.
pub(super) fn check(table: &Table, found: &mut Vec<Remark>) {
    for (_, column, cell) in table.cells() {
        let text = table.text(cell);
        let message: Option<Message> = match () {
            () if text.trim() != text => Some(words::UNTRIMMED.into()),
            () if !holds_forms(column) => None,
            () if text.split(';').any(|form| form.trim().is_empty()) && !text.is_empty() => {
                Some(words::EMPTY_FORM.into())
            }
            () => text
                .split(';')
                .map(str::trim)
                .find(|form| is_spaced(form))
                .map(|form| words::DOUBLE_SPACE.with(&[form])),
        };
        if let Some(message) = message {
            let (lint, (line, column)) = (words::SPACE, cell.place);
            let file = table.file.to_owned();
            found.push(Remark { lint, severity: lint.severity, file, line, column, text, message });
        }
    }
    authorities(table, found);
}

/// Whether there is white space in the form that is not one plain space.
fn is_spaced(form: &str) -> bool {
    form.contains("  ") || form.contains(|c: char| c.is_whitespace() && c != ' ')
}

fn authorities(table: &Table, found: &mut Vec<Remark>) {
    for entry in table.entries.iter().filter(|entry| entry.authority.is_empty()) {
        let lint = words::NO_AUTHORITY;
        let (file, line) = (table.file.to_owned(), entry.line);
        let message = words::NO_AUTHORITY.summary.into();
        let text = entry.preferred(crate::text::Language::English).to_owned();
        found.push(Remark { lint, severity: lint.severity, file, line, column: 1, text, message });
    }
}
