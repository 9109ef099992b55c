use std::ops::Range;

use crate::analysis::quantity::{Comparison, Difference, Quantity, Value, compare};
use crate::check::context::{Context, Edition, Link};
use crate::check::finding::Finding;
use crate::check::rule::Rule;
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span};

/// What the quantities of all comparable beads differ in; compared once for all rules of quantities.
pub(in crate::check) struct Quantities {
    slips: Vec<Slip>,
}

/// Which rule a slip belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Topic {
    /// Plain numbers, and the number of any unit or currency.
    Number,
    /// Percent and percentage points.
    Percent,
    /// Which money.
    Currency,
    /// Which unit, and converted measures.
    Unit,
    /// Dates, years, decades, centuries, times of day.
    Date,
}

/// A quantity without an equal in the other edition, or two one of which is probably meant for the other.
struct Slip {
    topic: Topic,
    /// `None` where nothing on the other side resembles it.
    difference: Option<Difference>,
    severity: Severity,
    english: Spot,
    russian: Spot,
}

/// Where a slip stands in one edition.
enum Spot {
    /// Paragraph and stretch of its text.
    At(usize, Span),
    /// The paragraphs where it was to be expected.
    Within(Range<usize>),
}

/// A bead with more quantities than this is no paragraph of an article, and is not compared.
const MOST_QUANTITIES: usize = 20_000;

/// More slips than this in one bead tell no more: it is no paragraph of an article.
const MOST_IN_A_BEAD: usize = 100;

/// A quantity with its paragraph, from 0.
type Located<'a> = (usize, &'a Quantity);

impl Quantities {
    /// Compares the quantities of the article's beads.
    pub fn new(context: &Context) -> Quantities {
        let slips = context.links().flat_map(|link| slips(context, &link).into_iter().take(MOST_IN_A_BEAD));
        Quantities { slips: slips.collect() }
    }

    /// The findings of the rule that has this topic.
    pub fn findings(&self, context: &Context, rule: &'static Rule, topic: Topic) -> Vec<Finding> {
        let slips = self.slips.iter().filter(|slip| slip.topic == topic);
        slips.map(|slip| slip.finding(context, rule)).collect()
    }
}

impl Slip {
    fn at_most(self, severity: Severity) -> Slip {
        Slip { severity: self.severity.min(severity), ..self }
    }

    /// Where the Russian edition says another value, its wording is the one to be changed.
    fn finding(&self, context: &Context, rule: &'static Rule) -> Finding {
        let (english, russian) = (self.english.text(&context.english), self.russian.text(&context.russian));
        let message = match self.difference {
            Some(difference) => phrase(difference).with(&[english, russian]),
            None => ALONE.with(&[if english.is_empty() { russian } else { english }]),
        };
        let finding = Finding::new(rule, message)
            .about(Subject::Quantity)
            .severity(self.severity)
            .expected(english, russian);
        let finding = self.english.mark(finding, &context.english);
        self.russian.mark(finding, &context.russian)
    }
}

impl Spot {
    fn text<'a>(&self, edition: &Edition<'a>) -> &'a str {
        match self {
            Spot::At(paragraph, span) => edition.text(*paragraph, *span),
            Spot::Within(_) => "",
        }
    }

    fn mark(&self, finding: Finding, edition: &Edition) -> Finding {
        let place = match self {
            Spot::At(paragraph, span) => edition.place(*paragraph, *span),
            Spot::Within(paragraphs) => edition.whole(paragraphs.clone()),
        };
        finding.at(edition.language(), place)
    }
}

fn slips(context: &Context, link: &Link) -> Vec<Slip> {
    let english = located(&context.english, link.english.clone());
    let russian = located(&context.russian, link.russian.clone());
    if english.len().max(russian.len()) > MOST_QUANTITIES {
        return Vec::new();
    }
    let comparison = compare(&values(&english), &values(&russian));
    let (lonely, drifted) = (is_lonely(&comparison), has_drifted(&comparison));
    let pairs = comparison.mismatched.iter().filter_map(|pair| {
        let (left, right) = (english.get(pair.left)?, russian.get(pair.right)?);
        let slip = different(left, right, pair.difference, lonely);
        Some(if drifted { slip.at_most(Severity::Warning) } else { slip })
    });
    let alone = |language, side: &[Located], indexes: &[usize]| {
        let located: Vec<Located> = indexes.iter().filter_map(|&at| side.get(at).copied()).collect();
        let here = located.into_iter().filter(|located| !has_moved(context, link, language, located.1));
        here.map(|located| orphan(link, language, located, drifted)).collect::<Vec<_>>()
    };
    pairs
        .chain(alone(Language::English, &english, &comparison.left_only))
        .chain(alone(Language::Russian, &russian, &comparison.right_only))
        .collect()
}

/// Whether one pair differs and all else agrees: then the one is surely meant for the other.
fn is_lonely(comparison: &Comparison) -> bool {
    comparison.mismatched.len() == 1 && comparison.left_only.is_empty() && comparison.right_only.is_empty()
}

/// Whether most numbers of a bead have no counterpart: one edition says something else there, and no number is to blame.
fn has_drifted(comparison: &Comparison) -> bool {
    let alone = comparison.left_only.len() + comparison.right_only.len();
    alone >= 3 && 2 * alone > comparison.matched.len()
}

fn values(side: &[Located]) -> Vec<Quantity> {
    side.iter().map(|(_, quantity)| (*quantity).clone()).collect()
}

/// Whether the paragraph before or after those of the other edition says it, and not for its own counterpart: a sentence
/// stands in another paragraph there.
fn has_moved(context: &Context, link: &Link, language: Language, quantity: &Quantity) -> bool {
    let edition = context.edition(language.other());
    let range = link.side(language.other());
    let near = [range.start.saturating_sub(1)..range.start, range.end..range.end + 1];
    let says = |edition: &Edition, range| {
        let there = values(&located(edition, range));
        !compare(std::slice::from_ref(quantity), &there).matched.is_empty()
    };
    near.into_iter().any(|range| {
        let original = context.counterpart(language.other(), range.start).map(|place| place.paragraphs);
        says(edition, range) && !original.is_some_and(|range| says(context.edition(language), range))
    })
}

fn located<'a>(edition: &Edition<'a>, range: Range<usize>) -> Vec<Located<'a>> {
    edition
        .paragraphs(range)
        .flat_map(|(paragraph, _, facts)| facts.quantities.iter().map(move |quantity| (paragraph, quantity)))
        .collect()
}

fn different(english: &Located, russian: &Located, difference: Difference, lonely: bool) -> Slip {
    let (left, right) = (english.1, russian.1);
    let same_kind = std::mem::discriminant(&left.value) == std::mem::discriminant(&right.value);
    let telling = match difference {
        // Another number of the same kind proves little where other quantities are left over too.
        Difference::Value => lonely && same_kind && !(left.in_words || right.in_words),
        Difference::Unit => same_kind && is_same_dimension(&left.value, &right.value),
        Difference::Day => false,
        _ => true,
    };
    let strong = left.is_strong() && right.is_strong();
    // Days and months in words are often left out, but hardly exchanged.
    let sure = telling && (strong || lonely && difference == Difference::Date);
    Slip {
        topic: topic(&left.value, &right.value, difference),
        difference: Some(difference),
        severity: if sure { Severity::Error } else { Severity::Warning },
        english: Spot::At(english.0, left.span),
        russian: Spot::At(russian.0, right.span),
    }
}

fn is_same_dimension(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Measure(_, unit), Value::Measure(_, other)) => unit.dimension() == other.dimension(),
        _ => false,
    }
}

/// Nothing on the other side answers or resembles it.
fn orphan(link: &Link, language: Language, (paragraph, quantity): Located, drifted: bool) -> Slip {
    let here = Spot::At(paragraph, quantity.span);
    let there = Spot::Within(link.side(language.other()));
    let (english, russian) = if language == Language::English { (here, there) } else { (there, here) };
    Slip {
        topic: own_topic(&quantity.value).unwrap_or(Topic::Number),
        difference: None,
        severity: match quantity.value {
            Value::Designation(_) => Severity::Info,
            _ if drifted => Severity::Info,
            _ => Severity::Warning,
        },
        english,
        russian,
    }
}

fn topic(left: &Value, right: &Value, difference: Difference) -> Topic {
    match (difference, left, right) {
        (Difference::Currency, ..) => Topic::Currency,
        (Difference::Unit, Value::Money(..), _) | (Difference::Unit, _, Value::Money(..)) => Topic::Currency,
        (_, Value::Measure(_, unit), Value::Measure(_, other)) if unit != other => Topic::Unit,
        _ => match own_topic(left).or(own_topic(right)) {
            Some(topic) => topic,
            None if difference == Difference::Unit => Topic::Unit,
            None => Topic::Number,
        },
    }
}

/// What a value belongs to by its kind alone.
fn own_topic(value: &Value) -> Option<Topic> {
    match value {
        Value::Percent(_) | Value::PercentagePoints(_) => Some(Topic::Percent),
        Value::Date(_) | Value::Decade(_) | Value::Century(_) | Value::Time(_) => Some(Topic::Date),
        _ => None,
    }
}

// What findings about quantities say; each rule lists those that it may say.

pub(in crate::check) const CURRENCY: Phrase =
    Phrase::new("“{0}” against “{1}”: another currency", "«{0}» и «{1}»: другая валюта");
pub(in crate::check) const UNIT: Phrase =
    Phrase::new("“{0}” against “{1}”: another unit", "«{0}» и «{1}»: другая единица измерения");
pub(in crate::check) const DIGIT: Phrase =
    Phrase::new("“{0}” against “{1}”: one digit differs", "«{0}» и «{1}»: отличается одна цифра");
pub(in crate::check) const SCALE: Phrase = Phrase::new(
    "“{0}” against “{1}”: thousands, millions or billions confused",
    "«{0}» и «{1}»: перепутаны тысячи, миллионы или миллиарды",
);
pub(in crate::check) const SHIFT: Phrase = Phrase::new(
    "“{0}” against “{1}”: the decimal point is shifted",
    "«{0}» и «{1}»: сдвинута десятичная запятая",
);
pub(in crate::check) const MISPRINT: Phrase = Phrase::new(
    "“{0}” against “{1}”: digits exchanged, lost or added",
    "«{0}» и «{1}»: цифры переставлены, потеряны или добавлены",
);
pub(in crate::check) const DATE: Phrase =
    Phrase::new("“{0}” against “{1}”: another date", "«{0}» и «{1}»: другая дата");
pub(in crate::check) const DAY: Phrase =
    Phrase::new("“{0}” against “{1}”: the day is lost", "«{0}» и «{1}»: потеряно число месяца");
pub(in crate::check) const VALUE: Phrase =
    Phrase::new("“{0}” against “{1}”: another value", "«{0}» и «{1}»: другое значение");
pub(in crate::check) const ALONE: Phrase = Phrase::new(
    "“{0}” has no counterpart in the other edition",
    "«{0}» не имеет соответствия в другом тексте",
);

fn phrase(difference: Difference) -> Phrase {
    match difference {
        Difference::Currency => CURRENCY,
        Difference::Unit => UNIT,
        Difference::Digit => DIGIT,
        Difference::Scale => SCALE,
        Difference::DecimalShift => SHIFT,
        Difference::Misprint => MISPRINT,
        Difference::Date => DATE,
        Difference::Day => DAY,
        Difference::Value => VALUE,
    }
}
