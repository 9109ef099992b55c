use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::app::problem::{Problem, Source};
use crate::app::syntax;
use crate::app::words;
use crate::check::{Rule, rule, rules};
use crate::document::Date;
use crate::text::{Message, Span, nearest};

/// A value of a TOML file that knows its place.
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// What patterns look like.
const PATTERNS: &str = "{ en = \"content/en/**/*.md\", ru = \"content/ru/**/*.md\" }";

/// Takes values out of a TOML file, and notes what is wrong with them.
pub(super) struct Reader<'a> {
    pub path: &'a Path,
    pub source: Source<'a>,
    pub problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// The whole file as a table.
    pub fn whole(&mut self) -> DeTable<'a> {
        let (table, errors) = DeTable::parse_recoverable(self.source.text());
        // What follows the first error is mostly its consequence.
        if let Some(error) = errors.first() {
            let place = error.span().unwrap_or(0..0);
            self.refuse(&place, words::BAD_TOML.with(&[]).and(syntax::of_toml(error.message())));
        }
        table.into_inner()
    }

    /// Notes what is wrong at a place of the file.
    pub fn refuse(&mut self, place: &Range<usize>, message: impl Into<Message>) {
        let problem = Problem::new(self.path, message);
        self.problems.push(problem.at(&self.source, Span::new(place.start, place.end)));
    }

    /// Refuses all keys of `table` but the `known` ones.
    pub fn only(&mut self, table: &DeTable, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref().as_ref();
            self.refuse(&key.span(), words::UNKNOWN_KEY.with(&[name]).and(advice(name, known)));
        }
    }

    /// The line of a value, from 1.
    pub fn line(&self, value: &Value) -> usize {
        self.source.line(value.span().start)
    }

    /// A text.
    pub fn text(&mut self, value: &Value) -> Option<String> {
        let text = value.get_ref().as_str().map(str::to_owned);
        self.wanted(text, value, words::A_TEXT)
    }

    /// A list of texts, each with its place; a single text is a list of one.
    pub fn texts(&mut self, value: &Value) -> Option<Vec<(String, Range<usize>)>> {
        let text = |value: &Value| Some((value.get_ref().as_str()?.to_owned(), value.span()));
        let texts = match value.get_ref() {
            DeValue::Array(values) => values.iter().map(text).collect(),
            _ => text(value).map(|text| vec![text]),
        };
        self.wanted(texts, value, words::TEXTS)
    }

    /// A list of texts and tables; a single one is a list of one.
    pub fn entries<'v>(&mut self, value: &'v Value<'a>) -> Option<Vec<&'v Value<'a>>> {
        let is_entry = |value: &Value| matches!(value.get_ref(), DeValue::String(_) | DeValue::Table(_));
        let entries: Vec<&Value> = match value.get_ref() {
            DeValue::Array(values) => values.iter().collect(),
            _ => vec![value],
        };
        let entries = Some(entries).filter(|entries| entries.iter().all(|entry| is_entry(entry)));
        self.wanted(entries, value, words::PAIRS.with(&[PATTERNS]))
    }

    /// `true` or `false`.
    pub fn truth(&mut self, value: &Value) -> Option<bool> {
        self.wanted(value.get_ref().as_bool(), value, words::A_TRUTH)
    }

    /// One of `choices`.
    pub fn choice<T: Copy>(&mut self, value: &Value, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(value)?;
        let chosen = choices.iter().find(|(name, _)| *name == text).map(|&(_, choice)| choice);
        if chosen.is_none() {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            self.refuse(&value.span(), words::UNKNOWN_VALUE.with(&[&text]).and(advice(&text, &names)));
        }
        chosen
    }

    /// A day.
    pub fn date(&mut self, value: &Value) -> Option<Date> {
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            other => other.as_str().unwrap_or_default().to_owned(),
        };
        self.wanted(Date::parse(&text), value, words::A_DATE)
    }

    /// A table.
    pub fn table<'v>(&mut self, value: &'v Value<'a>) -> Option<&'v DeTable<'a>> {
        self.wanted(value.get_ref().as_table(), value, words::A_TABLE)
    }

    /// The rule of that name, which stands at `place`.
    pub fn rule(&mut self, name: &str, place: &Range<usize>) -> Option<&'static Rule> {
        let found = rule(name);
        if found.is_none() {
            let advice = match nearest(name, rules().iter().map(|rule| rule.id)) {
                Some(nearest) => words::NEAREST.with(&[nearest]),
                None => words::SEE_RULES.into(),
            };
            self.refuse(place, words::UNKNOWN_RULE.with(&[name]).and(advice));
        }
        found
    }

    /// What was read, or a word on what is wanted instead.
    pub fn wanted<T>(&mut self, read: Option<T>, value: &Value, what: impl Into<Message>) -> Option<T> {
        if read.is_none() {
            self.refuse(&value.span(), words::WANTED.with(&[]).and(what));
        }
        read
    }
}

/// The name that was probably meant, or all that are possible.
fn advice(name: &str, known: &[&str]) -> Message {
    match nearest(name, known.iter().copied()) {
        Some(nearest) => words::NEAREST.with(&[nearest]),
        None => words::ONE_OF.with(&[&known.join(", ")]),
    }
}
