//! Layer normalisation: rows brought to mean 0 and variance 1, then scaled and shifted.

use super::matrix::add;
use super::reader::Reader;
use super::rows::Grid;
use archmage::prelude::*;

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
        standardise(row);
        self.finish(row, 1.0);
    }

    /// Scales and shifts a sum of `count` standardised rows.
    pub fn finish(&self, sum: &mut [f32], count: f32) {
        shift(sum, &self.scale, &self.shift, count);
    }
}

#[autoversion(+v4)]
fn shift(sum: &mut [f32], scale: &[f32], shift: &[f32], count: f32) {
    for ((value, &scale), &shift) in sum.iter_mut().zip(scale).zip(shift) {
        *value = *value * scale + shift * count;
    }
}

#[autoversion(+v4)]
fn standardise(row: &mut [f32]) {
    let count = row.len() as f32;
    let mean = total(row, |value| value) / count;
    let factor = factor(total(row, |value| (value - mean) * (value - mean)) / count);
    for value in row {
        *value = (*value - mean) * factor;
    }
}

/// Adds a row in two parts, brought to mean 0 and variance 1 as a whole, to `sum`.
#[inline(always)]
pub fn add_standardised(sum: &mut [f32], (levels, grid): (&[i8], Grid), row: &[f32]) {
    let Grid { step, offset } = grid;
    let count = (levels.len() + row.len()) as f32;
    let level: i32 = levels.iter().map(|&level| i32::from(level)).sum();
    let mean = (level as f32 * step + levels.len() as f32 * offset + total(row, |value| value)) / count;
    let square = |value: f32| (value - mean) * (value - mean);
    let squares = total(levels, |level| square(f32::from(level) * step + offset)) + total(row, square);
    let factor = factor(squares / count);
    let (head, tail) = sum.split_at_mut(levels.len().min(sum.len()));
    let (slope, start) = (step * factor, (offset - mean) * factor);
    for (sum, &level) in head.iter_mut().zip(levels) {
        *sum += f32::from(level) * slope + start;
    }
    for (sum, &value) in tail.iter_mut().zip(row) {
        *sum += (value - mean) * factor;
    }
}

/// What makes a variance 1.
#[inline(always)]
fn factor(variance: f32) -> f32 {
    (variance + EPSILON).sqrt().recip()
}

/// The sum of a term for each value; there are a multiple of [`LANES`].
#[inline(always)]
fn total<T: Copy>(values: &[T], term: impl Fn(T) -> f32) -> f32 {
    let mut sums = [0.0; LANES];
    for chunk in values.as_chunks::<LANES>().0 {
        add(&mut sums, &chunk.map(&term));
    }
    sums.iter().sum()
}
