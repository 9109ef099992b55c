//! Decoding of range-coded bytes (asymmetric numeral systems, Duda 2013); `model/rans.py` encodes.

use super::reader::Reader;

const BITS: u32 = 12;
const SLOTS: usize = 1 << BITS;
const LOW: u32 = 1 << 16;
const LANES: usize = 4;

/// The symbol of every slot, with its share less one and the slot's place in that share, in 8 + 12 + 12 bits.
pub struct Table(Box<[u32; SLOTS]>);

impl Table {
    /// From frequencies that add up to 4096, one a symbol.
    pub fn new(frequencies: impl IntoIterator<Item = u16>) -> Table {
        let mut slots = Box::new([0; SLOTS]);
        let mut free = slots.iter_mut();
        for (symbol, frequency) in (0u32..=255).zip(frequencies) {
            let share = (u32::from(frequency).wrapping_sub(1) & 0xFFF) << 12;
            for (place, slot) in (0..u32::from(frequency)).zip(&mut free) {
                *slot = symbol << 24 | share | place;
            }
        }
        Table(slots)
    }
}

/// One stream of symbols.
pub struct Stream<'a> {
    state: u32,
    rest: std::slice::Iter<'a, u8>,
}

impl<'a> Stream<'a> {
    /// The stream in `bytes`.
    pub fn new(bytes: &'a [u8]) -> Stream<'a> {
        let mut stream = Stream { state: 0, rest: bytes.iter() };
        for _ in 0..3 {
            stream.shift();
        }
        stream
    }

    /// The next symbol; nonsense behind the end.
    #[inline(always)]
    pub fn next(&mut self, table: &Table) -> u8 {
        let slot = table.0[self.state as usize % SLOTS];
        let (share, place) = ((slot >> 12 & 0xFFF) + 1, slot & 0xFFF);
        self.state = share.wrapping_mul(self.state >> BITS).wrapping_add(place);
        if self.state < LOW {
            self.shift();
            if self.state < LOW {
                self.shift();
            }
        }
        (slot >> 24) as u8
    }

    #[inline(always)]
    fn shift(&mut self) {
        self.state = self.state << 8 | u32::from(self.rest.next().copied().unwrap_or(0));
    }
}

/// A packed byte array, not yet decoded.
pub struct Packed<'a> {
    count: usize,
    table: Table,
    lanes: [&'a [u8]; LANES],
}

impl<'a> Packed<'a> {
    /// Reads the array's head and steps over its body.
    pub fn read(reader: &mut Reader<'a>) -> Packed<'a> {
        let count = reader.u32() as usize;
        let table = Table::new(reader.u16s(256));
        let lengths: [u32; LANES] = std::array::from_fn(|_| reader.u32());
        Packed { count, table, lanes: lengths.map(|length| reader.take(length as usize)) }
    }

    /// The bytes.
    pub fn decode(&self) -> Vec<u8> {
        let mut bytes = vec![0; self.count];
        let [mut a, mut b, mut c, mut d] = self.lanes.map(Stream::new);
        let mut fours = bytes.chunks_exact_mut(LANES);
        for four in &mut fours {
            let decoded =
                [a.next(&self.table), b.next(&self.table), c.next(&self.table), d.next(&self.table)];
            four.copy_from_slice(&decoded);
        }
        for (byte, lane) in fours.into_remainder().iter_mut().zip([&mut a, &mut b, &mut c]) {
            *byte = lane.next(&self.table);
        }
        bytes
    }
}
