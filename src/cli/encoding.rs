use sverka::document::Encoding;

use super::advice::Advice;
use super::words;

/// The encoding called `name`.
pub fn parse(name: &str) -> Result<Encoding, Advice> {
    Encoding::from_name(name)
        .ok_or_else(|| Advice(words::WRITE_ENCODING.with(&[&Encoding::GUESSED.join(", ")])))
}
