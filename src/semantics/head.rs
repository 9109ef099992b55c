//! The last layers: from the sum over a text's pieces to its vector.

use super::matrix::{Matrix, rectify};
use super::network::{DIMENSIONS, FEATURES};
use super::norm::{EPSILON, Norm};
use super::reader::Reader;

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
        let mut combined = self.combine.product(sums);
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
        let first = rectified(d0.product(input));
        let second = rectified(d1.sum_product(&first, skip1.product(input)));
        let third = rectified(d2.product(&second));
        d3.sum_product(&third, skip3.product(&second))
    }
}

fn rectified(mut values: Vec<f32>) -> Vec<f32> {
    rectify(&mut values);
    values
}

/// The hyperbolic tangents of a row, brought to length 1.
fn unit(row: &[f32]) -> [f32; DIMENSIONS] {
    let mut vector = [0.0; DIMENSIONS];
    for (value, input) in vector.iter_mut().zip(row) {
        *value = input.tanh();
    }
    let length = vector.iter().map(|value| value * value).sum::<f32>().max(EPSILON).sqrt();
    vector.map(|value| value / length)
}
