use super::amount::{Amount, Form};
use super::calendar::Reckoning;
use super::clock::{hour_of, stands_as_time, time_of};
use super::date::Date;
use super::decimal::Decimal;
use super::lexicon::Particle;
use super::piece::PieceKind;
use super::scan::Scan;
use super::series::{Link, Tail, Term, TermNumber, shared_scale};
use super::unit::{Dimension, Unit};
use super::value::{Designation, Value};

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

fn with_numbers(meanings: &[Value], amount: &Amount) -> Vec<Value> {
    let numbers = [Some(amount.value), amount.other];
    numbers
        .into_iter()
        .flatten()
        .flat_map(|number| meanings.iter().map(move |meaning| meaning.with_number(number)))
        .collect()
}

fn with_tail(scan: &Scan, amount: &Amount, tail: &Tail) -> Vec<Value> {
    match tail {
        Tail::None => Vec::new(),
        Tail::Unit(suffix) => {
            let mut readings = with_numbers(&suffix.meanings, amount);
            readings.extend(in_lesser_unit(&readings));
            readings.extend(hour(scan, amount, &readings));
            readings.extend(letter_millions(scan, amount, &readings));
            readings
        }
        Tail::Reckoning(reckoning) => reckoned(amount, *reckoning).into_iter().collect(),
        Tail::DayPart(part) => hour_of(scan, amount)
            .map(|(hour, minute)| Value::Time(time_of(hour, minute, Some(*part))))
            .into_iter()
            .collect(),
    }
}

fn reckoned(amount: &Amount, reckoning: Reckoning) -> Option<Value> {
    let number = amount.value.to_u32()?;
    match reckoning {
        Reckoning::DayOf(date) => Some(Value::Date(Date { day: Some(amount.day()?), ..date })),
        Reckoning::Century => Some(Value::Century(number)),
        Reckoning::QuarterOf(date) => {
            let quarter = u8::try_from(number).ok().filter(|quarter| (1..=4).contains(quarter))?;
            Some(Value::Date(Date { quarter: Some(quarter), ..date }))
        }
        Reckoning::Year => Some(Value::Date(Date::of_year(amount.year()?))),
    }
}

/// What so much of a unit may be called.
pub(super) fn readings_of_measure(number: Decimal, unit: Unit) -> Vec<Value> {
    let mut readings = vec![Value::Measure(number, unit)];
    readings.extend(in_lesser_unit(&readings));
    readings
}

/// The same time in the next smaller unit, where it is often said so: two decades in years, and half a year in months,
/// but no whole years.
fn in_lesser_unit(readings: &[Value]) -> Option<Value> {
    let [Value::Measure(number, unit), ..] = readings else { return None };
    if unit.dimension() != (Dimension::Years, 1, None) {
        return None;
    }
    let years = unit.to_base(1.0) as i64;
    if years > 1 {
        return Some(Value::Measure(number.times(Decimal::integer(years)), Unit::named("year")?));
    }
    let halves = number.exponent() == -1 && number.significand() % 10 == 5 && number.to_f64() < 3.0;
    halves.then(|| Some(Value::Measure(number.times(Decimal::integer(12)), Unit::named("month")?))).flatten()
}

/// «В 19 часов» is a time as well as a measure.
fn hour(scan: &Scan, amount: &Amount, readings: &[Value]) -> Option<Value> {
    let [Value::Measure(number, unit), ..] = readings else { return None };
    let hour = number.to_u32().filter(|&hour| hour <= 24 && scan.is_russian())?;
    let hours = unit.dimension() == (Dimension::Time, 1, None) && unit.to_base(1.0) == 3600.0;
    let hour = u16::try_from(hour).ok().filter(|_| hours && amount.plain)?;
    Some(Value::Time(time_of(hour, 0, None)))
}

/// `10m` may be ten million.
fn letter_millions(scan: &Scan, amount: &Amount, readings: &[Value]) -> Option<Value> {
    let metres = matches!(readings, [Value::Measure(_, unit), ..] if unit.name() == "metre");
    let letter = matches!(scan.word(amount.next), "m" | "M") && scan.is_glued(amount.next);
    (metres && letter).then(|| Value::Number(amount.value.shifted(6)))
}

/// The readings of a number that nothing follows.
fn plain(scan: &Scan, term: &Term, amount: &Amount) -> Vec<Value> {
    let numbers = || [Some(amount.value), amount.other].into_iter().flatten();
    match amount.form {
        Form::Cardinal => cardinal(scan, term, amount),
        Form::Share | Form::Collective => share(amount),
        Form::Multiple => numbers().map(Value::Multiple).collect(),
        Form::Ordinal => {
            let year = amount.year().map(|year| Value::Date(Date::of_year(year)));
            year.into_iter().chain([Value::Ordinal(amount.value)]).collect()
        }
        Form::Roman => vec![Value::Ordinal(amount.value)],
        Form::Decade => decade(amount),
        Form::Anniversary => {
            Unit::named("year").map(|year| Value::Measure(amount.value, year)).into_iter().collect()
        }
    }
}

fn cardinal(scan: &Scan, term: &Term, amount: &Amount) -> Vec<Value> {
    let numbers: Vec<Value> =
        [Some(amount.value), amount.other].into_iter().flatten().map(Value::Number).collect();
    let first =
        if term.link == Link::None { special(scan, term, amount) } else { year_reading(scan, term, amount) };
    first.into_iter().chain(numbers).collect()
}

/// A number that is a name, a year or a time by where it stands.
fn special(scan: &Scan, term: &Term, amount: &Amount) -> Option<Value> {
    if let Some(year) = year_reading(scan, term, amount) {
        return Some(year);
    }
    if names_something(scan, term.first) && amount.plain {
        let digits = amount.span.of(scan.text).to_owned();
        return Some(Value::Designation(Designation { letters: String::new(), digits }));
    }
    let (hour, minute) = hour_of(scan, amount).filter(|_| amount.span.of(scan.text).contains('.'))?;
    stands_as_time(scan, term.first).then(|| Value::Time(time_of(hour, minute, None)))
}

/// A year by its size, or in English by the preposition before an earlier one.
fn year_reading(scan: &Scan, term: &Term, amount: &Amount) -> Option<Value> {
    let year = amount.year().filter(|_| amount.plain)?;
    let modern = (1900..2100).contains(&year);
    let said = !scan.is_russian() && scan.follows(term.first, Particle::Temporal);
    (modern || said).then(|| Value::Date(Date::of_year(year)))
}

/// Whether the number at `i` belongs to a name: "Article 5", "Boeing 737".
fn names_something(scan: &Scan, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    let before = if scan.mark(before) == Some('.') { before.saturating_sub(1) } else { before };
    match scan.kind(before) {
        // "In Armenia 45 people": a place, not a name that the number goes with.
        Some(PieceKind::Gap { name, single }) => {
            name && !(single && scan.follows(before, Particle::Temporal))
        }
        Some(PieceKind::Word(entry)) => entry.is(Particle::Label),
        _ => false,
    }
}

fn share(amount: &Amount) -> Vec<Value> {
    let mut readings = vec![Value::Number(amount.value)];
    readings.extend(amount.other.map(Value::Ordinal));
    if let [Some(first), Some(second)] =
        [amount.parts.first(), amount.parts.get(1)].map(|part| part.and_then(|n| n.to_u32()))
    {
        // 9/11 is a date to Americans, 11/9 to others.
        for (day, month) in [(second, first), (first, second)] {
            let date = Date::numeric(day, month, 0).map(|date| Date { year: None, ..date });
            readings.extend(date.map(Value::Date));
        }
    }
    readings
}

fn decade(amount: &Amount) -> Vec<Value> {
    let Some(first) = amount.value.to_u32() else { return Vec::new() };
    let mut readings = vec![Value::Decade(first)];
    // The 1700s are a century as often as a decade.
    if first % 100 == 0 && first >= 1000 {
        readings.push(Value::Century(first / 100 + 1));
    }
    readings.push(Value::Ordinal(amount.value));
    readings
}

/// The 45 of `1941–45`, the 19 of `2018/19`.
fn abbreviated_year(terms: &[Term], index: usize) -> Option<Value> {
    let start = terms.get(index.checked_sub(1)?)?.amount()?.year()?;
    let end = terms.get(index)?.amount().filter(|end| end.plain && end.span.len() == 2)?;
    let end = i32::try_from(end.value.to_u32()?).ok()?;
    (end > start % 100).then(|| Value::Date(Date::of_year(start - start % 100 + end)))
}
