use super::clock::is_zone;
use super::decimal::Decimal;
use super::lexicon::Particle;
use super::readings::readings;
use super::scan::Scan;
use super::series::{Link, Term, TermNumber, series};
use super::unit::Unit;
use super::value::{Quantity, Value};
use super::weight::weight;

/// The numbers that begin at piece `i`; returns the piece after them.
pub(super) fn numbers(scan: &Scan, i: usize, found: &mut Vec<Quantity>) -> Option<usize> {
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
    let readings = with_zone(scan, term, readings);
    let weight = weight(scan, term, &readings);
    let parts = match &term.number {
        TermNumber::Clock(clock) => {
            [clock.hour, clock.minute].map(|part| Decimal::integer(i64::from(part))).to_vec()
        }
        TermNumber::Amount(amount) => amount.parts.clone(),
    };
    let found = Quantity::new(term.span, readings, weight)?;
    Some(Quantity {
        approximate: is_approximate(scan, term),
        in_words: term.amount().is_some_and(|amount| amount.in_words),
        parts: parts.into_iter().map(Value::Number).collect(),
        ..found
    })
}

/// What is 7 p.m. in London is 22:00 in Moscow.
fn with_zone(scan: &Scan, term: &Term, mut readings: Vec<Value>) -> Vec<Value> {
    if let Some(&Value::Time(minutes)) = readings.first()
        && is_zone(scan, scan.after_point(term.next))
    {
        readings.push(Value::Zoned(minutes % 60));
    }
    readings
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
        && continues(scan, term, last)
        && let Some(sum) = compound_measure(&last.value, &quantity.value)
            .or_else(|| compound_money(&last.value, &quantity.value))
    {
        last.parts = vec![last.value.clone(), quantity.value.clone()];
        last.value = sum;
        last.span = last.span.join(quantity.span);
        return;
    }
    found.push(quantity);
}

/// Whether nothing but "and" stands between the term and the last quantity, which is not compound yet.
fn continues(scan: &Scan, term: &Term, last: &Quantity) -> bool {
    let joined = scan.follows(term.first, Particle::And) || term.first > 0 && scan.is_hyphen(term.first - 1);
    let Some(before) = term.first.checked_sub(if joined { 2 } else { 1 }) else { return false };
    let before = if scan.mark(before) == Some('.') && scan.is_glued(before) { before - 1 } else { before };
    scan.span(before).overlaps(last.span) && last.parts.is_empty()
}

fn compound_measure(large: &Value, small: &Value) -> Option<Value> {
    let Value::Measure(large, unit) = large else { return None };
    let (small, lesser) = match small {
        Value::Measure(small, lesser) => (*small, *lesser),
        // "6-foot-6", "6 feet 2": the inches go without saying.
        Value::Number(small) if unit.name() == "foot" && small.to_f64() < 12.0 => {
            (*small, Unit::named("inch")?)
        }
        _ => return None,
    };
    let share = match (unit.name().as_str(), lesser.name().as_str()) {
        ("year", "month") => 12.0,
        _ if unit.is_larger_than(lesser) => (unit.to_base(1.0) / lesser.to_base(1.0)).round(),
        _ => return None,
    };
    let added = Decimal::ratio(small.to_f64() as i64, share as i64).filter(|added| added.to_f64() < 1.0)?;
    Some(Value::Measure(large.plus(added), *unit))
}

/// «7 долларов 25 центов»
fn compound_money(large: &Value, small: &Value) -> Option<Value> {
    let (Value::Money(large, currency), Value::Money(small, coin)) = (large, small) else { return None };
    let cents =
        small.to_u32().filter(|&cents| cents < 100 && coin.is_hundredth() && !currency.is_hundredth())?;
    Some(Value::Money(large.plus(Decimal::integer(i64::from(cents)).shifted(-2)), *currency))
}
