use super::passage::Passage;
use super::pattern::Pattern;
use super::plan::Plan;
use super::role::Role;
use super::surface::Known;
use super::word::{Fit, Word};

/// A pattern that is looked for in a passage.
pub(super) struct Query<'a> {
    pub passage: &'a Passage<'a>,
    pub pattern: &'a Pattern,
    pub plan: &'a Plan,
}

/// A stretch of units that stands for one piece of a pattern.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'a> {
    /// The piece's place in the pattern.
    pub piece: usize,
    /// The first and last unit: several where a hyphenated word is taken whole.
    pub units: (usize, usize),
    pub fit: Fit,
    pub known: &'a Known,
    /// How many words stand between it and the step before it.
    pub gap: usize,
}

impl<'a> Query<'a> {
    /// The part that a piece of the pattern plays.
    pub(super) fn role(&self, piece: usize) -> Role {
        self.plan.roles.get(piece).copied().unwrap_or(Role::Literal)
    }

    /// The word of a piece.
    pub(super) fn word(&self, piece: usize) -> Option<&'a Word> {
        self.passage.vocabulary.word(self.pattern.pieces.get(piece)?.word)
    }
}
