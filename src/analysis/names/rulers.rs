//! Rulers and popes of one name: Elizabeth II is not Elizabeth I.

use super::concordance::{BeadWords, NameConcordance};
use super::findings::{MismatchKind, NameMismatch};
use super::occurrence::Occurrence;
use crate::analysis::roman;
use crate::text::Language;

/// Names that are followed by another number than in the other edition, where that does not have the number at all.
pub(super) fn find(names: &NameConcordance) -> Vec<NameMismatch> {
    let beads = names.beads.iter().filter(|bead| names.is_comparable(bead));
    beads.flat_map(|bead| find_in(names, bead)).collect()
}

fn find_in(names: &NameConcordance, bead: &BeadWords) -> Option<NameMismatch> {
    let numbered =
        |side: &[Occurrence]| side.iter().filter(|one| one.number.is_some()).cloned().collect::<Vec<_>>();
    let (english, russian) = (numbered(&bead.english), numbered(&bead.russian));
    let answers = |left: &Occurrence, right: &Occurrence| names.renders(left.word, right.word);
    let left = english
        .iter()
        .find(|left| russian.iter().all(|right| !(answers(left, right) && left.number == right.number)))?;
    let right = russian.iter().find(|right| {
        answers(left, right)
            && english.iter().all(|left| !(answers(left, right) && left.number == right.number))
    })?;
    let word = names.english.shown.get(left.word)?;
    let expected = format!("{word} {}", roman::spell(left.number?));
    let found = format!("{} {}", names.russian.shown.get(right.word)?, roman::spell(right.number?));
    Some(NameMismatch {
        kind: MismatchKind::Renumbered,
        language: Language::Russian,
        found_at: right.mention,
        counterpart_at: left.mention,
        found,
        expected,
    })
}
