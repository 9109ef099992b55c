use crate::align::Bead;
use crate::check::finding::{Finding, Place};
use crate::glossary::Severity;
use crate::text::Phrase;

/// Below this confidence of a bead its findings are warnings at most.
const DOUBTFUL: f32 = 0.6;

/// What findings that rest on a doubtful bead say besides.
pub(in crate::check) const DOUBT: Phrase = Phrase::new(
    "(it is doubtful whether these paragraphs belong together)",
    "(неясно, соответствуют ли эти абзацы друг другу)",
);

/// Lowers findings that rest on a doubtful bead, and says so.
pub(in crate::check) fn mark(findings: &mut [Finding], beads: &[Bead]) {
    for finding in findings {
        let (Some(english), Some(russian)) = (&finding.english, &finding.russian) else { continue };
        if confidence(beads, english, russian) < DOUBTFUL {
            finding.severity = finding.severity.min(Severity::Warning);
            finding.message = finding.message.clone().and(DOUBT);
        }
    }
}

/// Confidence of the bead that holds both places; 1 where they are compared for another reason than a bead.
fn confidence(beads: &[Bead], english: &Place, russian: &Place) -> f32 {
    let holds =
        |bead: &&Bead| bead.left.contains(&english.paragraph) && bead.right.contains(&russian.paragraph);
    beads.iter().find(holds).map_or(1.0, |bead| bead.confidence)
}
