use super::super::columns::Column;
use super::super::{csv, entry};
use super::outcome::Imported;
use crate::glossary::{Entry, GlossaryError};
use crate::glossary::{Form, Matching, Scope, Severity, Status};
use crate::text::Language;

/// The header row that is written.
pub const HEADER: [&str; 15] = [
    "en_preferred",
    "ru_preferred",
    "en_admitted",
    "en_forbidden",
    "en_related",
    "ru_admitted",
    "ru_forbidden",
    "ru_related",
    "domain",
    "match",
    "scope",
    "policy",
    "severity",
    "note",
    "authority",
];

/// Whether the header row names the project's columns.
pub(super) fn is_own(source: &str) -> bool {
    let first = source.trim_start_matches('\u{FEFF}').lines().next().unwrap_or_default();
    let names: Vec<&str> = first.split(',').map(|name| name.trim().trim_matches('"')).collect();
    // A slip in one of the names is better reported than read as another program's table.
    names.iter().any(|name| HEADER.contains(name)) && names.iter().all(|name| Column::is_like(name))
}

/// Reads the project's own CSV.
pub(super) fn read(file: &str, source: &str) -> Result<Imported, Vec<GlossaryError>> {
    let mut glossary = crate::glossary::Glossary::new();
    glossary.add_csv(file, source)?;
    Ok(Imported { entries: glossary.entries().to_vec(), ..Imported::default() })
}

/// Writes all columns of all entries; the domain is left out where the file's name tells it.
pub(super) fn write(file: &str, entries: &[Entry]) -> String {
    let mut writer = ::csv::WriterBuilder::new().from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = writer.write_record(HEADER);
    for entry in entries {
        let _ = writer.write_record(row(entry, csv::stem(file)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn row(entry: &Entry, domain: &str) -> [String; HEADER.len()] {
    let [en, ru] = Language::BOTH.map(|language| entry.forms(language));
    let domain = if entry.domain == domain { "" } else { &entry.domain };
    [
        cell(en, Status::Preferred),
        cell(ru, Status::Preferred),
        cell(en, Status::Admitted),
        cell(en, Status::Forbidden),
        cell(en, Status::Related),
        cell(ru, Status::Admitted),
        cell(ru, Status::Forbidden),
        cell(ru, Status::Related),
        domain.to_owned(),
        unless(entry.matching, Matching::Inflected, &Matching::NAMES),
        unless(entry.scope, Scope::Term, &Scope::NAMES),
        entry.policy.clone().unwrap_or_default(),
        entry.severity.map(entry::Severity::name).unwrap_or_default().to_owned(),
        entry.note.clone(),
        entry.authority.clone(),
    ]
}

fn cell(forms: &[Form], status: Status) -> String {
    let texts = forms.iter().filter(|form| form.status == status).map(|form| form.text.as_str());
    texts.collect::<Vec<_>>().join(";")
}

/// The name of a value, nothing for the one that an empty cell stands for.
fn unless<T: PartialEq + Copy>(value: T, default: T, names: &[(&str, T)]) -> String {
    let name = names.iter().find(|(_, known)| *known == value && value != default);
    name.map(|(name, _)| (*name).to_owned()).unwrap_or_default()
}

/// The values by their names, for tables that have such columns.
pub(super) fn value<T: Copy>(cell: &str, names: &[(&str, T)]) -> Option<T> {
    names.iter().find(|(name, _)| *name == cell).map(|&(_, value)| value)
}

pub(super) fn severity(cell: &str) -> Option<Severity> {
    value(cell, &Severity::NAMES)
}
