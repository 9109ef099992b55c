use super::amount::{Amount, Form, amount};
use super::date::Date;
use super::lexicon::{Calendar, Particle};
use super::piece::PieceKind;
use super::scan::Scan;
use crate::text::fold;

/// The month at `i` with the year after it, if one is said, and the piece after both.
pub(super) fn month(scan: &Scan, i: usize) -> Option<(Date, usize)> {
    let Some(Calendar::Month(month)) = scan.calendar(i) else { return None };
    let next = scan.after_point(i + 1);
    Some(with_year(scan, Date::of_month(month), next))
}

/// `date` with the year that stands at `i`, if one does, and the piece after it.
pub(super) fn with_year(scan: &Scan, date: Date, i: usize) -> (Date, usize) {
    match year(scan, i) {
        Some((year, next)) => (Date { year: Some(year), ..date }, next),
        None => (date, i),
    }
}

/// The year at `i`: `2024`, `, 2024`, "of 2024", «2024 года», «2024-го».
fn year(scan: &Scan, i: usize) -> Option<(i32, usize)> {
    let comma = scan.mark(i) == Some(',') && !scan.is_russian();
    let at = i + usize::from(comma || scan.is(i, Particle::Of));
    let said = amount(scan, at)?;
    let year = said.year()?;
    let next = after_year_word(scan, said.next);
    // "In May, 1500 people" and "May 1500": a number after a comma is a year only in our times.
    let believable = next > said.next || (1800..2100).contains(&year);
    believable.then_some((year, next))
}

/// The piece after «года» or «г.», if it stands at `i`; the point after a whole word ends the sentence.
pub(super) fn after_year_word(scan: &Scan, i: usize) -> usize {
    match scan.calendar(i) {
        Some(Calendar::Year) if scan.word(i).chars().count() <= 2 => scan.after_point(i + 1),
        Some(Calendar::Year) => i + 1,
        _ => i,
    }
}

/// The days listed after an English month: "July 26-28", "July 4th and 5th". Each is given with its amount.
pub(super) fn days_after(scan: &Scan, i: usize) -> Vec<Amount> {
    let mut days: Vec<Amount> = Vec::new();
    let mut at = i + usize::from(scan.is(i, Particle::Of));
    while let Some(day) = amount(scan, at).filter(|day| day.day().is_some() && !day.in_words) {
        at = day.next;
        days.push(day);
        let joins = scan.is_dash(at) || scan.is(at, Particle::And) || scan.is(at, Particle::Through);
        if !joins {
            break;
        }
        at += 1;
    }
    days
}

/// What the calendar makes of a number before its word.
#[derive(Debug, Clone, Copy)]
pub(super) enum Reckoning {
    /// A day of this month, perhaps of a year.
    DayOf(Date),
    Century,
    /// A quarter, perhaps of a year.
    QuarterOf(Date),
    Year,
}

/// The calendar word at `i` that makes a date of `amount` before it, and the piece after it.
pub(super) fn reckoning(scan: &Scan, amount: &Amount, i: usize) -> Option<(Reckoning, usize)> {
    let hyphen = scan.after_hyphen(i);
    let of = usize::from(scan.is(hyphen, Particle::Of) && !scan.is_russian());
    let day = if scan.is_russian() { amount.day_as_written() } else { amount.day() };
    if day.is_some()
        && let Some((date, next)) = month(scan, hyphen + of)
    {
        return Some((Reckoning::DayOf(date), next));
    }
    let counted = matches!(amount.form, Form::Ordinal | Form::Roman);
    let after = scan.after_point(hyphen + 1);
    match scan.calendar(hyphen)? {
        Calendar::Century if counted && is_century(scan, hyphen) => Some((Reckoning::Century, after)),
        Calendar::Century
            if scan.mark(hyphen + 1) == Some('.') && is_century(scan, hyphen) && amount.plain =>
        {
            Some((Reckoning::Century, after))
        }
        Calendar::Quarter if counted => {
            let (date, next) = with_year(scan, Date::default(), after);
            Some((Reckoning::QuarterOf(date), next))
        }
        Calendar::Quarter if amount.plain => {
            // «1 кв. 2020 г.» is a quarter, «1 кв. км» is not.
            let (date, next) = with_year(scan, Date::default(), after);
            date.year.map(|_| (Reckoning::QuarterOf(date), next))
        }
        Calendar::Year if amount.year().is_some() && amount.form != Form::Decade => {
            Some((Reckoning::Year, after))
        }
        _ => None,
    }
}

/// "Spring" and "fall" are seasons where a year follows or the words before them say so.
fn is_season(scan: &Scan, i: usize) -> bool {
    const BEFORE: &[&str] = &["this", "last", "next", "early", "late", "every"];
    if !matches!(fold(scan.word(i)).as_str(), "spring" | "fall") {
        return true;
    }
    let before = scan.text.get(..scan.span(i).start).unwrap_or_default().trim_end();
    let word =
        |text: &str| text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    let is_adverbial = match word(before).as_str() {
        "the" => {
            let before = before.get(..before.len() - 3).unwrap_or_default().trim_end();
            matches!(word(before).as_str(), "in" | "by" | "since" | "until" | "during")
        }
        word => BEFORE.contains(&word),
    };
    let year = i + 1 + usize::from(scan.is(i + 1, Particle::Of));
    is_adverbial || scan.digits(year).is_some_and(|digits| digits.len() == 4)
}

/// «В» is a century only as an abbreviation: «XIX в.».
fn is_century(scan: &Scan, i: usize) -> bool {
    let short = matches!(scan.word(i), "в" | "вв");
    !short || scan.mark(i + 1) == Some('.') && scan.is_glued(i + 1)
}

/// A word of the calendar that is a date by itself, perhaps with a year: a month, a weekday, a season, `Q3`.
pub(super) fn alone(scan: &Scan, i: usize) -> Option<(Date, usize)> {
    let next = scan.after_point(i + 1);
    match scan.calendar(i)? {
        Calendar::Month(number) if is_month(scan, i, number) => month(scan, i),
        Calendar::Weekday(weekday) if is_weekday(scan, i) => Some((Date::of_weekday(weekday), i + 1)),
        Calendar::Season(season) if is_season(scan, i) => {
            Some(with_year(scan, Date { season: Some(season), ..Date::default() }, i + 1))
        }
        Calendar::YearQuarter(quarter) => {
            Some(with_year(scan, Date { quarter: Some(quarter), ..Date::default() }, next))
        }
        _ => None,
    }
}

/// Short forms of months, which stand beside digits or before a point; elsewhere they are other words.
const SHORT_MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "янв", "фев",
    "февр", "апр", "авг", "сен", "сент", "окт", "ноя", "нояб", "дек",
];

fn is_month(scan: &Scan, i: usize, number: u8) -> bool {
    let word = fold(scan.word(i));
    if SHORT_MONTHS.contains(&word.as_str()) {
        let before = i.checked_sub(1).and_then(|before| scan.digits(before));
        return before.is_some() || scan.digits(scan.after_point(i + 1)).is_some();
    }
    if number != 5 || scan.is_russian() {
        return true;
    }
    // A minister's name or a verb at the beginning: May counts after a word that may stand before a month.
    match i.checked_sub(1).and_then(|before| scan.kind(before)) {
        None
        | Some(PieceKind::Gap { name: true, .. } | PieceKind::Mark('.' | '!' | '?' | ':' | '"' | '“')) => {
            scan.digits(i + 1).is_some()
        }
        _ => true,
    }
}

/// «Среда» is also a milieu, which no preposition of time stands before; short forms need a date beside them.
fn is_weekday(scan: &Scan, i: usize) -> bool {
    let word = scan.word(i);
    if word.chars().count() <= 3 {
        let next = scan.after_point(i + 1);
        return scan.mark(next) == Some(',') || scan.digits(next).is_some() || scan.calendar(next).is_some();
    }
    if !(word.starts_with("сред") || word.starts_with("Сред")) {
        return true;
    }
    let before = i.checked_sub(1);
    let of_day = before.is_some_and(|at| {
        matches!(
            scan.calendar(at),
            Some(Calendar::Morning | Calendar::Evening | Calendar::Night | Calendar::Noon)
        )
    });
    let towards = before.is_some_and(|at| matches!(scan.word(at), "к" | "ко"));
    match word.chars().next_back() {
        Some('у') => true,
        Some('ы') => of_day || scan.follows(i, Particle::Temporal),
        Some('е') => towards,
        _ => false,
    }
}
