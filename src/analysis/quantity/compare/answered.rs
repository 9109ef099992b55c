use rustc_hash::FxHashSet;

use super::super::decimal::Decimal;
use super::super::value::{Quantity, Value, Weight};
use super::Comparison;

/// The pairs of unlike amounts of one unit that make up a whole which both sides say.
pub(super) fn complements(
    left: &[Quantity],
    right: &[Quantity],
    pairs: Vec<(usize, usize)>,
    comparison: &Comparison,
) -> Vec<(usize, usize)> {
    let said: FxHashSet<&Value> = comparison
        .matched
        .iter()
        .filter_map(|pair| left.get(pair.left).zip(right.get(pair.right)))
        .filter_map(|(one, other)| (one.value == other.value).then_some(&one.value))
        .collect();
    let is_half = |&(i, j): &(usize, usize)| {
        let Some((one, other)) = left.get(i).zip(right.get(j)) else { return false };
        one.value != other.value && sum(&one.value, &other.value).is_some_and(|whole| said.contains(&whole))
    };
    pairs.into_iter().filter(is_half).collect()
}

/// The sum of two amounts of one unit.
fn sum(left: &Value, right: &Value) -> Option<Value> {
    let same_unit = match (left, right) {
        (Value::Measure(_, unit), Value::Measure(_, other)) => unit == other,
        (Value::Money(_, currency), Value::Money(_, other)) => currency == other,
        _ => false,
    };
    let sum: Decimal = left.number()?.plus(right.number()?);
    same_unit.then(|| left.with_number(sum))
}

/// Bytes between an amount and the bracket behind it that says the same otherwise.
const LONGEST_GAP: usize = 3;

/// Whether the next quantity is a bracket right after an amount that says it in another currency or unit: NZ$3.5m ($2.06m).
pub(super) fn has_gloss(own: &[Quantity], index: usize) -> bool {
    let Some((amount, gloss)) = own.get(index).zip(own.get(index + 1)) else { return false };
    let is_amount = |quantity: &Quantity| matches!(quantity.value, Value::Money(..) | Value::Measure(..));
    let same_kind = std::mem::discriminant(&amount.value) == std::mem::discriminant(&gloss.value);
    let is_beside = gloss.span.start.saturating_sub(amount.span.end) <= LONGEST_GAP;
    is_amount(amount) && same_kind && gloss.weight <= Weight::Gloss && is_beside
}
