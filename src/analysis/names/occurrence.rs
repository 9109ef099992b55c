use std::hash::Hash;

use rustc_hash::{FxHashMap, FxHashSet};

use super::english_words::word_class;
use super::letters::{pieces, without_possessive};
use super::name::{Name, NameKind, PartKind};
use super::passage::{Mention, Passage};
use crate::analysis::roman;
use crate::text::{Span, TokenKind, fold};

/// The number of a distinct word of one edition.
pub(super) type WordId = usize;

/// A capitalised word of a bead.
#[derive(Debug, Clone)]
pub(super) struct Occurrence {
    pub(super) word: WordId,
    pub(super) mention: Mention,
    /// What part of a name it is; `None` for capitalised words that are no names.
    pub(super) part: Option<PartKind>,
    /// See [`NamePart::sure`](super::name::NamePart::sure).
    pub(super) sure: bool,
    /// Whether the name seems to be a person's.
    pub(super) person: bool,
    /// Where its name begins in its paragraph; `None` for words that are part of none.
    pub(super) name: Option<usize>,
    /// Whether its name holds a common word: such names are translated rather than transliterated.
    pub(super) in_mixed_name: bool,
    /// Whether its name begins like that of a work or body.
    pub(super) is_titled: bool,
    /// The Roman number behind it, of a ruler.
    pub(super) number: Option<u32>,
    /// Whether a hyphen joins it to another word.
    pub(super) is_joined: bool,
    /// Whether another capitalised word stands right behind it.
    pub(super) is_followed: bool,
    /// Whether it is a word of a term that the other edition answers.
    pub(super) is_spent: bool,
    /// The proper words before and after it in the same name.
    pub(super) before: Option<WordId>,
    pub(super) after: Option<WordId>,
}

impl Occurrence {
    /// Whether it is a word that ought to be transliterated.
    pub(super) fn is_proper(&self) -> bool {
        self.part == Some(PartKind::Proper)
    }
}

/// The distinct capitalised words of one edition, made ready for comparing.
#[derive(Debug)]
pub(super) struct Vocabulary<W> {
    pub(super) words: Vec<W>,
    /// Each word as it stands in the text where it stands first.
    pub(super) shown: Vec<String>,
    ids: FxHashMap<String, WordId>,
    prepare: fn(&str) -> W,
}

impl<W> Vocabulary<W> {
    /// An empty one, whose words `prepare` makes ready.
    pub(super) fn new(prepare: fn(&str) -> W) -> Vocabulary<W> {
        Vocabulary { words: Vec::new(), shown: Vec::new(), ids: FxHashMap::default(), prepare }
    }

    /// The number of `word`, a new one if it is new.
    fn id(&mut self, word: &str) -> WordId {
        let folded = fold(word);
        if let Some(&id) = self.ids.get(&folded) {
            return id;
        }
        self.words.push((self.prepare)(word));
        self.shown.push(word.to_owned());
        self.ids.insert(folded, self.words.len() - 1);
        self.words.len() - 1
    }

    /// The capitalised words of `passages`, one side of the bead numbered `bead`.
    pub(super) fn occurrences(&mut self, bead: usize, passages: &[Passage<'_>]) -> Vec<Occurrence> {
        let mut found = Vec::new();
        for (number, passage) in passages.iter().enumerate() {
            let parts = Parts::of(passage);
            for span in capitalised(passage) {
                let mention = Mention { bead, passage: number, span };
                let occurrence = self.occurrence(passage, &parts, mention);
                found.push(occurrence);
            }
        }
        found
    }

    fn occurrence(&mut self, passage: &Passage<'_>, parts: &Parts<'_>, mention: Mention) -> Occurrence {
        let word = self.id(mention.span.of(passage.text));
        let place = parts.places.get(&mention.span.start).copied();
        let neighbour = |vocabulary: &mut Self, step: isize| {
            let (name, index) = place?;
            let part = name.parts.get(index.checked_add_signed(step)?)?;
            (part.kind == PartKind::Proper).then(|| vocabulary.id(part.span.of(passage.text)))
        };
        let (before, after) = (neighbour(self, -1), neighbour(self, 1));
        let part = place.and_then(|(name, index)| name.parts.get(index));
        Occurrence {
            word,
            mention,
            part: part.map(|part| part.kind),
            sure: part.is_some_and(|part| part.sure),
            person: place.is_some_and(|(name, _)| name.kind == NameKind::Person),
            name: place.map(|(name, _)| name.span.start),
            in_mixed_name: place.is_some_and(|(name, _)| parts.mixed.contains(&name.span.start)),
            is_titled: place.is_some_and(|(name, _)| parts.titled.contains(&name.span.start)),
            number: ruler_number(passage.text, mention.span),
            is_joined: is_joined(passage.text, mention.span),
            is_followed: is_followed(passage.text, mention.span),
            is_spent: passage.spent.iter().any(|spent| spent.contains(mention.span)),
            before,
            after,
        }
    }
}

fn is_joined(text: &str, word: Span) -> bool {
    let hyphens = ['-', '\u{2010}', '\u{2011}'];
    let before = text.get(..word.start).is_some_and(|before| before.ends_with(hyphens));
    before || text.get(word.end..).is_some_and(|after| after.starts_with(hyphens))
}

fn is_followed(text: &str, word: Span) -> bool {
    let rest = text.get(word.end..).and_then(|rest| rest.strip_prefix([' ', '\u{a0}', '-']));
    rest.is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// The value of the Roman number that stands right behind a word.
fn ruler_number(text: &str, word: Span) -> Option<u32> {
    let rest = text.get(word.end..)?.strip_prefix([' ', '\u{a0}'])?;
    roman::read(rest.split(|c: char| !c.is_alphanumeric()).next()?)
}

/// Whether a common word or an abbreviation is part of a name.
fn is_mixed(name: &Name) -> bool {
    name.parts.iter().any(|part| matches!(part.kind, PartKind::Common | PartKind::Acronym))
}

fn is_sure(name: &Name) -> bool {
    name.parts.iter().any(|part| part.sure)
}

/// Whether a name begins like that of a work or body: with an article, in quotation marks, or after the words of a longer one.
fn is_titled(text: &str, name: &Name, before: Option<(&Name, bool)>) -> bool {
    let end = |name: &Name| text.get(..name.span.start).unwrap_or_default();
    let start = before.map_or(0, |(before, _)| before.span.end);
    let between = text.get(start..name.span.start).unwrap_or_default().trim();
    let is_joined = before.is_some_and(|(before, titled)| match between {
        "of" | "for" | "on" | "of the" | "for the" | "on the" => is_mixed(before) || is_sure(before),
        "and" | "," | "and the" => titled,
        _ => false,
    });
    let word = end(name).trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_article = ["the", "The", "a", "A", "an", "An"].contains(&word);
    let is_rest =
        name.parts.len() == 1 && word.starts_with(char::is_uppercase) && !word_class(&fold(word)).title;
    is_joined
        || (end(name).ends_with(' ') && (is_article || is_rest))
        || end(name).ends_with(['«', '“', '„', '"', '‘'])
}

/// The parts of the names of a passage by where they begin.
struct Parts<'a> {
    places: FxHashMap<usize, (&'a Name, usize)>,
    /// Where the names begin that begin like those of works and bodies.
    titled: FxHashSet<usize>,
    /// Where the names begin that hold a common word.
    mixed: FxHashSet<usize>,
}

impl<'a> Parts<'a> {
    fn of(passage: &Passage<'a>) -> Parts<'a> {
        let parts = |name: &'a Name| {
            name.parts.iter().enumerate().map(move |(index, part)| (part.span.start, (name, index)))
        };
        let mut titled = FxHashSet::default();
        let mut before = None;
        for name in passage.names {
            let is_titled = is_titled(passage.text, name, before);
            if is_titled {
                titled.insert(name.span.start);
            }
            before = Some((name, is_titled));
        }
        let mixed = passage.names.iter().filter(|name| is_mixed(name)).map(|name| name.span.start).collect();
        Parts { places: passage.names.iter().flat_map(parts).collect(), titled, mixed }
    }
}

/// The capitalised words, or pieces of hyphenated ones, of a passage; possessive endings left out.
fn capitalised(passage: &Passage<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    for token in passage.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
        let word = token.span.of(passage.text);
        if !word.contains(char::is_uppercase) {
            continue;
        }
        for (at, piece) in pieces(without_possessive(word)) {
            if piece.starts_with(char::is_uppercase) {
                let start = token.span.start + at;
                spans.push(Span::new(start, start + piece.len()));
            }
        }
    }
    spans
}

/// Counts how often each key occurs.
pub(super) fn count<K: Eq + Hash>(keys: impl Iterator<Item = K>) -> FxHashMap<K, usize> {
    let mut counts = FxHashMap::default();
    keys.for_each(|key| *counts.entry(key).or_insert(0) += 1);
    counts
}
