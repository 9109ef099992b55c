use std::fmt;

use sverka::text::{Language, Message};

/// How an argument is to be written, in both languages.
#[derive(Debug)]
pub struct Advice(pub Message);

impl fmt::Display for Advice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.text(Language::English))
    }
}

impl std::error::Error for Advice {}
