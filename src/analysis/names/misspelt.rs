use super::closeness::is_slip_of;
use super::concordance::{BeadWords, NameConcordance, Pair};
use super::endings::{is_derived, repaired, same_name};
use super::equivalents::{Row, area, english_names, given_names, place_names, rows};
use super::findings::{MismatchKind, NameMismatch, capitalised};
use super::letters::{english_letters, russian_letters};
use super::lexicon::is_attested;
use super::occurrence::{Occurrence, WordId};
use super::similarity::EnglishWord;
use crate::text::Language;

/// Names shorter than this many letters are too alike to judge.
const SHORTEST: usize = 4;

/// A word at the beginning of a sentence that may be a common word is judged from this length on.
const SHORTEST_COMMON: usize = 6;

/// Without other evidence a name this similar with one or two wrong letters is misspelt.
const SIMILAR_BUT_ONE: f64 = 0.72;
const SIMILAR: f64 = 0.78;

/// How sure it is that a spelling is wrong: one letter off the form used elsewhere or the only right one.
const NEAR_KNOWN: f32 = 0.9;

/// How sure it is that a spelling met once is wrong, with and without the other part of the name beside it.
const BESIDE_PARTNER: f32 = 0.7;
const ALONE: f32 = 0.5;

/// Words without a right counterpart in their bead that are nearly the other edition's names.
pub(super) fn find(names: &NameConcordance) -> Vec<NameMismatch> {
    let beads = names.beads.iter().filter(|bead| names.is_comparable(bead));
    beads.flat_map(|bead| find_in(names, bead)).collect()
}

fn find_in(names: &NameConcordance, bead: &BeadWords) -> Vec<NameMismatch> {
    let english = unrendered(names, bead);
    let mut found: Vec<NameMismatch> = english.iter().filter_map(|one| off_used(names, bead, one)).collect();
    let proper = each_once(bead.english.iter().filter(|one| one.is_proper()));
    for misspelt in proper.into_iter().filter_map(|one| off_tables(names, bead, one)) {
        if found.iter().all(|old| old.found_at != misspelt.found_at) {
            found.push(misspelt);
        }
    }
    for russian in unsourced(names, bead) {
        if found.iter().all(|finding| finding.counterpart_at != russian.mention) {
            found.extend(
                russian_misspelt(names, bead, russian)
                    .or_else(|| unexplained(names, bead, &english, russian)),
            );
        }
    }
    found
}

/// Whether the English word stands in the bead more often than the Russian words that render it.
pub(super) fn is_short(names: &NameConcordance, bead: &BeadWords, english: WordId) -> bool {
    let times = bead.english.iter().filter(|one| one.word == english).count();
    times > bead.russian.iter().filter(|one| names.renders(english, one.word)).count()
}

/// The English names of the bead that no Russian word in it renders, each word once.
pub(super) fn unrendered<'a>(names: &NameConcordance, bead: &'a BeadWords) -> Vec<&'a Occurrence> {
    let rendered = |word| bead.russian.iter().any(|other| names.renders(word, other.word));
    each_once(bead.english.iter().filter(|one| one.is_proper() && !rendered(one.word)))
}

/// The capitalised Russian words of the bead that render no English word in it, each word once.
pub(super) fn unsourced<'a>(names: &NameConcordance, bead: &'a BeadWords) -> Vec<&'a Occurrence> {
    let sourced = |word| bead.english.iter().any(|other| names.renders(other.word, word));
    let matched: Vec<WordId> =
        bead.russian.iter().map(|one| one.word).filter(|&word| sourced(word)).collect();
    let known = |word| matched.iter().any(|&other| names.same_russian(word, other));
    each_once(bead.russian.iter().filter(|one| !known(one.word)))
}

pub(super) fn each_once<'a>(occurrences: impl Iterator<Item = &'a Occurrence>) -> Vec<&'a Occurrence> {
    let mut seen = rustc_hash::FxHashSet::default();
    occurrences.filter(|one| seen.insert(one.word)).collect()
}

/// The English name that the Russian word is nearly a rendering of.
fn nearest<'a, 'b>(
    names: &'a NameConcordance,
    english: impl Iterator<Item = &'b Occurrence>,
    russian: &Occurrence,
) -> Option<(&'b Occurrence, &'a Pair)> {
    english
        .filter_map(|one| names.pairs.get(&(one.word, russian.word)).map(|pair| (one, pair)))
        .filter(|(_, pair)| pair.likeness.slips > 0)
        .max_by(|one, other| one.1.likeness.similarity.total_cmp(&other.1.likeness.similarity))
}

/// The Russian word is off the spelling that the article uses elsewhere, or that the tables give.
fn russian_misspelt(names: &NameConcordance, bead: &BeadWords, russian: &Occurrence) -> Option<NameMismatch> {
    let word = names.russian.words.get(russian.word)?;
    if word.letters.len() < SHORTEST || word.latin || !rows(&word.folded, Language::Russian).is_empty() {
        return None;
    }
    let common = russian.part.is_none();
    if common && word.letters.len() < SHORTEST_COMMON {
        return None;
    }
    bead.english.iter().filter(|one| !common || is_short(names, bead, one.word)).find_map(|english| {
        let expected = known_form(names, english.word, russian.word, &word.letters)?;
        Some(NameMismatch {
            kind: MismatchKind::Misspelt,
            certainty: if is_used(names, english.word) { NEAR_KNOWN } else { BESIDE_PARTNER },
            ..russian_finding(names, english, russian, &expected)
        })
    })
}

/// Whether the article renders the English word elsewhere or the tables give it as a place: a given name may be rendered otherwise.
fn is_used(names: &NameConcordance, english: WordId) -> bool {
    let place = |word: &EnglishWord| !place_names(&word.folded).is_empty();
    !names.renderings(english).is_empty() || names.english.words.get(english).is_some_and(place)
}

/// The form of a known rendering of the English word that the Russian word is meant as.
fn known_form(names: &NameConcordance, english: WordId, russian: WordId, letters: &[char]) -> Option<String> {
    let folded = &names.english.words.get(english)?.folded;
    let used = names.renderings(english).iter().filter_map(|&word| names.russian.words.get(word));
    let known: Vec<&[char]> = used
        .map(|word| word.letters.as_slice())
        .chain(place_names(folded).iter().chain(given_names(folded)).map(Vec::as_slice))
        .collect();
    if known.iter().any(|name| same_name(name, letters) || is_derived(name, letters)) {
        return None;
    }
    if let Some(pair) = names.pairs.get(&(english, russian)) {
        let meant = russian_letters(&pair.likeness.expected);
        let begins_right = meant.first() == letters.first() || letters.len() >= SHORTEST_COMMON;
        let one_off =
            pair.likeness.slips == 1 || (pair.likeness.slips == 2 && pair.likeness.similarity >= SIMILAR);
        if one_off && begins_right && known.iter().any(|name| same_name(name, &meant)) {
            return Some(meant.iter().collect());
        }
    }
    known.iter().filter(|name| name.first() == letters.first()).find_map(|name| repaired(name, letters))
}

/// The Russian word, met once, has a letter that no transliteration of its counterpart explains.
fn unexplained(
    names: &NameConcordance,
    bead: &BeadWords,
    unrendered: &[&Occurrence],
    russian: &Occurrence,
) -> Option<NameMismatch> {
    let (english, pair) = nearest(names, unrendered.iter().copied(), russian)?;
    let word = names.russian.words.get(russian.word)?;
    let shortest = names.english.words.get(english.word)?.letters.len().min(word.letters.len());
    let beside = partners_match(names, bead, english, russian);
    let slips = pair.likeness.slips;
    let likely = match slips {
        1 => pair.likeness.similarity >= SIMILAR_BUT_ONE,
        2 => beside && pair.likeness.similarity >= SIMILAR,
        _ => false,
    };
    let sure =
        names.is_sure(english.word) && russian.sure && (russian.is_proper() || beside || english.person);
    let once = pair.beads == 1
        && names.sources(russian.word).next().is_none()
        && names.renderings(english.word).is_empty();
    let begins_right = pair.likeness.expected.chars().next() == word.letters.first().copied();
    (shortest >= SHORTEST && likely && sure && once && (begins_right || beside)).then(|| NameMismatch {
        kind: MismatchKind::Unexplained,
        certainty: if beside { BESIDE_PARTNER } else { ALONE },
        ..russian_finding(names, english, russian, &attested(names, &pair.likeness.expected))
    })
}

/// The word if the dictionary, the encoder or the article knows it; nothing where not: it may be no word at all.
fn attested(names: &NameConcordance, word: &str) -> String {
    let letters = russian_letters(word);
    let is_said = || names.russian.words.iter().any(|said| same_name(&said.letters, &letters));
    if is_attested(&capitalised(word)) || is_said() { word.to_owned() } else { String::new() }
}

/// The English word is one letter off a name of the tables, which a Russian word of the bead renders.
fn off_tables(names: &NameConcordance, bead: &BeadWords, english: &Occurrence) -> Option<NameMismatch> {
    let word = names.english.words.get(english.word)?;
    let plural_of = word.folded.strip_suffix('s').unwrap_or(&word.folded);
    let known = !word.rows.is_empty() || !rows(plural_of, Language::English).is_empty();
    if word.letters.len() < SHORTEST || known {
        return None;
    }
    let short = word.letters.len() < SHORTEST_COMMON;
    let is_answered = |row: &Row| {
        bead.english
            .iter()
            .any(|one| names.english.words.get(one.word).is_some_and(|one| one.rows.contains(row)))
    };
    bead.russian.iter().find_map(|russian| {
        let rows = &names.russian.words.get(russian.word)?.rows;
        let regular = names.renders(english.word, russian.word);
        let rows = rows.iter().filter(|row| match area(**row) {
            Some(_) => !(short && is_answered(row) || is_letter_by_letter(names, english.word, russian.word)),
            None => !(regular || is_answered(row)),
        });
        let meant = rows.flat_map(|&row| english_names(row).map(move |name| (row, name)));
        let (row, meant) =
            meant.into_iter().find(|(_, meant)| is_slip_of(&english_letters(meant), &word.letters))?;
        let is_place = area(row).is_some();
        Some(NameMismatch {
            kind: MismatchKind::Unexplained,
            language: Language::English,
            found_at: english.mention,
            counterpart_at: russian.mention,
            found: names.english.shown.get(english.word)?.clone(),
            expected: capitalised(meant),
            certainty: if is_place { NEAR_KNOWN } else { BESIDE_PARTNER },
        })
    })
}

/// Whether the Russian word renders every letter of the English one in the usual way: then it is a name of its own (Turku).
fn is_letter_by_letter(names: &NameConcordance, english: WordId, russian: WordId) -> bool {
    let is_exact = |pair: &Pair| pair.is_right() && pair.likeness.similarity >= 1.0;
    let doubled = |word: &EnglishWord| word.letters.windows(2).any(|two| two.first() == two.last());
    names.pairs.get(&(english, russian)).is_some_and(is_exact)
        && !names.english.words.get(english).is_some_and(doubled)
}

/// The English word is off another one that its Russian counterpart renders.
fn off_used(names: &NameConcordance, bead: &BeadWords, english: &Occurrence) -> Option<NameMismatch> {
    let left = &names.english.words.get(english.word)?.letters;
    let near = bead.russian.iter().filter(|one| names.pairs.contains_key(&(english.word, one.word)));
    near.filter(|_| left.len() >= SHORTEST).find_map(|russian| {
        let is_beside = |source| [english.before, english.after].contains(&Some(source));
        let meant = names.sources(russian.word).filter(|&source| !is_beside(source)).find(|&source| {
            names.english.words.get(source).is_some_and(|source| is_slip_of(&source.letters, left))
        })?;
        Some(NameMismatch {
            kind: MismatchKind::Misspelt,
            language: Language::English,
            found_at: english.mention,
            counterpart_at: russian.mention,
            found: names.english.shown.get(english.word)?.clone(),
            expected: names.english.shown.get(meant)?.clone(),
            certainty: NEAR_KNOWN,
        })
    })
}

/// Whether the words beside the two in their names render each other.
pub(super) fn partners_match(
    names: &NameConcordance,
    bead: &BeadWords,
    english: &Occurrence,
    russian: &Occurrence,
) -> bool {
    let beside = |one: Option<WordId>, other: Option<WordId>| {
        one.zip(other).is_some_and(|(left, right)| names.resembles(left, right))
    };
    let lefts = bead.english.iter().filter(|one| one.word == english.word);
    lefts.into_iter().any(|left| {
        let mut rights = bead.russian.iter().filter(|one| one.word == russian.word);
        rights.any(|right| beside(left.before, right.before) || beside(left.after, right.after))
    })
}

/// A finding in the Russian edition, its kind and certainty to be filled in.
pub(super) fn russian_finding(
    names: &NameConcordance,
    english: &Occurrence,
    russian: &Occurrence,
    expected: &str,
) -> NameMismatch {
    NameMismatch {
        kind: MismatchKind::Misspelt,
        language: Language::Russian,
        found_at: russian.mention,
        counterpart_at: english.mention,
        found: names.russian.shown.get(russian.word).cloned().unwrap_or_default(),
        expected: capitalised(expected),
        certainty: 0.0,
    }
}
