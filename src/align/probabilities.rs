use rustc_hash::FxHashMap;

use super::band::Band;
use super::bead::{STEPS, Step};

/// How probable each bead within a band is.
pub(super) struct Probabilities {
    /// Of each left and right unit, that it stands alone.
    left_gaps: Vec<f64>,
    right_gaps: Vec<f64>,
    /// Of each link, by its slot in the lattice.
    links: Vec<f64>,
    /// Of the links of swaps that begin at no node of the band.
    outside: FxHashMap<(usize, usize), f64>,
    /// The first node of each row, and its number among all.
    rows: Vec<(usize, usize)>,
}

/// Where the probability of a bead is kept.
enum Place {
    LeftGap(usize),
    RightGap(usize),
    Link(usize),
    Outside(usize, usize),
}

impl Probabilities {
    /// All 0.
    pub fn new(band: &Band) -> Probabilities {
        let mut nodes = 0;
        let mut rows = Vec::with_capacity(band.left() + 1);
        for row in (0..=band.left()).map(|i| band.nodes(i)) {
            rows.push((*row.start(), nodes));
            nodes += row.count();
        }
        Probabilities {
            left_gaps: vec![0.0; band.left()],
            right_gaps: vec![0.0; band.right()],
            links: vec![0.0; nodes * STEPS.len()],
            outside: FxHashMap::default(),
            rows,
        }
    }

    /// The slot of a step from node (i, j), which the band holds: its number in the order of [`Lattice::new`](super::lattice::Lattice::new).
    pub fn slot(&self, step: Step, i: usize, j: usize) -> usize {
        let number = STEPS.iter().position(|&one| one == step).unwrap_or(0);
        let (first, before) = self.rows.get(i).copied().unwrap_or_default();
        (before + j.saturating_sub(first)) * STEPS.len() + number
    }

    /// Adds to the probability of each bead of a step from node (i, j) in `slot`.
    pub fn add(&mut self, slot: usize, step: Step, i: usize, j: usize, probability: f64) {
        for place in self.places(slot, step, i, j).into_iter().flatten() {
            let sum = match place {
                Place::LeftGap(at) => self.left_gaps.get_mut(at),
                Place::RightGap(at) => self.right_gaps.get_mut(at),
                Place::Link(slot) => self.links.get_mut(slot),
                Place::Outside(i, j) => Some(self.outside.entry((i, j)).or_default()),
            };
            sum.into_iter().for_each(|sum| *sum += probability);
        }
    }

    /// The probability of each bead of a step, in the order of [`Step::beads`].
    pub fn of(&self, slot: usize, step: Step, i: usize, j: usize) -> impl Iterator<Item = f64> {
        self.places(slot, step, i, j).into_iter().flatten().map(|place| {
            let sum = match place {
                Place::LeftGap(at) => self.left_gaps.get(at),
                Place::RightGap(at) => self.right_gaps.get(at),
                Place::Link(slot) => self.links.get(slot),
                Place::Outside(i, j) => self.outside.get(&(i, j)),
            };
            sum.copied().unwrap_or(0.0)
        })
    }

    fn places(&self, slot: usize, step: Step, i: usize, j: usize) -> [Option<Place>; 2] {
        match step {
            Step::LeftGap => [Some(Place::LeftGap(i)), None],
            Step::RightGap => [Some(Place::RightGap(j)), None],
            Step::Link(..) => [Some(Place::Link(slot)), None],
            Step::Swap => [Some(self.single_link(i, j + 1)), Some(self.single_link(i + 1, j))],
        }
    }

    /// Where the link of left unit `i` and right unit `j` is kept.
    fn single_link(&self, i: usize, j: usize) -> Place {
        let after = self.rows.get(i + 1).map_or(self.links.len() / STEPS.len(), |row| row.1);
        let slot = self.rows.get(i).and_then(|&(first, before)| {
            let node = before + j.checked_sub(first)?;
            (node < after).then_some(node * STEPS.len() + SINGLE)
        });
        slot.map_or(Place::Outside(i, j), Place::Link)
    }
}

/// The number of the step that links one unit to one.
const SINGLE: usize = 0;
