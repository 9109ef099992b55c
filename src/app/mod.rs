//! Floor 7: finding pairs of files, reading and writing them, checking many at once. The only floor that touches files.

mod baseline;
mod config;
mod glossary;
mod glossary_exchange;
mod glossary_suggest;
mod glossary_words;
mod interrupt;
mod output;
mod pairs;
mod pins;
mod problem;
mod read;
mod relative;
mod run;
mod suppress;
mod syntax;
mod utf8;
mod words;

pub use baseline::Baseline;
pub use config::{Config, FailOn, Origin, Setting, Suppression, config_file, init};
pub use glossary::{default_glossary, glossary_files, load_glossary, read_glossary};
pub use glossary_exchange::{exchange, export_glossary, import_glossary};
pub use glossary_suggest::align_all;
pub use interrupt::clean_up_on_interrupt;
pub use output::{Destination, publish, report_files};
pub use pairs::{Pair, Patterns, find_pairs, listed_pairs};
pub use pins::Decision;
pub use problem::{Problem, shown};
pub use read::read;
pub use run::{Noted, align, check, prepare};
pub use suppress::suppress;
