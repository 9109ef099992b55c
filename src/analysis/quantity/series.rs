use super::amount::{Amount, Form, amount};
use super::calendar::{Reckoning, reckoning};
use super::clock::{Clock, DayPart, clock, day_part};
use super::decimal::Decimal;
use super::lexicon::Particle;
use super::measure::{Suffix, currency_before, letter_scale, unit_after};
use super::scan::Scan;
use super::value::Value;
use crate::text::Span;

/// A number of a series, with what stands before and after it.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub span: Span,
    /// Index of its first piece.
    pub first: usize,
    /// Index of the piece after it.
    pub next: usize,
    pub number: TermNumber,
    /// How it hangs together with the term before it.
    pub link: Link,
    /// Currencies of a sign before it, each with nought for a number.
    pub prefix: Vec<Value>,
    pub tail: Tail,
}

#[derive(Debug, Clone)]
pub(super) enum TermNumber {
    Amount(Amount),
    Clock(Clock),
}

/// What joins two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    None,
    /// "from 5 to 10", `5–10`: the unit of the second is the unit of the first.
    Range,
    /// "5 and 10", `4:1`: the unit may be shared.
    List,
    /// A comma, which parts clauses as well as the items of a list.
    Comma,
}

/// What follows a number and says what it is a number of.
#[derive(Debug, Clone)]
pub(super) enum Tail {
    None,
    Unit(Suffix),
    Reckoning(Reckoning),
    DayPart(DayPart),
}

impl Term {
    pub(super) fn amount(&self) -> Option<&Amount> {
        match &self.number {
            TermNumber::Amount(amount) => Some(amount),
            TermNumber::Clock(_) => None,
        }
    }
}

/// The numbers from piece `i` on that are joined by dashes, "to", "and" and the like; the last may have a unit, which
/// is a tail of its own.
pub(super) fn series(scan: &Scan, i: usize) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let mut at = i;
    let mut link = Link::None;
    while let Some(found) = term(scan, at, link, terms.last()) {
        let ended = !matches!(found.tail, Tail::None);
        let next = found.next;
        terms.push(found);
        match link_after(scan, i, next) {
            Some((joined, after)) if !ended => (link, at) = (joined, after),
            _ => break,
        }
    }
    terms
}

fn term(scan: &Scan, i: usize, link: Link, before: Option<&Term>) -> Option<Term> {
    let shared =
        before.filter(|_| link == Link::Range).map(|before| before.prefix.clone()).unwrap_or_default();
    let (prefix, at) = currency_before(scan, i).unwrap_or((shared, i));
    if let Some(clock) = clock(scan, at).filter(|_| prefix.is_empty()) {
        return Some(clock_term(scan, i, clock, link));
    }
    let mut amount = amount(scan, at)?;
    if !prefix.is_empty() {
        take_letter_scale(scan, &mut amount);
    }
    let span = amount.span.join(scan.span(i));
    let term = Term {
        span,
        first: i,
        next: amount.next,
        number: TermNumber::Amount(amount),
        link,
        prefix,
        tail: Tail::None,
    };
    Some(with_tail(scan, term))
}

fn clock_term(scan: &Scan, i: usize, clock: Clock, link: Link) -> Term {
    let number = TermNumber::Clock(clock);
    let term = Term {
        span: clock.span,
        first: i,
        next: clock.next,
        number,
        link,
        prefix: Vec::new(),
        tail: Tail::None,
    };
    match day_part(scan, clock.next) {
        Some((part, next)) => extended(scan, term, Tail::DayPart(part), next, next - 1),
        None => term,
    }
}

/// `$5m`
fn take_letter_scale(scan: &Scan, amount: &mut Amount) {
    if let Some(scale) = letter_scale(scan, amount.next).filter(|_| amount.scale.is_none()) {
        amount.value = amount.value.times(scale);
        amount.scale = Some(scale);
        amount.plain = false;
        amount.extend(scan, amount.next + 1);
    }
}

fn with_tail(scan: &Scan, term: Term) -> Term {
    let Some(amount) = term.amount().cloned() else { return term };
    if let Some((part, next)) = day_part(scan, amount.next).filter(|_| may_be_hour(&amount)) {
        return extended(scan, term, Tail::DayPart(part), next, next - 1);
    }
    if let Some((reckoning, next)) = reckoning(scan, &amount, amount.next) {
        return extended(scan, term, Tail::Reckoning(reckoning), next, next - 1);
    }
    if matches!(amount.form, Form::Decade | Form::Roman | Form::Anniversary) || !term.prefix.is_empty() {
        return term;
    }
    match unit_after(scan, amount.next).filter(|_| amount.form != Form::Ordinal) {
        Some(suffix) => {
            let (next, last) = (suffix.next, suffix.last);
            extended(scan, term, Tail::Unit(suffix), next, last)
        }
        None => term,
    }
}

fn may_be_hour(amount: &Amount) -> bool {
    amount.form == Form::Cardinal && amount.scale.is_none() && amount.value.to_f64() < 25.0
}

fn extended(scan: &Scan, term: Term, tail: Tail, next: usize, last: usize) -> Term {
    // A year or an abbreviation may end with a point that is not part of it.
    let last = if scan.mark(last) == Some('.') { last.saturating_sub(1) } else { last };
    Term { span: term.span.join(scan.span(last)), next, tail, ..term }
}

/// How a number beginning after piece `i` hangs together with the one before, and where it begins. `first` is where
/// the series began.
fn link_after(scan: &Scan, first: usize, i: usize) -> Option<(Link, usize)> {
    let hyphen = scan.after_hyphen(i);
    if scan.is(hyphen, Particle::Through) {
        return Some((Link::Range, scan.after_hyphen(hyphen + 1)));
    }
    if scan.is(hyphen, Particle::And) {
        let ends_pair = matches!(scan.word(first.wrapping_sub(1)), "between" | "Between" | "между" | "Между");
        let link = if ends_pair { Link::Range } else { Link::List };
        return Some((link, scan.after_hyphen(hyphen + 1)));
    }
    match scan.mark(i)? {
        '—' if !scan.is_glued(i) => Some((Link::Comma, i + 1)),
        ',' => Some((Link::Comma, i + 1 + usize::from(scan.is(i + 1, Particle::And)))),
        '/' | ':' if scan.is_glued(i) && scan.is_glued(i + 1) => Some((Link::List, i + 1)),
        _ if scan.is_dash(i) => Some((Link::Range, i + 1)),
        _ => None,
    }
}

/// The scale of the last amount, which a range without scales before it shares: "5 to 10 million".
pub(super) fn shared_scale(terms: &[Term]) -> Option<Decimal> {
    let last = terms.last()?.amount()?;
    last.scale.filter(|scale| terms.len() > 1 && scale.to_f64() >= 1000.0 && !last.bare)
}
