use std::ops::Range;

use crate::analysis::quantity::{Difference, Quantity, Value, compare};
use crate::check::context::{Context, Edition, Link};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A number, amount, date or time that the other edition does not say.
pub static RULE: Rule = Rule {
    id: "number-mismatch",
    summary: Phrase::new(
        "a number of one edition does not stand in the other",
        "числа одного текста нет в другом",
    ),
    rationale: Phrase::new(
        "Values are compared, not digits: 1,000.5 is 1 000,5, $6.4 billion is 6,4 млрд долл., the 1990s are девяностые. An error \
        where another value stands in its place, a warning where none does. Small number words, glosses in brackets and converted \
        units are free.",
        "Сравниваются значения, а не цифры: 1,000.5 — это 1 000,5, $6.4 billion — 6,4 млрд долл., the 1990s — \
            девяностые. Ошибка — если на месте числа стоит другое, предупреждение — если ничего. Малые числа \
            словами, пояснения в скобках и пересчитанные единицы допустимы.",
    ),
    messages: &[CURRENCY, UNIT, DIGIT, SCALE, SHIFT, MISPRINT, DATE, VALUE, ALONE],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The plant employs 1,240 people.",
            russian: "На заводе работают 1420 человек.",
            glossary: "",
            finds: &["1420"],
        },
        Example {
            english: "Investment reached 15 million dollars.",
            russian: "Вложения достигли 15 тыс. долларов.",
            glossary: "",
            finds: &["15 тыс. долларов"],
        },
        Example {
            english: "Some 9,000 people paid $6.4 billion, 80% of 1,000.5, .17 each.",
            russian: "Около 9 тысяч человек заплатили 6,4 млрд долл. — 80 % от 1 000,5, по 0,17.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "In December 2024 two of the 30,000 jobs were cut; a dozen remained for half of the 21st century.",
            russian: "В декабре 2024 года из 30-тысячного штата сократили двоих; 12 осталось на половину XXI века.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The G7 met in the 1990s at 1:23 a.m.",
            russian: "«Большая семёрка» собралась в девяностых в 01:23.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const CURRENCY: Phrase = Phrase::new("“{0}” against “{1}”: another currency", "«{0}» и «{1}»: другая валюта");
const UNIT: Phrase =
    Phrase::new("“{0}” against “{1}”: another unit", "«{0}» и «{1}»: другая единица измерения");
const DIGIT: Phrase =
    Phrase::new("“{0}” against “{1}”: one digit differs", "«{0}» и «{1}»: отличается одна цифра");
const SCALE: Phrase = Phrase::new(
    "“{0}” against “{1}”: thousands, millions or billions confused",
    "«{0}» и «{1}»: перепутаны тысячи, миллионы или миллиарды",
);
const SHIFT: Phrase = Phrase::new(
    "“{0}” against “{1}”: the decimal point is shifted",
    "«{0}» и «{1}»: сдвинута десятичная запятая",
);
const MISPRINT: Phrase = Phrase::new(
    "“{0}” against “{1}”: digits exchanged, lost or added",
    "«{0}» и «{1}»: цифры переставлены, потеряны или добавлены",
);
const DATE: Phrase = Phrase::new("“{0}” against “{1}”: another date", "«{0}» и «{1}»: другая дата");
const VALUE: Phrase = Phrase::new("“{0}” against “{1}”: another value", "«{0}» и «{1}»: другое значение");
const ALONE: Phrase = Phrase::new(
    "“{0}” has no counterpart in the other edition",
    "«{0}» не имеет соответствия в другом тексте",
);

fn check(context: &Context) -> Vec<Finding> {
    context.links().flat_map(|link| mismatches(context, &link)).collect()
}

/// A quantity with its paragraph, from 0.
type Located<'a> = (usize, &'a Quantity);

fn mismatches(context: &Context, link: &Link) -> Vec<Finding> {
    let english = located(&context.english, link.english.clone());
    let russian = located(&context.russian, link.russian.clone());
    let comparison = compare(&values(&english), &values(&russian));
    let pairs = comparison.mismatched.iter().filter_map(|pair| {
        let (left, right) = (english.get(pair.left)?, russian.get(pair.right)?);
        Some(different(context, left, right, pair.difference))
    });
    let alone = |language, side: &[Located], indexes: &[usize]| {
        let located: Vec<Located> = indexes.iter().filter_map(|&at| side.get(at).copied()).collect();
        let here = located.into_iter().filter(|located| !has_moved(context, link, language, located.1));
        here.map(|located| orphan(context, link, language, located)).collect::<Vec<_>>()
    };
    pairs
        .chain(alone(Language::English, &english, &comparison.left_only))
        .chain(alone(Language::Russian, &russian, &comparison.right_only))
        .collect()
}

fn values(side: &[Located]) -> Vec<Quantity> {
    side.iter().map(|(_, quantity)| (*quantity).clone()).collect()
}

/// Whether the paragraph before or after those of the other edition says it: a sentence stands in another paragraph there.
fn has_moved(context: &Context, link: &Link, language: Language, quantity: &Quantity) -> bool {
    let edition = context.edition(language.other());
    let range = link.side(language.other());
    let near = [range.start.saturating_sub(1)..range.start, range.end..range.end + 1];
    near.into_iter().any(|range| {
        let there = values(&located(edition, range));
        !compare(std::slice::from_ref(quantity), &there).matched.is_empty()
    })
}

fn located<'a>(edition: &Edition<'a>, range: Range<usize>) -> Vec<Located<'a>> {
    edition
        .paragraphs(range)
        .flat_map(|(paragraph, _, facts)| facts.quantities.iter().map(move |quantity| (paragraph, quantity)))
        .collect()
}

/// The Russian edition says another value: its wording is the one to be changed.
fn different(context: &Context, english: &Located, russian: &Located, difference: Difference) -> Finding {
    let expected = context.english.text(english.0, english.1.span);
    let found = context.russian.text(russian.0, russian.1.span);
    let sure = english.1.is_strong()
        && russian.1.is_strong()
        && !matches!(difference, Difference::Value | Difference::Unit);
    Finding::new(&RULE, phrase(difference).with(&[expected, found]))
        .severity(if sure { Severity::Error } else { Severity::Warning })
        .expected(expected, found)
        .at(Language::English, context.english.place(english.0, english.1.span))
        .at(Language::Russian, context.russian.place(russian.0, russian.1.span))
}

fn phrase(difference: Difference) -> Phrase {
    match difference {
        Difference::Currency => CURRENCY,
        Difference::Unit => UNIT,
        Difference::Digit => DIGIT,
        Difference::Scale => SCALE,
        Difference::DecimalShift => SHIFT,
        Difference::Misprint => MISPRINT,
        Difference::Date => DATE,
        Difference::Value => VALUE,
    }
}

/// Nothing on the other side answers or resembles it.
fn orphan(context: &Context, link: &Link, language: Language, (paragraph, quantity): Located) -> Finding {
    let edition = context.edition(language);
    let other = language.other();
    let text = edition.text(paragraph, quantity.span);
    let (expected, found) = if language == Language::English { (text, "") } else { ("", text) };
    let severity =
        if matches!(quantity.value, Value::Designation(_)) { Severity::Info } else { Severity::Warning };
    Finding::new(&RULE, ALONE.with(&[text]))
        .severity(severity)
        .expected(expected, found)
        .at(language, edition.place(paragraph, quantity.span))
        .at(other, context.edition(other).whole(link.side(other)))
}
