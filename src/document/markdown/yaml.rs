use super::super::prose::Prose;
use super::scalar::{self, Quotes};
use super::shown::shown_field;
use crate::text::Span;
use std::iter::once;

const DOUBLE: Quotes = Quotes { mark: "\"", escapes: true, doubles: false };
const SINGLE: Quotes = Quotes { mark: "'", escapes: false, doubles: true };

/// The values of the fields that readers see among `lines` of `source`.
pub(super) fn fields(source: &str, lines: &[Span]) -> Vec<Prose> {
    let value_at = |number: usize| {
        let line = *lines.get(number)?;
        let start = shown_field(source, line, ':')?;
        let more = lines.get(number + 1..)?;
        let own = more.iter().take_while(|line| is_continuation(line.of(source))).count();
        value(source, Span::new(start, line.end), more.get(..own)?)
    };
    (0..lines.len()).filter_map(value_at).collect()
}

fn is_continuation(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with([' ', '\t'])
}

/// The value that begins at `first`, in the line of its key, and may go on over the lines `more`.
fn value(source: &str, first: Span, more: &[Span]) -> Option<Prose> {
    if first.of(source).trim_start().starts_with(['>', '|']) {
        return Some(scalar::folded(source, more.iter().copied()));
    }
    let mut lines = once(first).chain(more.iter().copied()).map(|line| without_comment(source, line));
    let begin = lines.find(|line| !line.of(source).trim().is_empty())?;
    let text = begin.of(source).trim();
    let end = more.last().map_or(first.end, |line| line.end);
    let behind_mark = || Span::new(begin.end - begin.of(source).trim_start().len() + 1, end);
    match text.chars().next()? {
        '"' => Some(scalar::quoted(source, behind_mark(), DOUBLE)?.0),
        '\'' => Some(scalar::quoted(source, behind_mark(), SINGLE)?.0),
        '[' | '{' | '&' | '*' | '!' | '~' => None,
        _ if text == "null" || (begin.start != first.start && is_collection(text)) => None,
        _ => Some(scalar::folded(source, once(begin).chain(lines))),
    }
}

/// Whether a line is the first of a list or of nested fields.
fn is_collection(text: &str) -> bool {
    text.starts_with("- ") || text.contains(": ") || text.ends_with(':')
}

/// A comment begins with a number sign behind white space; a quoted value is cut short here, but read whole.
fn without_comment(source: &str, line: Span) -> Span {
    let text = line.of(source);
    let end = if text.trim_start().starts_with('#') { Some(0) } else { text.find(" #") };
    Span::new(line.start, end.map_or(line.end, |end| line.start + end))
}
