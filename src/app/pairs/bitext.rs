use std::path::Path;

use super::half::Half;
use crate::app::file::{Named, head};
use crate::text::Language;

/// Bytes of a file in which the language of its translations is looked for.
const HEAD: u64 = 16_384;

/// How a PO, an XLIFF and a TMX file say, in lower case, that they hold Russian.
const MARKS: [&str; 7] = ["language: ru", "\"ru\"", "'ru'", "\"ru-", "'ru-", "\"ru_", "\"russian\""];

/// Whether a file of translations at `path`, `inside` the folder that is looked through, is into Russian or out of it: by
/// its name or folders, or else by what it declares. Others are translations into other languages, and none of a pair.
pub(super) fn is_russian(path: &Path, inside: &Path, folder: &Path) -> bool {
    match Half::of(inside) {
        Some(half) if half.language == Language::Russian => true,
        // What leads out of the folder is refused when it is read; nothing of it is looked at before.
        _ => Named::Found(folder).admits(path).is_err() || declares_russian(path),
    }
}

fn declares_russian(path: &Path) -> bool {
    let Some(mut head) = head(path, HEAD) else { return false };
    // Of UTF-16 the NULs are left out.
    head.retain(|&byte| byte != 0);
    let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
    MARKS.iter().any(|mark| head.contains(mark))
}
