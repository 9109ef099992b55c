//! Aligning what an editor has left open.

use std::ops::Range;

use crate::align::{self, Bead, Models, Side, Unit};
use crate::check::alignment::units::{self, coarse_units, parts};
use crate::check::context::Edition;
use crate::check::meanings::Meanings;

/// A paragraph as the aligner is shown it.
struct Shown<'a> {
    edition: &'a Edition<'a>,
    paragraph: usize,
    /// The paragraphs of its side that it stands for.
    place: Range<usize>,
}

/// Aligns the paragraphs of two editions around `pinned` beads, which do not overlap.
///
/// Of a pinned bead the aligner is shown the English paragraphs on both sides, so that it links them for sure and the
/// others find their places around them, wherever they stand. Pinned paragraphs without a counterpart are left out.
pub(in crate::check) fn align<'a>(
    english: &'a Edition<'a>,
    russian: &'a Edition<'a>,
    meanings: &Meanings,
    pinned: &[Bead],
) -> Vec<Bead> {
    if pinned.is_empty() {
        return units::align(english, russian, meanings);
    }
    let (left, right) = (left(english, pinned), right(english, russian, pinned));
    let whole = [english, russian].map(coarse_units);
    let [mut left_units, mut right_units] = [&left, &right].map(|shown| {
        let units = shown.iter().filter_map(|one| {
            let side = usize::from(!std::ptr::eq(one.edition, english));
            whole.get(side)?.get(one.paragraph).cloned()
        });
        units.collect::<Vec<Unit>>()
    });
    let beads =
        align::align(&mut left_units, &mut right_units, &Models::PARAGRAPHS, meanings.asking, |wanted| {
            let shown = wanted.iter().flat_map(|(side, units)| {
                let shown = if *side == Side::Left { &left } else { &right };
                shown.get(units.clone()).unwrap_or_default()
            });
            meanings.of(shown.flat_map(|one| parts(one.edition, one.paragraph..one.paragraph + 1)))
        });
    beads
        .into_iter()
        .map(|bead| Bead { left: place(&left, bead.left), right: place(&right, bead.right), ..bead })
        .collect()
}

fn left<'a>(english: &'a Edition<'a>, pinned: &[Bead]) -> Vec<Shown<'a>> {
    let mut is_alone = vec![false; english.facts.len()];
    for bead in pinned.iter().filter(|bead| bead.right.is_empty()) {
        is_alone.get_mut(bead.left.clone()).unwrap_or_default().fill(true);
    }
    let paragraphs = (0..).zip(is_alone).filter(|&(_, is_alone)| !is_alone);
    paragraphs
        .map(|(paragraph, _)| Shown { edition: english, paragraph, place: paragraph..paragraph + 1 })
        .collect()
}

fn right<'a>(english: &'a Edition<'a>, russian: &'a Edition<'a>, pinned: &[Bead]) -> Vec<Shown<'a>> {
    let mut beads: Vec<&Bead> = pinned.iter().filter(|bead| !bead.right.is_empty()).collect();
    beads.sort_by_key(|bead| bead.right.start);
    let mut shown = Vec::new();
    let mut next = 0;
    let own = |paragraph| Shown { edition: russian, paragraph, place: paragraph..paragraph + 1 };
    for bead in beads {
        shown.extend((next..bead.right.start).map(own));
        shown.extend(bead.left.clone().map(|paragraph| Shown {
            edition: english,
            paragraph,
            place: bead.right.clone(),
        }));
        next = bead.right.end;
    }
    shown.extend((next..russian.facts.len()).map(own));
    shown
}

/// The paragraphs that some of those shown stand for.
fn place(shown: &[Shown], range: Range<usize>) -> Range<usize> {
    match shown.get(range) {
        Some([first, .., last]) => first.place.start..last.place.end,
        Some([only]) => only.place.clone(),
        _ => 0..0,
    }
}
