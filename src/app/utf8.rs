use std::fs;
use std::path::Path;

use super::problem::Problem;
use super::words;

/// The text of a file that is no article: a glossary, a configuration.
///
/// # Errors
/// The file cannot be read or is not UTF-8.
pub(super) fn utf8(path: &Path) -> Result<String, Problem> {
    let bytes = fs::read(path).map_err(|error| Problem::read(path, &error))?;
    String::from_utf8(bytes).map_err(|error| {
        let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = good.iter().filter(|&&byte| byte == b'\n').count() + 1;
        Problem::new(path, words::NOT_UTF8.with(&[&good.len().to_string()])).at_line(Some(line))
    })
}
