use crate::text::Span;

use super::date::Date;
use super::decimal::Decimal;
use super::unit::{Currency, Unit};

/// Something countable that a sentence says, whichever way it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// Where it stands, in bytes of the paragraph's text: the number with its unit or sign.
    pub span: Span,
    /// What it says, in the likeliest reading.
    pub value: Value,
    /// What it may say instead: `1.000` is one or a thousand, "pounds" are money or weight.
    pub others: Vec<Value>,
    /// The numbers it is made of, where the other edition may say them apart: 4 and 3 of `4:3`.
    pub parts: Vec<Value>,
    /// Whether the text calls it approximate ("about", «более», "-odd").
    pub approximate: bool,
    /// Whether it is written in words alone.
    pub in_words: bool,
    /// How much its absence from the other edition means.
    pub weight: Weight,
}

/// How much the absence of a quantity from the other edition means, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Said without a number: "a year", «час». Good for nothing but answering "1 year".
    Implied,
    /// Small number words, ordinals, idioms, names of days: often not rendered at all.
    Weak,
    /// A gloss in brackets, which one edition may lack.
    Gloss,
    /// Digits, and words no translator drops.
    Strong,
}

/// A typed value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A count or a plain number; fractions too.
    Number(Decimal),
    /// So many without a number: "tens of thousands", «миллионы».
    Many(Decimal),
    /// A place in an order: 1st, «третий», XIV.
    Ordinal(Decimal),
    /// So many times: twice, «втрое», fourfold.
    Multiple(Decimal),
    /// Hundredths.
    Percent(Decimal),
    /// A difference of percentages.
    PercentagePoints(Decimal),
    /// An amount of money.
    Money(Decimal, Currency),
    /// An amount of a unit, durations and ages included.
    Measure(Decimal, Unit),
    /// A calendar date, as far as it is said; a year alone is one.
    Date(Date),
    /// Ten years by their first: 1990; below 100 where the century is not said («девяностые»).
    Decade(u32),
    /// A century by its number: 21.
    Century(u32),
    /// A time of day, in minutes from midnight.
    Time(u16),
    /// A time of day in a zone that is named, as far as other zones agree with it: in minutes past the hour.
    Zoned(u16),
    /// Digits that belong to a name or an identifier: G7, Boeing 737, a telephone number.
    Designation(Designation),
}

/// A name with digits in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Designation {
    /// Its letters, folded; empty for digits alone.
    pub letters: String,
    /// Its digits; points stand between separate runs.
    pub digits: String,
}

impl Weight {
    /// How many steps the two are apart.
    pub(super) fn abs_diff(self, other: Weight) -> u8 {
        (self as u8).abs_diff(other as u8)
    }
}

impl Value {
    /// The number in it, where it is a number of something.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Value::Number(number)
            | Value::Ordinal(number)
            | Value::Multiple(number)
            | Value::Percent(number)
            | Value::PercentagePoints(number)
            | Value::Money(number, _)
            | Value::Measure(number, _) => Some(*number),
            _ => None,
        }
    }

    /// The same kind of value with another number; unchanged where it holds none.
    pub(super) fn with_number(&self, number: Decimal) -> Value {
        match self {
            Value::Number(_) => Value::Number(number),
            Value::Ordinal(_) => Value::Ordinal(number),
            Value::Multiple(_) => Value::Multiple(number),
            Value::Percent(_) => Value::Percent(number),
            Value::PercentagePoints(_) => Value::PercentagePoints(number),
            Value::Money(_, currency) => Value::Money(number, *currency),
            Value::Measure(_, unit) => Value::Measure(number, *unit),
            other => other.clone(),
        }
    }
}

impl Quantity {
    /// A quantity in digits with nothing more to say; `None` without a reading.
    pub(super) fn new(span: Span, readings: Vec<Value>, weight: Weight) -> Option<Self> {
        let mut readings = readings.into_iter();
        let value = readings.next()?;
        let others = readings.collect();
        Some(Self { span, value, others, parts: Vec::new(), approximate: false, in_words: false, weight })
    }

    /// Its readings, the likeliest first.
    pub fn readings(&self) -> impl Iterator<Item = &Value> {
        std::iter::once(&self.value).chain(&self.others)
    }

    /// Whether its absence from the other edition is worth reporting.
    pub fn is_strong(&self) -> bool {
        self.weight == Weight::Strong
    }
}
