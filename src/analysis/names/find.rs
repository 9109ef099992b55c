use super::english_words::{PARTICLES, word_class};
use super::letters::{pieces, without_possessive};
use super::name::{Name, NameKind, NamePart, PartKind};
use super::russian_words::is_title;
use super::setting::Setting;
use super::words::{Place, Word, read};
use crate::text::{Language, Span, Token, TokenKind, fold};

/// The names in one paragraph, in order; they do not overlap.
///
/// `tokens` and `sentences` are those of `text`. A name is a run of capitalised words with the initials and particles
/// between them. Left out are common words at the beginning of a sentence, months, weekdays, adjectives of nationality
/// and the pronoun I. Names in Latin letters inside Russian text are marked so.
pub fn names(text: &str, tokens: &[Token], sentences: &[Span], language: Language) -> Vec<Name> {
    let setting = Setting::new(text, tokens, sentences);
    let mut finder = Finder { text, tokens, language, setting, open: None, found: Vec::new() };
    for (index, &token) in tokens.iter().enumerate() {
        finder.read(index, token);
    }
    finder.close();
    finder.found
}

struct Finder<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: Language,
    setting: Setting,
    open: Option<Name>,
    found: Vec<Name>,
}

impl Finder<'_> {
    /// Takes the token at `index` into the open name, or closes that.
    fn read(&mut self, index: usize, token: Token) {
        match token.kind {
            TokenKind::Word => self.read_word(index, token),
            TokenKind::Punctuation('.') if self.follows_initial() => {}
            TokenKind::Punctuation('-' | '‑') => {}
            TokenKind::Number | TokenKind::Punctuation(_) => self.close(),
        }
    }

    fn read_word(&mut self, index: usize, token: Token) {
        let word = token.span.of(self.text);
        if !word.contains(char::is_uppercase) {
            return self.read_small_word(index, token);
        }
        let bare = without_possessive(word);
        for (at, piece) in pieces(bare) {
            if is_first_half(piece, bare.get(at + piece.len()..).unwrap_or_default()) {
                self.close();
                continue;
            }
            let start = token.span.start + at;
            self.read_piece(index, piece, Span::new(start, start + piece.len()));
        }
        if bare.len() < word.len() {
            self.close();
        }
    }

    /// Keeps a particle between the parts of a name; anything else without a capital ends it.
    fn read_small_word(&mut self, index: usize, token: Token) {
        let goes_on = self.is_particle(index) && self.capital_follows(index + 1);
        match &mut self.open {
            Some(name) if goes_on => name.parts.push(particle(token.span)),
            _ => self.close(),
        }
    }

    fn is_particle(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| PARTICLES.contains(&word))
    }

    /// Whether a capitalised word comes at `index`, be it after one more particle.
    fn capital_follows(&self, index: usize) -> bool {
        let next = if self.is_particle(index) { index + 1 } else { index };
        self.word(next).is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    fn word(&self, index: usize) -> Option<&str> {
        let token = self.tokens.get(index).filter(|token| token.kind == TokenKind::Word)?;
        Some(token.span.of(self.text))
    }

    fn read_piece(&mut self, index: usize, piece: &str, span: Span) {
        if !piece.starts_with(char::is_uppercase) {
            if let Some(name) = &mut self.open {
                name.parts.push(particle(span));
            }
            return;
        }
        let place = self.place(index, span);
        let Some(mut word) = read(piece, self.language, place) else { return self.close() };
        word.sure &= !(self.setting.title_case || self.setting.shouting);
        if self.ends_before(piece, word) {
            self.close();
        }
        match &mut self.open {
            Some(name) => add(name, word, span),
            None => self.start(index, word, span),
        }
    }

    fn place(&self, index: usize, span: Span) -> Place {
        let proper = |name: &Name| name.parts.iter().any(|part| part.kind != PartKind::Common);
        let begins = self.setting.begins(index);
        let inside = self.open.as_ref().is_some_and(proper);
        Place {
            begins,
            dotted: self.text.get(span.end..).is_some_and(|rest| rest.starts_with('.')),
            inside,
            expected: inside || (!begins && self.title_before(index)),
            shouting: self.setting.shouting,
        }
    }

    /// Whether the open name cannot go on with `word`: another script, or a title after common words.
    fn ends_before(&self, piece: &str, word: Word) -> bool {
        let title = self.language == Language::English && word_class(&fold(piece)).title;
        self.open.as_ref().is_some_and(|name| {
            name.latin != word.latin || (title && name.parts.iter().all(|part| part.kind == PartKind::Common))
        })
    }

    fn start(&mut self, index: usize, word: Word, span: Span) {
        let titled = !self.setting.begins(index) && self.title_before(index);
        let kind = if titled { NameKind::Person } else { word.names };
        self.open = Some(Name { span, parts: vec![word.part(span)], kind, latin: word.latin });
    }

    /// Whether a title, with or without a point, stands right before the token at `index`.
    fn title_before(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return false };
        let dot = self.tokens.get(before).is_some_and(|token| token.kind == TokenKind::Punctuation('.'));
        let before = if dot { before.saturating_sub(1) } else { before };
        self.word(before).is_some_and(|word| match self.language {
            Language::English => word_class(&fold(word)).title,
            Language::Russian => is_title(&fold(word)),
        })
    }

    fn follows_initial(&self) -> bool {
        let last = self.open.as_ref().and_then(|name| name.parts.last());
        last.is_some_and(|part| part.kind == PartKind::Initial)
    }

    /// Puts the open name among those found, unless it is one common English word; particles at its end do not belong to it.
    fn close(&mut self) {
        let Some(mut name) = self.open.take() else { return };
        while name.parts.last().is_some_and(|part| part.kind == PartKind::Particle) {
            name.parts.pop();
        }
        let (Some(first), Some(last)) = (name.parts.first(), name.parts.last()) else { return };
        name.span = first.span.join(last.span);
        let lone = name.parts.len() == 1 && first.kind == PartKind::Common;
        if !lone || self.language == Language::Russian {
            self.found.push(name);
        }
    }
}

/// Whether a Russian piece of a word is the first half of a compound adjective: «Грузино-» of «Грузино-болгарские».
fn is_first_half(piece: &str, rest: &str) -> bool {
    let next = rest.chars().find(|c| c.is_alphabetic());
    piece.ends_with(['о', 'е']) && next.is_some_and(char::is_lowercase)
}

fn particle(span: Span) -> NamePart {
    NamePart { span, kind: PartKind::Particle, sure: false }
}

/// Adds one more word to `name` and what it tells of its kind; a person stays one.
fn add(name: &mut Name, word: Word, span: Span) {
    name.parts.push(word.part(span));
    match (name.kind, word.names) {
        (_, NameKind::Unknown) => {}
        (NameKind::Person, NameKind::Place | NameKind::Organisation) if word.kind != PartKind::Common => {}
        _ => name.kind = word.names,
    }
}
