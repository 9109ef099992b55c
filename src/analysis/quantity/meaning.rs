use super::amount::Amount;
use super::calendar::Reckoning;
use super::clock::{hour_of, time_of};
use super::date::Date;
use super::decimal::Decimal;
use super::scan::Scan;
use super::series::Tail;
use super::unit::{Dimension, Unit};
use super::value::Value;

/// What the tail makes of a number.
pub(super) fn with_tail(scan: &Scan, amount: &Amount, tail: &Tail) -> Vec<Value> {
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
        Reckoning::DayOf(date) => Some(Value::Date(Date { day: Some(amount.day_as_written()?), ..date })),
        Reckoning::Century => Some(Value::Century(number)),
        Reckoning::QuarterOf(date) => {
            let quarter = u8::try_from(number).ok().filter(|quarter| (1..=4).contains(quarter))?;
            Some(Value::Date(Date { quarter: Some(quarter), ..date }))
        }
        Reckoning::Year => Some(Value::Date(Date::of_year(amount.year()?))),
    }
}

/// All readings of an amount: two decades are also twenty years.
pub(super) fn readings_of_measure(number: Decimal, unit: Unit) -> Vec<Value> {
    let mut readings = vec![Value::Measure(number, unit)];
    readings.extend(in_lesser_unit(&readings));
    readings
}

/// The same time in the next smaller unit, where it is often said so: two decades in years, half a year and one year in
/// months, but no years.
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
    (halves || *number == Decimal::ONE)
        .then(|| Some(Value::Measure(number.times(Decimal::integer(12)), Unit::named("month")?)))
        .flatten()
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

/// The meanings of a unit with the number in them.
pub(super) fn with_numbers(meanings: &[Value], amount: &Amount) -> Vec<Value> {
    // Nobody writes thousands of percent with a mark in them.
    let is_percent = meanings.iter().any(|meaning| matches!(meaning, Value::Percent(_)));
    let numbers = [Some(amount.value), amount.other.filter(|_| !is_percent)];
    numbers
        .into_iter()
        .flatten()
        .flat_map(|number| meanings.iter().map(move |meaning| meaning.with_number(number)))
        .collect()
}
