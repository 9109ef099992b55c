//! The words beside a phrase that change with it: adjectives, the verb, the preposition.

use super::place::Surroundings;
use super::word::{Traits, decline_adjective, spell_like};
use crate::morphology::{Case, Form, Number, PartOfSpeech, Reading, forms};
use crate::text::{Language, Span, TokenKind, fold};

/// A change of one word.
type Change = (Span, String);

/// Words between a subject and its verb, at most: what stands farther away is left to people.
const REACH: usize = 6;

/// The adjectives right before the phrase and, where it is a subject, its verb, put in agreement with the new noun.
pub(super) fn agreeing(
    around: &Surroundings,
    span: Span,
    case: Case,
    old: Traits,
    new: Traits,
) -> Vec<Change> {
    let phrase = around.within(span);
    let mut changes = Vec::new();
    let mut first = phrase.start;
    while let Some(at) = first.checked_sub(1) {
        let Some(change) = adjective(around, at, case, old, new) else { break };
        changes.push(change);
        first = at;
    }
    if case == Case::Nominative {
        match first.checked_sub(1).and_then(|at| predicate(around, at, old, new)) {
            Some(before) => changes.push(before),
            None => changes.extend(predicate_after(around, phrase.end, old, new)),
        }
    }
    changes
}

fn adjective(around: &Surroundings, at: usize, case: Case, old: Traits, new: Traits) -> Option<Change> {
    let reading = around.readings.get(at)?.iter().find(|one| {
        one.part_of_speech == PartOfSpeech::Adjective && one.case == Some(case) && agrees(one, old)
    })?;
    let word = around.word(at);
    Some((around.tokens.get(at)?.span, decline_adjective(&reading.lemma, word, case, new)?))
}

fn agrees(reading: &Reading, traits: Traits) -> bool {
    reading.number.is_none_or(|number| number == traits.number)
        && (traits.number == Number::Plural || reading.gender.is_none_or(|own| Some(own) == traits.gender))
}

fn predicate_after(around: &Surroundings, start: usize, old: Traits, new: Traits) -> Vec<Change> {
    for at in (start..around.tokens.len()).take(REACH) {
        let is_subject = |one: &Reading| {
            one.case == Some(Case::Nominative)
                && matches!(one.part_of_speech, PartOfSpeech::Noun | PartOfSpeech::Pronoun)
        };
        let stops = around.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Punctuation(';'));
        let first = around.readings.get(at).and_then(|readings| readings.first());
        if stops || first.is_some_and(is_subject) {
            break;
        }
        if let Some(change) = predicate(around, at, old, new) {
            return [change].into_iter().chain(second_part(around, at + 1, old, new)).collect();
        }
    }
    Vec::new()
}

/// What completes the predicate: «было подписано», «стала другой».
fn second_part(around: &Surroundings, at: usize, old: Traits, new: Traits) -> Option<Change> {
    let is_attribute = || {
        let next = around.readings.get(at + 1).and_then(|readings| readings.first());
        next.is_some_and(|next| {
            next.part_of_speech == PartOfSpeech::Noun && next.case == Some(Case::Instrumental)
        })
    };
    let short = predicate(around, at, old, new);
    short.or_else(|| adjective(around, at, Case::Instrumental, old, new).filter(|_| !is_attribute()))
}

/// The verb in the past or the short adjective at `at`, if it agrees with the old noun.
fn predicate(around: &Surroundings, at: usize, old: Traits, new: Traits) -> Option<Change> {
    let reading = around.readings.get(at)?.first()?;
    let agrees = match old.number {
        Number::Singular => reading.gender.is_some() && reading.gender == old.gender,
        Number::Plural => reading.gender.is_none() && reading.number == Some(Number::Plural),
    };
    let is_predicate = matches!(reading.part_of_speech, PartOfSpeech::Verb | PartOfSpeech::Adjective);
    if !is_predicate || !agrees || reading.case.is_some() {
        return None;
    }
    let gender = new.gender.filter(|_| new.number == Number::Singular);
    let fits = |form: &&Form| {
        form.part_of_speech == reading.part_of_speech
            && form.case.is_none()
            && form.number == Some(new.number)
            && form.gender == gender
    };
    let word = around.word(at);
    // Past, present and participle differ in their stems: the right form is the one most like the old one.
    let all = forms(&reading.lemma, Language::Russian);
    let form = all
        .iter()
        .filter(fits)
        .max_by_key(|form| (shared(&form.text, word), std::cmp::Reverse(form.text.len())))?;
    Some((around.tokens.get(at)?.span, spell_like(word, &form.text)))
}

/// How many letters two words share at their heads.
fn shared(form: &str, word: &str) -> usize {
    form.chars().zip(fold(word).chars()).take_while(|(one, other)| one == other).count()
}

/// The preposition before the phrase, spelt as the new first word wants it: «об Америке», «о Соединённых Штатах».
pub(super) fn preposition(around: &Surroundings, first: usize, next: &str) -> Option<Change> {
    let at = first.checked_sub(1)?;
    let word = around.word(at);
    let next = fold(next);
    let right = match fold(word).as_str() {
        "о" | "об" => {
            if next.starts_with(['а', 'и', 'о', 'у', 'э']) {
                "об"
            } else {
                "о"
            }
        }
        "в" | "во" => {
            if begins_with_cluster(&next, &['в', 'ф']) {
                "во"
            } else {
                "в"
            }
        }
        "с" | "со" => {
            if begins_with_cluster(&next, &['с', 'з', 'ш', 'ж']) || next.starts_with('щ') {
                "со"
            } else {
                "с"
            }
        }
        _ => return None,
    };
    (fold(word) != right).then(|| around.tokens.get(at).map(|token| (token.span, spell_like(word, right))))?
}

fn begins_with_cluster(word: &str, letters: &[char]) -> bool {
    let mut characters = word.chars();
    let is_consonant = |c: char| c.is_alphabetic() && !"аеиоуыэюяьъ".contains(c);
    characters.next().is_some_and(|c| letters.contains(&c)) && characters.next().is_some_and(is_consonant)
}
