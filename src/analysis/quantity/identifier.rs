use super::digits::digits;
use super::piece::PieceKind;
use super::scan::Scan;
use super::value::{Designation, Value, Weight};
use crate::text::{Span, fold};

/// Digits that are no number.
#[derive(Debug)]
pub(super) struct Identifier {
    pub value: Value,
    pub span: Span,
    pub weight: Weight,
    /// The piece after it.
    pub next: usize,
}

impl Identifier {
    fn new(scan: &Scan, span: Span, weight: Weight, next: usize) -> Self {
        Self { value: value(span.of(scan.text)), span, weight, next }
    }
}

/// The identifier at piece `i`: a name with digits, a telephone number, a version, digits too many to count with.
pub(super) fn identifier(scan: &Scan, i: usize) -> Option<Identifier> {
    if matches!(scan.kind(i), Some(PieceKind::Designation)) {
        return Some(name(scan, i));
    }
    let (last, groups, digit_count) = run(scan, i)?;
    let telephone = scan.mark(i) == Some('+') && digit_count >= 9 || groups >= 3 && digit_count >= 7;
    if telephone {
        return Some(Identifier::new(scan, scan.span(i).join(scan.span(last)), Weight::Strong, last + 1));
    }
    if is_always(scan, i) {
        return Some(Identifier::new(scan, scan.span(i).join(scan.span(i + 2)), Weight::Weak, i + 3));
    }
    let unreadable = digits(scan, i).filter(|digits| digits.value.is_none())?;
    Some(Identifier::new(scan, unreadable.span, Weight::Strong, unreadable.next))
}

/// "24/7" is «круглосуточно».
fn is_always(scan: &Scan, i: usize) -> bool {
    scan.digits(i) == Some("24") && scan.mark(i + 1) == Some('/') && scan.digits(i + 2) == Some("7")
}

/// A word with digits; in `v2.0` and `P5+1` what follows goes with it.
fn name(scan: &Scan, i: usize) -> Identifier {
    let mut last = i;
    while matches!(scan.mark(last + 1), Some('.' | '+'))
        && scan.is_glued(last + 1)
        && scan.is_glued(last + 2)
        && scan.digits(last + 2).is_some()
    {
        last += 2;
    }
    Identifier::new(scan, scan.span(i).join(scan.span(last)), Weight::Weak, last + 1)
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
