use crate::document::error::{PoFault, ReadError};
use crate::document::lines::LineIndex;
use crate::text::Span;

/// A piece of a PO file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A word such as `msgid`.
    Word(&'a str),
    /// What stands between the quotation marks of a string.
    Text(Span),
    /// `[`, a number and `]`.
    Index(usize),
}

/// A token, where it begins, and whether it is part of a comment: of a message that is no longer used (`#~`), or of what a
/// message was before (`#|`).
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'a> {
    pub token: Token<'a>,
    pub start: usize,
    pub mark: Mark,
}

/// What the line of a token begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Mark {
    /// Nothing.
    #[default]
    Current,
    /// `#~`
    Obsolete,
    /// `#|` or `#~|`
    Previous,
}

/// Cuts a PO file into tokens, as the tools of gettext do.
pub(super) struct Lexer<'a> {
    source: &'a str,
    at: usize,
    mark: Mark,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(source: &'a str) -> Lexer<'a> {
        Lexer { source, at: 0, mark: Mark::Current }
    }

    /// The next token, none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Placed<'a>>, ReadError> {
        self.skip();
        let start = self.at;
        let Some(first) = self.rest().chars().next() else { return Ok(None) };
        let token = match first {
            '"' => self.text()?,
            '[' => self.index()?,
            c if c.is_ascii_alphabetic() || c == '_' || c == '$' => self.word(),
            _ => return Err(self.fault(start, PoFault::Syntax)),
        };
        Ok(Some(Placed { token, start, mark: self.mark }))
    }

    /// The error of something at the byte `at`.
    pub(super) fn fault(&self, at: usize, fault: PoFault) -> ReadError {
        let position = LineIndex::new(self.source).position(self.source, at);
        ReadError::Po { fault, line: position.line, column: position.column }
    }

    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    /// Goes on behind white space and comments; the marks of messages in comments are taken up.
    fn skip(&mut self) {
        loop {
            let rest = self.rest();
            let white = rest.len()
                - rest.trim_start_matches([' ', '\t', '\r', '\n', '\u{B}', '\u{C}', '\u{FEFF}']).len();
            if rest.get(..white).is_some_and(|white| white.contains('\n')) {
                self.mark = Mark::Current;
            }
            self.at += white;
            let rest = self.rest();
            let marks = [("#~|", Mark::Previous), ("#~", Mark::Obsolete), ("#|", Mark::Previous)];
            if let Some((text, mark)) = marks.into_iter().find(|(text, _)| rest.starts_with(text)) {
                self.at += text.len();
                self.mark = mark;
            } else if rest.starts_with('#') {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else {
                return;
            }
        }
    }

    fn word(&mut self) -> Token<'a> {
        let rest = self.rest();
        let length =
            rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').unwrap_or(rest.len());
        self.at += length;
        Token::Word(rest.get(..length).unwrap_or_default())
    }

    fn text(&mut self) -> Result<Token<'a>, ReadError> {
        let start = self.at + 1;
        let bytes = self.source.as_bytes();
        let mut at = start;
        loop {
            match bytes.get(at) {
                None => return Err(self.fault(self.at, PoFault::EndOfFile)),
                Some(b'\n') => return Err(self.fault(self.at, PoFault::EndOfLine)),
                Some(b'"') => break,
                Some(b'\\') => match escape_length(bytes.get(at + 1..).unwrap_or_default()) {
                    Some(length) => at += 1 + length,
                    None => return Err(self.fault(at, PoFault::Escape)),
                },
                Some(_) => at += 1,
            }
        }
        self.at = at + 1;
        Ok(Token::Text(Span::new(start, at)))
    }

    fn index(&mut self) -> Result<Token<'a>, ReadError> {
        let rest = self.rest();
        let number = rest.find(']').and_then(|end| Some((end, rest.get(1..end)?.trim().parse().ok()?)));
        let Some((end, number)) = number else { return Err(self.fault(self.at, PoFault::Syntax)) };
        self.at += end + 1;
        Ok(Token::Index(number))
    }
}

/// The length of an escape without its backslash; none where there is no such escape.
fn escape_length(after: &[u8]) -> Option<usize> {
    let count = |after: &[u8], most, is_digit: fn(&u8) -> bool| {
        after.iter().take(most).take_while(|byte| is_digit(byte)).count()
    };
    match after.first()? {
        b'n' | b't' | b'b' | b'r' | b'f' | b'v' | b'a' | b'\\' | b'"' => Some(1),
        b'0'..=b'7' => Some(count(after, 3, |byte| matches!(byte, b'0'..=b'7'))),
        b'x' => {
            Some(count(after.get(1..)?, 2, u8::is_ascii_hexdigit)).filter(|&digits| digits > 0).map(|n| n + 1)
        }
        _ => None,
    }
}
