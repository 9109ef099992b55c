//! The vectors of pieces, decoded one by one when they are asked for.

use super::rans::{Packed, Stream, Table};
use super::reader::Reader;

const SYMBOLS: usize = 80;
const BIAS: f32 = 36.0;

/// Every piece's row as a stream of levels on one of some grids.
pub struct Rows<'a> {
    grids: Vec<Grid>,
    tables: Vec<Table>,
    grid: Vec<u8>,
    table: Vec<u8>,
    ends: Vec<u32>,
    streams: &'a [u8],
}

struct Grid {
    step: f32,
    offset: f32,
}

impl<'a> Rows<'a> {
    /// Reads the rows' part of the model file, which is its last.
    pub fn read(reader: &mut Reader<'a>) -> Rows<'a> {
        let (grids, tables) = (reader.u32(), reader.u32());
        let grids = (0..grids).map(|_| Grid { step: reader.f32(), offset: reader.f32() }).collect();
        let tables = (0..tables).map(|_| Table::new(reader.u16s(SYMBOLS))).collect();
        let [grid, table, low, high] = std::array::from_fn(|_| Packed::read(reader).decode());
        Rows { grids, tables, grid, table, ends: ends(&low, &high), streams: reader.0 }
    }

    /// Writes the vector of a piece; leaves `row` alone where there is no such piece.
    pub fn decode(&self, piece: u16, row: &mut [f32]) {
        let Some((grid, table, stream)) = self.coding(usize::from(piece)) else { return };
        let mut stream = Stream::new(stream);
        let offset = grid.offset - BIAS * grid.step;
        for value in row {
            *value = f32::from(stream.next(table)) * grid.step + offset;
        }
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
