use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::half::Half;
use crate::text::Language;

/// Bytes of a file in which the language of its translations is looked for.
const HEAD: u64 = 16_384;

/// How a PO, an XLIFF and a TMX file say, in lower case, that they hold Russian.
const MARKS: [&str; 7] = ["language: ru", "\"ru\"", "'ru'", "\"ru-", "'ru-", "\"ru_", "\"russian\""];

/// Whether a file of translations at `path`, `inside` the folder that is looked through, is into Russian or out of it: by
/// its name or folders, or else by what it declares. Others are translations into other languages, and none of a pair.
pub(super) fn is_russian(path: &Path, inside: &Path) -> bool {
    match Half::of(inside) {
        Some(half) if half.language == Language::Russian => true,
        _ => declares_russian(path),
    }
}

fn declares_russian(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    // Of UTF-16 the NULs are left out.
    head.retain(|&byte| byte != 0);
    let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
    read.is_ok() && MARKS.iter().any(|mark| head.contains(mark))
}
