mod po;
mod tmx;
mod unit;
mod xliff;

use std::ops::Range;

use super::block::MOST_PARAGRAPHS;
use super::encoding::Encoding;
use super::error::ReadError;
use super::read::{self, Document};
use crate::text::Language;

/// A file format of texts that are aligned already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BitextFormat {
    /// XLIFF 1.2, 2.0 or 2.1.
    Xliff,
    /// Messages of gettext.
    Po,
    /// A translation memory, TMX 1.1 to 1.4.
    Tmx,
}

impl BitextFormat {
    /// The format that a file's ending names, in any letter case.
    pub fn from_extension(extension: &str) -> Option<BitextFormat> {
        match extension.to_ascii_lowercase().as_str() {
            "xlf" | "xliff" => Some(BitextFormat::Xliff),
            "po" => Some(BitextFormat::Po),
            "tmx" => Some(BitextFormat::Tmx),
            _ => None,
        }
    }
}

/// English and Russian paragraphs of one file, and which of them render each other.
#[derive(Debug)]
pub struct Bitext {
    /// The English side.
    pub english: Document,
    /// The Russian side.
    pub russian: Document,
    /// For each unit its English and its Russian paragraphs, from 0; `0..0` where a side is empty.
    pub units: Vec<(Range<usize>, Range<usize>)>,
}

impl Bitext {
    /// Reads the units of a file that are in English and Russian, in whichever direction they were translated. The
    /// encoding is found out where none is named.
    ///
    /// # Errors
    /// Bytes that are no such file, and a file without a unit in both languages.
    pub fn from_bytes(
        bytes: Vec<u8>,
        format: BitextFormat,
        encoding: Option<Encoding>,
    ) -> Result<Bitext, ReadError> {
        let decoded = read::text(bytes, encoding)?;
        let units = match format {
            BitextFormat::Xliff => xliff::units(&decoded.text)?,
            BitextFormat::Po => po::units(&decoded.text)?,
            BitextFormat::Tmx => tmx::units(&decoded.text)?,
        };
        if !units.iter().any(|unit| unit.iter().all(|side| !side.is_empty())) {
            return Err(ReadError::NotBoth);
        }
        let count = units.iter().map(|unit| unit[0].len().max(unit[1].len())).sum::<usize>();
        if count > MOST_PARAGRAPHS {
            return Err(ReadError::ManyParagraphs);
        }
        let (mut english, mut russian, mut ranges) = (Vec::new(), Vec::new(), Vec::new());
        for [left, right] in units {
            let range = |before: usize, more: usize| if more == 0 { 0..0 } else { before..before + more };
            ranges.push((range(english.len(), left.len()), range(russian.len(), right.len())));
            english.extend(left);
            russian.extend(right);
        }
        Ok(Bitext {
            english: Document::of(Language::English, decoded.text.clone(), english).guessed(decoded.guess),
            russian: Document::of(Language::Russian, decoded.text, russian).guessed(decoded.guess),
            units: ranges,
        })
    }
}
