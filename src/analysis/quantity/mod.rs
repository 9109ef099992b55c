//! What a paragraph says in numbers: counts, shares, money, measures, dates and times, as typed values that are the same
//! in both languages whichever way they are written, and the comparing of two paragraphs by them.

mod amount;
mod calendar;
mod clock;
mod compare;
mod cutter;
mod date;
mod decimal;
mod digits;
mod ending;
mod gloss;
mod identifier;
mod keys;
mod lexicon;
mod meaning;
mod measure;
mod neighbours;
mod number;
mod numeric_date;
mod parse;
mod piece;
mod plain;
mod power;
mod readings;
mod scale;
mod scan;
mod series;
mod sum;
mod unit;
mod value;
mod verbatim;
mod weight;
mod words;

pub use compare::{Comparison, Difference, Grade, Match, Mismatch, compare, compare_by_sentence};
pub use date::{Date, DatePart};
pub use decimal::Decimal;
pub use keys::keys;
pub use unit::{Currency, Dimension, Unit};
pub use value::{Designation, Quantity, Value, Weight};

use crate::text::{Language, Token};
use scan::Scan;

/// The quantities of a paragraph, in the order of its text; `tokens` are those of `text`.
pub fn quantities(text: &str, tokens: &[Token], language: Language) -> Vec<Quantity> {
    let pieces = cutter::pieces(text, tokens, language);
    let scan = Scan { text, pieces: &pieces, language };
    let mut found = parse::parse(&scan);
    neighbours::read_neighbours(&scan, &mut found);
    gloss::mark_glosses(&scan, &mut found);
    found
}

#[cfg(test)]
mod tests;
