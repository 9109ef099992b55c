use super::piece::PieceKind;
use super::scan::Scan;
use super::value::{Designation, Value};
use crate::text::{Span, fold};

/// Digits that are no number, from piece `i` on: a name with digits, a telephone number, a version, digits too many to
/// count with. With its span and the piece after it.
pub(super) fn identifier(scan: &Scan, i: usize) -> Option<(Value, Span, usize)> {
    if matches!(scan.kind(i), Some(PieceKind::Designation)) {
        return Some(designation(scan, i));
    }
    let (last, groups, digit_count) = run(scan, i)?;
    let telephone = scan.mark(i) == Some('+') && digit_count >= 9 || groups >= 3 && digit_count >= 7;
    let span = scan.span(i).join(scan.span(last));
    let version = last == i && !is_countable(span.of(scan.text));
    (telephone || version).then(|| (value(span.of(scan.text)), span, last + 1))
}

fn designation(scan: &Scan, i: usize) -> (Value, Span, usize) {
    let mut last = i;
    // `v2.0`: the point and the digits after it go with the name.
    while scan.mark(last + 1) == Some('.')
        && scan.is_glued(last + 1)
        && scan.is_glued(last + 2)
        && scan.digits(last + 2).is_some()
    {
        last += 2;
    }
    let span = scan.span(i).join(scan.span(last));
    (value(span.of(scan.text)), span, last + 1)
}

/// The last piece, the number of groups and of digits of digits joined by hyphens, colons and, after a plus sign,
/// spaces and brackets.
fn run(scan: &Scan, i: usize) -> Option<(usize, usize, usize)> {
    let plus = scan.mark(i) == Some('+') && scan.is_glued(i + 1) && !scan.is_glued(i);
    let mut at = i + usize::from(plus);
    let mut last = at;
    let (mut groups, mut digit_count) = (0, 0);
    while let Some(digits) = scan.digits(at) {
        groups += 1;
        digit_count += digits.len();
        last = at;
        at += 1;
        while plus && matches!(scan.mark(at), Some('(' | ')' | '-')) {
            at += 1;
        }
        if !plus {
            let joined =
                matches!(scan.mark(at), Some('-' | ':')) && scan.is_glued(at) && scan.is_glued(at + 1);
            if !joined {
                break;
            }
            at += 1;
        }
    }
    (groups > 0).then_some((last, groups, digit_count))
}

/// Whether the digits of one token can be a number or a date.
fn is_countable(digits: &str) -> bool {
    let length = digits.bytes().filter(u8::is_ascii_digit).count();
    let marks = digits.matches(['.', ',']).count();
    length <= super::decimal::MAX_DIGITS
        && (marks < 2 || super::digits::is_grouped(digits) || is_mixed(digits))
}

/// `1,000.5`, and `26.07.2024`, which is tried as a date first.
fn is_mixed(digits: &str) -> bool {
    digits.contains('.') && digits.contains(',')
}

fn value(written: &str) -> Value {
    let mut letters = String::new();
    let mut digits = String::new();
    for c in fold(written).chars() {
        if c.is_ascii_digit() {
            digits.push(c);
        } else if c.is_alphabetic() {
            // What follows the digits is an ending or a variant: S-400s, T-90M.
            match digits.is_empty() {
                true => letters.push(c),
                false if !digits.ends_with('.') => digits.push('.'),
                false => {}
            }
        } else if !digits.is_empty() && !digits.ends_with('.') {
            digits.push('.');
        }
    }
    digits.truncate(digits.trim_end_matches('.').len());
    Value::Designation(Designation { letters, digits })
}
