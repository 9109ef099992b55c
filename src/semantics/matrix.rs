//! Dense matrices of whole levels, and what the network does with their rows.

use super::kernel::{COLUMNS, Panel, ROWS};
use super::levels::{Levels, Row};
use super::rans::Packed;
use super::reader::Reader;
use archmage::prelude::*;

/// A matrix of weights, ready to be multiplied by.
#[derive(Default)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    step: f32,
    zero: i32,
    panels: Vec<Panel>,
}

impl Matrix {
    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The sum of each column.
    pub fn totals(&self) -> Vec<f32> {
        let ones = Levels {
            values: vec![1; self.rows],
            rows: vec![Row { start: 0, step: 1.0, sum: self.rows as i32 }],
        };
        self.product(&ones)
    }

    /// The product of some rows and this matrix.
    pub fn product(&self, input: &Levels) -> Vec<f32> {
        let mut output = vec![0.0; input.rows.len() * self.columns];
        self.multiply(input, &mut output, 0, self.columns);
        output
    }

    /// Writes that product from column `first` on into rows of `width` values.
    pub fn multiply(&self, input: &Levels, output: &mut [f32], first: usize, width: usize) {
        let mut tile = [[0; COLUMNS]; ROWS];
        for (panel, first) in self.panels.iter().zip((first..).step_by(COLUMNS)) {
            let outputs = output.chunks_mut(ROWS * width.max(1));
            for ((rows, inputs), output) in input.blocks(self.rows).zip(outputs) {
                panel.multiply(&inputs[..rows.len()], &mut tile);
                for ((row, sums), output) in rows.iter().zip(&tile).zip(output.chunks_mut(width)) {
                    let Some(output) = output.get_mut(first..first + COLUMNS) else { continue };
                    scale(sums, self.zero * row.sum, self.step * row.step, output);
                }
            }
        }
    }
}

/// Writes numbers less the first times the second.
#[autoversion(+v4)]
fn scale(sums: &[i32; COLUMNS], less: i32, factor: f32, output: &mut [f32]) {
    for (value, sum) in output.iter_mut().zip(sums) {
        *value = (sum - less) as f32 * factor;
    }
}

/// A matrix as it is stored: whole levels of one step.
pub struct PackedMatrix<'a> {
    columns: usize,
    step: f32,
    zero: f32,
    levels: Packed<'a>,
}

impl<'a> PackedMatrix<'a> {
    /// Reads the matrix's head and steps over its body.
    pub fn read(reader: &mut Reader<'a>) -> PackedMatrix<'a> {
        let (columns, step, zero) = (reader.u32() as usize, reader.f32(), reader.f32());
        PackedMatrix { columns, step, zero, levels: Packed::read(reader) }
    }

    /// The weights, blocks of `size` rows side by side.
    pub fn unstacked(&self, size: usize) -> Matrix {
        let levels = self.levels.decode();
        let height = levels.len() / self.columns.max(1);
        let rows = height.min(size);
        let columns = self.columns * (height / rows.max(1));
        let panel = |first: usize| {
            let (block, first) = (first / self.columns, first % self.columns);
            Panel::new(rows, |row| {
                let start = (block * rows + row) * self.columns + first;
                levels.get(start..).and_then(|rest| rest.first_chunk()).unwrap_or(&[0; COLUMNS])
            })
        };
        let panels = (0..columns).step_by(COLUMNS).map(panel).collect();
        Matrix { rows, columns, step: self.step, zero: self.zero as i32, panels }
    }
}

/// Adds `terms` to `sums`, one to one.
#[inline(always)]
pub fn add(sums: &mut [f32], terms: &[f32]) {
    for (sum, &term) in sums.iter_mut().zip(terms) {
        *sum += term;
    }
}

/// Makes every negative value zero.
#[inline(always)]
pub fn rectify(values: &mut [f32]) {
    for value in values {
        *value = if *value > 0.0 { *value } else { 0.0 };
    }
}
