use super::lexicon::{Lexicon, Phrase};
use super::suggestion::Article;
use super::{english, russian};
use crate::align::Bead;
use crate::document::Document;
use crate::text::{Language, Span, Token, TokenKind, fold, sentences, tokens};

/// Where a phrase stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// Its number in the lexicon of its language.
    pub phrase: usize,
    /// The paragraph, from 0.
    pub paragraph: usize,
    /// Its place in the paragraph's text.
    pub span: Span,
    /// The sentence around it.
    pub sentence: Span,
}

/// The phrases of a bead, English and Russian.
#[derive(Debug)]
pub(super) struct BeadSpots {
    pub article: usize,
    pub sides: [Vec<Spot>; 2],
}

/// Beads that are less sure than this are not looked at.
const LEAST_CONFIDENCE: f32 = 0.5;

/// Phrases of a side of a bead that are looked at: a paragraph of 300 words has hardly more.
const MOST_SPOTS: usize = 1200;

/// The phrases of all beads of an article.
pub(super) fn spots(number: usize, article: &Article, lexicons: &mut [Lexicon; 2]) -> Vec<BeadSpots> {
    let links = article.beads.iter().filter(|bead| bead.is_link() && bead.confidence >= LEAST_CONFIDENCE);
    links.map(|bead| bead_spots(number, article, bead, lexicons)).collect()
}

fn bead_spots(
    article_number: usize,
    article: &Article,
    bead: &Bead,
    lexicons: &mut [Lexicon; 2],
) -> BeadSpots {
    let [english, russian] = lexicons;
    let left = side(article.english, bead.left.clone(), english);
    let right = side(article.russian, bead.right.clone(), russian);
    BeadSpots { article: article_number, sides: [left, right] }
}

fn side(document: &Document, paragraphs: std::ops::Range<usize>, lexicon: &mut Lexicon) -> Vec<Spot> {
    let language = document.language();
    let mut spots = Vec::new();
    for (paragraph, block) in
        document.paragraphs().iter().enumerate().skip(paragraphs.start).take(paragraphs.len())
    {
        let text = block.text();
        let tokens = tokens(text);
        for sentence in sentences(text, language) {
            let inside = within(&tokens, sentence);
            for (phrase, span) in phrases(text, inside, language).into_iter().chain(quoted(text, inside)) {
                if spots.len() < MOST_SPOTS {
                    spots.push(Spot { phrase: lexicon.add(phrase), paragraph, span, sentence });
                }
            }
        }
    }
    let mut distinct: Vec<usize> = spots.iter().map(|spot| spot.phrase).collect();
    distinct.sort_unstable();
    distinct.dedup();
    lexicon.count(&distinct);
    spots
}

fn within(tokens: &[Token], span: Span) -> &[Token] {
    let start = tokens.partition_point(|token| token.span.start < span.start);
    let end = tokens.partition_point(|token| token.span.start < span.end);
    tokens.get(start..end).unwrap_or_default()
}

/// The phrases of a sentence: of the runs of words between its marks.
fn phrases(text: &str, tokens: &[Token], language: Language) -> Vec<(Phrase, Span)> {
    let mut found = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    let mut begins = true;
    let mut close = |run: &mut Vec<Span>, begins: bool| {
        let words: Vec<&str> = run.iter().map(|span| span.of(text)).collect();
        found.extend(match language {
            Language::English => english::phrases(&words, run, begins),
            Language::Russian => russian::phrases(&words, run, begins),
        });
        run.clear();
    };
    for token in tokens {
        let is_word = token.kind == TokenKind::Word;
        let adjoins = |last: &Span| {
            text.get(last.end..token.span.start).is_some_and(|gap| gap.chars().all(|c| c.is_whitespace()))
        };
        if !(run.is_empty() || is_word && run.last().is_some_and(adjoins)) {
            close(&mut run, begins);
            begins = false;
        }
        if is_word {
            run.push(token.span);
            // An owner is no part of what it owns.
            if language == Language::English
                && token.span.of(text).ends_with(['s', '’', '\''])
                && is_possessive(token.span.of(text))
            {
                close(&mut run, begins);
                begins = false;
            }
        }
    }
    close(&mut run, begins);
    found
}

/// The most words and marks of a name in quotation marks.
const LONGEST_QUOTED: usize = 7;

/// Names in quotation marks: they may hold marks and words that terms do not.
fn quoted(text: &str, tokens: &[Token]) -> Vec<(Phrase, Span)> {
    let opens = |token: &Token| matches!(token.kind, TokenKind::Punctuation('«' | '“' | '„'));
    let closes = |token: &Token| matches!(token.kind, TokenKind::Punctuation('»' | '”' | '“'));
    let mut found = Vec::new();
    for (at, _) in tokens.iter().enumerate().filter(|(_, token)| opens(token)) {
        let rest = tokens.get(at + 1..).unwrap_or_default();
        let Some(length) = rest.iter().take(LONGEST_QUOTED + 1).position(closes) else { continue };
        let Some((first, last)) = rest.get(..length).and_then(|inner| inner.first().zip(inner.last())) else {
            continue;
        };
        let span = first.span.join(last.span);
        let name = span.of(text);
        if !name.starts_with(char::is_uppercase) || last.kind != TokenKind::Word {
            continue;
        }
        let key = format!("«{}»", fold(name));
        let phrase =
            Phrase { key, text: name.to_owned(), words: length, name: true, acronym: false, whole: true };
        found.push((phrase, span));
    }
    found
}

fn is_possessive(word: &str) -> bool {
    ["'s", "’s", "'", "’"].iter().any(|end| word.ends_with(end))
}
