//! The network that makes one vector of a text's pieces.
//!
//! The architecture is that of the Universal Sentence Encoder, multilingual v3 (Yang et al. 2020), as the package named
//! in `model/README.md` carries it out: vectors of pieces, three branches of two convolutions each, the sum over the
//! text and a small head of dense layers.

use super::convolution::{Branch, CHANNELS};
use super::encoder::joined;
use super::head::Head;
use super::matrix::{Matrix, PackedMatrix};
use super::norm::{Norm, add_standardised};
use super::pieces::{Pieces, Place, share};
use super::reader::Reader;
use super::windows::Windows;
use rayon::prelude::*;
use std::thread;

/// The length of a piece's vector and of a text's.
pub const DIMENSIONS: usize = 512;
/// How many branches there are.
pub const BRANCHES: usize = 3;
/// The length of a piece's features in its context: its vector and what the branches make of it.
pub const FEATURES: usize = DIMENSIONS + CONTEXT;

const CONTEXT: usize = BRANCHES * CHANNELS;
/// Width and left context of the branches' windows.
const WINDOWS: [(usize, usize); BRANCHES] = [(2, 0), (3, 1), (5, 2)];
/// The last layers take so many texts at once.
const TEXTS: std::ops::RangeInclusive<usize> = 48..=512;
/// How many matrices the model file holds, and how many threads decode them.
const MATRICES: usize = 16;
const READERS: usize = 4;

/// All weights but the pieces' vectors.
pub struct Network {
    projection: Matrix,
    projection_bias: Vec<f32>,
    projection_norm: Norm,
    branches: [Branch; BRANCHES],
    head: Head,
}

impl Network {
    /// Reads the network's part of the model file.
    pub fn read(reader: &mut Reader) -> Network {
        let packed: [_; MATRICES] = std::array::from_fn(|_| PackedMatrix::read(reader));
        let matrices: Vec<Matrix> = thread::scope(|scope| {
            let decode = |some: &[PackedMatrix]| some.iter().map(PackedMatrix::decode).collect::<Vec<_>>();
            // Where no thread can be made, this one decodes.
            let parts = packed.chunks(MATRICES / READERS);
            let threads: Vec<_> = parts
                .map(|some| {
                    thread::Builder::new().spawn_scoped(scope, move || decode(some)).map_err(|_| some)
                })
                .collect();
            threads.into_iter().flat_map(|thread| thread.map_or_else(decode, joined)).collect()
        });
        let [p2, p3, p5, a2, a3, a5, b2, b3, b5, head @ ..]: [Matrix; MATRICES] =
            matrices.try_into().unwrap_or_default();
        Network {
            projection: Matrix::side_by_side(&[p2, p3, p5]),
            projection_bias: reader.f32s(CONTEXT),
            projection_norm: Norm::read(reader, CONTEXT),
            branches: branches([(a2, b2), (a3, b3), (a5, b5)], reader),
            head: Head::read(head, reader),
        }
    }

    /// The branches in their order.
    pub fn branches(&self) -> &[Branch; BRANCHES] {
        &self.branches
    }

    /// The projections of some vectors for all branches.
    pub fn project(&self, vectors: &[f32]) -> Vec<f32> {
        let mut projections = self.projection_bias.repeat(vectors.len() / DIMENSIONS);
        self.projection.multiply(vectors, DIMENSIONS, &mut projections);
        for row in projections.chunks_exact_mut(CONTEXT) {
            self.projection_norm.apply(row);
        }
        projections
    }

    /// The standardised features of the pieces of each text, given as the pieces' places, added up: a row a text.
    pub fn sums(&self, texts: &[Vec<Place>], pieces: &Pieces) -> Vec<f32> {
        let mut features = vec![0.0; texts.iter().map(Vec::len).sum::<usize>() * CONTEXT];
        for branch in &self.branches {
            branch.convolve(texts, pieces, &mut features, CONTEXT);
        }
        let mut sums = vec![0.0; texts.len() * FEATURES];
        let mut features = features.chunks_exact(CONTEXT);
        for (sum, text) in sums.chunks_exact_mut(FEATURES).zip(texts) {
            for (&piece, context) in text.iter().zip(&mut features) {
                add_standardised(sum, [pieces.vector(piece), context]);
            }
        }
        sums
    }

    /// The vectors of texts of these sums and so many pieces.
    pub fn finish(&self, mut sums: Vec<f32>, lengths: &[usize]) -> Vec<[f32; DIMENSIONS]> {
        let size = share(lengths.len(), &TEXTS);
        let batches = sums.par_chunks_mut(size * FEATURES).zip(lengths.par_chunks(size));
        batches.flat_map_iter(|(sums, lengths)| self.head.finish(sums, lengths)).collect()
    }
}

fn branches(weights: [(Matrix, Matrix); BRANCHES], reader: &mut Reader) -> [Branch; BRANCHES] {
    let biases: [_; 2 * BRANCHES] = std::array::from_fn(|_| reader.f32s(CHANNELS));
    let mut number = 0;
    weights.map(|(first, second)| {
        let (width, left) = WINDOWS[number];
        let branch = Branch {
            number,
            width,
            left,
            first: first.unstacked(CHANNELS),
            first_bias: biases[number].clone(),
            second: Windows::new(width, &second),
            second_bias: biases[BRANCHES + number].clone(),
        };
        number += 1;
        branch
    })
}
