use crate::analysis::Facts;
use crate::text::{Script, Span, TokenKind, script_of};

/// Words of the other script with nothing but white space and commas between them.
pub(in crate::check) struct Run {
    /// From the first word to the last.
    pub span: Span,
    /// The words.
    pub words: Vec<Span>,
    /// Whether one of them has an ending of the language around it: «request’а».
    pub is_inflected: bool,
}

/// The runs of words for which `holds`, in the order of the text.
pub(in crate::check) fn runs(text: &str, facts: &Facts, holds: fn(&str) -> bool) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    let mut goes_on = false;
    for token in &facts.tokens {
        match token.kind {
            TokenKind::Word if holds(stem(token.span.of(text))) => {
                let word = Span::new(token.span.start, token.span.start + stem(token.span.of(text)).len());
                let is_inflected = word != token.span;
                match found.last_mut().filter(|_| goes_on) {
                    Some(run) => {
                        run.span.end = word.end;
                        run.words.push(word);
                        run.is_inflected |= is_inflected;
                    }
                    None => found.push(Run { span: word, words: vec![word], is_inflected }),
                }
            }
            TokenKind::Punctuation(',' | '’' | '\'') => continue,
            _ => {
                goes_on = false;
                continue;
            }
        }
        goes_on = true;
    }
    found
}

/// A word without the ending that an apostrophe or hyphen joins to it in the other script: «request» of «request’а».
fn stem(word: &str) -> &str {
    let parts = word.rsplit_once(['\'', '’', '-']);
    let joined = parts.filter(|(head, tail)| {
        let script = |text: &str| text.chars().find_map(script_of);
        !head.is_empty() && script(head).zip(script(tail)).is_some_and(|(head, tail)| head != tail)
    });
    joined.map_or(word, |(head, _)| head)
}

/// Whether all letters of a word are Latin.
pub(in crate::check) fn is_latin(word: &str) -> bool {
    has_only(word, Script::Latin)
}

/// Whether all letters of a word are Cyrillic.
pub(in crate::check) fn is_cyrillic(word: &str) -> bool {
    has_only(word, Script::Cyrillic)
}

fn has_only(word: &str, wanted: Script) -> bool {
    let mut scripts = word.chars().filter_map(script_of).peekable();
    scripts.peek().is_some() && scripts.all(|script| script == wanted)
}

/// Bytes before a word in which the bracket around it is looked for.
const REACH: usize = 300;

/// How many times its own length the quotation of a foreign stretch may have, in bytes; Cyrillic letters have two.
const OWN: usize = 3;

/// Whether a stretch stands in brackets, in quotation marks of its own or beside a hyphen or slash: an original, a title, a
/// part of a compound.
pub(in crate::check) fn is_set_apart(text: &str, facts: &Facts, span: Span) -> bool {
    let (before, after) = (text.get(..span.start).unwrap_or(""), text.get(span.end..).unwrap_or(""));
    let joins = ['-', '/', '\u{2010}', '\u{2011}', '_', '.', '@', '#', '\\', '=', '&', '‑'];
    let is_joined = before.ends_with(joins)
        || after.chars().next().is_some_and(|c| joins.contains(&c) && c != '.')
        || after.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    is_joined || is_bracketed(before) || is_quoted(text, facts, span)
}

/// Whether a stretch has quotation marks of its own: a longer quotation is speech.
pub(in crate::check) fn is_quoted(text: &str, facts: &Facts, span: Span) -> bool {
    let before_end = facts.quotations.partition_point(|quotation| quotation.end < span.end);
    let around = facts.quotations.get(before_end).filter(|quotation| quotation.contains(span));
    let (before, after) = (text.get(..span.start).unwrap_or(""), text.get(span.end..).unwrap_or(""));
    let is_single = before.ends_with(['\'', '‘', '‚']) && after.starts_with(['\'', '’', '‘']);
    is_single || around.is_some_and(|quotation| quotation.len() <= OWN * span.len())
}

/// Whether a bracket is open at the end of a text.
fn is_bracketed(before: &str) -> bool {
    let near = before.char_indices().rev().take(REACH).find(|(_, c)| matches!(c, '(' | '[' | ')' | ']'));
    near.is_some_and(|(_, c)| matches!(c, '(' | '['))
}
