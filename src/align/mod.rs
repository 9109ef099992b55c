//! Floor 4: x.
