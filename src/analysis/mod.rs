//! Floor 3: what a paragraph holds: term mentions, names, numbers, quotations.

mod chain;
mod evidence;
mod facts;
pub mod names;
pub mod quantity;
mod quotation;

pub use chain::{Affinity, Gap, gaps};
pub use evidence::evidence;
pub use facts::Facts;
pub use quotation::quotations;
