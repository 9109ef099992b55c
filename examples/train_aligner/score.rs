//! Counting what is right.

use std::collections::BTreeMap;

use sverka::align::{Bead, Calibration};

/// Right, found and gold beads of one kind.
#[derive(Default, Clone, Copy)]
struct Tally([usize; 3]);

impl Tally {
    fn count(&mut self, found: &[Bead], gold: &[Bead], kind: impl Fn(&Bead) -> bool) {
        self.0[0] += found.iter().filter(|bead| kind(bead) && is_gold(bead, gold)).count();
        self.0[1] += found.iter().filter(|bead| kind(bead)).count();
        self.0[2] += gold.iter().filter(|bead| kind(bead)).count();
    }

    fn f1(self) -> f64 {
        2.0 * self.0[0] as f64 / (self.0[1] + self.0[2]).max(1) as f64
    }
}

fn is_gold(bead: &Bead, gold: &[Bead]) -> bool {
    gold.iter().any(|gold| gold.left == bead.left && gold.right == bead.right)
}

/// How good alignments are: strict F1 of links by level, precision and recall of omissions and additions, reliability.
#[derive(Default)]
pub struct Score {
    links: BTreeMap<String, Tally>,
    gaps: BTreeMap<&'static str, Tally>,
    /// Confidence of each bead found, and whether it is right.
    pub said: Vec<(f32, bool)>,
    /// Units, and units that the encoder was asked for.
    pub asked: (usize, usize),
}

impl Score {
    /// Counts the beads found in one pair.
    pub fn count(&mut self, level: &str, found: &[Bead], gold: &[Bead]) {
        for level in [level, "overall"] {
            self.links.entry(level.to_owned()).or_default().count(found, gold, Bead::is_link);
        }
        self.gaps.entry("omitted").or_default().count(found, gold, |bead| bead.right.is_empty());
        self.gaps.entry("added").or_default().count(found, gold, |bead| bead.left.is_empty());
        self.said.extend(found.iter().map(|bead| (bead.confidence, is_gold(bead, gold))));
    }

    /// Counts a unit that was moved on purpose: whether its bead, and no other crossing far, was found.
    pub fn count_move(&mut self, found: &[Bead], moved: &Bead) {
        let tally = self.gaps.entry("moved").or_default();
        tally.count(found, std::slice::from_ref(moved), |bead| bead.left == moved.left && bead.is_link());
    }

    /// Prints all of it.
    pub fn print(&self) {
        for (level, tally) in &self.links {
            println!("  {level:<12} strict F1 {:.4}", tally.f1());
        }
        for (kind, Tally([right, found, gold])) in &self.gaps {
            let share = |of: &usize| *right as f64 / (*of).max(1) as f64;
            println!("  {kind:<12} P {:.3} R {:.3} ({gold} in gold)", share(found), share(gold));
        }
        if self.asked.0 > 0 {
            println!(
                "  settled without the encoder: {:.3} of the units",
                1.0 - self.asked.1 as f64 / self.asked.0 as f64
            );
        }
    }

    /// Prints how often beads are right, by what was said of them.
    pub fn print_reliability(&self) {
        const EDGES: [f32; 8] = [0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.99, 1.1];
        println!("  said           beads  mean  right");
        for edges in EDGES.windows(2) {
            let within: Vec<_> =
                self.said.iter().filter(|(said, _)| (edges[0]..edges[1]).contains(said)).collect();
            if !within.is_empty() {
                let count = within.len() as f64;
                let said = within.iter().map(|(said, _)| f64::from(*said)).sum::<f64>() / count;
                let right = within.iter().filter(|(_, right)| *right).count() as f64 / count;
                println!("  {:.2} to {:.2}  {count:>6}  {said:.3}  {right:.3}", edges[0], edges[1].min(1.0));
            }
        }
    }

    /// What makes confidences of the probabilities that were said.
    pub fn calibration(&self) -> Calibration {
        Calibration::fit(&self.said)
    }
}
