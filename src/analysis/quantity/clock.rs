use super::amount::Amount;
use super::digits::digits;
use super::lexicon::{Calendar, Particle};
use super::piece::PieceKind;
use super::scan::Scan;
use crate::text::Span;

/// A time of day as written, before what says which half of the day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    pub span: Span,
    pub hour: u16,
    pub minute: u16,
    pub next: usize,
}

/// Which part of the day a word after the hour names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayPart {
    BeforeNoon,
    AfterNoon,
    Morning,
    Daytime,
    Evening,
    Night,
    /// "o'clock": either half.
    Either,
}

/// `7:30` or `07:30` at piece `i`.
pub(super) fn clock(scan: &Scan, i: usize) -> Option<Clock> {
    let joined = scan.mark(i + 1) == Some(':') && scan.is_glued(i + 1) && scan.is_glued(i + 2);
    let longer = scan.mark(i + 3) == Some(':') && scan.is_glued(i + 3) && scan.is_glued(i + 4);
    let (hour, minute) = hour_and_minute(scan.digits(i)?, scan.digits(i + 2)?)?;
    (joined && !longer).then(|| Clock {
        span: scan.span(i).join(scan.span(i + 2)),
        hour,
        minute,
        next: i + 3,
    })
}

/// The hour and minute of digits with a point, `7.30`, or of a whole hour.
pub(super) fn hour_of(scan: &Scan, amount: &Amount) -> Option<(u16, u16)> {
    let written = amount.span.of(scan.text);
    match written.split_once('.') {
        Some((hour, minute)) => hour_and_minute(hour, minute),
        None => {
            let hour = amount.value.to_u32().filter(|&hour| hour <= 24 && amount.scale.is_none())?;
            Some((u16::try_from(hour).ok()?, 0))
        }
    }
}

/// An hour and a minute of two digits.
pub(super) fn hour_and_minute(hour: &str, minute: &str) -> Option<(u16, u16)> {
    let two_digits = (1..=2).contains(&hour.len()) && minute.len() == 2;
    let hour = hour.parse().ok().filter(|&hour| hour <= 24)?;
    let minute = minute.parse().ok().filter(|&minute| minute < 60 && two_digits)?;
    Some((hour, minute))
}

/// The part of the day named at `i`, and the piece after it; «часов» may stand before it.
pub(super) fn day_part(scan: &Scan, i: usize) -> Option<(DayPart, usize)> {
    let part = |at: usize, after_hours: bool| match scan.calendar(at)? {
        Calendar::BeforeNoon => Some(DayPart::BeforeNoon),
        Calendar::AfterNoon => Some(DayPart::AfterNoon),
        Calendar::Morning => Some(DayPart::Morning),
        Calendar::Evening => Some(DayPart::Evening),
        Calendar::Night => Some(DayPart::Night),
        // «Два дня» are two days; «два часа дня» is two o'clock.
        Calendar::Daytime if after_hours => Some(DayPart::Daytime),
        Calendar::OClock if !scan.is_russian() => Some(DayPart::Either),
        _ => None,
    };
    if scan.is_russian() && scan.calendar(i) == Some(Calendar::OClock) {
        let mut at = scan.after_point(i + 1);
        if let Some(minutes) = digits(scan, at).filter(|_| scan.word(at + 1).starts_with("мин")) {
            at = scan.after_point(minutes.next + 1);
        }
        return Some((part(at, true)?, at + 1));
    }
    Some((part(i, false)?, scan.after_point(i + 1)))
}

/// Whether a time zone is named at `i`: "GMT", «по московскому времени», «по Москве».
pub(super) fn is_zone(scan: &Scan, i: usize) -> bool {
    let named = |at: usize| match scan.kind(at) {
        Some(PieceKind::Gap { name, single: true }) => name || scan.is(at + 1, Particle::Zone),
        _ => scan.is(at, Particle::Zone),
    };
    scan.is(i, Particle::Zone) && scan.word(i) != "времени" || scan.word(i) == "по" && named(i + 1)
}

/// Minutes from midnight of an hour and minute in that part of the day.
pub(super) fn time_of(hour: u16, minute: u16, part: Option<DayPart>) -> u16 {
    let hour = match part {
        Some(DayPart::BeforeNoon | DayPart::Night) if hour == 12 => 0,
        Some(DayPart::AfterNoon | DayPart::Evening) if hour < 12 => hour + 12,
        Some(DayPart::Daytime) if hour < 6 => hour + 12,
        Some(DayPart::Night) if (9..12).contains(&hour) => hour + 12,
        _ => hour,
    };
    (hour % 24) * 60 + minute
}

/// Whether a Russian number like «19.30» at `i` stands where a time does.
pub(super) fn stands_as_time(scan: &Scan, i: usize) -> bool {
    scan.follows(i, Particle::Temporal)
}
