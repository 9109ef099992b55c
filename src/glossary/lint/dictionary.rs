use super::remark::{Remark, on_form};
use super::table::Table;
use super::words;
use crate::glossary::{Entry, Form, Matching, Status};
use crate::morphology::{self, Case, PartOfSpeech, is_listed, readings};
use crate::text::{Language, Message, TokenKind, fold, tokens};

/// Looks at the words of Russian forms: those that the dictionary does not hold, and forms that are not dictionary forms.
pub(super) fn check(table: &Table, found: &mut Vec<Remark>) {
    let russian = table.forms().filter(|(_, language, _)| *language == Language::Russian);
    for (entry, language, form) in russian.filter(|(entry, ..)| entry.matching != Matching::Exact) {
        let words = russian_words(&form.text);
        for word in words.iter().filter(|word| is_unknown(word)) {
            let message = words::UNKNOWN.with(&[word]).and(analysis(word));
            found.push(on_form(table, entry, language, form, words::UNKNOWN_WORD, message));
        }
        if is_inflected(entry, form, &words) {
            let message = words::INFLECTED.summary.into();
            found.push(on_form(table, entry, language, form, words::INFLECTED, message));
        }
    }
}

fn russian_words(form: &str) -> Vec<&str> {
    let words = tokens(form).into_iter().filter(|token| token.kind == TokenKind::Word);
    words
        .map(|token| token.span.of(form))
        .filter(|word| word.contains(|c| matches!(c, 'а'..='я' | 'ё')))
        .collect()
}

fn is_unknown(word: &str) -> bool {
    !is_listed(word) && word.chars().count() > 2
}

/// How the word will be read: its part of speech and some of its forms.
fn analysis(word: &str) -> Message {
    let forms = morphology::forms(word, Language::Russian);
    let of_case =
        |case| forms.iter().filter(move |form| form.case == Some(case)).map(|form| form.text.as_str());
    let cases = [Case::Genitive, Case::Instrumental];
    let mut shown: Vec<&str> = cases.into_iter().flat_map(|case| of_case(case).take(2)).collect();
    let mut seen = Vec::new();
    shown.retain(|form| {
        !seen.contains(form) && {
            seen.push(*form);
            true
        }
    });
    if shown.is_empty() { words::UNDECLINED.into() } else { words::DECLINED.with(&[&shown.join(", ")]) }
}

/// Whether no word of a right or wrong form can be the head of a dictionary form: a nominative or an infinitive.
fn is_inflected(entry: &Entry, form: &Form, words: &[&str]) -> bool {
    let [first, ..] = words else { return false };
    // Names that do not decline (Абе) may look like forms of others, and acronyms like forms of pronouns.
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    if is_name(first) && (words.len() == 1 || first.chars().skip(1).any(char::is_uppercase)) {
        return false;
    }
    if form.status == Status::Related || entry.matching == Matching::Exact {
        return false;
    }
    let is_declined = |word: &&str| {
        let readings = readings(word, Language::Russian);
        is_listed(word) && !readings.is_empty() && readings.iter().all(|reading| reading.case.is_some())
    };
    let heads = |word: &&str| {
        readings(word, Language::Russian).iter().any(|reading| match reading.part_of_speech {
            PartOfSpeech::Noun | PartOfSpeech::Adjective | PartOfSpeech::Numeral | PartOfSpeech::Pronoun => {
                matches!(reading.case, None | Some(Case::Nominative))
            }
            PartOfSpeech::Verb => reading.lemma == fold(word) || reading.case == Some(Case::Nominative),
            _ => true,
        })
    };
    // A form that begins with a preposition or adverb («в Украине», «устно») is not declined at all.
    is_declined(first) && !words.iter().any(heads)
}
