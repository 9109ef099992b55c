use std::collections::HashSet;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::reader::{Reader, Value};
use super::{Config, FailOn, Setting, Suppression};
use crate::app::file::{Limit, Named, utf8};
use crate::app::pairs::{MOST_WILDCARDS, Patterns};
use crate::app::problem::{Problem, Source};
use crate::app::relative::relative;
use crate::app::words;
use crate::check::{
    Dash, DecimalMark, NumberFormat, Policy, QuoteComma, Quotes, RightName, SerialComma, Style, Thousands, Yo,
};
use crate::glossary::Severity;
use crate::report::csv::{Delimiter, Dialect};
use crate::text::{Language, Script, Span, script_of};

/// The keys of the file and of its tables.
const KEYS: [&str; 12] = [
    "pairs", "glossary", "reports", "baseline", "fail-on", "language", "csv", "rules", "policies", "names",
    "suppress", "style",
];
const PATTERN_KEYS: [&str; 2] = ["en", "ru"];
const CSV_KEYS: [&str; 2] = ["bom", "delimiter"];
const STYLE_KEYS: [&str; 11] = [
    "en-quotes",
    "ru-quotes",
    "en-dash",
    "ru-dash",
    "en-thousands",
    "ru-thousands",
    "en-decimal",
    "ru-decimal",
    "en-quote-comma",
    "serial-comma",
    "yo",
];
const NAMES_KEYS: [&str; 1] = ["right"];
const POLICY_KEYS: [&str; 2] = ["from", "until"];
const SUPPRESS_KEYS: [&str; 3] = ["fingerprint", "rule", "reason"];

const LANGUAGES: [(&str, Option<Language>); 2] =
    [("en", Some(Language::English)), ("ru", Some(Language::Russian))];
pub(super) const DELIMITERS: [(&str, Delimiter); 6] = [
    ("comma", Delimiter::Comma),
    ("semicolon", Delimiter::Semicolon),
    ("tab", Delimiter::Tab),
    (",", Delimiter::Comma),
    (";", Delimiter::Semicolon),
    ("\t", Delimiter::Tab),
];
const SEVERITIES: [(&str, Option<Severity>); 4] = [
    ("error", Some(Severity::Error)),
    ("warning", Some(Severity::Warning)),
    ("info", Some(Severity::Info)),
    ("off", None),
];

pub(super) const QUOTES: [(&str, Quotes); 3] =
    [("guillemets", Quotes::Guillemets), ("curly", Quotes::Curly), ("straight", Quotes::Straight)];
pub(super) const DASHES: [(&str, Dash); 4] = [
    ("spaced-em", Dash::SpacedEm),
    ("em", Dash::Em),
    ("spaced-en", Dash::SpacedEn),
    ("hyphen", Dash::Hyphen),
];
pub(super) const THOUSANDS: [(&str, Thousands); 4] = [
    ("comma", Thousands::Comma),
    ("point", Thousands::Point),
    ("space", Thousands::Space),
    ("none", Thousands::Together),
];
pub(super) const DECIMALS: [(&str, DecimalMark); 2] =
    [("point", DecimalMark::Point), ("comma", DecimalMark::Comma)];
pub(super) const QUOTE_COMMAS: [(&str, QuoteComma); 2] =
    [("inside", QuoteComma::Inside), ("outside", QuoteComma::Outside)];
pub(super) const SERIAL_COMMAS: [(&str, SerialComma); 2] =
    [("always", SerialComma::Always), ("never", SerialComma::Never)];
pub(super) const YO: [(&str, Yo); 2] = [("always", Yo::Always), ("never", Yo::Never)];

/// Reads a configuration file.
///
/// # Errors
/// It cannot be read; every unknown key and wrong value in it.
pub(super) fn read(file: PathBuf, named: Named) -> Result<Config, Vec<Problem>> {
    let source = utf8(&file, named, Limit::SETTINGS).map_err(|problem| vec![problem])?;
    let mut reader = Reader { path: &file, source: Source::new(&source), problems: Vec::new() };
    let table = reader.whole();
    let mut config = Config::default();
    if reader.problems.is_empty() {
        config = reader.config(&table);
    }
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| (problem.line, problem.column));
    if problems.is_empty() { Ok(Config { file: Some(file), source, ..config }) } else { Err(problems) }
}

impl<'a> Reader<'a> {
    fn config(&mut self, table: &DeTable<'a>) -> Config {
        self.only(table, &KEYS);
        let mut config = Config {
            pairs: self.setting(table, "pairs", |reader, value| {
                let entries = reader.entries(value)?;
                let paths = entries.iter().filter_map(|entry| entry.get_ref().as_str());
                Some(paths.map(|path| reader.resolved(path)).collect())
            }),
            patterns: self.patterns(table),
            glossary: self.paths(table, "glossary"),
            reports: self.paths(table, "reports"),
            baseline: self.setting(table, "baseline", |reader, value| {
                let text = reader.text(value)?;
                Some(Some(reader.resolved(&text)))
            }),
            fail_on: self.setting(table, "fail-on", |reader, value| reader.choice(value, &FailOn::NAMES)),
            language: self.setting(table, "language", |reader, value| reader.choice(value, &LANGUAGES)),
            csv: self.setting(table, "csv", Reader::csv),
            ..Config::default()
        };
        self.each(table, "rules", |reader, name, place, value| {
            let rule = reader.rule(name, &place)?;
            let severity = reader.choice(value, &SEVERITIES)?;
            config.house.severities.insert(rule.id.to_owned(), severity);
            config.places.push((format!("rules.{name}"), Span::new(place.start, place.end)));
            Some(())
        });
        self.each(table, "policies", |reader, name, place, value| {
            config.house.policies.insert(name.to_owned(), reader.policy(value)?);
            config.places.push((format!("policies.{name}"), Span::new(place.start, place.end)));
            Some(())
        });
        self.style(table, &mut config);
        self.names(table, &mut config);
        config.suppressions = self.suppressions(table);
        config
    }

    /// A value of the file with its line; the default where the key is absent or its value wrong.
    fn setting<T: Default>(
        &mut self,
        table: &DeTable<'a>,
        key: &str,
        read: impl FnOnce(&mut Self, &Value<'a>) -> Option<T>,
    ) -> Setting<T> {
        let found = table.get(key).and_then(|value| Some((read(self, value)?, self.line(value))));
        Setting::from_file(found)
    }

    fn paths(&mut self, table: &DeTable<'a>, key: &str) -> Setting<Vec<PathBuf>> {
        self.setting(table, key, |reader, value| {
            let texts = reader.texts(value)?;
            Some(texts.iter().map(|(text, _)| reader.resolved(text)).collect())
        })
    }

    /// A path of the file, which is meant from the folder of the file.
    fn resolved(&self, path: &str) -> PathBuf {
        relative(&self.path.parent().unwrap_or(Path::new("")).join(path), Path::new("."))
    }

    /// Those entries of the pairs that are tables.
    fn patterns(&mut self, table: &DeTable<'a>) -> Vec<Patterns> {
        let entries = match table.get("pairs").map(|value| (value, value.get_ref())) {
            Some((_, DeValue::Array(values))) => values.iter().collect(),
            Some((value, _)) => vec![value],
            None => Vec::new(),
        };
        entries.into_iter().filter_map(|entry| self.pattern(entry, entry.get_ref().as_table()?)).collect()
    }

    fn pattern(&mut self, entry: &Value<'a>, table: &DeTable<'a>) -> Option<Patterns> {
        self.only(table, &PATTERN_KEYS);
        let (english, russian) = (self.needed(entry, table, "en"), self.needed(entry, table, "ru"));
        let (english, russian) = (english?.1, russian?.1);
        let read = Patterns::new(self.path, self.line(entry), [english, russian]);
        if read.is_none() {
            self.refuse(&entry.span(), words::PATTERNS_DIFFER.with(&[&MOST_WILDCARDS.to_string()]));
        }
        read
    }

    fn csv(&mut self, value: &Value<'a>) -> Option<Dialect> {
        let table = self.table(value)?;
        self.only(table, &CSV_KEYS);
        let bom = table.get("bom").and_then(|value| self.truth(value));
        let delimiter = table.get("delimiter").and_then(|value| self.choice(value, &DELIMITERS));
        Some(Dialect { bom: bom.unwrap_or_default(), delimiter: delimiter.unwrap_or_default() })
    }

    /// Reads every key of a table whose keys are names.
    fn each(
        &mut self,
        table: &DeTable<'a>,
        key: &str,
        mut read: impl FnMut(&mut Self, &str, std::ops::Range<usize>, &Value<'a>) -> Option<()>,
    ) {
        let Some(table) = table.get(key).and_then(|value| self.table(value)) else { return };
        for (name, value) in table {
            read(self, name.get_ref().as_ref(), name.span(), value);
        }
    }

    fn policy(&mut self, value: &Value<'a>) -> Option<Policy> {
        if let DeValue::Table(dates) = value.get_ref() {
            self.only(dates, &POLICY_KEYS);
            let [from, until] = POLICY_KEYS.map(|key| dates.get(key).and_then(|value| self.date(value)));
            return Some(Policy::On { from, until });
        }
        let policy = match value.get_ref().as_str() {
            Some("on") => Some(Policy::On { from: None, until: None }),
            Some("off") => Some(Policy::Off),
            _ => None,
        };
        self.wanted(policy, value, words::A_POLICY.with(&["{ from = 2022-06-01, until = 2022-12-31 }"]))
    }

    fn style(&mut self, table: &DeTable<'a>, config: &mut Config) {
        let Some(style) = table.get("style").and_then(|value| self.table(value)) else { return };
        self.only(style, &STYLE_KEYS);
        for key in style.keys() {
            config
                .places
                .push((format!("style.{}", key.get_ref()), Span::new(key.span().start, key.span().end)));
        }
        config.house.style = Style {
            english_quotes: style.get("en-quotes").and_then(|value| self.choice(value, &QUOTES)),
            russian_quotes: style.get("ru-quotes").and_then(|value| self.choice(value, &QUOTES)),
            english_dash: style.get("en-dash").and_then(|value| self.choice(value, &DASHES)),
            russian_dash: style.get("ru-dash").and_then(|value| self.choice(value, &DASHES)),
            english_numbers: self.number_format(style, "en-thousands", "en-decimal"),
            russian_numbers: self.number_format(style, "ru-thousands", "ru-decimal"),
            english_quote_comma: style
                .get("en-quote-comma")
                .and_then(|value| self.choice(value, &QUOTE_COMMAS)),
            serial_comma: style.get("serial-comma").and_then(|value| self.choice(value, &SERIAL_COMMAS)),
            yo: style.get("yo").and_then(|value| self.choice(value, &YO)),
        };
    }

    fn number_format(&mut self, style: &DeTable<'a>, thousands: &str, decimal: &str) -> NumberFormat {
        let format = NumberFormat {
            thousands: style.get(thousands).and_then(|value| self.choice(value, &THOUSANDS)),
            decimal: style.get(decimal).and_then(|value| self.choice(value, &DECIMALS)),
        };
        if let Some(value) = style.get(decimal).filter(|_| format.is_ambiguous()) {
            self.refuse(&value.span(), words::ONE_MARK_FOR_BOTH.with(&[thousands]));
        }
        format
    }

    fn names(&mut self, table: &DeTable<'a>, config: &mut Config) {
        let Some(names) = table.get("names").and_then(|value| self.table(value)) else { return };
        self.only(names, &NAMES_KEYS);
        let Some(value) = names.get("right") else { return };
        config.places.push(("names.right".to_owned(), Span::new(value.span().start, value.span().end)));
        for (text, place) in self.texts(value).unwrap_or_default() {
            match right_name(&text) {
                Some(name) => config.house.right_names.push(name),
                None => self.refuse(&place, words::WANTED.with(&[]).and(words::A_NAME)),
            }
        }
    }

    fn suppressions(&mut self, table: &DeTable<'a>) -> Vec<Suppression> {
        let Some(value) = table.get("suppress") else { return Vec::new() };
        let entries = self.wanted(value.get_ref().as_array(), value, words::A_SUPPRESSION);
        let mut suppressions: Vec<Suppression> = Vec::new();
        let mut known = HashSet::new();
        for entry in entries.into_iter().flat_map(|entries| entries.iter()) {
            let Some(suppression) = self.suppression(entry) else { continue };
            if !known.insert(suppression.fingerprint.clone()) {
                self.refuse(&(suppression.place.start..suppression.place.end), words::SUPPRESSED_TWICE);
            }
            suppressions.push(suppression);
        }
        suppressions
    }

    fn suppression(&mut self, entry: &Value<'a>) -> Option<Suppression> {
        let table = self.wanted(entry.get_ref().as_table(), entry, words::A_SUPPRESSION)?;
        self.only(table, &SUPPRESS_KEYS);
        let fingerprint = self.needed(entry, table, "fingerprint");
        let reason = self.needed(entry, table, "reason");
        let rule = table.get("rule").and_then(|value| {
            let name = self.text(value)?;
            self.rule(&name, &value.span())
        });
        let reason = reason.map(|(place, reason)| (place, reason.trim().to_owned()));
        if let Some((place, _)) = reason.as_ref().filter(|(_, reason)| reason.is_empty()) {
            self.refuse(&place.span(), words::NO_REASON);
        }
        let (place, fingerprint) = fingerprint?;
        let is_fingerprint =
            fingerprint.len() == 16 && fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit());
        let known = is_fingerprint.then(|| fingerprint.to_ascii_lowercase());
        let fingerprint = self.wanted(known, place, words::A_FINGERPRINT)?;
        let place = Span::new(place.span().start, place.span().end);
        Some(Suppression { fingerprint, rule, reason: reason?.1, place })
    }

    /// The text of a key that must be there.
    fn needed<'v>(
        &mut self,
        entry: &Value<'a>,
        table: &'v DeTable<'a>,
        key: &str,
    ) -> Option<(&'v Value<'a>, String)> {
        let Some(value) = table.get(key) else {
            self.refuse(&entry.span(), words::KEY_MISSING.with(&[key]));
            return None;
        };
        Some((value, self.text(value)?))
    }
}

/// A name by its script, or two of them with `=` between.
fn right_name(text: &str) -> Option<RightName> {
    let mut right = RightName::default();
    for name in text.split('=').map(str::trim) {
        let side = match name.chars().find_map(script_of)? {
            Script::Latin => &mut right.english,
            Script::Cyrillic => &mut right.russian,
            Script::Other => return None,
        };
        if side.replace(name.to_owned()).is_some() {
            return None;
        }
    }
    Some(right)
}
