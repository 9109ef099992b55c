//! What a piece brings along wherever it stands, computed once for all its places.

use super::convolution::{Branch, CHANNELS};
use super::levels::{Levels, Row, round_finely, sum};
use super::network::{BRANCHES, DIMENSIONS, Network, WIDTHS};
use super::rows::{Grid, Rows};
use super::shelf::Shelf;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How many pieces are computed at once: enough to be worth fetching the weights for them, and not too many to be kept
/// near while their products are made.
const BLOCK: std::ops::RangeInclusive<usize> = 24..=96;
/// So many pieces are kept from one question to the next, at 7 kB each; an article of 2,000 words has some 1,500.
const KEPT: usize = 2048;
/// Where a piece is found among those at hand.
pub type Place = u32;

/// The pieces at hand.
#[derive(Default)]
pub struct Pieces {
    /// By the piece's number.
    places: FxHashMap<u16, Place>,
    pieces: Vec<Arc<Piece>>,
}

/// What is known of a piece.
pub struct Piece {
    /// The vector, as levels.
    pub vector: [i8; DIMENSIONS],
    /// What these levels stand for.
    pub grid: Grid,
    projections: [i16; BRANCHES * CHANNELS],
    products: [i16; WIDTHS * CHANNELS],
    /// What a level of one stands for in the projection and in the products, by branch.
    steps: [[f32; 2]; BRANCHES],
}

impl Pieces {
    /// The places of the pieces of some texts; what is not known of them yet is taken from the shelf or computed.
    pub fn locate(
        &mut self,
        texts: &[Vec<u16>],
        shelf: &Shelf<u16, Piece>,
        rows: &Rows,
        network: &Network,
    ) -> Vec<Vec<Place>> {
        let mut fresh = Vec::new();
        let mut place = |&number: &u16| {
            let next = (self.pieces.len() + fresh.len()) as Place;
            *self.places.entry(number).or_insert_with(|| {
                fresh.push(number);
                next
            })
        };
        let places = texts.iter().map(|text| text.iter().map(&mut place).collect()).collect();
        let fresh: Vec<&u16> = fresh.iter().collect();
        self.pieces.extend(shelf.get(&fresh, |_| true, |missing| compute(missing, rows, network)));
        places
    }

    /// Forgets all pieces if there are too many to be kept.
    pub fn shrink(&mut self) {
        if self.pieces.len() > KEPT {
            *self = Pieces::default();
        }
    }

    /// The piece at a place.
    #[inline(always)]
    pub fn at(&self, place: Place) -> &Piece {
        &self.pieces[place as usize]
    }
}

impl Piece {
    /// The projection for a branch, as levels and their step.
    #[inline(always)]
    pub fn projection(&self, branch: &Branch) -> (&[i16], f32) {
        (&self.projections[branch.number * CHANNELS..][..CHANNELS], self.steps[branch.number][0])
    }

    /// The products with the first convolution of a branch for all places of the window, as levels and their step.
    #[inline(always)]
    pub fn products(&self, branch: &Branch) -> (&[i16], f32) {
        (&self.products[branch.before * CHANNELS..][..branch.width * CHANNELS], self.steps[branch.number][1])
    }
}

/// How many of `count` things each thread takes at once, so that all threads are done at the same time.
pub fn share(count: usize, bounds: &std::ops::RangeInclusive<usize>) -> usize {
    let threads = rayon::current_num_threads();
    let rounds = count.div_ceil(threads * bounds.end()).max(1);
    count.div_ceil(threads * rounds).clamp(*bounds.start(), *bounds.end())
}

fn compute(numbers: &[&u16], rows: &Rows, network: &Network) -> Vec<Arc<Piece>> {
    let numbers: Vec<u16> = numbers.iter().map(|&&number| number).collect();
    let blocks = numbers.par_chunks(share(numbers.len(), &BLOCK));
    blocks.flat_map_iter(|numbers| block(numbers, rows, network)).collect()
}

fn block(numbers: &[u16], rows: &Rows, network: &Network) -> Vec<Arc<Piece>> {
    let mut vectors = vec![0; numbers.len() * DIMENSIONS];
    let grids = rows.decode(numbers, &mut vectors);
    let row =
        |(at, levels): (usize, &[i8])| Row { start: at * DIMENSIONS, step: grids[at].step, sum: sum(levels) };
    let places = vectors.chunks_exact(DIMENSIONS).enumerate().map(row).collect();
    let levels = Levels { values: vectors, rows: places };
    let projections = network.project(&levels, &grids);
    let mut pieces: Vec<Piece> = levels
        .values
        .as_chunks()
        .0
        .iter()
        .zip(grids)
        .map(|(&vector, grid)| Piece::new(vector, grid))
        .collect();
    for branch in network.branches() {
        multiply(&mut pieces, &projections, branch);
    }
    pieces.into_iter().map(Arc::new).collect()
}

/// Gives pieces what a branch makes of their projections, of which each row holds those for all branches.
fn multiply(pieces: &mut [Piece], projections: &[f32], branch: &Branch) {
    let columns = branch.number * CHANNELS..(branch.number + 1) * CHANNELS;
    let rows = projections.chunks_exact(BRANCHES * CHANNELS).filter_map(|row| row.get(columns.clone()));
    let own: Vec<f32> = rows.flatten().copied().collect();
    let found = branch.first.product(&Levels::of(&own, CHANNELS));
    let length = branch.width * CHANNELS;
    for ((piece, own), found) in
        pieces.iter_mut().zip(own.chunks_exact(CHANNELS)).zip(found.chunks_exact(length))
    {
        let products = &mut piece.products[branch.before * CHANNELS..][..length];
        piece.steps[branch.number] =
            [round_finely(own, &mut piece.projections[columns.clone()]), round_finely(found, products)];
    }
}

impl Piece {
    fn new(vector: [i8; DIMENSIONS], grid: Grid) -> Piece {
        Piece {
            vector,
            grid,
            projections: [0; BRANCHES * CHANNELS],
            products: [0; WIDTHS * CHANNELS],
            steps: [[0.0; 2]; BRANCHES],
        }
    }
}
