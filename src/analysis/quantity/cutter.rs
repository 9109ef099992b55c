use super::digits::is_grouped;
use super::lexicon::{Entry, Particle, compound, lookup};
use super::piece::{Piece, PieceKind};
use super::verbatim::verbatim_stretches;
use crate::analysis::roman;
use crate::text::{Language, Span, Token, TokenKind, fold_char};

/// The pieces of a paragraph.
pub(super) fn pieces(text: &str, tokens: &[Token], language: Language) -> Vec<Piece> {
    let mut cutter =
        Cutter { text, language, folded: String::new(), found: Vec::new(), begins_sentence: true };
    let mut stretches = verbatim_stretches(text).into_iter().peekable();
    for token in tokens {
        while stretches.next_if(|stretch| stretch.end <= token.span.start).is_some() {}
        if stretches.peek().is_some_and(|stretch| stretch.overlaps(token.span)) {
            cutter.push_gap(token.span, false);
        } else {
            cutter.cut(token);
        }
    }
    cutter.found
}

struct Cutter<'a> {
    text: &'a str,
    language: Language,
    /// The word looked up last; one buffer for all.
    folded: String,
    found: Vec<Piece>,
    begins_sentence: bool,
}

impl Cutter<'_> {
    fn cut(&mut self, token: &Token) {
        match token.kind {
            TokenKind::Number => self.cut_number(token.span),
            TokenKind::Word => self.cut_word(token.span),
            TokenKind::Punctuation(mark) => self.cut_mark(mark, token.span),
        }
        self.begins_sentence = matches!(
            token.kind,
            TokenKind::Punctuation('.' | '!' | '?' | '…' | ':' | '"' | '«' | '“' | '„' | '—' | '–' | '-')
        );
    }

    /// Digits are one piece, unless the commas in them only part the items of a list: `1,2,3`.
    fn cut_number(&mut self, span: Span) {
        let number = span.of(self.text);
        let whole = number.split('.').next().unwrap_or("");
        if number.matches(',').count() < 2 || is_grouped(number) || is_grouped(whole) {
            return self.push(span, PieceKind::Digits);
        }
        let mut start = span.start;
        for item in number.split(',') {
            if start > span.start {
                self.push(Span::new(start - 1, start), PieceKind::Mark(','));
            }
            self.push(Span::new(start, start + item.len()), PieceKind::Digits);
            start += item.len() + 1;
        }
    }

    fn cut_mark(&mut self, mark: char, span: Span) {
        let common =
            matches!(mark, '.' | ',' | ';' | ':' | '-' | '–' | '—' | '"' | '«' | '»' | '(' | ')' | '“' | '”');
        let entry = if common { None } else { self.entry(span) };
        self.push(span, entry.map_or(PieceKind::Mark(mark), PieceKind::Word));
    }

    fn cut_word(&mut self, span: Span) {
        let word = span.of(self.text);
        // In English a single letter is a word or an initial, never a numeral.
        let numeral =
            roman::read(word).filter(|_| word.chars().count() > 1 || self.language == Language::Russian);
        if let Some(number) = numeral {
            return self.push(span, PieceKind::Roman(number));
        }
        // 5G is a name, 5 g a mass.
        let is_generation = word == "G" && self.follows_digits(span);
        if let Some(entry) = self.entry(span).filter(|_| !is_generation) {
            return self.push(span, PieceKind::Word(entry));
        }
        let (digits, hyphenated) = features(word);
        if digits {
            self.cut_designation(span);
        } else if hyphenated {
            self.cut_hyphenated(span);
        } else if let Some((halves, entry)) = self.compound() {
            self.push_compound(span, halves, entry);
        } else if self.follows_digits(span) {
            self.extend_designation(span);
        } else {
            let name = !self.begins_sentence && word.starts_with(char::is_uppercase);
            self.push_gap(span, name);
        }
    }

    /// A word with digits: `mid-1990s` and `USD500` hold a number, `COVID-19` and `G7` are names.
    fn cut_designation(&mut self, span: Span) {
        let word = span.of(self.text);
        let letters = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        let head = Span::new(span.start, span.start + letters);
        // `USD500`, but not «Евро-2020»; "6-foot-2" and "1-in-5" go on with a number that has begun.
        let fused = word.get(letters..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let goes_on = self.follows_hyphen(span);
        let opens_number = |entry: &Entry| {
            entry.numeral.is_some()
                || entry.calendar.is_some()
                || entry.is(Particle::Split)
                || entry.is(Particle::Label)
                || fused && letters > 2 && !entry.units.is_empty()
                || goes_on
        };
        if self.follows_digits(span) {
            // `8u401` begins with digits.
            self.extend_designation(span);
        } else if self.entry(head).is_some_and(opens_number) {
            self.cut_members(span);
        } else {
            self.push(span, PieceKind::Designation);
        }
    }

    /// "twenty-five", "six-year-old", «вице-президент»: cut only where a number or a unit is in it.
    fn cut_hyphenated(&mut self, span: Span) {
        let word = span.of(self.text);
        let mut start = span.start;
        let mut counts = self
            .found
            .last()
            .is_some_and(|piece| matches!(piece.kind, PieceKind::Digits | PieceKind::Mark('-')));
        for member in word.split(is_hyphen) {
            let member_span = Span::new(start, start + member.len());
            start = after_hyphen(self.text, member_span.end);
            counts |= self
                .entry(member_span)
                .is_some_and(|entry| entry.numeral.is_some() || entry.calendar.is_some());
        }
        match counts {
            true => self.cut_members(span),
            false => self.push_gap(span, false),
        }
    }

    /// Cuts a word into runs of letters, runs of digits, and hyphens.
    fn cut_members(&mut self, span: Span) {
        let mut start = span.start;
        while start < span.end {
            let rest = self.text.get(start..span.end).unwrap_or("");
            let class = |c: char| (is_hyphen(c), c.is_ascii_digit() || matches!(c, '.' | ','));
            let Some(first) = rest.chars().next() else { return };
            let length = match is_hyphen(first) {
                true => first.len_utf8(),
                false => rest.find(|c| class(c) != class(first)).unwrap_or(rest.len()),
            };
            let member = Span::new(start, start + length);
            let kind = match class(first) {
                (true, _) => PieceKind::Mark('-'),
                (_, true) => PieceKind::Digits,
                _ => self.entry(member).map_or(PieceKind::Gap { name: false, single: true }, PieceKind::Word),
            };
            self.push(member, kind);
            start = member.end;
        }
    }

    fn push_compound(&mut self, span: Span, halves: u32, entry: &'static Entry) {
        // Where in the word the second member begins matters to nobody: both get the whole word.
        self.push(span, PieceKind::Prefix(halves));
        self.found.push(Piece { span, glued: true, kind: PieceKind::Word(entry) });
    }

    fn compound(&self) -> Option<(u32, &'static Entry)> {
        let may_count = self.language == Language::Russian
            && self.folded.starts_with(['о', 'д', 'т', 'ч', 'п', 'ш', 'с', 'в']);
        if may_count { compound(&self.folded) } else { None }
    }

    /// The entry of the word or sign at `span`, its possessive ending left out; its folded form stays in the buffer.
    fn entry(&mut self, span: Span) -> Option<&'static Entry> {
        let word = span.of(self.text);
        let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        self.folded.clear();
        for c in bare.chars() {
            fold_into(c, &mut self.folded);
        }
        lookup(&self.folded, self.language).filter(|entry| entry.admits(bare))
    }

    fn follows_digits(&self, span: Span) -> bool {
        self.found.last().is_some_and(|piece| {
            matches!(piece.kind, PieceKind::Digits | PieceKind::Designation) && piece.span.end == span.start
        })
    }

    /// Whether digits and a hyphen stand right before `span`.
    fn follows_hyphen(&self, span: Span) -> bool {
        match self.found.as_slice() {
            [.., before, hyphen] => {
                matches!((before.kind, hyphen.kind), (PieceKind::Digits, PieceKind::Mark('-')))
                    && hyphen.glued
                    && hyphen.span.end == span.start
            }
            _ => false,
        }
    }

    /// Joins letters to the digits right before them: `5G`, `777X`.
    fn extend_designation(&mut self, span: Span) {
        if let Some(piece) = self.found.last_mut() {
            piece.span = piece.span.join(span);
            piece.kind = PieceKind::Designation;
        }
    }

    fn push(&mut self, span: Span, kind: PieceKind) {
        let glued = self.found.last().is_some_and(|piece| piece.span.end == span.start);
        self.found.push(Piece { span, glued, kind });
    }

    fn push_gap(&mut self, span: Span, is_name: bool) {
        match self.found.last_mut() {
            Some(Piece { span: before, kind: PieceKind::Gap { name, single }, .. }) => {
                *before = before.join(span);
                *name = is_name;
                *single = false;
            }
            _ => self.push(span, PieceKind::Gap { name: is_name, single: true }),
        }
    }
}

/// Whether the word has digits, and whether it has hyphens.
fn features(word: &str) -> (bool, bool) {
    let seen = |found: (bool, bool), byte: u8| {
        (found.0 | byte.is_ascii_digit(), found.1 | matches!(byte, b'-' | 0xE2))
    };
    let (digits, maybe_hyphen) = word.bytes().fold((false, false), seen);
    (digits, maybe_hyphen && word.contains(is_hyphen))
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn after_hyphen(text: &str, position: usize) -> usize {
    position + text.get(position..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

fn fold_into(c: char, folded: &mut String) {
    match c {
        'a'..='z' | 'а'..='я' => folded.push(c),
        'A'..='Z' => folded.push(c.to_ascii_lowercase()),
        '\u{0300}' | '\u{0301}' => {}
        _ => c.to_lowercase().for_each(|lower| fold_char(lower, folded)),
    }
}
