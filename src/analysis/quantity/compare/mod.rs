//! The quantities of two paragraphs that render each other, paired one to one.

mod answered;
mod candidates;
mod difference;
mod likeness;
mod shortened;
mod uncross;

pub use difference::Difference;
pub use likeness::Grade;

use super::value::{Quantity, Value, Weight};
use answered::{complements, has_gloss};
use candidates::{equals, identical, neighbours};
use difference::difference;
use likeness::grade;
use shortened::part_shortened;
use uncross::uncross;

/// Two quantities that answer each other; indexes count from 0 in their side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// Index on the left.
    pub left: usize,
    /// Index on the right.
    pub right: usize,
    /// How well they do.
    pub grade: Grade,
}

/// Two quantities one of which is probably meant for the other; indexes count from 0 in their side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mismatch {
    /// Index on the left.
    pub left: usize,
    /// Index on the right.
    pub right: usize,
    /// What sets them apart.
    pub difference: Difference,
}

/// What became of the quantities of a bead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Pairs that say the same, in the order of the left side.
    pub matched: Vec<Match>,
    /// Probable renderings with another value, in the order of the left side.
    pub mismatched: Vec<Mismatch>,
    /// Strong quantities of the left side that nothing on the right answers or resembles.
    pub left_only: Vec<usize>,
    /// The same of the right side.
    pub right_only: Vec<usize>,
}

/// Pairs the quantities of the two sides of a bead one to one: equal values first, then the same dates, amounts in
/// other units, bare numbers, and at last what differs but is probably meant for the other.
///
/// What is said twice on one side and once on the other is not reported, nor are weak quantities without a partner.
/// Time grows linearly with the number of quantities.
pub fn compare(left: &[Quantity], right: &[Quantity]) -> Comparison {
    let together = [vec![Some(0); left.len()], vec![Some(0); right.len()]];
    compare_by_sentence(left, right, &together)
}

/// The same where it is known which sentences render each other: `sentences` numbers the pair of sentences that each
/// quantity stands in, by side; `None` where its sentence has no counterpart.
///
/// What is equal answers each other wherever it stands, first of all within a pair of sentences. What differs is taken for
/// a rendering only there.
pub fn compare_by_sentence(
    left: &[Quantity],
    right: &[Quantity],
    sentences: &[Vec<Option<usize>>; 2],
) -> Comparison {
    let taken = [vec![false; left.len()], vec![false; right.len()]];
    let mut pairing = Pairing { left, right, sentences, taken };
    let mut comparison = Comparison::default();
    pairing.take_identical(&mut comparison);
    pairing.take_equal(pairing.open_equals(), &mut comparison);
    pairing.take_equal(pairing.open_neighbours(), &mut comparison);
    pairing.take_parts(&mut comparison);
    pairing.take_complements(&mut comparison);
    pairing.take_different(&mut comparison);
    comparison.left_only = pairing.unanswered(0);
    comparison.right_only = pairing.unanswered(1);
    comparison.matched.sort_by_key(|pair| (pair.left, pair.right));
    let are_beside = |left, right| pairing.are_beside(left, right);
    uncross(left, right, &are_beside, &mut comparison);
    part_shortened(left, right, &are_beside, &mut comparison);
    comparison.mismatched.sort_by_key(|pair| (pair.left, pair.right));
    comparison
}

struct Pairing<'a> {
    left: &'a [Quantity],
    right: &'a [Quantity],
    /// The pair of sentences of each, by side.
    sentences: &'a [Vec<Option<usize>>; 2],
    /// Which quantities have a partner, by side.
    taken: [Vec<bool>; 2],
}

impl Pairing<'_> {
    /// Pairs what says the same with the same weight, in the order of the text and first of all in the same sentences:
    /// nearly all, in a good translation.
    fn take_identical(&mut self, comparison: &mut Comparison) {
        for within in [true, false] {
            let [left, right] = [0, 1].map(|side| self.open_keys(side, within));
            for (left, right) in identical(left, right) {
                if self.take(left, right) {
                    comparison.matched.push(Match { left, right, grade: Grade::Same });
                }
            }
        }
    }

    /// The open quantities of a side with what makes two of them the same: value, weight and, `within` sentences, the pair
    /// of sentences.
    fn open_keys(&self, side: usize, within: bool) -> Vec<(SameKey<'_>, usize)> {
        let own = if side == 0 { self.left } else { self.right };
        let open = own.iter().enumerate().filter(|(index, _)| self.is_open(side, *index));
        let keyed = open.map(|(index, quantity)| {
            let sentence = self.sentence(side, index).filter(|_| within);
            ((&quantity.value, quantity.weight, sentence), index)
        });
        keyed.filter(|((.., sentence), _)| sentence.is_some() == within).collect()
    }

    fn sentence(&self, side: usize, index: usize) -> Option<usize> {
        self.sentences.get(side).and_then(|sentences| sentences.get(index)).copied().flatten()
    }

    /// Whether the sentences of two quantities render each other.
    fn are_beside(&self, left: usize, right: usize) -> bool {
        self.sentence(0, left).is_some_and(|sentence| self.sentence(1, right) == Some(sentence))
    }

    /// Pairs the best of the candidates first.
    fn take_equal(&mut self, candidates: Vec<(usize, usize)>, comparison: &mut Comparison) {
        let graded = candidates.into_iter().filter_map(|(i, j)| {
            let (first, second) = self.left.get(i).zip(self.right.get(j))?;
            Some((
                grade(first, second)?,
                !self.are_beside(i, j),
                second.weight.max(first.weight),
                first.weight.abs_diff(second.weight),
                i,
                j,
            ))
        });
        let mut graded: Vec<_> = graded.collect();
        graded.sort_by_key(|&(grade, apart, weight, unlike, i, j)| {
            (grade, apart, std::cmp::Reverse(weight), unlike, i.abs_diff(j), i)
        });
        for (grade, _, _, _, i, j) in graded {
            if self.take(i, j) {
                comparison.matched.push(Match { left: i, right: j, grade });
            }
        }
    }

    fn take(&mut self, i: usize, j: usize) -> bool {
        let [left, right] = &mut self.taken;
        match (left.get_mut(i), right.get_mut(j)) {
            (Some(left @ false), Some(right @ false)) => {
                *left = true;
                *right = true;
                true
            }
            _ => false,
        }
    }

    fn is_open(&self, side: usize, index: usize) -> bool {
        self.taken.get(side).and_then(|taken| taken.get(index)) == Some(&false)
    }

    fn open(&self, side: usize) -> Vec<usize> {
        let count = self.taken.get(side).map_or(0, Vec::len);
        (0..count).filter(|&index| self.is_open(side, index)).collect()
    }

    fn open_equals(&self) -> Vec<(usize, usize)> {
        equals(self.left, &self.open(0), self.right, &self.open(1))
    }

    fn open_neighbours(&self) -> Vec<(usize, usize)> {
        neighbours(&self.open(0), &self.open(1))
    }

    /// Pairs what one side says in one piece and the other in several: a score read as a time, a compound measure.
    fn take_parts(&mut self, comparison: &mut Comparison) {
        for (side, other) in [(0, 1), (1, 0)] {
            let (wholes, rest) = if side == 0 { (self.left, self.right) } else { (self.right, self.left) };
            let open = self.open(other);
            for whole in self.open(side) {
                let Some(partners) = wholes.get(whole).and_then(|whole| parts_among(whole, rest, &open))
                else {
                    continue;
                };
                if !partners.iter().all(|&partner| self.is_open(other, partner)) {
                    continue;
                }
                for partner in partners {
                    let (i, j) = if side == 0 { (whole, partner) } else { (partner, whole) };
                    self.set_taken(i, j);
                    comparison.matched.push(Match { left: i, right: j, grade: Grade::Equivalent });
                }
            }
        }
    }

    fn set_taken(&mut self, i: usize, j: usize) {
        for (taken, index) in self.taken.iter_mut().zip([i, j]) {
            if let Some(taken) = taken.get_mut(index) {
                *taken = true;
            }
        }
    }

    /// Pairs what says the two halves of one whole that both sides say: 20 of 80 days before the end, and 60 after the
    /// beginning.
    fn take_complements(&mut self, comparison: &mut Comparison) {
        let pairs = self.open_neighbours().into_iter().filter(|&(i, j)| self.are_beside(i, j));
        let found = complements(self.left, self.right, pairs.collect(), comparison);
        for (left, right) in found {
            if self.take(left, right) {
                comparison.matched.push(Match { left, right, grade: Grade::Complement });
            }
        }
    }

    /// Pairs what differs least first.
    fn take_different(&mut self, comparison: &mut Comparison) {
        let beside = self.open_neighbours().into_iter().filter(|&(i, j)| self.are_beside(i, j));
        let differing = beside.filter_map(|(i, j)| {
            let (first, second) = self.left.get(i).zip(self.right.get(j))?;
            Some((difference(first, second)?, first.weight.abs_diff(second.weight), i.abs_diff(j), i, j))
        });
        let mut differing: Vec<_> = differing.collect();
        differing.sort_unstable();
        for (difference, _, _, i, j) in differing {
            if !(self.is_open(0, i) && self.is_open(1, j)) {
                continue;
            }
            // Two that are each answered elsewhere differ because they have nothing to do with each other, unless only
            // other units answer them: in "300 km (180 miles)" a wrong mile is near enough to the kilometres.
            let unrelated = !self.share_unit(i, j) && self.is_repeated(0, i) && self.is_repeated(1, j);
            if !unrelated && self.take(i, j) {
                comparison.mismatched.push(Mismatch { left: i, right: j, difference });
            }
        }
    }

    /// Whether two measures are in one unit, and neither is said over again in it.
    fn share_unit(&self, i: usize, j: usize) -> bool {
        let (Some(left), Some(right)) = (self.left.get(i), self.right.get(j)) else { return false };
        let same_unit = matches!((&left.value, &right.value), (Value::Measure(_, unit), Value::Measure(_, other)) if unit == other);
        let says = |side: &[Quantity], at: usize, value: &Value| {
            let near = side.get(candidates::window(at, side.len())).unwrap_or(&[]);
            near.iter().any(|quantity| quantity.value == *value)
        };
        same_unit && !says(self.right, i, &left.value) && !says(self.left, j, &right.value)
    }

    /// The strong ones of a side that have no partner and are not said over again.
    fn unanswered(&self, side: usize) -> Vec<usize> {
        let own = if side == 0 { self.left } else { self.right };
        let is_strong = |index: usize| own.get(index).is_some_and(Quantity::is_strong);
        self.open(side)
            .into_iter()
            .filter(|&index| is_strong(index) && !self.is_repeated(side, index))
            .filter(|&index| self.is_open(side, index + 1) || !has_gloss(own, index))
            .collect()
    }

    /// Whether the other side says the same value, though to answer another quantity.
    fn is_repeated(&self, side: usize, index: usize) -> bool {
        let (own, others) = if side == 0 { (self.left, self.right) } else { (self.right, self.left) };
        let Some(quantity) = own.get(index) else { return false };
        candidates::window(index, others.len()).any(|other| {
            others
                .get(other)
                .is_some_and(|other| other.weight > Weight::Weak && grade(quantity, other).is_some())
        })
    }
}

/// What two quantities share that say the same with the same weight in the same sentences.
type SameKey<'a> = (&'a Value, Weight, Option<usize>);

/// The open quantities that say the parts of `whole` one by one, in any order.
fn parts_among(whole: &Quantity, rest: &[Quantity], open: &[usize]) -> Option<Vec<usize>> {
    let mut found: Vec<usize> = Vec::new();
    for part in &whole.parts {
        let partner = open.iter().copied().take(candidates::REACH).find(|&index| {
            !found.contains(&index)
                && rest.get(index).is_some_and(|other| other.readings().any(|value| value == part))
        })?;
        found.push(partner);
    }
    (!found.is_empty()).then_some(found)
}
