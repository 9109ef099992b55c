use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::align::Bead;
use crate::check::verdict::fingerprint::Fnv;
use crate::document::Document;
use crate::text::{Language, fold};

/// An editor's decision that paragraphs render each other, kept by what they say and not by where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// The keys of the English paragraphs, in order; none where nothing renders the Russian ones.
    pub english: Vec<String>,
    /// The keys of the Russian paragraphs.
    pub russian: Vec<String>,
}

/// A key for every paragraph: 16 hexadecimal digits of its folded text, told apart by order where texts are equal.
pub fn paragraph_keys(document: &Document) -> Vec<String> {
    let mut alike: BTreeMap<u64, u64> = BTreeMap::new();
    let keys = document.paragraphs().iter().map(|paragraph| {
        let hash = Fnv::START.and(fold(paragraph.text()).as_bytes());
        let ordinal = alike.entry(hash.0).or_default();
        let key = if *ordinal == 0 { hash.0 } else { Fnv(hash.0).and(&ordinal.to_le_bytes()).0 };
        *ordinal += 1;
        format!("{key:016x}")
    });
    keys.collect()
}

/// The beads that pins declare, and the numbers of pins that cannot be honoured: their paragraphs are gone, do not follow
/// each other any more, or belong to an earlier pin.
pub(in crate::check) fn resolve(
    pins: &[Pin],
    english: &Document,
    russian: &Document,
) -> (Vec<Bead>, Vec<usize>) {
    if pins.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let [english, russian] = [english, russian].map(|document| numbers(&paragraph_keys(document)));
    let (mut beads, mut lost) = (Vec::new(), Vec::new());
    let mut taken = BTreeSet::new();
    for (number, pin) in pins.iter().enumerate() {
        let sides = run(&pin.english, &english).zip(run(&pin.russian, &russian));
        let bead = sides.map(|(left, right)| Bead { left, right, confidence: 1.0 });
        match bead.filter(|bead| paragraphs(bead).all(|paragraph| !taken.contains(&paragraph))) {
            Some(bead) => {
                taken.extend(paragraphs(&bead));
                beads.push(bead);
            }
            None => lost.push(number),
        }
    }
    (beads, lost)
}

/// The paragraphs of a bead, each with its language.
fn paragraphs(bead: &Bead) -> impl Iterator<Item = (Language, usize)> + use<> {
    let left = bead.left.clone().map(|paragraph| (Language::English, paragraph));
    left.chain(bead.right.clone().map(|paragraph| (Language::Russian, paragraph)))
}

/// Puts pinned beads in the place of what the aligner found.
pub(in crate::check) fn honour(pinned: &[Bead], beads: &mut Vec<Bead>) {
    if !pinned.is_empty() {
        pinned.iter().for_each(|pin| put(beads, pin));
        sort(beads);
    }
}

fn numbers(keys: &[String]) -> BTreeMap<String, usize> {
    keys.iter().enumerate().map(|(at, key)| (key.clone(), at)).collect()
}

/// The paragraphs of some keys, if they still follow each other.
fn run(keys: &[String], numbers: &BTreeMap<String, usize>) -> Option<Range<usize>> {
    let Some(first) = keys.first() else { return Some(0..0) };
    let start = *numbers.get(first)?;
    let follow = keys.iter().enumerate().all(|(at, key)| numbers.get(key) == Some(&(start + at)));
    follow.then(|| start..start + keys.len())
}

/// Takes the paragraphs of `pin` out of the beads that hold them, and puts them into a bead of their own.
fn put(beads: &mut Vec<Bead>, pin: &Bead) {
    let mut kept = Vec::with_capacity(beads.len() + 1);
    for bead in beads.drain(..) {
        let (left, more_left) = without(bead.left, &pin.left);
        let (right, more_right) = without(bead.right, &pin.right);
        let none = 0..0;
        for (left, right) in [(left, right), (more_left, none.clone()), (none, more_right)] {
            if !left.is_empty() || !right.is_empty() {
                kept.push(Bead { left, right, confidence: bead.confidence });
            }
        }
    }
    kept.push(pin.clone());
    *beads = kept;
}

/// What is left of `range` before and behind `taken`; all of it in the first where they do not meet.
fn without(range: Range<usize>, taken: &Range<usize>) -> (Range<usize>, Range<usize>) {
    if taken.is_empty() || taken.end <= range.start || range.end <= taken.start {
        return (range, 0..0);
    }
    let before = range.start..taken.start.max(range.start);
    let behind = taken.end.min(range.end)..range.end;
    if before.is_empty() { (behind, 0..0) } else { (before, behind) }
}

/// Puts beads in the order of the left side; those without one stand behind the bead of the paragraph before them.
fn sort(beads: &mut [Bead]) {
    let mut by_right: Vec<&Bead> = beads.iter().filter(|bead| !bead.right.is_empty()).collect();
    by_right.sort_by_key(|bead| bead.right.start);
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let mut before = 0;
    for bead in by_right {
        if !bead.left.is_empty() {
            // Places count from 1, so that what stands first of all has 0.
            before = bead.left.start + 1;
        }
        places.insert(bead.right.start, before);
    }
    beads.sort_by_key(|bead| match bead.left.is_empty() {
        false => (bead.left.start + 1, 0, 0),
        true => (places.get(&bead.right.start).copied().unwrap_or_default(), 1, bead.right.start),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;

    fn document(paragraphs: &str, language: Language) -> Document {
        Document::new(paragraphs.replace(' ', "\n\n"), Format::Plain, language)
    }

    /// The beads of two texts of one-word paragraphs with a pin of some of them, before which all were one to one.
    fn pinned(pin: (&[usize], &[usize])) -> Vec<(Range<usize>, Range<usize>)> {
        let english = document("one two three four", Language::English);
        let russian = document("раз два три четыре", Language::Russian);
        let mut beads: Vec<Bead> =
            (0..4).map(|at| Bead { left: at..at + 1, right: at..at + 1, confidence: 0.5 }).collect();
        let keys = |document: &Document, wanted: &[usize]| {
            wanted.iter().map(|&at| paragraph_keys(document)[at].clone()).collect::<Vec<_>>()
        };
        let pin = Pin { english: keys(&english, pin.0), russian: keys(&russian, pin.1) };
        let (pinned, lost) = resolve(&[pin], &english, &russian);
        assert_eq!(lost, [0_usize; 0]);
        honour(&pinned, &mut beads);
        let shown = |range: Range<usize>| if range.is_empty() { 0..0 } else { range };
        beads.into_iter().map(|bead| (shown(bead.left), shown(bead.right))).collect()
    }

    #[test]
    fn a_pin_replaces_what_was_there() {
        assert_eq!(pinned((&[1], &[1, 2])), [(0..1, 0..1), (1..2, 1..3), (2..3, 0..0), (3..4, 3..4)]);
        assert_eq!(
            pinned((&[1], &[])),
            [(0..1, 0..1), (0..0, 1..2), (1..2, 0..0), (2..3, 2..3), (3..4, 3..4)]
        );
        assert_eq!(
            pinned((&[0], &[3])),
            [(0..0, 0..1), (0..1, 3..4), (1..2, 1..2), (2..3, 2..3), (3..4, 0..0)]
        );
    }

    #[test]
    fn a_pin_holds_where_its_text_goes_and_is_lost_with_it() {
        let (english, russian) =
            (document("one two", Language::English), document("раз два", Language::Russian));
        let pin = Pin {
            english: vec![paragraph_keys(&english)[1].clone()],
            russian: vec![paragraph_keys(&russian)[0].clone()],
        };
        let moved = document("new one more two", Language::English);
        let (pinned, lost) = resolve(&[pin.clone(), pin.clone()], &moved, &russian);
        assert_eq!(lost, [1], "the second one contradicts the first");
        let mut beads = vec![Bead { left: 0..4, right: 0..2, confidence: 0.5 }];
        honour(&pinned, &mut beads);
        assert!(beads.iter().any(|bead| (bead.left.clone(), bead.right.clone()) == (3..4, 0..1)));
        let edited = document("one too", Language::English);
        assert_eq!(resolve(&[pin], &edited, &russian).1, [0]);
    }

    #[test]
    fn equal_paragraphs_have_different_keys() {
        let keys = paragraph_keys(&document("* * text *", Language::English));
        assert!(keys[0] != keys[1] && keys[1] != keys[3] && keys[0] != keys[3], "{keys:?}");
    }
}
