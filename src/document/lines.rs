use crate::text::Span;

/// A place in a file as people count: line and column from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode characters, from 1.
    pub column: usize,
}

/// Bytes between two stored character counts, so that a column costs no more than this on a line of any length.
const STRIDE: usize = 1024;

/// Where the lines of a source begin, and how many characters stand before each stride of it.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
    characters: Vec<usize>,
}

impl LineIndex {
    /// Finds the lines of `source`; `\n` and `\r\n` end a line.
    pub fn new(source: &str) -> Self {
        let bytes = source.as_bytes();
        let after_breaks = bytes.iter().enumerate().filter(|&(_, &byte)| byte == b'\n').map(|(at, _)| at + 1);
        let characters = bytes.chunks(STRIDE).scan(0, |total, stride| {
            let before = *total;
            *total += characters_begun(stride);
            Some(before)
        });
        Self { starts: std::iter::once(0).chain(after_breaks).collect(), characters: characters.collect() }
    }

    /// The position of the byte at `offset` of `source`, the text the index was made from.
    pub fn position(&self, source: &str, offset: usize) -> Position {
        let offset = offset.min(source.len());
        let line = self.starts.partition_point(|&start| start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column =
            self.characters_before(source, offset).saturating_sub(self.characters_before(source, start)) + 1;
        Position { line, column }
    }

    fn characters_before(&self, source: &str, offset: usize) -> usize {
        let stride = offset / STRIDE;
        let counted = self.characters.get(stride).or(self.characters.last()).copied().unwrap_or(0);
        let rest = source.as_bytes().get(stride * STRIDE..offset).unwrap_or_default();
        counted + characters_begun(rest)
    }
}

/// The lines of `source` from the byte `start` on, without their ends.
pub(super) fn lines(source: &str, start: usize) -> impl Iterator<Item = Span> {
    let mut start = start.min(source.len());
    source.get(start..).unwrap_or_default().split_inclusive('\n').map(move |line| {
        let content = line.strip_suffix('\n').unwrap_or(line);
        let content = content.strip_suffix('\r').unwrap_or(content);
        let span = Span::new(start, start + content.len());
        start += line.len();
        span
    })
}

/// Characters that begin in `bytes`: every byte that does not continue one.
fn characters_begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let source = "Ноты\r\nв две строки\n";
        let index = LineIndex::new(source);
        let at = |needle: &str| index.position(source, source.find(needle).unwrap());
        assert_eq!(at("Ноты"), Position { line: 1, column: 1 });
        assert_eq!(at("две"), Position { line: 2, column: 3 });
        assert_eq!(index.position(source, usize::MAX).line, 3);
    }

    #[test]
    fn long_lines_count_right_past_a_stride() {
        let source = "я".repeat(5_000);
        let index = LineIndex::new(&source);
        for column in [1, 512, 513, 4_999] {
            assert_eq!(index.position(&source, (column - 1) * 2), Position { line: 1, column });
        }
        assert_eq!(index.position(&source, source.len()).column, 5_001);
    }
}
