use crate::text::{TokenKind, fold, tokens};

/// Words that begin alike are one family where they share so many letters at least.
const SHORTEST: usize = 4;

/// The share of the words of `form` that `text` has a word of the same stem for, from 0 to 1: an adjective for a noun, a
/// verb for what it does («Азербайджан», «азербайджанский»). Words of three letters and fewer are left out.
pub(in crate::check) fn shared_stems(form: &str, text: &str) -> f32 {
    let words = |text: &str| -> Vec<String> {
        let tokens = tokens(text).into_iter().filter(|token| token.kind == TokenKind::Word);
        let words = tokens.map(|token| fold(token.span.of(text)));
        words.filter(|word| word.chars().count() >= SHORTEST).collect()
    };
    let (wanted, there) = (words(form), words(text));
    let found = wanted.iter().filter(|word| there.iter().any(|other| are_kindred(word, other))).count();
    if wanted.is_empty() { 0.0 } else { found as f32 / wanted.len() as f32 }
}

/// Whether two folded words share their stem: all but three letters of the shorter one, and not fewer than four.
pub(in crate::check) fn are_kindred(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    shared >= SHORTEST && shared + 3 >= shorter
}
