//! Fitting the weights: maximum likelihood of gold alignments under the log-linear model (a conditional random field).

use rayon::prelude::*;

use super::band::Band;
use super::bead::Bead;
use super::evidence::Evidence;
use super::model::{self, WEIGHTS, Weights};
use super::search::{Lattice, STEPS, Step};
use super::unit::Unit;

/// A document pair with its gold beads.
#[derive(Debug, Clone)]
pub struct Example {
    /// Left units.
    pub left: Vec<Unit>,
    /// Right units.
    pub right: Vec<Unit>,
    /// Gold beads, in any order; neighbours may cross.
    pub gold: Vec<Bead>,
}

/// How the fitting runs.
const EPOCHS: usize = 200;
const RATE: f64 = 0.4;
const DECAY: f64 = 1e-4;

/// Weights fitted to `examples`; the same for the same examples in the same order.
pub fn train(examples: &[Example]) -> Weights {
    let prepared: Vec<Prepared> = examples.par_iter().map(Prepared::new).collect();
    let mut weights = vec![0.0f64; WEIGHTS];
    let (mut first, mut second) = (vec![0.0f64; WEIGHTS], vec![0.0f64; WEIGHTS]);
    for epoch in 1..=EPOCHS {
        let current = Weights(weights.iter().map(|&w| w as f32).collect());
        let gradients: Vec<Vec<f64>> =
            prepared.par_iter().map(|example| example.gradient(&current)).collect();
        let rate = RATE * (1.0 - (epoch - 1) as f64 / EPOCHS as f64);
        for at in 0..WEIGHTS {
            let gradient =
                gradients.iter().map(|g| g[at]).sum::<f64>() / examples.len() as f64 - DECAY * weights[at];
            first[at] = 0.9 * first[at] + 0.1 * gradient;
            second[at] = 0.99 * second[at] + 0.01 * gradient * gradient;
            let (m, v) = (
                first[at] / (1.0 - 0.9f64.powi(epoch as i32)),
                second[at] / (1.0 - 0.99f64.powi(epoch as i32)),
            );
            weights[at] += rate * m / (v.sqrt() + 1e-8);
        }
    }
    Weights(weights.into_iter().map(|w| w as f32).collect())
}

/// An example with the features of every step, which stay the same while the weights change.
struct Prepared {
    band: Band,
    values: Vec<(u16, f32)>,
    ends: Vec<usize>,
    gold: Vec<bool>,
}

impl Prepared {
    fn new(example: &Example) -> Prepared {
        let band = Band::full(example.left.len(), example.right.len());
        let evidence = Evidence::new(&example.left, &example.right, &band);
        let mut values = Vec::new();
        let mut ends = vec![0];
        let mut gold = Vec::new();
        for i in 0..=band.left() {
            for j in band.nodes(i) {
                for step in STEPS {
                    let (m, n) = step.size();
                    if i + m <= band.left() && j + n <= band.right() {
                        model::visit(&evidence, step, i, j, |at, value| values.push((at as u16, value)));
                    }
                    ends.push(values.len());
                    gold.push(is_gold(&example.gold, step, i, j));
                }
            }
        }
        Prepared { band, values, ends, gold }
    }

    fn values(&self, slot: usize) -> &[(u16, f32)] {
        &self.values[self.ends[slot]..self.ends[slot + 1]]
    }

    /// Slope of the log-likelihood of the gold beads: what they hold beyond what the model expects.
    fn gradient(&self, weights: &Weights) -> Vec<f64> {
        let mut gradient = vec![0.0; WEIGHTS];
        for (sign, gold_only) in [(1.0, true), (-1.0, false)] {
            let lattice = Lattice::with_slots(&self.band, |slot| {
                if gold_only && !self.gold[slot] {
                    return f32::NEG_INFINITY;
                }
                self.values(slot).iter().map(|&(at, value)| weights.0[at as usize] * value).sum()
            });
            lattice.visit_slots(|slot, _, _, _, probability| {
                for &(at, value) in self.values(slot) {
                    gradient[at as usize] += sign * probability * f64::from(value);
                }
            });
        }
        gradient
    }
}

/// Whether a step from node (i, j) makes gold beads only.
fn is_gold(gold: &[Bead], step: Step, i: usize, j: usize) -> bool {
    let has = |i: usize, m: usize, j: usize, n: usize| {
        gold.iter().any(|bead| match (m, n) {
            (0, _) => bead.left.is_empty() && bead.right.contains(&j),
            (_, 0) => bead.right.is_empty() && bead.left.contains(&i),
            _ => bead.left == (i..i + m) && bead.right == (j..j + n),
        })
    };
    match step {
        Step::Bead(m, n) => has(i, m, j, n),
        Step::Swap => has(i, 1, j + 1, 1) && has(i + 1, 1, j, 1),
    }
}
