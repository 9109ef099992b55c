use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::pattern::{Pattern, Piece, allowed_before, cuts};
use super::units::Link;
use super::word::Word;
use crate::glossary::entry::{Entry, Status};
use crate::morphology::{PartOfSpeech, readings};
use crate::text::{Language, Span};

/// The patterns of all forms that `entries` have in `language`, and the words that they speak of.
pub(super) fn compile(entries: &[Entry], language: Language) -> (Vec<Pattern>, Vec<Word>) {
    let mut compiler =
        Compiler { language, words: Vec::new(), known: FxHashMap::default(), patterns: Vec::new() };
    for (index, entry) in entries.iter().enumerate() {
        compiler.add(index, entry);
    }
    (compiler.patterns, compiler.words)
}

struct Compiler {
    language: Language,
    words: Vec<Word>,
    /// The index of each word in `words`.
    known: FxHashMap<String, usize>,
    patterns: Vec<Pattern>,
}

impl Compiler {
    fn add(&mut self, index: usize, entry: &Entry) {
        let verb = self.language == Language::English && is_verb(entry.preferred(Language::Russian));
        for (at, form) in entry.forms(self.language).iter().enumerate() {
            let text = form.text.strip_prefix("to ").filter(|_| verb).unwrap_or(&form.text);
            let cuts = cuts(text, self.language);
            let article = cuts.article;
            for cut in cuts.ways {
                let pieces = self.pieces(text, &cut);
                if !pieces.is_empty() {
                    let (matching, related) = (entry.matching, form.status == Status::Related);
                    let plan = OnceLock::new();
                    self.patterns.push(Pattern {
                        entry: index,
                        form: at,
                        matching,
                        related,
                        article,
                        verb,
                        pieces,
                        plan,
                    });
                }
            }
        }
    }

    fn pieces(&mut self, text: &str, cut: &[(Span, Link)]) -> Vec<Piece> {
        let has_comma = cut.iter().any(|(_, link)| link.meets(Link::COMMA));
        let piece = |&(span, link): &(Span, Link)| {
            let raw = span.of(text);
            let before = allowed_before(link, raw, has_comma);
            Piece { word: self.word(raw), before, capital: raw.starts_with(char::is_uppercase) }
        };
        cut.iter().map(piece).collect()
    }

    fn word(&mut self, raw: &str) -> usize {
        if let Some(&index) = self.known.get(raw) {
            return index;
        }
        self.words.push(Word::new(raw, self.language));
        self.known.insert(raw.to_owned(), self.words.len() - 1);
        self.words.len() - 1
    }
}

/// Whether a Russian term begins with an infinitive. Only what ends like one is looked up.
fn is_verb(russian: &str) -> bool {
    let first = russian.split_whitespace().next().unwrap_or("");
    let ends_so = ["ть", "ться", "ти", "тись", "чь", "чься"].iter().any(|ending| first.ends_with(ending));
    let is_infinitive = |word: &str| {
        let readings = readings(word, Language::Russian);
        readings.first().is_some_and(|one| one.part_of_speech == PartOfSpeech::Verb && one.case.is_none())
    };
    ends_so && is_infinitive(first)
}
