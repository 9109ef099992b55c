use std::ops::Range;

use super::band::Band;
use super::bead::{Bead, Step};
use super::evidence::Evidence;
use super::sparse::Marks;
use super::unit::Unit;
use super::weights::Model;

/// Logarithm of the odds against a paragraph having moved far, before it is looked at; of several values the one that linked
/// fewest gold gaps and lost none of the paragraphs moved on purpose.
const RARITY: f32 = 10.0;
/// A move is believed from this probability on.
const LIKELY: f32 = 0.5;
/// Units whose meanings are less alike (cosine) are not linked: 19 in 20 of paragraphs that render each other reach it.
const ALIKE: f32 = 0.55;
/// Shorter units, in characters, are taken for furniture: "Read also" at the foot of one page and in the middle of another.
const SHORT: f32 = 40.0;
/// Gaps of each side that are compared, the first ones: the cost grows with their product.
const MOST: usize = 400;

/// Links gaps of both sides that render each other: units that moved too far for the search, which runs in order.
pub(super) fn relink(beads: Vec<Bead>, left: &[Unit], right: &[Unit], model: &Model) -> Vec<Bead> {
    let gaps = |units: &[Unit], side: fn(&Bead) -> &Range<usize>| -> Vec<usize> {
        let gaps = beads.iter().filter(|bead| !bead.is_link()).flat_map(|bead| side(bead).clone());
        gaps.filter(|&at| units[at].length() >= SHORT).take(MOST).collect()
    };
    let (lefts, rights) = (gaps(left, |bead| &bead.left), gaps(right, |bead| &bead.right));
    if lefts.is_empty() || rights.is_empty() {
        return beads;
    }
    let moves = moves(&pick(left, &lefts), &pick(right, &rights), model);
    let mut moves: Vec<Bead> = moves
        .into_iter()
        .map(|(i, j, confidence)| Bead {
            left: lefts[i]..lefts[i] + 1,
            right: rights[j]..rights[j] + 1,
            confidence,
        })
        .collect();
    let mut kept = Vec::with_capacity(beads.len());
    for bead in beads {
        if let Some(at) = moves.iter().position(|moved| !bead.left.is_empty() && moved.left == bead.left) {
            kept.push(moves.swap_remove(at));
        } else {
            kept.push(bead);
        }
    }
    let taken: Vec<usize> = kept.iter().filter(|bead| bead.is_link()).map(|bead| bead.right.start).collect();
    kept.retain(|bead| bead.is_link() || bead.right.is_empty() || !taken.contains(&bead.right.start));
    kept
}

fn pick(units: &[Unit], chosen: &[usize]) -> Vec<Unit> {
    chosen.iter().filter_map(|&at| units.get(at)).cloned().collect()
}

/// Pairs of units likelier linked than alone, the most probable first, each unit at most once.
fn moves(left: &[Unit], right: &[Unit], model: &Model) -> Vec<(usize, usize, f32)> {
    let band = Band::full(left.len(), right.len());
    let evidence = Evidence::new(left, right, &Marks::new(left, right), &band);
    let score = |step, i, j| model.weights.score(&evidence, step, i, j).score;
    let alike =
        |i, j| evidence.meaning.as_ref().is_none_or(|meaning| meaning.cosine(&band, i, 1, j, 1) >= ALIKE);
    let mut pairs = Vec::new();
    for i in 0..left.len() {
        for j in 0..right.len() {
            let odds = score(Step::Link(1, 1), i, j)
                - score(Step::LeftGap, i, j)
                - score(Step::RightGap, i, j)
                - RARITY;
            let probability = 1.0 / (1.0 + (-odds).exp());
            if probability > LIKELY && alike(i, j) {
                pairs.push((i, j, probability));
            }
        }
    }
    pairs.sort_by(|a, b| b.2.total_cmp(&a.2));
    let (mut lefts, mut rights) = (vec![false; left.len()], vec![false; right.len()]);
    pairs.retain(|&(i, j, _)| {
        !std::mem::replace(&mut lefts[i], true) && !std::mem::replace(&mut rights[j], true)
    });
    pairs
}
