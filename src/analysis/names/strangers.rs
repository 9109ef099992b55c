//! Words that may stand for others than the other edition's: every pair of what is left over in a bead.

use rustc_hash::FxHashMap;

use super::concordance::{BeadWords, NameConcordance};
use super::evidence::{Doubt, FEATURES, Feature, Suspicion};
use super::findings::{MismatchKind, NameMismatch, capitalised};
use super::occurrence::{Occurrence, WordId};
use super::open::{Open, OpenWords};
use super::passage::Mention;
use super::rendering::render;
use super::russian_words::{is_new_name, name_share};
use super::sequence::Sequence;
use crate::morphology::is_listed;
use crate::semantics::is_piece;
use crate::text::Language;

/// A given name and its short form share this many letters.
const SHORT_FORM: usize = 3;

/// Letters of a word beyond this many make it no surer.
pub(super) const LONG: usize = 10;

/// All pairs of words that are left over in a bead, in the order of the beads.
pub(super) fn find(names: &NameConcordance) -> Vec<Suspicion> {
    let beads = names.beads.iter().filter(|bead| names.is_comparable(bead));
    let mut found = Vec::new();
    let mut together: FxHashMap<(WordId, WordId), f32> = FxHashMap::default();
    for bead in beads {
        let sequence = Sequence::of(names, bead);
        let open = OpenWords::of(names, bead, &sequence);
        let pairs = Pairs { names, bead, sequence: &sequence, open: &open };
        for (suspicion, words) in pairs.all() {
            *together.entry(words).or_default() += 1.0;
            found.push((suspicion, words));
        }
    }
    let with_times = |(mut suspicion, words): (Suspicion, (WordId, WordId))| {
        let times = together.get(&words).copied().unwrap_or(1.0);
        suspicion.set(Feature::Together, times.ln());
        suspicion
    };
    found.into_iter().map(with_times).collect()
}

/// The open words of a bead.
struct Pairs<'a, 'b> {
    names: &'a NameConcordance,
    bead: &'a BeadWords,
    sequence: &'b Sequence<'a>,
    open: &'b OpenWords<'a>,
}

impl Pairs<'_, '_> {
    /// Every pair that is not one name, with the numbers of its words; small words count as one.
    fn all(&self) -> Vec<(Suspicion, (WordId, WordId))> {
        let rights = |left| self.open.russian.iter().map(move |right| (left, right));
        let pairs = self.open.english.iter().flat_map(rights);
        pairs.filter_map(|(left, right)| self.suspicion(left, right)).collect()
    }

    fn suspicion(&self, left: &Open, right: &Open) -> Option<(Suspicion, (WordId, WordId))> {
        let one = left.item.occurrence?;
        let is_one_name = |other: &Occurrence| {
            self.names.resembles(one.word, other.word) || is_short_form(self.names, one, other)
        };
        let shares_area = left.item.areas.iter().any(|area| right.item.areas.contains(area));
        if shares_area || right.item.occurrence.is_some_and(is_one_name) {
            return None;
        }
        let is_place = !left.item.areas.is_empty() && !right.item.areas.is_empty();
        let suspicion = Suspicion {
            mismatch: self.mismatch(one, right, is_place)?,
            doubt: if is_place { Doubt::Place } else { Doubt::Stranger },
            english: one.mention,
            russian: right.item.mention,
            names: [name_of(one), right.item.occurrence.map_or(right.item.mention, name_of)],
            features: self.features(left, one, right),
            alternatives: Vec::new(),
        };
        Some((suspicion, (one.word, right.item.occurrence.map_or(WordId::MAX, |other| other.word))))
    }

    fn mismatch(&self, one: &Occurrence, right: &Open, is_place: bool) -> Option<NameMismatch> {
        let english = self.names.english.shown.get(one.word)?;
        let russian = match right.item.occurrence {
            Some(other) => self.names.russian.shown.get(other.word)?.clone(),
            None => self.names.small_place(right.item.mention)?.to_owned(),
        };
        let is_known = |other: &Occurrence| self.names.sources(other.word).next().is_some();
        let in_english = !is_place
            && self.names.renderings(one.word).is_empty()
            && right.item.occurrence.is_some_and(is_known);
        let english = capitalised(english);
        let (language, found, expected) = match in_english {
            true => (Language::English, english, russian),
            false => (Language::Russian, russian, english),
        };
        let (found_at, counterpart_at) = match in_english {
            true => (one.mention, right.item.mention),
            false => (right.item.mention, one.mention),
        };
        let kind = MismatchKind::Swapped;
        Some(NameMismatch { kind, language, found_at, counterpart_at, found, expected })
    }

    fn features(&self, left: &Open, one: &Occurrence, right: &Open) -> Vec<f32> {
        let mut features = vec![0.0; FEATURES];
        let mut set = |feature: Feature, value: f32| features[feature as usize] = value;
        set(Feature::Bias, 1.0);
        set(Feature::LeftRivals, (self.open.english.len() as f32).ln());
        set(Feature::RightRivals, (self.open.russian.len() as f32).ln());
        let same_gap = left.gap.is_some() && left.gap == right.gap;
        set(Feature::SameGap, flag(same_gap));
        set(Feature::BareGap, flag(same_gap && self.is_bare(left.gap)));
        set(Feature::Distance, (left.place - right.place).abs());
        set(Feature::LeftPlace, flag(!left.item.areas.is_empty()));
        set(Feature::RightPlace, flag(!right.item.areas.is_empty()));
        self.left_features(left, one, &mut set);
        match right.item.occurrence {
            Some(other) => {
                self.right_features(right, other, &mut set);
                self.pair_features(one, other, &mut set);
            }
            None => {
                set(Feature::RightSmall, 1.0);
                set(Feature::RightGone, flag(self.is_unsaid(right, 0)));
            }
        }
        let places = [left, right].map(|open| !open.item.areas.is_empty());
        set(Feature::BothPlaces, flag(places == [true, true]));
        set(Feature::OnePlace, flag(places[0] != places[1]));
        let is_gone = self.is_unsaid(left, 1) && self.is_unsaid(right, 0);
        set(Feature::BothPlacesGone, flag(places == [true, true] && is_gone));
        features
    }

    fn left_features(&self, left: &Open, one: &Occurrence, set: &mut impl FnMut(Feature, f32)) {
        let names = self.names;
        set(Feature::LeftKnown, flag(!names.renderings(one.word).is_empty()));
        let is_rendered = || self.bead.russian.iter().any(|other| names.renders(one.word, other.word));
        let is_gone = if left.item.areas.is_empty() { !is_rendered() } else { self.is_unsaid(left, 1) };
        set(Feature::LeftGone, flag(is_gone));
        set(Feature::LeftSure, flag(names.is_sure(one.word)));
        set(Feature::LeftPerson, flag(one.person || names.is_person(one.word)));
        let folded = names.english.words.get(one.word).map_or("", |word| word.folded.as_str());
        set(Feature::LeftCommon, flag(is_piece(folded)));
        set(Feature::LeftMixed, flag(one.in_mixed_name));
        set(Feature::LeftTitled, flag(one.is_titled));
        set(Feature::LeftTimes, names.times(Language::English, one.word));
    }

    fn right_features(&self, right: &Open, other: &Occurrence, set: &mut impl FnMut(Feature, f32)) {
        let names = self.names;
        set(Feature::RightKnown, flag(names.sources(other.word).next().is_some()));
        let is_sourced = || self.bead.english.iter().any(|one| names.renders(one.word, other.word));
        let is_gone = if right.item.areas.is_empty() { !is_sourced() } else { self.is_unsaid(right, 0) };
        set(Feature::RightGone, flag(is_gone));
        set(Feature::RightSure, flag(other.sure));
        let shown = names.russian.shown.get(other.word).map_or("", String::as_str);
        let share = name_share(shown);
        set(Feature::RightPerson, share.person);
        set(Feature::RightName, share.name);
        set(Feature::RightListed, flag(is_listed(shown)));
        set(Feature::RightNew, flag(is_new_name(shown)));
        set(Feature::RightMixed, flag(other.in_mixed_name));
        set(Feature::RightTimes, names.times(Language::Russian, other.word));
    }

    fn pair_features(&self, one: &Occurrence, other: &Occurrence, set: &mut impl FnMut(Feature, f32)) {
        let names = self.names;
        let both = !names.renderings(one.word).is_empty() && names.sources(other.word).next().is_some();
        set(Feature::BothKnown, flag(both));
        let beside = |one: Option<WordId>, other: Option<WordId>| {
            one.zip(other).is_some_and(|(left, right)| names.resembles(left, right))
        };
        set(Feature::Partner, flag(beside(one.before, other.before) || beside(one.after, other.after)));
        set(Feature::SameName, flag(self.share_a_word(one, other)));
        set(Feature::Joined, flag(one.is_joined != other.is_joined));
        set(Feature::SameEnd, flag(one.after.is_some() == other.after.is_some()));
        let alike = names.pairs.get(&(one.word, other.word)).map_or(0.0, |pair| pair.likeness.similarity);
        set(Feature::Alike, alike as f32);
        let length = |letters: Option<usize>| letters.unwrap_or(0);
        let left = length(names.english.words.get(one.word).map(|word| word.letters.len()));
        let right = length(names.russian.words.get(other.word).map(|word| word.letters.len()));
        set(Feature::Length, left.min(right).min(LONG) as f32 / LONG as f32);
    }

    /// Whether the other side says none of the places.
    fn is_unsaid(&self, open: &Open, other: usize) -> bool {
        open.item.areas.iter().all(|area| self.sequence.count(area)[other] == 0)
    }

    /// Whether a gap holds one open word on each side.
    fn is_bare(&self, gap: Option<usize>) -> bool {
        let within = |side: &[Open]| side.iter().filter(|open| open.gap == gap).count();
        within(&self.open.english) == 1 && within(&self.open.russian) == 1
    }

    /// Whether other words of the two names render each other.
    fn share_a_word(&self, one: &Occurrence, other: &Occurrence) -> bool {
        let same = |own: &Occurrence, rest: &&Occurrence| {
            own.name.is_some()
                && own.name == rest.name
                && own.mention.passage == rest.mention.passage
                && own.mention != rest.mention
        };
        let lefts = self.bead.english.iter().filter(|rest| same(one, rest));
        lefts.into_iter().any(|left| {
            let mut rights = self.bead.russian.iter().filter(|rest| same(other, rest));
            rights.any(|right| self.names.renders(left.word, right.word))
        })
    }
}

pub(super) fn flag(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}

/// Where the name of a word begins, or the word where it is part of none.
pub(super) fn name_of(one: &Occurrence) -> Mention {
    let start = one.name.unwrap_or(one.mention.span.start);
    Mention { span: crate::text::Span::new(start, start), ..one.mention }
}

/// Whether the English word may be a short form of the Russian name: a given name that begins alike.
fn is_short_form(names: &NameConcordance, left: &Occurrence, right: &Occurrence) -> bool {
    let (Some(one), Some(other)) = (names.english.words.get(left.word), names.russian.words.get(right.word))
    else {
        return false;
    };
    let first = |letters: &[char]| letters.iter().take(SHORT_FORM).copied().collect::<Vec<char>>();
    left.after.is_some() && render(&first(&one.letters), &first(&other.letters)).slips == 0
}
