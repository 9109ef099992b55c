use rustc_hash::FxHashSet;

use super::remark::{Remark, on_form};
use super::table::Table;
use super::words;
use crate::glossary::{Entry, Form, Glossary, Matcher, Matching, Scope, Severity, Status, TermMention};
use crate::text::{Language, tokens};

/// Looks at how the check finds forms: those that it never finds, and right ones in which it finds a forbidden one.
pub(super) fn check(tables: &[Table], found: &mut Vec<Remark>) {
    let outlawed = Language::BOTH.map(|language| Outlawed::new(tables, language));
    for table in tables {
        for entry in &table.entries {
            for (language, outlawed) in Language::BOTH.into_iter().zip(&outlawed) {
                // A glossary of its own: what thousands of rows with the same word have in common is not asked of each.
                let alone = Glossary::from_entries(vec![entry.clone()]);
                let matcher = Matcher::new(&alone, language);
                for (number, form) in entry.forms(language).iter().enumerate() {
                    let mentions = matcher.all_mentions(&form.text, &tokens(&form.text));
                    let own = Own { table, entry, number, language, form };
                    found.extend(own.never_found(&mentions));
                    found.extend(own.forbidden_inside(&mentions, outlawed));
                }
            }
        }
    }
}

/// The forms of one language that are forbidden anywhere, each once.
struct Outlawed {
    glossary: Glossary,
    matcher: Matcher,
}

impl Outlawed {
    fn new(tables: &[Table], language: Language) -> Outlawed {
        let mut known: FxHashSet<(String, Matching)> = FxHashSet::default();
        let mut entries = Vec::new();
        let anywhere = |entry: &&Entry| entry.scope == Scope::Anywhere;
        for entry in tables.iter().flat_map(|table| &table.entries).filter(anywhere) {
            let mut own = entry.clone();
            let forms = match language {
                Language::English => &mut own.english,
                Language::Russian => &mut own.russian,
            };
            forms.retain(|form| {
                form.status == Status::Forbidden && known.insert((form.text.clone(), entry.matching))
            });
            if !forms.is_empty() {
                entries.push(own);
            }
        }
        let glossary = Glossary::from_entries(entries);
        Outlawed { matcher: Matcher::new(&glossary, language), glossary }
    }
}

/// A form and where it stands.
struct Own<'a> {
    table: &'a Table<'a>,
    entry: &'a Entry,
    number: usize,
    language: Language,
    form: &'a Form,
}

impl Own<'_> {
    /// `mentions` are those of the entry's own forms.
    fn never_found(&self, mentions: &[TermMention]) -> Option<Remark> {
        let finds = |mention: &TermMention| mention.form == self.number || self.is_whole(mention);
        (!mentions.iter().any(finds))
            .then(|| self.remark(words::NEVER_FOUND, words::NEVER_FOUND.summary.into()))
    }

    fn is_whole(&self, mention: &TermMention) -> bool {
        mention.span.len() + 2 >= self.form.text.len()
    }

    /// A forbidden form in a right one: an error where the check would report the right one for it.
    fn forbidden_inside(&self, mentions: &[TermMention], outlawed: &Outlawed) -> Option<Remark> {
        if !matches!(self.form.status, Status::Preferred | Status::Admitted) {
            return None;
        }
        // The same form in another row is a conflict, and found as such.
        let is_part = |mention: &TermMention| mention.span.len() < self.form.text.len();
        let everywhere = outlawed.matcher.all_mentions(&self.form.text, &tokens(&self.form.text));
        let everywhere = everywhere.iter().filter(|mention| is_part(mention));
        let elsewhere = everywhere.filter_map(|mention| {
            let other = outlawed.glossary.entry(mention.entry)?;
            Some((other, other.forms(self.language).get(mention.form)?))
        });
        let here = mentions.iter().filter(|mention| is_part(mention)).filter_map(|mention| {
            let form = self.entry.forms(self.language).get(mention.form)?;
            (form.status == Status::Forbidden).then_some((self.entry, form))
        });
        let (other, form) = elsewhere.chain(here).next()?;
        let covered = mentions.iter().any(|mention| self.is_whole(mention));
        let reported = other.scope == Scope::Anywhere && !covered;
        let word = if reported { words::REPORTED_INSIDE } else { words::SHADOWED_INSIDE };
        let place = format!("{}:{}", other.file, other.line);
        let mut remark = self.remark(words::SELF_FORBIDDEN, word.with(&[&form.text, &place]));
        if !reported || other.policy.is_some() {
            remark.severity = Severity::Info;
        }
        Some(remark)
    }

    fn remark(&self, lint: super::Lint, message: crate::text::Message) -> Remark {
        on_form(self.table, self.entry, self.language, self.form, lint, message)
    }
}
