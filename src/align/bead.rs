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

    /// The same bead where so many left and right units stand before those that it was found among.
    pub fn shifted(&self, left: usize, right: usize) -> Bead {
        let by = |range: &Range<usize>, offset: usize| {
            if range.is_empty() { 0..0 } else { range.start + offset..range.end + offset }
        };
        Bead { left: by(&self.left, left), right: by(&self.right, right), confidence: self.confidence }
    }
}

/// One step of a monotone path: a bead, or two neighbours of either side that changed places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// One left unit has no counterpart.
    LeftGap,
    /// One right unit has no counterpart.
    RightGap,
    /// So many left and right units render each other; both at least 1.
    Link(usize, usize),
    /// Left unit i renders right unit j + 1, left unit i + 1 right unit j.
    Swap,
}

/// All steps that the search considers.
pub(super) const STEPS: [Step; 16] = [
    Step::Link(1, 1),
    Step::LeftGap,
    Step::RightGap,
    Step::Link(2, 1),
    Step::Link(1, 2),
    Step::Link(3, 1),
    Step::Link(1, 3),
    Step::Link(4, 1),
    Step::Link(1, 4),
    Step::Link(5, 1),
    Step::Link(1, 5),
    Step::Link(2, 2),
    Step::Link(2, 3),
    Step::Link(3, 2),
    Step::Link(3, 3),
    Step::Swap,
];

impl Step {
    /// Left and right units consumed.
    pub fn size(self) -> (usize, usize) {
        match self {
            Step::LeftGap => (1, 0),
            Step::RightGap => (0, 1),
            Step::Link(m, n) => (m, n),
            Step::Swap => (2, 2),
        }
    }

    /// The beads that this step from node (i, j) makes: left units, right units. The empty side of a gap is 0..0, so
    /// that a gap is the same bead wherever on the path it is taken.
    pub fn beads(self, i: usize, j: usize) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
        let beads = match self {
            Step::LeftGap => [Some((i..i + 1, 0..0)), None],
            Step::RightGap => [Some((0..0, j..j + 1)), None],
            Step::Link(m, n) => [Some((i..i + m, j..j + n)), None],
            Step::Swap => [Some((i..i + 1, j + 1..j + 2)), Some((i + 1..i + 2, j..j + 1))],
        };
        beads.into_iter().flatten()
    }
}
