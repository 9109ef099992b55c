use rustc_hash::{FxHashMap, FxHashSet};

use super::entry::{Form, Matching, Status};
use super::words;
use crate::text::{self, Message, fold};

/// The most words that a form may have: more are a slip of punctuation.
pub(super) const MOST_WORDS: usize = 40;

/// "did you mean …?" with the known name most like `name`, or the list of the known ones where none is like it.
pub(super) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> Message {
    match text::nearest(name, known.clone()) {
        Some(best) => words::NEAREST.with(&[best]),
        None => words::ONE_OF.with(&[&known.collect::<Vec<_>>().join(", ")]),
    }
}

/// The choice that `cell` names.
///
/// # Errors
/// What to write instead.
pub(super) fn choice<T: Copy>(cell: &str, choices: &[(&str, T)]) -> Result<T, Message> {
    let found = choices.iter().find(|(name, _)| *name == cell).map(|&(_, value)| value);
    found.ok_or_else(|| {
        words::UNKNOWN_VALUE.with(&[cell]).and(nearest(cell, choices.iter().map(|(name, _)| *name)))
    })
}

/// The name of a policy: lower-case letters, digits and hyphens.
///
/// # Errors
/// What to write instead.
pub(super) fn policy(cell: &str) -> Result<String, Message> {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if cell.chars().all(is_part) {
        return Ok(cell.to_owned());
    }
    Err(words::POLICY_NAME.with(&[cell]))
}

/// The forms that stand in `cell`, separated by semicolons.
///
/// # Errors
/// A form without a letter or digit, or of more words than terms have; more than one preferred form.
pub(super) fn forms(cell: &str, status: Status) -> Result<Vec<Form>, Message> {
    let texts: Vec<&str> = cell.split(';').map(str::trim).filter(|text| !text.is_empty()).collect();
    if let Some(text) = texts.iter().find(|text| !text.contains(char::is_alphanumeric)) {
        return Err(words::NO_WORD.with(&[text]));
    }
    if texts.iter().any(|text| text.split_whitespace().count() > MOST_WORDS) {
        return Err(words::TOO_LONG.with(&[&MOST_WORDS.to_string()]));
    }
    if status == Status::Preferred && texts.len() > 1 {
        return Err(words::ONE_PREFERRED.into());
    }
    Ok(texts.into_iter().map(|text| Form { text: text.to_owned(), status }).collect())
}

/// A form that says again what an earlier one of the row says, if there is one: the same text, or one that a matcher
/// cannot tell from it while only one of the two is forbidden.
pub(super) fn repeated(forms: &[Form], matching: Matching) -> Option<&Form> {
    let mut texts = FxHashSet::default();
    let twice = forms.iter().find(|form| !texts.insert(form.text.as_str()));
    twice.or_else(|| contradicted(forms, matching))
}

/// A forbidden form that is right at the same time.
fn contradicted(forms: &[Form], matching: Matching) -> Option<&Form> {
    let is_forbidden = |form: &&Form| form.status == Status::Forbidden;
    let spelling = |form: &Form| spelling(&form.text, matching);
    let forbidden: FxHashMap<_, _> =
        forms.iter().filter(is_forbidden).map(|form| (spelling(form), form)).collect();
    if forbidden.is_empty() {
        return None;
    }
    let mut others = forms.iter().filter(|form| !is_forbidden(form));
    others.find_map(|form| forbidden.get(&spelling(form)).copied())
}

/// What a matcher tells forms apart by: the letters and their capitals, and no more than that where it inflects.
fn spelling(text: &str, matching: Matching) -> (String, Vec<bool>) {
    match matching {
        Matching::Inflected => (fold(text), text.chars().map(char::is_uppercase).collect()),
        Matching::Name | Matching::Exact => (text.to_owned(), Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn form(text: &str, status: Status) -> Form {
        Form { text: text.to_owned(), status }
    }

    #[test]
    fn the_nearest_name_is_offered() {
        assert_eq!(
            nearest("en_forbiden", ["en_admitted", "en_forbidden"].into_iter()).text(Language::English),
            "did you mean \"en_forbidden\"?"
        );
        assert_eq!(
            nearest("?", ["one", "two"].into_iter()).text(Language::English),
            "it must be one of one, two"
        );
    }

    #[test]
    fn a_form_may_not_be_listed_twice() {
        let twice = [form("UN", Status::Preferred), form("UN", Status::Admitted)];
        assert_eq!(repeated(&twice, Matching::Inflected), Some(&twice[1]));
        let contradiction = [form("Türkiye", Status::Preferred), form("Turkiye", Status::Forbidden)];
        assert_eq!(repeated(&contradiction, Matching::Inflected), Some(&contradiction[1]));
        let spellings =
            [form("Minsk agreements", Status::Preferred), form("Minsk Agreements", Status::Admitted)];
        assert_eq!(repeated(&spellings, Matching::Inflected), None);
    }
}
