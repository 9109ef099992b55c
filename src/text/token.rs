use super::span::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and following digits: `aide-mémoire`, `Peoples'`, `G7`, `U.S`.
    Word,
    /// Digits, with inner points and commas: `1,000.5`. Digits grouped by spaces are several tokens.
    Number,
    /// One character that is neither, white space excluded.
    Punctuation(char),
}

/// A word, number or punctuation mark of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Token {
    /// Where it stands in the text that was tokenised.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// The tokens of `text` in order; white space and invisible characters between them are left out.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut position = 0;
    while let Some(c) = char_at(text, position) {
        let (kind, end) = if is_letter(c) {
            (TokenKind::Word, word_end(text, position))
        } else if c.is_ascii_digit() {
            (TokenKind::Number, number_end(text, position))
        } else {
            (TokenKind::Punctuation(c), position + c.len_utf8())
        };
        if !(c.is_whitespace() || is_invisible(c)) {
            found.push(Token { span: Span::new(position, end), kind });
        }
        position = end;
    }
    found
}

fn char_at(text: &str, position: usize) -> Option<char> {
    text.get(position..)?.chars().next()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// As [`char::is_alphabetic`], which looks most letters beyond ASCII up in a table.
fn is_letter(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | 'А'..='я') || c.is_alphabetic()
}

fn is_word_part(c: char) -> bool {
    is_letter(c)
        || c.is_alphanumeric()
        || is_invisible(c)
        || unicode_normalization::char::is_combining_mark(c)
}

/// Joins that stay inside a word where a letter or digit follows.
fn is_joiner(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | 'ʼ')
}

fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut letters_since_dot = 0;
    let mut only_single_letters = true;
    while let Some(c) = char_at(text, end) {
        let after = end + c.len_utf8();
        let next_is_part = || char_at(text, after).is_some_and(char::is_alphanumeric);
        if is_word_part(c) {
            letters_since_dot += 1;
            only_single_letters &= letters_since_dot == 1;
        } else if is_joiner(c) && next_is_part() {
            only_single_letters = false;
        } else if c == '.' && only_single_letters && next_is_initial(text, after) {
            letters_since_dot = 0;
        } else {
            break;
        }
        end = after;
    }
    end
}

/// Whether one letter followed by a point or by no further letter stands at `position`: the `S` of `U.S.`.
fn next_is_initial(text: &str, position: usize) -> bool {
    let mut rest = text.get(position..).unwrap_or("").chars();
    rest.next().is_some_and(char::is_alphabetic) && !rest.next().is_some_and(char::is_alphanumeric)
}

fn number_end(text: &str, start: usize) -> usize {
    let mut end = start;
    while let Some(c) = char_at(text, end) {
        let after = end + c.len_utf8();
        let digit_follows = || char_at(text, after).is_some_and(|next| next.is_ascii_digit());
        if !(c.is_ascii_digit() || (matches!(c, '.' | ',') && digit_follows())) {
            break;
        }
        end = after;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(
            split("The aide-mémoire, dated 1,000.5."),
            ["The", "aide-mémoire", ",", "dated", "1,000.5", "."]
        );
        assert_eq!(
            split("«IT‑компания» G7 — 30-тысячный"),
            ["«", "IT‑компания", "»", "G7", "—", "30", "-", "тысячный"]
        );
        assert_eq!(
            split("the U.S. and U.K.-based, т.е. так"),
            ["the", "U.S", ".", "and", "U.K", ".", "-", "based", ",", "т.е", ".", "так"]
        );
        assert_eq!(split("Türkiye's end. A start"), ["Türkiye's", "end", ".", "A", "start"]);
    }

    #[test]
    fn soft_hyphens_and_stress_marks_do_not_split_words() {
        assert_eq!(split("co\u{00AD}operation за\u{0301}мок"), ["co\u{00AD}operation", "за\u{0301}мок"]);
    }
}
