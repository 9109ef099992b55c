//! A branch of the network: two convolutions over the pieces of a text, each added to what it was given.

use super::levels::{Levels, Row, round, sum};
use super::matrix::{Matrix, add, rectify};
use super::pieces::{Pieces, Place};
use archmage::prelude::*;

/// How many values a branch has for each piece.
pub const CHANNELS: usize = 256;

/// The weights of a branch.
pub struct Branch {
    /// Which of the branches this is, counted from 0.
    pub number: usize,
    /// How many pieces its windows hold.
    pub width: usize,
    /// How many the windows of the branches before it hold.
    pub before: usize,
    /// How many of them stand before the piece in question.
    pub left: usize,
    /// The first convolution, the products for all places of the window side by side.
    pub first: Matrix,
    /// Its bias.
    pub first_bias: Vec<f32>,
    /// The second convolution, the weights of the places one below the other.
    pub second: Matrix,
    /// Its bias.
    pub second_bias: Vec<f32>,
}

impl Branch {
    /// Writes the branch's columns of `features`: rows of `stride` values, one for each piece of the texts in turn.
    pub fn convolve(&self, texts: &[Vec<Place>], pieces: &Pieces, features: &mut [f32], stride: usize) {
        let mut hidden = vec![0.0; features.len() / stride * CHANNELS];
        let mut rest = hidden.as_mut_slice();
        for text in texts {
            let (rows, after) = rest.split_at_mut(text.len() * CHANNELS);
            hide(self, text, pieces, rows);
            rest = after;
        }
        let first = self.number * CHANNELS;
        self.second.multiply(&self.windows(texts, &hidden), features, first, stride);
        let columns =
            features.chunks_exact_mut(stride).filter_map(|row| row.get_mut(first..first + CHANNELS));
        for (columns, hidden) in columns.zip(hidden.chunks_exact(CHANNELS)) {
            finish(columns, &self.second_bias, hidden);
        }
    }

    /// The window around each piece. Between texts stand enough rows of zeros to keep windows from reaching over; a text
    /// has one step, so that a window is one row.
    fn windows(&self, texts: &[Vec<Place>], hidden: &[f32]) -> Levels {
        let gap = self.left.max(self.width - 1 - self.left);
        let length = texts.iter().map(|text| text.len() + gap).sum::<usize>() + gap;
        let mut levels = Levels { values: vec![0; length * CHANNELS], rows: Vec::with_capacity(length) };
        let (mut at, mut rest) = (gap, hidden);
        for text in texts {
            let (rows, after) = rest.split_at(text.len() * CHANNELS);
            rest = after;
            let step = round(rows, &mut levels.values[at * CHANNELS..][..rows.len()]);
            let window = |at: usize| {
                let start = (at - self.left) * CHANNELS;
                Row { start, step, sum: sum(&levels.values[start..][..self.width * CHANNELS]) }
            };
            levels.rows.extend((at..at + text.len()).map(window));
            at += text.len() + gap;
        }
        levels
    }
}

/// What the first convolution makes of every piece of a text: the products of its neighbours are ready and need only be
/// added.
#[autoversion(+v4)]
fn hide(branch: &Branch, text: &[Place], pieces: &Pieces, rows: &mut [f32]) {
    for (i, row) in rows.chunks_exact_mut(CHANNELS).enumerate() {
        row.copy_from_slice(&branch.first_bias);
        for place in branch.left.saturating_sub(i)..branch.width {
            let Some(&piece) = text.get(i + place - branch.left) else { break };
            let (products, step) = pieces.at(piece).products(branch);
            add_levels(row, &products[place * CHANNELS..][..CHANNELS], step);
        }
        rectify(row);
        let (projection, step) = pieces.at(text[i]).projection(branch);
        add_levels(row, projection, step);
    }
}

#[inline(always)]
fn add_levels(sums: &mut [f32], levels: &[i16], step: f32) {
    for (sum, &level) in sums.iter_mut().zip(levels) {
        *sum += f32::from(level) * step;
    }
}

#[autoversion(+v4)]
fn finish(columns: &mut [f32], bias: &[f32], hidden: &[f32]) {
    add(columns, bias);
    rectify(columns);
    add(columns, hidden);
}
