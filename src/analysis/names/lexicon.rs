//! Spellings that are one letter off a word that is known, which the other edition's word renders better.

use super::concordance::{BeadWords, NameConcordance};
use super::endings::same_name;
use super::findings::{MismatchKind, NameMismatch, capitalised};
use super::misspelt::each_once;
use super::occurrence::Occurrence;
use super::rendering::render;
use super::russian_words::name_share;
use crate::morphology::is_listed;
use crate::semantics::is_piece;
use crate::text::Language;

/// Names shorter than this many letters are too alike to judge.
const SHORTEST: usize = 5;

/// A spelling is doubted where another one is better by this many hundredths of a wrong letter.
const BETTER: u16 = 10;

/// An article with more doubtful words than this is not read with this care.
const MOST_WORDS: usize = 500;

/// A Russian word that the dictionary gives as a name with this share is one.
const NAME: f32 = 0.5;

/// How sure it is that the known word is meant.
const CERTAINTY: f32 = 0.5;

/// Words that some transliteration explains, but another letter would make a known word of them and explain it better.
pub(super) fn find(names: &NameConcordance) -> Vec<NameMismatch> {
    let beads = names.beads.iter().filter(|bead| names.is_comparable(bead));
    let doubtful = beads.flat_map(|bead| doubtful(names, bead)).take(MOST_WORDS);
    doubtful.filter_map(|(left, right)| judge(names, left, right)).collect()
}

/// The pairs of words of a bead of which the English one is rendered by nothing better.
fn doubtful<'a>(names: &'a NameConcordance, bead: &'a BeadWords) -> Vec<(&'a Occurrence, &'a Occurrence)> {
    let proper = each_once(bead.english.iter().filter(|one| one.is_proper() && names.is_sure(one.word)));
    let best = |left: &'a Occurrence| {
        let likeness = |right: &Occurrence| {
            names.pairs.get(&(left.word, right.word)).map_or(0.0, |pair| pair.likeness.similarity)
        };
        let rights = bead.russian.iter().filter(|right| likeness(right) > 0.0);
        let right = rights.max_by(|one, other| likeness(one).total_cmp(&likeness(other)))?;
        let rival = bead.english.iter().any(|other| {
            other.word != left.word
                && names
                    .pairs
                    .get(&(other.word, right.word))
                    .is_some_and(|pair| pair.likeness.similarity > likeness(right))
        });
        (!rival && likeness(right) < 1.0).then_some((left, right))
    };
    proper.into_iter().filter_map(best).collect()
}

fn judge(names: &NameConcordance, left: &Occurrence, right: &Occurrence) -> Option<NameMismatch> {
    let english = names.english.words.get(left.word)?;
    let russian = names.russian.words.get(right.word)?;
    let is_short = english.letters.len().min(russian.letters.len()) < SHORTEST;
    if russian.latin
        || is_short
        || left.is_joined
        || right.is_joined
        || !names.resembles(left.word, right.word)
    {
        return None;
    }
    let enough = render(&english.letters, &russian.letters).cost.checked_sub(BETTER)?;
    let found = names.english.shown.get(left.word)?;
    let is_meant = |word: &Vec<char>| {
        is_piece(&capitalised(&word.iter().collect::<String>()))
            && render(word, &russian.letters).cost <= enough
            && !english.letters.starts_with(word)
    };
    let is_doubtful = !is_piece(found);
    let meant = is_doubtful.then(|| near(&english.letters, &russian.letters).find(is_meant)).flatten();
    if let Some(meant) = meant {
        return Some(finding(Language::English, left, right, (found, &meant)));
    }
    let found = names.russian.shown.get(right.word)?;
    let is_meant = |word: &Vec<char>| {
        is_name(&capitalised(&word.iter().collect::<String>()))
            && render(&english.letters, word).cost <= enough
            && !same_name(word, &russian.letters)
            && word.last() == russian.letters.last()
    };
    if is_attested(found) {
        return None;
    }
    let meant = near(&russian.letters, &english.letters).find(is_meant)?;
    Some(finding(Language::Russian, left, right, (found, &meant)))
}

fn finding(
    language: Language,
    left: &Occurrence,
    right: &Occurrence,
    (found, meant): (&str, &[char]),
) -> NameMismatch {
    let (found_at, counterpart_at) = match language {
        Language::English => (left.mention, right.mention),
        Language::Russian => (right.mention, left.mention),
    };
    NameMismatch {
        kind: MismatchKind::Unexplained,
        language,
        found_at,
        counterpart_at,
        found: found.to_owned(),
        expected: capitalised(&meant.iter().collect::<String>()),
        certainty: CERTAINTY,
    }
}

/// Whether the dictionary or the encoder knows the word: then somebody else has written it so.
pub(super) fn is_attested(word: &str) -> bool {
    is_listed(word) || is_piece(word)
}

/// Whether the dictionary has a Russian word as a name.
fn is_name(word: &str) -> bool {
    is_listed(word) && name_share(word).name >= NAME
}

/// The words one letter off: changed, lost, added, or swapped with its neighbour. A new letter is one that may stand for a
/// letter of the word beside it at about the same place; others would fit worse and not better.
fn near<'a>(word: &'a [char], beside: &'a [char]) -> impl Iterator<Item = Vec<char>> + use<'a> {
    (0..word.len()).flat_map(move |at| {
        let (before, rest) = word.split_at(at);
        let with = move |middle: &[char], skip: usize| {
            [before, middle, rest.get(skip..).unwrap_or_default()].concat()
        };
        let swapped = rest.first_chunk().map(|&[one, other]| with(&[other, one], 2));
        let others = fitting(word, at, beside).into_iter();
        let others = others.flat_map(move |letter| [with(&[letter], 1), with(&[letter], 0)]);
        others.chain([with(&[], 1)]).chain(swapped)
    })
}

/// Letters of the word beside it, before and after the same place, that a letter may stand for.
const REACH: usize = 2;

/// The letters of a word's alphabet that may stand at a place of it.
fn fitting(word: &[char], at: usize, beside: &[char]) -> Vec<char> {
    let place = at * beside.len() / word.len().max(1);
    let window = place.saturating_sub(REACH)..(place + REACH + 1).min(beside.len());
    let window = beside.get(window).unwrap_or_default();
    let is_latin = word.iter().any(char::is_ascii);
    let fits = |letter: &char| {
        window.iter().any(|&other| {
            let (latin, russian) = if is_latin { (*letter, other) } else { (other, *letter) };
            counterparts(latin).contains(russian)
        })
    };
    let alphabet = if is_latin { 'a'..='z' } else { 'а'..='я' };
    alphabet.filter(fits).collect()
}

/// The Russian letters that may stand for a Latin one in some language.
fn counterparts(latin: char) -> &'static str {
    match latin {
        'a' => "аяэеоё",
        'b' => "бв",
        'c' => "кцсчх",
        'd' => "дтж",
        'e' => "еэиаёйь",
        'f' => "фв",
        'g' => "гджкхй",
        'h' => "хгйшч",
        'i' => "ийаеыья",
        'j' => "йджхиюяе",
        'k' => "кх",
        'l' => "лйь",
        'm' => "м",
        'n' => "нь",
        'o' => "оауёю",
        'p' => "пф",
        'q' => "к",
        'r' => "р",
        's' => "сзшщц",
        't' => "тцчс",
        'u' => "уюаыви",
        'v' => "вф",
        'w' => "вуо",
        'x' => "кхсгз",
        'y' => "йиыуюяеь",
        'z' => "зцжс",
        // Letters with marks vary most.
        _ => "абвгдежзийклмнопрстуфхцчшщыьэюя",
    }
}
