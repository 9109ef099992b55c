//! Logistic regression by Newton's method, with a ridge on standardised features.

/// What a model is fitted to: features, whether it is true, and how much it counts.
#[derive(Debug, Clone)]
pub struct Sample {
    pub document: usize,
    pub features: Vec<f64>,
    pub wrong: bool,
    pub weight: f64,
}

/// Weights by feature, the bias last.
#[derive(Debug, Clone)]
pub struct Model(pub Vec<f64>);

impl Model {
    pub fn probability(&self, features: &[f64]) -> f64 {
        let bias = self.0[features.len()];
        let sum: f64 = self.0.iter().zip(features).map(|(weight, feature)| weight * feature).sum();
        1.0 / (1.0 + (-(sum + bias)).exp())
    }
}

/// How strongly weights of standardised features are held to zero.
const RIDGE: f64 = 1.0;
const ROUNDS: usize = 30;

pub fn fit<'a>(samples: impl Iterator<Item = &'a Sample>) -> Model {
    let samples: Vec<&Sample> = samples.collect();
    let size = samples[0].features.len();
    let deviations = deviations(&samples, size);
    let rows: Vec<Vec<f64>> = samples
        .iter()
        .map(|sample| {
            let scaled =
                sample.features.iter().zip(&deviations).map(|(feature, deviation)| feature / deviation);
            scaled.chain([1.0]).collect()
        })
        .collect();
    let mut weights = vec![0.0; size + 1];
    for _ in 0..ROUNDS {
        let step = newton_step(&rows, &samples, &weights);
        weights.iter_mut().zip(step).for_each(|(weight, step)| *weight += step);
    }
    for (weight, deviation) in weights.iter_mut().zip(&deviations) {
        *weight /= deviation;
    }
    Model(weights)
}

/// The standard deviation of each feature; 1 where it never varies.
fn deviations(samples: &[&Sample], size: usize) -> Vec<f64> {
    let count = samples.len() as f64;
    let of = |at: usize| {
        let values = || samples.iter().map(|sample| sample.features[at]);
        let mean = values().sum::<f64>() / count;
        let variance = values().map(|value| (value - mean).powi(2)).sum::<f64>() / count;
        if variance > 1e-12 { variance.sqrt() } else { 1.0 }
    };
    (0..size).map(of).collect()
}

fn newton_step(rows: &[Vec<f64>], samples: &[&Sample], weights: &[f64]) -> Vec<f64> {
    let size = weights.len();
    let mut gradient: Vec<f64> = weights.iter().map(|weight| -RIDGE * weight).collect();
    let mut hessian = vec![vec![0.0; size]; size];
    gradient[size - 1] = 0.0;
    (0..size - 1).for_each(|at| hessian[at][at] = RIDGE);
    hessian[size - 1][size - 1] = 1e-9;
    for (row, sample) in rows.iter().zip(samples) {
        let sum: f64 = row.iter().zip(weights).map(|(feature, weight)| feature * weight).sum();
        let probability = 1.0 / (1.0 + (-sum).exp());
        let error = sample.weight * (f64::from(u8::from(sample.wrong)) - probability);
        let curvature = sample.weight * probability * (1.0 - probability);
        for i in 0..size {
            gradient[i] += error * row[i];
            for j in 0..size {
                hessian[i][j] += curvature * row[i] * row[j];
            }
        }
    }
    solve(hessian, gradient)
}

/// Gaussian elimination with pivots.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for at in 0..size {
        let pivot = (at..size).max_by(|&a, &b| matrix[a][at].abs().total_cmp(&matrix[b][at].abs())).unwrap();
        matrix.swap(at, pivot);
        right.swap(at, pivot);
        for row in at + 1..size {
            let factor = matrix[row][at] / matrix[at][at];
            let above = matrix[at].clone();
            matrix[row].iter_mut().zip(above).for_each(|(cell, above)| *cell -= factor * above);
            right[row] -= factor * right[at];
        }
    }
    for at in (0..size).rev() {
        let known: f64 = (at + 1..size).map(|column| matrix[at][column] * right[column]).sum();
        right[at] = (right[at] - known) / matrix[at][at];
    }
    right
}
