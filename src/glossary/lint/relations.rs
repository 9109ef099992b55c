use rustc_hash::{FxHashMap, FxHashSet};

use super::remark::{Remark, on_form};
use super::table::Table;
use super::words;
use crate::glossary::{Entry, Form, Scope, Severity, Status};
use crate::text::{Language, fold};

/// A form of some entry: the table, the entry and the form.
type Listed<'a> = (&'a Table<'a>, &'a Entry, &'a Form);

/// Rows that may share a form without being compared one by one: a form of more rows is no term.
const MOST_SHARED: usize = 40;

/// Looks at entries beside each other: forms that one prefers and another forbids, pairs that stand in two rows.
pub(super) fn check(tables: &[Table], found: &mut Vec<Remark>) {
    let mut pairs = FxHashSet::default();
    for language in Language::BOTH {
        for listed in by_form(tables, language).values().filter(|listed| listed.len() <= MOST_SHARED) {
            conflicts(listed, language, found);
            duplicates(listed, language, &mut pairs, found);
        }
    }
}

/// The forms of one language by their letters and capitals, related ones left out.
fn by_form<'a>(
    tables: &'a [Table<'a>],
    language: Language,
) -> FxHashMap<(String, Vec<bool>), Vec<Listed<'a>>> {
    let mut forms: FxHashMap<_, Vec<Listed>> = FxHashMap::default();
    for table in tables {
        for (entry, _, form) in table.forms().filter(|(_, of, _)| *of == language) {
            if form.status != Status::Related {
                let capitals = form.text.chars().map(char::is_uppercase).collect();
                forms.entry((fold(&form.text), capitals)).or_default().push((table, entry, form));
            }
        }
    }
    forms
}

fn is_right(form: &Form) -> bool {
    matches!(form.status, Status::Preferred | Status::Admitted)
}

/// A form that one entry approves of and another forbids, where the check would report the approved one.
fn conflicts(listed: &[Listed], language: Language, found: &mut Vec<Remark>) {
    for &(table, entry, form) in listed.iter().filter(|(.., form)| form.status == Status::Forbidden) {
        for (_, other, right) in listed.iter().filter(|(.., form)| is_right(form)) {
            let clash = entry.scope == Scope::Anywhere || shares_a_form(entry, other, language.other());
            if !clash || std::ptr::eq(entry, *other) {
                continue;
            }
            let (file, line) = (other.file.clone(), other.line.to_string());
            let word =
                if right.status == Status::Preferred { words::PREFERRED_IN } else { words::ADMITTED_IN };
            let message = word.with(&[&form.text, &file, &line]);
            let mut remark = on_form(table, entry, language, form, words::CONFLICT, message);
            if entry.policy.is_some() || other.policy.is_some() {
                remark.severity = Severity::Info;
            }
            found.push(remark);
        }
    }
}

/// Whether both entries approve of some form of `language`.
fn shares_a_form(one: &Entry, other: &Entry, language: Language) -> bool {
    let right = |entry: &Entry| -> FxHashSet<String> {
        entry.forms(language).iter().filter(|form| is_right(form)).map(|form| fold(&form.text)).collect()
    };
    !right(one).is_disjoint(&right(other))
}

/// Two rows that approve of the same English and of the same Russian form.
fn duplicates(
    listed: &[Listed],
    language: Language,
    pairs: &mut FxHashSet<(String, usize, String, usize)>,
    found: &mut Vec<Remark>,
) {
    let right: Vec<&Listed> = listed.iter().filter(|(.., form)| is_right(form)).collect();
    for (at, &&(table, entry, form)) in right.iter().enumerate() {
        for (_, first, _) in right.iter().take(at) {
            let key = (first.file.clone(), first.line, entry.file.clone(), entry.line);
            if std::ptr::eq(*first, entry)
                || !shares_a_form(first, entry, language.other())
                || !pairs.insert(key)
            {
                continue;
            }
            let message = words::SAME_PAIR.with(&[&first.file, &first.line.to_string()]);
            let mut remark = on_form(table, entry, language, form, words::DUPLICATE, message);
            let same = |language| fold(first.preferred(language)) == fold(entry.preferred(language));
            if Language::BOTH.into_iter().all(same) {
                remark.severity = Severity::Error;
            }
            found.push(remark);
        }
    }
}
