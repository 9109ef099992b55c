use std::sync::OnceLock;

use super::plan::Plan;
use super::units::{Link, Unit, units};
use crate::glossary::entry::Matching;
use crate::text::{Language, Span, tokens};

/// A form of an entry, cut into the words that are to be found one after another.
#[derive(Debug)]
pub(super) struct Pattern {
    /// The entry's index in the glossary.
    pub entry: usize,
    /// The form's index in the entry.
    pub form: usize,
    pub matching: Matching,
    /// Whether the form is only related to the entry's term.
    pub related: bool,
    /// Whether the form begins with the definite article, which the text must then have too.
    pub article: bool,
    /// Whether the form begins with an English verb.
    pub verb: bool,
    /// The words, at least one.
    pub pieces: Vec<Piece>,
    /// The part that each piece plays; made when the first of its words is met.
    pub plan: OnceLock<Plan>,
}

/// A word of a pattern.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// Its index among the words of all terms.
    pub word: usize,
    /// What may stand between it and the piece before.
    pub before: Link,
    /// Whether it begins with a capital.
    pub capital: bool,
}

/// A form cut into words.
pub(super) struct Cuts {
    /// The ways to cut it: hyphenated words whole, and in their parts. English needs the latter only, as its compounds
    /// inflect part by part.
    pub ways: Vec<Vec<(Span, Link)>>,
    /// Whether it begins with the definite article.
    pub article: bool,
}

/// Cuts a form into words, with what stands before each.
pub(super) fn cuts(form: &str, language: Language) -> Cuts {
    let units = units(form, &tokens(form), language);
    let mut ways = Vec::new();
    if language == Language::Russian && units.iter().any(|unit| unit.word.0 < unit.word.1) {
        let begins = |(at, unit): &(usize, &Unit)| unit.word.0 == *at;
        let whole = |(_, unit): (usize, &Unit)| {
            let last = units.get(unit.word.1).unwrap_or(unit);
            (unit.span.join(last.span), unit.before)
        };
        ways.push(units.iter().enumerate().filter(begins).map(whole).collect());
    }
    ways.push(units.iter().map(|unit| (unit.span, unit.before)).collect());
    Cuts { ways, article: units.first().is_some_and(|unit| unit.article.is_some()) }
}

/// What a text may have before a piece, given what the form has there and whether the form has commas at all.
pub(super) fn allowed_before(own: Link, word: &str, has_comma: bool) -> Link {
    let mut allowed = own.and(Link::HYPHEN);
    if own.meets(Link::HYPHEN.and(Link::DASH).and(Link::SLASH)) {
        allowed = allowed.and(Link::DASH);
    }
    if has_comma && matches!(word, "and" | "or" | "и" | "или") {
        allowed = allowed.and(Link::COMMA);
    }
    allowed
}
