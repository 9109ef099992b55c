use std::collections::VecDeque;
use std::hash::Hash;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::super::keys::keys;
use super::super::value::Quantity;

/// How far apart, counted in quantities, two may stand and still be compared one by one.
pub(super) const REACH: usize = 64;

/// How many of the same key are tried around the same place in the order of those that share it.
const TRIED: usize = 6;

/// The pairs of the same key, as indexes (left, right), the first of one side with the first of the other and so on.
pub(super) fn identical<K: Hash + Eq>(left: Vec<(K, usize)>, right: Vec<(K, usize)>) -> Vec<(usize, usize)> {
    let mut waiting: FxHashMap<K, VecDeque<usize>> = FxHashMap::default();
    for (key, index) in right {
        waiting.entry(key).or_default().push_back(index);
    }
    let answered =
        left.into_iter().filter_map(|(key, index)| Some((index, waiting.get_mut(&key)?.pop_front()?)));
    answered.collect()
}

/// The pairs of the given indexes that share a key, as (left, right); for a key that many share, those of about the
/// same rank.
pub(super) fn equals(
    left: &[Quantity],
    left_open: &[usize],
    right: &[Quantity],
    right_open: &[usize],
) -> Vec<(usize, usize)> {
    let mut buckets: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for &index in right_open {
        let keys = right.get(index).map(keys).unwrap_or_default();
        keys.into_iter().for_each(|key| buckets.entry(key).or_default().push(index));
    }
    let mut ranks: FxHashMap<u64, usize> = FxHashMap::default();
    let mut pairs = Vec::new();
    for &index in left_open {
        for key in left.get(index).map(keys).unwrap_or_default() {
            let Some(bucket) = buckets.get(&key) else { continue };
            let rank = ranks.entry(key).or_default();
            let tried = around(*rank, bucket.len(), TRIED);
            pairs.extend(bucket.get(tried).unwrap_or(&[]).iter().map(|&other| (index, other)));
            *rank += 1;
        }
    }
    pairs
}

/// The pairs of two lists of indexes that stand at about the same place in them: all, where the lists are short.
pub(super) fn neighbours(left: &[usize], right: &[usize]) -> Vec<(usize, usize)> {
    /// Long lists are no translation of each other; they get fewer pairs, so that they take no more time.
    const PAIRS: usize = 100_000;
    let reach = (PAIRS / left.len().max(1)).clamp(2, REACH);
    let mut pairs = Vec::new();
    for (place, &index) in left.iter().enumerate() {
        let near = right.get(around(place, right.len(), reach)).unwrap_or(&[]);
        pairs.extend(near.iter().map(|&other| (index, other)));
    }
    pairs
}

/// The indexes of the other side that are near enough to an index of this one.
pub(super) fn window(index: usize, count: usize) -> Range<usize> {
    around(index, count, REACH)
}

fn around(place: usize, count: usize, reach: usize) -> Range<usize> {
    let start = place.min(count).saturating_sub(reach);
    start..(place.saturating_add(reach)).min(count)
}
