use sverka::text::{Language, Span};

use super::article::{Article, Mutant};
use super::random::Random;
use super::words::common;

/// A quotation mark that is lost.
pub fn quote(article: &Article, _: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for language in Language::BOTH {
        for spot in article.spots(language) {
            for (at, mark) in spot.text().match_indices(['«', '»', '“', '”']) {
                found.push(spot.replaced(Span::new(at, at + mark.len()), ""));
            }
        }
    }
    found
}

/// Curly quotation marks that are straight, or Russian ones in the English manner.
pub fn other_quotes(article: &Article, _: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for language in Language::BOTH {
        let [open, close] = if language == Language::English { ['“', '”'] } else { ['«', '»'] };
        for spot in article.spots(language) {
            let text = spot.text();
            for (at, _) in text.match_indices(open) {
                let Some(length) = text[at..].find(close) else { continue };
                let inner = &text[at + open.len_utf8()..at + length];
                if !inner.contains(open) && inner.is_ascii() == (language == Language::English) {
                    let span = Span::new(at, at + length + close.len_utf8());
                    found.push(spot.replaced(span, &format!("\"{inner}\"")));
                }
            }
        }
    }
    found
}

fn between_words(article: &Article, replacement: &str) -> Vec<Mutant> {
    let mut found = Vec::new();
    for language in Language::BOTH {
        for spot in article.long_spots(language, 60) {
            for span in common(&spot) {
                found.push(spot.replaced(Span::new(span.end, span.end + 1), replacement));
            }
        }
    }
    found
}

pub fn space(article: &Article, _: &mut Random) -> Vec<Mutant> {
    between_words(article, "  ")
}

pub fn space_before_mark(article: &Article, _: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for language in Language::BOTH {
        for spot in article.spots(language) {
            let text = spot.text();
            for (at, mark) in text.match_indices([',', ';', '!', '?']) {
                if text[at + 1..].starts_with(' ') {
                    found.push(spot.replaced(Span::new(at, at + 1), &format!(" {mark}")));
                }
            }
        }
    }
    found
}

pub fn no_space(article: &Article, _: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for language in Language::BOTH {
        for spot in article.spots(language) {
            let text = spot.text();
            for (at, mark) in text.match_indices([',', ';', '.']) {
                let before = text[..at].chars().rev().take(3).all(|c| c.is_lowercase());
                let after =
                    text[at + 1..].strip_prefix(' ').is_some_and(|s| s.starts_with(char::is_alphabetic));
                if before && after {
                    found.push(spot.replaced(Span::new(at, at + 2), mark));
                }
            }
        }
    }
    found
}

/// A dash that has become a hyphen.
pub fn dash(article: &Article, _: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for language in Language::BOTH {
        for spot in article.spots(language) {
            for dash in [" — ", "\u{A0}— ", " – "] {
                for (at, _) in spot.text().match_indices(dash) {
                    found.push(spot.replaced(Span::new(at, at + dash.len()), " - "));
                }
            }
        }
    }
    found
}

/// A character that nobody sees, inside a word.
pub fn invisible(article: &Article, random: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.long_spots(Language::Russian, 60) {
        for span in common(&spot) {
            let word = span.of(spot.text());
            if word.chars().count() > 3 {
                let hidden = random.pick(&['\u{200B}', '\u{200F}', '\u{FEFF}']).unwrap();
                found.push(spot.replaced(span, &format!("{}{hidden}{}", &word[..4], &word[4..])));
            }
        }
    }
    found
}

/// A character of HTML left as it was written there.
pub fn entity(article: &Article, _: &mut Random) -> Vec<Mutant> {
    between_words(article, "&amp;nbsp;")
}
