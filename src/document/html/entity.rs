use html5gum::{Token, Tokenizer};

use crate::text::Span;

/// The pieces of the text at `span` of `source`: runs as they stand there, and decoded references.
pub(super) fn pieces(source: &str, span: Span) -> Vec<(String, Span)> {
    let mut pieces = Vec::new();
    let mut done = span.start;
    for (at, _) in span.of(source).match_indices('&') {
        let start = span.start + at;
        if start < done {
            continue;
        }
        let name = reference(Span::new(start, span.end).of(source));
        let decoded = decode(name);
        if decoded != name {
            push(&mut pieces, source, Span::new(done, start));
            done = start + name.len();
            pieces.push((decoded, Span::new(start, done)));
        }
    }
    push(&mut pieces, source, Span::new(done, span.end));
    pieces
}

fn push(pieces: &mut Vec<(String, Span)>, source: &str, span: Span) {
    if !span.is_empty() {
        pieces.push((span.of(source).to_owned(), span));
    }
}

/// The reference that `text` begins with, and letters behind it where no semicolon ends it.
fn reference(text: &str) -> &str {
    let end = text.bytes().skip(1).position(|byte| !byte.is_ascii_alphanumeric() && byte != b'#');
    let end = end.map_or(text.len(), |end| end + 1);
    let semicolon = text.get(end..).is_some_and(|rest| rest.starts_with(';'));
    text.get(..end + usize::from(semicolon)).unwrap_or_default()
}

/// What a reference stands for; itself where it is none.
fn decode(reference: &str) -> String {
    let mut decoded = String::new();
    for token in Tokenizer::new(reference) {
        if let Ok(Token::String(text)) = token {
            decoded.push_str(&String::from_utf8_lossy(&text));
        }
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_decoded_where_they_stand() {
        for (source, wanted) in [
            ("AT&amp;T &laquo;да&raquo;", vec!["AT", "&", "T ", "«", "да", "»"]),
            ("&#8212;&#x2014; &#xD800; &nbsp", vec!["—", "—", " ", "\u{FFFD}", " ", "\u{A0}"]),
            ("a & b &c; &", vec!["a & b &c; &"]),
            ("", vec![]),
        ] {
            let pieces = pieces(source, Span::new(0, source.len()));
            let texts: Vec<&str> = pieces.iter().map(|piece| piece.0.as_str()).collect();
            assert_eq!(texts, wanted, "{source}");
        }
    }
}
