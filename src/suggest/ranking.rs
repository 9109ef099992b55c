use rustc_hash::FxHashSet;

use super::lexicon::{Item, Known, Lexicon};
use super::pairing::{Link, Links};
use super::spot::Spot;
use super::suggestion::{Article, Suggestion, TermKind};
use crate::document::Document;

/// How much a suggestion of each kind is worth: names and terms of several words are what glossaries are made for.
const NAME: f32 = 1.0;
const SEVERAL_WORDS: f32 = 0.9;
const ONE_WORD: f32 = 0.7;

/// How much it is worth that a pair recurs, for each doubling of its beads; more than eight add nothing.
const RECURRENCE: f32 = 0.12;
const MOST_RECURRENCE: f32 = 3.0;

/// What a suggestion loses that is a part of a longer name in most places.
const CUT: f32 = 0.15;

/// What is left of a suggestion of which the glossary speaks already, though it does not name it.
const RELATED: f32 = 0.9;

/// What is left of two terms side by side (“Cuba and Iran”), for few such pairs are one term.
const JOINED: f32 = 0.7;

/// The suggestions that links make, best first: each English and each Russian term once.
pub(super) fn ranked(
    links: Links,
    articles: &[Article],
    english: &Lexicon,
    russian: &Lexicon,
) -> Vec<Suggestion> {
    let suggestion = |link: Link| suggestion(link, articles, english, russian);
    let mut found: Vec<(Suggestion, (usize, usize))> = links.into_iter().filter_map(suggestion).collect();
    found.sort_by(|(a, _), (b, _)| b.score.total_cmp(&a.score).then_with(|| a.english.cmp(&b.english)));
    let (mut left, mut right) = (FxHashSet::default(), FxHashSet::default());
    found.retain(|(_, (one, other))| {
        let is_new = !left.contains(one) && !right.contains(other);
        is_new && left.insert(*one) && right.insert(*other)
    });
    found.into_iter().map(|(suggestion, _)| suggestion).collect()
}

fn suggestion(
    link: Link,
    articles: &[Article],
    english: &Lexicon,
    russian: &Lexicon,
) -> Option<(Suggestion, (usize, usize))> {
    let (one, other) = (english.item(link.pair.0)?, russian.item(link.pair.1)?);
    let article = articles.get(*link.articles.first()?)?;
    let [left, right] = link.spots;
    let kind = kind(one, other);
    Some((
        Suggestion {
            english: if is_hidden_name(one, other) { raised(&one.text) } else { one.text.clone() },
            russian: other.text.clone(),
            kind,
            score: score(&link, one, other, kind),
            count: link.beads,
            occurrences: [one.beads, other.beads],
            articles: link.articles.clone(),
            samples: [sentence(article.english, left), sentence(article.russian, right)],
        },
        link.pair,
    ))
}

/// Whether the English word, met at the beginning of sentences only, is a name by the Russian one.
fn is_hidden_name(one: &Item, other: &Item) -> bool {
    one.words == 1 && other.words == 1 && other.is_name()
}

fn raised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn kind(one: &Item, other: &Item) -> TermKind {
    match () {
        () if one.words == 1 && one.acronym || other.words == 1 && other.acronym => TermKind::Acronym,
        () if one.is_name() && other.is_name() => TermKind::Name,
        () => TermKind::Term,
    }
}

fn score(link: &Link, one: &Item, other: &Item, kind: TermKind) -> f32 {
    let worth = match kind {
        TermKind::Name | TermKind::Acronym => NAME,
        TermKind::Term if one.words > 1 && other.words > 1 => SEVERAL_WORDS,
        TermKind::Term => ONE_WORD,
    };
    // A term is rendered alike wherever it stands.
    let constant = link.beads as f32 / one.beads.max(other.beads).max(1) as f32;
    let recurrence = (link.beads as f32).log2().min(MOST_RECURRENCE);
    let cut = [one, other].iter().filter(|item| !item.is_whole()).count() as f32;
    let related = one.known == Known::Related && other.known == Known::Related;
    let worth = if related { worth * RELATED } else { worth };
    let joined = one.text.contains(" and ") && other.text.contains(" и ");
    let worth = if joined { worth * JOINED } else { worth };
    worth * link.similarity * (0.7 + 0.3 * constant) + RECURRENCE * recurrence - CUT * cut
}

fn sentence(document: &Document, spot: Spot) -> String {
    let paragraph = document.paragraphs().get(spot.paragraph);
    paragraph.map_or_else(String::new, |block| spot.sentence.of(block.text()).trim().to_owned())
}
