use super::reading::{Form, Reading};
use crate::text::fold;

/// Splits what stands before an apostrophe, and never declines, from the rest: `О'`Брайена, `Кот-д'`Ивуара.
pub(super) fn split_prefix(word: &str) -> Option<(&str, &str)> {
    let (at, mark) = word.char_indices().rfind(|&(_, c)| matches!(c, '\'' | '’' | 'ʼ' | '‘'))?;
    let (prefix, rest) = word.split_at_checked(at + mark.len_utf8())?;
    (at > 0 && !rest.is_empty()).then_some((prefix, rest))
}

/// The readings of a word of which `readings` are those of its end.
pub(super) fn prefixed(prefix: &str, readings: Vec<Reading>) -> Vec<Reading> {
    let prefix = fold(prefix);
    readings
        .into_iter()
        .map(|reading| Reading { lemma: format!("{prefix}{}", reading.lemma), ..reading })
        .collect()
}

/// The forms of a word of which `forms` are those of its end.
pub(super) fn prefixed_forms(prefix: &str, forms: Vec<Form>) -> Vec<Form> {
    let prefix = fold(prefix);
    forms.into_iter().map(|form| Form { text: format!("{prefix}{}", form.text), ..form }).collect()
}

/// The readings of a hyphenated name both parts of which decline: Соловьёва-Седого.
pub(super) fn readings(word: &str, read: fn(&str) -> Vec<Reading>) -> Vec<Reading> {
    let Some((head, tail)) = two_parts(word) else { return Vec::new() };
    let (heads, tails) = (read(head), read(tail));
    let agreeing = |tail: &Reading, head: &Reading| {
        head.case.is_some() && head.case == tail.case && head.number == tail.number
    };
    tails
        .iter()
        .flat_map(|tail| heads.iter().filter(|head| agreeing(tail, head)).map(move |head| (head, tail)))
        .map(|(head, tail)| Reading {
            lemma: format!("{}-{}", head.lemma, tail.lemma),
            probability: head.probability * tail.probability,
            ..tail.clone()
        })
        .collect()
}

/// The forms of a hyphenated name both parts of which decline.
pub(super) fn forms(word: &str, decline: fn(&str) -> Vec<Form>) -> Vec<Form> {
    let Some((head, tail)) = two_parts(word) else { return Vec::new() };
    let (heads, tails) = (decline(head), decline(tail));
    let agreeing = |tail: &Form, head: &Form| {
        head.case.is_some() && head.case == tail.case && head.number == tail.number
    };
    tails
        .iter()
        .flat_map(|tail| heads.iter().filter(|head| agreeing(tail, head)).map(move |head| (head, tail)))
        .map(|(head, tail)| Form { text: format!("{}-{}", head.text, tail.text), ..tail.clone() })
        .collect()
}

/// The parts of a word with one hyphen; of more parts the readings would multiply beyond use.
fn two_parts(word: &str) -> Option<(&str, &str)> {
    word.split_once('-').filter(|(head, tail)| !head.is_empty() && !tail.is_empty() && !tail.contains('-'))
}
