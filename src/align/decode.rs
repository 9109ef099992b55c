use super::band::Band;
use super::bead::{Bead, Step};
use super::evidence::Evidence;
use super::lattice::{Class, Lattice, Scored};
use super::probabilities::Probabilities;
use super::prune;
use super::sparse::Marks;
use super::unit::Unit;
use super::weights::{Calibration, Model, Weights};

/// Probability below which a link is not worth making: the expected gain in right links no longer pays for one link more.
const WORTH: f64 = 0.3;
/// What a gap of probability 1 is worth, enough to decide between equals.
const GAP_WORTH: f64 = 0.01;

/// Aligns two sequences of units by one model: every unit is in exactly one bead.
///
/// Among all paths the one is taken whose links are most probable together, each link's probability being summed over
/// all paths that hold it; calibrated, this is also its confidence.
pub fn align_by(left: &[Unit], right: &[Unit], model: &Model) -> Vec<Bead> {
    let marks = Marks::new(left, right);
    let wide = prune::wide(&marks);
    let evidence = Evidence::new(left, right, &marks, &wide);
    let band = prune::narrow(&evidence);
    let probabilities = probabilities(evidence, &band, &model.weights);
    let path = most_probable(&band, &probabilities);
    beads(&path, &probabilities, model.calibration)
}

fn probabilities(evidence: Evidence, band: &Band, weights: &Weights) -> Probabilities {
    let lattice =
        Lattice::new(band, weights.transitions(), |_, step, i, j| weights.score(&evidence, step, i, j));
    drop(evidence);
    let mut probabilities = Probabilities::new(band);
    lattice.visit_probabilities(|slot, step, i, j, _, probability| {
        probabilities.add(slot, step, i, j, probability);
    });
    probabilities
}

fn most_probable(band: &Band, probabilities: &Probabilities) -> Vec<Step> {
    let score = |slot, step: Step, i, j| {
        let worth = |probability| {
            let is_gap = matches!(step, Step::LeftGap | Step::RightGap);
            if is_gap { GAP_WORTH * probability } else { probability - WORTH }
        };
        probabilities.of(slot, step, i, j).map(worth).sum::<f64>() as f32
    };
    Lattice::new(band, Default::default(), |slot, step, i, j| Scored {
        score: score(slot, step, i, j),
        class: Class::Link,
    })
    .best_path()
}

fn beads(path: &[Step], probabilities: &Probabilities, calibration: Calibration) -> Vec<Bead> {
    let mut found = Vec::new();
    let (mut i, mut j) = (0, 0);
    for &step in path {
        let slot = probabilities.slot(step, i, j);
        for (bead, probability) in step.beads(i, j).zip(probabilities.of(slot, step, i, j)) {
            let confidence = calibration.confidence(probability);
            found.push(Bead { left: bead.0, right: bead.1, confidence });
        }
        let (m, n) = step.size();
        (i, j) = (i + m, j + n);
    }
    found
}
