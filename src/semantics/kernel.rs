//! Products of whole numbers: weights of eight bits without a sign and inputs of eight bits with one.
//!
//! They are exact, so that every processor finds the same sums, whichever of the ways below it has.

use archmage::prelude::*;

/// So many columns are computed at once; a matrix has a multiple of them.
pub const COLUMNS: usize = 64;
/// So many rows are computed at once at most.
pub const ROWS: usize = 6;

/// Some rows of sums.
pub type Tile = [[i32; COLUMNS]; ROWS];

type Four = [u8; 4 * COLUMNS];
type Two = [i16; 2 * COLUMNS];

/// The weights of [`COLUMNS`] columns, in the order in which the processor wants them.
pub enum Panel {
    /// Four rows together: of each column four weights that follow one another.
    Fours(Vec<Four>),
    /// Two rows together, sixteen bits a weight.
    Twos(Vec<Two>),
}

impl Panel {
    /// From rows of [`COLUMNS`] weights; their number is a multiple of four.
    pub fn new<'a>(rows: usize, row: impl Fn(usize) -> &'a [u8; COLUMNS]) -> Panel {
        if X64V4xToken::summon().is_some() { Panel::fours(rows, row) } else { Panel::twos(rows, row) }
    }

    fn fours<'a>(rows: usize, row: impl Fn(usize) -> &'a [u8; COLUMNS]) -> Panel {
        let four = |first: usize| {
            let rows: [_; 4] = std::array::from_fn(|at| row(first + at));
            std::array::from_fn(|at| rows[at % 4][at / 4])
        };
        Panel::Fours((0..rows).step_by(4).map(four).collect())
    }

    fn twos<'a>(rows: usize, row: impl Fn(usize) -> &'a [u8; COLUMNS]) -> Panel {
        let two = |first: usize| {
            let rows: [_; 2] = std::array::from_fn(|at| row(first + at));
            std::array::from_fn(|at| i16::from(rows[at % 2][at / 2]))
        };
        Panel::Twos((0..rows).step_by(2).map(two).collect())
    }

    /// Writes the products of up to [`ROWS`] rows of input, each as long as the panel is high, and the panel.
    pub fn multiply(&self, rows: &[&[i8]], tile: &mut Tile) {
        match self {
            Panel::Fours(weights) => fours(weights, rows, tile),
            Panel::Twos(weights) => {
                for (row, sums) in rows.iter().zip(tile) {
                    incant!(twos(weights, row, sums), [v3, scalar]);
                }
            }
        }
    }
}

fn fours(weights: &[Four], rows: &[&[i8]], tile: &mut Tile) {
    #[cfg(target_arch = "x86_64")]
    if let Some(token) = X64V4xToken::summon() {
        return fours_v4x(token, weights, rows, tile);
    }
    fours_scalar(weights, rows, tile);
}

#[arcane(import_intrinsics)]
fn fours_v4x(_: X64V4xToken, weights: &[Four], rows: &[&[i8]], tile: &mut Tile) {
    match *rows {
        [a] => fours_of_v4x(weights, [a], tile),
        [a, b] => fours_of_v4x(weights, [a, b], tile),
        [a, b, c] => fours_of_v4x(weights, [a, b, c], tile),
        [a, b, c, d] => fours_of_v4x(weights, [a, b, c, d], tile),
        [a, b, c, d, e] => fours_of_v4x(weights, [a, b, c, d, e], tile),
        [a, b, c, d, e, f, ..] => fours_of_v4x(weights, [a, b, c, d, e, f], tile),
        [] => {}
    }
}

#[rite(v4x, import_intrinsics)]
fn fours_of_v4x<const N: usize>(weights: &[Four], rows: [&[i8]; N], tile: &mut Tile) {
    let mut sums = [[_mm512_setzero_si512(); 4]; N];
    let rows = rows.map(|row| row.as_chunks::<4>().0);
    let height = rows.iter().map(|row| row.len()).min().unwrap_or(0).min(weights.len());
    let rows = rows.map(|row| &row[..height]);
    for (at, four) in weights[..height].iter().enumerate() {
        let (quarters, _) = four.as_chunks::<64>();
        let columns: [_; 4] = std::array::from_fn(|quarter| _mm512_loadu_si512(&quarters[quarter]));
        for (sums, row) in sums.iter_mut().zip(&rows) {
            let input = _mm512_set1_epi32(i32::from_le_bytes(row[at].map(|value| value as u8)));
            for (sum, column) in sums.iter_mut().zip(columns) {
                *sum = _mm512_dpbusd_epi32(*sum, column, input);
            }
        }
    }
    for (row, sums) in tile.iter_mut().zip(sums) {
        for (part, sum) in row.as_chunks_mut::<16>().0.iter_mut().zip(sums) {
            _mm512_storeu_si512(part, sum);
        }
    }
}

fn fours_scalar(weights: &[Four], rows: &[&[i8]], tile: &mut Tile) {
    for (row, sums) in rows.iter().zip(tile) {
        *sums = [0; COLUMNS];
        for (four, input) in weights.iter().zip(row.as_chunks::<4>().0) {
            for (sum, weights) in sums.iter_mut().zip(four.as_chunks::<4>().0) {
                *sum += weights.iter().zip(input).map(|(&w, &i)| i32::from(w) * i32::from(i)).sum::<i32>();
            }
        }
    }
}

#[arcane(import_intrinsics)]
fn twos_v3(_: X64V3Token, weights: &[Two], row: &[i8], sums: &mut [i32; COLUMNS]) {
    let mut columns = [_mm256_setzero_si256(); COLUMNS / 8];
    for (two, input) in weights.iter().zip(row.as_chunks::<2>().0) {
        let [low, high] = input.map(i32::from);
        let input = _mm256_set1_epi32(low & 0xFFFF | high << 16);
        for (sum, weights) in columns.iter_mut().zip(two.as_chunks::<16>().0) {
            *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(_mm256_loadu_si256(weights), input));
        }
    }
    for (part, sum) in sums.as_chunks_mut::<8>().0.iter_mut().zip(columns) {
        _mm256_storeu_si256(part, sum);
    }
}

fn twos_scalar(_: ScalarToken, weights: &[Two], row: &[i8], sums: &mut [i32; COLUMNS]) {
    *sums = [0; COLUMNS];
    for (two, input) in weights.iter().zip(row.as_chunks::<2>().0) {
        let [low, high] = input.map(i32::from);
        for (sum, weights) in sums.iter_mut().zip(two.as_chunks::<2>().0) {
            *sum += i32::from(weights[0]) * low + i32::from(weights[1]) * high;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_gives_the_plain_sums() {
        const HEIGHT: usize = 40;
        let weights: Vec<[u8; COLUMNS]> = (0..HEIGHT)
            .map(|row| std::array::from_fn(|column| (row * 31 + column * 17 + 200) as u8))
            .collect();
        let input: Vec<i8> = (0..ROWS * HEIGHT).map(|at| (at * 73 % 255) as u8 as i8).collect();
        let rows: Vec<&[i8]> = input.chunks(HEIGHT).collect();
        let plain = |row: &[i8], column| {
            let product = |(at, &value): (usize, &i8)| i32::from(weights[at][column]) * i32::from(value);
            row.iter().enumerate().map(product).sum()
        };
        for count in 1..=ROWS {
            let expected: Vec<[i32; COLUMNS]> =
                rows[..count].iter().map(|row| std::array::from_fn(|column| plain(row, column))).collect();
            let found = |multiply: &dyn Fn(&mut Tile)| {
                let mut tile = [[7; COLUMNS]; ROWS];
                multiply(&mut tile);
                tile[..count].to_vec()
            };
            for panel in [Panel::fours(HEIGHT, |row| &weights[row]), Panel::twos(HEIGHT, |row| &weights[row])]
            {
                assert_eq!(found(&|tile| panel.multiply(&rows[..count], tile)), expected);
                let slow = |tile: &mut Tile| match &panel {
                    Panel::Fours(weights) => fours_scalar(weights, &rows[..count], tile),
                    Panel::Twos(weights) => rows[..count]
                        .iter()
                        .zip(tile)
                        .for_each(|(row, sums)| twos_scalar(ScalarToken, weights, row, sums)),
                };
                assert_eq!(found(&slow), expected);
            }
        }
    }
}
