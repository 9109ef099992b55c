//! Admonitions as MkDocs has them: a mark with a type and perhaps a title, and below it a body that is set in.
//!
//! ```text
//! !!! note "A title"
//!     The body.
//! ```

use crate::text::Span;

/// Columns that a body is set in by.
const INDENT: usize = 4;

/// The admonitions that are open at a line.
#[derive(Debug, Default)]
pub(super) struct Admonitions {
    open: usize,
}

/// What a line is to the admonitions around it.
pub(super) struct Line {
    /// Bytes at its start that set it in.
    pub indent: usize,
    /// For a mark its title, empty where it has none.
    pub mark: Option<Span>,
}

impl Admonitions {
    /// Reads the first of `lines`; the others are those behind it.
    pub(super) fn read(&mut self, source: &str, lines: &[Span]) -> Line {
        let Some((&line, more)) = lines.split_first() else { return Line { indent: 0, mark: None } };
        let text = line.of(source);
        let width = indent(text);
        if !text.trim().is_empty() {
            self.open = self.open.min(width / INDENT);
        }
        let own = (self.open * INDENT).min(width);
        let body = || more.iter().map(|line| line.of(source)).find(|text| !text.trim().is_empty());
        let is_body = |text: &str| indent(text) >= own + INDENT;
        let mark = title(text.get(own..).unwrap_or_default()).filter(|_| body().is_some_and(is_body));
        self.open += usize::from(mark.is_some());
        let mark = mark.map(|title| Span::new(line.start + own + title.start, line.start + own + title.end));
        Line { indent: own, mark }
    }
}

/// Spaces at the start.
fn indent(text: &str) -> usize {
    text.bytes().take_while(|&byte| byte == b' ').count()
}

/// Where the title stands in `!!! note "Title"`, `??? note` or `???+ note "Title"`.
fn title(text: &str) -> Option<Span> {
    let behind = text
        .strip_prefix("!!!")
        .or_else(|| text.strip_prefix("???+"))
        .or_else(|| text.strip_prefix("???"))?;
    let kinds = behind.strip_prefix(' ')?.trim_end();
    let is_kind =
        |word: &str| word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let (kinds, title) = match kinds.split_once('"') {
        Some((kinds, title)) => (kinds, Some(title.strip_suffix('"')?)),
        None => (kinds, None),
    };
    let mut words = kinds.split_whitespace().peekable();
    words.peek()?;
    let end = text.trim_end().len();
    words.all(is_kind).then(|| match title {
        Some(title) => Span::new(end - 1 - title.len(), end - 1),
        None => Span::new(end, end),
    })
}
