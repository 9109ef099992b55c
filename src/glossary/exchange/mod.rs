//! Glossaries in the formats of other programs: TBX, OmegaT, tables with a header row, and the project's own CSV.

mod draft;
mod omegat;
mod outcome;
mod project;
mod table;
mod tbx;
mod words;
mod xml;

pub use outcome::{Exported, Imported};
pub use project::HEADER;
pub use table::{ColumnMap, Field};

use super::{Entry, GlossaryError};

/// A format that glossaries are kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exchange {
    /// The project's own CSV.
    Csv,
    /// TBX: version 3 (ISO 30042:2019, Basic dialect) is written, that and version 2 are read.
    Tbx,
    /// TBX of version 2 (martif), which older programs read.
    Tbx2,
    /// OmegaT's: source, target and comment, without a header row; tabs are written, tabs, commas and semicolons read.
    Omegat,
    /// A table with a header row, as Weblate, Pontoon, memoQ and Trados write it. It is only read.
    Table,
}

impl Exchange {
    /// The formats by their names on the command line.
    pub const NAMES: [(&'static str, Exchange); 5] = [
        ("csv", Exchange::Csv),
        ("tbx", Exchange::Tbx),
        ("tbx2", Exchange::Tbx2),
        ("omegat", Exchange::Omegat),
        ("table", Exchange::Table),
    ];

    /// The format that the ending of a file's name stands for, without the point.
    pub fn from_extension(ending: &str) -> Option<Exchange> {
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Some(Exchange::Csv),
            "tbx" | "xml" | "martif" => Some(Exchange::Tbx),
            "tsv" | "tab" | "txt" | "utf8" => Some(Exchange::Omegat),
            _ => None,
        }
    }

    /// The format of `source`, where a program has written another than the ending says: CSV with a header row that is
    /// not the project's, or a table with tabs.
    pub fn refined(self, source: &str, map: &ColumnMap) -> Exchange {
        match self {
            Exchange::Csv if !project::is_own(source) => Exchange::Table,
            Exchange::Omegat if table::has_header(source, map) => Exchange::Table,
            other => other,
        }
    }
}

/// Reads a glossary of another program; `map` tells the columns of a table whose headers are not known.
///
/// # Errors
/// The source is not of this format, or is cut off.
pub fn import(
    file: &str,
    source: &str,
    format: Exchange,
    map: &ColumnMap,
) -> Result<Imported, Vec<GlossaryError>> {
    let source = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    match format {
        Exchange::Csv => project::read(file, source),
        Exchange::Tbx | Exchange::Tbx2 => tbx::read(file, source).map_err(|error| vec![error]),
        Exchange::Omegat => omegat::read(file, source),
        Exchange::Table => table::read(file, source, map),
    }
}

/// Writes entries in `format`; tables of other programs are written as the project's CSV. `file` is the name of the file
/// that is written: rows of the domain that it is named after need not name it.
pub fn export(file: &str, entries: &[Entry], format: Exchange) -> Exported {
    match format {
        Exchange::Csv | Exchange::Table => {
            Exported { text: project::write(file, entries), losses: Vec::new() }
        }
        Exchange::Tbx => tbx::write(entries, tbx::Version::Three),
        Exchange::Tbx2 => tbx::write(entries, tbx::Version::Two),
        Exchange::Omegat => omegat::write(entries),
    }
}
