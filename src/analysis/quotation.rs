use crate::text::Span;

/// What a quotation mark does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuoteSide {
    /// It begins a quotation.
    Opening,
    /// It ends one.
    Closing,
    /// A straight mark of which it cannot be told.
    Either,
}

/// A quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuoteMark {
    /// Where it stands in the text.
    pub at: usize,
    /// The mark.
    pub mark: char,
    /// What it does.
    pub side: QuoteSide,
}

impl QuoteMark {
    /// The mark's place.
    pub fn span(self) -> Span {
        Span::new(self.at, self.at + self.mark.len_utf8())
    }

    /// Whether `closing` ends what this mark begins.
    pub fn is_closed_by(self, closing: QuoteMark) -> bool {
        match self.mark {
            '«' => closing.mark == '»',
            '„' => matches!(closing.mark, '“' | '”' | '‟'),
            '“' | '”' => matches!(closing.mark, '”' | '“'),
            mark => mark == closing.mark,
        }
    }
}

/// The double quotation marks of a text in order; marks of inches and seconds are none.
pub fn quotation_marks(text: &str) -> Vec<QuoteMark> {
    let mut found: Vec<QuoteMark> = Vec::new();
    let mut straight_open = false;
    let mut previous = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let side = match c {
            '«' | '„' => Some(QuoteSide::Opening),
            '»' => Some(QuoteSide::Closing),
            '“' | '”' => Some(curly_side(c, previous, next)),
            '"' if !straight_open
                && previous.is_some_and(|c| c.is_ascii_digit())
                && !is_opening_place(previous) =>
            {
                None
            }
            '"' => Some(straight_side(previous, next, straight_open)),
            _ => None,
        };
        if let Some(side) = side {
            if c == '"' {
                straight_open = side == QuoteSide::Opening || (side == QuoteSide::Either && !straight_open);
            }
            found.push(QuoteMark { at, mark: c, side });
        }
        previous = Some(c);
    }
    found
}

/// `“` ends what „ began, and both curly marks are sometimes exchanged: the place decides where it is plain.
fn curly_side(mark: char, previous: Option<char>, next: Option<char>) -> QuoteSide {
    match (is_opening_place(previous), is_closing_place(next)) {
        (true, false) => QuoteSide::Opening,
        (false, true) => QuoteSide::Closing,
        _ if mark == '“' => QuoteSide::Opening,
        _ => QuoteSide::Closing,
    }
}

fn straight_side(previous: Option<char>, next: Option<char>, is_open: bool) -> QuoteSide {
    match (is_opening_place(previous), is_closing_place(next)) {
        (true, false) => QuoteSide::Opening,
        (false, true) => QuoteSide::Closing,
        _ if is_open => QuoteSide::Closing,
        _ => QuoteSide::Either,
    }
}

fn is_opening_place(previous: Option<char>) -> bool {
    previous.is_none_or(|c| {
        c.is_whitespace()
            || matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '«' | '„' | '‘' | '\'' | '|')
    })
}

fn is_closing_place(next: Option<char>) -> bool {
    next.is_none_or(|c| c.is_whitespace() || CLOSING_NEIGHBOURS.contains(&c))
}

/// What may follow a closing mark without a space.
const CLOSING_NEIGHBOURS: [char; 20] =
    [',', '.', ';', ':', '!', '?', ')', ']', '}', '…', '—', '–', '-', '»', '”', '“', '"', '\'', '’', '/'];

/// The quotations of a paragraph, outermost ones, marks included; one that is left open ends with the paragraph.
pub fn quotations(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char, usize)> = None;
    for (at, c) in text.char_indices() {
        match open {
            None => open = closing_of(c).filter(|_| opens(text, at)).map(|closing| (at, closing, 1)),
            Some((start, closing, depth)) if c == closing => {
                open = if depth > 1 { Some((start, closing, depth - 1)) } else { None };
                if depth == 1 {
                    found.push(Span::new(start, at + c.len_utf8()));
                }
            }
            Some((start, '»', depth)) if c == '«' => open = Some((start, '»', depth + 1)),
            Some(_) => {}
        }
    }
    found.extend(open.map(|(start, ..)| Span::new(start, text.len())));
    found
}

fn closing_of(opening: char) -> Option<char> {
    match opening {
        '«' => Some('»'),
        '“' => Some('”'),
        '„' => Some('“'),
        '"' => Some('"'),
        _ => None,
    }
}

/// A straight mark opens a quotation only before a word; the others always do.
fn opens(text: &str, at: usize) -> bool {
    !text[at..].starts_with('"') || text[at + 1..].starts_with(|c: char| !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_found_with_their_marks() {
        for (text, expected) in [
            ("Он сказал: «Мы «за» мир». И ушёл.", vec!["«Мы «за» мир»"]),
            ("He said “yes” and \"no\".", vec!["“yes”", "\"no\""]),
            ("«Left open for the next paragraph.", vec!["«Left open for the next paragraph."]),
            ("nothing, 5\" pipe", vec![]),
        ] {
            let found: Vec<&str> = quotations(text).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    /// `<` for a mark that opens, `>` for one that closes, `?` for one that may do either.
    fn sides(text: &str) -> String {
        let sides = quotation_marks(text).into_iter().map(|mark| match mark.side {
            QuoteSide::Opening => '<',
            QuoteSide::Closing => '>',
            QuoteSide::Either => '?',
        });
        sides.collect()
    }

    #[test]
    fn the_place_tells_what_a_mark_does() {
        for (text, expected) in [
            ("«А „б“ в»", "<<>>"),
            ("He said, “yes,” and \"no.\"", "<><>"),
            ("A 5\" pipe and a 6'2\" man", ""),
            ("(\"so\") — \"№ 5\"", "<><>"),
            ("“Left open", "<"),
        ] {
            assert_eq!(sides(text), expected, "{text}");
        }
    }
}
