//! Fitting the weights: maximum likelihood of gold alignments under the log-linear model (a conditional random field;
//! Lafferty, McCallum and Pereira 2001), by Adam (Kingma and Ba 2015) over all examples at once.

use rayon::prelude::*;

use super::band::Band;
use super::bead::{Bead, STEPS, Step};
use super::evidence::Evidence;
use super::features::{self, FEATURES};
use super::lattice::{CLASSES, Class, Lattice, Scored};
use super::sparse::Marks;
use super::unit::Unit;
use super::weights::{self, Calibration, WEIGHTS, Weights, log_odds};

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

const EPOCHS: i32 = 150;
const RATE: f64 = 0.4;
const DECAY: f64 = 1e-3;
const MOMENTUM: (f64, f64) = (0.9, 0.99);

/// Weights fitted to `examples`; the same for the same examples in the same order.
pub fn train(examples: &[Example]) -> Weights {
    let prepared: Vec<Prepared> = examples.par_iter().map(Prepared::new).collect();
    let mut weights = [0.0f64; WEIGHTS];
    let mut moments = [(0.0f64, 0.0f64); WEIGHTS];
    for epoch in 1..=EPOCHS {
        let current = Weights(weights.map(|weight| weight as f32));
        let slopes: Vec<[f64; WEIGHTS]> =
            prepared.par_iter().map(|example| example.slope(&current)).collect();
        let rate = RATE * f64::from(EPOCHS - epoch + 1) / f64::from(EPOCHS);
        for (at, (weight, moment)) in weights.iter_mut().zip(&mut moments).enumerate() {
            let slope =
                slopes.iter().map(|slope| slope[at]).sum::<f64>() / examples.len() as f64 - DECAY * *weight;
            moment.0 += (1.0 - MOMENTUM.0) * (slope - moment.0);
            moment.1 += (1.0 - MOMENTUM.1) * (slope * slope - moment.1);
            let (mean, square) =
                (moment.0 / (1.0 - MOMENTUM.0.powi(epoch)), moment.1 / (1.0 - MOMENTUM.1.powi(epoch)));
            *weight += rate * mean / (square.sqrt() + 1e-8);
        }
    }
    Weights(weights.map(|weight| weight as f32))
}

impl Calibration {
    /// The calibration under which what was said of beads fits best how many of them are right (logistic regression, by
    /// Newton's method).
    pub fn fit(said: &[(f32, bool)]) -> Calibration {
        let (mut slope, mut shift) = (1.0f64, 0.0f64);
        for _ in 0..200 {
            let (mut gradient, mut curvature) = ([0.0f64; 2], [1e-6, 0.0, 1e-6]);
            for &(said, right) in said {
                let odds = log_odds(f64::from(said));
                let confidence = 1.0 / (1.0 + (-(slope * odds + shift)).exp());
                let error = f64::from(u8::from(right)) - confidence;
                let weight = confidence * (1.0 - confidence);
                gradient = [gradient[0] + error * odds, gradient[1] + error];
                curvature = [
                    curvature[0] + weight * odds * odds,
                    curvature[1] + weight * odds,
                    curvature[2] + weight,
                ];
            }
            let determinant = curvature[0] * curvature[2] - curvature[1] * curvature[1];
            // A tenth of Newton's step: the whole of it overshoots where nearly all are right.
            slope += 0.1 * (gradient[0] * curvature[2] - gradient[1] * curvature[1]) / determinant;
            shift += 0.1 * (gradient[1] * curvature[0] - gradient[0] * curvature[1]) / determinant;
        }
        Calibration { slope: slope as f32, shift: shift as f32 }
    }
}

/// An example with the features of every step, which stay the same while the weights change.
struct Prepared {
    band: Band,
    values: Vec<(u8, f32)>,
    /// Where the features of each slot's step end; the first entry is 0.
    ends: Vec<usize>,
    classes: Vec<Class>,
    gold: Vec<bool>,
}

impl Prepared {
    fn new(example: &Example) -> Prepared {
        let band = Band::full(example.left.len(), example.right.len());
        let evidence =
            Evidence::new(&example.left, &example.right, &Marks::new(&example.left, &example.right), &band);
        let slots = STEPS.len() * (band.left() + 1) * (band.right() + 1);
        let mut values = Vec::new();
        let (mut ends, mut classes, mut gold) =
            (vec![0; slots + 1], vec![Class::Link; slots], vec![false; slots]);
        Lattice::new(&band, Default::default(), |slot, step, i, j| {
            ends[slot] = values.len();
            features::visit(&evidence, step, i, j, |at, value| values.push((at as u8, value)));
            ends[slot + 1] = values.len();
            classes[slot] = weights::class(&evidence, step, i, j);
            gold[slot] = is_gold(&example.gold, step, i, j);
            Scored::NEVER
        });
        Prepared { band, values, ends, classes, gold }
    }

    fn values(&self, slot: usize) -> &[(u8, f32)] {
        self.values.get(self.ends[slot]..self.ends[slot + 1]).unwrap_or_default()
    }

    /// Slope of the log-likelihood of the gold beads: what their paths hold beyond what the model expects.
    fn slope(&self, weights: &Weights) -> [f64; WEIGHTS] {
        let mut slope = [0.0; WEIGHTS];
        for (sign, gold_only) in [(1.0, true), (-1.0, false)] {
            let lattice = Lattice::new(&self.band, weights.transitions(), |slot, _, _, _| {
                if gold_only && !self.gold[slot] {
                    return Scored::NEVER;
                }
                let score =
                    self.values(slot).iter().map(|&(at, value)| weights.0[usize::from(at)] * value).sum();
                Scored { score, class: self.classes[slot] }
            });
            lattice.visit_probabilities(|slot, _, _, _, before, probability| {
                for &(at, value) in self.values(slot) {
                    slope[usize::from(at)] += sign * probability * f64::from(value);
                }
                slope[FEATURES + before * CLASSES + self.classes[slot] as usize] += sign * probability;
            });
        }
        slope
    }
}

/// Whether a step from node (i, j) makes gold beads only.
fn is_gold(gold: &[Bead], step: Step, i: usize, j: usize) -> bool {
    step.beads(i, j).all(|(left, right)| {
        gold.iter().any(|bead| match step {
            Step::LeftGap => bead.right.is_empty() && bead.left.contains(&i),
            Step::RightGap => bead.left.is_empty() && bead.right.contains(&j),
            Step::Link(..) | Step::Swap => bead.left == left && bead.right == right,
        })
    })
}
