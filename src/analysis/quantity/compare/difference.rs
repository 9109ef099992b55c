use super::super::date::{Date, DatePart};
use super::super::decimal::Decimal;
use super::super::value::{Designation, Quantity, Value, Weight};

/// What sets a quantity off from the one that probably renders it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    /// The same number of another currency.
    Currency,
    /// The same number of another unit, or percent for something else.
    Unit,
    /// One digit is another.
    Digit,
    /// A thousand, a million … times more or less.
    Scale,
    /// Ten or a hundred times more or less.
    DecimalShift,
    /// Two digits have changed places, or one is missing or too many.
    Misprint,
    /// Another weekday, month, day or year in what is the same kind of date.
    Date,
    /// The month of a date without its day.
    Day,
    /// Another value of the same kind.
    Value,
}

/// The difference between two quantities that do not answer each other, where one may be meant for the other.
pub(super) fn difference(left: &Quantity, right: &Quantity) -> Option<Difference> {
    let found = match (&left.value, &right.value) {
        (Value::Date(first), Value::Date(second)) => dates(first, second),
        (Value::Time(_), Value::Time(_)) => Some(Difference::Value),
        (Value::Century(_), Value::Century(_)) | (Value::Decade(_), Value::Decade(_)) => {
            Some(Difference::Value)
        }
        (Value::Designation(first), Value::Designation(second)) => names(first, second),
        (Value::Many(_), _) | (_, Value::Many(_)) => scales(left, right),
        (first, second) => numbers(first, second),
    }?;
    is_evidence(left, right, found).then_some(found)
}

/// "Thousands" against «миллионы», or against a million that no number stands before.
fn scales(left: &Quantity, right: &Quantity) -> Option<Difference> {
    let (first, second) = (bare_scale(left)?, bare_scale(right)?);
    near(first, second).filter(|&difference| difference == Difference::Scale && first != second)
}

/// The scale that a quantity in words names without a number: thousands, a million.
fn bare_scale(quantity: &Quantity) -> Option<Decimal> {
    let number = match quantity.value {
        Value::Many(number) | Value::Number(number) => number,
        _ => return None,
    };
    let is_bare = quantity.in_words && quantity.weight == Weight::Weak && number.significand() == 1;
    (is_bare && number.to_f64() >= 1000.0).then_some(number)
}

/// Whether a pair is worth a word: small number words prove nothing, unless both count the same unit.
fn is_evidence(left: &Quantity, right: &Quantity, difference: Difference) -> bool {
    let (weaker, stronger) = (left.weight.min(right.weight), left.weight.max(right.weight));
    if weaker == Weight::Implied {
        return false;
    }
    if difference == Difference::Scale && bare_scale(left).is_some() && bare_scale(right).is_some() {
        return true;
    }
    match (&left.value, &right.value) {
        (Value::Date(_), Value::Date(_)) => true,
        (Value::Designation(_), Value::Designation(_)) => true,
        (first, second) if stronger < Weight::Gloss => {
            same_unit(first, second) && difference != Difference::Unit || are_counts(first, second)
        }
        (first, second) if weaker < Weight::Gloss => are_alike(first, second, difference),
        _ => true,
    }
}

/// Whether a small number word may be what the digits of the other edition are meant for.
fn are_alike(left: &Value, right: &Value, difference: Difference) -> bool {
    let small = |value: &Value| as_number(value).and_then(Decimal::to_u32).is_some_and(|number| number < 20);
    let same_kind = std::mem::discriminant(left) == std::mem::discriminant(right);
    let plain = matches!(left, Value::Number(_)) || matches!(right, Value::Number(_));
    match difference {
        Difference::Value => same_kind && small(left) && small(right),
        Difference::Unit => false,
        _ => same_kind || plain,
    }
}

/// Whether both say how many, so that one is wrong where neither has another partner: three and four, a third and a
/// quarter, threefold and fourfold. One is said for "a", a half for any part of a game.
fn are_counts(left: &Value, right: &Value) -> bool {
    let is_half = |number: &Decimal| number.plus(*number) == Decimal::ONE;
    match (left, right) {
        (Value::Multiple(_), Value::Multiple(_)) => true,
        (Value::Number(left), Value::Number(right)) => match (left.to_u32(), right.to_u32()) {
            (Some(one), Some(other)) => one.min(other) >= 2 && one.max(other) <= 20,
            (None, None) => !is_half(left) && !is_half(right),
            _ => false,
        },
        _ => false,
    }
}

fn same_unit(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Measure(_, unit), Value::Measure(_, other)) => unit == other,
        _ => false,
    }
}

fn dates(left: &Date, right: &Date) -> Option<Difference> {
    let (alike, unlike) = left.agreement(right);
    let same_shape = left
        .parts()
        .map(|part| std::mem::discriminant(&part))
        .eq(right.parts().map(|part| std::mem::discriminant(&part)));
    (alike > 0 && unlike > 0 || same_shape && unlike == 1 || same_shape && is_full(left))
        .then_some(Difference::Date)
}

fn is_full(date: &Date) -> bool {
    date.parts().any(|part| matches!(part, DatePart::Day(_)))
}

fn names(left: &Designation, right: &Designation) -> Option<Difference> {
    let number = |name: &Designation| Decimal::parse(&name.digits, "");
    let near = near(number(left)?, number(right)?);
    let same_name = left.letters.chars().count() == right.letters.chars().count();
    near.or(same_name.then_some(Difference::Value))
}

fn numbers(left: &Value, right: &Value) -> Option<Difference> {
    let (first, second) = (as_number(left)?, as_number(right)?);
    let same_kind = std::mem::discriminant(left) == std::mem::discriminant(right);
    match (left, right) {
        (Value::Money(..), Value::Money(..)) if first == second => Some(Difference::Currency),
        _ if first == second => Some(Difference::Unit),
        (Value::Measure(_, unit), Value::Measure(_, other)) if unit.dimension() != other.dimension() => None,
        _ if same_kind => Some(near(first, second).unwrap_or(Difference::Value)),
        _ => near(first, second).filter(|_| may_stand_for(left, right)),
    }
}

/// Whether one edition may say the number with a unit and the other without.
fn may_stand_for(left: &Value, right: &Value) -> bool {
    let is_plain = |value: &Value| {
        matches!(
            value,
            Value::Number(_)
                | Value::Ordinal(_)
                | Value::Multiple(_)
                | Value::Designation(_)
                | Value::Date(_)
        )
    };
    is_plain(left) || is_plain(right)
}

fn as_number(value: &Value) -> Option<Decimal> {
    match value {
        Value::Date(date) if date.is_year() => date.year.map(|year| Decimal::integer(i64::from(year))),
        Value::Designation(name) => Decimal::parse(&name.digits, ""),
        Value::Decade(first) => Some(Decimal::integer(i64::from(*first))),
        other => other.number(),
    }
}

/// From a unit to a trillion: the furthest that one scale is taken for another.
const MOST_SHIFTED: u32 = 12;

/// A slip that makes one number of the other.
fn near(left: Decimal, right: Decimal) -> Option<Difference> {
    if left.significand() == right.significand() {
        let shift = left.exponent().abs_diff(right.exponent());
        return match shift {
            // Nobody shifts a point so far: a power of ten stands against the numbers of a range.
            _ if shift > MOST_SHIFTED => None,
            _ if shift.is_multiple_of(3) => Some(Difference::Scale),
            _ => Some(Difference::DecimalShift),
        };
    }
    let (first, second) = (written(left), written(right));
    let unlike = first.iter().zip(&second).filter(|(a, b)| a != b).count();
    if first.len() == 1 && second.len() == 1 {
        // Any two digits are one digit apart.
        return None;
    }
    match (first.len() == second.len(), unlike) {
        (true, 1) => Some(Difference::Digit),
        _ if is_misprint(&first, &second) => Some(Difference::Misprint),
        _ => None,
    }
}

/// The digits as one writes them, from the first significant one to the units or the last decimal.
fn written(number: Decimal) -> Vec<u8> {
    let mut digits = number.significand().unsigned_abs().to_string().into_bytes();
    let zeros = usize::try_from(number.exponent().clamp(0, 30)).unwrap_or(0);
    digits.resize(digits.len() + zeros, b'0');
    digits
}

/// Whether two neighbours have changed places, or one digit is missing.
fn is_misprint(left: &[u8], right: &[u8]) -> bool {
    let (short, long) = if left.len() <= right.len() { (left, right) } else { (right, left) };
    let start = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let rest = |digits: &[u8], skip: usize| digits.get(start + skip..).unwrap_or(&[]).to_vec();
    if short.len() + 1 == long.len() {
        return short.len() > 1 && rest(short, 0) == rest(long, 1);
    }
    let swapped = short.get(start).zip(short.get(start + 1)) == long.get(start + 1).zip(long.get(start));
    short.len() == long.len() && swapped && rest(short, 2) == rest(long, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_apart() {
        let number = |text: &str| {
            let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
            Decimal::parse(whole, fraction).unwrap()
        };
        for (left, right, expected) in [
            ("1500", "1600", Some(Difference::Digit)),
            ("1500", "1500000", Some(Difference::Scale)),
            ("6.4", "64", Some(Difference::DecimalShift)),
            ("1987", "1978", Some(Difference::Misprint)),
            ("1987", "197", Some(Difference::Misprint)),
            ("1987", "35", None),
            ("3", "4", None),
        ] {
            assert_eq!(near(number(left), number(right)), expected, "{left} {right}");
        }
    }
}
