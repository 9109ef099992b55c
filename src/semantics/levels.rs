//! Rows of numbers as whole levels of eight bits, of which each row has steps of its own.

use super::kernel::ROWS;
use archmage::prelude::*;

/// The furthest level from zero.
const HIGHEST: f32 = 127.0;

/// Rows to be multiplied by a matrix.
#[derive(Default)]
pub struct Levels {
    /// The levels of all rows.
    pub values: Vec<i8>,
    /// The rows; they may overlap.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Copy)]
pub struct Row {
    /// Where it begins.
    pub start: usize,
    /// What a level of one stands for.
    pub step: f32,
    /// The sum of its levels.
    pub sum: i32,
}

impl Levels {
    /// Rows of `length` values that follow one another.
    pub fn of(values: &[f32], length: usize) -> Levels {
        let mut levels =
            Levels { values: vec![0; values.len()], rows: Vec::with_capacity(values.len() / length.max(1)) };
        for (at, (row, to)) in
            values.chunks_exact(length).zip(levels.values.chunks_exact_mut(length)).enumerate()
        {
            let step = round(row, to);
            levels.rows.push(Row { start: at * length, step, sum: sum(to) });
        }
        levels
    }

    /// The rows by so many as are multiplied at once.
    pub fn blocks(&self, length: usize) -> impl Iterator<Item = (&[Row], [&[i8]; ROWS])> {
        self.rows.chunks(ROWS).map(move |rows| {
            let row = |at: usize| rows.get(at).and_then(|row| self.values.get(row.start..row.start + length));
            (rows, std::array::from_fn(|at| row(at).unwrap_or_default()))
        })
    }
}

/// Writes the nearest levels of some values; the step is what the furthest from zero asks for.
#[autoversion(+v4)]
pub fn round(values: &[f32], levels: &mut [i8]) -> f32 {
    let furthest = furthest(values);
    let factor = if furthest > 0.0 { HIGHEST / furthest } else { 0.0 };
    for (level, &value) in levels.iter_mut().zip(values) {
        *level = nearest(value * factor) as i8;
    }
    furthest / HIGHEST
}

/// The same with levels of sixteen bits.
#[autoversion(+v4)]
pub fn round_finely(values: &[f32], levels: &mut [i16]) -> f32 {
    const HIGHEST: f32 = 32767.0;
    let furthest = furthest(values);
    let factor = if furthest > 0.0 { HIGHEST / furthest } else { 0.0 };
    for (level, &value) in levels.iter_mut().zip(values) {
        *level = nearest(value * factor) as i16;
    }
    furthest / HIGHEST
}

/// The sum of levels.
#[autoversion(+v4)]
pub fn sum(levels: &[i8]) -> i32 {
    levels.iter().map(|&level| i32::from(level)).sum()
}

#[inline(always)]
fn furthest(values: &[f32]) -> f32 {
    let mut furthest = [0.0f32; 16];
    for chunk in values.chunks_exact(16) {
        for (furthest, value) in furthest.iter_mut().zip(chunk) {
            let value = value.abs();
            *furthest = if value > *furthest { value } else { *furthest };
        }
    }
    furthest.into_iter().fold(0.0, f32::max)
}

/// The nearest whole number, of numbers far below 2^22: added to this one, the last bit of the sum is worth one.
#[inline(always)]
fn nearest(value: f32) -> i32 {
    const SHIFT: f32 = 12_582_912.0;
    (value + SHIFT).to_bits() as i32 - SHIFT.to_bits() as i32
}
