//! Floor 4: aligning two sequences of units; speaks of left and right, of no language.

mod band;
mod bead;
mod channel;
mod decode;
mod evidence;
mod features;
mod lattice;
mod links;
mod prune;
mod sparse;
pub mod train;
mod unit;
mod weights;

pub use bead::Bead;
pub use unit::{Mark, Part, Structure, Unit};
pub use weights::Weights;

/// Aligns.
pub fn align(left: &[Unit], right: &[Unit], weights: &Weights) -> Vec<Bead> {
    decode::decode(left, right, weights)
}
