use super::decimal::Decimal;
use super::scan::Scan;
use super::value::{Quantity, Value, Weight};
use crate::text::Span;

/// Gives numbers the readings that they have beside another: a share of "three out of four", a percentage of "4.1
/// percent, against 3.9".
pub(super) fn read_neighbours(scan: &Scan, found: &mut [Quantity]) {
    let said: Vec<usize> = (0..found.len()).filter(|&i| found[i].weight > Weight::Implied).collect();
    for pair in said.windows(2) {
        let Ok([first, second]) = found.get_disjoint_mut([pair[0], pair[1]]) else { return };
        let between = Span::new(first.span.end, second.span.start);
        if between.start < between.end {
            let between = between.of(scan.text).trim();
            read_share(first, second, between);
            read_percentages(scan, first, second, between);
        }
    }
}

/// "Three out of four": 75 %, where the other edition has no four.
fn read_share(first: &mut Quantity, second: &mut Quantity, between: &str) {
    const PARTS: &[&str] = &["out of", "out of every", "in", "in every", "из", "из каждых"];
    if !PARTS.contains(&between) {
        return;
    }
    if let (Some(part), Some(whole)) = (count(first), count(second))
        && let Some(share) = Decimal::ratio(part, whole).filter(|_| part < whole && whole <= 100)
    {
        first.others.push(Value::Number(share));
        second.weight = second.weight.min(Weight::Gloss);
    }
}

fn count(quantity: &Quantity) -> Option<i64> {
    match quantity.value {
        Value::Number(number) => number.to_u32().filter(|&number| number > 0).map(i64::from),
        _ => None,
    }
}

/// "4.1 percent, against 3.9 a year ago", "from 3.9 a year ago to 4.1 percent".
fn read_percentages(scan: &Scan, first: &mut Quantity, second: &mut Quantity, between: &str) {
    /// A few words, which end with one of those below.
    const LONGEST_GAP: usize = 60;
    const COMPARING: &[&str] = &[
        "from",
        "to",
        "against",
        "and",
        "or",
        "than",
        "versus",
        "vs",
        "with",
        "с",
        "до",
        "против",
        "и",
        "чем",
    ];
    let is_comparing = |text: &str| {
        let last = text.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        COMPARING.contains(&last)
    };
    if between.len() > LONGEST_GAP || between.contains(['.', ';', '!', '?']) {
        return;
    }
    let before = scan.text.get(..first.span.start).unwrap_or_default();
    if is_percentage(first) && is_comparing(between) {
        read_percentage(second);
    } else if is_percentage(second) && is_comparing(between) && is_comparing(before) {
        read_percentage(first);
    }
}

fn is_percentage(quantity: &Quantity) -> bool {
    matches!(quantity.value, Value::Percent(_))
}

fn read_percentage(quantity: &mut Quantity) {
    if let Value::Number(number) = quantity.value {
        quantity.others.push(Value::Percent(number));
    }
}
