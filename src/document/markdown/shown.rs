use crate::text::Span;

/// The fields that readers see.
pub(super) const SHOWN: [&str; 2] = ["title", "description"];

/// The byte where the value begins, if `line` is a field that readers see.
pub(super) fn shown_field(source: &str, line: Span, separator: char) -> Option<usize> {
    let (key, _) = line.of(source).split_once(separator)?;
    let name = key.trim_end().trim_matches(['"', '\'']);
    SHOWN.contains(&name).then_some(line.start + key.len() + separator.len_utf8())
}
