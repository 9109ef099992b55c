use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;

use super::{Config, FailOn, Origin, Setting, keys};
use crate::app::problem::{Source, shown};
use crate::app::words;
use crate::check::{Policy, RightName, rules};
use crate::text::{Language, Span};

impl Config {
    /// The settings in force as a configuration file, each with where it comes from; told in `language`.
    pub fn show(&self, language: Language) -> String {
        let places = self.places.iter().map(|(key, place)| (key.as_str(), *place)).collect();
        let source = Source::new(&self.source);
        let mut sheet = Sheet { text: String::new(), config: self, language, source, places };
        sheet.pairs();
        sheet.paths("glossary", &self.glossary);
        sheet.paths("reports", &self.reports);
        if let Some(baseline) = &self.baseline.value {
            sheet.line("baseline", &quoted(&shown(baseline)), self.baseline.origin);
        }
        sheet.line("fail-on", &quoted(name(self.fail_on.value, &FailOn::NAMES)), self.fail_on.origin);
        let spoken = self.language.value.unwrap_or(language);
        sheet.line("language", &quoted(spoken.code()), self.language.origin);
        sheet.csv();
        sheet.rules();
        sheet.style();
        sheet.policies();
        sheet.names();
        sheet.suppressions();
        sheet.text
    }
}

struct Sheet<'a> {
    text: String,
    config: &'a Config,
    language: Language,
    source: Source<'a>,
    /// Where rules, policies and lists are set.
    places: HashMap<&'a str, Span>,
}

impl Sheet<'_> {
    /// `key = value  # where it comes from`
    fn line(&mut self, key: &str, value: &str, origin: Origin) {
        let origin = self.origin(origin);
        let _ = writeln!(self.text, "{key} = {value}  # {origin}");
    }

    fn origin(&self, origin: Origin) -> String {
        match origin {
            Origin::Default => words::BY_DEFAULT.text(self.language).to_owned(),
            Origin::Option => words::BY_OPTION.text(self.language).to_owned(),
            Origin::File(line) => {
                format!("{}:{line}", self.config.file.as_deref().map(shown).unwrap_or_default())
            }
        }
    }

    /// Where a rule, policy or list is set.
    fn set_at(&self, key: &str) -> Origin {
        self.places.get(key).map_or(Origin::Default, |place| Origin::File(self.source.line(place.start)))
    }

    fn table(&mut self, name: &str) {
        let _ = writeln!(self.text, "\n[{name}]");
    }

    fn paths(&mut self, key: &str, paths: &Setting<Vec<PathBuf>>) {
        let list: Vec<String> = paths.value.iter().map(|path| quoted(&shown(path))).collect();
        self.line(key, &format!("[{}]", list.join(", ")), paths.origin);
    }

    fn pairs(&mut self) {
        let Config { pairs, patterns, .. } = self.config;
        let paths = pairs.value.iter().map(|path| quoted(&shown(path)));
        let tables = patterns.iter().map(|pair| {
            let [english, russian] = &pair.written;
            format!("{{ en = {}, ru = {} }}", quoted(english), quoted(russian))
        });
        let list: Vec<String> = paths.chain(tables).collect();
        self.line("pairs", &format!("[{}]", list.join(", ")), pairs.origin);
    }

    fn csv(&mut self) {
        let csv = &self.config.csv;
        self.table("csv");
        self.line("bom", &csv.value.bom.to_string(), csv.origin);
        self.line("delimiter", &quoted(name(csv.value.delimiter, &keys::DELIMITERS)), csv.origin);
    }

    fn rules(&mut self) {
        self.table("rules");
        for rule in rules() {
            let set = self.config.house.severities.get(rule.id);
            let severity =
                set.copied().unwrap_or(Some(rule.severity)).map_or("off", |severity| severity.name());
            self.line(rule.id, &quoted(severity), self.set_at(&format!("rules.{}", rule.id)));
        }
    }

    /// What was chosen of the house style; the rest is not checked.
    fn style(&mut self) {
        let style = self.config.house.style;
        let chosen = [
            ("en-quotes", style.english_quotes.map(|quotes| name(quotes, &keys::QUOTES))),
            ("ru-quotes", style.russian_quotes.map(|quotes| name(quotes, &keys::QUOTES))),
            ("en-dash", style.english_dash.map(|dash| name(dash, &keys::DASHES))),
            ("ru-dash", style.russian_dash.map(|dash| name(dash, &keys::DASHES))),
            ("en-thousands", style.english_numbers.thousands.map(|mark| name(mark, &keys::THOUSANDS))),
            ("ru-thousands", style.russian_numbers.thousands.map(|mark| name(mark, &keys::THOUSANDS))),
            ("en-decimal", style.english_numbers.decimal.map(|mark| name(mark, &keys::DECIMALS))),
            ("ru-decimal", style.russian_numbers.decimal.map(|mark| name(mark, &keys::DECIMALS))),
            ("en-quote-comma", style.english_quote_comma.map(|comma| name(comma, &keys::QUOTE_COMMAS))),
            ("serial-comma", style.serial_comma.map(|comma| name(comma, &keys::SERIAL_COMMAS))),
            ("yo", style.yo.map(|yo| name(yo, &keys::YO))),
        ];
        if chosen.iter().any(|(_, value)| value.is_some()) {
            self.table("style");
        }
        for (key, value) in chosen.into_iter().filter_map(|(key, value)| Some((key, value?))) {
            self.line(key, &quoted(value), self.set_at(&format!("style.{key}")));
        }
    }

    fn policies(&mut self) {
        if !self.config.house.policies.is_empty() {
            self.table("policies");
        }
        for (name, policy) in &self.config.house.policies {
            self.line(name, &policy_text(*policy), self.set_at(&format!("policies.{name}")));
        }
    }

    fn names(&mut self) {
        let names: Vec<String> =
            self.config.house.right_names.iter().map(|name| quoted(&name_text(name))).collect();
        if !names.is_empty() {
            self.table("names");
            self.line("right", &format!("[{}]", names.join(", ")), self.set_at("names.right"));
        }
    }

    fn suppressions(&mut self) {
        for suppression in &self.config.suppressions {
            let origin = Origin::File(self.source.line(suppression.place.start));
            self.text.push_str("\n[[suppress]]\n");
            self.line("fingerprint", &quoted(&suppression.fingerprint), origin);
            self.line("reason", &quoted(&suppression.reason), origin);
        }
    }
}

/// The first name of a value.
fn name<T: Copy + PartialEq>(value: T, names: &[(&'static str, T)]) -> &'static str {
    names.iter().find(|(_, known)| *known == value).map_or("", |(name, _)| name)
}

/// A text as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

fn policy_text(policy: Policy) -> String {
    let Policy::On { from, until } = policy else { return quoted("off") };
    let dates = [("from", from), ("until", until)];
    let dates: Vec<String> =
        dates.iter().filter_map(|(key, date)| Some(format!("{key} = {}", (*date)?))).collect();
    if dates.is_empty() { quoted("on") } else { format!("{{ {} }}", dates.join(", ")) }
}

fn name_text(name: &RightName) -> String {
    let sides = [&name.english, &name.russian];
    sides.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" = ")
}
