use super::band::Band;
use super::bead::SHAPES;

/// One step of a monotone path: a bead, or two neighbours of either side that changed places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// So many left and right units form a bead; one of the two may be 0, not both.
    Bead(usize, usize),
    /// Left unit i renders right unit j + 1, left unit i + 1 right unit j.
    Swap,
}

/// All steps: the shapes of a bead, then the swap.
pub(super) const STEPS: [Step; SHAPES.len() + 1] = {
    let mut steps = [Step::Swap; SHAPES.len() + 1];
    let mut at = 0;
    while at < SHAPES.len() {
        steps[at] = Step::Bead(SHAPES[at].0, SHAPES[at].1);
        at += 1;
    }
    steps
};

impl Step {
    /// Left and right units consumed.
    pub fn size(self) -> (usize, usize) {
        match self {
            Step::Bead(m, n) => (m, n),
            Step::Swap => (2, 2),
        }
    }
}

/// The steps through a band with their scores, and what sums and maxima over all paths need.
///
/// A score is the logarithm of a weight: the probability of a path is the exponential of its score's excess over
/// [`Lattice::total`].
pub(super) struct Lattice<'a> {
    band: &'a Band,
    offsets: Vec<usize>,
    scores: Vec<[f32; STEPS.len()]>,
}

impl<'a> Lattice<'a> {
    /// Scores every step from every node of `band` with `score(step, i, j)`.
    pub fn new(band: &'a Band, mut score: impl FnMut(Step, usize, usize) -> f32) -> Lattice<'a> {
        Lattice::fill(band, |_, step, i, j| score(step, i, j))
    }

    /// Like [`Lattice::new`] with scores by the place of a step: its node's number × the number of steps + its own.
    pub fn with_slots(band: &'a Band, mut score: impl FnMut(usize) -> f32) -> Lattice<'a> {
        Lattice::fill(band, |slot, _, _, _| score(slot))
    }

    fn fill(band: &'a Band, mut score: impl FnMut(usize, Step, usize, usize) -> f32) -> Lattice<'a> {
        let mut offsets = vec![0];
        let mut scores = Vec::new();
        for i in 0..=band.left() {
            for j in band.nodes(i) {
                let node = scores.len() * STEPS.len();
                scores.push(std::array::from_fn(|slot| {
                    let step = STEPS[slot];
                    let (m, n) = step.size();
                    if i + m <= band.left() && band.nodes(i + m).contains(&(j + n)) {
                        score(node + slot, step, i, j)
                    } else {
                        f32::NEG_INFINITY
                    }
                }));
            }
            offsets.push(scores.len());
        }
        Lattice { band, offsets, scores }
    }

    fn index(&self, i: usize, j: usize) -> usize {
        self.offsets[i] + (j - self.band.nodes(i).start())
    }

    fn scores(&self, i: usize, j: usize) -> &[f32; STEPS.len()] {
        &self.scores[self.index(i, j)]
    }

    /// The steps that can be taken from node (i, j), with their scores and the index of the node they lead to.
    fn steps(&self, i: usize, j: usize) -> impl Iterator<Item = (Step, f32, usize)> {
        STEPS.into_iter().zip(self.scores(i, j)).filter(|(_, score)| score.is_finite()).map(
            move |(step, &score)| {
                let (m, n) = step.size();
                (step, score, self.index(i + m, j + n))
            },
        )
    }

    fn nodes(&self) -> impl DoubleEndedIterator<Item = (usize, usize)> {
        (0..=self.band.left()).flat_map(|i| self.band.nodes(i).map(move |j| (i, j)))
    }

    /// The path of the highest score: steps in order.
    pub fn best_path(&self) -> Vec<Step> {
        let mut best = vec![(f64::NEG_INFINITY, Step::Swap); self.scores.len()];
        best[0].0 = 0.0;
        for (i, j) in self.nodes() {
            let so_far = best[self.index(i, j)].0;
            for (step, score, to) in self.steps(i, j) {
                let sum = so_far + f64::from(score);
                if sum > best[to].0 {
                    best[to] = (sum, step);
                }
            }
        }
        let (mut i, mut j) = (self.band.left(), self.band.right());
        let mut path = Vec::new();
        while (i, j) != (0, 0) && best[self.index(i, j)].0.is_finite() {
            let step = best[self.index(i, j)].1;
            path.push(step);
            i -= step.size().0;
            j -= step.size().1;
        }
        path.reverse();
        path
    }

    /// Visits every step with its probability among all paths, least likely ones left out.
    pub fn visit_probabilities(&self, mut visit: impl FnMut(Step, usize, usize, f64)) {
        self.visit_slots(|_, step, i, j, probability| visit(step, i, j, probability));
    }

    /// Like [`Lattice::visit_probabilities`], with the place of the step in the order in which `new` asked for scores,
    /// steps that lead out of the band counted too.
    pub fn visit_slots(&self, mut visit: impl FnMut(usize, Step, usize, usize, f64)) {
        let forward = self.forward();
        let mut backward = vec![f64::NEG_INFINITY; self.scores.len()];
        let last = self.scores.len() - 1;
        backward[last] = 0.0;
        let total = forward[last];
        for (i, j) in self.nodes().rev() {
            let at = self.index(i, j);
            let mut sum = LogSum::default();
            sum.add(backward[at]);
            for (slot, step) in STEPS.into_iter().enumerate() {
                let score = self.scores[at][slot];
                if !score.is_finite() {
                    continue;
                }
                let (m, n) = step.size();
                let onwards = f64::from(score) + backward[self.index(i + m, j + n)];
                sum.add(onwards);
                let probability = (forward[at] + onwards - total).exp();
                if probability > 1e-6 {
                    visit(at * STEPS.len() + slot, step, i, j, probability);
                }
            }
            backward[at] = sum.value();
        }
    }

    fn forward(&self) -> Vec<f64> {
        let mut sums = vec![LogSum::default(); self.scores.len()];
        sums[0].add(0.0);
        for (i, j) in self.nodes() {
            let so_far = sums[self.index(i, j)].value();
            for (_, score, to) in self.steps(i, j) {
                sums[to].add(so_far + f64::from(score));
            }
        }
        sums.into_iter().map(LogSum::value).collect()
    }
}

/// A running logarithm of a sum of exponentials.
#[derive(Debug, Clone, Copy)]
struct LogSum {
    highest: f64,
    rest: f64,
}

impl Default for LogSum {
    fn default() -> Self {
        LogSum { highest: f64::NEG_INFINITY, rest: 0.0 }
    }
}

impl LogSum {
    fn add(&mut self, value: f64) {
        if value <= self.highest {
            if value.is_finite() {
                self.rest += (value - self.highest).exp();
            }
        } else {
            self.rest =
                if self.highest.is_finite() { self.rest * (self.highest - value).exp() + 1.0 } else { 1.0 };
            self.highest = value;
        }
    }

    fn value(self) -> f64 {
        if self.highest.is_finite() { self.highest + self.rest.ln() } else { f64::NEG_INFINITY }
    }
}
