//! The words of a bead that ask for a counterpart, or answer nothing.

use super::concordance::{BeadWords, NameConcordance};
use super::name::PartKind;
use super::occurrence::{Occurrence, WordId};
use super::rendering::begins_like;
use super::russian_words::name_share;
use super::sequence::{Item, Sequence};
use crate::analysis::chain::Gap;

/// Words of fewer letters tell nothing by themselves.
const SHORTEST: usize = 3;

/// Of a bead with more open words the others are left alone.
const MOST_OPEN: usize = 16;

/// A Russian word that the dictionary gives as a name with this share may be a place.
const NAME: f32 = 0.5;

/// A word that nothing of the other edition answers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open<'a> {
    pub(super) item: Item<'a>,
    /// Its place among the words of its side, from 0 to 1.
    pub(super) place: f32,
    /// The stretch between answers that it stands in.
    pub(super) gap: Option<usize>,
}

/// The open words of both sides of a bead.
pub(super) struct OpenWords<'a> {
    pub(super) english: Vec<Open<'a>>,
    pub(super) russian: Vec<Open<'a>>,
}

impl<'a> OpenWords<'a> {
    pub(super) fn of(
        names: &'a NameConcordance,
        bead: &'a BeadWords,
        sequence: &Sequence<'a>,
    ) -> OpenWords<'a> {
        let judge = Judge { names, bead, sequence };
        OpenWords {
            english: collect(
                &sequence.english,
                &sequence.gaps,
                |gap| &gap.left,
                |item| judge.is_open_english(item),
            ),
            russian: collect(
                &sequence.russian,
                &sequence.gaps,
                |gap| &gap.right,
                |item| judge.is_open_russian(item),
            ),
        }
    }
}

/// The open ones of `items`, each word once: where it stands in a gap, or else first.
fn collect<'a>(
    items: &[Item<'a>],
    gaps: &[Gap<Item<'a>>],
    side: impl for<'b> Fn(&'b Gap<Item<'a>>) -> &'b Vec<Item<'a>>,
    is_open: impl Fn(&Item<'a>) -> bool,
) -> Vec<Open<'a>> {
    let mut found: Vec<Open<'a>> = Vec::new();
    let gap_of =
        |item: &Item| gaps.iter().position(|gap| side(gap).iter().any(|one| one.mention == item.mention));
    for (at, item) in items.iter().enumerate().filter(|(_, item)| is_open(item)) {
        let open = Open { item: *item, place: at as f32 / items.len() as f32, gap: gap_of(item) };
        let same = |old: &Open| word(&old.item).is_some() && word(&old.item) == word(item);
        match found.iter().position(same) {
            Some(old) if open.gap.is_some() => {
                found.get_mut(old).filter(|old| old.gap.is_none()).into_iter().for_each(|old| *old = open);
            }
            Some(_) => {}
            None if found.len() < MOST_OPEN => found.push(open),
            None => break,
        }
    }
    found
}

fn word(item: &Item) -> Option<WordId> {
    item.occurrence.map(|one| one.word)
}

/// Whether the English word stands in the bead more often than the Russian words that render it.
pub(super) fn is_short(names: &NameConcordance, bead: &BeadWords, english: WordId) -> bool {
    let times = bead.english.iter().filter(|one| one.word == english).count();
    times > bead.russian.iter().filter(|one| names.renders(english, one.word)).count()
}

struct Judge<'a, 'b> {
    names: &'a NameConcordance,
    bead: &'a BeadWords,
    sequence: &'b Sequence<'a>,
}

impl Judge<'_, '_> {
    fn is_open_english(&self, item: &Item) -> bool {
        let Some(one) = item.occurrence.filter(|one| !one.is_spent) else { return false };
        if !item.areas.is_empty() {
            return self.is_said_less(item);
        }
        let letters = self.names.english.words.get(one.word).map_or(0, |word| word.letters.len());
        one.is_proper()
            && letters >= SHORTEST
            && is_short(self.names, self.bead, one.word)
            && !self.is_abbreviated(one)
    }

    fn is_open_russian(&self, item: &Item) -> bool {
        let Some(one) = item.occurrence else { return self.is_said_more(item) };
        let (Some(word), Some(shown)) =
            (self.names.russian.words.get(one.word), self.names.russian.shown.get(one.word))
        else {
            return false;
        };
        if one.is_spent || word.latin || word.letters.len() < SHORTEST {
            return false;
        }
        if !item.areas.is_empty() {
            return self.is_said_more(item) && name_share(shown).name >= NAME;
        }
        let is_known = self.names.sources(one.word).next().is_some();
        let is_word = matches!(one.part, Some(PartKind::Proper | PartKind::Common));
        (is_word || is_known) && self.is_gained(one) && !self.is_spelt_out(one)
    }

    /// Whether Russian says all the places less often that the word may name.
    fn is_said_less(&self, item: &Item) -> bool {
        item.areas.iter().all(|area| {
            let [english, russian] = self.sequence.count(area);
            english > russian
        })
    }

    fn is_said_more(&self, item: &Item) -> bool {
        !item.areas.is_empty()
            && item.areas.iter().all(|area| {
                let [english, russian] = self.sequence.count(area);
                russian > english
            })
    }

    /// Whether the Russian name stands more often than the English ones that it renders.
    fn is_gained(&self, one: &Occurrence) -> bool {
        let sources: Vec<WordId> = self.names.sources(one.word).collect();
        let forms = self.bead.russian.iter().filter(|other| self.names.same_russian(other.word, one.word));
        forms.count() > self.bead.english.iter().filter(|other| sources.contains(&other.word)).count()
    }

    /// Whether a Russian initial before a rendered surname stands for the English given name.
    fn is_abbreviated(&self, one: &Occurrence) -> bool {
        let Some(letters) = self.names.english.words.get(one.word).map(|word| &word.letters) else {
            return false;
        };
        self.initials(&self.bead.russian).any(|(initial, beside)| {
            let initial = self.names.russian.words.get(initial).map(|word| word.letters.as_slice());
            initial.is_some_and(|initial| begins_like(letters, initial))
                && one
                    .after
                    .is_some_and(|after| beside.is_none_or(|beside| self.names.resembles(after, beside)))
        })
    }

    /// Whether an English initial before a rendered surname stands for the Russian given name.
    fn is_spelt_out(&self, one: &Occurrence) -> bool {
        let Some(letters) = self.names.russian.words.get(one.word).map(|word| &word.letters) else {
            return false;
        };
        self.initials(&self.bead.english).any(|(initial, _)| {
            let initial = self.names.english.words.get(initial).map(|word| word.letters.as_slice());
            let surname = one.after.is_some_and(|after| {
                self.bead.english.iter().any(|other| self.names.resembles(other.word, after))
            });
            surname && initial.is_some_and(|initial| begins_like(initial, letters))
        })
    }

    /// The initials of one side, each with the word behind it.
    fn initials<'c>(&self, side: &'c [Occurrence]) -> impl Iterator<Item = (WordId, Option<WordId>)> + 'c {
        let initials = side.iter().filter(|one| one.part == Some(PartKind::Initial));
        initials.map(|one| (one.word, one.after))
    }
}
