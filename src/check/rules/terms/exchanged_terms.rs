//! Which term of the Russian side stands where another one should.

use std::collections::BTreeMap;

use crate::analysis::{Affinity, gaps};
use crate::check::context::Context;
use crate::check::rules::terms::mentions::{APPROVED, Located, Mentions, status};
use crate::glossary::Status;
use crate::text::Language;

/// A term of the English side, and another one that stands in the place of its rendering.
pub(in crate::check) struct Exchange<'a> {
    /// The index of the English term's entry in the glossary.
    pub entry: usize,
    /// Where it stands.
    pub source: Located<'a>,
    /// The other term.
    pub instead: Located<'a>,
}

/// The terms at one place of a text.
#[derive(Clone, Copy)]
struct Item<'a, 'b> {
    /// The mention that is not inside another.
    located: Located<'a>,
    entries: &'b [usize],
    /// Whether it names a thing, and is not only a word that speaks of it.
    named: bool,
}

/// Two sides with more pairs of mentions than this are no paragraphs of an article.
const MOST_PAIRS: usize = 240_000;

/// Mentions and their entries by paragraph and first byte.
type Places<'a> = BTreeMap<(usize, usize), (Vec<Located<'a>>, Vec<usize>)>;

/// Terms that are said too seldom in Russian, each with one that is said too often, where the two are alone between terms
/// that answer each other.
pub(in crate::check) fn exchanges<'a>(
    context: &Context,
    english: &Mentions<'a>,
    russian: &Mentions<'a>,
) -> Vec<Exchange<'a>> {
    if english.count().saturating_mul(russian.count()) > MOST_PAIRS {
        return Vec::new();
    }
    let (left_places, right_places) = (places(english), places(russian));
    let left = items(context, &left_places, Language::English);
    let right = items(context, &right_places, Language::Russian);
    let affinity = |one: &Item, other: &Item| {
        let shared = one.entries.iter().any(|entry| other.entries.contains(entry));
        match (shared, one.named && other.named) {
            (true, _) => Affinity::Answer,
            (false, true) => Affinity::Rival,
            (false, false) => Affinity::None,
        }
    };
    let lost = |item: &Item| {
        item.named && item.entries.iter().all(|&entry| english.of(entry).len() > russian.of(entry).len())
    };
    let gained = |item: &Item| {
        item.named && item.entries.iter().all(|&entry| russian.of(entry).len() > english.of(entry).len())
    };
    let exchanged = gaps(&left, &right, affinity).into_iter().filter_map(|gap| {
        let source = only(gap.left.into_iter().filter(lost))?;
        let instead = only(gap.right.into_iter().filter(gained))?;
        let entry = *source.entries.first()?;
        let domains = |item: &Item| domains(context, item.entries);
        domains(&source).iter().any(|domain| domains(&instead).contains(domain)).then_some(())?;
        Some(Exchange { entry, source: source.located, instead: instead.located })
    });
    exchanged.collect()
}

/// The subject fields of entries: a country is not mistaken for an office.
fn domains<'a>(context: &Context<'a>, entries: &[usize]) -> Vec<&'a str> {
    entries
        .iter()
        .filter_map(|&entry| context.glossary.entry(entry))
        .map(|entry| entry.domain.as_str())
        .collect()
}

fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.next().is_none().then_some(first)
}

/// The mentions by where they begin, those inside longer ones left out.
fn places<'a>(mentions: &Mentions<'a>) -> Places<'a> {
    let mut places = Places::new();
    for (entry, located) in mentions.entries() {
        for &one in located.iter().filter(|one| !one.mention.inside) {
            let place = places.entry((one.paragraph, one.mention.span.start)).or_default();
            place.0.push(one);
            place.1.push(entry);
        }
    }
    places
}

fn items<'a, 'b>(context: &Context, places: &'b Places<'a>, language: Language) -> Vec<Item<'a, 'b>> {
    let is_named = |one: &Located| {
        status(context, one.mention, language).is_some_and(|status: Status| APPROVED.contains(&status))
    };
    let item = |(located, entries): &'b (Vec<Located<'a>>, Vec<usize>)| {
        Some(Item { located: *located.first()?, entries, named: located.iter().any(is_named) })
    };
    places.values().filter_map(item).collect()
}
