use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::facts::Facts;
use super::{names, quantity};
use crate::text::{Language, Span, Token};

/// How telling a quantity, and a term of the glossary, that both editions have is, a name being 1.
const QUANTITY: f32 = 1.0;
const TERM: f32 = 1.0;

/// What a sentence holds that its counterpart in the other language should hold too: pairs of a key, equal for equal
/// numbers, names and terms of both languages, and of how telling it is.
pub fn evidence(text: &str, facts: &Facts, sentence: Span, language: Language) -> Vec<(u64, f32)> {
    let mut found: Vec<(u64, f32)> = names::keys(text, tokens_within(&facts.tokens, sentence), language)
        .into_iter()
        .map(|key| (key.hash, key.weight))
        .collect();
    for quantity in facts.quantities.iter().filter(|quantity| sentence.contains(quantity.span)) {
        found.extend(quantity::keys(quantity).into_iter().map(|key| (key, QUANTITY)));
    }
    for mention in facts.terms.iter().filter(|mention| sentence.contains(mention.span)) {
        found.push((term_key(mention.entry), TERM));
    }
    found
}

fn tokens_within(tokens: &[Token], span: Span) -> &[Token] {
    let start = tokens.partition_point(|token| token.span.start < span.start);
    let end = tokens.partition_point(|token| token.span.start < span.end);
    tokens.get(start..end).unwrap_or_default()
}

fn term_key(entry: usize) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(b"term");
    hasher.write_usize(entry);
    hasher.finish()
}
