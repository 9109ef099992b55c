use crate::plant::Kind;
use crate::rows::Row;

/// Edges of the classes of the reliability table.
const EDGES: [f64; 7] = [0.0, 0.1, 0.3, 0.5, 0.8, 0.95, 1.01];

/// Prints how often terms of each kind reach a probability, and what the highest of the right ones are.
pub fn print(rows: &[&Row], probabilities: &[f64]) {
    println!("| | terms | ≥ .5 | ≥ .8 | ≥ .95 |\n|---|---:|---:|---:|---:|");
    let kinds = Kind::ALL.map(Some).into_iter().chain([None]);
    for (kind, related) in kinds.flat_map(|kind| [(kind, false), (kind, true)]) {
        let of_kind: Vec<f64> = rows
            .iter()
            .zip(probabilities)
            .filter(|(row, _)| row.kind == kind && row.related == related)
            .map(|(_, &probability)| probability)
            .collect();
        let share = |least: f64| of_kind.iter().filter(|&&one| one >= least).count();
        let name = kind.map_or("as published", Kind::name);
        let glossary = if related { "related words" } else { "plain glossary" };
        println!(
            "| {name}, {glossary} | {} | {} | {} | {} |",
            of_kind.len(),
            share(0.5),
            share(0.8),
            share(0.95)
        );
    }
    reliability(rows, probabilities);
    let mut right: Vec<(f64, &Row)> =
        probabilities.iter().copied().zip(rows.iter().copied()).filter(|(_, row)| !row.is_wrong()).collect();
    right.sort_by(|one, other| other.0.total_cmp(&one.0));
    for (probability, row) in right.iter().take(12) {
        println!("{probability:.2} as published: {} {} (related words: {})", row.name, row.what, row.related);
    }
}

fn reliability(rows: &[&Row], probabilities: &[f64]) {
    let wrong = rows.iter().filter(|row| row.is_wrong()).count() as f64;
    let weight = crate::WRONG_FOR_RIGHT * (rows.len() as f64 - wrong) / wrong.max(1.0);
    println!("said | terms | wrong");
    for edges in EDGES.windows(2) {
        let within = rows.iter().zip(probabilities).filter(|&(_, &one)| (edges[0]..edges[1]).contains(&one));
        let weights: Vec<(f64, bool)> =
            within.map(|(row, _)| (if row.is_wrong() { weight } else { 1.0 }, row.is_wrong())).collect();
        let all: f64 = weights.iter().map(|(weight, _)| weight).sum();
        let wrong: f64 = weights.iter().filter(|(_, wrong)| *wrong).map(|(weight, _)| weight).sum();
        println!(
            "{:.2}–{:.2} | {} | {:.2}",
            edges[0],
            edges[1].min(1.0),
            weights.len(),
            wrong / all.max(1e-9)
        );
    }
}

/// Prints which wrong terms are not looked at, because something answers them.
pub fn print_unseen(rows: &[Row]) {
    for kind in Kind::ALL {
        let planted = rows.iter().filter(|row| row.kind == Some(kind));
        let (seen, unseen): (Vec<&Row>, Vec<&Row>) = planted.partition(|row| row.found);
        println!("{}: {} looked at, {} answered by something", kind.name(), seen.len(), unseen.len());
        for row in unseen.iter().take(10) {
            println!("   {} {} {}", row.name, row.language, row.what);
        }
    }
}
