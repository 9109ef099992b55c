use super::table::Table;
use super::{Remark, on_form, words};
use crate::glossary::{Entry, Form, Glossary, Matcher, Scope, Severity, Status, TermMention};
use crate::text::{Language, tokens};

/// Looks at how the check finds forms: those that it never finds, and right ones in which it finds a forbidden one.
pub(super) fn check(tables: &[Table], found: &mut Vec<Remark>) {
    let entries: Vec<Entry> = tables.iter().flat_map(|table| table.entries.iter().cloned()).collect();
    let glossary = Glossary::from_entries(entries);
    let matchers = Language::BOTH.map(|language| Matcher::new(&glossary, language));
    let mut index = 0;
    for table in tables {
        for entry in &table.entries {
            for (language, matcher) in Language::BOTH.into_iter().zip(&matchers) {
                for (number, form) in entry.forms(language).iter().enumerate() {
                    let tokens = tokens(&form.text);
                    let mentions = matcher.all_mentions(&form.text, &tokens);
                    let own = Own { table, entry, index, number, language, form };
                    found.extend(own.never_found(&mentions));
                    found.extend(own.forbidden_inside(&mentions, &glossary));
                }
            }
            index += 1;
        }
    }
}

/// A form and where it stands.
struct Own<'a> {
    table: &'a Table<'a>,
    entry: &'a Entry,
    index: usize,
    number: usize,
    language: Language,
    form: &'a Form,
}

impl Own<'_> {
    fn never_found(&self, mentions: &[TermMention]) -> Option<Remark> {
        let finds = |mention: &TermMention| {
            let whole = mention.span.len() + 2 >= self.form.text.len();
            mention.entry == self.index && (mention.form == self.number || whole)
        };
        (!mentions.iter().any(finds))
            .then(|| self.remark(words::NEVER_FOUND, words::NEVER_FOUND.summary.into()))
    }

    /// A forbidden form in a right one: an error where the check would report the right one for it.
    fn forbidden_inside(&self, mentions: &[TermMention], glossary: &Glossary) -> Option<Remark> {
        if !matches!(self.form.status, Status::Preferred | Status::Admitted) {
            return None;
        }
        let (mention, other, form) = mentions.iter().find_map(|mention| {
            let other = glossary.entry(mention.entry)?;
            let form = other.forms(self.language).get(mention.form)?;
            let reaches = mention.entry == self.index || other.scope == Scope::Anywhere;
            // The same form in another row is a conflict, and found as such.
            let is_part =
                form.status == Status::Forbidden && reaches && mention.span.len() < self.form.text.len();
            is_part.then_some((mention, other, form))
        })?;
        let reported = !mention.inside && other.scope == Scope::Anywhere;
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
