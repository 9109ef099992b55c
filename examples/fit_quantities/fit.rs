//! Logistic regression.

use crate::Row;

/// Keeps weights that the rows say little about near nought.
const PENALTY: f64 = 1.0;

const STEPS: usize = 30;

/// The weights that make the rows likeliest.
pub fn fit(rows: &[&Row]) -> Vec<f64> {
    let size = rows.first().map_or(0, |row| row.features.len());
    let mut model = vec![0.0; size];
    for _ in 0..STEPS {
        let mut gradient = vec![0.0; size];
        let mut curvature = vec![vec![0.0; size]; size];
        for row in rows {
            let probability = probability(&model, &row.features);
            let error = f64::from(u8::from(row.is_error)) - probability;
            let spread = probability * (1.0 - probability);
            for (i, one) in row.features.iter().enumerate() {
                gradient[i] += row.weight * error * one;
                for (j, other) in row.features.iter().enumerate() {
                    curvature[i][j] += row.weight * spread * one * other;
                }
            }
        }
        for i in 0..size {
            let penalty = if i == 0 { 0.01 } else { PENALTY };
            gradient[i] -= penalty * model[i];
            curvature[i][i] += penalty;
        }
        let step = solve(curvature, gradient);
        model.iter_mut().zip(step).for_each(|(weight, change)| *weight += change.clamp(-2.0, 2.0));
    }
    model
}

/// How probable it is that what those numbers describe is an error.
pub fn probability(model: &[f64], features: &[f64]) -> f64 {
    let score: f64 = model.iter().zip(features).map(|(weight, feature)| weight * feature).sum();
    1.0 / (1.0 + (-score).exp())
}

/// Gauss elimination.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for column in 0..size {
        let pivot =
            (column..size).max_by(|&a, &b| matrix[a][column].abs().total_cmp(&matrix[b][column].abs()));
        let pivot = pivot.unwrap_or(column);
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        for row in column + 1..size {
            let factor = matrix[row][column] / matrix[column][column];
            let above = matrix[column].clone();
            matrix[row].iter_mut().zip(above).for_each(|(cell, above)| *cell -= factor * above);
            right[row] -= factor * right[column];
        }
    }
    for column in (0..size).rev() {
        let known: f64 = (column + 1..size).map(|at| matrix[column][at] * right[at]).sum();
        right[column] = (right[column] - known) / matrix[column][column];
    }
    right
}

/// Judges each fifth of the documents by a model of the others, and prints how often what is said with a probability is so.
pub fn cross_validate(rows: &[&Row]) {
    let mut judged: Vec<(f64, &Row)> = Vec::new();
    for part in 0..5 {
        let is_left_out = |row: &Row| row.document.bytes().map(usize::from).sum::<usize>() % 5 == part;
        let kept: Vec<&Row> = rows.iter().copied().filter(|row| !is_left_out(row)).collect();
        let model = fit(&kept);
        let left_out = rows.iter().copied().filter(|row| is_left_out(row));
        judged.extend(left_out.map(|row| (probability(&model, &row.features), row)));
    }
    println!("| said | rows | errors |\n|---|--:|--:|");
    for (from, to) in [(0.0, 0.2), (0.2, 0.5), (0.5, 0.6), (0.6, 0.8), (0.8, 0.95), (0.95, 1.01)] {
        let within: Vec<&Row> =
            judged.iter().filter(|(said, _)| (from..to).contains(said)).map(|(_, row)| *row).collect();
        let errors = within.iter().filter(|row| row.is_error).count();
        println!("| {from}–{to} | {} | {errors} |", within.len());
    }
    for (said, row) in &judged {
        let is_wrong = if row.is_error { *said < 0.5 } else { *said >= 0.95 };
        if is_wrong {
            println!(
                "{said:.2} {} {} {}",
                if row.is_error { "missed" } else { "false" },
                row.document,
                row.what
            );
        }
    }
    println!();
}
