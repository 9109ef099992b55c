use super::amount::Amount;
use super::decimal::Decimal;
use super::digits::digits;
use super::lexicon::{Numeral, Particle, Role};
use super::scan::Scan;

/// Takes in what multiplies or completes a number: "and a half", "million", «тыс.», «7 млн 300 тыс.».
pub(super) fn take_scale(scan: &Scan, amount: &mut Amount) {
    take_half(scan, amount);
    if amount.scale.is_none_or(|scale| amount.in_words && scale == Decimal::integer(10))
        && let Some((scale, next)) = scale_word(scan, amount.next)
    {
        multiply(scan, amount, scale, next);
        take_half(scan, amount);
    }
    while let Some((lower, scale, next)) = lower_amount(scan, amount) {
        amount.value = amount.value.plus(lower);
        amount.scale = Some(scale);
        amount.extend(scan, next);
    }
}

fn multiply(scan: &Scan, amount: &mut Amount, scale: Decimal, next: usize) {
    amount.value = amount.value.times(scale);
    amount.other = amount.other.map(|other| other.times(scale));
    amount.scale = Some(scale);
    amount.plain = false;
    amount.extend(scan, next);
    amount.next = scan.after_point(next);
}

/// The scale at `i`, perhaps after a hyphen, and the piece after it.
fn scale_word(scan: &Scan, i: usize) -> Option<(Decimal, usize)> {
    let at = scan.after_hyphen(i);
    let Numeral { role, value, ordinal } = scan.numeral(at)?;
    let is_letter = scan.word(at).chars().nth(1).is_none();
    let fits = matches!(role, Role::Scale | Role::Vague | Role::Group | Role::Hundred);
    let joined = at > i || scan.is_glued(at);
    (fits && (joined || !is_letter) && (!ordinal || at > i))
        .then_some((Decimal::new(i128::from(value), 0), at + 1))
}

/// "and a half", «с половиной», «с четвертью» at the amount's end.
fn take_half(scan: &Scan, amount: &mut Amount) {
    if let Some((share, next)) = and_share(scan, amount.next) {
        amount.value = amount.value.plus(share.times(amount.scale.unwrap_or(Decimal::ONE)));
        amount.plain = false;
        amount.extend(scan, next);
    }
}

/// The part that "and a half" and the like add, and the piece after them.
pub(super) fn and_share(scan: &Scan, i: usize) -> Option<(Decimal, usize)> {
    let at = scan.after_hyphen(i);
    let joins = if scan.is_russian() { Particle::With } else { Particle::And };
    if !scan.is(at, joins) {
        return None;
    }
    let mut share = scan.after_hyphen(at + 1);
    if !scan.is_russian() {
        if !scan.is(share, Particle::Article) {
            return None;
        }
        share = scan.after_hyphen(share + 1);
    }
    let Numeral { value, ordinal, role } = scan.numeral(share)?;
    let is_share = role == Role::Share || ordinal && !scan.is_russian() && value > 2;
    let parts = i64::try_from(value).ok().filter(|_| is_share)?;
    Some((Decimal::ratio(1, parts)?, share + 1))
}

/// What follows with a lower scale: the 300 thousand of «7 млн 300 тыс.», the 300 of «5 тысяч 300».
fn lower_amount(scan: &Scan, amount: &Amount) -> Option<(Decimal, Decimal, usize)> {
    let scale = amount.scale.filter(|scale| scale.to_f64() >= 1000.0)?;
    let lower = digits(scan, amount.next).filter(|lower| lower.plain && !scan.is_glued(amount.next))?;
    let value = lower.value?;
    if let Some((lower_scale, next)) = scale_word(scan, lower.next) {
        let fits = lower_scale.to_f64() < scale.to_f64() && value.to_f64() < 1000.0;
        return fits.then(|| (value.times(lower_scale), lower_scale, scan.after_point(next)));
    }
    let is_group = scale == Decimal::integer(1000) && lower.span.len() == 3 && value.to_f64() < 1000.0;
    (is_group && scan.is_russian()).then_some((value, Decimal::ONE, lower.next))
}
