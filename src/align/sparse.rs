use rustc_hash::FxHashMap;

use super::unit::{Part, Unit};

/// Marks that more units of a side than this carry say too little to be compared by.
const COMMON: u32 = 48;

/// Marks with their weights, in the order of their keys.
#[derive(Debug, Clone, Default)]
pub(super) struct Sparse(Vec<(u64, f32)>);

impl Sparse {
    fn new(mut entries: Vec<(u64, f32)>) -> Sparse {
        entries.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        entries.dedup_by_key(|entry| entry.0);
        Sparse(entries)
    }

    /// The marks of both, a shared one once.
    fn union<'a>(parts: impl Iterator<Item = &'a Sparse>) -> Sparse {
        Sparse::new(parts.flat_map(|part| part.0.iter().copied()).collect())
    }

    /// Sum over shared marks of the product of their weights.
    pub fn product(&self, other: &Sparse) -> f32 {
        let mut rest = other.0.as_slice();
        let mut sum = 0.0;
        for &(key, weight) in &self.0 {
            rest = rest.get(rest.partition_point(|entry| entry.0 < key)..).unwrap_or_default();
            match rest.first() {
                Some(&(found, other_weight)) if found == key => sum += weight * other_weight,
                Some(_) => {}
                None => break,
            }
        }
        sum
    }
}

/// The marks of all units of both sides, weighted by rarity.
pub(super) struct Marks {
    pub left: SideMarks,
    pub right: SideMarks,
}

/// The marks of one side, by unit and by part.
pub(super) struct SideMarks {
    pub units: Vec<Sparse>,
    /// Parts of all units in a row; unit i's begin at `starts[i]`.
    pub parts: Vec<Sparse>,
    pub starts: Vec<usize>,
}

impl Marks {
    /// Weights every mark by the share of units that carry it.
    pub fn new(left: &[Unit], right: &[Unit]) -> Marks {
        let carriers = [carriers(left), carriers(right)];
        let total = (left.len() + right.len()) as f32;
        let weigh = |part: &Part| {
            Sparse::new(
                part.marks
                    .iter()
                    .filter_map(|mark| {
                        let [a, b] =
                            carriers.each_ref().map(|counts| counts.get(&mark.key).copied().unwrap_or(0));
                        (a.max(b) <= COMMON)
                            .then(|| (mark.key, mark.weight * (1.0 + total / (a + b).max(1) as f32).ln()))
                    })
                    .collect(),
            )
        };
        Marks { left: SideMarks::new(left, weigh), right: SideMarks::new(right, weigh) }
    }

    /// Unit pairs that share marks which no other unit carries, with the weight of these marks.
    pub fn unique_pairs(&self) -> Vec<(usize, usize, f32)> {
        let [left, right] = [&self.left, &self.right].map(|side| Postings::new(&side.units));
        let mut weights: FxHashMap<(u32, u32), f32> = FxHashMap::default();
        for (key, places) in &left.0 {
            if let ([(i, weight)], Some([(j, _)])) = (places.as_slice(), right.0.get(key).map(Vec::as_slice))
            {
                *weights.entry((*i, *j)).or_default() += weight;
            }
        }
        weights.into_iter().map(|((i, j), weight)| (i as usize, j as usize, weight)).collect()
    }
}

impl SideMarks {
    fn new(units: &[Unit], weigh: impl Fn(&Part) -> Sparse) -> SideMarks {
        let parts: Vec<Sparse> = units.iter().flat_map(|unit| &unit.parts).map(weigh).collect();
        let mut starts = vec![0];
        for unit in units {
            starts.push(starts.last().copied().unwrap_or(0) + unit.parts.len());
        }
        let units = starts
            .windows(2)
            .map(|ends| Sparse::union(parts.get(ends[0]..ends[1]).unwrap_or_default().iter()))
            .collect();
        SideMarks { units, parts, starts }
    }
}

/// How many units carry each mark.
fn carriers(units: &[Unit]) -> FxHashMap<u64, u32> {
    let mut counts = FxHashMap::default();
    for unit in units {
        let mut keys: Vec<u64> =
            unit.parts.iter().flat_map(|part| &part.marks).map(|mark| mark.key).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            *counts.entry(key).or_insert(0) += 1;
        }
    }
    counts
}

/// For each mark the places that carry it, in ascending order.
pub(super) struct Postings(FxHashMap<u64, Vec<(u32, f32)>>);

impl Postings {
    pub fn new(vectors: &[Sparse]) -> Postings {
        let mut places: FxHashMap<u64, Vec<(u32, f32)>> = FxHashMap::default();
        for (at, vector) in vectors.iter().enumerate() {
            for &(key, weight) in &vector.0 {
                places.entry(key).or_default().push((at as u32, weight));
            }
        }
        Postings(places)
    }

    /// Adds the product of `vector` with each place from `first` on to the cell of that place in `row`.
    pub fn add_products(&self, vector: &Sparse, first: usize, row: &mut [f32]) {
        for (key, weight) in &vector.0 {
            let places = self.0.get(key).map_or(&[][..], Vec::as_slice);
            let start = places.partition_point(|place| (place.0 as usize) < first);
            for &(at, other) in places.get(start..).unwrap_or_default() {
                match row.get_mut(at as usize - first) {
                    Some(cell) => *cell += weight * other,
                    None => break,
                }
            }
        }
    }
}
