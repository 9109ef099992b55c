//! What speaks for and against a difference of quantities being an error, as numbers for a fitted model.

use rustc_hash::FxHashMap;

use super::cases::{Case, Located};
use crate::analysis::quantity::{Decimal, Difference, Quantity, Value, keys};
use crate::check::context::{Context, Edition};
use crate::text::{Language, Span, TokenKind};

/// How many numbers describe two quantities one of which is probably meant for the other.
pub(super) const PAIR_FEATURES: usize = Pair::Designation as usize + 1;

/// The numbers that describe two such quantities, by their places.
#[derive(Clone, Copy)]
enum Pair {
    /// Always 1.
    Always,
    /// How sure the bead of sentences is.
    Confidence,
    /// Both count the same unit, currency, or percent, or both are dates.
    SameUnit,
    /// Both are digits or words that no translator drops.
    Strong,
    /// One is in words.
    InWords,
    /// Both are.
    BothInWords,
    /// The same number of another currency or unit.
    OtherUnit,
    /// One digit differs, or digits are exchanged, lost or added.
    Misprint,
    /// Thousands, millions or billions are confused, or the decimal point is shifted.
    Scale,
    /// Another date.
    Date,
    /// The day is lost.
    Day,
    /// Other quantities of the sentences without an equal, their logarithm.
    Leftovers,
    /// None of those.
    Lonely,
    /// The share of the bead that nothing resembles.
    Drift,
    /// The share of equal pairs that the two cross.
    Crossing,
    /// The other edition says the English one as often as the English edition does.
    EnglishElsewhere,
    /// The same of the Russian one.
    RussianElsewhere,
    /// The likeness of the words around both.
    Words,
    /// How many times the one is the other, the logarithm to the base 10, 1 at most.
    Ratio,
    /// One is called approximate.
    Approximate,
    /// One is a name with digits.
    Designation,
}

/// How many numbers describe a quantity that nothing answers.
pub(super) const ALONE_FEATURES: usize = Alone::Small as usize + 1;

/// The numbers that describe such a quantity, by their places.
#[derive(Clone, Copy)]
enum Alone {
    /// Always 1.
    Always,
    /// Its sentence has no counterpart.
    Unmatched,
    /// How sure the bead of its sentence is.
    Confidence,
    /// It is Russian.
    Russian,
    /// It is in words.
    InWords,
    /// It is a date or time.
    Dated,
    /// It has a unit.
    Measured,
    /// Other quantities of its sentence without an equal, their logarithm.
    Own,
    /// The same of the other edition.
    Others,
    /// The share of the bead that nothing resembles.
    Drift,
    /// The other edition says it as often as this one.
    Elsewhere,
    /// It is a whole number below 4.
    Small,
}

/// Of more pairs in an article the others are judged without the words around them.
const MOST_ASKED: usize = 400;

/// The likeness of words that were not asked for: about that of any two.
const UNKNOWN: f32 = 0.3;

/// The numbers that describe each case; [`PAIR_FEATURES`] or [`ALONE_FEATURES`] of them.
pub(super) fn features(context: &Context, cases: &[Case]) -> Vec<Vec<f32>> {
    let counts = Language::BOTH.map(|language| counts(context.edition(language)));
    let words = likeness(context, cases);
    cases.iter().zip(words).map(|(case, words)| of_case(case, &counts, words)).collect()
}

fn of_case(case: &Case, counts: &[FxHashMap<u64, u32>; 2], words: f32) -> Vec<f32> {
    match (case.english, case.russian, case.difference) {
        (Some((_, left)), Some((_, right)), Some(difference)) => {
            let mut features = pair(case, left, right, difference);
            features[Pair::EnglishElsewhere as usize] = flag(is_as_frequent(left, &counts[0], &counts[1]));
            features[Pair::RussianElsewhere as usize] = flag(is_as_frequent(right, &counts[1], &counts[0]));
            features[Pair::Words as usize] = words;
            features.to_vec()
        }
        (Some((_, one)), _, _) => alone(case, one, Language::English, counts).to_vec(),
        (_, Some((_, one)), _) => alone(case, one, Language::Russian, counts).to_vec(),
        _ => Vec::new(),
    }
}

fn flag(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}

fn pair(case: &Case, left: &Quantity, right: &Quantity, difference: Difference) -> [f32; PAIR_FEATURES] {
    let mut features = [0.0; PAIR_FEATURES];
    let mut set = |feature: Pair, value: f32| features[feature as usize] = value;
    let leftovers = case.leftovers[0] + case.leftovers[1];
    let is_name = |value: &Value| matches!(value, Value::Designation(_));
    set(Pair::Always, 1.0);
    set(Pair::Confidence, case.confidence);
    set(Pair::SameUnit, flag(same_unit(&left.value, &right.value)));
    set(Pair::Strong, flag(left.is_strong() && right.is_strong()));
    set(Pair::InWords, flag(left.in_words || right.in_words));
    set(Pair::BothInWords, flag(left.in_words && right.in_words));
    match difference {
        Difference::Currency | Difference::Unit => set(Pair::OtherUnit, 1.0),
        Difference::Digit | Difference::Misprint => set(Pair::Misprint, 1.0),
        Difference::Scale | Difference::DecimalShift => set(Pair::Scale, 1.0),
        Difference::Date => set(Pair::Date, 1.0),
        Difference::Day => set(Pair::Day, 1.0),
        Difference::Value => {}
    }
    set(Pair::Leftovers, (leftovers as f32).ln_1p());
    set(Pair::Lonely, flag(leftovers == 0));
    set(Pair::Drift, case.drift);
    set(Pair::Crossing, case.crossing);
    set(Pair::Ratio, ratio(&left.value, &right.value));
    set(Pair::Approximate, flag(left.approximate || right.approximate));
    set(Pair::Designation, flag(is_name(&left.value) || is_name(&right.value)));
    features
}

fn alone(
    case: &Case,
    one: &Quantity,
    language: Language,
    counts: &[FxHashMap<u64, u32>; 2],
) -> [f32; ALONE_FEATURES] {
    let mut features = [0.0; ALONE_FEATURES];
    let mut set = |feature: Alone, value: f32| features[feature as usize] = value;
    let (own, other) = (language as usize, language.other() as usize);
    let is_dated = matches!(
        one.value,
        Value::Date(_) | Value::Decade(_) | Value::Century(_) | Value::Time(_) | Value::Zoned(_)
    );
    let is_measured = matches!(
        one.value,
        Value::Percent(_) | Value::PercentagePoints(_) | Value::Money(..) | Value::Measure(..)
    );
    set(Alone::Always, 1.0);
    set(Alone::Unmatched, flag(case.confidence == 0.0));
    set(Alone::Confidence, case.confidence);
    set(Alone::Russian, flag(language == Language::Russian));
    set(Alone::InWords, flag(one.in_words));
    set(Alone::Dated, flag(is_dated));
    set(Alone::Measured, flag(is_measured));
    set(Alone::Own, (case.leftovers[own] as f32).ln_1p());
    set(Alone::Others, (case.leftovers[other] as f32).ln_1p());
    set(Alone::Drift, case.drift);
    set(Alone::Elsewhere, flag(is_as_frequent(one, &counts[own], &counts[other])));
    let number = one.value.number().and_then(Decimal::to_u32);
    set(Alone::Small, flag(number.is_some_and(|number| number < 4)));
    features
}

fn same_unit(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Measure(_, unit), Value::Measure(_, other)) => unit == other,
        (Value::Money(_, currency), Value::Money(_, other)) => currency == other,
        (Value::Number(_), _) | (Value::Designation(_), _) => false,
        _ => std::mem::discriminant(left) == std::mem::discriminant(right),
    }
}

fn ratio(left: &Value, right: &Value) -> f32 {
    let number =
        |value: &Value| value.number().map(|number| number.to_f64().abs()).filter(|number| *number > 0.0);
    match (number(left), number(right)) {
        (Some(one), Some(other)) => (one / other).log10().abs().min(1.0) as f32,
        _ => 0.0,
    }
}

/// How often an edition says each value.
fn counts(edition: &Edition) -> FxHashMap<u64, u32> {
    let mut counts: FxHashMap<u64, u32> = FxHashMap::default();
    for (_, _, facts) in edition.all() {
        for key in facts.quantities.iter().flat_map(keys) {
            *counts.entry(key).or_default() += 1;
        }
    }
    counts
}

/// Whether the other edition says a value as often as its own, the parts of a date each.
fn is_as_frequent(one: &Quantity, own: &FxHashMap<u64, u32>, other: &FxHashMap<u64, u32>) -> bool {
    let keys = keys(one);
    let is_frequent =
        |key: &u64| other.get(key).copied().unwrap_or(0) >= own.get(key).copied().unwrap_or(0).max(1);
    match one.value {
        Value::Date(_) => !keys.is_empty() && keys.iter().all(is_frequent),
        _ => keys.iter().any(is_frequent),
    }
}

/// How alike the words around both quantities of each case are.
fn likeness(context: &Context, cases: &[Case]) -> Vec<f32> {
    let both = |case: &Case| {
        Some([around(&context.english, case.english?), around(&context.russian, case.russian?)])
    };
    let asked: Vec<(usize, [String; 2])> =
        cases.iter().enumerate().filter_map(|(at, case)| Some((at, both(case)?))).take(MOST_ASKED).collect();
    let texts: Vec<&str> = asked.iter().flat_map(|(_, texts)| texts).map(String::as_str).collect();
    let vectors = context.meanings(&texts);
    let mut found = vec![UNKNOWN; cases.len()];
    for ((at, _), pair) in asked.iter().zip(vectors.chunks(2)) {
        if let [left, right] = pair {
            found[*at] = left.iter().zip(right.iter()).map(|(one, other)| one * other).sum();
        }
    }
    found
}

/// Words on each side of a quantity that tell what it is a number of.
const REACH: usize = 3;

/// The words around a quantity in its sentence.
fn around(edition: &Edition, (paragraph, quantity): Located) -> String {
    let sentence = edition.place(paragraph, quantity.span).sentence;
    let Some(facts) = edition.facts.get(paragraph) else { return String::new() };
    let first = facts.tokens.partition_point(|token| token.span.end <= quantity.span.start);
    let next = facts.tokens.partition_point(|token| token.span.start < quantity.span.end);
    let is_word =
        |token: &&crate::text::Token| token.kind == TokenKind::Word && sentence.contains(token.span);
    let before = facts.tokens[..first].iter().rev().take(2 * REACH).filter(is_word).take(REACH);
    let after = facts.tokens[next..].iter().take(2 * REACH).filter(is_word).take(REACH);
    let mut spans: Vec<Span> = before.chain(after).map(|token| token.span).collect();
    spans.sort_unstable();
    spans.into_iter().map(|span| edition.text(paragraph, span)).collect::<Vec<_>>().join(" ")
}
