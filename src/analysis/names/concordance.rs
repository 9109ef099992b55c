use rustc_hash::FxHashMap;

use super::endings::same_name;
use super::equivalents::small_rows;
use super::families::Families;
use super::letters::pieces;
use super::occurrence::{Occurrence, Vocabulary, WordId, count};
use super::passage::{Mention, NameBead, Passage};
use super::similarity::{EnglishWord, Likeness, RussianWord, areas, likeness};
use crate::text::{Language, TokenKind, fold};

/// Two words with no slip are one name from this similarity on.
const ALIKE: f64 = 0.6;

/// Two words with slips may be meant as one name from this similarity on.
const NEAR: f64 = 0.6;

/// Two words with slips are as a rule meant as one name from this similarity on.
const RESEMBLING: f64 = 0.75;

/// Of two English words that one Russian word renders, the less similar one counts if it is worse by no more than this.
const AS_GOOD: f64 = 0.02;

/// In a bead with more pairs of words than this, names are not compared: it is no paragraph of an article.
const MOST_PAIRS: usize = 40_000;

/// The names of an article in both editions: which Russian words render which English ones, and where.
///
/// Names rendered otherwise than by transliteration, left out or added are no findings: only positive evidence is.
#[derive(Debug)]
pub struct NameConcordance {
    pub(super) english: Vocabulary<EnglishWord>,
    pub(super) russian: Vocabulary<RussianWord>,
    pub(super) beads: Vec<BeadWords>,
    /// The pairs that occur in one bead and are more or less alike.
    pub(super) pairs: FxHashMap<(WordId, WordId), Pair>,
    /// By English word: the right Russian renderings that occur in one bead with it.
    pub(super) renderings: Vec<Vec<WordId>>,
    /// By Russian word: the English words that it renders.
    pub(super) sources: Vec<Vec<WordId>>,
    /// By English word: whether its capital tells a name somewhere in the article.
    sure: Vec<bool>,
    /// By English word: whether it is part of a person's name somewhere in the article.
    persons: Vec<bool>,
    /// By word of either edition: the areas of the places that it may name.
    areas: [Vec<Vec<&'static str>>; 2],
    /// By Russian word: the forms of the same name, itself among them.
    families: Families,
    /// By word of either edition: how often it stands there.
    counts: [FxHashMap<WordId, usize>; 2],
}

/// The capitalised words of a bead.
#[derive(Debug, Default)]
pub(super) struct BeadWords {
    pub(super) english: Vec<Occurrence>,
    pub(super) russian: Vec<Occurrence>,
    /// The small Russian words that speak of places.
    pub(super) small_places: Vec<SmallPlace>,
}

/// A small word that speaks of a place.
#[derive(Debug)]
pub(super) struct SmallPlace {
    pub(super) mention: Mention,
    pub(super) text: String,
    /// The areas that it may speak of.
    pub(super) areas: Vec<&'static str>,
}

/// An English and a Russian word that are alike and occur together.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) likeness: Likeness,
    /// In how many beads.
    pub(super) beads: usize,
}

impl Pair {
    /// Whether the Russian word is a right rendering of the English one.
    pub(super) fn is_right(&self) -> bool {
        self.likeness.slips == 0 && self.likeness.similarity >= ALIKE
    }
}

impl NameConcordance {
    /// Reads the names of all beads of an article.
    pub fn new(beads: &[NameBead<'_>]) -> NameConcordance {
        let mut concordance = NameConcordance {
            english: Vocabulary::new(EnglishWord::new),
            russian: Vocabulary::new(RussianWord::new),
            beads: Vec::with_capacity(beads.len()),
            pairs: FxHashMap::default(),
            renderings: Vec::new(),
            sources: Vec::new(),
            sure: Vec::new(),
            persons: Vec::new(),
            areas: Default::default(),
            families: Families::default(),
            counts: Default::default(),
        };
        let mut seen = FxHashMap::default();
        for (number, bead) in beads.iter().enumerate() {
            let words = BeadWords {
                english: concordance.english.occurrences(number, &bead.english),
                russian: concordance.russian.occurrences(number, &bead.russian),
                small_places: small_places(number, &bead.russian),
            };
            concordance.compare(&words, &mut seen);
            concordance.beads.push(words);
        }
        concordance.areas = [
            concordance.english.words.iter().map(EnglishWord::areas).collect(),
            concordance.russian.words.iter().map(RussianWord::areas).collect(),
        ];
        let sides: [fn(&BeadWords) -> &[Occurrence]; 2] = [|bead| &bead.english, |bead| &bead.russian];
        concordance.counts =
            sides.map(|side| count(concordance.beads.iter().flat_map(side).map(|one| one.word)));
        concordance.families = Families::new(&concordance.russian.words);
        concordance.sure = concordance.said_of_english(|one| one.sure);
        concordance.persons = concordance.said_of_english(|one| one.person);
        concordance.link();
        concordance
    }

    /// By English word: whether `tells` holds for it as a proper name anywhere.
    fn said_of_english(&self, tells: impl Fn(&Occurrence) -> bool) -> Vec<bool> {
        let mut told = vec![false; self.english.words.len()];
        let proper = self.beads.iter().flat_map(|bead| &bead.english).filter(|one| one.is_proper());
        for one in proper.filter(|one| tells(one)) {
            told.get_mut(one.word).into_iter().for_each(|told| *told = true);
        }
        told
    }

    /// Notes for every word the words of the other edition that are right for it.
    ///
    /// A Russian word goes with the English words that it renders best: «Алиевой» with Aliyeva, not with Aliyev.
    fn link(&mut self) {
        let mut right: Vec<(WordId, WordId, f64)> = self
            .pairs
            .iter()
            .filter(|(_, pair)| pair.is_right())
            .map(|(&(english, russian), pair)| (english, russian, pair.likeness.similarity))
            .collect();
        right.sort_unstable_by_key(|&(english, russian, _)| (english, russian));
        let mut best = vec![0.0_f64; self.russian.words.len()];
        for &(_, russian, similarity) in &right {
            if let Some(best) = best.get_mut(russian) {
                *best = best.max(similarity);
            }
        }
        self.renderings = vec![Vec::new(); self.english.words.len()];
        self.sources = vec![Vec::new(); self.russian.words.len()];
        for (english, russian, similarity) in right {
            if best.get(russian).is_some_and(|best| similarity + AS_GOOD < *best) {
                continue;
            }
            self.renderings.get_mut(english).into_iter().for_each(|list| list.push(russian));
            self.sources.get_mut(russian).into_iter().for_each(|list| list.push(english));
        }
    }

    /// Whether the names of the bead are compared.
    pub(super) fn is_comparable(&self, bead: &BeadWords) -> bool {
        bead.english.len() * bead.russian.len() <= MOST_PAIRS
    }

    fn compare(&mut self, bead: &BeadWords, seen: &mut FxHashMap<(WordId, WordId), bool>) {
        if !self.is_comparable(bead) {
            return;
        }
        let (mut english, russian) = (distinct(&bead.english), distinct(&bead.russian));
        // A common word that begins a sentence is no name.
        let named = |word| bead.english.iter().any(|one| one.word == word && one.part.is_some());
        english.retain(|&word| {
            named(word) || self.english.words.get(word).is_some_and(|one| !one.rows.is_empty())
        });
        for &left in &english {
            for &right in &russian {
                let alike = *seen.entry((left, right)).or_insert_with(|| {
                    let (Some(one), Some(other)) =
                        (self.english.words.get(left), self.russian.words.get(right))
                    else {
                        return false;
                    };
                    let likeness = likeness(one, other);
                    let alike = likeness.similarity >= NEAR;
                    if alike {
                        self.pairs.insert((left, right), Pair { likeness, beads: 0 });
                    }
                    alike
                });
                if let (true, Some(pair)) = (alike, self.pairs.get_mut(&(left, right))) {
                    pair.beads += 1;
                }
            }
        }
    }

    /// Whether the two Russian words may be forms of one name.
    pub(super) fn same_russian(&self, one: WordId, other: WordId) -> bool {
        match (self.russian.words.get(one), self.russian.words.get(other)) {
            (Some(one), Some(other)) => same_name(&one.letters, &other.letters),
            _ => false,
        }
    }

    /// Whether the two words are more or less alike and occur in one bead.
    pub(super) fn resembles(&self, english: WordId, russian: WordId) -> bool {
        self.pairs.get(&(english, russian)).is_some_and(|pair| pair.likeness.similarity >= RESEMBLING)
    }

    /// Whether the Russian word is a right rendering of the English one and both occur in one bead.
    pub(super) fn renders(&self, english: WordId, russian: WordId) -> bool {
        self.pairs.get(&(english, russian)).is_some_and(Pair::is_right)
    }

    /// Whether the English word is surely a name, by its capital or by a rendering anywhere in the article.
    pub(super) fn is_sure(&self, english: WordId) -> bool {
        self.sure.get(english).copied().unwrap_or(false) || !self.renderings(english).is_empty()
    }

    /// Whether the English word is part of a person's name somewhere in the article.
    pub(super) fn is_person(&self, english: WordId) -> bool {
        self.persons.get(english).copied().unwrap_or(false)
    }

    /// The areas of the places that an English word may name.
    pub(super) fn english_areas(&self, word: WordId) -> &[&'static str] {
        self.areas[0].get(word).map_or(&[], Vec::as_slice)
    }

    /// The areas of the places that a Russian word may name.
    pub(super) fn russian_areas(&self, word: WordId) -> &[&'static str] {
        self.areas[1].get(word).map_or(&[], Vec::as_slice)
    }

    /// The logarithm of how often a word stands in the edition of `language`.
    pub(super) fn times(&self, language: Language, word: WordId) -> f32 {
        self.counts[language as usize].get(&word).map_or(0.0, |&times| (times as f32).ln())
    }

    /// Where words of `language` stand in a bead that answer a word of its other side.
    pub fn answered(&self, bead: usize, language: Language) -> Vec<Mention> {
        let Some(bead) = self.beads.get(bead) else { return Vec::new() };
        let is_answered = |own: &&Occurrence| match language {
            Language::English => bead.russian.iter().any(|other| self.renders(own.word, other.word)),
            Language::Russian => bead.english.iter().any(|other| self.renders(other.word, own.word)),
        };
        let side = if language == Language::English { &bead.english } else { &bead.russian };
        side.iter().filter(is_answered).map(|one| one.mention).collect()
    }

    /// The areas that an English word speaks of where it stands: none inside an answered term, and none where it is the
    /// first half of a place's name (Latin America) without the other.
    pub(super) fn areas_of_english(&self, one: &Occurrence) -> &[&'static str] {
        let is_half = self.english.words.get(one.word).is_some_and(|word| word.is_half);
        if one.is_spent || (is_half && !one.is_followed) { &[] } else { self.english_areas(one.word) }
    }

    /// The areas that a capitalised Russian word speaks of where it stands.
    pub(super) fn areas_of_russian(&self, one: &Occurrence) -> &[&'static str] {
        if one.is_spent { &[] } else { self.russian_areas(one.word) }
    }

    /// The text of a small word that speaks of a place.
    pub(super) fn small_place(&self, mention: Mention) -> Option<&str> {
        let places = &self.beads.get(mention.bead)?.small_places;
        places.iter().find(|place| place.mention == mention).map(|place| place.text.as_str())
    }

    /// The right renderings of an English word anywhere in the article.
    pub(super) fn renderings(&self, english: WordId) -> &[WordId] {
        self.renderings.get(english).map_or(&[], Vec::as_slice)
    }

    /// The English words that a Russian word, in any of its forms, renders anywhere in the article.
    pub(super) fn sources(&self, russian: WordId) -> impl Iterator<Item = WordId> + '_ {
        self.families.forms(russian).iter().filter_map(|&form| self.sources.get(form)).flatten().copied()
    }
}

/// The small words of the Russian `passages` that speak of places: adjectives and names of inhabitants.
fn small_places(bead: usize, passages: &[Passage<'_>]) -> Vec<SmallPlace> {
    let mut found = Vec::new();
    for (number, passage) in passages.iter().enumerate() {
        for token in passage.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            let word = token.span.of(passage.text);
            let is_spent = || passage.spent.iter().any(|spent| spent.contains(token.span));
            if word.starts_with(char::is_lowercase) && !is_spent() {
                let areas =
                    areas(&pieces(word).flat_map(|(_, piece)| small_rows(&fold(piece))).collect::<Vec<_>>());
                let mention = Mention { bead, passage: number, span: token.span };
                let place = (!areas.is_empty()).then(|| SmallPlace { mention, text: word.to_owned(), areas });
                found.extend(place);
            }
        }
    }
    found
}

/// The distinct words of `occurrences` in the order of their numbers.
pub(super) fn distinct(occurrences: &[Occurrence]) -> Vec<WordId> {
    let mut words: Vec<WordId> = occurrences.iter().map(|occurrence| occurrence.word).collect();
    words.sort_unstable();
    words.dedup();
    words
}
