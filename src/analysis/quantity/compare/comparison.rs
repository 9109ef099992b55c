use super::difference::Difference;
use super::likeness::Grade;

/// Two quantities that answer each other; indexes count from 0 in their side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// Index on the left.
    pub left: usize,
    /// Index on the right.
    pub right: usize,
    /// How well they do.
    pub grade: Grade,
}

/// Two quantities one of which is probably meant for the other; indexes count from 0 in their side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mismatch {
    /// Index on the left.
    pub left: usize,
    /// Index on the right.
    pub right: usize,
    /// What sets them apart.
    pub difference: Difference,
}

/// What became of the quantities of a bead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Pairs that say the same, in the order of the left side.
    pub matched: Vec<Match>,
    /// Probable renderings with another value, in the order of the left side.
    pub mismatched: Vec<Mismatch>,
    /// Strong quantities of the left side that nothing on the right answers or resembles.
    pub left_only: Vec<usize>,
    /// The same of the right side.
    pub right_only: Vec<usize>,
}
