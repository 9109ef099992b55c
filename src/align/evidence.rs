use rustc_hash::FxHashMap;

use super::band::Band;
use super::channel::Channel;
use super::links::Links;
use super::unit::{Part, Unit};

/// Marks that more units than this carry on one side say too little to be worth comparing.
const COMMON: usize = 64;

/// Everything that scoring a bead looks at: lengths, classes, and similarities on two channels.
pub(super) struct Evidence<'a> {
    pub left: &'a [Unit],
    pub right: &'a [Unit],
    pub left_lengths: Vec<f32>,
    pub right_lengths: Vec<f32>,
    pub band: &'a Band,
    /// Shared marks, weighted by rarity.
    pub marks: Channel,
    /// Meaning, if every unit carries a vector.
    pub meaning: Option<Channel>,
    pub links: Links,
}

type Sparse = Vec<(u64, f32)>;

impl<'a> Evidence<'a> {
    /// Compares the units within `band`.
    pub fn new(left: &'a [Unit], right: &'a [Unit], band: &'a Band) -> Evidence<'a> {
        let encoded = !left.is_empty()
            && left.iter().chain(right).flat_map(|unit| &unit.parts).all(|part| part.vector.is_some());
        let mut carriers: FxHashMap<u64, [usize; 2]> = FxHashMap::default();
        for (side, units) in [left, right].into_iter().enumerate() {
            for unit in units {
                let mut keys: Vec<u64> =
                    unit.parts.iter().flat_map(|p| &p.marks).map(|mark| mark.key).collect();
                keys.sort_unstable();
                keys.dedup();
                for key in keys {
                    carriers.entry(key).or_default()[side] += 1;
                }
            }
        }
        let total = (left.len() + right.len()) as f32;
        let sparse = |part: &Part| -> Sparse {
            let mut entries: Vec<(u64, f32)> = part
                .marks
                .iter()
                .map(|mark| {
                    let count = carriers.get(&mark.key).map_or(1, |count| count[0] + count[1]) as f32;
                    (mark.key, mark.weight * (1.0 + total / count).ln())
                })
                .collect();
            entries.sort_by_key(|entry| entry.0);
            entries.dedup_by_key(|entry| entry.0);
            entries
        };
        let lsp: Vec<Vec<Sparse>> = left.iter().map(|u| u.parts.iter().map(sparse).collect()).collect();
        let rsp: Vec<Vec<Sparse>> = right.iter().map(|u| u.parts.iter().map(sparse).collect()).collect();
        let union = |parts: &Vec<Sparse>| -> Sparse {
            let mut v: Sparse = parts.iter().flatten().copied().collect();
            v.sort_by_key(|e| e.0);
            v.dedup_by_key(|e| e.0);
            v
        };
        let lv: Vec<Sparse> = lsp.iter().map(union).collect();
        let rv: Vec<Sparse> = rsp.iter().map(union).collect();
        let links = Links::new(left, right, &lsp, &rsp, band, encoded);
        let lengths = |units: &[Unit]| -> Vec<f32> { units.iter().map(Unit::length).collect() };
        Evidence {
            left,
            right,
            left_lengths: lengths(left),
            right_lengths: lengths(right),
            band,
            marks: marks(&lv, &rv, &carriers, band),
            meaning: encoded.then(|| meaning(left, right, band)),
            links,
        }
    }
}

/// Sparse vectors: mark by mark its weight times its rarity.
fn marks(
    left_vectors: &[Sparse],
    right_vectors: &[Sparse],
    carriers: &FxHashMap<u64, [usize; 2]>,
    band: &Band,
) -> Channel {
    let mut postings: FxHashMap<u64, Vec<(usize, f32)>> = FxHashMap::default();
    for (j, vector) in right_vectors.iter().enumerate() {
        for &(key, weight) in vector {
            if carriers.get(&key).is_some_and(|count| count[0] > 0 && count[1] <= COMMON) {
                postings.entry(key).or_default().push((j, weight));
            }
        }
    }
    let cross_row = |i: usize, row: &mut [f32]| {
        let start = band.row(i).start;
        for (key, weight) in left_vectors.get(i).into_iter().flatten() {
            for (j, other) in postings.get(key).into_iter().flatten() {
                if let Some(cell) = j.checked_sub(start).and_then(|at| row.get_mut(at)) {
                    *cell += weight * other;
                }
            }
        }
    };
    Channel::new(
        band,
        cross_row,
        |i, k| sparse_product(left_vectors.get(i), left_vectors.get(k)),
        |i, k| sparse_product(right_vectors.get(i), right_vectors.get(k)),
    )
}

pub(super) fn sparse_product(a: Option<&Sparse>, b: Option<&Sparse>) -> f32 {
    let (Some(a), Some(b)) = (a, b) else { return 0.0 };
    let mut rest = b.as_slice();
    let mut product = 0.0;
    for &(key, weight) in a {
        let skip = rest.partition_point(|entry| entry.0 < key);
        rest = rest.get(skip..).unwrap_or_default();
        match rest.first() {
            Some(&(other, other_weight)) if other == key => product += weight * other_weight,
            Some(_) => {}
            None => break,
        }
    }
    product
}

/// Dense vectors, each weighing as much as its unit is long.
fn meaning(left: &[Unit], right: &[Unit], band: &Band) -> Channel {
    let sum = |unit: &Unit| -> Vec<f32> {
        let mut v = vec![0.0f32; 512];
        for p in &unit.parts {
            if let Some(x) = &p.vector {
                for (a, b) in v.iter_mut().zip(x) {
                    *a += b * p.length.sqrt();
                }
            }
        }
        v
    };
    let l: Vec<Vec<f32>> = left.iter().map(sum).collect();
    let r: Vec<Vec<f32>> = right.iter().map(sum).collect();
    let dot = |x: &[f32], y: &[f32]| -> f32 { x.iter().zip(y).map(|(x, y)| x * y).sum::<f32>() };
    let cross_row = |i: usize, row: &mut [f32]| {
        for (j, cell) in band.row(i).zip(row) {
            *cell = dot(&l[i], &r[j]);
        }
    };
    Channel::new(band, cross_row, |i, k| dot(&l[i], &l[k]), |i, k| dot(&r[i], &r[k]))
}
