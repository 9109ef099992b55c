use std::io;

use super::{Checked, csv, json};

/// A format of a report file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// One finding a row.
    Csv,
    /// One document.
    Json,
}

impl FileFormat {
    /// All formats by the endings of their files.
    pub const ENDINGS: [(&'static str, FileFormat); 2] =
        [("csv", FileFormat::Csv), ("json", FileFormat::Json)];

    /// The format that a file's ending names, in any letter case.
    pub fn from_extension(extension: &str) -> Option<FileFormat> {
        let named = |(ending, _): &&(&str, FileFormat)| extension.eq_ignore_ascii_case(ending);
        Self::ENDINGS.iter().find(named).map(|&(_, format)| format)
    }

    /// Writes a report in this format.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(self, checked: &[Checked], out: &mut dyn io::Write) -> io::Result<()> {
        match self {
            FileFormat::Csv => csv::write(checked, out),
            FileFormat::Json => json::write(checked, out),
        }
    }
}
