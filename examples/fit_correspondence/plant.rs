//! Terms exchanged and left out in good pairs.

use sverka::Checker;
use sverka::check::TermEvidence;
use sverka::document::{Document, Format};
use sverka::glossary::{Glossary, Matcher, Status, TermMention};
use sverka::morphology::{PartOfSpeech, forms, readings};
use sverka::text::{Language, Span, TokenKind, tokens};

use crate::random::Random;

/// What is done to a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The Russian rendering gives way to another term of the glossary.
    ExchangedInRussian,
    /// The English term gives way to another one.
    ExchangedInEnglish,
    /// The Russian rendering is left out.
    LeftOut,
    /// A letter of the Russian rendering is left out or doubled.
    Misspelt,
    /// The Russian rendering gives way to a word of the article that is no term.
    Reworded,
    /// One word of a Russian rendering of several gives way to another of the article.
    HalfReworded,
    /// A Russian word that is no term gives way to a term.
    Added,
}

impl Kind {
    pub const ALL: [Kind; 7] = [
        Kind::ExchangedInRussian,
        Kind::ExchangedInEnglish,
        Kind::LeftOut,
        Kind::Misspelt,
        Kind::Reworded,
        Kind::HalfReworded,
        Kind::Added,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Kind::ExchangedInRussian => "exchanged in Russian",
            Kind::ExchangedInEnglish => "exchanged in English",
            Kind::LeftOut => "left out",
            Kind::Misspelt => "misspelt",
            Kind::Reworded => "reworded",
            Kind::HalfReworded => "half reworded",
            Kind::Added => "added",
        }
    }
}

/// A term that was made wrong, on one side.
#[derive(Debug, Clone)]
pub struct Planted {
    pub language: Language,
    pub paragraph: usize,
    /// Where it begins in the paragraph after the change.
    pub start: usize,
    pub what: String,
}

impl Planted {
    /// Whether a term is this one.
    pub fn is(&self, term: &TermEvidence) -> bool {
        (term.language, term.paragraph, term.span.start) == (self.language, self.paragraph, self.start)
    }
}

/// A copy of a pair with terms of the `kind`, one a paragraph at most and in every third, and what was done.
pub fn plant(checker: &Checker, pair: &[String; 2], kind: Kind, seed: u64) -> ([String; 2], Vec<Planted>) {
    let glossary = checker.glossary();
    let documents = Language::BOTH
        .map(|language| Document::new(pair[language as usize].clone(), Format::Plain, language));
    let matchers = Language::BOTH.map(|language| Matcher::new(glossary, language));
    let mut random = Random::new(seed * 7919 + pair[0].len() as u64);
    let mut texts = documents.each_ref().map(|document| {
        document.paragraphs().iter().map(|paragraph| paragraph.text().to_owned()).collect::<Vec<String>>()
    });
    let nouns: Vec<String> = texts[1].iter().flat_map(|text| nouns(text)).map(|(_, noun)| noun).collect();
    let adjectives: Vec<String> = texts[1].iter().flat_map(|text| adjectives(text)).collect();
    let mut planted = Vec::new();
    for bead in checker.align(&documents[0], &documents[1]) {
        if bead.left.len() != 1 || bead.right.len() != 1 || random.below(3) > 0 {
            continue;
        }
        let (at, to) = (bead.left.start, bead.right.start);
        let english = mentions(&matchers[0], &texts[0][at]);
        let russian = mentions(&matchers[1], &texts[1][to]);
        if kind == Kind::Added {
            planted.extend(added(glossary, &mut texts[1][to], &russian, to, &mut random));
            continue;
        }
        let is_named = |language, mention: &TermMention| {
            let form = &glossary.entries()[mention.entry].forms(language)[mention.form];
            matches!(form.status, Status::Preferred | Status::Admitted)
        };
        let pairs: Vec<(&TermMention, &TermMention)> = english
            .iter()
            .filter(|one| is_named(Language::English, one))
            .flat_map(|one| {
                russian.iter().filter(move |other| other.entry == one.entry).map(move |other| (one, other))
            })
            .filter(|(_, other)| is_named(Language::Russian, other))
            .collect();
        let Some(&(one, other)) = random.pick(&pairs) else { continue };
        let (language, paragraph, mention) = match kind {
            Kind::ExchangedInEnglish => (Language::English, at, one),
            _ => (Language::Russian, to, other),
        };
        let text = &mut texts[language as usize][paragraph];
        let found = mention.span.of(text).to_owned();
        let instead = match kind {
            Kind::LeftOut => Some(String::new()),
            Kind::Misspelt => misspelt(&found, &mut random),
            Kind::HalfReworded => half_reworded(&found, &adjectives, &mut random),
            Kind::Reworded => random.pick(&nouns).map(|noun| inflected(noun, &found)),
            _ => another(glossary, mention.entry, &found, language, &mut random),
        };
        let Some(instead) = instead else { continue };
        let what = format!("{found} -> {instead}");
        text.replace_range(mention.span.range(), &instead);
        let own = Planted { language, paragraph, start: mention.span.start, what: what.clone() };
        let (there, at, start) = match language {
            Language::English => (Language::Russian, to, other.span.start),
            Language::Russian => (Language::English, at, one.span.start),
        };
        planted.extend(matches!(kind, Kind::ExchangedInRussian | Kind::ExchangedInEnglish).then_some(own));
        planted.push(Planted { language: there, paragraph: at, start, what });
    }
    (texts.map(|paragraphs| paragraphs.join("\n\n") + "\n"), planted)
}

fn mentions(matcher: &Matcher, text: &str) -> Vec<TermMention> {
    matcher.mentions(text, &tokens(text))
}

/// The preferred form of another entry, of the same subject field three times in four, and of the same kind of word; in the
/// case of what it stands for where it is one word.
fn another(
    glossary: &Glossary,
    entry: usize,
    found: &str,
    language: Language,
    random: &mut Random,
) -> Option<String> {
    let own = &glossary.entries()[entry];
    let is_proper = |text: &str| text.starts_with(char::is_uppercase);
    let near = random.below(4) > 0;
    let kindred = random.below(3) == 0;
    let fitting: Vec<&str> = glossary
        .entries()
        .iter()
        .filter(|other| other.preferred(Language::English) != own.preferred(Language::English))
        .filter(|other| !near || other.domain == own.domain)
        .map(|other| other.preferred(language))
        .filter(|text| is_proper(text) == is_proper(own.preferred(language)))
        .collect();
    let begins_alike = |text: &&&str| {
        let first =
            |text: &str| text.split(' ').next().unwrap_or_default().chars().take(5).collect::<String>();
        let shares_a_word =
            text.split(' ').any(|word| own.preferred(language).contains(word) && word.chars().count() > 3);
        kindred && (shares_a_word || first(text) == first(own.preferred(language)))
    };
    let alike: Vec<&str> = fitting.iter().filter(begins_alike).copied().collect();
    let text = *random.pick(&alike).or_else(|| random.pick(&fitting))?;
    Some(if language == Language::Russian { inflected(text, found) } else { text.to_owned() })
}

/// A term of several words whose first gives way to an adjective in its own form.
fn half_reworded(found: &str, adjectives: &[String], random: &mut Random) -> Option<String> {
    let (first, rest) = found.split_once(' ')?;
    let reading = readings(first, Language::Russian).into_iter().next()?;
    let other = random.pick(adjectives)?;
    let fits = |form: &sverka::morphology::Form| {
        (form.case, form.number, form.gender) == (reading.case, reading.number, reading.gender)
    };
    let is_adjective = reading.part_of_speech == PartOfSpeech::Adjective && reading.lemma != *other;
    let form = forms(other, Language::Russian).into_iter().find(fits).filter(|_| is_adjective)?;
    Some(format!("{} {rest}", form.text))
}

/// The dictionary forms of the adjectives of a text that are written small.
fn adjectives(text: &str) -> Vec<String> {
    let words = tokens(text).into_iter().filter(|token| token.kind == TokenKind::Word);
    let adjective = |word: &str| {
        let first = readings(word, Language::Russian).into_iter().next()?;
        let is_fit = first.part_of_speech == PartOfSpeech::Adjective && word.chars().all(char::is_lowercase);
        (is_fit && word.chars().count() > 5).then_some(first.lemma)
    };
    words.filter_map(|token| adjective(token.span.of(text))).collect()
}

/// Puts a term for a word of a paragraph that belongs to no term.
fn added(
    glossary: &Glossary,
    text: &mut String,
    terms: &[TermMention],
    paragraph: usize,
    random: &mut Random,
) -> Option<Planted> {
    let is_free = |span: &Span| !terms.iter().any(|term| term.span.overlaps(*span));
    let free: Vec<(Span, String)> = nouns(text).into_iter().filter(|(span, _)| is_free(span)).collect();
    let (span, _) = random.pick(&free)?;
    let found = span.of(text).to_owned();
    let common: Vec<&str> = glossary
        .entries()
        .iter()
        .map(|entry| entry.preferred(Language::Russian))
        .filter(|term| term.starts_with(char::is_lowercase))
        .collect();
    let instead = inflected(random.pick(&common)?, &found);
    text.replace_range(span.range(), &instead);
    let what = format!("{found} -> {instead}");
    Some(Planted { language: Language::Russian, paragraph, start: span.start, what })
}

/// The common nouns of a Russian text, with their dictionary forms.
fn nouns(text: &str) -> Vec<(Span, String)> {
    let words = tokens(text).into_iter().filter(|token| token.kind == TokenKind::Word);
    let noun = |span: Span| {
        let word = span.of(text);
        let first = readings(word, Language::Russian).into_iter().next()?;
        let is_noun = first.part_of_speech == PartOfSpeech::Noun && word.chars().all(char::is_lowercase);
        (is_noun && word.chars().count() > 4).then_some((span, first.lemma))
    };
    words.filter_map(|token| noun(token.span)).collect()
}

/// A word with a letter of its first half left out or doubled.
fn misspelt(found: &str, random: &mut Random) -> Option<String> {
    let letters: Vec<char> = found.chars().collect();
    let is_word = letters.len() > 4 && letters.iter().all(|c| c.is_alphabetic());
    let at = 1 + random.below((letters.len() / 2).max(1));
    let doubled = random.below(2) == 0;
    is_word.then(|| {
        let of = |(number, &letter): (usize, &char)| match (number == at, doubled) {
            (false, _) => vec![letter],
            (true, true) => vec![letter, letter],
            (true, false) => Vec::new(),
        };
        letters.iter().enumerate().flat_map(of).collect()
    })
}

/// A term of one word in the case and number of another; others as they are.
fn inflected(text: &str, like: &str) -> String {
    let reading = readings(like.split(' ').next_back().unwrap_or(like), Language::Russian).into_iter().next();
    let key = reading.filter(|reading| reading.part_of_speech == PartOfSpeech::Noun);
    let form = key.filter(|_| !text.contains(' ')).and_then(|key| {
        let all = forms(text, Language::Russian).into_iter();
        all.filter(|form| form.part_of_speech == PartOfSpeech::Noun)
            .find(|form| (form.case, form.number) == (key.case, key.number))
    });
    let Some(form) = form else { return text.to_owned() };
    let mut letters = form.text.chars();
    match text.chars().next().filter(|first| first.is_uppercase()) {
        Some(_) if text.chars().filter(|c| c.is_uppercase()).count() == 1 => {
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
        Some(_) => text.to_owned(),
        None => form.text.clone(),
    }
}
