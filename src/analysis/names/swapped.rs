use rustc_hash::FxHashMap;

use super::concordance::{BeadWords, NameConcordance};
use super::equivalents::{Row, area, rows};
use super::findings::{MismatchKind, NameMismatch};
use super::misspelt::{each_once, is_short, partners_match, russian_finding, unrendered, unsourced};
use super::occurrence::{Occurrence, WordId, count};
use super::russian_words::name_share;
use crate::text::Language;

/// Names shorter than this many letters are too alike to judge.
const SHORTEST: usize = 4;

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
    leftovers.iter().flat_map(|leftover| leftover.judge(names, &together)).collect()
}

/// The persons of a bead that have no counterpart in it.
struct Leftover<'a> {
    bead: &'a BeadWords,
    /// English words that no Russian word renders.
    english: Vec<&'a Occurrence>,
    /// English words that stand more often than their renderings.
    short: Vec<&'a Occurrence>,
    russian: Vec<&'a Occurrence>,
}

impl<'a> Leftover<'a> {
    fn of(names: &NameConcordance, bead: &'a BeadWords) -> Leftover<'a> {
        let may_be = |one: &&Occurrence| names.is_sure(one.word) && may_be_person(names, one);
        let english: Vec<_> = unrendered(names, bead).into_iter().filter(may_be).collect();
        let russian: Vec<_> =
            unsourced(names, bead).into_iter().filter(|one| is_person(names, one)).collect();
        let rendered = |one: &&Occurrence| english.iter().all(|other| other.word != one.word);
        let short = bead.english.iter().filter(|one| one.is_proper() && is_short(names, bead, one.word));
        let short = each_once(short.filter(may_be).filter(rendered));
        Leftover { bead, short, english, russian }
    }

    fn pairs(&self) -> impl Iterator<Item = (WordId, WordId)> + '_ {
        let english = self.english.iter().chain(&self.short).take(MOST_LEFT);
        english.flat_map(|left| self.russian.iter().take(MOST_LEFT).map(|right| (left.word, right.word)))
    }

    /// The English word in whose place each Russian name stands.
    fn judge(
        &self,
        names: &NameConcordance,
        together: &FxHashMap<(WordId, WordId), usize>,
    ) -> Vec<NameMismatch> {
        let once = |left: &Occurrence, right: &Occurrence| {
            together.get(&(left.word, right.word)).is_none_or(|&times| times == 1)
                && !names.pairs.contains_key(&(left.word, right.word))
        };
        let english = || self.english.iter().chain(&self.short).take(MOST_LEFT).copied();
        let mut found = Vec::new();
        for &right in self.russian.iter().take(MOST_LEFT) {
            let rated = english().filter(|left| once(left, right));
            let rated = rated.filter_map(|left| Some((left, self.certainty(names, left, right)?)));
            let best = rated.max_by(|one, other| one.1.total_cmp(&other.1));
            found.extend(best.map(|(left, certainty)| NameMismatch {
                kind: MismatchKind::Swapped,
                certainty,
                ..russian_finding(
                    names,
                    left,
                    right,
                    names.english.shown.get(left.word).map_or("", String::as_str),
                )
            }));
        }
        found
    }

    /// How sure it is that the Russian name stands in the place of the English one; `None` where it cannot be told.
    fn certainty(&self, names: &NameConcordance, left: &Occurrence, right: &Occurrence) -> Option<f32> {
        if partners_match(names, self.bead, left, right) {
            return Some(BESIDE_PARTNER);
        }
        if right.after.is_some() || surnames(&self.russian) != 1 || left.after.is_some() {
            return None;
        }
        let known = !names.renderings(left.word).is_empty();
        match (surnames(&self.english), surnames(&self.short)) {
            (1, _) if known => Some(KNOWN_ELSEWHERE),
            (1, _) => left.person.then_some(ALONE),
            (0, 1) => Some(ALONE),
            _ => None,
        }
    }
}

/// How many of the words end their names.
fn surnames(words: &[&Occurrence]) -> usize {
    words.iter().filter(|one| one.after.is_none()).count()
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
