//! Floor 3: what a paragraph holds.

mod facts;

pub use facts::Facts;
