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
    let given = || beside(names, mention.span, text, false);
    is_surname
        && given()
            .is_some_and(|given| is_given_name(given, language) && !has_given_name(entry, given, language))
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
