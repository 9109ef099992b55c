use super::super::value::Quantity;
use super::candidates::REACH;
use super::{Comparison, Match, Mismatch};

/// Where a value is said twice and answered once, any of the two may have been taken for the answered one: exchanges
/// them where the pairs would cross otherwise, so that the mismatch is shown at its place. `matched` is in the order of
/// the left side; `are_beside` tells whether the sentences of two quantities render each other.
pub(super) fn uncross(
    left: &[Quantity],
    right: &[Quantity],
    are_beside: &dyn Fn(usize, usize) -> bool,
    comparison: &mut Comparison,
) {
    for mismatch in &mut comparison.mismatched {
        let near = comparison.matched.partition_point(|pair| pair.left < mismatch.left);
        let window = near.saturating_sub(REACH)..(near + REACH).min(comparison.matched.len());
        let matched = comparison.matched.get_mut(window).unwrap_or_default();
        let stays = |pair: &Match| match same_value(left, pair.left, mismatch.left) {
            true => are_beside(pair.left, mismatch.right),
            false => are_beside(mismatch.left, pair.right),
        };
        let crossing = matched
            .iter_mut()
            .find(|pair| cross(pair, mismatch) && are_twins(left, right, pair, mismatch) && stays(pair));
        if let Some(pair) = crossing {
            if same_value(left, pair.left, mismatch.left) {
                std::mem::swap(&mut pair.left, &mut mismatch.left);
            } else {
                std::mem::swap(&mut pair.right, &mut mismatch.right);
            }
        }
    }
    comparison.matched.sort_by_key(|pair| (pair.left, pair.right));
}

fn cross(pair: &Match, mismatch: &Mismatch) -> bool {
    (pair.left < mismatch.left) != (pair.right < mismatch.right)
}

fn are_twins(left: &[Quantity], right: &[Quantity], pair: &Match, mismatch: &Mismatch) -> bool {
    same_value(left, pair.left, mismatch.left) || same_value(right, pair.right, mismatch.right)
}

fn same_value(side: &[Quantity], first: usize, second: usize) -> bool {
    first != second
        && side.get(first).zip(side.get(second)).is_some_and(|(one, other)| one.value == other.value)
}
