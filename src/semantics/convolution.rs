//! A branch of the network: two convolutions over the pieces of a text, each added to what it was given.

use super::matrix::{Matrix, add, rectify};
use super::pieces::{Pieces, Place};
use super::windows::Windows;

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
    /// The second convolution.
    pub second: Windows,
    /// Its bias.
    pub second_bias: Vec<f32>,
}

impl Branch {
    /// Writes the branch's columns of `features`: rows of `stride` values, one for each piece of the texts in turn.
    pub fn convolve(&self, texts: &[Vec<Place>], pieces: &Pieces, features: &mut [f32], stride: usize) {
        let (starts, length) = self.spread(texts);
        let hidden = self.hidden(texts, pieces, &starts, length);
        let mut sums = self.second_bias.repeat(length);
        self.second.slide(&hidden, &mut sums);
        rectify(&mut sums);
        let places = starts.iter().zip(texts).flat_map(|(&start, text)| start..start + text.len());
        for (row, at) in features.chunks_exact_mut(stride).zip(places) {
            let columns = &mut row[self.number * CHANNELS..][..CHANNELS];
            columns.copy_from_slice(&hidden[at * CHANNELS..][..CHANNELS]);
            add(columns, &sums[(at - self.left) * CHANNELS..][..CHANNELS]);
        }
    }

    /// The row where each text begins, and the number of windows. Between texts stand enough rows of zeros to keep
    /// windows from reaching over; texts begin at even rows, so that each is paired up alike wherever it stands.
    fn spread(&self, texts: &[Vec<Place>]) -> (Vec<usize>, usize) {
        let gap = self.left.max(self.width - 1 - self.left);
        let mut end = 0;
        let starts = texts.iter().map(|text| {
            let start = (end + gap).next_multiple_of(2);
            end = start + text.len();
            start
        });
        (starts.collect(), end.next_multiple_of(2))
    }

    /// What the first convolution makes of every piece, zeros elsewhere.
    fn hidden(&self, texts: &[Vec<Place>], pieces: &Pieces, starts: &[usize], windows: usize) -> Vec<f32> {
        let mut hidden = vec![0.0; (windows + self.width - 1) * CHANNELS];
        for (text, start) in texts.iter().zip(starts) {
            let rows = hidden[start * CHANNELS..].chunks_exact_mut(CHANNELS);
            for (i, row) in (0..text.len()).zip(rows) {
                self.hide(text, i, pieces, row);
            }
        }
        hidden
    }

    /// The first convolution of piece `i`: the products of its neighbours are ready and need only be added.
    fn hide(&self, text: &[Place], i: usize, pieces: &Pieces, row: &mut [f32]) {
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
}
