//! Things that are to stand in both editions letter by letter. The articles hold few of them, so they are put into both
//! editions first, at the end of paragraphs that render each other.

use sverka::document::{Format, LinkKind};
use sverka::text::{Language, Span};

use super::article::{Article, Mutant, Sources};
use super::random::Random;

/// Puts one text at the end of an English paragraph and others at the end of its Russian one, right and wrong.
fn planted(article: &Article, english: &str, right: &str, wrong: &str) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.long_spots(Language::Russian, 60) {
        let watch = spot.watch();
        let ([at], [_]) = (&watch.english[..], &watch.russian[..]) else { continue };
        let ends = [(Language::English, *at), (Language::Russian, spot.at)].map(|(language, at)| {
            let text = article.document(language).paragraphs()[at].text();
            let span = Span::new(0, text.len());
            article.document(language).source_span(at, span).end
        });
        let sources = |russian: &str| {
            let mut sources = article.sources();
            sources.english.insert_str(ends[0], english);
            sources.russian.insert_str(ends[1], russian);
            sources
        };
        let (base, sources): (Sources, Sources) = (sources(right), sources(wrong));
        found.push(Mutant { what: spot.named(wrong), sources, base: Some(base), watch });
    }
    found
}

/// `text` with one of its small letters or digits exchanged for another; the first `kept` bytes stay.
fn misprinted(text: &str, kept: usize, random: &mut Random) -> String {
    let places: Vec<usize> =
        (kept..text.len()).filter(|&at| text.as_bytes()[at].is_ascii_alphanumeric()).collect();
    let at = *random.pick(&places).unwrap();
    let class = if text.as_bytes()[at].is_ascii_digit() { "0123456789" } else { "bcdfghjklmnpqrstvwxz" };
    let other = class.chars().nth(random.below(class.len())).unwrap();
    let other =
        if text[at..].starts_with(other) { class.chars().find(|&c| c != other).unwrap() } else { other };
    format!("{}{other}{}", &text[..at], &text[at + 1..])
}

/// What a kind of things looks like in each article, by which misprints of it are made.
fn misprints(article: &Article, text: &str, kept: usize, random: &mut Random) -> Vec<Mutant> {
    (0..3)
        .flat_map(|_| {
            let wrong = misprinted(text, kept, random);
            planted(article, &format!(" {text}"), &format!(" {text}"), &format!(" {wrong}"))
        })
        .collect()
}

pub fn address(article: &Article, random: &mut Random) -> Vec<Mutant> {
    misprints(article, "https://example.org/reports/2024/water-07", "https://example.org/".len(), random)
}

pub fn email(article: &Article, random: &mut Random) -> Vec<Mutant> {
    misprints(article, "press.office@example.org", 0, random)
}

pub fn telephone(article: &Article, random: &mut Random) -> Vec<Mutant> {
    misprints(article, "+995 32 255-01-87", 1, random)
}

pub fn hashtag(article: &Article, random: &mut Random) -> Vec<Mutant> {
    misprints(article, "#riverwatch", 1, random)
}

/// A link with the target of another page, or without any.
pub fn link(article: &Article, random: &mut Random) -> Vec<Mutant> {
    if article.format != Format::Markdown {
        return Vec::new();
    }
    let english = " [Details](https://example.org/en/news/2024/dam).";
    let right = " [Подробности](https://example.org/ru/news/2024/dam).";
    let target = misprinted("https://example.org/ru/news/2024/dam", "https://example.org/ru/".len(), random);
    let wrong = format!(" [Подробности]({target}).");
    let texts = [wrong.as_str(), " Подробности."];
    texts.into_iter().flat_map(|wrong| planted(article, english, right, wrong)).collect()
}

pub fn footnote_mark(article: &Article, _: &mut Random) -> Vec<Mutant> {
    if article.format != Format::Markdown {
        return Vec::new();
    }
    let mut found = Vec::new();
    for spot in article.spots(Language::Russian) {
        for link in spot.paragraph.links.iter().filter(|link| link.kind == LinkKind::Footnote) {
            let mark = format!("[^{}]", link.target);
            let start = article.russian.source_span(spot.at, Span::new(0, link.span.start)).end;
            let mut sources = article.sources();
            if sources.russian[start..].starts_with(&mark) {
                sources.russian.replace_range(start..start + mark.len(), "");
                found.push(Mutant { what: spot.named(&mark), sources, base: None, watch: spot.watch() });
            }
        }
    }
    found
}
