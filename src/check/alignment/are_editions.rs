use crate::align::Bead;
use crate::document::Document;

/// Beads of at least this confidence count as found.
const SURE: f32 = 0.8;
/// Where less than this share of the text stands in beads that are sure, the two are no editions of one text: editions have
/// more than half, other articles on the same day's events less than a tenth.
const LEAST_SHARE: f32 = 0.3;
/// Texts with fewer paragraphs on either side are too short to be judged.
const LEAST_PARAGRAPHS: usize = 4;

/// Whether two texts look like editions of one: enough of the shorter one is found in the other.
pub fn are_editions(english: &Document, russian: &Document, beads: &[Bead]) -> bool {
    let share = |document: &Document, side: fn(&Bead) -> &std::ops::Range<usize>| {
        let lengths: Vec<usize> = document.paragraphs().iter().map(|block| block.text().len()).collect();
        let sure = beads.iter().filter(|bead| bead.is_link() && bead.confidence >= SURE);
        let found: usize = sure.filter_map(|bead| lengths.get(side(bead).clone())).flatten().sum();
        found as f32 / lengths.iter().sum::<usize>().max(1) as f32
    };
    let short = english.paragraphs().len().min(russian.paragraphs().len()) < LEAST_PARAGRAPHS;
    short || share(english, |bead| &bead.left).max(share(russian, |bead| &bead.right)) >= LEAST_SHARE
}
