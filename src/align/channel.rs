use super::band::Band;

/// How far a unit is compared with its own neighbours: one less than the longest side of a bead.
const REACH: usize = 4;

/// Similarities within a band on one kind of evidence.
///
/// A unit is a vector, a group of units the sum of its members: every cosine of groups follows from the products of
/// single units, which is all that is kept.
pub(super) struct Channel {
    cross: Vec<f32>,
    left: Side,
    right: Side,
}

/// Units in the longest group that is looked at: a bead's side and a neighbour.
const LONGEST: usize = REACH + 2;

/// What is known of the units of one side.
struct Side {
    /// Product of unit i with itself and its next neighbours.
    own: Vec<[f32; REACH + 1]>,
    /// Squared length of the sum of 1, 2, … units from i.
    norms: Vec<[f32; LONGEST]>,
    /// Mean cosine with the units of the other side within the band.
    mean: Vec<f32>,
    /// Highest and second highest such cosine.
    best: Vec<[f32; 2]>,
}

impl Channel {
    /// Collects the products that `cross(i, j)`, `left(i, k)` and `right(j, k)` give for units i and k of a side.
    pub fn new(
        band: &Band,
        mut cross_row: impl FnMut(usize, &mut [f32]),
        left: impl Fn(usize, usize) -> f32,
        right: impl Fn(usize, usize) -> f32,
    ) -> Channel {
        let mut cross = vec![0.0; band.cells()];
        let mut rest = cross.as_mut_slice();
        for i in 0..band.left() {
            let (row, after) = rest.split_at_mut(band.row(i).len());
            cross_row(i, row);
            rest = after;
        }
        let mut channel =
            Channel { cross, left: Side::new(band.left(), left), right: Side::new(band.right(), right) };
        channel.summarise(band);
        channel
    }

    fn summarise(&mut self, band: &Band) {
        let mut seen = vec![0u32; band.right()];
        for i in 0..band.left() {
            let row = band.row(i);
            let width = row.len().max(1) as f32;
            for j in row {
                let cosine = self.cosine(band, i, 1, j, 1);
                self.left.take(i, cosine, width);
                self.right.take(j, cosine, 1.0);
                if let Some(count) = seen.get_mut(j) {
                    *count += 1;
                }
            }
        }
        for (mean, count) in self.right.mean.iter_mut().zip(seen) {
            *mean /= count.max(1) as f32;
        }
    }

    /// Cosine of `m` left units from `i` with `n` right units from `j`; 0 where either holds nothing.
    pub fn cosine(&self, band: &Band, i: usize, m: usize, j: usize, n: usize) -> f32 {
        let norms = self.left.norm(i, m) * self.right.norm(j, n);
        if norms <= 0.0 { 0.0 } else { self.product(band, i, m, j, n) / norms.sqrt() }
    }

    fn product(&self, band: &Band, i: usize, m: usize, j: usize, n: usize) -> f32 {
        let cell = |a, b| band.index(a, b).and_then(|at| self.cross.get(at)).copied().unwrap_or(0.0);
        (i..i + m).map(|a| (j..j + n).map(|b| cell(a, b)).sum::<f32>()).sum()
    }

    /// Mean cosine of the members' rows and columns, by which a bead's cosine is to be judged.
    pub fn mean(&self, i: usize, m: usize, j: usize, n: usize) -> f32 {
        0.5 * (average(&self.left.mean, i, m) + average(&self.right.mean, j, n))
    }

    /// The highest cosine that a member has with any unit but `cosine` itself, on either side.
    pub fn rival(&self, i: usize, j: usize, cosine: f32) -> f32 {
        let rival = |best: Option<&[f32; 2]>| {
            best.map_or(0.0, |&[first, second]| if first > cosine { first } else { second })
        };
        rival(self.left.best.get(i)).max(rival(self.right.best.get(j)))
    }

    /// Highest and mean cosine of unit `at` of the left or right side with the units of the other.
    pub fn alone(&self, left: bool, at: usize) -> (f32, f32) {
        let side = if left { &self.left } else { &self.right };
        (side.best.get(at).map_or(0.0, |best| best[0]), side.mean.get(at).copied().unwrap_or(0.0))
    }

    /// Length of the vector of left unit `i`.
    pub fn left_norm(&self, i: usize) -> f32 {
        self.left.norm(i, 1).sqrt()
    }

    /// Length of the vector of right unit `j`.
    pub fn right_norm(&self, j: usize) -> f32 {
        self.right.norm(j, 1).sqrt()
    }
}

impl Side {
    fn new(units: usize, product: impl Fn(usize, usize) -> f32) -> Side {
        let own = |i: usize| std::array::from_fn(|k| if i + k < units { product(i, i + k) } else { 0.0 });
        let (mean, best) = (vec![0.0; units], vec![[0.0; 2]; units]);
        let mut side = Side { own: (0..units).map(own).collect(), norms: Vec::new(), mean, best };
        side.norms = (0..units).map(|i| std::array::from_fn(|count| side.squared(i, count + 1))).collect();
        side
    }

    fn take(&mut self, i: usize, cosine: f32, width: f32) {
        if let Some(mean) = self.mean.get_mut(i) {
            *mean += cosine / width;
        }
        if let Some(best) = self.best.get_mut(i) {
            if cosine > best[0] {
                *best = [cosine, best[0]];
            } else if cosine > best[1] {
                best[1] = cosine;
            }
        }
    }

    /// Squared length of the sum of `count` units from `i`, at most [`LONGEST`].
    fn norm(&self, i: usize, count: usize) -> f32 {
        let norms = self.norms.get(i).and_then(|norms| norms.get(count.wrapping_sub(1)));
        norms.copied().unwrap_or(0.0)
    }

    fn squared(&self, i: usize, count: usize) -> f32 {
        let own = |a: usize, k: usize| self.own.get(a).and_then(|own| own.get(k)).copied().unwrap_or(0.0);
        (0..count).map(|a| own(i + a, 0) + 2.0 * (1..count - a).map(|k| own(i + a, k)).sum::<f32>()).sum()
    }
}

fn average(values: &[f32], start: usize, count: usize) -> f32 {
    values.iter().skip(start).take(count).sum::<f32>() / count.max(1) as f32
}
