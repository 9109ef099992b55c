use super::super::date::Date;
use super::super::decimal::Decimal;
use super::super::keys::comparable;
use super::super::unit::Unit;
use super::super::value::{Designation, Quantity, Value};

/// How well two quantities answer each other, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// The same kind and value.
    Same,
    /// The same value in another form: half and 50 %, the 1700s and the 18th century.
    Equivalent,
    /// A date that says less than the other.
    Partial,
    /// The same amount in another unit, as far as it was rounded.
    Converted,
    /// A rounder number that the text calls approximate: 2.06 million and «около двух миллионов».
    Rounded,
    /// The same number, without its unit or with one that says little: `60` and «60-летний», 7:00 and 19:00.
    Loose,
    /// The other half of a whole that both sides say.
    Complement,
}

/// How well the two answer each other in any of their readings; `None` where they do not.
pub(super) fn grade(left: &Quantity, right: &Quantity) -> Option<Grade> {
    let mut best: Option<Grade> = None;
    for (i, first) in left.readings().enumerate() {
        for (j, second) in right.readings().enumerate() {
            // A fraction that may be a date (9/11) is one only where the other edition has a date.
            if matches!(first, Value::Date(_)) != matches!(second, Value::Date(_))
                && (i > 0 && matches!(first, Value::Date(_)) || j > 0 && matches!(second, Value::Date(_)))
            {
                continue;
            }
            let rounded = || is_rounded(left, first, right, second).then_some(Grade::Rounded);
            let Some(grade) = grade_values(first, second).or_else(rounded) else { continue };
            // A reading that is not the likeliest one is no proof that both say the same.
            let grade = if i + j > 0 { grade.max(Grade::Equivalent) } else { grade };
            best = Some(best.map_or(grade, |best| best.min(grade)));
        }
    }
    best
}

/// Whether one of the two is called approximate and is the other one in fewer digits.
fn is_rounded(left: &Quantity, first: &Value, right: &Quantity, second: &Value) -> bool {
    let Some((one, other)) = first.number().zip(second.number()) else { return false };
    let is_plain = |value: &Value| matches!(value, Value::Number(_));
    let same_kind = match (first, second) {
        (Value::Measure(_, unit), Value::Measure(_, other)) => unit == other,
        (Value::Money(_, currency), Value::Money(_, other)) => currency == other,
        _ => std::mem::discriminant(first) == std::mem::discriminant(second),
    };
    let says_money = |value: &Value| matches!(value, Value::Money(..));
    let fits = same_kind || is_plain(first) && says_money(second) || says_money(first) && is_plain(second);
    let is_rounder = |round: &Quantity, of: &Quantity, rounded: Decimal, exact: Decimal| {
        let is_shorter = rounded.digit_count() < exact.digit_count();
        let shortened = || exact.rounded(rounded.digit_count());
        round.approximate && !of.approximate && is_shorter && shortened() == rounded
    };
    // Small numbers are no roundings: one of 1.4 is another amount.
    let is_whole = one.to_f64().abs().min(other.to_f64().abs()) >= 10.0;
    fits && is_whole && (is_rounder(left, right, one, other) || is_rounder(right, left, other, one))
}

fn grade_values(left: &Value, right: &Value) -> Option<Grade> {
    if left == right {
        return Some(Grade::Same);
    }
    one_way(left, right).or_else(|| one_way(right, left))
}

fn one_way(left: &Value, right: &Value) -> Option<Grade> {
    match (left, right) {
        (Value::Date(left), Value::Date(right)) => grade_dates(left, right),
        (Value::Date(date), other) => grade_date_part(date, other),
        (Value::Time(left), Value::Time(right)) => (left % 720 == right % 720).then_some(Grade::Loose),
        (Value::Time(minutes), other) => grade_hour(*minutes, other.number()?),
        (Value::Century(number), Value::Decade(first)) => {
            (*first == (number - 1) * 100).then_some(Grade::Equivalent)
        }
        (Value::Century(number), other) => equal_to(*number, other.number()?),
        (Value::Decade(first), Value::Decade(second)) => {
            (*second < 100 && first % 100 == *second).then_some(Grade::Equivalent)
        }
        (Value::Decade(first), other) => {
            let number = other.number()?.to_u32()?;
            (number == *first || number == first % 100).then_some(Grade::Loose)
        }
        (Value::Designation(left), Value::Designation(right)) => {
            (left.digits == right.digits).then_some(Grade::Equivalent)
        }
        (Value::Designation(name), other) => grade_name(name, other),
        (Value::Many(many), other) => grade_many(*many, other),
        (left, right) => grade_numbers(left, right),
    }
}

/// Dates answer each other when they agree in something and contradict each other in nothing.
fn grade_dates(left: &Date, right: &Date) -> Option<Grade> {
    match left.agreement(right) {
        (alike, 0) if alike > 0 => Some(Grade::Partial),
        _ => None,
    }
}

fn grade_date_part(date: &Date, other: &Value) -> Option<Grade> {
    if let (Some(year), Value::Decade(first)) = (date.year, other) {
        return (i64::from(year) == i64::from(*first)).then_some(Grade::Loose);
    }
    let number = other.number()?;
    let is_year = date.year.is_some_and(|year| Decimal::integer(i64::from(year)) == number);
    let is_day = date.day.is_some_and(|day| Decimal::integer(i64::from(day)) == number);
    match (is_year && date.is_year(), is_year || is_day) {
        (true, _) => Some(Grade::Equivalent),
        (_, true) => Some(Grade::Loose),
        _ => None,
    }
}

fn grade_hour(minutes: u16, number: Decimal) -> Option<Grade> {
    let hour = number.to_u32().filter(|_| minutes.is_multiple_of(60))?;
    (u32::from(minutes / 60) % 12 == hour % 12 && hour <= 24).then_some(Grade::Loose)
}

fn equal_to(whole: u32, number: Decimal) -> Option<Grade> {
    (number.to_u32() == Some(whole)).then_some(Grade::Loose)
}

fn grade_name(name: &Designation, other: &Value) -> Option<Grade> {
    let (whole, fraction) = name.digits.split_once('.').unwrap_or((&name.digits, ""));
    let number = Decimal::parse(whole, fraction).filter(|_| !fraction.contains('.'))?;
    let said = match other {
        Value::Date(date) if date.is_year() => date.year.map(|year| Decimal::integer(i64::from(year))),
        other => other.number(),
    };
    (said? == number).then_some(Grade::Loose)
}

fn grade_many(many: Decimal, other: &Value) -> Option<Grade> {
    (*other == Value::Number(many)).then_some(Grade::Loose)
}

fn grade_numbers(left: &Value, right: &Value) -> Option<Grade> {
    let (first, second) = (left.number()?, right.number()?);
    let equal = comparable(first) == comparable(second);
    match (left, right) {
        (Value::Measure(_, unit), Value::Measure(_, other)) => grade_measures(first, *unit, second, *other),
        (Value::Measure(_, unit), Value::PercentagePoints(_) | Value::Percent(_))
            if unit.name() == "basis point" =>
        {
            (comparable(first.shifted(-2)) == comparable(second)).then_some(Grade::Equivalent)
        }
        (Value::Percent(_), Value::Number(_)) if comparable(first.shifted(-2)) == comparable(second) => {
            Some(Grade::Equivalent)
        }
        (Value::Multiple(_), Value::Percent(_)) if is_rise(first, second) => Some(Grade::Equivalent),
        // Half as much is twice less.
        (Value::Number(_), Value::Multiple(_)) if first.times(second).rounded(6) == Decimal::ONE => {
            Some(Grade::Equivalent)
        }
        _ if !equal => None,
        // A percent sign is not dropped as a currency or a unit may be.
        (Value::Percent(_), _) | (_, Value::Percent(_)) => None,
        (Value::Measure(..), Value::Ordinal(_)) => Some(Grade::Loose),
        (Value::Number(_) | Value::Multiple(_), _) if is_plain(right) => Some(Grade::Equivalent),
        (Value::Number(_) | Value::Multiple(_), _) => Some(Grade::Loose),
        _ => None,
    }
}

fn is_plain(value: &Value) -> bool {
    matches!(value, Value::Number(_) | Value::Ordinal(_) | Value::Multiple(_))
}

/// "Doubled" is a rise by, and to, so many percent.
fn is_rise(multiple: Decimal, percent: Decimal) -> bool {
    let share = percent.shifted(-2);
    share == multiple || share.plus(Decimal::ONE) == multiple
}

fn grade_measures(first: Decimal, unit: Unit, second: Decimal, other: Unit) -> Option<Grade> {
    let (dimension, power, per) = unit.dimension();
    if unit.dimension() == other.dimension() && is_converted(first, unit, second, other) {
        return Some(if first == second { Grade::Equivalent } else { Grade::Converted });
    }
    if are_degrees(first, unit, second, other) {
        return Some(Grade::Converted);
    }
    if first != second {
        return None;
    }
    let same_but_rate =
        (dimension, power) == (other.dimension().0, other.dimension().1) && per != other.dimension().2;
    (same_but_rate || unit.is_bare_degree() || other.is_bare_degree()).then_some(Grade::Loose)
}

/// Whether one amount is the other in another unit: within the rounding of either's last digit, but a tenth at most,
/// or within a fiftieth.
fn is_converted(first: Decimal, unit: Unit, second: Decimal, other: Unit) -> bool {
    const COARSEST: f64 = 0.1;
    const ALWAYS: f64 = 0.02;
    let (left, right) = (unit.to_base(first.to_f64()), other.to_base(second.to_f64()));
    let slack = if unit.to_base(1.0) == other.to_base(1.0) {
        0.0
    } else if unit.is_temperature() {
        1.0
    } else {
        let rounding = last_digit(first, unit).max(last_digit(second, other));
        rounding.min(left.abs() * COARSEST).max(left.abs() * ALWAYS)
    };
    (left - right).abs() <= slack + left.abs() * 1e-9
}

/// Half of the last significant digit, in base units.
fn last_digit(number: Decimal, unit: Unit) -> f64 {
    let half = 0.5 * 10_f64.powi(number.exponent());
    (unit.to_base(half) - unit.to_base(0.0)).abs()
}

/// Degrees of an unnamed scale that are the same temperature in Fahrenheit and in Celsius, whole degrees rounded.
fn are_degrees(first: Decimal, unit: Unit, second: Decimal, other: Unit) -> bool {
    let bare = unit.is_bare_degree() || other.is_bare_degree();
    let celsius = |degrees: Decimal| (degrees.to_f64() - 32.0) / 1.8;
    let near = |left: f64, right: f64| (left - right).abs() <= 1.0;
    bare && unit.is_temperature()
        && other.is_temperature()
        && (near(celsius(first), second.to_f64()) || near(celsius(second), first.to_f64()))
}
