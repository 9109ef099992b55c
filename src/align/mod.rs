//! Floor 4: aligning two sequences of units; speaks of left and right, of no language.

mod band;
mod bead;
mod cascade;
mod channel;
mod decode;
mod evidence;
mod features;
mod lattice;
mod links;
mod prune;
mod sparse;
pub mod train;
mod trained;
mod unit;
mod weights;

pub use bead::Bead;
pub use cascade::{Asking, Side, align};
pub use decode::align_with;
pub use unit::{Mark, Part, Structure, Unit};
pub use weights::Weights;
