//! Names that nothing of the other edition answers: where each edition has just one, they stand for each other.

use super::concordance::{BeadWords, NameConcordance};
use super::exchanged::exchange;
use super::findings::NameMismatch;
use super::misspelt::is_short;
use super::occurrence::{Occurrence, WordId};
use super::russian_words::{is_new_name, may_be_name};
use super::sequence::{Item, Sequence};
use super::similarity::similarity;
use crate::text::Language;

/// Words of fewer letters tell nothing by themselves.
const SHORTEST: usize = 3;

/// Between more words than this it cannot be told which stands for which.
const LONGEST_GAP: usize = 40;

/// How far apart, in shares of the bead's capitalised words, the only names that are left stand.
const FARTHEST: f64 = 0.4;

/// Names that are this similar without their spaces are one.
const WHOLE: f64 = 0.75;

/// Words with fewer letters that no transliteration explains may be misspelt; with as many they are others.
const MOST_SLIPS: u8 = 2;

/// How sure it is that one name stands for the other, where the given names render each other and where not.
const BESIDE_PARTNER: f32 = 0.7;
const ALONE: f32 = 0.5;

/// Names in whose place the other edition has one with nothing in common.
pub(super) fn find(names: &NameConcordance, bead: &BeadWords) -> Vec<NameMismatch> {
    let side = Side { names, bead };
    let (english, russian) = (runs(&bead.english), runs(&bead.russian));
    let mut found = side.beside_partners(&english, &russian);
    let sequence = Sequence::of(names, bead);
    let english: Vec<&Run> = english.iter().filter(|run| side.is_open_english(&sequence, run)).collect();
    let russian: Vec<&Run> = russian.iter().filter(|run| side.is_open_russian(&sequence, run)).collect();
    let short = sequence.gaps.iter().filter(|gap| gap.left.len().max(gap.right.len()) <= LONGEST_GAP);
    found.extend(
        short.filter_map(|gap| side.only_pair(within(&english, &gap.left), within(&russian, &gap.right))),
    );
    if found.is_empty() {
        let english = english.into_iter().filter(|run| !side.is_rendered(run)).collect();
        let russian = russian.into_iter().filter(|run| !side.is_sourced(run)).collect();
        found.extend(side.only_pair(english, russian).filter(|one| side.is_near(one)));
    }
    found
}

/// The words of one name, in order.
type Run<'a> = Vec<&'a Occurrence>;

/// The names of one side of a bead that hold a word to be transliterated.
fn runs(side: &[Occurrence]) -> Vec<Run<'_>> {
    let same = |one: &Occurrence, other: &Occurrence| {
        one.name.is_some() && one.name == other.name && one.mention.passage == other.mention.passage
    };
    let groups = side.chunk_by(same).map(|group| group.iter().collect::<Run>());
    groups.filter(|run| run.iter().any(|one| one.is_proper())).collect()
}

/// Whether nothing but a space parts two words.
fn adjoin(one: &Occurrence, next: &Occurrence) -> bool {
    one.mention.span.end + 1 == next.mention.span.start
}

/// Those of the names that stand in a gap.
fn within<'a, 'b>(runs: &[&'b Run<'a>], items: &[Item]) -> Vec<&'b Run<'a>> {
    let is_there =
        |run: &&&Run| run.first().is_some_and(|first| items.iter().any(|item| item.mention == first.mention));
    runs.iter().filter(is_there).copied().collect()
}

struct Side<'a> {
    names: &'a NameConcordance,
    bead: &'a BeadWords,
}

impl Side<'_> {
    /// Surnames with nothing in common behind given names that render each other.
    fn beside_partners(&self, english: &[Run], russian: &[Run]) -> Vec<NameMismatch> {
        let mut found = Vec::new();
        let twos: Vec<&[&Occurrence]> = russian.iter().flat_map(|run| run.windows(2)).collect();
        for left in english.iter().flat_map(|run| run.windows(2)) {
            let odd = twos.iter().find_map(|right| match (left, right) {
                ([given, left], [other, right]) => {
                    let is_partner = adjoin(given, left)
                        && adjoin(other, right)
                        && self.names.renders(given.word, other.word)
                        && self.is_odd_pair(left, right);
                    is_partner.then(|| self.finding(left, right, BESIDE_PARTNER))
                }
                _ => None,
            });
            found.extend(odd);
        }
        found
    }

    /// Whether the words are names of which the other edition has none, and not alike.
    fn is_odd_pair(&self, left: &Occurrence, right: &Occurrence) -> bool {
        let bead = self.bead;
        left.is_proper()
            && right.sure
            && !left.in_mixed_name
            && !left.is_joined
            && !right.is_joined
            && self.is_long(left, Language::English)
            && self.is_long(right, Language::Russian)
            && self
                .names
                .pairs
                .get(&(left.word, right.word))
                .is_none_or(|pair| pair.likeness.slips >= MOST_SLIPS)
            && !bead.russian.iter().any(|one| self.names.resembles(left.word, one.word))
            && !bead.english.iter().any(|one| self.names.resembles(one.word, right.word))
    }

    /// The finding, where each side has one name left besides those that are alike.
    fn only_pair(&self, english: Vec<&Run>, russian: Vec<&Run>) -> Option<NameMismatch> {
        let strange = |run: &&&Run| !russian.iter().any(|other| self.are_alike(run, other));
        let lefts: Vec<&&Run> = english.iter().filter(strange).collect();
        let strange = |run: &&&Run| !english.iter().any(|other| self.are_alike(other, run));
        let rights: Vec<&&Run> = russian.iter().filter(strange).collect();
        let sure: Vec<&&Run> =
            rights.iter().copied().filter(|run| run.iter().any(|one| self.is_certain(one))).collect();
        let rights = if sure.is_empty() { rights } else { sure };
        match (lefts.as_slice(), rights.as_slice()) {
            ([left], [right]) => Some(self.finding(left.last()?, right.last()?, ALONE)),
            _ => None,
        }
    }

    /// Whether the two stand at about the same place of the bead.
    fn is_near(&self, mismatch: &NameMismatch) -> bool {
        let mentions = [mismatch.found_at, mismatch.counterpart_at];
        let place = |side: &[Occurrence]| {
            let at = side.iter().position(|one| mentions.contains(&one.mention));
            at.map(|at| at as f64 / side.len() as f64)
        };
        let places = place(&self.bead.english).zip(place(&self.bead.russian));
        places.is_some_and(|(left, right)| (left - right).abs() <= FARTHEST)
    }

    fn finding(&self, left: &Occurrence, right: &Occurrence, certainty: f32) -> NameMismatch {
        let in_english =
            self.names.renderings(left.word).is_empty() && self.names.sources(right.word).next().is_some();
        NameMismatch { certainty, ..exchange(self.names, left, right, in_english) }
    }

    fn is_rendered(&self, run: &Run) -> bool {
        let is_rendered =
            |word: WordId| self.bead.russian.iter().any(|one| self.names.renders(word, one.word));
        run.iter().any(|one| is_rendered(one.word))
    }

    fn is_sourced(&self, run: &Run) -> bool {
        let is_sourced =
            |word: WordId| self.bead.english.iter().any(|one| self.names.renders(one.word, word));
        run.iter().any(|one| is_sourced(one.word))
    }

    /// Whether an English name is one that Russian would transliterate, and does not as often as it stands.
    fn is_open_english(&self, sequence: &Sequence, run: &Run) -> bool {
        let is_said = |one: &&Occurrence| {
            self.names.english_areas(one.word).iter().any(|area| sequence.count(area)[1] > 0)
        };
        let is_kept = |one: &&Occurrence| one.in_mixed_name || one.is_titled || is_said(one);
        let is_sure = |one: &&Occurrence| one.sure || (one.person && self.names.is_sure(one.word));
        run.iter().any(is_sure)
            && run.iter().any(|one| self.is_long(one, Language::English))
            && !run.iter().any(is_kept)
            && (!self.is_rendered(run) || run.iter().all(|one| is_short(self.names, self.bead, one.word)))
    }

    /// Whether a Russian name is surely one, and stands more often than what it renders.
    fn is_open_russian(&self, sequence: &Sequence, run: &Run) -> bool {
        let is_said = |one: &&Occurrence| {
            self.names.russian_areas(one.word).iter().any(|area| sequence.count(area)[0] > 0)
        };
        let is_name = |one: &&Occurrence| {
            let shown = self.names.russian.shown.get(one.word);
            one.sure
                && !one.is_joined
                && self.is_long(one, Language::Russian)
                && (self.is_certain(one)
                    || (!one.in_mixed_name && shown.is_some_and(|shown| may_be_name(shown))))
        };
        run.iter().any(is_name)
            && !run.iter().any(is_said)
            && (!self.is_sourced(run) || run.iter().all(|one| self.is_gained(one)))
    }

    /// Whether a Russian word renders a name of the article, or can be nothing but a name.
    fn is_certain(&self, one: &Occurrence) -> bool {
        self.names.sources(one.word).next().is_some()
            || self.names.russian.shown.get(one.word).is_some_and(|shown| is_new_name(shown))
    }

    /// Whether the Russian name stands more often than the English ones that it renders.
    fn is_gained(&self, one: &Occurrence) -> bool {
        let word = one.word;
        let here = self.bead.russian.iter().filter(|one| self.names.same_russian(one.word, word)).count();
        let sources =
            self.bead.english.iter().filter(|one| self.names.sources(word).any(|source| source == one.word));
        let is_latin = self.names.russian.words.get(word).is_some_and(|word| word.latin);
        !is_latin && here > sources.count()
    }

    fn is_long(&self, one: &Occurrence, language: Language) -> bool {
        let letters = match language {
            Language::English => self.names.english.words.get(one.word).map(|word| word.letters.len()),
            Language::Russian => self.names.russian.words.get(one.word).map(|word| word.letters.len()),
        };
        letters.is_some_and(|letters| letters >= SHORTEST)
    }

    /// Whether any two words of the names are somewhat alike.
    fn are_alike(&self, left: &Run, right: &Run) -> bool {
        let is_short = left.len() == 1 && right.len() == 1;
        let alike = |one: WordId, other: WordId| match is_short {
            true => self.names.pairs.contains_key(&(one, other)),
            false => self.names.resembles(one, other),
        };
        left.iter().any(|one| right.iter().any(|other| alike(one.word, other.word)))
            || similarity(&self.joined(left, Language::English), &self.joined(right, Language::Russian))
                >= WHOLE
    }

    /// The words of a name without the spaces between: editions may part it in other places.
    fn joined(&self, run: &Run, language: Language) -> String {
        let shown = match language {
            Language::English => &self.names.english.shown,
            Language::Russian => &self.names.russian.shown,
        };
        run.iter().filter_map(|one| shown.get(one.word)).map(String::as_str).collect()
    }
}
