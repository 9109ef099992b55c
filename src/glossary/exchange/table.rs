//! Tables with a header row, as term bases and translation platforms export them.

use super::draft::{Draft, Finisher};
use super::outcome::{Imported, language_named};
use super::project::{severity, value};
use super::words;
use crate::glossary::GlossaryError;
use crate::glossary::{Matching, Scope, Status};
use crate::text::{Language, Script, script_of};

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Forms of a language; the status is that of a project's column of the same kind.
    Forms(Language, Status),
    /// The term to be translated, in whichever language the cells are.
    Source,
    /// Its translation.
    Target,
    /// The subject field.
    Domain,
    /// How forms are matched, as the project names it.
    Match,
    /// Where forbidden forms are wrong, as the project names it.
    Scope,
    /// The set of editorial choices.
    Policy,
    /// The severity, as the project names it.
    Severity,
    /// A comment, definition or context.
    Note,
    /// Who says so.
    Authority,
    /// memoQ's properties of the term in the column before.
    TermInfo,
}

/// The columns of a table by their headers, as the user maps them: `Source=en_preferred`.
pub type ColumnMap = Vec<(String, Field)>;

/// Headers in use, folded, by the field they stand for.
const KNOWN: [(&str, Field); 36] = [
    ("source", Field::Source),
    ("source term", Field::Source),
    ("term", Field::Source),
    ("target", Field::Target),
    ("target term", Field::Target),
    ("translation", Field::Target),
    ("en_preferred", Field::Forms(Language::English, Status::Preferred)),
    ("ru_preferred", Field::Forms(Language::Russian, Status::Preferred)),
    ("en_admitted", Field::Forms(Language::English, Status::Admitted)),
    ("ru_admitted", Field::Forms(Language::Russian, Status::Admitted)),
    ("en_forbidden", Field::Forms(Language::English, Status::Forbidden)),
    ("ru_forbidden", Field::Forms(Language::Russian, Status::Forbidden)),
    ("en_related", Field::Forms(Language::English, Status::Related)),
    ("ru_related", Field::Forms(Language::Russian, Status::Related)),
    ("domain", Field::Domain),
    ("subject", Field::Domain),
    ("subject field", Field::Domain),
    ("entry_subject", Field::Domain),
    ("category", Field::Domain),
    ("match", Field::Match),
    ("scope", Field::Scope),
    ("policy", Field::Policy),
    ("severity", Field::Severity),
    ("note", Field::Note),
    ("notes", Field::Note),
    ("entry_note", Field::Note),
    ("comment", Field::Note),
    ("comments", Field::Note),
    ("context", Field::Note),
    ("definition", Field::Note),
    ("description", Field::Note),
    ("developer_comments", Field::Note),
    ("translator_comments", Field::Note),
    ("authority", Field::Authority),
    ("reference", Field::Authority),
    ("term_info", Field::TermInfo),
];

impl Field {
    /// The field that a column of the project's glossary is.
    pub fn of_column(name: &str) -> Option<Field> {
        let own = super::HEADER.contains(&name);
        own.then(|| KNOWN.iter().find(|(known, _)| *known == name).map(|&(_, field)| field)).flatten()
    }

    fn of_header(header: &str, map: &ColumnMap) -> Option<Field> {
        let header = header.trim().to_lowercase();
        let mapped =
            map.iter().find(|(name, _)| name.trim().to_lowercase() == header).map(|&(_, field)| field);
        let known = || KNOWN.iter().find(|(known, _)| *known == header).map(|&(_, field)| field);
        mapped.or_else(known).or_else(|| {
            // English_United_States, ru-RU; but English_Def holds a definition.
            let is_term = !["def", "note", "image", "example"].iter().any(|part| header.contains(part));
            let language = language_named(&header).filter(|_| is_term)?;
            Some(Field::Forms(language, Status::Preferred))
        })
    }
}

/// What parts the cells of a line: the mark that occurs most in it.
pub(super) fn delimiter(line: &str) -> u8 {
    let count = |mark: u8| line.bytes().filter(|&byte| byte == mark).count();
    [b'\t', b';', b','].into_iter().rev().max_by_key(|&mark| count(mark)).unwrap_or(b',')
}

/// The rows with the lines, from 1, that they begin in; comment lines left out.
pub(super) fn records(source: &str, delimiter: u8) -> Vec<(usize, Vec<String>)> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        // Tables with tabs do not quote, and may hold a single quote.
        .quoting(delimiter != b'\t')
        .comment(Some(b'#'))
        .from_reader(source.as_bytes());
    let rows = reader.records().map_while(Result::ok);
    rows.map(|row| {
        let line = row.position().map_or(1, |position| line_of(source, position));
        (line, row.iter().map(str::to_owned).collect())
    })
    .collect()
}

/// The line of a record at `position`, which counts what is skipped before the record to it.
fn line_of(source: &str, position: &::csv::Position) -> usize {
    let rest = source.get(position.byte() as usize..).unwrap_or_default();
    let skipped = rest.lines().take_while(|line| line.is_empty() || line.starts_with('#')).count();
    position.line() as usize + skipped
}

/// Whether the first line names columns of both languages.
pub(super) fn has_header(source: &str, map: &ColumnMap) -> bool {
    let line = source.trim_start_matches('\u{FEFF}').lines().find(|line| !line.starts_with('#'));
    let line = line.unwrap_or_default();
    let names = records(line, delimiter(line)).into_iter().next().map(|(_, row)| row).unwrap_or_default();
    let fields: Vec<Field> = names.iter().filter_map(|name| Field::of_header(name, map)).collect();
    is_complete(&fields)
}

fn is_complete(fields: &[Field]) -> bool {
    let has = |field: Field| fields.contains(&field);
    (has(Field::Source) && has(Field::Target))
        || Language::BOTH.iter().all(|&language| has(Field::Forms(language, Status::Preferred)))
}

/// Whether the first terms of the pairs are Russian, by the letters of most of them.
pub(super) fn is_russian_first<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> bool {
    let cyrillic = |text: &str| text.chars().filter_map(script_of).any(|script| script == Script::Cyrillic);
    let votes = pairs.map(|(left, right)| i64::from(cyrillic(left)) - i64::from(cyrillic(right)));
    votes.sum::<i64>() > 0
}

/// Reads a table by the names in its first row.
pub(super) fn read(file: &str, source: &str, map: &ColumnMap) -> Result<Imported, Vec<GlossaryError>> {
    let error = |message: crate::text::Message| vec![GlossaryError::new(file, (1, 1), message)];
    let rows = records(source, delimiter(source.lines().next().unwrap_or_default()));
    let Some(((_, header), rows)) = rows.split_first() else { return Err(error(words::NO_PAIRS.into())) };
    if let Some((name, _)) = map.iter().find(|(name, _)| !header.iter().any(|cell| is_same(cell, name))) {
        return Err(error(words::NO_HEADER.with(&[name, &header.join(", ")])));
    }
    let fields: Vec<Option<Field>> = header.iter().map(|name| Field::of_header(name, map)).collect();
    if !is_complete(&fields.iter().flatten().copied().collect::<Vec<_>>()) {
        return Err(error(words::UNKNOWN_TABLE.with(&[&header.join(", ")])));
    }
    let sides = sides(&fields, rows);
    let filled = rows.iter().filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()));
    let drafts = filled.map(|(line, row)| draft(*line, row, &fields, sides)).collect();
    Ok(Finisher::new(file).finish(drafts, left_out(header, &fields)))
}

fn is_same(left: &str, right: &str) -> bool {
    left.trim().to_lowercase() == right.trim().to_lowercase()
}

/// The languages of source and target.
fn sides(fields: &[Option<Field>], rows: &[(usize, Vec<String>)]) -> [Language; 2] {
    let at = |field| fields.iter().position(|known| *known == Some(field));
    let (source, target) = (at(Field::Source), at(Field::Target));
    let pairs =
        rows.iter().filter_map(|(_, row)| Some((row.get(source?)?.as_str(), row.get(target?)?.as_str())));
    let mut sides = Language::BOTH;
    if is_russian_first(pairs) {
        sides.reverse();
    }
    sides
}

fn draft(line: usize, row: &[String], fields: &[Option<Field>], sides: [Language; 2]) -> Draft {
    let mut draft = Draft { line, ..Draft::default() };
    let mut last = None;
    for (cell, field) in row.iter().zip(fields) {
        let cell = cell.trim();
        let language = match field {
            Some(Field::Forms(language, _)) => Some(*language),
            Some(Field::Source) => sides.first().copied(),
            Some(Field::Target) => sides.last().copied(),
            _ => None,
        };
        last = language.or(last);
        match field {
            Some(Field::Forms(language, status)) => add_forms(&mut draft, *language, cell, *status),
            Some(Field::Source | Field::Target) => {
                draft.add(language.unwrap_or(Language::English), cell, None)
            }
            Some(Field::TermInfo) => mark_last(&mut draft, last, cell),
            Some(field) => fill(&mut draft, *field, cell),
            None => {}
        }
    }
    draft
}

/// Preferred forms are one a cell; a second column of them holds another, whose status the first one's is not.
fn add_forms(draft: &mut Draft, language: Language, cell: &str, status: Status) {
    if status == Status::Preferred {
        return draft.add(language, cell, None);
    }
    cell.split(';').for_each(|form| draft.add(language, form, Some(status)));
}

/// memoQ calls a term that must not be used `NonTerm` or `Forbidden`, depending on its version.
fn mark_last(draft: &mut Draft, language: Option<Language>, info: &str) {
    let is_forbidden = info.split(';').any(|part| matches!(part.trim(), "NonTerm" | "Forbidden"));
    if let Some(form) =
        language.filter(|_| is_forbidden).and_then(|language| draft.forms_mut(language).last_mut())
    {
        form.status = Some(Status::Forbidden);
    }
}

fn fill(draft: &mut Draft, field: Field, cell: &str) {
    if cell.is_empty() {
        return;
    }
    match field {
        Field::Domain => draft.domain = cell.to_owned(),
        Field::Policy => draft.policy = cell.to_owned(),
        Field::Authority => draft.authority = cell.to_owned(),
        Field::Match => draft.matching = value(cell, &Matching::NAMES),
        Field::Scope => draft.scope = value(cell, &Scope::NAMES),
        Field::Severity => draft.severity = severity(cell),
        Field::Note if draft.note.is_empty() => draft.note = cell.to_owned(),
        Field::Note => draft.note = format!("{} {cell}", draft.note),
        _ => {}
    }
}

/// The columns that are not taken over.
fn left_out(header: &[String], fields: &[Option<Field>]) -> Vec<crate::text::Message> {
    let names = header.iter().zip(fields).filter(|(_, field)| field.is_none()).map(|(name, _)| name.as_str());
    let names: Vec<&str> = names.filter(|name| !name.trim().is_empty()).collect();
    (!names.is_empty()).then(|| words::LEFT_COLUMNS.with(&[&names.join(", ")])).into_iter().collect()
}
