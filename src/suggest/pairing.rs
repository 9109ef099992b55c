use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::lexicon::{Item, Known, Lexicon};
use super::spot::{BeadSpots, Spot};
use crate::analysis::names::similarity;
use crate::semantics::{Embedding, Encoder};
use crate::text::Span;

/// Pairs that mean or sound less alike than this are no translations, from 0 to 1.
const LEAST_SIMILARITY: f32 = 0.55;

/// Names whose words sound at least so much alike are one name.
const LEAST_SOUND: f64 = 0.75;

/// How much of a pair's weight rests on how far the two go together wherever they occur.
const TOGETHER: f32 = 0.3;

/// What a word more is worth: of a term and its parts the whole is wanted.
const A_WORD: f32 = 0.015;

/// What it is worth that the pair recurs, for each doubling of its beads.
const RECURRENCE: f32 = 0.03;

/// What it is worth that both are names, and the loss where a name is cut or two things are joined.
const BOTH_NAMES: f32 = 0.05;
const CUT_NAME: f32 = 0.05;
const JOINED: f32 = 0.08;

/// Two phrases by their numbers, English and Russian.
type Pair = (usize, usize);

/// A pair that was found to render each other.
#[derive(Debug)]
pub(super) struct Link {
    pub pair: Pair,
    /// How alike the two are, from 0 to 1.
    pub similarity: f32,
    /// The beads in which they render each other.
    pub beads: usize,
    pub articles: Vec<usize>,
    /// Their first occurrence.
    pub spots: [Spot; 2],
}

pub(super) type Links = Vec<Link>;

/// Finds in every bead which phrases render each other, each place used once, the best pairs first.
pub(super) fn link(beads: &[BeadSpots], english: &Lexicon, russian: &Lexicon, encoder: &Encoder) -> Links {
    let pairing =
        Pairing { english, russian, vectors: [vectors(english, encoder), vectors(russian, encoder)] };
    let alike: Vec<FxHashMap<Pair, f32>> = beads.par_iter().map(|bead| pairing.alike(bead)).collect();
    let mut together: FxHashMap<Pair, usize> = FxHashMap::default();
    for pair in alike.iter().flat_map(|pairs| pairs.keys()) {
        *together.entry(*pair).or_default() += 1;
    }
    let mut links: FxHashMap<Pair, Link> = FxHashMap::default();
    for (bead, alike) in beads.iter().zip(&alike) {
        for (pair, spots) in pairing.choose(bead, alike, &together) {
            let link = links.entry(pair).or_insert_with(|| Link {
                pair,
                similarity: alike.get(&pair).copied().unwrap_or(0.0),
                beads: 0,
                articles: Vec::new(),
                spots,
            });
            link.beads += 1;
            if link.articles.last() != Some(&bead.article) {
                link.articles.push(bead.article);
            }
        }
    }
    let mut links: Links = links.into_values().collect();
    links.sort_by_key(|link| link.pair);
    links
}

/// The vectors of the phrases, none of those that are not looked at.
fn vectors(lexicon: &Lexicon, encoder: &Encoder) -> Vec<Option<Box<Embedding>>> {
    let wanted = |item: &&Item| item.kept && item.known != Known::Named;
    let texts: Vec<&str> = lexicon.items.iter().filter(wanted).map(|item| item.text.as_str()).collect();
    let mut vectors = encoder.encode(&texts).into_iter();
    let vector = |item: &Item| if wanted(&item) { vectors.next().map(Box::new) } else { None };
    lexicon.items.iter().map(vector).collect()
}

struct Pairing<'a> {
    english: &'a Lexicon,
    russian: &'a Lexicon,
    vectors: [Vec<Option<Box<Embedding>>>; 2],
}

impl Pairing<'_> {
    /// The pairs of a bead that are alike, with how much.
    fn alike(&self, bead: &BeadSpots) -> FxHashMap<Pair, f32> {
        let [left, right] = [0, 1].map(|side| {
            let spots = bead.sides.get(side).map_or(&[][..], Vec::as_slice);
            let mut numbers: Vec<usize> = spots.iter().map(|spot| spot.phrase).collect();
            numbers.sort_unstable();
            numbers.dedup();
            numbers.retain(|&number| {
                self.vectors.get(side).and_then(|all| all.get(number)).is_some_and(Option::is_some)
            });
            numbers
        });
        let pairs = left.iter().flat_map(|&one| right.iter().map(move |&other| (one, other)));
        pairs.filter_map(|pair| Some((pair, self.similarity(pair)?))).collect()
    }

    fn similarity(&self, (one, other): Pair) -> Option<f32> {
        let (english, russian) = (self.english.item(one)?, self.russian.item(other)?);
        // What was left in English is no translation; an acronym may be.
        if english.text == russian.text && !english.acronym {
            return None;
        }
        let [left, right] = &self.vectors;
        let (left, right) = (left.get(one)?.as_ref()?, right.get(other)?.as_ref()?);
        let cosine: f32 = left.iter().zip(right.iter()).map(|(a, b)| a * b).sum();
        let similarity = cosine.max(sound(english, russian));
        (similarity >= LEAST_SIMILARITY).then_some(similarity)
    }

    /// The pairs of a bead that render each other, with their places.
    fn choose(
        &self,
        bead: &BeadSpots,
        alike: &FxHashMap<Pair, f32>,
        together: &FxHashMap<Pair, usize>,
    ) -> Vec<(Pair, [Spot; 2])> {
        let weight =
            |(pair, similarity): (&Pair, &f32)| Some((self.weight(*pair, *similarity, together)?, *pair));
        let mut pairs: Vec<(f32, Pair)> = alike.iter().filter_map(weight).collect();
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let [left, right] = &bead.sides;
        let (places, mut taken) = ([places(left), places(right)], [Taken::default(), Taken::default()]);
        let mut chosen = Vec::new();
        for (_, pair) in pairs {
            let numbers = [pair.0, pair.1];
            let free = |side: usize| -> Option<Spot> {
                let spots = places.get(side)?.get(numbers.get(side)?)?;
                spots.iter().find(|spot| taken.get(side).is_some_and(|taken| taken.is_free(spot))).copied()
            };
            let (Some(one), Some(other)) = (free(0), free(1)) else { continue };
            for (side, number) in numbers.iter().enumerate() {
                let all = places.get(side).and_then(|places| places.get(number)).into_iter().flatten();
                taken
                    .get_mut(side)
                    .into_iter()
                    .for_each(|taken| all.clone().for_each(|spot| taken.take(spot)));
            }
            chosen.push((pair, [one, other]));
        }
        chosen
    }

    fn weight(&self, pair: Pair, similarity: f32, together: &FxHashMap<Pair, usize>) -> Option<f32> {
        let (english, russian) = (self.english.item(pair.0)?, self.russian.item(pair.1)?);
        let together = *together.get(&pair)? as f32;
        let dice = 2.0 * together / (english.beads + russian.beads) as f32;
        let words =
            2.0 * english.words.min(russian.words) as f32 - english.words.abs_diff(russian.words) as f32;
        let names = if english.is_name() && russian.is_name() { BOTH_NAMES } else { 0.0 };
        let joined = if is_joined(english) || is_joined(russian) { JOINED } else { 0.0 };
        let cut = [english, russian].iter().filter(|item| !item.is_whole()).count() as f32 * CUT_NAME;
        let association = 1.0 - TOGETHER + TOGETHER * dice.min(1.0);
        Some(similarity * association + A_WORD * words + RECURRENCE * together.log2() + names - cut - joined)
    }
}

fn is_joined(item: &Item) -> bool {
    item.text.contains(" and ") || item.text.contains(" и ")
}

fn places(spots: &[Spot]) -> FxHashMap<usize, Vec<Spot>> {
    let mut places: FxHashMap<usize, Vec<Spot>> = FxHashMap::default();
    for spot in spots {
        places.entry(spot.phrase).or_default().push(*spot);
    }
    places
}

/// How much alike two names sound, word by word; 0 where they are no names of as many words.
fn sound(english: &Item, russian: &Item) -> f32 {
    let is_named = |item: &Item| item.is_name() || item.acronym;
    if !is_named(english) || !is_named(russian) || english.words != russian.words {
        return 0.0;
    }
    let words = english.text.split(' ').zip(russian.text.split(' '));
    let alike: Vec<f64> = words.map(|(one, other)| similarity(one, other)).collect();
    let least = alike.iter().copied().fold(1.0, f64::min);
    if least >= LEAST_SOUND { least as f32 } else { 0.0 }
}

/// The words of a side that are taken, by paragraph and first byte of a phrase's places.
#[derive(Default)]
struct Taken(FxHashSet<(usize, usize)>);

impl Taken {
    fn bytes(spot: &Spot) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (paragraph, Span { start, end }) = (spot.paragraph, spot.span);
        (start..end).map(move |byte| (paragraph, byte))
    }

    fn is_free(&self, spot: &Spot) -> bool {
        !Taken::bytes(spot).any(|byte| self.0.contains(&byte))
    }

    fn take(&mut self, spot: &Spot) {
        self.0.extend(Taken::bytes(spot));
    }
}
