use std::collections::BTreeMap;

use super::closeness::{edits, english_derived, is_slip_of, same_by_custom};
use super::concordance::NameConcordance;
use super::endings::is_derived;
use super::equivalents::{area, rows};
use super::findings::NameVariant;
use super::occurrence::{Occurrence, WordId};
use super::passage::Mention;
use crate::text::Language;

/// Two right renderings this many letters apart or fewer are spellings of one name, not two names.
const MOST_EDITS: usize = 3;

/// The English words that one Russian word renders are compared up to this many.
const MOST_SOURCES: usize = 20;

/// The names that the edition in `language` spells in two ways.
pub(super) fn find(names: &NameConcordance, language: Language) -> Vec<NameVariant> {
    match language {
        Language::English => english(names),
        Language::Russian => russian(names),
    }
}

/// English spellings by two customs for which the same Russian word stands.
fn english(names: &NameConcordance) -> Vec<NameVariant> {
    let uses = Uses::of(names, Language::English);
    let mut pairs: Vec<(WordId, WordId, WordId)> = Vec::new();
    for (russian, sources) in all_sources(names) {
        let sources = sources.get(..MOST_SOURCES).unwrap_or(&sources);
        for (index, &one) in sources.iter().enumerate() {
            let others = sources.iter().skip(index + 1).filter(|&&other| {
                spelled_two_ways(names, one, other) || uses.share_partner(names, one, other)
            });
            pairs.extend(others.map(|&other| (one, other, russian)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup_by_key(|&mut (one, other, _)| (one, other));
    pairs
        .into_iter()
        .filter(|&(one, other, _)| uses.of_one_name(names, one, other))
        .filter_map(|(one, other, russian)| {
            uses.variant(names, one, other, names.russian.shown.get(russian)?)
        })
        .collect()
}

/// By Russian word, the English words that it may render, be it not best.
fn all_sources(names: &NameConcordance) -> BTreeMap<WordId, Vec<WordId>> {
    let mut sources: BTreeMap<WordId, Vec<WordId>> = BTreeMap::new();
    for (&(english, russian), _) in names.pairs.iter().filter(|(_, pair)| pair.is_right()) {
        sources.entry(russian).or_default().push(english);
    }
    sources.values_mut().for_each(|list| list.sort_unstable());
    sources
}

fn spelled_two_ways(names: &NameConcordance, one: WordId, other: WordId) -> bool {
    let (Some(one), Some(other)) = (names.english.words.get(one), names.english.words.get(other)) else {
        return false;
    };
    same_by_custom(one, other)
        || in_one_row(&one.folded, &other.folded)
        || is_slip_of(&one.letters, &other.letters)
}

/// Whether the tables give both English words as one given name (Oleksii/Alexei).
fn in_one_row(one: &str, other: &str) -> bool {
    let others = rows(other, Language::English);
    rows(one, Language::English).iter().any(|row| area(*row).is_none() && others.contains(row))
}

/// Russian renderings of one English word that are no forms of each other.
fn russian(names: &NameConcordance) -> Vec<NameVariant> {
    let uses = Uses::of(names, Language::Russian);
    let mut found = Vec::new();
    for (english, renderings) in names.renderings.iter().enumerate() {
        let groups = groups(names, renderings);
        let Some(first) = groups.first() else { continue };
        let counterpart = names.english.shown.get(english).cloned().unwrap_or_default();
        for group in groups.iter().skip(1) {
            let pair = first.iter().flat_map(|&one| group.iter().map(move |&other| (one, other)));
            let mut pairs = pair.filter(|&(one, other)| {
                spellings_of_one(names, one, other) && uses.of_one_name(names, one, other)
            });
            found.extend(pairs.next().and_then(|(one, other)| uses.variant(names, one, other, &counterpart)));
        }
    }
    found
}

/// The Russian words in groups of forms of one name, in the order of their first appearance.
fn groups(names: &NameConcordance, words: &[WordId]) -> Vec<Vec<WordId>> {
    let mut groups: Vec<Vec<WordId>> = Vec::new();
    for &word in words {
        match groups.iter_mut().find(|group| group.iter().any(|&other| names.same_russian(word, other))) {
            Some(group) => group.push(word),
            None => groups.push(vec![word]),
        }
    }
    groups
}

fn spellings_of_one(names: &NameConcordance, one: WordId, other: WordId) -> bool {
    let (Some(one), Some(other)) = (names.russian.words.get(one), names.russian.words.get(other)) else {
        return false;
    };
    if are_two_names(&one.folded, &other.folded) {
        return false;
    }
    let (one, other) = (&one.letters, &other.letters);
    !is_derived(one, other) && !is_derived(other, one) && edits(one, other) <= MOST_EDITS
}

/// Whether the tables have a row of its own for each of the two Russian words.
fn are_two_names(one: &str, other: &str) -> bool {
    let (one, other) = (rows(one, Language::Russian), rows(other, Language::Russian));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|row| other.contains(row))
}

/// Where the words of one edition stand as parts of names.
struct Uses<'a> {
    language: Language,
    by_word: Vec<Vec<&'a Occurrence>>,
}

impl<'a> Uses<'a> {
    fn of(names: &'a NameConcordance, language: Language) -> Uses<'a> {
        let count = match language {
            Language::English => names.english.words.len(),
            Language::Russian => names.russian.words.len(),
        };
        let mut by_word = vec![Vec::new(); count];
        for bead in &names.beads {
            let side = match language {
                Language::English => &bead.english,
                Language::Russian => &bead.russian,
            };
            for one in side.iter().filter(|one| one.is_proper()) {
                by_word.get_mut(one.word).into_iter().for_each(|list: &mut Vec<_>| list.push(one));
            }
        }
        Uses { language, by_word }
    }

    fn uses(&self, word: WordId) -> &[&'a Occurrence] {
        self.by_word.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether the two words may stand for one bearer: the words beside them in their names do not differ, and one of
    /// these is the same or both stand alone.
    fn of_one_name(&self, names: &NameConcordance, one: WordId, other: WordId) -> bool {
        let alike = |left: Option<WordId>, right: Option<WordId>| match left.zip(right) {
            Some((left, right)) => {
                left == right || (self.language == Language::Russian && names.same_russian(left, right))
            }
            None => left.is_none() && right.is_none(),
        };
        if self.in_other_places(one, other) || self.in_other_places(other, one) {
            return false;
        }
        let take = |word| self.uses(word).iter().take(MOST_SOURCES);
        take(one).any(|left| {
            take(other)
                .any(|right| alike(left.after, right.after) && !self.differ(names, left.before, right.before))
        })
    }

    /// Whether the same word stands before both in their names, and neither is made from the other.
    fn share_partner(&self, names: &NameConcordance, one: WordId, other: WordId) -> bool {
        let letters = |word: WordId| names.english.words.get(word).map(|word| word.letters.as_slice());
        let (Some(left), Some(right)) = (letters(one), letters(other)) else { return false };
        let first = |word: WordId| self.uses(word).iter().take(MOST_SOURCES).filter_map(|one| one.before);
        !english_derived(left, right) && first(one).any(|partner| first(other).any(|other| other == partner))
    }

    /// Whether one word only begins names and the other only ends them.
    fn in_other_places(&self, one: WordId, other: WordId) -> bool {
        let begins = |one: &&Occurrence| one.after.is_some();
        let ends = |one: &&Occurrence| one.before.is_some();
        let (one, other) = (self.uses(one), self.uses(other));
        one.iter().any(&begins)
            && !one.iter().any(&ends)
            && other.iter().any(&ends)
            && !other.iter().any(&begins)
    }

    fn differ(&self, names: &NameConcordance, one: Option<WordId>, other: Option<WordId>) -> bool {
        one.zip(other).is_some_and(|(one, other)| {
            one != other && !(self.language == Language::Russian && names.same_russian(one, other))
        })
    }

    fn variant(
        &self,
        names: &NameConcordance,
        one: WordId,
        other: WordId,
        counterpart: &str,
    ) -> Option<NameVariant> {
        let count = |word| self.uses(word).len();
        let (usual, odd) = if count(other) > count(one) { (other, one) } else { (one, other) };
        let shown = match self.language {
            Language::English => &names.english.shown,
            Language::Russian => &names.russian.shown,
        };
        Some(NameVariant {
            language: self.language,
            usual: shown.get(usual)?.clone(),
            usual_at: self.first(usual)?,
            found: shown.get(odd)?.clone(),
            found_at: self.first(odd)?,
            counterpart: counterpart.to_owned(),
        })
    }

    fn first(&self, word: WordId) -> Option<Mention> {
        self.uses(word).iter().map(|one| one.mention).min()
    }
}
