//! Floor 3: x.

pub mod quantity;
