use super::super::prose::Prose;
use crate::text::Span;

/// How a quoted string in front matter is written.
#[derive(Clone, Copy)]
pub(super) struct Quotes {
    /// What opens and closes it.
    pub(super) mark: &'static str,
    /// Whether a backslash begins an escape.
    pub(super) escapes: bool,
    /// Whether the mark written twice stands for itself.
    pub(super) doubles: bool,
}

/// The text of `lines` of `source`, joined by spaces.
pub(super) fn folded(source: &str, lines: impl Iterator<Item = Span>) -> Prose {
    let mut prose = Prose::default();
    for line in lines {
        let text = line.of(source);
        let content = text.trim();
        let start = line.start + (text.len() - text.trim_start().len());
        if !content.is_empty() {
            push(&mut prose, " ", Span::new(start, start));
            push(&mut prose, content, Span::new(start, start + content.len()));
        }
    }
    prose
}

/// The string at `span` of `source`, behind its opening mark, and the byte behind its closing one.
pub(super) fn quoted(source: &str, span: Span, quotes: Quotes) -> Option<(Prose, usize)> {
    let mut prose = Prose::default();
    let mut at = span.start;
    loop {
        let rest = Span::new(at, span.end).of(source);
        let first = rest.chars().next()?;
        let white = rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
        let (text, length) = if let Some(after) = rest.strip_prefix(quotes.mark) {
            if !quotes.doubles || !after.starts_with(quotes.mark) {
                prose.trim_end();
                return Some((prose, at + quotes.mark.len()));
            }
            (first.to_string(), 2 * quotes.mark.len())
        } else if rest.get(..white)?.contains('\n') {
            (" ".to_owned(), white)
        } else if quotes.escapes && first == '\\' {
            escape(rest)
        } else {
            (first.to_string(), first.len_utf8())
        };
        push(&mut prose, &text, Span::new(at, at + length));
        at += length;
    }
}

/// Appends text, but no space at the start.
fn push(prose: &mut Prose, text: &str, source: Span) {
    if !prose.text().is_empty() || !text.trim().is_empty() {
        prose.push(text, source);
    }
}

/// What the escape at the start of `rest` stands for, and its length: those of YAML and TOML together.
fn escape(rest: &str) -> (String, usize) {
    let code = |digits: usize| {
        let hex = rest.get(2..2 + digits)?;
        let decoded = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
        Some((decoded.to_string(), 2 + digits))
    };
    let backslash = || ("\\".to_owned(), 1);
    match rest.chars().nth(1) {
        Some('x') => code(2).unwrap_or_else(backslash),
        Some('u') => code(4).unwrap_or_else(backslash),
        Some('U') => code(8).unwrap_or_else(backslash),
        Some('n' | 't' | 'r' | 'N' | 'L' | 'P') => (" ".to_owned(), 2),
        Some('_') => ("\u{A0}".to_owned(), 2),
        Some(c @ ('"' | '\\' | '/' | ' ')) => (c.to_string(), 2),
        Some('\n' | '\r') => {
            let after = rest.get(1..).unwrap_or_default();
            (String::new(), rest.len() - after.trim_start().len())
        }
        _ => backslash(),
    }
}
