//! Pinned alignments: an editor's decisions, kept beside the English file of a pair, in `NAME.pins.json`:
//!
//! ```json
//! {
//!   "version": 1,
//!   "pins": [
//!     {"en": ["5c0b…"], "ru": ["91d2…", "04fa…"], "en_text": "The ministers met", "ru_text": "Министры встретились"}
//!   ]
//! }
//! ```
//!
//! `en` and `ru` are keys of paragraphs; the texts, the beginnings of the first of them, are for people.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::baseline::not_json;
use super::file::{Limit, Named, utf8};
use super::output::Destination;
use super::pairs::Pair;
use super::problem::Problem;
use super::publish::Output;
use super::words;
use crate::check::{Pin, paragraph_keys};
use crate::document::Document;

/// The version of the format that is read and written.
const VERSION: u64 = 1;

/// Paragraphs that an editor declares to render each other, by their numbers from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// English paragraphs, first and last; none where nothing renders the Russian ones.
    pub english: Option<(usize, usize)>,
    /// Russian paragraphs.
    pub russian: Option<(usize, usize)>,
}

/// The pins of a pair.
#[derive(Debug, Clone)]
pub struct Pins {
    path: PathBuf,
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    en: Vec<String>,
    ru: Vec<String>,
    en_text: String,
    ru_text: String,
}

#[derive(Deserialize)]
struct Head {
    version: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    version: u64,
    pins: Vec<Entry>,
}

impl Pins {
    /// The pins of a pair; none where no file holds any.
    pub(super) fn of(pair: &Pair) -> Result<Pins, Problem> {
        let path = pair.pins_file();
        if !path.exists() {
            return Ok(Pins { path, entries: Vec::new() });
        }
        let source = utf8(&path, Named::Found(pair.root()), Limit::FINDINGS)?;
        let refuse = |error: serde_json::Error| not_json(&path, &error, words::NOT_PINS);
        let Head { version } = serde_json::from_str(&source).map_err(refuse)?;
        if version != VERSION {
            let versions = [&version.to_string()[..], &VERSION.to_string()];
            return Err(Problem::new(&path, words::PINS_VERSION.with(&versions)));
        }
        let Whole { pins, .. } = serde_json::from_str(&source).map_err(refuse)?;
        Ok(Pins { path, entries: pins })
    }

    /// The pins as the check takes them.
    pub(super) fn all(&self) -> Vec<Pin> {
        self.entries
            .iter()
            .map(|entry| Pin { english: entry.en.clone(), russian: entry.ru.clone() })
            .collect()
    }

    /// What is to be said of pins that could not be honoured.
    pub(super) fn lost(&self, numbers: &[usize]) -> Vec<Problem> {
        let entries = numbers.iter().filter_map(|&number| self.entries.get(number));
        entries
            .map(|lost| Problem::new(&self.path, words::PIN_LOST.with(&[&lost.en_text, &lost.ru_text])))
            .collect()
    }

    /// Adds decisions, in the place of earlier ones about the same paragraphs.
    pub(super) fn add(
        &mut self,
        decisions: &[Decision],
        english: &Document,
        russian: &Document,
        pair: &Pair,
    ) -> Result<(), Vec<Problem>> {
        let mut problems = Vec::new();
        for decision in decisions {
            let sides = (
                side(decision.english, english, &pair.english),
                side(decision.russian, russian, &pair.russian),
            );
            match sides {
                (Ok((en, en_text)), Ok((ru, ru_text))) => {
                    let meets = |old: &[String], new: &[String]| old.iter().any(|key| new.contains(key));
                    self.entries.retain(|old| !meets(&old.en, &en) && !meets(&old.ru, &ru));
                    self.entries.push(Entry { en, ru, en_text, ru_text });
                }
                (en, ru) => problems.extend(en.err().into_iter().chain(ru.err())),
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    /// The file as it is to stand at `destination`.
    pub fn output(&self, destination: Destination) -> Output<'_> {
        Output::new(destination, |out| self.print(out))
    }

    fn print(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let whole = Whole { version: VERSION, pins: self.entries.clone() };
        serde_json::to_writer_pretty(&mut *out, &whole)?;
        writeln!(out)
    }
}

/// The keys of some paragraphs, and the beginning of the first.
fn side(
    numbers: Option<(usize, usize)>,
    document: &Document,
    file: &Path,
) -> Result<(Vec<String>, String), Problem> {
    let Some((first, last)) = numbers else { return Ok((Vec::new(), String::new())) };
    let keys = paragraph_keys(document);
    match first.checked_sub(1).and_then(|first| keys.get(first..last)).filter(|keys| !keys.is_empty()) {
        Some(wanted) => Ok((wanted.to_vec(), beginning(document, first - 1))),
        None => {
            let wrong = if first == 0 { first } else { last.max(first) };
            Err(Problem::new(file, words::NO_PARAGRAPH.with(&[&wrong.to_string(), &keys.len().to_string()])))
        }
    }
}

/// So many words of a paragraph are enough to know it by.
const WORDS: usize = 6;

fn beginning(document: &Document, paragraph: usize) -> String {
    let text = document.paragraphs().get(paragraph).map_or("", |paragraph| paragraph.text());
    text.split_whitespace().take(WORDS).collect::<Vec<_>>().join(" ")
}
