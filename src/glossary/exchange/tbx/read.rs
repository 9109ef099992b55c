use std::collections::BTreeMap;

use super::super::draft::{Draft, Finisher};
use super::super::outcome::{Imported, language_named};
use super::super::words;
use super::super::xml::{Item, Items};
use super::STATUSES;
use crate::glossary::GlossaryError;
use crate::glossary::Status;
use crate::text::{Language, Message};

/// Reads the concepts of a TBX file of either version and style.
pub(in super::super) fn read(file: &str, source: &str) -> Result<Imported, GlossaryError> {
    let mut reader = Reader { items: Items::new(file, source), state: State::default() };
    reader.run()?;
    let remarks = reader.state.remarks();
    Ok(Finisher::new(file).finish(reader.state.drafts, remarks))
}

struct Reader<'a> {
    items: Items<'a>,
    state: State,
}

#[derive(Default)]
struct State {
    /// The open elements: name and category.
    open: Vec<(String, String)>,
    /// The text of the innermost element that holds a datum.
    text: String,
    draft: Option<Draft>,
    /// The language of the open section; none for one that is not taken over.
    language: Option<Language>,
    term: String,
    status: Option<Status>,
    drafts: Vec<Draft>,
    other_languages: BTreeMap<String, usize>,
    other_categories: BTreeMap<String, usize>,
}

/// Elements that hold others and no datum.
const CONTAINERS: [&str; 9] =
    ["termSec", "tig", "ntig", "termGrp", "termNoteGrp", "descripGrp", "adminGrp", "transacGrp", "xrefGrp"];

/// Marks inside a text.
const INLINE: [&str; 6] = ["hi", "foreign", "sc", "ec", "ph", "p"];

impl Reader<'_> {
    fn run(&mut self) -> Result<(), GlossaryError> {
        let mut root = None;
        while let Some(item) = self.items.next()? {
            match item {
                Item::Open { name, category, language } => {
                    let known = root.get_or_insert_with(|| name.clone());
                    if !matches!(known.as_str(), "tbx" | "martif" | "TBX") {
                        return Err(self.items.error(words::NO_TBX.with(&[known])));
                    }
                    let line = self.items.line();
                    self.state.open(name, category, language, line);
                }
                Item::Close(name) => self.state.close(&name),
                Item::Text(text) => self.state.text.push_str(&text),
            }
        }
        match root {
            Some(_) => Ok(()),
            None => Err(self.items.error(words::NOT_XML)),
        }
    }
}

impl State {
    fn open(&mut self, name: String, category: Option<String>, language: Option<String>, line: usize) {
        match name.as_str() {
            "conceptEntry" | "termEntry" => self.draft = Some(Draft { line, ..Draft::default() }),
            "langSec" | "langSet" => self.open_language(&language.unwrap_or_default()),
            "termSec" | "tig" | "ntig" => {
                self.term.clear();
                self.status = None;
            }
            _ => {}
        }
        if !INLINE.contains(&name.as_str()) {
            self.text.clear();
        }
        // In the style DCT the element itself is the category.
        let category = category.unwrap_or_else(|| name.clone());
        self.open.push((name, category));
    }

    fn open_language(&mut self, tag: &str) {
        self.language = language_named(tag);
        if self.language.is_none() {
            *self.other_languages.entry(tag.to_owned()).or_default() += 1;
        }
    }

    fn close(&mut self, name: &str) {
        let category = self.open.pop().map(|(_, category)| category).unwrap_or_default();
        match name {
            "conceptEntry" | "termEntry" => self.drafts.extend(self.draft.take()),
            "langSec" | "langSet" => self.language = None,
            "termSec" | "tig" | "ntig" => self.close_term(),
            "term" => self.term = std::mem::take(&mut self.text),
            _ if CONTAINERS.contains(&name) || INLINE.contains(&name) => {}
            _ => {
                let text = std::mem::take(&mut self.text);
                self.datum(&category, text.trim());
            }
        }
    }

    fn close_term(&mut self) {
        if let (Some(draft), Some(language)) = (&mut self.draft, self.language) {
            draft.add(language, &self.term, self.status);
        }
    }

    /// A datum about the term, the language or the concept that is open.
    fn datum(&mut self, category: &str, text: &str) {
        let of_other_language =
            self.language.is_none() && self.open.iter().any(|(name, _)| name.starts_with("lang"));
        let Some(draft) = self.draft.as_mut().filter(|_| !of_other_language && !text.is_empty()) else {
            return;
        };
        match category {
            "subjectField" if draft.domain.is_empty() => draft.domain = text.to_owned(),
            "administrativeStatus" | "normativeAuthorization" => {
                self.status = STATUSES.iter().find(|(name, _)| *name == text).map(|&(_, status)| status);
            }
            "note" | "definition" if draft.note.is_empty() => draft.note = text.to_owned(),
            "note" | "definition" => draft.note = format!("{} {text}", draft.note),
            "source" if draft.authority.is_empty() => draft.authority = text.to_owned(),
            "source" => draft.authority = format!("{};{text}", draft.authority),
            "customerSubset" if draft.policy.is_empty() => draft.policy = text.to_owned(),
            _ => *self.other_categories.entry(category.to_owned()).or_default() += 1,
        }
    }

    fn remarks(&self) -> Vec<Message> {
        let list = |counts: &BTreeMap<String, usize>| {
            counts.iter().map(|(name, count)| format!("{name} ({count})")).collect::<Vec<_>>().join(", ")
        };
        let left = [
            (words::LEFT_LANGUAGES, &self.other_languages),
            (words::LEFT_CATEGORIES, &self.other_categories),
        ];
        left.iter()
            .filter(|(_, counts)| !counts.is_empty())
            .map(|(word, counts)| word.with(&[&list(counts)]))
            .collect()
    }
}
