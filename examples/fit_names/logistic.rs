//! Logistic regression by Adam (Kingma and Ba 2015) over all examples at once.

/// Numbers that describe something, whether it is so, and how much it counts.
pub struct Example {
    pub features: Vec<f64>,
    pub holds: bool,
    pub weight: f64,
}

const EPOCHS: i32 = 1500;
const RATE: f64 = 0.1;
const MOMENTUM: (f64, f64) = (0.9, 0.99);

/// How much large weights cost; the first, which is that of the constant, costs nothing.
const DECAY: f64 = 0.02;

/// The weights under which the examples are likeliest.
pub fn fit(examples: &[&Example], features: usize) -> Vec<f64> {
    let mut weights = vec![0.0; features];
    let mut moments = vec![(0.0, 0.0); features];
    for epoch in 1..=EPOCHS {
        let mut slope = vec![0.0; features];
        for example in examples {
            let error = f64::from(u8::from(example.holds)) - probability(&weights, &example.features);
            let error = error * example.weight;
            slope.iter_mut().zip(&example.features).for_each(|(slope, value)| *slope += error * value);
        }
        let rate = RATE * f64::from(EPOCHS - epoch + 1) / f64::from(EPOCHS);
        for (at, ((weight, moment), slope)) in weights.iter_mut().zip(&mut moments).zip(slope).enumerate() {
            let slope = slope - if at == 0 { 0.0 } else { DECAY * *weight };
            moment.0 += (1.0 - MOMENTUM.0) * (slope - moment.0);
            moment.1 += (1.0 - MOMENTUM.1) * (slope * slope - moment.1);
            let mean = moment.0 / (1.0 - MOMENTUM.0.powi(epoch));
            let square: f64 = moment.1 / (1.0 - MOMENTUM.1.powi(epoch));
            *weight += rate * mean / (square.sqrt() + 1e-8);
        }
    }
    weights
}

/// What a model says of some numbers.
pub fn probability(weights: &[f64], features: &[f64]) -> f64 {
    let odds: f64 = weights.iter().zip(features).map(|(weight, value)| weight * value).sum();
    1.0 / (1.0 + (-odds).exp())
}
