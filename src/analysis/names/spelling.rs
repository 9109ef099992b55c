//! Words that are nearly, but not quite, renderings of each other: every such pair of a bead, with what the article, the tables
//! and the vocabularies know of it.

use super::alternatives::{Alternative, alternatives};
use super::closeness::english_derived;
use super::concordance::{BeadWords, NameConcordance, Pair};
use super::endings::is_derived;
use super::evidence::{Doubt, FEATURES, Feature, Suspicion};
use super::findings::{MismatchKind, NameMismatch, capitalised};
use super::known::{Known, known};
use super::occurrence::{Occurrence, WordId};
use super::russian_words::{is_new_name, name_share};
use super::strangers::{LONG, flag};
use crate::morphology::is_listed;
use crate::semantics::is_piece;
use crate::text::Language;

/// Names shorter than this many letters are too alike to judge.
const SHORTEST: usize = 4;

/// An article with more doubtful pairs than this is not read with this care.
const MOST_PAIRS: usize = 1_000;

/// All pairs of words that may be meant for each other and are not quite, in the order of the beads.
pub(super) fn find(names: &NameConcordance) -> Vec<Suspicion> {
    let beads = names.beads.iter().filter(|bead| names.is_comparable(bead));
    beads.flat_map(|bead| Spellings::of(names, bead).all()).take(MOST_PAIRS).collect()
}

/// The occurrences, each word once.
pub(super) fn each_once<'a>(occurrences: impl Iterator<Item = &'a Occurrence>) -> Vec<&'a Occurrence> {
    let mut seen = rustc_hash::FxHashSet::default();
    occurrences.filter(|one| seen.insert(one.word)).collect()
}

/// The names of a bead.
struct Spellings<'a> {
    names: &'a NameConcordance,
    bead: &'a BeadWords,
    english: Vec<&'a Occurrence>,
    russian: Vec<&'a Occurrence>,
}

/// An English and a Russian word that are somewhat alike.
#[derive(Clone, Copy)]
struct Two<'a> {
    left: &'a Occurrence,
    right: &'a Occurrence,
    pair: &'a Pair,
}

impl<'a> Spellings<'a> {
    fn of(names: &'a NameConcordance, bead: &'a BeadWords) -> Spellings<'a> {
        let is_long = |letters: Option<usize>| letters.is_some_and(|letters| letters >= SHORTEST);
        let left = |one: &&Occurrence| {
            let letters = names.english.words.get(one.word).map(|word| word.letters.len());
            one.is_proper() && !one.is_spent && is_long(letters)
        };
        let right = |one: &&Occurrence| {
            let word = names.russian.words.get(one.word).filter(|word| !word.latin);
            !one.is_spent && is_long(word.map(|word| word.letters.len()))
        };
        let english = each_once(bead.english.iter().filter(left));
        let russian = each_once(bead.russian.iter().filter(right));
        Spellings { names, bead, english, russian }
    }

    fn all(&self) -> Vec<Suspicion> {
        let twos = self.english.iter().flat_map(|left| {
            self.russian.iter().filter_map(|right| {
                let pair = self.names.pairs.get(&(left.word, right.word))?;
                Some(Two { left, right, pair })
            })
        });
        twos.filter_map(|two| self.suspicion(two)).collect()
    }

    fn suspicion(&self, two: Two) -> Option<Suspicion> {
        let Two { left, right, pair } = two;
        let (left_gone, right_gone) = (self.is_unrendered(left.word), self.is_unsourced(right.word));
        // Each of them is answered by another word.
        if !pair.is_right() && !left_gone && !right_gone {
            return None;
        }
        let known = known(self.names, self.bead, left, right, [left_gone, right_gone]);
        let others = self.alternatives(two);
        if pair.is_right() && known.is_none() && others.is_empty() {
            return None;
        }
        let mut features = self.features(two, known.as_ref(), &others);
        features[Feature::LeftGone as usize] = flag(left_gone);
        features[Feature::RightGone as usize] = flag(right_gone);
        Some(Suspicion {
            mismatch: self.mismatch(two, known.as_ref())?,
            doubt: Doubt::Spelling,
            english: left.mention,
            russian: right.mention,
            names: [left.mention, right.mention],
            features,
            alternatives: match known {
                Some(known) => vec![(known.language, known.expected)],
                None => others.into_iter().map(|other| (other.language, other.word)).collect(),
            },
        })
    }

    /// Known words that the two may be meant as, where nobody else seems to write them so.
    fn alternatives(&self, two: Two) -> Vec<Alternative> {
        let (Some(english), Some(russian)) =
            (self.names.english.words.get(two.left.word), self.names.russian.words.get(two.right.word))
        else {
            return Vec::new();
        };
        let (Some(left), Some(right)) =
            (self.names.english.shown.get(two.left.word), self.names.russian.shown.get(two.right.word))
        else {
            return Vec::new();
        };
        let is_joined = two.left.is_joined || two.right.is_joined;
        if is_joined || !english.rows.is_empty() || !russian.rows.is_empty() || !self.is_best(two) {
            return Vec::new();
        }
        let mut found = Vec::new();
        if !is_piece(left) {
            found.extend(alternatives(Language::English, &english.letters, &russian.letters));
        }
        if !is_listed(right) && !is_piece(right) {
            found.extend(alternatives(Language::Russian, &russian.letters, &english.letters));
        }
        found
    }

    /// Whether neither word has one on the other side that it is more alike.
    fn is_best(&self, two: Two) -> bool {
        let likeness = |left: WordId, right: WordId| {
            self.names.pairs.get(&(left, right)).map_or(0.0, |pair| pair.likeness.similarity)
        };
        let own = two.pair.likeness.similarity;
        self.russian.iter().all(|other| likeness(two.left.word, other.word) <= own)
            && self.english.iter().all(|other| likeness(other.word, two.right.word) <= own)
    }

    fn mismatch(&self, two: Two, known: Option<&Known>) -> Option<NameMismatch> {
        let english = self.names.english.shown.get(two.left.word)?.clone();
        let russian = self.names.russian.shown.get(two.right.word)?.clone();
        let language = known.map_or(Language::Russian, |known| known.language);
        let (found, found_at, counterpart_at) = match language {
            Language::English => (english, two.left.mention, two.right.mention),
            Language::Russian => (russian, two.right.mention, two.left.mention),
        };
        let is_used =
            known.is_some_and(|known| known.by == Feature::OffUsed || known.by == Feature::KnownUsed);
        Some(NameMismatch {
            kind: if is_used { MismatchKind::Misspelt } else { MismatchKind::Unexplained },
            language,
            found_at,
            counterpart_at,
            found,
            expected: known.map_or(String::new(), |known| capitalised(&known.expected)),
        })
    }

    fn features(&self, two: Two, known: Option<&Known>, others: &[Alternative]) -> Vec<f32> {
        let Two { left, right, pair } = two;
        let names = self.names;
        let mut features = vec![0.0; FEATURES];
        let mut set = |feature: Feature, value: f32| features[feature as usize] = value;
        set(Feature::Bias, 1.0);
        if let Some(known) = known {
            set(known.by, 1.0);
        }
        for other in others {
            let (there, gain) = match other.language {
                Language::English => (Feature::OtherEnglish, Feature::EnglishGain),
                Language::Russian => (Feature::OtherRussian, Feature::RussianGain),
            };
            set(there, 1.0);
            set(gain, other.gain);
        }
        let slips = pair.likeness.slips;
        set(Feature::OneSlip, flag(slips == 1));
        set(Feature::TwoSlips, flag(slips == 2));
        set(Feature::MoreSlips, flag(slips > 2));
        set(Feature::Alike, pair.likeness.similarity as f32);
        set(Feature::Best, flag(self.is_best(two)));
        set(Feature::TimesTogether, (pair.beads.max(1) as f32).ln());
        let beside = |one: Option<WordId>, other: Option<WordId>| {
            one.zip(other).is_some_and(|(one, other)| names.resembles(one, other))
        };
        set(Feature::Partner, flag(beside(left.before, right.before) || beside(left.after, right.after)));
        set(Feature::Joined, flag(left.is_joined != right.is_joined));
        set(Feature::SameEnd, flag(left.after.is_some() == right.after.is_some()));
        self.word_features(two, &mut set);
        features
    }

    fn word_features(&self, two: Two, set: &mut impl FnMut(Feature, f32)) {
        let Two { left, right, pair } = two;
        let names = self.names;
        let (Some(english), Some(russian)) =
            (names.english.words.get(left.word), names.russian.words.get(right.word))
        else {
            return;
        };
        let shown = |shown: &[String], word: WordId| shown.get(word).cloned().unwrap_or_default();
        let (left_shown, right_shown) =
            (shown(&names.english.shown, left.word), shown(&names.russian.shown, right.word));
        let is_other = |rendering: &&WordId| **rendering != right.word;
        set(Feature::LeftKnown, flag(names.renderings(left.word).iter().any(|one| is_other(&one))));
        set(Feature::RightKnown, flag(names.sources(right.word).any(|source| source != left.word)));
        set(Feature::LeftSure, flag(names.is_sure(left.word)));
        set(Feature::RightSure, flag(right.sure));
        set(Feature::LeftPerson, flag(left.person || names.is_person(left.word)));
        let share = name_share(&right_shown);
        set(Feature::RightPerson, share.person);
        set(Feature::RightName, share.name);
        set(Feature::RightListed, flag(is_listed(&right_shown)));
        set(Feature::RightNew, flag(is_new_name(&right_shown)));
        set(Feature::LeftAttested, flag(is_piece(&left_shown)));
        set(Feature::RightAttested, flag(is_piece(&right_shown)));
        set(Feature::LeftCommon, flag(is_piece(&english.folded)));
        set(Feature::LeftMixed, flag(left.in_mixed_name));
        set(Feature::RightMixed, flag(right.in_mixed_name));
        set(Feature::LeftTitled, flag(left.is_titled));
        set(Feature::NoName, flag(right.part.is_none()));
        let begins = pair.likeness.expected.chars().next() == russian.letters.first().copied();
        set(Feature::BeginsRight, flag(begins));
        let expected: Vec<char> = pair.likeness.expected.chars().collect();
        let sources = names.sources(right.word).filter_map(|source| names.english.words.get(source));
        let derived = sources.into_iter().any(|source| {
            source.folded != english.folded && english_derived(&source.letters, &english.letters)
        });
        set(Feature::Derived, flag(derived || is_derived(&expected, &russian.letters)));
        set(Feature::LeftTimes, names.times(Language::English, left.word));
        set(Feature::RightTimes, names.times(Language::Russian, right.word));
        let length = english.letters.len().min(russian.letters.len()).min(LONG);
        set(Feature::Length, length as f32 / LONG as f32);
    }

    fn is_unrendered(&self, english: WordId) -> bool {
        !self.bead.russian.iter().any(|one| self.names.renders(english, one.word))
    }

    fn is_unsourced(&self, russian: WordId) -> bool {
        let is_form = |one: &&Occurrence| self.names.same_russian(one.word, russian);
        let mut forms = self.bead.russian.iter().filter(is_form);
        !forms.any(|form| self.bead.english.iter().any(|one| self.names.renders(one.word, form.word)))
    }
}
