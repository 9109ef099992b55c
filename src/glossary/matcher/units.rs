use crate::text::{Language, Span, Token, TokenKind};

/// What may stand between two units, white space and quotation marks not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link(u8);

impl Link {
    /// Nothing.
    pub(super) const NONE: Link = Link(0);
    /// The hyphen that joins two parts of one word.
    pub(super) const HYPHEN: Link = Link(1);
    /// A dash, or a hyphen that stands apart.
    pub(super) const DASH: Link = Link(2);
    /// A comma.
    pub(super) const COMMA: Link = Link(4);
    /// A slash.
    pub(super) const SLASH: Link = Link(8);
    /// A point.
    pub(super) const POINT: Link = Link(16);
    /// Any other mark.
    pub(super) const STOP: Link = Link(32);

    pub(super) fn and(self, other: Link) -> Link {
        Link(self.0 | other.0)
    }

    /// Whether all that is here is also in `other`.
    pub(super) fn within(self, other: Link) -> bool {
        self.0 & !other.0 == 0
    }

    pub(super) fn meets(self, other: Link) -> bool {
        self.0 & other.0 != 0
    }
}

/// A word, a part of a hyphenated word, a number or a sign that can belong to a term.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    /// Where it stands in the text.
    pub span: Span,
    /// What stands between it and the unit before.
    pub before: Link,
    /// The start of the definite article before it.
    pub article: Option<usize>,
    /// The first and last unit of the hyphenated word that it is part of; its own index where it is a word itself.
    pub word: (usize, usize),
}

/// The units of a text in order. English articles are no units.
pub(super) fn units(text: &str, tokens: &[Token], language: Language) -> Vec<Unit> {
    let mut builder =
        Builder { text, language, units: Vec::with_capacity(tokens.len()), link: Link::NONE, article: None };
    let mut rest = tokens;
    while let Some((token, after)) = rest.split_first() {
        rest = after;
        match token.kind {
            TokenKind::Punctuation(mark) => builder.mark(mark, token.span),
            TokenKind::Number => builder.push(token.span),
            TokenKind::Word => {
                let (span, passed) = spaced_abbreviation(text, token.span, after);
                rest = after.get(passed..).unwrap_or(&[]);
                builder.word(span);
            }
        }
    }
    builder.units
}

struct Builder<'a> {
    text: &'a str,
    language: Language,
    units: Vec<Unit>,
    link: Link,
    article: Option<usize>,
}

impl Builder<'_> {
    fn mark(&mut self, mark: char, span: Span) {
        match link_of(mark) {
            Some(link) => self.link = self.link.and(link),
            None => self.push(span),
        }
    }

    fn word(&mut self, span: Span) {
        let word = span.of(self.text);
        if self.language == Language::English && is_article(word) {
            self.article = word.starts_with(['t', 'T']).then_some(span.start);
            return;
        }
        if !word.contains(is_hyphen) {
            return self.push(span);
        }
        let first = self.units.len();
        let mut start = span.start;
        for part in word.split(is_hyphen) {
            self.push(Span::new(start, start + part.len()));
            self.link = Link::HYPHEN;
            let hyphen = self.text.get(start + part.len()..).and_then(|rest| rest.chars().next());
            start += part.len() + hyphen.map_or(0, char::len_utf8);
        }
        self.link = Link::NONE;
        let last = self.units.len() - 1;
        self.units.iter_mut().skip(first).for_each(|unit| unit.word = (first, last));
    }

    fn push(&mut self, span: Span) {
        let at = self.units.len();
        self.units.push(Unit { span, before: self.link, article: self.article.take(), word: (at, at) });
        self.link = Link::NONE;
    }
}

/// What a mark does to the terms around it; `None` for a sign that is part of terms (OPEC+, AT&T).
fn link_of(mark: char) -> Option<Link> {
    match mark {
        '+' | '&' => None,
        '«' | '»' | '"' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '\'' | '`' | '*' | '_' => {
            Some(Link::NONE)
        }
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' => Some(Link::DASH),
        ',' => Some(Link::COMMA),
        '/' => Some(Link::SLASH),
        '.' => Some(Link::POINT),
        _ => Some(Link::STOP),
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_article(word: &str) -> bool {
    matches!(word, "the" | "The" | "THE" | "a" | "A" | "an" | "An" | "AN")
}

/// The span of «и. о.» and the number of tokens after the first word that it takes; the word alone otherwise.
fn spaced_abbreviation(text: &str, word: Span, after: &[Token]) -> (Span, usize) {
    let is_small_letter = |span: Span| {
        let mut chars = span.of(text).chars();
        chars.next().is_some_and(char::is_lowercase) && chars.next().is_none()
    };
    let point = TokenKind::Punctuation('.');
    match after {
        [dot, letter, last, ..]
            if dot.kind == point
                && last.kind == point
                && is_small_letter(word)
                && is_small_letter(letter.span) =>
        {
            (word.join(letter.span), 2)
        }
        _ => (word, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;

    fn spell(text: &str, language: Language) -> Vec<String> {
        let link = |unit: &Unit| if unit.before == Link::NONE { "" } else { "~" };
        units(text, &tokens(text), language)
            .iter()
            .map(|u| format!("{}{}", link(u), u.span.of(text)))
            .collect()
    }

    #[test]
    fn words_parts_and_signs_are_units() {
        assert_eq!(
            spell("the «North–South» OPEC+, a UK-led", Language::English),
            ["North", "~South", "OPEC", "+", "~UK", "~led"]
        );
        assert_eq!(
            spell("и. о. губернатора; пресс-секретарь", Language::Russian),
            ["и. о", "~губернатора", "~пресс", "~секретарь"]
        );
    }
}
