use crate::text::{Span, Token, TokenKind};

/// How capitals are used in one paragraph.
#[derive(Debug)]
pub(super) struct Setting {
    /// By token: whether a capital is due there anyway.
    begins: Vec<bool>,
    /// Whether the paragraph is a heading that capitalises (nearly) every word.
    pub(super) title_case: bool,
    /// Whether the paragraph is set in capitals.
    pub(super) shouting: bool,
}

/// Words this long or longer (in bytes) are capitalised in headings of title case.
const LONG_WORD: usize = 4;

impl Setting {
    /// Reads the setting of the paragraph `text` with its tokens and sentences.
    pub(super) fn new(text: &str, tokens: &[Token], sentences: &[Span]) -> Setting {
        let words =
            || tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| token.span.of(text));
        let long = words().filter(|word| word.len() >= LONG_WORD).count();
        let capital = words().filter(|word| word.len() >= LONG_WORD && begins_with_capital(word)).count();
        let shouted = words().filter(|word| word.len() >= LONG_WORD && is_in_capitals(word)).count();
        let ends = text.trim_end().ends_with(['.', '!', '?', '…', '»', '”', '"']);
        Setting {
            begins: beginnings(text, tokens, sentences),
            title_case: long >= 3 && capital * 4 >= long * 3 && (!ends || long >= 8),
            shouting: long >= 2 && shouted * 2 > long,
        }
    }

    /// Whether the token at `index` is the first word of a sentence, a line, a quotation or what follows a colon.
    pub(super) fn begins(&self, index: usize) -> bool {
        self.begins.get(index).copied().unwrap_or(false)
    }
}

/// Whether `word` begins with a capital letter.
pub(super) fn begins_with_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether `word` has two capital letters or more and more capitals than small letters.
pub(super) fn is_in_capitals(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && capitals > word.chars().filter(|c| c.is_lowercase()).count()
}

fn beginnings(text: &str, tokens: &[Token], sentences: &[Span]) -> Vec<bool> {
    let mut starts = sentences.iter().map(|sentence| sentence.start).peekable();
    let mut fresh = true;
    let mut end = 0;
    let mut begins = Vec::with_capacity(tokens.len());
    for token in tokens {
        fresh |= text.get(end..token.span.start).is_some_and(|between| between.contains('\n'));
        end = token.span.end;
        while starts.next_if(|&start| start <= token.span.start).is_some() {
            fresh = true;
        }
        begins.push(fresh);
        fresh = match token.kind {
            TokenKind::Word | TokenKind::Number => false,
            TokenKind::Punctuation(mark) => fresh || mark == ':' || opens_quotation(text, *token, mark),
        };
    }
    begins
}

fn opens_quotation(text: &str, token: Token, mark: char) -> bool {
    let before = || text.get(..token.span.start).and_then(|before| before.chars().next_back());
    match mark {
        '«' | '“' | '„' => true,
        '"' | '\'' | '‘' => {
            before().is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '!' | '?'))
        }
        _ => false,
    }
}
