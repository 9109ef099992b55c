//! The last layers: from the sum over a text's pieces to its vector.

use super::levels::Levels;
use super::matrix::{Matrix, add, rectify};
use super::network::{DIMENSIONS, FEATURES};
use super::norm::{EPSILON, Norm};
use super::reader::Reader;
use archmage::prelude::*;

/// The weights of the last layers.
pub struct Head {
    norm: Norm,
    combine: Matrix,
    combine_bias: Vec<f32>,
    /// Dense layers; those named `skip` pass by the one before them.
    dense: [Matrix; 4],
    skip: [Matrix; 2],
}

impl Head {
    /// From the last matrices of the model file and the vectors that the reader has come to.
    pub fn read([combine, d0, d1, skip1, d2, skip3, d3]: [Matrix; 7], reader: &mut Reader) -> Head {
        let norm = Norm::read(reader, FEATURES);
        let combine_bias = reader.f32s(DIMENSIONS);
        Head { norm, combine, combine_bias, dense: [d0, d1, d2, d3], skip: [skip1, skip3] }
    }

    /// The vectors of texts whose pieces' standardised features were summed, a row a text of so many pieces.
    pub fn finish(&self, sums: &mut [f32], lengths: &[usize]) -> Vec<[f32; DIMENSIONS]> {
        for (sum, &length) in sums.chunks_exact_mut(FEATURES).zip(lengths) {
            self.norm.finish(sum, length as f32);
        }
        let mut combined = self.combine.product(&Levels::of(sums, FEATURES));
        for (row, &length) in combined.chunks_exact_mut(DIMENSIONS).zip(lengths) {
            let length = length as f32;
            for (value, &bias) in row.iter_mut().zip(&self.combine_bias) {
                *value = (*value + bias * length) / length.sqrt();
            }
        }
        self.layers(&combined).chunks_exact(DIMENSIONS).map(unit).collect()
    }

    fn layers(&self, input: &[f32]) -> Vec<f32> {
        let [d0, d1, d2, d3] = &self.dense;
        let [skip1, skip3] = &self.skip;
        let input = rows(input, d0);
        let first = rectified(d0.product(&input));
        let second = rectified(sum(d1.product(&rows(&first, d1)), &skip1.product(&input)));
        let second = rows(&second, d2);
        let third = rectified(d2.product(&second));
        sum(d3.product(&rows(&third, d3)), &skip3.product(&second))
    }
}

/// The rows that a matrix is to be multiplied with.
fn rows(values: &[f32], matrix: &Matrix) -> Levels {
    Levels::of(values, matrix.rows())
}

fn sum(mut values: Vec<f32>, terms: &[f32]) -> Vec<f32> {
    add(&mut values, terms);
    values
}

fn rectified(mut values: Vec<f32>) -> Vec<f32> {
    rectify(&mut values);
    values
}

/// The hyperbolic tangents of a row, brought to length 1.
fn unit(row: &[f32]) -> [f32; DIMENSIONS] {
    let mut vector = [0.0; DIMENSIONS];
    tangents(row, &mut vector);
    let length = vector.iter().map(|value| value * value).sum::<f32>().max(EPSILON).sqrt();
    vector.map(|value| value / length)
}

#[autoversion(+v4)]
fn tangents(values: &[f32], tangents: &mut [f32]) {
    for (tangent, &value) in tangents.iter_mut().zip(values) {
        *tangent = hyperbolic_tangent(value);
    }
}

/// The quotient of two polynomials that stays within 1e-6 of the tangent, so that all processors compute the same: its
/// coefficients are those of the library Eigen.
#[inline(always)]
fn hyperbolic_tangent(value: f32) -> f32 {
    const ODD: [f32; 7] = [
        -2.760_768_5e-16,
        2.000_188e-13,
        -8.604_672e-11,
        5.122_297e-8,
        1.485_722_4e-5,
        6.372_619_4e-4,
        4.893_524_6e-3,
    ];
    const EVEN: [f32; 4] = [1.198_258_4e-6, 1.185_347e-4, 2.268_434_6e-3, 4.893_525_3e-3];
    let value = value.clamp(-7.9, 7.9);
    let square = value * value;
    let polynomial = |factors: &[f32]| factors.iter().fold(0.0, |sum, factor| sum * square + factor);
    value * polynomial(&ODD) / polynomial(&EVEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tangents_are_near_enough() {
        for value in (-2000..=2000).map(|step| step as f32 / 100.0) {
            assert!((hyperbolic_tangent(value) - value.tanh()).abs() < 1e-6, "{value}");
        }
    }
}
