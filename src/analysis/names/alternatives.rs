//! Known words that are one letter off a word and render its counterpart about as well.

use super::endings::same_name;
use super::findings::capitalised;
use super::rendering::render;
use super::russian_words::name_share;
use crate::morphology::is_listed;
use crate::semantics::is_piece;
use crate::text::Language;

/// A known word that another one may be meant as.
pub(super) struct Alternative {
    pub(super) language: Language,
    pub(super) word: String,
    /// By how many letters it renders the counterpart better.
    pub(super) gain: f32,
}

/// A known word may be worse by so many hundredths of a wrong letter.
const WORSE: u16 = 20;

/// So many are looked at.
const MOST: usize = 3;

/// A Russian word that the dictionary gives as a name with this share is one.
const NAME: f32 = 0.5;

/// The known words one letter off `word`, of `language`, that render `beside`, or are rendered by it; the best last.
pub(super) fn alternatives(language: Language, word: &[char], beside: &[char]) -> Vec<Alternative> {
    let cost = |word: &[char]| match language {
        Language::English => render(word, beside).cost,
        Language::Russian => render(beside, word).cost,
    };
    let own = cost(word);
    let is_meant = |other: &Vec<char>| match language {
        Language::English => !word.starts_with(other),
        Language::Russian => !same_name(other, word) && other.last() == word.last(),
    };
    let mut found: Vec<(u16, Vec<char>)> = near(word, beside)
        .filter(|other| {
            is_known(language, &capitalised(&other.iter().collect::<String>())) && is_meant(other)
        })
        .map(|other| (cost(&other), other))
        .filter(|(cost, _)| *cost <= own.saturating_add(WORSE))
        .collect();
    found.sort();
    found.dedup();
    found.truncate(MOST);
    let gain = |cost: u16| (f32::from(own) - f32::from(cost)) / 100.0;
    let alternative = |(cost, word): (u16, Vec<char>)| {
        let word = capitalised(&word.iter().collect::<String>());
        Alternative { language, word, gain: gain(cost) }
    };
    found.into_iter().rev().map(alternative).collect()
}

fn is_known(language: Language, word: &str) -> bool {
    match language {
        Language::English => is_piece(word),
        Language::Russian => is_piece(word) || (is_listed(word) && name_share(word).name >= NAME),
    }
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
