use std::ops::{Range, RangeInclusive};

/// The part of the grid left × right that is searched.
///
/// A *node* (i, j) says that i left and j right units are consumed; a *cell* (i, j) is the pair of left unit i and right
/// unit j. Row i holds the nodes `first[i]..=last[i]`; both ends never decrease, so memory is linear in the band's width.
#[derive(Debug, Clone)]
pub(super) struct Band {
    first: Vec<usize>,
    last: Vec<usize>,
    offsets: Vec<usize>,
}

impl Band {
    /// The whole grid.
    pub fn full(left: usize, right: usize) -> Band {
        Band::new(vec![0; left + 1], vec![right; left + 1])
    }

    /// The band between the given first and last nodes of each row, 0 ..= left; the corners must be inside.
    pub fn new(first: Vec<usize>, last: Vec<usize>) -> Band {
        let mut total = 0;
        let mut offsets = vec![0];
        for (first, next_last) in first.iter().zip(last.iter().skip(1)) {
            total += next_last.saturating_sub(*first);
            offsets.push(total);
        }
        Band { first, last, offsets }
    }

    /// Like [`Band::new`] for ends that may be ragged: they are widened until they never decrease, and meet the corners.
    pub fn closed(mut first: Vec<usize>, mut last: Vec<usize>) -> Band {
        if let (Some(first), Some(last)) = (first.first_mut(), last.first_mut()) {
            (*first, *last) = (0, (*last).max(*first));
        }
        for row in (1..first.len()).rev() {
            first[row - 1] = first[row - 1].min(first[row]);
        }
        for row in 1..last.len() {
            last[row] = last[row].max(last[row - 1]);
            // A row must begin where the row before can still lead to.
            first[row] = first[row].min(last[row - 1]);
        }
        Band::new(first, last)
    }

    /// Number of left units.
    pub fn left(&self) -> usize {
        self.first.len().saturating_sub(1)
    }

    /// Number of right units.
    pub fn right(&self) -> usize {
        self.last.last().copied().unwrap_or(0)
    }

    /// Number of cells.
    pub fn cells(&self) -> usize {
        self.offsets.last().copied().unwrap_or(0)
    }

    /// The nodes of row `i`, 0 ..= left.
    pub fn nodes(&self, i: usize) -> RangeInclusive<usize> {
        match (self.first.get(i), self.last.get(i)) {
            (Some(&first), Some(&last)) => first..=last,
            _ => RangeInclusive::new(1, 0),
        }
    }

    /// The right units that left unit `i` may meet.
    pub fn row(&self, i: usize) -> Range<usize> {
        match (self.first.get(i), self.last.get(i + 1)) {
            (Some(&first), Some(&last)) => first..last,
            _ => 0..0,
        }
    }

    /// The place of cell (i, j) in a table of all cells; `None` outside the band.
    pub fn index(&self, i: usize, j: usize) -> Option<usize> {
        let row = self.row(i);
        if row.contains(&j) { Some(self.offsets.get(i)? + (j - row.start)) } else { None }
    }
}
