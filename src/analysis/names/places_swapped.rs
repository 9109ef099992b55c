use super::concordance::NameConcordance;
use super::findings::{MismatchKind, NameMismatch, capitalised};
use super::russian_words::name_share;
use super::sequence::{Item, Sequence};
use crate::analysis::chain::Gap;
use crate::text::Language;

/// A Russian word that the dictionary gives as a name with this share is one.
const NAME: f32 = 0.5;

/// How sure it is that one place stands for another: where neither edition has the other's at all, where one has not,
/// where both have both, and where they stand far apart.
const NEITHER: f32 = 0.9;
const ONE_SIDED: f32 = 0.8;
const BOTH: f32 = 0.6;
const APART: f32 = 0.7;

/// How sure it is where one of the two may be there for another reason.
const PERHAPS: f32 = 0.5;

/// Places of the tables for which the Russian side of the bead has another place.
///
/// The capital, an adjective or the name of the inhabitants stands for its country, as in both languages' press.
pub(super) fn find(names: &NameConcordance) -> Vec<NameMismatch> {
    let beads = names.beads.iter().filter(|bead| names.is_comparable(bead));
    beads.flat_map(|bead| find_in(names, &Sequence::of(names, bead))).collect()
}

fn find_in(names: &NameConcordance, sequence: &Sequence<'_>) -> Vec<NameMismatch> {
    let mut found: Vec<NameMismatch> =
        sequence.gaps.iter().filter_map(|gap| in_gap(names, sequence, gap)).collect();
    if found.is_empty() {
        found.extend(in_bead(names, sequence));
    }
    found
}

/// The one place of a gap that is said too seldom, and the one that stands in its stead.
fn in_gap(names: &NameConcordance, sequence: &Sequence, gap: &Gap<Item>) -> Option<NameMismatch> {
    surely_in_gap(names, sequence, gap).or_else(|| perhaps_in_gap(names, sequence, gap))
}

/// The only places of a gap, where one is said too seldom or the other too often.
fn perhaps_in_gap(names: &NameConcordance, sequence: &Sequence, gap: &Gap<Item>) -> Option<NameMismatch> {
    let is_place = |item: &&Item| !item.areas.is_empty();
    let left = single(gap.left.iter().filter(is_place))?;
    let right = single(gap.right.iter().filter(|item| is_place(item) && is_name(names, item)))?;
    let odd = is_lost(sequence, left) || is_gained(names, sequence, right);
    odd.then(|| finding(names, left, right, PERHAPS)).flatten()
}

fn surely_in_gap(names: &NameConcordance, sequence: &Sequence, gap: &Gap<Item>) -> Option<NameMismatch> {
    let left = single(gap.left.iter().filter(|item| is_lost(sequence, item)))?;
    let right = single(gap.right.iter().filter(|item| is_gained(names, sequence, item)))?;
    let certainty = match (is_gone(sequence, left), is_new(sequence, right)) {
        (true, true) => NEITHER,
        (false, false) => BOTH,
        _ => ONE_SIDED,
    };
    finding(names, left, right, certainty)
}

/// The one place of a whole bead that Russian says too seldom, and the one that only Russian says.
fn in_bead(names: &NameConcordance, sequence: &Sequence) -> Option<NameMismatch> {
    let lost: Vec<&Item> = sequence.english.iter().filter(|item| is_lost(sequence, item)).collect();
    let gone = single(lost.iter().copied().filter(|item| is_gone(sequence, item)));
    let right = single(
        sequence.russian.iter().filter(|item| is_gained(names, sequence, item) && is_new(sequence, item)),
    )?;
    match gone {
        Some(left) => finding(names, left, right, APART),
        None => finding(names, single(lost.into_iter())?, right, PERHAPS),
    }
}

/// Whether Russian says the place less often.
fn is_lost(sequence: &Sequence, item: &Item) -> bool {
    let seldom = |area: &&str| {
        let [english, russian] = sequence.count(area);
        english > russian
    };
    !item.areas.is_empty() && item.areas.iter().all(seldom)
}

/// Whether Russian says the place more often.
fn is_gained(names: &NameConcordance, sequence: &Sequence, item: &Item) -> bool {
    let often = |area: &&str| {
        let [english, russian] = sequence.count(area);
        russian > english
    };
    !item.areas.is_empty() && item.areas.iter().all(often) && is_name(names, item)
}

/// Whether a capitalised word is a name and not only a word that names hold; small words are adjectives of places.
fn is_name(names: &NameConcordance, item: &Item) -> bool {
    item.occurrence.is_none_or(|one| {
        names.russian.shown.get(one.word).is_some_and(|shown| name_share(shown).name >= NAME)
    })
}

fn is_gone(sequence: &Sequence, item: &Item) -> bool {
    item.areas.iter().all(|area| sequence.count(area)[1] == 0)
}

fn is_new(sequence: &Sequence, item: &Item) -> bool {
    item.areas.iter().all(|area| sequence.count(area)[0] == 0)
}

/// The first of `items` if all are of one area.
fn single<'a, 'b: 'a>(mut items: impl Iterator<Item = &'a Item<'b>>) -> Option<&'a Item<'b>> {
    let first = items.next()?;
    items.all(|item| item.areas == first.areas).then_some(first)
}

fn finding(names: &NameConcordance, left: &Item, right: &Item, certainty: f32) -> Option<NameMismatch> {
    let expected = names.english.shown.get(left.occurrence?.word)?;
    let small = || names.small_place(right.mention).map(str::to_owned);
    let found = match right.occurrence {
        Some(one) => names.russian.shown.get(one.word).cloned(),
        None => small(),
    };
    Some(NameMismatch {
        kind: MismatchKind::Swapped,
        language: Language::Russian,
        found_at: right.mention,
        counterpart_at: left.mention,
        found: found?,
        expected: capitalised(expected),
        certainty,
    })
}
