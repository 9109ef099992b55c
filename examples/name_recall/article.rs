use std::collections::HashSet;

use sverka::analysis::names::similarity;
use sverka::document::{Document, Format};
use sverka::morphology::readings;
use sverka::text::{Language, Span, TokenKind, sentences, tokens};
use sverka::{Bead, Checker, Finding, Severity};

/// An error: what stands in the place of a stretch of one edition.
pub struct Planted {
    pub language: Language,
    pub paragraph: usize,
    pub span: Span,
    pub replacement: String,
    /// The word of the other edition that stands for what was there; empty where it is not known.
    pub counterpart: String,
}

/// A good pair.
pub struct Article {
    pub english: Document,
    pub russian: Document,
    pub beads: Vec<Bead>,
    pub known: HashSet<(&'static str, String)>,
    /// Names that have a rendering in the other edition, by language.
    pub names: [Vec<Word>; 2],
}

/// A word of a name.
#[derive(Clone)]
pub struct Word {
    pub paragraph: usize,
    pub span: Span,
    pub text: String,
    /// Whether no capitalised word stands beside it.
    pub alone: bool,
    /// Whether a capitalised word stands before it.
    pub last: bool,
    /// The word of the other edition that it renders.
    pub counterpart: String,
}

impl Article {
    pub fn new(checker: &Checker, english: &Document, russian: &Document, beads: &[Bead]) -> Article {
        let report = checker.check(english.clone(), russian.clone());
        let capitals = [english, russian].map(capitalised);
        let of = |side: usize, bead: &Bead| {
            let range = if side == 0 { bead.left.clone() } else { bead.right.clone() };
            capitals[side].iter().filter(move |word| range.contains(&word.paragraph))
        };
        let mut names = [Vec::new(), Vec::new()];
        for bead in beads.iter().filter(|bead| bead.is_link()) {
            for (side, names) in names.iter_mut().enumerate() {
                for word in of(side, bead) {
                    let alike = |other: &Word| match side {
                        0 => similarity(&word.text, &other.text),
                        _ => similarity(&other.text, &word.text),
                    };
                    let best = of(1 - side, bead).max_by(|one, other| alike(one).total_cmp(&alike(other)));
                    if let Some(best) = best.filter(|best| alike(best) >= 0.85) {
                        names.push(Word { counterpart: best.text.clone(), ..word.clone() });
                    }
                }
            }
        }
        let known = report.findings.iter().map(key).collect();
        Article { english: english.clone(), russian: russian.clone(), beads: beads.to_vec(), known, names }
    }

    pub fn document(&self, language: Language) -> &Document {
        match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        }
    }

    /// The names that render names of the other edition: of one word, five letters or more, no common words.
    pub fn words(&self, language: Language) -> impl Iterator<Item = &Word> {
        let plain = |word: &&Word| {
            let mut letters = word.text.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
        };
        let is_name = move |word: &&Word| {
            language == Language::English
                || readings(&word.text, language).iter().all(|one| one.name || one.probability < 0.05)
        };
        let long = |word: &&Word| word.text.chars().count() >= 5;
        self.names[language as usize].iter().filter(plain).filter(long).filter(is_name)
    }

    /// The pair with the error.
    pub fn changed(&self, error: &Planted) -> [Document; 2] {
        let document = self.document(error.language);
        let mut text = document.source().to_owned();
        let span = document.source_span(error.paragraph, error.span);
        text.replace_range(span.range(), &error.replacement);
        let changed = Document::new(text, Format::Plain, error.language);
        match error.language {
            Language::English => [changed, self.russian.clone()],
            Language::Russian => [self.english.clone(), changed],
        }
    }

    /// Whether the error is found: by a rule on names, places or terms, at the very word or, where the finding is in the other
    /// edition, at its counterpart. And what the error is.
    pub fn outcome(&self, checker: &Checker, at: usize, error: &Planted) -> (bool, String) {
        let before = error.span.of(self.document(error.language).paragraphs()[error.paragraph].text());
        let wrong = Span::new(error.span.start, error.span.start + error.replacement.len());
        let [english, russian] = self.changed(error);
        let texts = [english.clone(), russian.clone()];
        let found = checker.check(english, russian).findings.iter().any(|finding| {
            let places = [&finding.english, &finding.russian];
            let own = places[error.language as usize]
                .as_ref()
                .is_some_and(|place| place.paragraph == error.paragraph && place.span.overlaps(wrong));
            let there = places[1 - error.language as usize].as_ref().is_some_and(|place| {
                let text = texts[1 - error.language as usize].paragraphs()[place.paragraph].text();
                !error.counterpart.is_empty() && place.span.of(text).contains(&error.counterpart)
            });
            finding.severity >= Severity::Warning
                && FAMILY.contains(&finding.rule.id)
                && !self.known.contains(&key(finding))
                && (own || there)
        });
        let what = format!(
            "{at} {}:{} {before} → {}",
            error.language.code(),
            error.paragraph + 1,
            error.replacement
        );
        (found, what)
    }
}

/// The rules that a wrong name may be told by.
const FAMILY: [&str; 7] = [
    "name-mismatch",
    "name-variant",
    "place-mismatch",
    "term-missing",
    "term-mixed",
    "term-unsourced",
    "term-forbidden",
];

/// What a finding says, wherever it stands.
fn key(finding: &Finding) -> (&'static str, String) {
    (finding.rule.id, finding.message.text(Language::English) + &finding.found)
}

/// The capitalised words that do not begin a sentence or quotation.
fn capitalised(document: &Document) -> Vec<Word> {
    let mut found = Vec::new();
    for (paragraph, block) in document.paragraphs().iter().enumerate() {
        let text = block.text();
        let starts: HashSet<usize> =
            sentences(text, document.language()).iter().map(|sentence| sentence.start).collect();
        let words: Vec<Span> = tokens(text)
            .iter()
            .filter(|token| token.kind == TokenKind::Word)
            .map(|token| token.span)
            .collect();
        let capital = |at: Option<usize>| {
            at.and_then(|at| words.get(at)).is_some_and(|span| span.of(text).starts_with(char::is_uppercase))
        };
        let adjoins = |one: Option<usize>, other: usize| {
            let ends = one.and_then(|at| words.get(at)).zip(words.get(other));
            ends.is_some_and(|(one, other)| text[one.end..other.start] == *" ")
        };
        for (at, span) in words.iter().enumerate() {
            let word = span.of(text).trim_end_matches("'s").trim_end_matches("’s");
            let quoted = text[..span.start].ends_with(['«', '"', '“', '„', '(', '\'']);
            if !word.starts_with(char::is_uppercase) || starts.contains(&span.start) || quoted {
                continue;
            }
            let last = capital(at.checked_sub(1)) && adjoins(at.checked_sub(1), at);
            let next = capital(Some(at + 1)) && adjoins(Some(at), at + 1);
            found.push(Word {
                paragraph,
                span: Span::new(span.start, span.start + word.len()),
                text: word.to_owned(),
                alone: !last && !next,
                last: last && !next,
                counterpart: String::new(),
            });
        }
    }
    found
}

impl Word {
    pub fn replaced(&self, language: Language, replacement: String) -> Planted {
        let counterpart = self.counterpart.clone();
        Planted { language, paragraph: self.paragraph, span: self.span, replacement, counterpart }
    }
}
