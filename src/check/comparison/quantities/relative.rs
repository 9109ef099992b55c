use super::cases::Case;
use crate::analysis::quantity::Value;
use crate::check::context::Context;
use crate::text::{Language, fold};

/// Words before a year that is told from the day of writing, folded.
const BEFORE: &[&str] = &[
    "this",
    "last",
    "next",
    "that",
    "past",
    "coming",
    "current",
    "previous",
    "этом",
    "этого",
    "прошлом",
    "прошлого",
    "нынешнем",
    "нынешнего",
    "текущем",
    "текущего",
    "следующем",
    "следующего",
    "будущем",
    "будущего",
    "том",
    "того",
    "минувшем",
    "минувшего",
    "прошедшем",
];

/// Words for a year, folded.
const YEARS: &[&str] = &["year", "years", "year's", "years'", "году", "года", "год", "лет"];

/// Words behind years that are told from the day of writing, folded.
const AFTER: &[&str] = &["ago", "earlier", "later", "назад", "спустя"];

/// Whether a year stands alone that the other edition tells from the day of writing: 2018 and «в этом году».
pub(super) fn is_told_otherwise(context: &Context, case: &Case) -> bool {
    let (language, located) = match (case.english, case.russian) {
        (Some(located), None) => (Language::English, located),
        (None, Some(located)) => (Language::Russian, located),
        _ => return false,
    };
    let (paragraph, quantity) = located;
    let is_year = matches!(&quantity.value, Value::Date(date) if date.is_year());
    is_year && {
        let place = context.edition(language).place(paragraph, quantity.span);
        let there = context.rendering(language, &place);
        there.is_some_and(|place| {
            tells_year(context.edition(language.other()).text(place.paragraph, place.span))
        })
    }
}

fn tells_year(text: &str) -> bool {
    let word = |word: &str| fold(word.trim_matches(|c: char| !c.is_alphabetic()));
    let words: Vec<String> = text.split_whitespace().map(word).collect();
    let holds = |list: &[&str], at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|word| list.contains(&word.as_str()))
    };
    (0..words.len())
        .any(|at| holds(YEARS, Some(at)) && (holds(BEFORE, at.checked_sub(1)) || holds(AFTER, Some(at + 1))))
}
