//! Which name stands in the place of another, read off the order of the names of a bead.

use rustc_hash::{FxHashMap, FxHashSet};

use super::closeness::is_slip_of;
use super::concordance::{BeadWords, NameConcordance};
use super::equivalents::area;
use super::findings::{MismatchKind, NameMismatch};
use super::misspelt::{is_short, russian_finding};
use super::name::PartKind;
use super::occurrence::{Occurrence, WordId};
use super::russian_words::{is_new_name, name_share};
use super::sequence::{Item, Sequence};
use super::swapped::is_short_form;
use crate::analysis::chain::Gap;
use crate::text::Language;

/// Names shorter than this many letters are too alike to judge.
const SHORTEST: usize = 4;

/// A Russian word that the dictionary or its endings give as a name with this share is one.
const NAME: f32 = 0.5;

/// Between more words than this it cannot be told which stands for which.
const LONGEST_GAP: usize = 40;

/// Of more names of a bead than this it cannot be told which was exchanged.
const MOST_RIVALS: usize = 3;

/// How far apart, in shares of the bead's capitalised words, the two names stand where they are the only ones, and where not.
const FARTHEST: f64 = 0.4;
const NEAREST: f64 = 0.15;

/// How sure an exchange is where both names have renderings elsewhere, where one has, and where neither.
const BOTH_KNOWN: f32 = 0.7;
const ONE_KNOWN: f32 = 0.5;
const NEW: f32 = 0.4;

/// The pairs of words that are left over together, with the number of beads.
pub(super) type Together = FxHashMap<(WordId, WordId), usize>;

/// Names that stand, alone between words that answer each other, where the other edition has another.
pub(super) fn find(names: &NameConcordance, bead: &BeadWords, together: &Together) -> Vec<NameMismatch> {
    let side = Side { names, bead, together };
    let gaps = Sequence::of(names, bead).gaps;
    let short = gaps.iter().filter(|gap| gap.left.len().max(gap.right.len()) <= LONGEST_GAP);
    let mut found: Vec<NameMismatch> = short.filter_map(|gap| side.in_gap(gap)).collect();
    if found.is_empty() {
        found.extend(side.in_bead());
    }
    found
}

/// A bead whose names are judged.
struct Side<'a> {
    names: &'a NameConcordance,
    bead: &'a BeadWords,
    together: &'a Together,
}

impl Side<'_> {
    /// The one name of a gap that is said too seldom, and the one that stands in its stead.
    fn in_gap(&self, gap: &Gap<Item>) -> Option<NameMismatch> {
        let lefts = occurrences(&gap.left).filter(|one| self.may_be_lost(one)).collect::<Vec<_>>();
        let rights = occurrences(&gap.right).filter(|one| self.may_be_gained(one)).collect::<Vec<_>>();
        let lost = only_word(&lefts, |one| self.is_lost(one))
            .or_else(|| only_word(&lefts, |one| self.is_lost(one) && self.is_known_left(one)));
        let gained = only_word(&rights, |one| self.is_gained(one))
            .or_else(|| only_word(&rights, |one| self.is_gained(one) && self.is_known_right(one)));
        let (left, right) = match (lost, gained) {
            (Some(left), Some(right)) => (left, right),
            (Some(left), None) => (left, only_word(&rights, |_| true)?),
            (None, Some(right)) => (only_word(&lefts, |_| true)?, right),
            (None, None) => return None,
        };
        let certainty = match (self.is_known_left(left), self.is_known_right(right)) {
            (true, true) => BOTH_KNOWN,
            (true, false) if self.is_new_name(right) => ONE_KNOWN,
            (false, true) if is_bare(gap) => ONE_KNOWN,
            (false, false) if is_bare(gap) && self.is_new_name(right) => NEW,
            _ => return None,
        };
        self.finding(left, right, certainty)
    }

    /// Two names known from elsewhere, of which the bead says one too seldom and the other too often at about the same place.
    fn in_bead(&self) -> Option<NameMismatch> {
        let lost = |one: &Occurrence| self.may_be_lost(one) && self.is_lost(one) && self.is_known_left(one);
        let gained =
            |one: &Occurrence| self.may_be_gained(one) && self.is_gained(one) && self.is_known_right(one);
        let (lefts, rights) = (placed(&self.bead.english, lost), placed(&self.bead.russian, gained));
        let words = [&lefts, &rights].map(|side| distinct_words(side));
        if !words.contains(&1) || words.iter().any(|&words| words > MOST_RIVALS) {
            return None;
        }
        let pairs = lefts.iter().flat_map(|left| rights.iter().map(move |right| (left, right)));
        let apart =
            |&((left, _), (right, _)): &(&(f64, &Occurrence), &(f64, &Occurrence))| (left - right).abs();
        let nearest = pairs.min_by(|one, other| apart(one).total_cmp(&apart(other)))?;
        let ((_, left), (_, right)) = nearest;
        let near = apart(&nearest) <= if words == [1, 1] { FARTHEST } else { NEAREST };
        near.then(|| self.finding(left, right, ONE_KNOWN)).flatten()
    }

    fn finding(&self, left: &Occurrence, right: &Occurrence, certainty: f32) -> Option<NameMismatch> {
        let pair = (left.word, right.word);
        let usual = self.together.get(&pair).is_some_and(|&times| times > 1);
        if usual || self.names.resembles(left.word, right.word) || is_short_form(self.names, left, right) {
            return None;
        }
        let odd_in_english = !self.is_known_left(left) && self.is_known_right(right);
        Some(NameMismatch { certainty, ..exchange(self.names, left, right, odd_in_english) })
    }

    /// Whether it is the last word of an English name that is surely one and no place of the tables.
    fn may_be_lost(&self, one: &Occurrence) -> bool {
        let Some(word) = self.names.english.words.get(one.word) else { return false };
        one.is_proper()
            && one.after.is_none()
            && word.letters.len() >= SHORTEST
            && self.names.is_sure(one.word)
            && !self.bead.russian.iter().any(|other| self.is_misspelt(one, other))
            && !word.rows.iter().any(|&row| area(row).is_some())
    }

    /// The same of a Russian one.
    fn may_be_gained(&self, one: &Occurrence) -> bool {
        let shown = self.names.russian.shown.get(one.word);
        let (Some(word), Some(shown)) = (self.names.russian.words.get(one.word), shown) else { return false };
        let known = self.is_known_right(one);
        (one.is_proper() || (one.part == Some(PartKind::Common) && self.is_known_person(one)))
            && one.after.is_none()
            && one.sure
            && !word.latin
            && word.letters.len() >= SHORTEST
            && !self.bead.english.iter().any(|other| self.is_misspelt(other, one))
            && !word.rows.iter().any(|&row| area(row).is_some())
            && (known || name_share(shown).name >= NAME)
    }

    /// Whether the words are nearly renderings of each other: one of them is misspelt, and no other name.
    fn is_misspelt(&self, left: &Occurrence, right: &Occurrence) -> bool {
        let letters = |word: WordId| self.names.english.words.get(word).map(|word| word.letters.as_slice());
        let slip = |source: WordId| {
            letters(source).zip(letters(left.word)).is_some_and(|(meant, found)| is_slip_of(meant, found))
        };
        match self.is_known_right(right) {
            true => !self.is_known_left(left) && self.names.sources(right.word).any(slip),
            false => self.names.resembles(left.word, right.word),
        }
    }

    /// Whether a Russian word that renders none of the article's must be a name.
    fn is_new_name(&self, one: &Occurrence) -> bool {
        self.names.russian.shown.get(one.word).is_some_and(|word| is_new_name(word))
    }

    /// Whether Russian says the English name less often.
    fn is_lost(&self, one: &Occurrence) -> bool {
        is_short(self.names, self.bead, one.word)
    }

    /// Whether the Russian name stands more often than the English ones that it renders.
    fn is_gained(&self, one: &Occurrence) -> bool {
        let sources: Vec<WordId> = self.names.sources(one.word).collect();
        let here =
            self.bead.russian.iter().filter(|other| self.names.same_russian(other.word, one.word)).count();
        here > self.bead.english.iter().filter(|other| sources.contains(&other.word)).count()
    }

    /// Whether it renders a name that English says to be a person's: so do words that the dictionary knows as common.
    fn is_known_person(&self, one: &Occurrence) -> bool {
        self.names.sources(one.word).any(|source| self.names.is_person(source))
    }

    fn is_known_left(&self, one: &Occurrence) -> bool {
        !self.names.renderings(one.word).is_empty()
    }

    fn is_known_right(&self, one: &Occurrence) -> bool {
        self.names.sources(one.word).next().is_some()
    }
}

/// The finding, in the edition that has the odd name.
pub(super) fn exchange(
    names: &NameConcordance,
    left: &Occurrence,
    right: &Occurrence,
    in_english: bool,
) -> NameMismatch {
    let shown = |shown: &[String], word: WordId| shown.get(word).cloned().unwrap_or_default();
    let english = shown(&names.english.shown, left.word);
    let swapped =
        NameMismatch { kind: MismatchKind::Swapped, ..russian_finding(names, left, right, &english) };
    if !in_english {
        return swapped;
    }
    NameMismatch {
        language: Language::English,
        found_at: left.mention,
        counterpart_at: right.mention,
        found: english,
        expected: shown(&names.russian.shown, right.word),
        ..swapped
    }
}

/// Whether a gap holds one name on each side and nothing else with a capital that tells.
fn is_bare(gap: &Gap<Item>) -> bool {
    [&gap.left, &gap.right]
        .into_iter()
        .all(|items| occurrences(items).filter(|one| one.part.is_some() && one.sure).count() == 1)
}

fn occurrences<'a>(items: &[Item<'a>]) -> impl Iterator<Item = &'a Occurrence> {
    items.iter().filter_map(|item| item.occurrence)
}

/// The first of the occurrences that suit if all these are of one word.
fn only_word<'a>(
    occurrences: &[&'a Occurrence],
    suits: impl Fn(&Occurrence) -> bool,
) -> Option<&'a Occurrence> {
    let mut suiting = occurrences.iter().copied().filter(|one| suits(one));
    let first = suiting.next()?;
    suiting.all(|one| one.word == first.word).then_some(first)
}

/// The occurrences that suit, with their places among all of their side, from 0 to 1.
fn placed(side: &[Occurrence], suits: impl Fn(&Occurrence) -> bool) -> Vec<(f64, &Occurrence)> {
    let places = side.iter().enumerate().filter(|(_, one)| suits(one));
    places.map(|(at, one)| (at as f64 / side.len() as f64, one)).collect()
}

fn distinct_words(side: &[(f64, &Occurrence)]) -> usize {
    side.iter().map(|(_, one)| one.word).collect::<FxHashSet<_>>().len()
}
