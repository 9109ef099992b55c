use std::io;

use super::cell;

/// What programs differ in when they open CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dialect {
    /// Whether a byte order mark stands first, by which Excel knows UTF-8.
    pub bom: bool,
    /// What parts the cells.
    pub delimiter: Delimiter,
}

/// What parts the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delimiter {
    /// As RFC 4180 has it.
    #[default]
    Comma,
    /// As Excel wants it where the comma is the decimal mark, as in Russia.
    Semicolon,
    /// As pasted from a spreadsheet.
    Tab,
}

impl Dialect {
    /// A writer of rows.
    pub(super) fn writer<W: io::Write>(self, mut out: W) -> io::Result<csv::Writer<W>> {
        if self.bom {
            out.write_all("\u{FEFF}".as_bytes())?;
        }
        let delimiter = match self.delimiter {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
        };
        Ok(cell::writer(delimiter, out))
    }
}
