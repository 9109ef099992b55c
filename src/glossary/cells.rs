use std::ops::Range;

/// A row of a CSV source: where its cells stand.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// Its cells, at least one.
    pub cells: Vec<Cell>,
}

/// One cell of a CSV source, as it is written, with its quotes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Line, from 1, and character in it, from 1, of its first byte.
    pub place: (usize, usize),
    /// Its bytes in the source.
    pub bytes: Range<usize>,
    /// What breaks RFC 4180 in it.
    pub defect: Option<Defect>,
}

/// What a cell may do wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Defect {
    /// Its quote is never closed.
    Unclosed,
    /// Text follows its closing quote.
    AfterQuote,
}

/// The layout of a CSV source: its rows and the lines that hold nothing at all between them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    pub rows: Vec<Row>,
    /// The lines, from 1, that are blank and followed by another row.
    pub blank_lines: Vec<usize>,
}

/// Finds the cells of `source` by the rules that the `csv` crate reads by: it tells what a cell holds but not where it is.
pub(super) fn layout(source: &str) -> Layout {
    let mut scanner = Scanner { source, position: 0, line: 1, counted: (0, 1) };
    let mut layout = Layout::default();
    let mut blank_lines = Vec::new();
    while scanner.position < source.len() {
        if scanner.skip_line_end() {
            blank_lines.push(scanner.line - 1);
            continue;
        }
        layout.blank_lines.append(&mut blank_lines);
        layout.rows.push(scanner.row());
    }
    layout
}

struct Scanner<'a> {
    source: &'a str,
    position: usize,
    line: usize,
    /// A position in the line that was counted to, and its column.
    counted: (usize, usize),
}

impl Scanner<'_> {
    fn row(&mut self) -> Row {
        let mut row = Row::default();
        loop {
            row.cells.push(self.cell());
            if self.byte() == Some(b',') {
                self.position += 1;
            } else {
                self.skip_line_end();
                return row;
            }
        }
    }

    /// Reads one cell, up to the comma or the end of the line after it.
    fn cell(&mut self) -> Cell {
        let start = self.position;
        let place = (self.line, self.column());
        let mut defect = None;
        if self.byte() == Some(b'"') {
            self.position += 1;
            defect = self.quoted();
        }
        while self.byte().is_some_and(|byte| !matches!(byte, b',' | b'\n' | b'\r')) {
            self.position += 1;
        }
        Cell { place, bytes: start..self.position, defect }
    }

    /// Reads on to the quote that closes the cell, and past it.
    fn quoted(&mut self) -> Option<Defect> {
        while let Some(byte) = self.byte() {
            if byte != b'"' {
                if !self.skip_line_end() {
                    self.position += 1;
                }
                continue;
            }
            self.position += 1;
            match self.byte() {
                Some(b'"') => self.position += 1,
                None | Some(b',' | b'\n' | b'\r') => return None,
                Some(_) => return Some(Defect::AfterQuote),
            }
        }
        Some(Defect::Unclosed)
    }

    fn byte(&self) -> Option<u8> {
        self.source.as_bytes().get(self.position).copied()
    }

    /// Passes LF, CR or CRLF; whether there was one.
    fn skip_line_end(&mut self) -> bool {
        let length = match self.source.as_bytes().get(self.position..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([b'\r' | b'\n', ..]) => 1,
            _ => return false,
        };
        self.position += length;
        self.line += 1;
        self.counted = (self.position, 1);
        true
    }

    /// The character of the line at which the scanner stands, from 1.
    fn column(&mut self) -> usize {
        let (from, column) = self.counted;
        let passed = self.source.get(from..self.position).map_or(0, |part| part.chars().count());
        self.counted = (self.position, column + passed);
        self.counted.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_have_lines_and_columns() {
        let rows = layout("a,б,\"в\nг\",д\r\n\r\nе,ж\n\n").rows;
        let places: Vec<_> = rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.place)).collect();
        assert_eq!(places, [(1, 1), (1, 3), (1, 5), (2, 4), (4, 1), (4, 3)]);
        assert_eq!(layout("a\n\r\nb\n\n").blank_lines, [2]);
    }

    #[test]
    fn quotes_that_go_wrong_are_named() {
        let defects = |source| -> Vec<_> {
            layout(source).rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.defect)).collect()
        };
        assert_eq!(defects("a,\"b\nc,d"), [None, Some(Defect::Unclosed)]);
        assert_eq!(defects("\"a\"b,\"c\"\"d\""), [Some(Defect::AfterQuote), None]);
    }

    proptest! {
        #[test]
        fn rows_and_cells_are_those_of_the_csv_crate(source in "[a,\"\n\rя]{0,40}") {
            let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(source.as_bytes());
            let theirs: Vec<usize> = reader.records().map(|record| record.unwrap().len()).collect();
            let ours: Vec<usize> = layout(&source).rows.iter().map(|row| row.cells.len()).collect();
            prop_assert_eq!(ours, theirs);
        }
    }
}
