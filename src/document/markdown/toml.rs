use super::super::prose::Prose;
use super::scalar::{self, Quotes};
use super::shown::shown_field;
use crate::text::Span;

/// The four kinds of strings, the longer marks first.
const STRINGS: [Quotes; 4] = [
    Quotes { mark: "\"\"\"", escapes: true, doubles: false },
    Quotes { mark: "'''", escapes: false, doubles: false },
    Quotes { mark: "\"", escapes: true, doubles: false },
    Quotes { mark: "'", escapes: false, doubles: false },
];

/// The values of the fields that readers see among `lines` of `source`, up to the first table.
pub(super) fn fields(source: &str, lines: &[Span]) -> Vec<Prose> {
    let mut values = Vec::new();
    let mut done = 0;
    for &line in lines {
        let indent = line.len() - line.of(source).trim_start().len();
        let line = Span::new(line.start + indent, line.end);
        if line.start < done {
            continue;
        }
        if line.of(source).starts_with('[') {
            break;
        }
        let Some((start, quotes)) = string(source, line) else { continue };
        let end = if quotes.mark.len() == 1 { line.end } else { lines.last().map_or(0, |last| last.end) };
        match scalar::quoted(source, Span::new(start, end), quotes) {
            Some((prose, after)) => {
                values.push(prose);
                done = after;
            }
            None => done = end,
        }
    }
    values
}

/// The place behind the opening mark, if `line` is a field that readers see and its value a string.
fn string(source: &str, line: Span) -> Option<(usize, Quotes)> {
    let start = shown_field(source, line, '=')?;
    let value = Span::new(start, line.end).of(source).trim_start();
    let quotes = STRINGS.into_iter().find(|quotes| value.starts_with(quotes.mark))?;
    Some((line.end - value.len() + quotes.mark.len(), quotes))
}
