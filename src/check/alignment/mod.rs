//! Which paragraphs and sentences of both editions render each other.

pub(super) mod are_editions;
pub(super) mod pinned_alignment;
pub(super) mod pins;
pub(super) mod rarity;
pub(super) mod sentences;
pub(super) mod units;
