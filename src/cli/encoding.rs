use sverka::document::Encoding;

/// The encoding called `name`.
pub fn parse(name: &str) -> Result<Encoding, String> {
    Encoding::from_name(name).ok_or_else(|| format!("write it as {}", Encoding::GUESSED.join(" or ")))
}
