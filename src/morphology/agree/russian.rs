use super::capitals;
use super::neighbours::{agreeing, preposition};
use super::phrase::Phrase;
use super::place::{Candidate, Surroundings, candidates};
use super::slot::{Fitted, Slot};
use super::word::Traits;
use crate::morphology::Number;
use crate::text::Span;

/// Puts a Russian phrase in the place of another.
pub(super) fn fit(slot: &Slot, replacement: &str) -> Fitted {
    let (old, new) = (Phrase::new(slot.form), Phrase::new(replacement));
    let around = Surroundings::of(slot);
    let found = candidates(slot, &old, &around);
    let spelt: Vec<(Candidate, String)> =
        found.into_iter().filter_map(|one| Some((one, declined(one, &old, &new)?))).collect();
    let Some((best, text)) = spelt.first().cloned() else {
        let text = capitals::set(slot, replacement.to_owned());
        return Fitted { changes: vec![(slot.span, text)], certain: false };
    };
    let text = capitals::set(slot, text);
    let agreement =
        old.traits.zip(new.traits).map(|(was, is)| (at_place(best, was, was), at_place(best, was, is)));
    let agrees = agreement.is_some_and(|(was, is)| was.agree_with(is));
    let mut changes = match agreement {
        Some((was, is)) if !agrees => agreeing(&around, slot.span, best.case, was, is),
        _ => Vec::new(),
    };
    changes.extend(preposition_before(&around, slot.span, &changes, &text));
    let certain = agrees && spelt.iter().all(|(_, other)| *other == spelt[0].1);
    changes.push((slot.span, text));
    changes.sort_by_key(|(span, _)| span.start);
    Fitted { changes, certain }
}

/// The traits of a noun whose dictionary form has `own`, where the old one, of `old`, stands as `place` says.
fn at_place(place: Candidate, old: Traits, own: Traits) -> Traits {
    Traits { number: number_at(place, old, own), ..own }
}

/// The number that the place asks for: the noun's own where the old one stood in its own, as names of one number do.
fn number_at(place: Candidate, old: Traits, own: Traits) -> Number {
    if place.number == old.number { own.number } else { place.number }
}

fn declined(place: Candidate, old: &Phrase, new: &Phrase) -> Option<String> {
    let (was, is) = old.traits.zip(new.traits)?;
    let number = number_at(place, was, is);
    let modifiers = if place.modifiers == place.number { number } else { place.modifiers };
    new.declined(place.case, number, modifiers)
}

/// The change of the preposition before the phrase or, where adjectives before it change, before these.
fn preposition_before(
    around: &Surroundings,
    span: Span,
    changes: &[(Span, String)],
    text: &str,
) -> Option<(Span, String)> {
    let before = changes.iter().filter(|(other, _)| other.end <= span.start);
    let first = around.within(span).start;
    let mut adjacent =
        before.filter(|(other, _)| around.within(*other).end == first).map(|(_, text)| text.as_str());
    match adjacent.next_back() {
        Some(_) => None,
        None => preposition(around, first, text),
    }
}
