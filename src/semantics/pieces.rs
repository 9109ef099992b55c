//! What a piece brings along wherever it stands, computed once for all its places.

use super::convolution::{Branch, CHANNELS};
use super::network::{BRANCHES, DIMENSIONS, Network};
use super::rows::Rows;
use rayon::prelude::*;

/// How many pieces are computed at once: enough to be worth laying out the weights for them, and not too many to be kept
/// near while their products are made.
const BLOCK: std::ops::RangeInclusive<usize> = 128..=512;
/// So many pieces are kept from one question to the next, at 15 kB each; an article of 2,000 words has some 1,500.
const KEPT: usize = 4096;
const PROJECTION: usize = BRANCHES * CHANNELS;

/// Where a piece is found: the number of its block, and its row there in the lower half.
pub type Place = u32;
const NOWHERE: Place = Place::MAX;

/// Vectors, projections and products of some different pieces.
#[derive(Default)]
pub struct Pieces {
    /// By the piece's number; empty before the first piece.
    places: Vec<Place>,
    blocks: Vec<Block>,
}

struct Block {
    rows: usize,
    vectors: Vec<f32>,
    projections: Vec<f32>,
    products: [Vec<f32>; BRANCHES],
}

impl Pieces {
    /// The places of the pieces of some texts; what is not known of them yet is computed.
    pub fn locate(&mut self, texts: &[Vec<u16>], rows: &Rows, network: &Network) -> Vec<Vec<Place>> {
        let fresh = self.fresh(texts);
        let size = share(fresh.len(), &BLOCK);
        for (block, numbers) in (self.blocks.len()..).zip(fresh.chunks(size)) {
            for (row, &number) in numbers.iter().enumerate() {
                self.places[usize::from(number)] = (block << 16 | row) as Place;
            }
        }
        self.blocks.par_extend(fresh.par_chunks(size).map(|numbers| Block::new(numbers, rows, network)));
        let place = |&piece: &u16| self.places[usize::from(piece)];
        texts.iter().map(|text| text.iter().map(place).collect()).collect()
    }

    /// Forgets all pieces if there are too many to be kept.
    pub fn shrink(&mut self) {
        if self.blocks.iter().map(|block| block.rows).sum::<usize>() > KEPT {
            *self = Pieces::default();
        }
    }

    /// The vector of a piece.
    #[inline]
    pub fn vector(&self, place: Place) -> &[f32] {
        part(&self.block(place).vectors, place, DIMENSIONS)
    }

    /// The projections of a piece for all branches.
    #[inline]
    pub fn projection(&self, place: Place) -> &[f32] {
        part(&self.block(place).projections, place, PROJECTION)
    }

    /// The products of a piece with the first convolution of a branch, for each place of the window.
    #[inline]
    pub fn product(&self, place: Place, branch: &Branch) -> &[f32] {
        part(&self.block(place).products[branch.number], place, branch.width * CHANNELS)
    }

    #[inline]
    fn block(&self, place: Place) -> &Block {
        &self.blocks[place as usize >> 16]
    }

    /// The different pieces of the texts that have no place yet.
    fn fresh(&mut self, texts: &[Vec<u16>]) -> Vec<u16> {
        self.places.resize(1 << 16, NOWHERE);
        let mut is_fresh = |piece: &u16| {
            let place = &mut self.places[usize::from(*piece)];
            std::mem::replace(place, (*place).min(NOWHERE - 1)) == NOWHERE
        };
        texts.iter().flatten().copied().filter(|piece| is_fresh(piece)).collect()
    }
}

/// How many of `count` things each thread takes at once, so that all threads are done at the same time.
pub fn share(count: usize, bounds: &std::ops::RangeInclusive<usize>) -> usize {
    let threads = rayon::current_num_threads();
    let rounds = count.div_ceil(threads * bounds.end()).max(1);
    count.div_ceil(threads * rounds).clamp(*bounds.start(), *bounds.end())
}

#[inline]
fn part(values: &[f32], place: Place, length: usize) -> &[f32] {
    &values[(place & 0xFFFF) as usize * length..][..length]
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
        Block { rows: numbers.len(), vectors, projections, products }
    }
}
