use std::ops::Range;

/// Units of the left side and the units of the right side that render them; one side may be empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Bead {
    /// Indexes of the left units, from 0.
    pub left: Range<usize>,
    /// Indexes of the right units, from 0.
    pub right: Range<usize>,
    /// How sure the aligner is that this bead is right as a whole, 0 to 1.
    pub confidence: f32,
}

impl Bead {
    /// Whether both sides hold something.
    pub fn is_link(&self) -> bool {
        !self.left.is_empty() && !self.right.is_empty()
    }
}

/// The shapes of a bead that the search considers, left by right: 1-1 first, then one-sided, merged and split ones.
pub(super) const SHAPES: [(usize, usize); 15] = [
    (1, 1),
    (1, 0),
    (0, 1),
    (2, 1),
    (1, 2),
    (3, 1),
    (1, 3),
    (4, 1),
    (1, 4),
    (5, 1),
    (1, 5),
    (2, 2),
    (2, 3),
    (3, 2),
    (3, 3),
];
