use super::band::Band;
use super::evidence::sparse_product;
use super::unit::Unit;

/// Soft links between the parts of units: how much of a unit's text finds its counterpart in another unit.
pub(super) struct Links {
    /// By cell: characters of the left unit linked into the right unit, and the reverse.
    mass: Vec<[f32; 2]>,
    left: Vec<f32>,
    right: Vec<f32>,
}

pub(super) fn knob(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

impl Links {
    pub fn new(
        left: &[Unit],
        right: &[Unit],
        lsp: &[Vec<Vec<(u64, f32)>>],
        rsp: &[Vec<Vec<(u64, f32)>>],
        band: &Band,
        encoded: bool,
    ) -> Links {
        let (kd, ks, kn) = if encoded {
            (knob("KD", 14.0), knob("KS", 4.0), knob("KN", 7.0))
        } else {
            (0.0, knob("CS", 10.0), knob("CN", 2.5))
        };
        let norm = |v: &Vec<(u64, f32)>| sparse_product(Some(v), Some(v)).sqrt().max(1e-6);
        let lpart: Vec<(usize, usize, f32, f32)> = left
            .iter()
            .enumerate()
            .flat_map(|(i, u)| u.parts.iter().enumerate().map(move |(a, p)| (i, a, p.length)))
            .map(|(i, a, l)| (i, a, l, norm(&lsp[i][a])))
            .collect();
        let rpart: Vec<(usize, usize, f32, f32)> = right
            .iter()
            .enumerate()
            .flat_map(|(i, u)| u.parts.iter().enumerate().map(move |(a, p)| (i, a, p.length)))
            .map(|(i, a, l)| (i, a, l, norm(&rsp[i][a])))
            .collect();
        let width = rpart.len();
        let mut z = vec![0.0f32; lpart.len() * width];
        for (s, &(i, a, _, ln)) in lpart.iter().enumerate() {
            let x = left[i].parts[a].vector.as_deref();
            for (t, &(j, b, _, rn)) in rpart.iter().enumerate() {
                let sp = sparse_product(Some(&lsp[i][a]), Some(&rsp[j][b])) / (ln * rn);
                let d = match (x, right[j].parts[b].vector.as_deref()) {
                    (Some(x), Some(y)) if encoded => x.iter().zip(y).map(|(x, y)| x * y).sum::<f32>(),
                    _ => 0.0,
                };
                z[s * width + t] = (kd * d + ks * sp - kn).exp();
            }
        }
        let rows: Vec<f32> =
            (0..lpart.len()).map(|s| 1.0 + z[s * width..(s + 1) * width].iter().sum::<f32>()).collect();
        let mut cols = vec![1.0f32; width];
        for s in 0..lpart.len() {
            for t in 0..width {
                cols[t] += z[s * width + t];
            }
        }
        let mut out = Links {
            mass: vec![[0.0; 2]; band.cells()],
            left: vec![0.0; left.len()],
            right: vec![0.0; right.len()],
        };
        for (s, &(i, _, ll, _)) in lpart.iter().enumerate() {
            for (t, &(j, _, rl, _)) in rpart.iter().enumerate() {
                let p = z[s * width + t] / (rows[s] * cols[t]).sqrt();
                if p < 0.01 {
                    continue;
                }
                if let Some(at) = band.index(i, j) {
                    out.mass[at][0] += p * ll;
                    out.mass[at][1] += p * rl;
                    out.left[i] += p * ll;
                    out.right[j] += p * rl;
                }
            }
        }
        out
    }

    /// Characters of `m` left units from `i` linked into `n` right units from `j`, and the reverse.
    pub fn mass(&self, band: &Band, i: usize, m: usize, j: usize, n: usize) -> [f32; 2] {
        let mut sum = [0.0; 2];
        for a in i..i + m {
            for b in j..j + n {
                if let Some(at) = band.index(a, b) {
                    sum[0] += self.mass[at][0];
                    sum[1] += self.mass[at][1];
                }
            }
        }
        sum
    }
    pub fn left_total(&self, i: usize, m: usize) -> f32 {
        self.left[i..i + m].iter().sum()
    }
    pub fn right_total(&self, j: usize, n: usize) -> f32 {
        self.right[j..j + n].iter().sum()
    }
}
