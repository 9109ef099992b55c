//! What a piece brings along wherever it stands, computed once for all its places in some texts.

use super::convolution::{Branch, CHANNELS};
use super::network::{BRANCHES, DIMENSIONS, Network};
use super::rows::Rows;
use rayon::prelude::*;

/// How many pieces are computed at once.
const BLOCK: usize = 256;
const PROJECTION: usize = BRANCHES * CHANNELS;

/// Vectors, projections and products of some different pieces.
pub struct Pieces(Vec<Block>);

struct Block {
    vectors: Vec<f32>,
    projections: Vec<f32>,
    products: [Vec<f32>; BRANCHES],
}

impl Pieces {
    /// Of the pieces with these numbers; what follows counts them from 0 in this order.
    pub fn new(numbers: &[u16], rows: &Rows, network: &Network) -> Pieces {
        Pieces(numbers.par_chunks(BLOCK).map(|numbers| Block::new(numbers, rows, network)).collect())
    }

    /// The vector of a piece.
    #[inline]
    pub fn vector(&self, piece: u32) -> &[f32] {
        part(&self.block(piece).vectors, piece, DIMENSIONS)
    }

    /// The projections of a piece for all branches.
    #[inline]
    pub fn projection(&self, piece: u32) -> &[f32] {
        part(&self.block(piece).projections, piece, PROJECTION)
    }

    /// The products of a piece with the first convolution of a branch, for each place of the window.
    #[inline]
    pub fn product(&self, piece: u32, branch: &Branch) -> &[f32] {
        part(&self.block(piece).products[branch.number], piece, branch.width * CHANNELS)
    }

    #[inline]
    fn block(&self, piece: u32) -> &Block {
        &self.0[piece as usize / BLOCK]
    }
}

#[inline]
fn part(values: &[f32], piece: u32, length: usize) -> &[f32] {
    &values[piece as usize % BLOCK * length..][..length]
}

impl Block {
    fn new(numbers: &[u16], rows: &Rows, network: &Network) -> Block {
        let mut vectors = vec![0.0; numbers.len() * DIMENSIONS];
        for (vector, &number) in vectors.chunks_exact_mut(DIMENSIONS).zip(numbers) {
            rows.decode(number, vector);
        }
        let projections = network.project(&vectors);
        let products = network.branches().each_ref().map(|branch| {
            let mut products = vec![0.0; numbers.len() * branch.width * CHANNELS];
            branch.first.multiply(&projections[branch.number * CHANNELS..], PROJECTION, &mut products);
            products
        });
        Block { vectors, projections, products }
    }
}
