use sverka::document::{Document, Encoding};

use super::terminal;

/// The encoding called `name`.
pub fn parse(name: &str) -> Result<Encoding, String> {
    let known = || format!("no encoding is called so; some that are: {}", Encoding::GUESSED.join(", "));
    Encoding::from_name(name).ok_or_else(known)
}

/// Tells which files were read in an encoding that was only guessed; `articles` are names of files and what is in them.
pub fn tell_guesses<'a>(articles: impl IntoIterator<Item = (&'a str, &'a Document)>) {
    for (file, document) in articles {
        if let Some(encoding) = document.guess() {
            terminal::note(&format!("{file}: read as {encoding}, a guess; name another with --encoding"));
        }
    }
}
