use super::decimal::Decimal;
use super::digits::{Digits, digits};
use super::lexicon::{DECADE_ENDINGS, Numeral, Particle, Role};
use super::piece::PieceKind;
use super::scan::Scan;
use super::{scale, words};
use crate::text::{Span, fold};

/// A number as written, before anything says what it is a number of.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    pub span: Span,
    /// The piece after it.
    pub next: usize,
    pub value: Decimal,
    /// Another reading of the same digits.
    pub other: Option<Decimal>,
    pub form: Form,
    pub in_words: bool,
    /// What its last word multiplied by: a million in "6.4 million".
    pub scale: Option<Decimal>,
    /// Nothing but digits.
    pub plain: bool,
    /// A scale without a number before it: "a hundred", «миллион».
    pub bare: bool,
    /// Numerator and denominator of a fraction written with digits.
    pub parts: Vec<Decimal>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Cardinal,
    Ordinal,
    Multiple,
    /// A half, a third, 3/4.
    Share,
    /// Both, a pair, «трое».
    Collective,
    /// 1990s, «девяностые».
    Decade,
    /// "centenary".
    Anniversary,
    /// A Roman numeral.
    Roman,
}

impl Amount {
    pub(super) fn new(span: Span, next: usize, value: Decimal) -> Self {
        Self {
            span,
            next,
            value,
            other: None,
            form: Form::Cardinal,
            in_words: false,
            scale: None,
            plain: false,
            bare: false,
            parts: Vec::new(),
        }
    }

    /// Lengthens the amount by the pieces before `next`.
    pub(super) fn extend(&mut self, scan: &Scan, next: usize) {
        self.next = next;
        self.span = self.span.join(scan.span(next.saturating_sub(1)));
    }

    /// The amount as a day of the month, from 1.
    pub(super) fn day(&self) -> Option<u8> {
        let whole = self.plain || self.form == Form::Ordinal;
        let day = self.value.to_u32().filter(|_| whole && self.scale.is_none())?;
        u8::try_from(day).ok().filter(|day| (1..=31).contains(day))
    }

    /// The amount as a year of four digits.
    pub(super) fn year(&self) -> Option<i32> {
        let whole = self.plain || self.form == Form::Ordinal;
        let year = self.value.to_u32().filter(|_| whole)?;
        i32::try_from(year).ok().filter(|year| (1000..2200).contains(year))
    }
}

/// The number that begins at piece `i`.
pub(super) fn amount(scan: &Scan, i: usize) -> Option<Amount> {
    match scan.kind(i)? {
        PieceKind::Digits | PieceKind::Mark('.') => in_digits(scan, i),
        PieceKind::Word(entry) if entry.is(Particle::Minus) => negative(scan, i),
        PieceKind::Mark('-' | '−' | '–') if scan.is_glued(i + 1) && !scan.is_glued(i) => {
            negative(scan, i)
        }
        PieceKind::Word(_) => words::in_words(scan, i),
        PieceKind::Prefix(halves) => Some(compound(scan, i, halves)),
        PieceKind::Roman(number) => Some(roman(scan, i, number)),
        _ => None,
    }
}

fn negative(scan: &Scan, i: usize) -> Option<Amount> {
    let after = in_digits(scan, i + 1)?;
    let span = scan.span(i).join(after.span);
    Some(Amount { span, value: after.value.negated(), other: Some(after.value), plain: false, ..after })
}

fn roman(scan: &Scan, i: usize, number: u32) -> Amount {
    Amount { form: Form::Roman, ..Amount::new(scan.span(i), i + 1, Decimal::integer(i64::from(number))) }
}

fn in_digits(scan: &Scan, i: usize) -> Option<Amount> {
    if let Some(fraction) = fraction(scan, i) {
        return Some(fraction);
    }
    let Digits { span, next, value, other, plain } = digits(scan, i)?;
    let mut amount = Amount { other, plain, ..Amount::new(span, next, value?) };
    add_vulgar_fraction(scan, &mut amount);
    if take_power(scan, &mut amount) || take_ending(scan, &mut amount) {
        return Some(amount);
    }
    scale::take_scale(scan, &mut amount);
    Some(amount)
}

/// `3/4`: a proper fraction with a small denominator.
fn fraction(scan: &Scan, i: usize) -> Option<Amount> {
    let joined = scan.mark(i + 1) == Some('/') && scan.is_glued(i + 1) && scan.is_glued(i + 2);
    let ends = !(scan.mark(i + 3) == Some('/') && scan.is_glued(i + 3));
    let small = |digits: &str| digits.parse::<i64>().ok().filter(|&number| (1..=100).contains(&number));
    let (above, below) = scan.digits(i).and_then(small).zip(scan.digits(i + 2).and_then(small))?;
    let value = Decimal::ratio(above, below).filter(|_| joined && ends && above < below)?;
    let parts = vec![Decimal::integer(above), Decimal::integer(below)];
    let span = scan.span(i).join(scan.span(i + 2));
    Some(Amount { form: Form::Share, parts, ..Amount::new(span, i + 3, value) })
}

fn add_vulgar_fraction(scan: &Scan, amount: &mut Amount) {
    if let Some(Numeral { role: Role::Vulgar, value, .. }) = scan.numeral(amount.next) {
        amount.value = amount.value.plus(vulgar(value));
        amount.plain = false;
        amount.extend(scan, amount.next + 1);
    }
}

/// The fraction that the table keeps as numerator × 100 + denominator.
pub(super) fn vulgar(code: u64) -> Decimal {
    let [above, below] = [code / 100, code % 100].map(|part| i64::try_from(part).unwrap_or(1));
    Decimal::ratio(above, below).unwrap_or_default()
}

/// `10^6`, `10⁶`, "10 to the 500", «10 в шестой степени».
fn take_power(scan: &Scan, amount: &mut Amount) -> bool {
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

/// An ending after the digits: `1st`, `1990s`, «26-го», «90-х», «5-ти». Whether the number is complete with it.
fn take_ending(scan: &Scan, amount: &mut Amount) -> bool {
    let i = amount.next;
    if scan.is_russian() {
        if !(scan.is_hyphen(i) && scan.is(i + 1, Particle::Ending)) {
            return false;
        }
        amount.form = russian_form(amount, scan.word(i + 1));
        amount.extend(scan, i + 2);
        return amount.form != Form::Cardinal;
    }
    let apostrophe = matches!(scan.mark(i), Some('\'' | '’')) && scan.is_glued(i);
    let at = i + usize::from(apostrophe);
    if !scan.is_glued(at) {
        return false;
    }
    if scan.is(at, Particle::PluralEnding) {
        // "under-25s" is a mere plural.
        amount.form = if is_decade(amount) { Form::Decade } else { Form::Cardinal };
    } else if scan.is(at, Particle::OrdinalEnding) && amount.value.to_u32().is_some() && !apostrophe {
        amount.form = Form::Ordinal;
    } else {
        return false;
    }
    amount.extend(scan, at + 1);
    true
}

fn russian_form(amount: &Amount, ending: &str) -> Form {
    let small = amount.value.to_u32().is_some_and(|value| value <= 4);
    match fold(ending).as_str() {
        "ти" | "ми" | "мя" => Form::Cardinal,
        "х" if small => Form::Cardinal,
        "е" | "х" | "ые" | "ых" | "ым" | "ыми" if is_decade(amount) => Form::Decade,
        _ => Form::Ordinal,
    }
}

fn is_decade(amount: &Amount) -> bool {
    let is_one = |value: u32| {
        value.is_multiple_of(10) && ((10..100).contains(&value) || (1000..2200).contains(&value))
    };
    amount.plain && amount.value.to_u32().is_some_and(is_one)
}

/// The number of a compound: the thirty thousand of «тридцатитысячный», the two of «двухлетний».
fn compound(scan: &Scan, i: usize, halves: u32) -> Amount {
    let value = Decimal::ratio(i64::from(halves), 2).unwrap_or_default();
    let mut amount = Amount { in_words: true, ..Amount::new(scan.span(i), i + 1, value) };
    let Some(entry) = scan.entry(i + 1) else { return amount };
    if let Some(numeral) = entry.numeral {
        let scale = Decimal::new(i128::from(numeral.value), 0);
        amount.value = value.times(scale);
        amount.scale = Some(scale);
        amount.next = i + 2;
    } else if entry.is(Particle::Times) {
        amount.form = Form::Multiple;
        amount.next = i + 2;
    } else if entry.is(Particle::Counted) {
        amount.next = i + 2;
    }
    amount
}

/// Whether the word at `i` is an ordinal in the plural, which alone names a decade: «девяностые».
pub(super) fn names_decade(word: &str) -> bool {
    DECADE_ENDINGS.iter().any(|ending| word.ends_with(ending))
}
