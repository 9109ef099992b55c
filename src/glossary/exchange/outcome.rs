use super::words;
use crate::glossary::entry::{Matching, Scope};
use crate::glossary::{Entry, GlossaryError};
use crate::text::{Language, Message, Phrase};

/// What was read from another program's file.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    /// The entries, in the order of the file; each may stand in a glossary of the project.
    pub entries: Vec<Entry>,
    /// What could not be taken over, with its place; in the order of the file.
    pub losses: Vec<GlossaryError>,
    /// What could not be taken over all through the file.
    pub remarks: Vec<Message>,
}

/// A glossary written for another program.
#[derive(Debug, Clone)]
pub struct Exported {
    /// The content of the file.
    pub text: String,
    /// What the format cannot hold.
    pub losses: Vec<Message>,
}

/// What `words` says of so many, unless there are none.
pub(super) fn counted(words: Phrase, count: usize) -> Option<Message> {
    (count > 0).then(|| words.with(&[&count.to_string()]))
}

/// The language that a tag such as `en-GB` or a name such as `English_United_States` stands for.
pub(super) fn language_named(name: &str) -> Option<Language> {
    let first = name.split(|c: char| !c.is_alphabetic()).find(|part| !part.is_empty())?.to_lowercase();
    match first.as_str() {
        "en" | "eng" | "english" | "английский" => Some(Language::English),
        "ru" | "rus" | "russian" | "русский" => Some(Language::Russian),
        _ => None,
    }
}

/// What is said of columns that no other program has.
pub(super) fn lost_columns(entries: &[Entry]) -> Vec<Message> {
    let count = |differs: fn(&Entry) -> bool| entries.iter().filter(|entry| differs(entry)).count();
    [
        ("match", count(|entry| entry.matching != Matching::Inflected)),
        ("scope", count(|entry| entry.scope != Scope::Term)),
        ("severity", count(|entry| entry.severity.is_some())),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(column, count)| words::LOST_COLUMN.with(&[column, &count.to_string()]))
    .collect()
}
