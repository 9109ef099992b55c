//! The network that makes one vector of a text's pieces.
//!
//! The architecture is that of the Universal Sentence Encoder, multilingual v3 (Yang et al. 2020), as the package named
//! in `model/README.md` carries it out: vectors of pieces, three branches of two convolutions each, the sum over the
//! text and a small head of dense layers.

use super::convolution::{Branch, CHANNELS};
use super::encoder::joined;
use super::head::Head;
use super::levels::Levels;
use super::matrix::{Matrix, PackedMatrix};
use super::norm::{Norm, add_standardised};
use super::pieces::{Pieces, Place, share};
use super::reader::Reader;
use super::rows::Grid;
use archmage::prelude::*;
use rayon::prelude::*;
use std::thread;

/// The length of a piece's vector and of a text's.
pub const DIMENSIONS: usize = 512;
/// How many branches there are.
pub const BRANCHES: usize = 3;
/// How many pieces the windows of all branches hold.
pub const WIDTHS: usize = WINDOWS[0].0 + WINDOWS[1].0 + WINDOWS[2].0;
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
/// Those of the first convolutions, of which the products for all places are wanted side by side.
const FIRST: std::ops::Range<usize> = 3..6;

/// All weights but the pieces' vectors.
pub struct Network {
    projection: [Matrix; BRANCHES],
    /// The sums of its columns.
    projection_totals: Vec<f32>,
    projection_bias: Vec<f32>,
    projection_norm: Norm,
    branches: [Branch; BRANCHES],
    head: Head,
}

impl Network {
    /// Reads the network's part of the model file.
    pub fn read(reader: &mut Reader) -> Network {
        let packed: [_; MATRICES] = std::array::from_fn(|at| {
            let size = if FIRST.contains(&at) { CHANNELS } else { usize::MAX };
            (size, PackedMatrix::read(reader))
        });
        let matrices: Vec<Matrix> = thread::scope(|scope| {
            let decode = |some: &[(usize, PackedMatrix)]| {
                some.iter().map(|(size, matrix)| matrix.unstacked(*size)).collect::<Vec<_>>()
            };
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
        let projection = [p2, p3, p5];
        Network {
            projection_totals: projection.iter().flat_map(Matrix::totals).collect(),
            projection,
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
    pub fn project(&self, vectors: &Levels, grids: &[Grid]) -> Vec<f32> {
        let mut projections = vec![0.0; grids.len() * CONTEXT];
        for (at, matrix) in self.projection.iter().enumerate() {
            matrix.multiply(vectors, &mut projections, at * CHANNELS, CONTEXT);
        }
        for (row, grid) in projections.chunks_exact_mut(CONTEXT).zip(grids) {
            add_offset(row, &self.projection_totals, grid.offset, &self.projection_bias);
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
        let mut rest = features.as_slice();
        for (sum, text) in sums.chunks_exact_mut(FEATURES).zip(texts) {
            let (contexts, after) = rest.split_at(text.len() * CONTEXT);
            add_up(sum, text, pieces, contexts);
            rest = after;
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

/// Adds the standardised features of a text's pieces to `sum`.
#[autoversion(+v4)]
fn add_up(sum: &mut [f32], text: &[Place], pieces: &Pieces, contexts: &[f32]) {
    for (&piece, context) in text.iter().zip(contexts.chunks_exact(CONTEXT)) {
        let piece = pieces.at(piece);
        add_standardised(sum, (&piece.vector, piece.grid), context);
    }
}

/// Adds the totals times the offset, and the bias, to a row.
#[autoversion(+v4)]
fn add_offset(row: &mut [f32], totals: &[f32], offset: f32, bias: &[f32]) {
    for ((value, total), bias) in row.iter_mut().zip(totals).zip(bias) {
        *value += total * offset + bias;
    }
}

fn branches(weights: [(Matrix, Matrix); BRANCHES], reader: &mut Reader) -> [Branch; BRANCHES] {
    let biases: [_; 2 * BRANCHES] = std::array::from_fn(|_| reader.f32s(CHANNELS));
    let (mut number, mut before) = (0, 0);
    weights.map(|(first, second)| {
        let (width, left) = WINDOWS[number];
        let branch = Branch {
            number,
            width,
            before,
            left,
            first,
            first_bias: biases[number].clone(),
            second,
            second_bias: biases[BRANCHES + number].clone(),
        };
        number += 1;
        before += width;
        branch
    })
}
