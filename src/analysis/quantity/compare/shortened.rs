use super::super::date::Date;
use super::super::decimal::Decimal;
use super::super::value::{Quantity, Value};
use super::candidates::window;
use super::difference::Difference;
use super::{Comparison, Match, Mismatch};

/// Parts dates that say a day from those of the same month that answer them without one, if their side says that day
/// nowhere: years and weekdays are often left out, days hardly. `are_beside` tells whether the sentences of two quantities
/// render each other.
pub(super) fn part_shortened(
    left: &[Quantity],
    right: &[Quantity],
    are_beside: &dyn Fn(usize, usize) -> bool,
    comparison: &mut Comparison,
) {
    let is_short = |pair: &Match| {
        let is_either =
            is_shorter(left, pair.left, right, pair.right) || is_shorter(right, pair.right, left, pair.left);
        is_either && are_beside(pair.left, pair.right)
    };
    let (short, whole): (Vec<Match>, Vec<Match>) =
        std::mem::take(&mut comparison.matched).into_iter().partition(is_short);
    comparison.matched = whole;
    let difference = Difference::Day;
    let mismatches = short.into_iter().map(|Match { left, right, .. }| Mismatch { left, right, difference });
    comparison.mismatched.extend(mismatches);
}

/// Whether a date says the month alone of what a date of the other side says with its day.
fn is_shorter(side: &[Quantity], at: usize, others: &[Quantity], other: usize) -> bool {
    let is_strong = others.get(other).is_some_and(Quantity::is_strong);
    let Some((short, whole)) = date(side, at).zip(date(others, other)).filter(|_| is_strong) else {
        return false;
    };
    let Some(day) =
        whole.day.filter(|_| short.day.is_none() && short.month.is_some() && short.month == whole.month)
    else {
        return false;
    };
    let near = side.get(window(at, side.len())).unwrap_or_default();
    !near.iter().any(|quantity| quantity.readings().any(|value| says_day(value, day)))
}

fn date(side: &[Quantity], at: usize) -> Option<&Date> {
    match side.get(at).map(|quantity| &quantity.value) {
        Some(Value::Date(date)) => Some(date),
        _ => None,
    }
}

fn says_day(value: &Value, day: u8) -> bool {
    match value {
        Value::Date(date) => date.day == Some(day),
        other => other.number() == Some(Decimal::integer(i64::from(day))),
    }
}
