use super::calendar::{after_year_word, alone, days_after, with_year};
use super::date::Date;
use super::decimal::Decimal;
use super::identifier::{Identifier, identifier};
use super::lexicon::{Calendar, Numeral, Particle, Role};
use super::meaning::readings_of_measure;
use super::measure::time_unit;
use super::number::numbers;
use super::numeric_date::numeric_date;
use super::piece::PieceKind;
use super::scale::and_share;
use super::scan::Scan;
use super::value::{Quantity, Value, Weight};
use crate::text::Span;

/// All quantities of a paragraph, in the order of the text.
pub(super) fn parse(scan: &Scan) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < scan.pieces.len() {
        i = step(scan, i, &mut found).unwrap_or(i + 1).max(i + 1);
    }
    found
}

/// Takes what begins at piece `i`; returns the piece after it.
fn step(scan: &Scan, i: usize, found: &mut Vec<Quantity>) -> Option<usize> {
    if matches!(scan.kind(i), Some(PieceKind::Gap { .. }) | None) {
        return None;
    }
    if let Some((dates, span, next)) = numeric_date(scan, i) {
        found.extend(Quantity::new(span, dates.into_iter().map(Value::Date).collect(), Weight::Strong));
        return Some(after_year_word(scan, next));
    }
    if let Some(Identifier { value, span, weight, next }) = identifier(scan, i) {
        found.extend(Quantity::new(span, vec![value], weight));
        return Some(next);
    }
    month_first(scan, i, found)
        .or_else(|| numbers(scan, i, found))
        .or_else(|| calendar_word(scan, i, found))
        .or_else(|| vague(scan, i, found))
        .or_else(|| implied(scan, i, found))
}

/// "Tens of thousands", «миллионы»: the scale says something, if not how many.
fn vague(scan: &Scan, i: usize, found: &mut Vec<Quantity>) -> Option<usize> {
    let many = |at: usize| scan.numeral(at).filter(|numeral| is_vague(numeral.role)).map(exact_tens);
    let mut value = many(i)?;
    let mut next = i + 1;
    while let Some(more) = many(next + usize::from(scan.is(next, Particle::Of))) {
        next += 1 + usize::from(scan.is(next, Particle::Of));
        value = value.times(more);
    }
    let span = scan.span(i).join(scan.span(next - 1));
    let weight = if value.to_f64() < 1000.0 { Weight::Implied } else { Weight::Weak };
    found.extend(in_words(span, vec![Value::Many(value)], weight));
    Some(next)
}

fn is_vague(role: Role) -> bool {
    matches!(role, Role::Vague | Role::Holder)
}

/// Dozens are as many as «десятки».
fn exact_tens(numeral: Numeral) -> Decimal {
    Decimal::new(i128::from(if numeral.value == 12 { 10 } else { numeral.value }), 0)
}

/// "July 26-28, 2024"
fn month_first(scan: &Scan, i: usize, found: &mut Vec<Quantity>) -> Option<usize> {
    if scan.is_russian() {
        return None;
    }
    let Some(Calendar::Month(month)) = scan.calendar(i) else { return None };
    if scan.word(i).ends_with('s') {
        // "February's 4-1 win" holds no date.
        return None;
    }
    let days = days_after(scan, scan.after_point(i + 1));
    let last = days.last()?;
    let (date, next) = with_year(scan, Date::of_month(month), last.next);
    let end = if next > last.next { scan.span(next - 1) } else { last.span };
    for (index, day) in days.iter().enumerate() {
        let before = if index == 0 { day.span.join(scan.span(i)) } else { day.span };
        let span = if index + 1 == days.len() { before.join(end) } else { before };
        let mut readings = vec![Value::Date(Date { day: day.day(), ..date })];
        if index > 0 {
            // "On July 26 and 27 people" may go on with a number of its own.
            readings.push(Value::Number(day.value));
        }
        found.extend(Quantity::new(span, readings, Weight::Strong));
    }
    Some(next)
}

/// A month, weekday, season or time of day by itself.
fn calendar_word(scan: &Scan, i: usize, found: &mut Vec<Quantity>) -> Option<usize> {
    let Some((date, next)) = alone(scan, i) else { return time_word(scan, i, found) };
    if date.year.is_none() {
        found.extend(in_words(scan.span(i), vec![Value::Date(date)], Weight::Weak));
        return Some(next);
    }
    let next = after_year_word(scan, next);
    let span = scan.span(i).join(scan.span(next - 1));
    found.extend(Quantity::new(span, vec![Value::Date(date)], Weight::Strong));
    Some(next)
}

fn time_word(scan: &Scan, i: usize, found: &mut Vec<Quantity>) -> Option<usize> {
    let minutes = match scan.calendar(i)? {
        Calendar::Noon => 12 * 60,
        Calendar::Midnight => 0,
        _ => return None,
    };
    found.extend(in_words(scan.span(i), vec![Value::Time(minutes)], Weight::Weak));
    Some(i + 1)
}

/// «Час», "a year", "decade": one of a unit without a number; "a year and a half".
fn implied(scan: &Scan, i: usize, found: &mut Vec<Quantity>) -> Option<usize> {
    let article = usize::from(scan.is(i, Particle::Article) && !scan.is_russian());
    let entry = scan.entry(i + article)?;
    let unit = time_unit(entry).filter(|_| entry.implied || article == 1 && entry.numeral.is_none())?;
    let span = scan.span(i).join(scan.span(i + article));
    let next = i + article + 1;
    if let Some((share, after)) = and_share(scan, next) {
        let more = readings_of_measure(Decimal::ONE.plus(share), unit);
        found.extend(in_words(span.join(scan.span(after - 1)), more, Weight::Weak));
        return Some(after);
    }
    found.extend(in_words(span, readings_of_measure(Decimal::ONE, unit), Weight::Implied));
    Some(next)
}

fn in_words(span: Span, readings: Vec<Value>, weight: Weight) -> Option<Quantity> {
    Quantity::new(span, readings, weight).map(|quantity| Quantity { in_words: true, ..quantity })
}
