use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::align::Unit;

/// How rare each piece of evidence is among the sentences of both editions.
pub(in crate::check) struct Rarity {
    /// Sentences that have it.
    counts: FxHashMap<u64, usize>,
    sentences: usize,
}

impl Rarity {
    pub(in crate::check) fn new(units: &[Vec<Unit>; 2]) -> Rarity {
        let mut counts = FxHashMap::default();
        for unit in units.iter().flatten() {
            keys(std::slice::from_ref(unit)).into_iter().for_each(|key| *counts.entry(key).or_default() += 1);
        }
        Rarity { counts, sentences: units.iter().map(Vec::len).sum() }
    }

    /// What two stretches share: the sum of the logarithms of how rare it is (inverse document frequency).
    pub(in crate::check) fn shared(&self, left: &[Unit], right: &[Unit]) -> f32 {
        let right = keys(right);
        let shared = keys(left).into_iter().filter(|key| right.contains(key));
        let count = |key: &u64| self.counts.get(key).copied().unwrap_or(1);
        shared.map(|key| (self.sentences as f32 / count(&key) as f32).ln()).sum()
    }
}

fn keys(units: &[Unit]) -> FxHashSet<u64> {
    units.iter().flat_map(|unit| &unit.parts).flat_map(|part| &part.marks).map(|mark| mark.key).collect()
}

/// Cosine of the meanings of the two sides of a region, each the mean of its sentences by length; none where one has none.
pub(in crate::check) fn similarity(units: &[Vec<Unit>; 2], [left, right]: &[Range<usize>; 2]) -> Option<f32> {
    let left = mean(units[0].get(left.clone())?)?;
    let right = mean(units[1].get(right.clone())?)?;
    let norms = (product(&left, &left) * product(&right, &right)).sqrt();
    (norms > 0.0).then(|| product(&left, &right) / norms)
}

/// The scalar product of two vectors: of vectors of length 1, the cosine of the angle between them.
pub(in crate::check) fn product(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

fn mean(units: &[Unit]) -> Option<Vec<f32>> {
    let mut sum: Vec<f32> = Vec::new();
    for part in units.iter().flat_map(|unit| &unit.parts) {
        let vector = part.vector.as_ref()?;
        sum.resize(vector.len(), 0.0);
        sum.iter_mut().zip(vector.iter()).for_each(|(sum, value)| *sum += part.length * value);
    }
    (!sum.is_empty()).then_some(sum)
}
