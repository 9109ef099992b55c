use super::amount::{Amount, Form};
use super::digits::{Digits, digits};
use super::ending::take_ending;
use super::lexicon::Particle;
use super::scan::Scan;
use super::words;

/// `10^6`, `10⁶`, "10 to the 500", «10 в шестой степени».
pub(super) fn take_power(scan: &Scan, amount: &mut Amount) -> bool {
    let Some((exponent, next)) = exponent(scan, amount.next) else { return false };
    amount.value = amount.value.to_the(exponent);
    amount.plain = false;
    amount.extend(scan, next);
    true
}

fn exponent(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    if scan.mark(i) == Some('^') && scan.is_glued(i) {
        return Some((digits(scan, i + 1)?.value?.to_u32()?, i + 2));
    }
    if let Some(raised) = superscript(scan, i) {
        return Some(raised);
    }
    let is_power = |at| scan.is(at, Particle::Power);
    if scan.is_russian() {
        if !scan.is(i, Particle::Per) {
            return None;
        }
        let at = if is_power(i + 1) { i + 2 } else { i + 1 };
        let power = exponent_amount(scan, at).filter(|power| at == i + 2 || is_power(power.next))?;
        let next = if at == i + 1 { power.next + 1 } else { power.next };
        return Some((power.value.to_u32()?, next));
    }
    if !(scan.is(i, Particle::Through) && scan.is(i + 1, Particle::Of)) {
        return None;
    }
    let at = if is_power(i + 2) { i + 3 + usize::from(scan.is(i + 3, Particle::Of)) } else { i + 2 };
    let power = exponent_amount(scan, at)?;
    let closed = is_power(power.next);
    let meant = closed || at > i + 2 || power.form == Form::Cardinal && power.plain;
    meant.then_some((power.value.to_u32()?, power.next + usize::from(closed)))
}

/// An exponent, which has none itself.
fn exponent_amount(scan: &Scan, i: usize) -> Option<Amount> {
    let Some(Digits { span, next, value, plain, .. }) = digits(scan, i) else {
        return words::in_words(scan, i);
    };
    let mut amount = Amount { plain, ..Amount::new(span, next, value?) };
    take_ending(scan, &mut amount);
    Some(amount)
}

fn superscript(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let mut next = i;
    let mut exponent = 0_u32;
    while let Some(digit) = scan.mark(next).and_then(|mark| RAISED.iter().position(|&raised| raised == mark))
    {
        exponent = exponent.saturating_mul(10).saturating_add(u32::try_from(digit).unwrap_or(0));
        next += 1;
        if !scan.is_glued(next) {
            break;
        }
    }
    (next > i && scan.is_glued(i)).then_some((exponent, next))
}
