//! What renders what within a bead: terms by the forms of the glossary, and whatever is left open by meaning and place.

mod answers;
mod evidence;
mod excuses;
mod fitted;
mod items;
mod model;
pub(in crate::check) mod nearest;
pub(in crate::check) mod region;
mod spelling;
mod stems;
mod terms;

pub(super) use answers::TermAnswers;
pub(super) use evidence::{OpenTerm, open_terms};
pub use evidence::{TermEvidence, meaning_features};
pub(super) use terms::{JudgedTerm, Outcome, Terms};
