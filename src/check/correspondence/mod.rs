//! What renders what within a bead: terms by the forms of the glossary, and whatever is left open by meaning and place.

mod answers;
mod evidence;
mod items;
pub(in crate::check) mod nearest;
pub(in crate::check) mod region;
mod stems;

pub(super) use answers::TermAnswers;
pub use evidence::TermEvidence;
pub(super) use evidence::open_terms;
