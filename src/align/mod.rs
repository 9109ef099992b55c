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
mod moved;
mod probabilities;
mod prune;
mod sparse;
pub mod train;
mod trained;
mod unit;
mod weights;

pub use bead::Bead;
pub use cascade::{Asking, Side, Wanted, align, fill};
pub use decode::align_by;
pub use unit::{Mark, PLAIN, Part, Structure, Unit};
pub use weights::{Calibration, Model, Models, Weights};
