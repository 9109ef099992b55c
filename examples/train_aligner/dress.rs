//! Classes for units. The gold set is plain text; articles have headings and lists, and a model that never saw one could
//! not know what a pair of headings is worth.

use std::hash::{DefaultHasher, Hash, Hasher};

use sverka::align::train::Example;
use sverka::align::{Structure, Unit};

use crate::gold::Gold;

/// Units of so many characters may be headings.
const SHORT: f32 = 90.0;
const HEADING: Structure = 12;
const LIST_ITEM: Structure = 2;

/// The example; in every second document with classes put on by chance: on short units often those of a heading, seldom
/// where they have no counterpart (a page's furniture); on others now and then those of a list item; on both sides of a
/// link nine times in ten.
pub fn dressed(gold: &Gold, example: &Example) -> Example {
    let mut example = example.clone();
    let chance = |what: &str, at: usize| {
        let mut hasher = DefaultHasher::new();
        (&gold.level, &gold.name, what, at).hash(&mut hasher);
        hasher.finish() as f64 / u64::MAX as f64
    };
    if chance("document", 0) < 0.5 {
        return example;
    }
    for bead in &example.gold {
        let (lefts, rights) = (&mut example.left[bead.left.clone()], &mut example.right[bead.right.clone()]);
        let at = bead.left.start + 1000 * bead.right.start;
        let short = lefts.iter().chain(rights.iter()).all(|unit| unit.length() < SHORT);
        let (class, likely) = match (short, bead.is_link()) {
            (true, true) => (HEADING, 0.6),
            (true, false) => (HEADING, 0.1),
            (false, _) => (LIST_ITEM, 0.1),
        };
        if chance("class", at) < likely {
            let one_only = chance("one only", at);
            put_on(lefts, class, one_only > 0.05);
            put_on(rights, class, one_only < 0.95);
        }
    }
    example
}

fn put_on(units: &mut [Unit], class: Structure, wanted: bool) {
    for unit in units.iter_mut().filter(|_| wanted) {
        unit.structure = class;
    }
}
