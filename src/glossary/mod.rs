//! Floor 2: x.
