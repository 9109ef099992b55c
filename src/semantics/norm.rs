//! Layer normalisation: rows brought to mean 0 and variance 1, then scaled and shifted.

use super::matrix::add;
use super::reader::Reader;

/// Keeps a variance from being zero, as in the original.
pub const EPSILON: f32 = 1e-12;

/// So many sums are kept apart, a vector register's worth, and added up in one order everywhere.
const LANES: usize = 16;

/// What a row is scaled and shifted by, one number each a column.
pub struct Norm {
    scale: Vec<f32>,
    shift: Vec<f32>,
}

impl Norm {
    /// Reads both vectors.
    pub fn read(reader: &mut Reader, length: usize) -> Norm {
        Norm { scale: reader.f32s(length), shift: reader.f32s(length) }
    }

    /// Normalises a row.
    pub fn apply(&self, row: &mut [f32]) {
        let (mean, factor) = standard([row]);
        for value in row.iter_mut() {
            *value = (*value - mean) * factor;
        }
        self.finish(row, 1.0);
    }

    /// Scales and shifts a sum of `count` standardised rows.
    pub fn finish(&self, sum: &mut [f32], count: f32) {
        for ((value, &scale), &shift) in sum.iter_mut().zip(&self.scale).zip(&self.shift) {
            *value = *value * scale + shift * count;
        }
    }
}

/// Adds a row in two parts, brought to mean 0 and variance 1 as a whole, to `sum`.
pub fn add_standardised(sum: &mut [f32], parts: [&[f32]; 2]) {
    let (mean, factor) = standard(parts);
    let (head, tail) = sum.split_at_mut(parts[0].len().min(sum.len()));
    for (sum, part) in [head, tail].into_iter().zip(parts) {
        for (sum, &value) in sum.iter_mut().zip(part) {
            *sum += (value - mean) * factor;
        }
    }
}

/// The mean of a row and the factor that makes its variance 1.
fn standard<const PARTS: usize>(parts: [&[f32]; PARTS]) -> (f32, f32) {
    let count = parts.iter().map(|part| part.len()).sum::<usize>() as f32;
    let mean = total(parts, |value| value) / count;
    let variance = total(parts, |value| (value - mean) * (value - mean)) / count;
    (mean, (variance + EPSILON).sqrt().recip())
}

/// The sum of a term for each value; the parts' lengths are multiples of [`LANES`].
#[inline(always)]
fn total<const PARTS: usize>(parts: [&[f32]; PARTS], term: impl Fn(f32) -> f32) -> f32 {
    let mut sums = [0.0; LANES];
    for chunk in parts.iter().flat_map(|part| part.chunks_exact(LANES)) {
        let terms: [f32; LANES] = std::array::from_fn(|i| term(chunk[i]));
        add(&mut sums, &terms);
    }
    sums.iter().sum()
}
