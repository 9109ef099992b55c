//! Floor 4: aligning two sequences of units; speaks of left and right, of no language.

mod band;
mod bead;
mod channel;
mod decode;
mod evidence;
mod features;
mod links;
mod model;
mod search;
pub mod train;
mod unit;

pub use bead::Bead;
pub use decode::align;
pub use model::Weights;
pub use unit::{Mark, Part, Structure, Unit};
