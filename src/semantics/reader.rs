//! Reading little-endian numbers from the model file; past its end everything is zero or empty.

/// The bytes not yet read.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next `count` bytes, or what is left.
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(count.min(self.0.len()));
        self.0 = rest;
        taken
    }

    /// The next four bytes as a whole number.
    pub fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.array())
    }

    /// The next four bytes as a float.
    pub fn f32(&mut self) -> f32 {
        f32::from_le_bytes(self.array())
    }

    /// The next `count` pairs of bytes as whole numbers.
    pub fn u16s(&mut self, count: usize) -> Vec<u16> {
        (0..count).map(|_| u16::from_le_bytes(self.array())).collect()
    }

    /// The next `count` fours of bytes as floats.
    pub fn f32s(&mut self, count: usize) -> Vec<f32> {
        (0..count).map(|_| self.f32()).collect()
    }

    fn array<const N: usize>(&mut self) -> [u8; N] {
        self.take(N).try_into().unwrap_or([0; N])
    }
}
