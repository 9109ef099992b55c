//! A branch of the network: two convolutions over the pieces of a text, each added to what it was given.

use super::matrix::{Matrix, add, rectify};
use super::pieces::Pieces;

/// How many values a branch has for each piece.
pub const CHANNELS: usize = 256;

/// The weights of a branch.
pub struct Branch {
    /// Which of the branches this is, counted from 0.
    pub number: usize,
    /// How many pieces its windows hold.
    pub width: usize,
    /// How many of them stand before the piece in question.
    pub left: usize,
    /// The first convolution, the products for all places of the window side by side.
    pub first: Matrix,
    /// Its bias.
    pub first_bias: Vec<f32>,
    /// The second convolution, the places of the window one below the other.
    pub second: Matrix,
    /// Its bias.
    pub second_bias: Vec<f32>,
}

impl Branch {
    /// Writes the branch's columns of `features`: rows of `stride` values, one for each piece of the texts in turn.
    pub fn convolve(&self, texts: &[Vec<u32>], pieces: &Pieces, features: &mut [f32], stride: usize) {
        let hidden = self.hidden(texts, pieces);
        let windows = (hidden.len() / CHANNELS + 1).saturating_sub(self.width);
        let mut sums = self.second_bias.repeat(windows);
        self.second.multiply(&hidden, CHANNELS, &mut sums);
        rectify(&mut sums);
        for (row, at) in features.chunks_exact_mut(stride).zip(self.places(texts)) {
            let columns = &mut row[self.number * CHANNELS..][..CHANNELS];
            columns.copy_from_slice(&hidden[at * CHANNELS..][..CHANNELS]);
            add(columns, &sums[(at - self.left) * CHANNELS..][..CHANNELS]);
        }
    }

    /// What the first convolution makes of every piece, with rows of zeros around each text.
    fn hidden(&self, texts: &[Vec<u32>], pieces: &Pieces) -> Vec<f32> {
        let length: usize = texts.iter().map(|text| text.len() + self.gap()).sum();
        let mut hidden = vec![0.0; (length + self.gap()) * CHANNELS];
        let mut places = self.places(texts);
        for text in texts {
            for (i, at) in (0..text.len()).zip(&mut places) {
                self.hide(text, i, pieces, &mut hidden[at * CHANNELS..][..CHANNELS]);
            }
        }
        hidden
    }

    /// The first convolution of piece `i`: the products of its neighbours are ready and need only be added.
    fn hide(&self, text: &[u32], i: usize, pieces: &Pieces, row: &mut [f32]) {
        row.copy_from_slice(&self.first_bias);
        for place in self.left.saturating_sub(i)..self.width {
            let Some(&piece) = text.get(i + place - self.left) else { break };
            add(row, &pieces.product(piece, self)[place * CHANNELS..][..CHANNELS]);
        }
        rectify(row);
        if let Some(&piece) = text.get(i) {
            add(row, &pieces.projection(piece)[self.number * CHANNELS..][..CHANNELS]);
        }
    }

    /// The row of each piece where the texts stand with `gap` rows before, between and after them.
    fn places(&self, texts: &[Vec<u32>]) -> impl Iterator<Item = usize> {
        let gap = self.gap();
        let texts = (1..).zip(texts.iter().map(Vec::len));
        texts
            .flat_map(|(number, length)| std::iter::repeat_n(number, length))
            .zip(0..)
            .map(move |(number, before): (usize, usize)| number * gap + before)
    }

    /// So many rows of zeros keep a window from reaching into the neighbouring text.
    fn gap(&self) -> usize {
        self.left.max(self.width - 1 - self.left)
    }
}
