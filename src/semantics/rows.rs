//! The vectors of pieces, decoded one by one when they are asked for.

use super::network::DIMENSIONS;
use super::rans::{Packed, Stream, Table};
use super::reader::Reader;

const SYMBOLS: usize = 80;
const BIAS: i8 = 36;
/// So many vectors are decoded in step.
const AT_ONCE: usize = 4;

/// Every piece's row as a stream of levels on one of some grids.
pub struct Rows<'a> {
    grids: Vec<Grid>,
    tables: Vec<Table>,
    grid: Vec<u8>,
    table: Vec<u8>,
    ends: Vec<u32>,
    streams: &'a [u8],
    /// What a piece that does not exist is decoded by.
    zeros: Table,
}

/// What the levels of a vector stand for: so many steps, and the offset.
#[derive(Clone, Copy)]
pub struct Grid {
    /// What a level of one stands for.
    pub step: f32,
    /// What a level of zero stands for.
    pub offset: f32,
}

impl Grid {
    /// That of a vector of zeros.
    const NONE: Grid = Grid { step: 0.0, offset: 0.0 };
}

impl<'a> Rows<'a> {
    /// Reads the rows' part of the model file, which is its last.
    pub fn read(reader: &mut Reader<'a>) -> Rows<'a> {
        let (grids, tables) = (reader.u32(), reader.u32());
        let grids = (0..grids).map(|_| Grid { step: reader.f32(), offset: reader.f32() }).collect();
        let tables = (0..tables).map(|_| Table::new(reader.u16s(SYMBOLS))).collect();
        let [grid, table, low, high] = std::array::from_fn(|_| Packed::read(reader).decode());
        Rows {
            grids,
            tables,
            grid,
            table,
            ends: ends(&low, &high),
            streams: reader.0,
            zeros: Table::new(only(BIAS)),
        }
    }

    /// Writes the levels of the vectors of some pieces, one after the other, over `levels`, which are zero.
    pub fn decode(&self, pieces: &[u16], levels: &mut [i8]) -> Vec<Grid> {
        let mut grids = Vec::with_capacity(pieces.len());
        let blocks = levels.chunks_mut(AT_ONCE * DIMENSIONS);
        for (pieces, levels) in pieces.chunks(AT_ONCE).zip(blocks) {
            match pieces.first_chunk::<AT_ONCE>() {
                Some(&pieces) => grids.extend(self.decode_some(pieces, levels)),
                None => {
                    for (&piece, levels) in pieces.iter().zip(levels.chunks_mut(DIMENSIONS)) {
                        grids.extend(self.decode_some([piece], levels));
                    }
                }
            }
        }
        grids
    }

    /// Decodes vectors in step, as each of their streams waits for itself; leaves zeros where there is no such piece.
    fn decode_some<const N: usize>(&self, pieces: [u16; N], levels: &mut [i8]) -> [Grid; N] {
        let none = (&Grid::NONE, &self.zeros, &[][..]);
        let codings = pieces.map(|piece| self.coding(usize::from(piece)).unwrap_or(none));
        let mut streams = codings.map(|(_, _, stream)| Stream::new(stream));
        for at in 0..DIMENSIONS {
            for (row, (stream, coding)) in streams.iter_mut().zip(&codings).enumerate() {
                let level = stream.next(coding.1) as i8 - BIAS;
                if let Some(place) = levels.get_mut(row * DIMENSIONS + at) {
                    *place = level;
                }
            }
        }
        codings.map(|(grid, ..)| *grid)
    }

    fn coding(&self, piece: usize) -> Option<(&Grid, &Table, &'a [u8])> {
        let start = piece.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        let stream = self.streams.get(start as usize..*self.ends.get(piece)? as usize)?;
        let grid = self.grids.get(usize::from(*self.grid.get(piece)?))?;
        Some((grid, self.tables.get(usize::from(*self.table.get(piece)?))?, stream))
    }
}

fn ends(low: &[u8], high: &[u8]) -> Vec<u32> {
    let lengths = low.iter().zip(high).map(|(&l, &h)| u32::from(u16::from_le_bytes([l, h])));
    lengths
        .scan(0, |end, length| {
            *end += length;
            Some(*end)
        })
        .collect()
}

/// The frequencies of a stream of one symbol alone.
fn only(symbol: i8) -> impl Iterator<Item = u16> {
    (0..SYMBOLS as i8).map(move |one| if one == symbol { 4096 } else { 0 })
}
