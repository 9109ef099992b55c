//! Terms exchanged and left out in good pairs.

use sverka::Checker;
use sverka::check::TermEvidence;
use sverka::document::{Document, Format};
use sverka::glossary::{Glossary, Matcher, Status, TermMention};
use sverka::morphology::{PartOfSpeech, forms, readings};
use sverka::text::{Language, tokens};

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
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::ExchangedInRussian => "exchanged-ru",
            Kind::ExchangedInEnglish => "exchanged-en",
            Kind::LeftOut => "left-out",
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
    let mut planted = Vec::new();
    for bead in checker.align(&documents[0], &documents[1]) {
        if bead.left.len() != 1 || bead.right.len() != 1 || random.below(3) > 0 {
            continue;
        }
        let (at, to) = (bead.left.start, bead.right.start);
        let english = mentions(&matchers[0], &texts[0][at]);
        let russian = mentions(&matchers[1], &texts[1][to]);
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
        planted.extend((kind != Kind::LeftOut).then_some(own));
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
    let fitting: Vec<&str> = glossary
        .entries()
        .iter()
        .filter(|other| other.preferred(Language::English) != own.preferred(Language::English))
        .filter(|other| !near || other.domain == own.domain)
        .map(|other| other.preferred(language))
        .filter(|text| is_proper(text) == is_proper(own.preferred(language)))
        .collect();
    let text = *random.pick(&fitting)?;
    Some(if language == Language::Russian { inflected(text, found) } else { text.to_owned() })
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
