use crate::align::Bead;
use crate::check::finding::{Finding, Place};
use crate::text::Language;

/// Sorts findings by their place in the article, then by rule: the same order at every run.
///
/// A bead tells where a finding of one edition stands among those of the other.
pub(in crate::check) fn sort(findings: &mut [Finding], beads: &[Bead]) {
    let english = beads_of(beads.iter().map(|bead| bead.left.clone()));
    let russian = beads_of(beads.iter().map(|bead| bead.right.clone()));
    let bead_of = |finding: &Finding| {
        let english = finding.english.as_ref().map(|place| english.get(place.paragraph));
        let russian = || finding.russian.as_ref().map(|place| russian.get(place.paragraph));
        english.or_else(russian).flatten().copied()
    };
    findings.sort_by_cached_key(|finding| {
        (
            bead_of(finding),
            finding.english.as_ref().map(start),
            finding.russian.as_ref().map(start),
            finding.rule.id,
            finding.found.clone(),
            finding.message.text(Language::English),
        )
    });
}

fn start(place: &Place) -> (usize, usize, usize) {
    (place.paragraph, place.span.start, place.span.end)
}

/// The number of the bead that each paragraph of one side is in.
fn beads_of(sides: impl Iterator<Item = std::ops::Range<usize>>) -> Vec<usize> {
    let mut numbers = Vec::new();
    for (number, side) in sides.enumerate() {
        for paragraph in side {
            if numbers.len() <= paragraph {
                numbers.resize(paragraph + 1, number);
            }
            if let Some(slot) = numbers.get_mut(paragraph) {
                *slot = number;
            }
        }
    }
    numbers
}
