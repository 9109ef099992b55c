use super::cells::{Cell, Defect, Layout, Row, layout};
use super::columns::{Column, columns};
use super::entry::{Entry, Matching, Scope, Severity, Status};
use super::error::GlossaryError;
use super::values::{choice, forms, policy, repeated};
use super::words;
use crate::text::{Message, Phrase};

/// The entries of a CSV source, and everything that is wrong with it, in the order of the file.
pub(super) fn read(file: &str, source: &str) -> (Vec<Entry>, Vec<GlossaryError>) {
    let source = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    let layout = layout(source);
    let records = records(source);
    let Some((header, rows)) =
        records.split_first().zip(layout.rows.first()).map(|((h, r), row)| ((h, row), r))
    else {
        return (Vec::new(), vec![GlossaryError::new(file, (1, 1), words::NO_HEADER)]);
    };
    let columns = match columns(file, header.0, header.1) {
        Ok(columns) => columns,
        Err(errors) => return (Vec::new(), errors),
    };
    let mut reader = Reader { file, columns, errors: blank_lines(file, &layout) };
    let entries =
        rows.iter().zip(layout.rows.iter().skip(1)).filter_map(|(record, row)| reader.entry(record, row));
    let entries = entries.collect();
    (entries, reader.errors)
}

/// The cells' contents; what is no record for the `csv` crate cannot occur in a source that is text.
fn records(source: &str) -> Vec<::csv::StringRecord> {
    let mut reader =
        ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(source.as_bytes());
    reader.records().map_while(Result::ok).collect()
}

fn blank_lines(file: &str, layout: &Layout) -> Vec<GlossaryError> {
    layout.blank_lines.iter().map(|&line| GlossaryError::new(file, (line, 1), words::EMPTY_ROW)).collect()
}

struct Reader<'a> {
    file: &'a str,
    columns: Vec<Column>,
    errors: Vec<GlossaryError>,
}

impl Reader<'_> {
    /// The entry of one row; `None`, with the errors noted, where the row is bad.
    fn entry(&mut self, record: &::csv::StringRecord, row: &Row) -> Option<Entry> {
        let before = self.errors.len();
        if let Some((place, message)) = self.shape_error(record, row) {
            self.errors.push(GlossaryError::new(self.file, place, message));
            return None;
        }
        let mut entry = self.empty_entry(row);
        for ((&column, cell), text) in self.columns.clone().iter().zip(&row.cells).zip(record) {
            if let Err(message) = fill(&mut entry, column, text.trim()) {
                self.errors.push(GlossaryError::new(self.file, cell.place, of(column, message)));
            }
        }
        entry.english.sort_by_key(|form| form.status);
        entry.russian.sort_by_key(|form| form.status);
        self.check_forms(&entry, row);
        (self.errors.len() == before).then_some(entry)
    }

    fn empty_entry(&self, row: &Row) -> Entry {
        Entry {
            domain: stem(self.file).to_owned(),
            english: Vec::new(),
            russian: Vec::new(),
            matching: Matching::Inflected,
            scope: Scope::Term,
            policy: None,
            severity: None,
            note: String::new(),
            authority: String::new(),
            line: row.cells.first().map_or(1, |cell| cell.place.0),
            file: self.file.to_owned(),
        }
    }

    /// What keeps the row from being read cell by cell, and where.
    fn shape_error(&self, record: &::csv::StringRecord, row: &Row) -> Option<((usize, usize), Message)> {
        let first = row.cells.first()?;
        if let Some((cell, message)) = row.cells.iter().find_map(|cell| Some((cell, defect(cell)?))) {
            return Some((cell.place, message.into()));
        }
        if record.iter().all(|text| text.trim().is_empty()) {
            return Some((first.place, words::EMPTY_ROW.into()));
        }
        (record.len() != self.columns.len()).then(|| self.count_error(record, row, first))
    }

    fn count_error(
        &self,
        record: &::csv::StringRecord,
        row: &Row,
        first: &Cell,
    ) -> ((usize, usize), Message) {
        let (found, expected) = (record.len(), self.columns.len());
        let spread = row.cells.last().is_some_and(|last| last.place.0 > first.place.0);
        let hint = match () {
            () if spread => words::SPREAD,
            () if found < expected => words::TOO_FEW,
            () => words::TOO_MANY,
        };
        let place = row.cells.get(expected).unwrap_or(first).place;
        (place, words::CELLS.with(&[&found.to_string(), &expected.to_string()]).and(hint))
    }

    fn check_forms(&mut self, entry: &Entry, row: &Row) {
        for (column, forms) in
            [(Column::EnglishPreferred, &entry.english), (Column::RussianPreferred, &entry.russian)]
        {
            let Some(form) = repeated(forms, entry.matching) else { continue };
            let listed = listing(column, form.status);
            let at = self.columns.iter().position(|column| *column == listed);
            let place = at.and_then(|at| row.cells.get(at)).map_or((entry.line, 1), |cell| cell.place);
            self.errors.push(GlossaryError::new(
                self.file,
                place,
                of(listed, words::LISTED_TWICE.with(&[&form.text])),
            ));
        }
    }
}

fn defect(cell: &Cell) -> Option<Phrase> {
    match cell.defect? {
        Defect::Unclosed => Some(words::UNCLOSED),
        Defect::AfterQuote => Some(words::AFTER_QUOTE),
    }
}

/// What is wrong with a cell of `column`.
fn of(column: Column, message: Message) -> Message {
    words::OF_COLUMN.with(&[column.name()]).and(message)
}

/// Puts what one cell says into `entry`.
fn fill(entry: &mut Entry, column: Column, text: &str) -> Result<(), Message> {
    if text.is_empty() {
        return if column.is_required() { Err(words::NOT_PREFERRED.into()) } else { Ok(()) };
    }
    match column {
        Column::EnglishPreferred => entry.english.extend(forms(text, Status::Preferred)?),
        Column::EnglishAdmitted => entry.english.extend(forms(text, Status::Admitted)?),
        Column::EnglishForbidden => entry.english.extend(forms(text, Status::Forbidden)?),
        Column::EnglishRelated => entry.english.extend(forms(text, Status::Related)?),
        Column::RussianPreferred => entry.russian.extend(forms(text, Status::Preferred)?),
        Column::RussianAdmitted => entry.russian.extend(forms(text, Status::Admitted)?),
        Column::RussianForbidden => entry.russian.extend(forms(text, Status::Forbidden)?),
        Column::RussianRelated => entry.russian.extend(forms(text, Status::Related)?),
        Column::Domain => entry.domain = text.to_owned(),
        Column::Match => entry.matching = choice(text, &Matching::NAMES)?,
        Column::Scope => entry.scope = choice(text, &Scope::NAMES)?,
        Column::Policy => entry.policy = Some(policy(text)?),
        Column::Severity => entry.severity = Some(choice(text, &Severity::NAMES)?),
        Column::Note => entry.note = text.to_owned(),
        Column::Authority => entry.authority = text.to_owned(),
    }
    Ok(())
}

/// The column that lists the forms of `status` in the language of `preferred`.
pub(super) fn listing(preferred: Column, status: Status) -> Column {
    match (preferred, status) {
        (Column::EnglishPreferred, Status::Admitted) => Column::EnglishAdmitted,
        (Column::EnglishPreferred, Status::Forbidden) => Column::EnglishForbidden,
        (Column::EnglishPreferred, Status::Related) => Column::EnglishRelated,
        (Column::RussianPreferred, Status::Admitted) => Column::RussianAdmitted,
        (Column::RussianPreferred, Status::Forbidden) => Column::RussianForbidden,
        (Column::RussianPreferred, Status::Related) => Column::RussianRelated,
        _ => preferred,
    }
}

/// `diplomacy` of `glossary/diplomacy.csv`.
pub(super) fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}
