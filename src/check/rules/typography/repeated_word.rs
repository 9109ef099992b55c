use std::cell::OnceCell;
use std::ops::Range;

use crate::check::context::{Context, Edition};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span, Token, TokenKind, fold};

/// A word written twice in a row.
pub static RULE: Rule = Rule {
    id: "repeated-word",
    summary: Phrase::new("a word stands twice in a row", "слово повторено два раза подряд"),
    rationale: Phrase::new(
        "It is what edits leave behind, and the eye jumps over it. Words that are doubled on purpose (had had, that that, «чуть чуть», \
        «едва-едва»), names, an acronym before a word (ПО по) and words doubled in both editions are right.",
        "Такое остаётся после правки, и глаз этого не замечает. Намеренные повторы (had had, that that, «чуть чуть», \
        «едва-едва»), имена, аббревиатура перед словом (ПО по) и повторы, которые есть в обоих текстах, допустимы.",
    ),
    messages: &[TWICE],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The talks were held in in Sochi, and is is over.",
            russian: "Переговоры прошли в Сочи.",
            glossary: "",
            finds: &["in in", "is is"],
        },
        Example {
            english: "The two sides signed a new agreement.",
            russian: "Стороны подписали подписали новое соглашение.",
            glossary: "",
            finds: &["подписали подписали"],
        },
        Example {
            english: "He had had a plan, and said that that was enough. It worked, barely.",
            russian: "План у него был, и он сказал, что этого чуть чуть хватит. Вышло едва-едва.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "They met in Pago Pago, in Baden Baden and on 5 5 streets. No, no!",
            russian: "Они встретились в Паго Паго. Нет, нет! Так, так.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "They sold IT. It sends software by post.",
            russian: "Они продали ПО по почте и ИТ.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "It was long long ago.",
            russian: "Это было давно давно.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const TWICE: Phrase = Phrase::new("“{0}”: the word stands twice", "«{0}»: слово повторено");

/// Words that are doubled on purpose, folded.
const ON_PURPOSE: &[&str] = &[
    "had",
    "that",
    "her",
    "do",
    "no",
    "so",
    "very",
    "bye",
    "ha",
    "blah",
    "yada",
    "knock",
    "hear",
    "there",
    "long",
    "many",
    "much",
    "well",
    "far",
    "more",
    "чуть",
    "едва",
    "еле",
    "только",
    "вот",
    "давно",
    "долго",
    "много",
    "очень",
    "далеко",
    "так",
    "да",
    "нет",
    "ну",
    "ха",
    "еще",
    "скоро",
    "совсем",
    "тихо",
    "медленно",
    "быстро",
    "просто",
    "сильно",
    "редко",
];

fn check(context: &Context) -> Vec<Finding> {
    Language::BOTH.into_iter().flat_map(|language| repeated(context, language)).collect()
}

fn repeated(context: &Context, language: Language) -> Vec<Finding> {
    let edition = context.edition(language);
    let mut found = pairs(edition, 0..edition.facts.len());
    let in_both = |at: usize| {
        let beside = context.counterpart(language, at).map(|place| place.paragraphs);
        beside.is_some_and(|beside| !pairs(context.edition(language.other()), beside).is_empty())
    };
    let mut paragraphs: Vec<usize> = found.iter().map(|(at, _)| *at).collect();
    paragraphs.dedup();
    paragraphs.retain(|&at| in_both(at));
    found.retain(|(at, _)| paragraphs.binary_search(at).is_err());
    found.into_iter().map(|(at, span)| finding(edition, at, span)).collect()
}

fn finding(edition: &Edition, at: usize, span: Span) -> Finding {
    let text = edition.text(at, span);
    let word = text.split_whitespace().next().unwrap_or("");
    let place = edition.place(at, span);
    Finding::new(&RULE, TWICE.with(&[text])).expected(word, text).at(edition.language(), place)
}

/// Equal words with nothing but white space between them, as a paragraph, from 0, and a stretch of it.
fn pairs(edition: &Edition, range: Range<usize>) -> Vec<(usize, Span)> {
    let mut found: Vec<(usize, Span)> = Vec::new();
    for (at, block, facts) in edition.paragraphs(range) {
        let exempt = OnceCell::new();
        for pair in facts.tokens.windows(2) {
            let Some(span) = repetition(block.text(), pair) else { continue };
            match found.last_mut() {
                // A word that stands there three times is one slip.
                Some((last, run)) if *last == at && run.end > span.start => run.end = span.end,
                _ if exempt.get_or_init(|| Exempt::new(block, facts)).holds(span.start) => {}
                _ => found.push((at, span)),
            }
        }
    }
    found
}

/// The place of two equal words.
fn repetition(text: &str, pair: &[Token]) -> Option<Span> {
    let [first, second] = pair else { return None };
    let are_words = first.kind == TokenKind::Word && second.kind == TokenKind::Word;
    let between = Span::new(first.span.end, second.span.start);
    let is_space = !between.is_empty() && between.of(text).chars().all(char::is_whitespace);
    let words = [first.span.of(text), second.span.of(text)];
    (are_words && is_space && is_repeated(words)).then(|| first.span.join(second.span))
}

fn is_repeated([first, second]: [&str; 2]) -> bool {
    // Few words begin alike: only those are worth folding.
    if !begin_alike(first, second) {
        return false;
    }
    let folded = fold(first);
    folded == fold(second)
        && !is_acronym_before(first, second)
        && !second.starts_with(char::is_uppercase)
        && !ON_PURPOSE.contains(&folded.as_str())
}

/// «ПО по почте»: an acronym and a word.
fn is_acronym_before(first: &str, second: &str) -> bool {
    first.chars().nth(1).is_some()
        && !first.chars().any(char::is_lowercase)
        && second.chars().any(char::is_lowercase)
}

fn begin_alike(first: &str, second: &str) -> bool {
    let initials = first.chars().next().zip(second.chars().next());
    initials.is_some_and(|(left, right)| left.to_lowercase().eq(right.to_lowercase()))
}
