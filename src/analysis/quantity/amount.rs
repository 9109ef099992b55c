use super::decimal::Decimal;
use super::digits::{Digits, digits};
use super::ending::take_ending;
use super::lexicon::{Numeral, Particle, Role};
use super::piece::PieceKind;
use super::power::take_power;
use super::scan::Scan;
use super::{scale, words};
use crate::text::Span;

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
        self.day_as_written().filter(|day| *day <= 31)
    }

    /// The same where nothing but a day can be meant, though no month has it: «59 сентября».
    pub(super) fn day_as_written(&self) -> Option<u8> {
        let whole = self.plain || self.form == Form::Ordinal;
        let day = self.value.to_u32().filter(|_| whole && self.scale.is_none())?;
        u8::try_from(day).ok().filter(|day| (1..=99).contains(day))
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
