//! Floor 7: finding pairs of files, reading and writing them, checking many at once. The only floor that touches files.

mod glossary;
mod output;
mod pairs;
mod problem;
mod read;
mod run;

pub use glossary::{default_glossary, glossary_files, load_glossary};
pub use output::{Destination, publish, report_files};
pub use pairs::{Pair, find_pairs, listed_pairs};
pub use problem::{Problem, shown};
pub use read::read;
pub use run::{align, check};
