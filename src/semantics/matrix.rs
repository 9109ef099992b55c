//! Dense matrices, row after row, and what the network does with their rows.

use super::rans::Packed;
use super::reader::Reader;
use ndarray::linalg::general_mat_mul;
use ndarray::{ArrayView2, ArrayViewMut2, ShapeBuilder};

/// A matrix of weights.
#[derive(Default)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    values: Vec<f32>,
}

impl Matrix {
    /// Of `rows * columns` values, row after row; missing values are zero.
    pub fn new(rows: usize, columns: usize, mut values: Vec<f32>) -> Matrix {
        values.resize(rows * columns, 0.0);
        Matrix { rows, columns, values }
    }

    /// How many columns there are.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Matrices of as many rows, made one.
    pub fn side_by_side(matrices: &[Matrix]) -> Matrix {
        let rows = matrices.iter().map(|matrix| matrix.rows).min().unwrap_or_default();
        let mut values = Vec::with_capacity(matrices.iter().map(|matrix| matrix.values.len()).sum());
        for row in 0..rows {
            matrices.iter().for_each(|matrix| values.extend_from_slice(matrix.row(row)));
        }
        Matrix::new(rows, matrices.iter().map(Matrix::columns).sum(), values)
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Its blocks of `size` rows side by side.
    pub fn unstacked(&self, size: usize) -> Matrix {
        let blocks = self.rows / size.max(1);
        let mut values = Vec::with_capacity(self.values.len());
        for row in 0..size {
            (0..blocks).for_each(|block| values.extend_from_slice(self.row(block * size + row)));
        }
        Matrix::new(size, blocks * self.columns, values)
    }

    /// The sum of its blocks of `size` rows, each times its factor.
    pub fn combined(&self, size: usize, factors: &[f32]) -> Matrix {
        let mut sum = Matrix::new(size, self.columns, Vec::new());
        for (block, &factor) in self.values.chunks((size * self.columns).max(1)).zip(factors) {
            add_scaled(&mut sum.values, block, factor);
        }
        sum
    }

    fn row(&self, row: usize) -> &[f32] {
        &self.values[row * self.columns..][..self.columns]
    }

    /// Adds `input` times this matrix to `output`. The rows of the input begin `stride` values apart.
    pub fn multiply(&self, input: &[f32], stride: usize, output: &mut [f32]) {
        self.general(input, stride, 1.0, output);
    }

    /// Writes the product of rows that follow one another and this matrix over `output`.
    pub fn overwrite(&self, input: &[f32], output: &mut [f32]) {
        self.general(input, self.rows, 0.0, output);
    }

    fn general(&self, input: &[f32], stride: usize, kept: f32, output: &mut [f32]) {
        let count = output.len() / self.columns.max(1);
        let Ok(rows) = ArrayView2::from_shape((count, self.rows).strides((stride, 1)), input) else { return };
        let Ok(weights) = ArrayView2::from_shape((self.rows, self.columns), &self.values) else { return };
        let Ok(mut sums) = ArrayViewMut2::from_shape((count, self.columns), output) else { return };
        general_mat_mul(1.0, &rows, &weights, kept, &mut sums);
    }

    /// The product of rows that follow one another and this matrix.
    pub fn product(&self, input: &[f32]) -> Vec<f32> {
        self.sum_product(input, vec![0.0; input.len() / self.rows.max(1) * self.columns])
    }

    /// That product, added to `sums`.
    pub fn sum_product(&self, input: &[f32], mut sums: Vec<f32>) -> Vec<f32> {
        self.multiply(input, self.rows, &mut sums);
        sums
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

    /// The weights.
    pub fn decode(&self) -> Matrix {
        let levels = self.levels.decode();
        let values = levels.iter().map(|&level| (f32::from(level) - self.zero) * self.step).collect();
        Matrix::new(levels.len() / self.columns.max(1), self.columns, values)
    }
}

/// Adds `terms` to `sums`, one to one.
#[inline(always)]
pub fn add(sums: &mut [f32], terms: &[f32]) {
    for (sum, &term) in sums.iter_mut().zip(terms) {
        *sum += term;
    }
}

/// Adds `terms` times `factor` to `sums`, one to one.
#[inline(always)]
pub fn add_scaled(sums: &mut [f32], terms: &[f32], factor: f32) {
    if factor == 0.0 {
        return;
    }
    for (sum, &term) in sums.iter_mut().zip(terms) {
        *sum += term * factor;
    }
}

/// Makes every negative value zero.
#[inline(always)]
pub fn rectify(values: &mut [f32]) {
    for value in values {
        *value = value.max(0.0);
    }
}
