use super::band::Band;
use super::channel::Channel;
use super::links::Links;
use super::sparse::{Marks, Postings};
use super::unit::{Unit, product};

/// Everything that scoring a bead looks at.
pub(super) struct Evidence<'a> {
    pub left: &'a [Unit],
    pub right: &'a [Unit],
    /// Lengths of the left units.
    pub left_lengths: Vec<f32>,
    /// Lengths of the right units.
    pub right_lengths: Vec<f32>,
    /// Within which units were compared.
    pub band: &'a Band,
    /// Shared marks, weighted by rarity.
    pub marks: Channel,
    /// Meaning, if every part carries a vector.
    pub meaning: Option<Channel>,
    /// Soft links between sentences.
    pub links: Links,
}

impl<'a> Evidence<'a> {
    /// Compares the units within `band`.
    pub fn new(left: &'a [Unit], right: &'a [Unit], marks: &Marks, band: &'a Band) -> Evidence<'a> {
        let encoded = left.iter().chain(right).flat_map(|unit| &unit.parts).all(|part| part.vector.is_some());
        Evidence {
            left,
            right,
            left_lengths: left.iter().map(Unit::length).collect(),
            right_lengths: right.iter().map(Unit::length).collect(),
            band,
            links: Links::new(left, right, marks, band, encoded),
            meaning: encoded.then(|| meaning(left, right, band)),
            marks: shared_marks(marks, band),
        }
    }
}

fn shared_marks(marks: &Marks, band: &Band) -> Channel {
    let postings = Postings::new(&marks.right.units);
    let (left, right) = (&marks.left.units, &marks.right.units);
    Channel::new(
        band,
        |i, row| postings.add_products(&left[i], band.row(i).start, row),
        |i, k| left[i].product(&left[k]),
        |j, k| right[j].product(&right[k]),
    )
}

/// The sum of the parts' vectors, longer parts counting more.
fn meaning(left: &[Unit], right: &[Unit], band: &Band) -> Channel {
    let [left, right] = [left, right].map(|units| units.iter().map(sum).collect::<Vec<_>>());
    let cross_row = |i: usize, row: &mut [f32]| {
        for (j, cell) in band.row(i).zip(row) {
            *cell = product(&left[i], &right[j]);
        }
    };
    Channel::new(band, cross_row, |i, k| product(&left[i], &left[k]), |j, k| product(&right[j], &right[k]))
}

fn sum(unit: &Unit) -> Vec<f32> {
    let vectors = || {
        unit.parts.iter().filter_map(|part| part.vector.as_ref().map(|vector| (vector, part.length.sqrt())))
    };
    let mut total = vec![0.0; vectors().map(|(vector, _)| vector.len()).max().unwrap_or(0)];
    for (vector, weight) in vectors() {
        for (cell, value) in total.iter_mut().zip(vector.iter()) {
            *cell += weight * value;
        }
    }
    total
}
