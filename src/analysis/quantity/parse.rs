use super::amount::{Amount, Form};
use super::calendar::{after_year_word, alone, days_after, with_year};
use super::date::Date;
use super::decimal::Decimal;
use super::identifier::identifier;
use super::lexicon::{Calendar, Particle};
use super::measure::time_unit;
use super::numeric_date::numeric_date;
use super::piece::PieceKind;
use super::readings::{readings, readings_of_measure};
use super::scale::and_share;
use super::scan::Scan;
use super::series::{Link, Term, TermNumber, series};
use super::unit::Unit;
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
        found.push(quantity(span, dates.into_iter().map(Value::Date).collect(), Weight::Strong));
        return Some(after_year_word(scan, next));
    }
    if let Some((value, span, next)) = identifier(scan, i) {
        let weight =
            if matches!(scan.kind(i), Some(PieceKind::Designation)) { Weight::Weak } else { Weight::Strong };
        found.push(quantity(span, vec![value], weight));
        return Some(next);
    }
    month_first(scan, i, found)
        .or_else(|| numbers(scan, i, found))
        .or_else(|| calendar_word(scan, i, found))
        .or_else(|| implied(scan, i, found))
}

fn quantity(span: Span, mut readings: Vec<Value>, weight: Weight) -> Quantity {
    let value = readings.remove(0);
    Quantity { span, value, others: readings, parts: Vec::new(), approximate: false, in_words: false, weight }
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
        found.push(quantity(span, readings, Weight::Strong));
    }
    Some(next)
}

fn numbers(scan: &Scan, i: usize, found: &mut Vec<Quantity>) -> Option<usize> {
    let terms = series(scan, i);
    let next = terms.last()?.next;
    for (term, readings) in terms.iter().zip(readings(scan, &terms)) {
        if let Some(quantity) = finished(scan, term, readings) {
            push_merged(scan, term, quantity, found);
        }
    }
    Some(next)
}

fn finished(scan: &Scan, term: &Term, readings: Vec<Value>) -> Option<Quantity> {
    if readings.is_empty() {
        return None;
    }
    let weight = weight(scan, term, &readings);
    let parts = match &term.number {
        TermNumber::Clock(clock) => {
            [clock.hour, clock.minute].map(|part| Decimal::integer(i64::from(part))).to_vec()
        }
        TermNumber::Amount(amount) => amount.parts.clone(),
    };
    Some(Quantity {
        approximate: is_approximate(scan, term),
        in_words: term.amount().is_some_and(|amount| amount.in_words),
        parts: parts.into_iter().map(Value::Number).collect(),
        ..quantity(term.span, readings, weight)
    })
}

fn weight(scan: &Scan, term: &Term, readings: &[Value]) -> Weight {
    let Some(amount) = term.amount() else { return Weight::Strong };
    match amount.form {
        Form::Roman if !matches!(readings.first(), Some(Value::Century(_) | Value::Date(_))) => Weight::Weak,
        _ if !amount.in_words => digits_weight(scan, term, amount),
        Form::Cardinal if !amount.bare && amount.value.to_f64().abs() > 12.0 => Weight::Strong,
        Form::Cardinal => match readings.first() {
            Some(Value::Percent(_) | Value::PercentagePoints(_) | Value::Money(..) | Value::Date(_)) => {
                Weight::Strong
            }
            _ => Weight::Weak,
        },
        Form::Ordinal => match readings.first() {
            Some(Value::Date(_) | Value::Century(_)) => Weight::Strong,
            _ => Weight::Weak,
        },
        _ => Weight::Weak,
    }
}

/// Digits count, but for the number of a list item and a footnote mark.
fn digits_weight(scan: &Scan, term: &Term, amount: &Amount) -> Weight {
    let caret = usize::from(term.first > 0 && scan.mark(term.first - 1) == Some('^'));
    let opened = term.first.checked_sub(1 + caret).is_some_and(|before| scan.mark(before) == Some('['));
    let bracketed = opened && scan.mark(term.next) == Some(']');
    let item = term.first == 0 && matches!(scan.mark(term.next), Some('.' | ')')) && amount.plain;
    if bracketed || item { Weight::Weak } else { Weight::Strong }
}

fn is_approximate(scan: &Scan, term: &Term) -> bool {
    let before = |distance: usize| term.first.checked_sub(distance);
    let about = |at: Option<usize>| {
        at.is_some_and(|at| scan.is(at, Particle::About) || matches!(scan.mark(at), Some('~' | '≈')))
    };
    let after = scan.after_hyphen(term.next);
    term.link != Link::Range && about(before(1))
        || about(before(2))
            && before(1).is_some_and(|at| {
                scan.is(at, Particle::Article) || scan.is(at, Particle::Of) || scan.is(at, Particle::Through)
            })
        || scan.mark(term.next) == Some('+') && scan.is_glued(term.next)
        || scan.is(after, Particle::Odd)
        || (scan.is(after, Particle::With) || scan.is(after, Particle::And))
            && scan.is(after + 1, Particle::Odd)
}

/// Adds a quantity; one that continues the last with a smaller unit ("6 feet 2 inches") is made one with it.
fn push_merged(scan: &Scan, term: &Term, quantity: Quantity, found: &mut Vec<Quantity>) {
    if let Some(last) = found.last_mut()
        && let Some(sum) = compound_measure(scan, term, last, &quantity)
    {
        last.parts = vec![last.value.clone(), quantity.value.clone()];
        last.value = sum;
        last.span = last.span.join(quantity.span);
        return;
    }
    found.push(quantity);
}

fn compound_measure(scan: &Scan, term: &Term, last: &Quantity, next: &Quantity) -> Option<Value> {
    let Value::Measure(large, unit) = &last.value else { return None };
    let (small, lesser) = match &next.value {
        Value::Measure(small, lesser) => (*small, *lesser),
        // "6-foot-6", "6 feet 2": the inches go without saying.
        Value::Number(small) if unit.name() == "foot" && small.to_f64() < 12.0 => {
            (*small, Unit::named("inch")?)
        }
        _ => return None,
    };
    let joined = scan.follows(term.first, Particle::And) || term.first > 0 && scan.is_hyphen(term.first - 1);
    let before = term.first.checked_sub(if joined { 2 } else { 1 })?;
    let before = if scan.mark(before) == Some('.') && scan.is_glued(before) { before - 1 } else { before };
    let adjacent = scan.span(before).overlaps(last.span) && last.parts.is_empty();
    if !adjacent || !unit.is_larger_than(lesser) {
        return None;
    }
    let share = (unit.to_base(1.0) / lesser.to_base(1.0)).round();
    let added = Decimal::ratio(small.to_f64() as i64, share as i64).filter(|added| added.to_f64() < 1.0)?;
    Some(Value::Measure(large.plus(added), *unit))
}

/// A month, weekday, season or time of day by itself.
fn calendar_word(scan: &Scan, i: usize, found: &mut Vec<Quantity>) -> Option<usize> {
    if let Some((date, next)) = alone(scan, i) {
        let dated = date.year.is_some();
        let next = if dated { after_year_word(scan, next) } else { next };
        let span = scan.span(i).join(scan.span(if dated { next - 1 } else { i }));
        let mut found_date =
            quantity(span, vec![Value::Date(date)], if dated { Weight::Strong } else { Weight::Weak });
        found_date.in_words = !dated;
        found.push(found_date);
        return Some(next);
    }
    let minutes = match scan.calendar(i)? {
        Calendar::Noon => 12 * 60,
        Calendar::Midnight => 0,
        _ => return None,
    };
    found.push(Quantity {
        in_words: true,
        ..quantity(scan.span(i), vec![Value::Time(minutes)], Weight::Weak)
    });
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
        let span = span.join(scan.span(after - 1));
        found.push(Quantity { in_words: true, ..quantity(span, more, Weight::Weak) });
        return Some(after);
    }
    let one = readings_of_measure(Decimal::ONE, unit);
    found.push(Quantity { in_words: true, ..quantity(span, one, Weight::Implied) });
    Some(next)
}
