use super::band::Band;
use super::sparse::{Marks, Postings, Sparse};
use super::unit::{Part, Unit, dot};

/// How similarity becomes the weight of a link: exponentials of these times cosine of meaning and of marks, less the third.
struct Sharpness {
    meaning: f32,
    marks: f32,
    doubt: f32,
}

const WITH_MEANING: Sharpness = Sharpness { meaning: 20.0, marks: 4.0, doubt: 10.0 };
const MARKS_ONLY: Sharpness = Sharpness { meaning: 0.0, marks: 10.0, doubt: 2.5 };
/// Weights below this are taken for chance and do not count.
const FAINT: f32 = 0.05;

/// Soft links between the parts of units, summed by unit pair: how much of a unit's text has its counterpart where.
///
/// A merged or cut paragraph shows here what its vector as a whole blurs: which of its sentences went elsewhere.
pub(super) struct Links {
    /// By cell: characters of the left unit that link into the right unit, and the reverse.
    mass: Vec<[f32; 2]>,
    /// Characters of each left unit that link anywhere.
    left: Vec<f32>,
    /// Characters of each right unit that link anywhere.
    right: Vec<f32>,
}

impl Links {
    /// Links all parts within the band; each part shares out at most its own length.
    pub fn new(left: &[Unit], right: &[Unit], marks: &Marks, band: &Band, encoded: bool) -> Links {
        let weights = weights(left, right, marks, band, encoded);
        let mut rows = vec![1.0f32; marks.left.parts.len()];
        let mut columns = vec![1.0f32; marks.right.parts.len()];
        for &(s, t, weight) in &weights {
            rows[s as usize] += weight;
            columns[t as usize] += weight;
        }
        let lengths = |units: &[Unit]| -> Vec<(usize, f32)> {
            units
                .iter()
                .enumerate()
                .flat_map(|(i, unit)| unit.parts.iter().map(move |part| (i, part.length)))
                .collect()
        };
        let (left_parts, right_parts) = (lengths(left), lengths(right));
        let mut links = Links {
            mass: vec![[0.0; 2]; band.cells()],
            left: vec![0.0; left.len()],
            right: vec![0.0; right.len()],
        };
        for (s, t, weight) in weights {
            let share = weight / (rows[s as usize] * columns[t as usize]).sqrt();
            let ((i, left_length), (j, right_length)) = (left_parts[s as usize], right_parts[t as usize]);
            if let Some(cell) = band.index(i, j) {
                links.mass[cell][0] += share * left_length;
                links.mass[cell][1] += share * right_length;
                links.left[i] += share * left_length;
                links.right[j] += share * right_length;
            }
        }
        links
    }

    /// Characters of `m` left units from `i` linked into `n` right units from `j`, and the reverse.
    pub fn mass(&self, band: &Band, i: usize, m: usize, j: usize, n: usize) -> [f32; 2] {
        let mut sum = [0.0; 2];
        for a in i..i + m {
            for b in j..j + n {
                if let Some(cell) = band.index(a, b) {
                    sum[0] += self.mass[cell][0];
                    sum[1] += self.mass[cell][1];
                }
            }
        }
        sum
    }

    /// Characters of left unit `i` linked anywhere.
    pub fn left(&self, i: usize) -> f32 {
        self.left[i]
    }

    /// Characters of right unit `j` linked anywhere.
    pub fn right(&self, j: usize) -> f32 {
        self.right[j]
    }
}

/// Left part, right part and weight of every link within the band.
fn weights(left: &[Unit], right: &[Unit], marks: &Marks, band: &Band, encoded: bool) -> Vec<(u32, u32, f32)> {
    let Sharpness { meaning, marks: sharpness, doubt } = if encoded { WITH_MEANING } else { MARKS_ONLY };
    let postings = Postings::new(&marks.right.parts);
    let norms = |parts: &[Sparse]| -> Vec<f32> {
        parts.iter().map(|part| part.product(part).sqrt().max(1e-6)).collect()
    };
    let (left_norms, right_norms) = (norms(&marks.left.parts), norms(&marks.right.parts));
    let right_parts: Vec<&Part> = right.iter().flat_map(|unit| &unit.parts).collect();
    let mut found = Vec::new();
    let mut row = Vec::new();
    for (i, unit) in left.iter().enumerate() {
        let units = band.row(i);
        let (first, last) = (marks.right.starts[units.start], marks.right.starts[units.end]);
        for (s, part) in (marks.left.starts[i]..).zip(&unit.parts) {
            row.clear();
            row.resize(last - first, 0.0);
            postings.add_products(&marks.left.parts[s], first, &mut row);
            for (t, &product) in (first..).zip(&row) {
                let mut score = sharpness * product / (left_norms[s] * right_norms[t]) - doubt;
                if encoded {
                    score += meaning * dot(part, right_parts[t]);
                }
                let weight = score.exp();
                if weight > FAINT && (encoded || product > 0.0) {
                    found.push((s as u32, t as u32, weight));
                }
            }
        }
    }
    found
}
