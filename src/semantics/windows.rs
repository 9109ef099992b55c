//! A convolution over rows with few multiplications (Winograd 1980): two neighbouring outputs of a window of n rows
//! take n + 1 products of matrices instead of 2 n.

use super::matrix::{Matrix, add_scaled};

/// How the rows under two neighbouring windows, the weights of a window and the products are combined: a line a
/// product. The numbers are Lagrange's for the points 0, 1, -1, 2, -2 and infinity, as many as there are products.
struct Scheme {
    rows: &'static [&'static [f32]],
    weights: &'static [&'static [f32]],
    outputs: &'static [[f32; 2]],
}

const PAIRS: Scheme = Scheme {
    rows: &[&[1.0, -1.0], &[0.0, 1.0], &[0.0, -1.0, 1.0]],
    weights: &[&[1.0], &[1.0, 1.0], &[0.0, 1.0]],
    outputs: &[[1.0, 0.0], [1.0, 1.0], [0.0, 1.0]],
};

const TRIPLES: Scheme = Scheme {
    rows: &[&[1.0, 0.0, -1.0], &[0.0, 1.0, 1.0], &[0.0, -1.0, 1.0], &[0.0, -1.0, 0.0, 1.0]],
    weights: &[&[1.0], &[0.5, 0.5, 0.5], &[0.5, -0.5, 0.5], &[0.0, 0.0, 1.0]],
    outputs: &[[1.0, 0.0], [1.0, 1.0], [1.0, -1.0], [0.0, 1.0]],
};

const FIVES: Scheme = Scheme {
    rows: &[
        &[4.0, 0.0, -5.0, 0.0, 1.0],
        &[0.0, -4.0, -4.0, 1.0, 1.0],
        &[0.0, 4.0, -4.0, -1.0, 1.0],
        &[0.0, -2.0, -1.0, 2.0, 1.0],
        &[0.0, 2.0, -1.0, -2.0, 1.0],
        &[0.0, 4.0, 0.0, -5.0, 0.0, 1.0],
    ],
    weights: &[
        &[1.0 / 4.0],
        &[-1.0 / 6.0, -1.0 / 6.0, -1.0 / 6.0, -1.0 / 6.0, -1.0 / 6.0],
        &[-1.0 / 6.0, 1.0 / 6.0, -1.0 / 6.0, 1.0 / 6.0, -1.0 / 6.0],
        &[1.0 / 24.0, 1.0 / 12.0, 1.0 / 6.0, 1.0 / 3.0, 2.0 / 3.0],
        &[1.0 / 24.0, -1.0 / 12.0, 1.0 / 6.0, -1.0 / 3.0, 2.0 / 3.0],
        &[0.0, 0.0, 0.0, 0.0, 1.0],
    ],
    outputs: &[[1.0, 0.0], [1.0, 1.0], [1.0, -1.0], [1.0, 2.0], [1.0, -2.0], [0.0, 1.0]],
};

/// The weights of a convolution, one matrix a product.
pub struct Windows {
    scheme: &'static Scheme,
    products: Vec<Matrix>,
}

impl Windows {
    /// Of 2, 3 or 5 rows; the weights of the rows stand one below the other.
    pub fn new(width: usize, weights: &Matrix) -> Windows {
        let scheme = match width {
            2 => &PAIRS,
            3 => &TRIPLES,
            _ => &FIVES,
        };
        let size = weights.rows() / width;
        let products = scheme.weights.iter().map(|factors| weights.combined(size, factors)).collect();
        Windows { scheme, products }
    }

    /// Adds to each row of `sums` what the window that begins at the same row of `input` gives. `sums` has an even
    /// number of rows, `input` as many and `width - 1` more; rows of both are as long as the weights are wide.
    pub fn slide(&self, input: &[f32], sums: &mut [f32]) {
        let length = self.products.first().map_or(1, Matrix::columns);
        let mut mixed = vec![0.0; sums.len() / 2];
        let mut found = mixed.clone();
        for ((factors, product), outputs) in
            self.scheme.rows.iter().zip(&self.products).zip(self.scheme.outputs)
        {
            mix(input, factors, &mut mixed, length);
            product.overwrite(&mixed, &mut found);
            for (pair, found) in sums.chunks_exact_mut(2 * length).zip(found.chunks_exact(length)) {
                for (sum, &factor) in pair.chunks_exact_mut(length).zip(outputs) {
                    add_scaled(sum, found, factor);
                }
            }
        }
    }
}

/// Writes for each pair of windows the rows under them, each times its factor, added up.
fn mix(input: &[f32], factors: &[f32], mixed: &mut [f32], length: usize) {
    mixed.fill(0.0);
    for (pair, mixed) in mixed.chunks_exact_mut(length).enumerate() {
        let rows = input.get(pair * 2 * length..).unwrap_or_default().chunks_exact(length);
        for (row, &factor) in rows.zip(factors) {
            add_scaled(mixed, row, factor);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_of_every_width_give_the_plain_sums() {
        const LENGTH: usize = 3;
        for width in [2, 3, 5] {
            let numbers = |count: usize, seed: usize| -> Vec<f32> {
                (0..count).map(|i| ((i * 7 + seed) % 11) as f32 - 5.0).collect()
            };
            let weights = Matrix::new(width * LENGTH, LENGTH, numbers(width * LENGTH * LENGTH, 3));
            let input = numbers((6 + width - 1) * LENGTH, 1);
            let mut plain = vec![1.0; 6 * LENGTH];
            weights.multiply(&input, LENGTH, &mut plain);
            let mut sums = vec![1.0; 6 * LENGTH];
            Windows::new(width, &weights).slide(&input, &mut sums);
            let furthest = plain.iter().zip(&sums).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
            assert!(furthest < 1e-2, "{width}: {plain:?} {sums:?}");
        }
    }
}
