use strsim::normalized_damerau_levenshtein;

use super::stems::are_kindred;
use crate::morphology::{is_listed, lemmas};
use crate::text::{Language, Span, TokenKind, fold, tokens};

/// Words less alike than this are different words; two of six letters with one wrong have .83.
const LEAST: f64 = 0.7;
/// Shorter words are near to too many others.
const SHORTEST: usize = 4;

/// The word of a Russian text that comes nearest to a word of `form` in spelling without being listed in the dictionary or
/// a form of it, and how near, from 0 to 1.
pub(super) fn near_miss(form: &str, text: &str) -> Option<(Span, f32)> {
    let words = |text: &str| {
        tokens(text)
            .into_iter()
            .filter(|token| token.kind == TokenKind::Word)
            .map(|token| token.span)
            .collect::<Vec<_>>()
    };
    let is_long = |word: &str| word.chars().count() >= SHORTEST;
    let wanted: Vec<String> =
        words(form).into_iter().map(|span| fold(span.of(form))).filter(|word| is_long(word)).collect();
    let strange = words(text).into_iter().filter(|span| is_long(span.of(text)) && !is_listed(span.of(text)));
    let near =
        strange.flat_map(|span| wanted.iter().map(move |wanted| (span, closeness(wanted, span.of(text)))));
    let best = near.max_by(|one, other| one.1.total_cmp(&other.1))?;
    (best.1 >= LEAST).then_some((best.0, best.1 as f32))
}

/// How near a word or one of its lemmas comes to another that it is no form of.
fn closeness(wanted: &str, word: &str) -> f64 {
    let own = lemmas(word, Language::Russian);
    if own.iter().any(|lemma| lemma == wanted || are_kindred(lemma, wanted)) {
        return 0.0;
    }
    own.iter().map(|lemma| normalized_damerau_levenshtein(lemma, wanted)).fold(0.0, f64::max)
}
