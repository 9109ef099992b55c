//! Floor 3: x.
