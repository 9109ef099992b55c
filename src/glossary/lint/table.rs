use rustc_hash::FxHashMap;

use crate::glossary::cells::{Cell, Row, layout};
use crate::glossary::columns::{Column, columns};
use crate::glossary::csv::{self, listing};
use crate::glossary::{Entry, Form, GlossaryError};
use crate::text::Language;

/// A glossary file with its entries and the places of its cells.
pub(super) struct Table<'a> {
    pub file: &'a str,
    pub source: &'a str,
    pub columns: Vec<Column>,
    pub entries: Vec<Entry>,
    /// The rows below the header by the lines that they begin in.
    rows: FxHashMap<usize, Row>,
}

impl<'a> Table<'a> {
    /// Reads a file, and lists what is wrong with it.
    pub fn read(file: &'a str, source: &'a str) -> (Table<'a>, Vec<GlossaryError>) {
        let source = source.strip_prefix('\u{FEFF}').unwrap_or(source);
        let (entries, errors) = csv::read(file, source);
        let mut rows = layout(source).rows.into_iter();
        let header = rows.next().unwrap_or_default();
        let names = header.cells.iter().map(|cell| text(source, cell)).collect::<Vec<_>>();
        let columns = columns(file, &names.into(), &header).unwrap_or_default();
        let rows = rows.filter_map(|row| Some((row.cells.first()?.place.0, row))).collect();
        (Table { file, source, columns, entries, rows }, errors)
    }

    /// The cells of the rows of entries with their columns.
    pub fn cells(&self) -> impl Iterator<Item = (&Entry, Column, &Cell)> {
        self.entries.iter().flat_map(move |entry| {
            let cells = self.rows.get(&entry.line).into_iter().flat_map(|row| &row.cells);
            self.columns.iter().zip(cells).map(move |(&column, cell)| (entry, column, cell))
        })
    }

    /// All forms of all entries.
    pub fn forms(&self) -> impl Iterator<Item = (&Entry, Language, &Form)> {
        self.entries.iter().flat_map(|entry| {
            let forms = move |language| entry.forms(language).iter().map(move |form| (entry, language, form));
            Language::BOTH.into_iter().flat_map(forms)
        })
    }

    /// What a cell holds, its quotes taken off.
    pub fn text(&self, cell: &Cell) -> String {
        text(self.source, cell)
    }

    /// Line and column of a form, both from 1.
    pub fn place(&self, entry: &Entry, language: Language, form: &Form) -> (usize, usize) {
        let preferred = match language {
            Language::English => Column::EnglishPreferred,
            Language::Russian => Column::RussianPreferred,
        };
        let wanted = listing(preferred, form.status);
        let at = self.columns.iter().position(|column| *column == wanted);
        let row = self.rows.get(&entry.line);
        match row.zip(at).and_then(|(row, at)| row.cells.get(at)) {
            Some(cell) => self.place_in(cell, &form.text),
            None => (entry.line, 1),
        }
    }

    /// Line and column of a form inside a cell that lists it.
    fn place_in(&self, cell: &Cell, form: &str) -> (usize, usize) {
        let raw = self.source.get(cell.bytes.clone()).unwrap_or_default();
        let written = form.replace('"', "\"\"");
        let mut offset = 0;
        for part in raw.split(';') {
            if part.trim_matches(|c: char| c.is_whitespace() || c == '"') == written.trim_matches('"') {
                offset += part.find(written.trim_matches('"')).unwrap_or(0);
                return moved(cell.place, raw.get(..offset).unwrap_or_default());
            }
            offset += part.len() + 1;
        }
        cell.place
    }
}

/// The place behind `passed`, which begins at `place`.
fn moved((line, column): (usize, usize), passed: &str) -> (usize, usize) {
    match passed.rsplit_once('\n') {
        Some((lines, last)) => (line + 1 + lines.matches('\n').count(), 1 + last.chars().count()),
        None => (line, column + passed.chars().count()),
    }
}

fn text(source: &str, cell: &Cell) -> String {
    let raw = source.get(cell.bytes.clone()).unwrap_or_default();
    match raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"')) {
        Some(quoted) => quoted.replace("\"\"", "\""),
        None => raw.to_owned(),
    }
}
