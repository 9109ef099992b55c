use super::concordance::{BeadWords, NameConcordance};
use super::equivalents::{Row, area, rows};
use super::exchanged;
use super::findings::{MismatchKind, NameMismatch};
use super::misspelt::{each_once, is_short, partners_match, russian_finding, unrendered, unsourced};
use super::occurrence::{Occurrence, WordId, count};
use super::rendering::render;
use super::replaced;
use super::russian_words::name_share;
use crate::text::Language;

/// Names shorter than this many letters are too alike to judge.
const SHORTEST: usize = 4;

/// A given name and its short form share this many letters.
const SHORT_FORM: usize = 3;

/// A Russian word that the dictionary or its endings give as a person's name with this share is one.
const PERSON: f32 = 0.5;

/// In a bead with more such names than this, the others are left alone.
const MOST_LEFT: usize = 10;

/// How sure a swap is where the other part of the name stands beside, or the name is rendered elsewhere, or neither.
const BESIDE_PARTNER: f32 = 0.9;
const KNOWN_ELSEWHERE: f32 = 0.7;
const ALONE: f32 = 0.5;

/// Names of persons for which the Russian side of the bead has another person's name.
pub(super) fn find(names: &NameConcordance) -> Vec<NameMismatch> {
    let beads = names.beads.iter().filter(|bead| names.is_comparable(bead));
    let leftovers: Vec<Leftover<'_>> = beads.map(|bead| Leftover::of(names, bead)).collect();
    let together = count(leftovers.iter().flat_map(Leftover::pairs));
    let mut found: Vec<NameMismatch> =
        leftovers.iter().flat_map(|leftover| leftover.judge(names, &together)).collect();
    for leftover in &leftovers {
        let exchanged = exchanged::find(names, leftover.bead, &together);
        for one in exchanged.into_iter().chain(replaced::find(names, leftover.bead)) {
            if found.iter().all(|old| old.found_at != one.found_at && old.counterpart_at != one.found_at) {
                found.push(one);
            }
        }
    }
    found
}

fn swap(names: &NameConcordance, left: &Occurrence, right: &Occurrence, certainty: f32) -> NameMismatch {
    let expected = names.english.shown.get(left.word).map_or("", String::as_str);
    NameMismatch { kind: MismatchKind::Swapped, certainty, ..russian_finding(names, left, right, expected) }
}

/// The persons of a bead that have no counterpart in it.
struct Leftover<'a> {
    bead: &'a BeadWords,
    /// English words that no Russian word renders.
    english: Vec<&'a Occurrence>,
    /// English words that stand more often than their renderings.
    short: Vec<&'a Occurrence>,
    /// English words that are rendered.
    rendered: Vec<&'a Occurrence>,
    russian: Vec<&'a Occurrence>,
}

impl<'a> Leftover<'a> {
    fn of(names: &NameConcordance, bead: &'a BeadWords) -> Leftover<'a> {
        let may_be = |one: &&Occurrence| names.is_sure(one.word) && may_be_person(names, one);
        let english: Vec<_> = unrendered(names, bead).into_iter().filter(may_be).collect();
        let russian: Vec<_> = unsourced(names, bead)
            .into_iter()
            .filter(|one| is_person(names, one) && !resembles_any(names, bead, one))
            .collect();
        let others = bead.english.iter().filter(|one| one.is_proper()).filter(may_be);
        let others = each_once(others.filter(|one| english.iter().all(|other| other.word != one.word)));
        let (short, rendered) = others.into_iter().partition(|one| is_short(names, bead, one.word));
        Leftover { bead, english, short, rendered, russian }
    }

    fn pairs(&self) -> impl Iterator<Item = (WordId, WordId)> + '_ {
        let english = self.english.iter().chain(&self.short).take(MOST_LEFT);
        english.flat_map(|left| self.russian.iter().take(MOST_LEFT).map(|right| (left.word, right.word)))
    }

    /// The English word in whose place each Russian name stands.
    fn judge(&self, names: &NameConcordance, together: &exchanged::Together) -> Vec<NameMismatch> {
        let once = |left: &Occurrence, right: &Occurrence| {
            together.get(&(left.word, right.word)).is_none_or(|&times| times == 1)
                && !names.pairs.contains_key(&(left.word, right.word))
                && !is_short_form(names, left, right)
        };
        let english =
            || self.english.iter().chain(&self.short).chain(&self.rendered).take(MOST_LEFT).copied();
        let mut found = Vec::new();
        for &right in self.russian.iter().take(MOST_LEFT) {
            let rated = english().filter(|left| once(left, right));
            let rated = rated.filter_map(|left| Some((left, self.certainty(names, left, right)?)));
            let best = rated.max_by(|one, other| one.1.total_cmp(&other.1));
            found.extend(best.map(|(left, certainty)| swap(names, left, right, certainty)));
        }
        found
    }

    /// How sure it is that the Russian name stands in the place of the English one; `None` where it cannot be told.
    fn certainty(&self, names: &NameConcordance, left: &Occurrence, right: &Occurrence) -> Option<f32> {
        // Editions join the syllables of Chinese and Korean names differently.
        if left.is_joined != right.is_joined {
            return None;
        }
        let rendered = self.rendered.iter().any(|one| one.word == left.word);
        match (rendered, partners_match(names, self.bead, left, right)) {
            (false, true) => return Some(BESIDE_PARTNER),
            (true, beside) => return beside.then_some(KNOWN_ELSEWHERE),
            (false, false) => {}
        }
        if right.after.is_some() || left.after.is_some() || surnames(&self.russian).count() != 1 {
            return None;
        }
        let known = |one: &Occurrence| !names.renderings(one.word).is_empty();
        if let Some(only) = only(surnames(&self.english), |one| one.person || known(one)) {
            return (only.word == left.word).then_some(if known(left) { KNOWN_ELSEWHERE } else { ALONE });
        }
        let missing =
            self.english.is_empty().then(|| only(surnames(&self.short), |one| known(one))).flatten();
        missing.filter(|only| only.word == left.word).map(|_| ALONE)
    }
}

/// The one word among `words` that `suits`, if there is just one.
fn only<'a>(
    words: impl Iterator<Item = &'a Occurrence>,
    suits: impl Fn(&Occurrence) -> bool,
) -> Option<&'a Occurrence> {
    let mut suiting = words.filter(|one| suits(one));
    suiting.next().filter(|_| suiting.next().is_none())
}

/// Those of the words that end their names.
fn surnames<'a>(words: &[&'a Occurrence]) -> impl Iterator<Item = &'a Occurrence> {
    words.iter().copied().filter(|one| one.after.is_none())
}

/// Whether the Russian word is nearly an English name of the bead: then it is that, misspelt.
fn resembles_any(names: &NameConcordance, bead: &BeadWords, russian: &Occurrence) -> bool {
    bead.english.iter().any(|one| one.is_proper() && names.resembles(one.word, russian.word))
}

/// Whether the English word may be a short form of the Russian name: a given name that begins alike.
pub(super) fn is_short_form(names: &NameConcordance, left: &Occurrence, right: &Occurrence) -> bool {
    let (Some(one), Some(other)) = (names.english.words.get(left.word), names.russian.words.get(right.word))
    else {
        return false;
    };
    let beginning = other.letters.get(..one.letters.len().min(other.letters.len())).unwrap_or_default();
    let first = |length: usize| {
        render(
            one.letters.get(..length).unwrap_or(&one.letters),
            beginning.get(..length).unwrap_or(beginning),
        )
    };
    left.after.is_some() && first(SHORT_FORM).slips == 0
}

fn may_be_person(names: &NameConcordance, one: &Occurrence) -> bool {
    let Some(word) = names.english.words.get(one.word) else { return false };
    word.letters.len() >= SHORTEST && !is_place(&word.folded, Language::English)
}

fn is_person(names: &NameConcordance, one: &Occurrence) -> bool {
    let (Some(word), Some(shown)) = (names.russian.words.get(one.word), names.russian.shown.get(one.word))
    else {
        return false;
    };
    one.is_proper()
        && one.sure
        && word.letters.len() >= SHORTEST
        && !is_place(&word.folded, Language::Russian)
        && name_share(shown).person >= PERSON
}

fn is_place(word: &str, language: Language) -> bool {
    rows(word, language).into_iter().any(|row: Row| area(row).is_some())
}
