use super::amount::{Amount, Form};
use super::decimal::Decimal;
use super::scan::Scan;
use super::series::Term;
use super::value::{Value, Weight};

/// What the absence of a number from the other edition means.
pub(super) fn weight(scan: &Scan, term: &Term, readings: &[Value]) -> Weight {
    let Some(amount) = term.amount() else { return Weight::Strong };
    match amount.form {
        Form::Roman if !matches!(readings.first(), Some(Value::Century(_) | Value::Date(_))) => Weight::Weak,
        // "100 percent" is said for "wholly".
        _ if readings.first() == Some(&Value::Percent(Decimal::integer(100))) => Weight::Weak,
        // "80s" are degrees and years of age as well.
        _ if matches!(readings.first(), Some(Value::Decade(0..100))) => Weight::Gloss,
        _ if !amount.in_words => digits_weight(scan, term, amount),
        Form::Cardinal if !amount.bare && amount.value.to_f64().abs() > 12.0 => Weight::Strong,
        Form::Cardinal => match readings.first() {
            Some(Value::Percent(_) | Value::PercentagePoints(_) | Value::Money(..) | Value::Date(_)) => {
                Weight::Strong
            }
            _ => Weight::Weak,
        },
        Form::Ordinal => match readings.first() {
            Some(Value::Date(_) | Value::Century(_)) => Weight::Strong,
            _ => Weight::Weak,
        },
        _ => Weight::Weak,
    }
}

/// Digits count, but for the number of a list item and a footnote mark.
fn digits_weight(scan: &Scan, term: &Term, amount: &Amount) -> Weight {
    let caret = usize::from(term.first > 0 && scan.mark(term.first - 1) == Some('^'));
    let opened = term.first.checked_sub(1 + caret).is_some_and(|before| scan.mark(before) == Some('['));
    let bracketed = opened && scan.mark(term.next) == Some(']');
    let item = term.first == 0 && matches!(scan.mark(term.next), Some('.' | ')')) && amount.plain;
    // "1 in 5" is «каждый пятый».
    let in_each = amount.value == Decimal::ONE
        && matches!(scan.word(scan.after_hyphen(term.next)), "in" | "out")
        && !scan.is_russian();
    if bracketed || item || in_each { Weight::Weak } else { Weight::Strong }
}
