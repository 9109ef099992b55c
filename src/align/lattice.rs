use super::band::Band;
use super::bead::{STEPS, Step};

/// What a step leaves behind for the next one: gaps come in runs, and a short link among gaps is suspect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// A link, or a swap.
    Link,
    /// A link of very short units, such as headings.
    ShortLink,
    /// A unit left alone.
    Gap,
}

/// Number of classes.
pub(super) const CLASSES: usize = 3;
/// Scores of a step's class after the class of the step before it.
pub(super) type Transitions = [[f32; CLASSES]; CLASSES];

/// A step of the lattice with its score and class; impossible steps have the score −∞.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scored {
    pub score: f32,
    pub class: Class,
}

impl Scored {
    /// A step that no path takes.
    pub const NEVER: Scored = Scored { score: f32::NEG_INFINITY, class: Class::Link };
}

/// The steps through a band with their scores, and what sums and maxima over all paths need.
///
/// A score is the logarithm of a weight: the probability of a path is the exponential of its score less that of the sum
/// over all paths. Sums by the forward-backward algorithm, in time and memory proportional to the band's nodes.
pub(super) struct Lattice<'a> {
    band: &'a Band,
    transitions: Transitions,
    /// Number of the first node of each row.
    rows: Vec<usize>,
    steps: Vec<[Scored; STEPS.len()]>,
}

/// One value for each class that a path may have come to a node with.
type ByClass = [f64; CLASSES];

const NOTHING: ByClass = [f64::NEG_INFINITY; CLASSES];
const START: ByClass = [0.0, f64::NEG_INFINITY, f64::NEG_INFINITY];

impl<'a> Lattice<'a> {
    /// Scores every step from every node of `band` with `score(slot, step, i, j)`; a step's slot is its number in
    /// this order, steps that would leave the band counted but not asked for.
    pub fn new(
        band: &'a Band,
        transitions: Transitions,
        mut score: impl FnMut(usize, Step, usize, usize) -> Scored,
    ) -> Lattice<'a> {
        let nodes = (0..=band.left()).map(|i| band.nodes(i).count()).sum();
        let mut rows = vec![0];
        let mut steps: Vec<[Scored; STEPS.len()]> = Vec::with_capacity(nodes);
        for i in 0..=band.left() {
            for j in band.nodes(i) {
                let first = steps.len() * STEPS.len();
                steps.push(std::array::from_fn(|at| {
                    let (m, n) = STEPS[at].size();
                    if band.nodes(i + m).contains(&(j + n)) {
                        score(first + at, STEPS[at], i, j)
                    } else {
                        Scored::NEVER
                    }
                }));
            }
            rows.push(steps.len());
        }
        Lattice { band, transitions, rows, steps }
    }

    fn node(&self, i: usize, j: usize) -> usize {
        self.rows[i] + (j - self.band.nodes(i).start())
    }

    fn nodes(&self) -> impl DoubleEndedIterator<Item = (usize, usize)> {
        (0..=self.band.left()).flat_map(|i| self.band.nodes(i).map(move |j| (i, j)))
    }

    /// Number, step, score and target node of the steps that can be taken from node (i, j).
    fn steps(&self, i: usize, j: usize) -> impl Iterator<Item = (usize, Step, Scored, usize)> {
        let possible =
            self.steps[self.node(i, j)].iter().enumerate().filter(|(_, scored)| scored.score.is_finite());
        possible.map(move |(at, &scored)| {
            let (m, n) = STEPS[at].size();
            (at, STEPS[at], scored, self.node(i + m, j + n))
        })
    }

    fn transition(&self, from: usize, to: Class) -> f64 {
        f64::from(self.transitions[from][to as usize])
    }

    /// The path of the highest score.
    pub fn best_path(&self) -> Vec<Step> {
        let mut best = vec![NOTHING; self.steps.len()];
        let mut origin = vec![[(Step::Swap, 0u8); CLASSES]; self.steps.len()];
        best[0] = START;
        for (i, j) in self.nodes() {
            let so_far = best[self.node(i, j)];
            for (_, step, scored, to) in self.steps(i, j) {
                let class = scored.class as usize;
                for (from, before) in so_far.iter().enumerate() {
                    let sum = before + f64::from(scored.score) + self.transition(from, scored.class);
                    if sum > best[to][class] {
                        best[to][class] = sum;
                        origin[to][class] = (step, from as u8);
                    }
                }
            }
        }
        let (mut i, mut j) = (self.band.left(), self.band.right());
        let last = best[self.node(i, j)];
        let mut class = (0..CLASSES).max_by(|&a, &b| last[a].total_cmp(&last[b])).unwrap_or(0);
        let mut path = Vec::new();
        while (i, j) != (0, 0) {
            let (step, from) = origin[self.node(i, j)][class];
            path.push(step);
            let (m, n) = step.size();
            (i, j, class) = (i - m, j - n, usize::from(from));
        }
        path.reverse();
        path
    }

    /// Visits every step that has a probability worth counting: its slot, itself, node (i, j), class before, probability.
    pub fn visit_probabilities(&self, mut visit: impl FnMut(usize, Step, usize, usize, usize, f64)) {
        let forward = self.forward();
        let mut backward = vec![NOTHING; self.steps.len()];
        let last = self.steps.len() - 1;
        backward[last] = [0.0; CLASSES];
        let total = log_sum(forward[last]);
        for (i, j) in self.nodes().rev() {
            let at = self.node(i, j);
            for (from, &before) in forward[at].iter().enumerate() {
                if !before.is_finite() {
                    continue;
                }
                let mut sum = LogSum::new(backward[at][from]);
                for (number, step, scored, to) in self.steps(i, j) {
                    let onwards = f64::from(scored.score)
                        + self.transition(from, scored.class)
                        + backward[to][scored.class as usize];
                    sum.add(onwards);
                    let excess = before + onwards - total;
                    if excess > -14.0 {
                        visit(at * STEPS.len() + number, step, i, j, from, excess.exp());
                    }
                }
                backward[at][from] = sum.value();
            }
        }
    }

    fn forward(&self) -> Vec<ByClass> {
        let mut sums = vec![[LogSum::new(f64::NEG_INFINITY); CLASSES]; self.steps.len()];
        sums[0] = START.map(LogSum::new);
        for (i, j) in self.nodes() {
            let so_far = sums[self.node(i, j)].map(LogSum::value);
            for (_, _, scored, to) in self.steps(i, j) {
                for (from, before) in so_far.iter().enumerate() {
                    sums[to][scored.class as usize]
                        .add(before + f64::from(scored.score) + self.transition(from, scored.class));
                }
            }
        }
        sums.into_iter().map(|sums| sums.map(LogSum::value)).collect()
    }
}

fn log_sum(values: ByClass) -> f64 {
    let mut sum = LogSum::new(f64::NEG_INFINITY);
    values.into_iter().for_each(|value| sum.add(value));
    sum.value()
}

/// A running logarithm of a sum of exponentials.
#[derive(Debug, Clone, Copy)]
struct LogSum {
    highest: f64,
    rest: f64,
}

impl LogSum {
    fn new(value: f64) -> LogSum {
        LogSum { highest: value, rest: 1.0 }
    }

    fn add(&mut self, value: f64) {
        if value <= self.highest {
            if value > self.highest - 40.0 {
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
