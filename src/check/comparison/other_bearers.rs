//! Bearers of a name whom the glossary does not mean: Margarita Simonyan is no Alen Simonyan, Israel Katz no country.

use crate::analysis::Facts;
use crate::analysis::names::{Name, PartKind, speaks_of_place};
use crate::glossary::{Entry, Glossary, Matching, TermMention};
use crate::morphology::{Reading, readings};
use crate::text::{Language, Span, fold};

/// Two given names that share as many letters may be forms of one.
const SHARED: usize = 2;

/// Takes the mentions out of `facts` that name another person than their entry does.
pub(in crate::check) fn remove(facts: &mut Facts, text: &str, glossary: &Glossary, language: Language) {
    let Facts { terms, names, .. } = facts;
    terms.retain(|mention| {
        let entry = glossary.entry(mention.entry);
        let is_other = |entry: &Entry| {
            is_namesake(entry, mention, names, text, language)
                || is_in_longer_name(mention, names, text, language)
        };
        !entry.is_some_and(is_other)
    });
}

/// Whether the surname of an entry stands right behind a given name that the entry has not.
fn is_namesake(entry: &Entry, mention: &TermMention, names: &[Name], text: &str, language: Language) -> bool {
    let preferred = entry.preferred(language);
    let is_person = entry.matching == Matching::Name && preferred.contains(' ');
    let form = entry.forms(language).get(mention.form).map_or("", |form| form.text.as_str());
    let is_surname = is_person && preferred.split(' ').next_back() == Some(form);
    let given = || given_name(names, mention.span, text);
    is_surname
        && given().is_some_and(|(kind, given)| match kind {
            PartKind::Initial => !has_initial(entry, given, language),
            _ => is_given_name(given, language) && !has_given_name(entry, given, language),
        })
}

/// The word before a surname in the same name, initials between them passed over; the first initial where there is none.
fn given_name<'a>(names: &[Name], surname: Span, text: &'a str) -> Option<(PartKind, &'a str)> {
    let at = names.partition_point(|name| name.span.end <= surname.start);
    let parts = &names.get(at)?.parts;
    let own = parts.partition_point(|part| part.span.start < surname.start);
    parts.get(own).filter(|part| surname.contains(part.span))?;
    let mut found = None;
    let mut end = surname.start;
    for part in parts.get(..own)?.iter().rev() {
        let between = text.get(part.span.end..end).unwrap_or_default();
        let adjoins = between == " " || (part.kind == PartKind::Initial && between.trim_end() == ".");
        if !adjoins || !matches!(part.kind, PartKind::Proper | PartKind::Initial) {
            break;
        }
        found = Some((part.kind, part.span.of(text)));
        end = part.span.start;
        if part.kind == PartKind::Proper {
            break;
        }
    }
    found
}

/// Whether an initial may be one of a name of the entry, in either script.
fn has_initial(entry: &Entry, initial: &str, language: Language) -> bool {
    let first = |word: &str| fold(word).chars().next();
    let words = entry.forms(language).iter().flat_map(|form| form.text.split([' ', '-', ';', '.']));
    let mut firsts = words.flat_map(|word| {
        // "JD" stands for two given names.
        let is_short = word.chars().all(char::is_uppercase);
        fold(word).chars().take(if is_short { usize::MAX } else { 1 }).collect::<Vec<char>>()
    });
    first(initial).is_none_or(|initial| firsts.any(|one| one == initial))
}

/// Whether the English name of a place is a word of a person's name or of another place's (New Mexico). In Russian, words of
/// two names may stand side by side.
fn is_in_longer_name(mention: &TermMention, names: &[Name], text: &str, language: Language) -> bool {
    let said = mention.span.of(text);
    language == Language::English
        && !said.contains([' ', '-'])
        && speaks_of_place(said, language)
        && [false, true].into_iter().any(|after| beside(names, mention.span, text, after).is_some())
}

/// The word to be transliterated that stands right before `word`, or right after it, in the same name.
fn beside<'a>(names: &[Name], word: Span, text: &'a str, after: bool) -> Option<&'a str> {
    let at = names.partition_point(|name| name.span.end <= word.start);
    let parts = &names.get(at)?.parts;
    let own = parts.partition_point(|part| part.span.start < word.start);
    parts.get(own).filter(|part| word.contains(part.span))?;
    let other = parts.get(if after { own + 1 } else { own.checked_sub(1)? })?;
    let (start, end) = if after { (word.end, other.span.start) } else { (other.span.end, word.start) };
    (text.get(start..end) == Some(" ") && other.kind == PartKind::Proper).then(|| other.span.of(text))
}

/// Whether a word beside a surname is a person's. In Russian a body's or a country's may stand there too («депутат Польши Дуда»).
fn is_given_name(word: &str, language: Language) -> bool {
    let is_person = |reading: &Reading| reading.name && reading.animate == Some(true);
    !speaks_of_place(word, language)
        && (language == Language::English || readings(word, language).iter().any(is_person))
}

/// Whether a word of the entry's forms is the given name, or begins like it.
fn has_given_name(entry: &Entry, given: &str, language: Language) -> bool {
    let beginning = |word: &str| fold(word).chars().take(SHARED).collect::<String>();
    let words = entry.forms(language).iter().flat_map(|form| form.text.split([' ', '-', ';']));
    words.into_iter().any(|word| beginning(word) == beginning(given))
}
