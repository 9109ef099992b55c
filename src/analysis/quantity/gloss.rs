use super::date::Date;
use super::piece::PieceKind;
use super::scan::Scan;
use super::value::{Quantity, Value, Weight};
use crate::text::Span;

/// Marks what one edition may add for its readers: what stands in short brackets, and the date beside a weekday.
pub(super) fn mark_glosses(scan: &Scan, found: &mut [Quantity]) {
    mark_brackets(scan, found);
    mark_dates(scan, found);
}

fn mark_brackets(scan: &Scan, found: &mut [Quantity]) {
    let mut brackets = short_brackets(scan).into_iter().peekable();
    for quantity in found.iter_mut() {
        while brackets.next_if(|bracket| bracket.end <= quantity.span.start).is_some() {}
        if brackets.peek().is_some_and(|bracket| bracket.contains(quantity.span)) {
            weaken(quantity);
        }
    }
}

/// Brackets in order; longer ones hold a sentence of their own.
fn short_brackets(scan: &Scan) -> Vec<Span> {
    const LONGEST_GLOSS: usize = 48;
    let mut open: Option<Span> = None;
    let mut found = Vec::new();
    for piece in scan.pieces {
        match (piece.kind, open) {
            (PieceKind::Mark('('), _) => open = Some(piece.span),
            (PieceKind::Mark(')'), Some(start)) => {
                found.push(start.join(piece.span));
                open = None;
            }
            _ => {}
        }
    }
    found.retain(|bracket| bracket.len() <= LONGEST_GLOSS);
    found
}

/// «В понедельник, 2 января»
fn mark_dates(scan: &Scan, found: &mut [Quantity]) {
    /// A comma, a space, a preposition.
    const LONGEST_GAP: usize = 8;
    for i in 1..found.len() {
        let Some([first, second]) = found.get_mut(i - 1..=i) else { return };
        let gap = Span::new(first.span.end, second.span.start);
        let beside = gap.len() <= LONGEST_GAP && !gap.of(scan.text).contains(['.', ';', '!', '?']);
        match (is_weekday(first), is_weekday(second)) {
            (true, false) if beside && is_day(second) => weaken(second),
            (false, true) if beside && is_day(first) => weaken(first),
            _ => {}
        }
    }
}

fn weaken(quantity: &mut Quantity) {
    quantity.weight = quantity.weight.min(Weight::Gloss);
}

fn date(quantity: &Quantity) -> Option<&Date> {
    match &quantity.value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

fn is_weekday(quantity: &Quantity) -> bool {
    date(quantity).is_some_and(|date| date.weekday.is_some())
}

fn is_day(quantity: &Quantity) -> bool {
    date(quantity).is_some_and(|date| date.day.is_some() && date.year.is_none())
}
