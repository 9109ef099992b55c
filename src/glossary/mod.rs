//! Floor 2: terms. The entries of a glossary, their CSV files, and the compiled matcher that finds them in a text.
//!
//! ```
//! use sverka::glossary::{Glossary, Matcher};
//! use sverka::text::{Language, tokens};
//!
//! let mut glossary = Glossary::new();
//! glossary.add_csv("diplomacy.csv", "en_preferred,ru_preferred\nnote verbale,вербальная нота\n").unwrap();
//! let matcher = Matcher::new(&glossary, Language::Russian);
//! let text = "Посольство ответило вербальными нотами.";
//! let mentions = matcher.mentions(text, &tokens(text));
//! assert_eq!(mentions[0].span.of(text), "вербальными нотами");
//! ```

mod cells;
mod columns;
mod csv;
mod entry;
mod error;
mod exchange;
mod find;
mod letter_case;
pub mod lint;
mod matcher;
mod values;
mod words;

use rustc_hash::FxHashMap;

pub use entry::{Entry, Form, Matching, Scope, Severity, Status};
pub use error::GlossaryError;
pub use exchange::{ColumnMap, Exchange, Exported, Field, HEADER, Imported, export, import};
pub use find::{Found, Match, find, inflections};
pub use letter_case::{LetterCase, letter_case, with_capitals_of};
pub use matcher::{MatchRank, Matcher, TermMention};

use crate::text::{Language, fold};

/// The entries of one or more glossary files.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    entries: Vec<Entry>,
    /// The folded preferred pair of every entry, and where the entry stands in `entries`.
    pairs: FxHashMap<(String, String), usize>,
}

impl Glossary {
    /// A glossary without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the rows of a CSV file; `file_name` is shown in errors, and its stem names the domain of rows that name none.
    ///
    /// # Errors
    /// Every bad row is listed, in the order of the file, and nothing is added then. A preferred pair that stands in an
    /// earlier row, be it of another file, is an error.
    pub fn add_csv(&mut self, file_name: &str, source: &str) -> Result<(), Vec<GlossaryError>> {
        let (entries, mut errors) = csv::read(file_name, source);
        let added = self.pairs_of(&entries, &mut errors);
        self.bound_rows(&entries, &mut errors);
        if !errors.is_empty() {
            errors.sort_by_key(|error| (error.line, error.column));
            return Err(errors);
        }
        self.pairs.extend(added);
        self.entries.extend(entries);
        Ok(())
    }

    /// A glossary of `entries` as they are, without a look at whether some stand there twice.
    pub fn from_entries(entries: Vec<Entry>) -> Glossary {
        Glossary { entries, pairs: FxHashMap::default() }
    }

    /// All entries, in the order in which they were added.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry that a [`TermMention`] names.
    pub fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }

    /// The preferred pairs of `entries` by the index that each is to have; pairs that are there already become errors.
    fn pairs_of(
        &self,
        entries: &[Entry],
        errors: &mut Vec<GlossaryError>,
    ) -> FxHashMap<(String, String), usize> {
        let mut added = FxHashMap::default();
        for (offset, entry) in entries.iter().enumerate() {
            let pair = (fold(entry.preferred(Language::English)), fold(entry.preferred(Language::Russian)));
            let index = self.entries.len() + offset;
            let known = self.pairs.get(&pair).or_else(|| added.get(&pair)).copied();
            match known
                .and_then(|first| self.entries.get(first).or_else(|| entries.get(first - self.entries.len())))
            {
                Some(first) => errors.push(GlossaryError::duplicate(entry, first)),
                None => {
                    added.insert(pair, index);
                }
            }
        }
        added
    }

    /// Refuses the row that is one too many for a preferred form: wherever the form stands, all its rows are looked at.
    fn bound_rows(&self, entries: &[Entry], errors: &mut Vec<GlossaryError>) {
        for language in Language::BOTH {
            let mut rows: FxHashMap<String, usize> = FxHashMap::default();
            for (at, entry) in self.entries.iter().chain(entries).enumerate() {
                let count = rows.entry(fold(entry.preferred(language))).or_default();
                *count += 1;
                if at >= self.entries.len() && *count == MOST_ROWS + 1 {
                    errors.push(GlossaryError::crowded(entry, language, MOST_ROWS));
                }
            }
        }
    }
}

/// Rows of one preferred form; a word has fewer senses.
const MOST_ROWS: usize = 100;
