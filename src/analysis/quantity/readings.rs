use super::clock::time_of;
use super::date::Date;
use super::decimal::Decimal;
use super::meaning::{with_numbers, with_tail};
use super::plain::plain;
use super::scan::Scan;
use super::series::{Link, Tail, Term, TermNumber, shared_scale};
use super::value::Value;

/// What each term of a series says: its readings, the likeliest first.
pub(super) fn readings(scan: &Scan, terms: &[Term]) -> Vec<Vec<Value>> {
    let mut scale = shared_scale(terms);
    let mut found: Vec<Vec<Value>> = Vec::with_capacity(terms.len());
    // What the tail of the last term means for the ones before it, as long as the links are close enough.
    let last = terms.len().saturating_sub(1);
    let mut close = true;
    for (index, term) in terms.iter().enumerate().rev() {
        let own = match index == last {
            true => own_readings(scan, terms, index),
            false => shared_readings(scan, terms, index, scale, close),
        };
        if term.link == Link::Comma {
            scale = None;
        }
        close &= match term.link {
            Link::Range => true,
            // The days of a list share their month, but amounts of a list need not share a unit.
            Link::List => matches!(terms.last().map(|last| &last.tail), Some(Tail::Reckoning(_))),
            Link::None | Link::Comma => false,
        };
        found.push(own);
    }
    found.reverse();
    found
}

/// The readings of a term by itself.
fn own_readings(scan: &Scan, terms: &[Term], index: usize) -> Vec<Value> {
    let Some(term) = terms.get(index) else { return Vec::new() };
    let amount = match &term.number {
        TermNumber::Clock(clock) => {
            let part = if let Tail::DayPart(part) = term.tail { Some(part) } else { None };
            return vec![Value::Time(time_of(clock.hour, clock.minute, part))];
        }
        TermNumber::Amount(amount) => amount,
    };
    if !term.prefix.is_empty() {
        return with_numbers(&term.prefix, amount);
    }
    let mut readings = with_tail(scan, amount, &term.tail);
    if readings.is_empty() {
        readings = plain(scan, term, amount);
        if let Some(end) = abbreviated_year(terms, index) {
            readings.insert(0, end);
        }
    }
    readings
}

/// The readings of a term before the last, which may share the last one's scale and unit.
fn shared_readings(
    scan: &Scan,
    terms: &[Term],
    index: usize,
    scale: Option<Decimal>,
    close: bool,
) -> Vec<Value> {
    let own = own_readings(scan, terms, index);
    let (Some(term), Some(last)) = (terms.get(index), terms.last()) else { return own };
    let Some(amount) = term.amount() else { return shared_time(term, last).into_iter().chain(own).collect() };
    let mut scaled = amount.clone();
    if let Some(scale) = scale.filter(|_| amount.scale.is_none() && amount.value.to_f64() < 1000.0) {
        scaled.value = amount.value.times(scale);
    }
    let mut shared = with_numbers(&term.prefix, &scaled);
    if term.prefix.is_empty() {
        shared.extend(with_tail(scan, &scaled, &last.tail));
    }
    if shared.is_empty() && scaled.value != amount.value {
        shared.push(Value::Number(scaled.value));
    }
    let is_dated = matches!(last.tail, Tail::Reckoning(_));
    if close && is_dated && !shared.is_empty() {
        return shared;
    }
    let leads = close && amount.year().is_none();
    let (mut first, second) = if leads { (shared, own) } else { (own, shared) };
    second.into_iter().for_each(|reading| {
        if !first.contains(&reading) {
            first.push(reading);
        }
    });
    first
}

/// "7:30 to 9 p.m."
fn shared_time(term: &Term, last: &Term) -> Option<Value> {
    match (&term.number, &last.tail) {
        (TermNumber::Clock(clock), Tail::DayPart(part)) if matches!(term.tail, Tail::None) => {
            Some(Value::Time(time_of(clock.hour, clock.minute, Some(*part))))
        }
        _ => None,
    }
}

/// The 45 of `1941–45`, the 19 of `2018/19`.
fn abbreviated_year(terms: &[Term], index: usize) -> Option<Value> {
    let start = terms.get(index.checked_sub(1)?)?.amount()?.year()?;
    let end = terms.get(index)?.amount().filter(|end| end.plain && end.span.len() == 2)?;
    let end = i32::try_from(end.value.to_u32()?).ok()?;
    (end > start % 100).then(|| Value::Date(Date::of_year(start - start % 100 + end)))
}
