//! What renders what within a bead: terms by the forms of the glossary, and whatever is left open by meaning and place.

mod answers;
mod evidence;
mod items;
mod model;
mod nearest;
mod region;
mod stems;

pub(super) use answers::TermAnswers;
pub use evidence::TermEvidence;
pub(super) use evidence::{FEATURES, Feature, OpenTerm, open_terms};
pub(super) use items::{Sense, TermItem};
pub(super) use model::Logistic;
pub(super) use nearest::{Nearest, Question, cosine, nearest};
pub(super) use region::Region;
pub(super) use stems::{are_kindred, shared_stems};
