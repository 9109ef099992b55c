use super::date::Date;
use super::scan::Scan;
use crate::text::Span;

/// A date in digits at piece `i`, in its likeliest reading first: `26.07.2024`, `2024-07-26`, `7/26/2024`. With its span
/// and the piece after it.
pub(super) fn numeric_date(scan: &Scan, i: usize) -> Option<(Vec<Date>, Span, usize)> {
    let first = scan.digits(i)?;
    let mut parts = first.split('.');
    if let [Some(day), Some(month), Some(year), None] =
        [parts.next(), parts.next(), parts.next(), parts.next()]
    {
        let dates = readings(day, month, year, false)?;
        return Some((dates, scan.span(i), i + 1));
    }
    let mark =
        scan.mark(i + 1).filter(|&mark| matches!(mark, '-' | '/') && scan.mark(i + 3) == Some(mark))?;
    let glued = (1..=4).all(|ahead| scan.is_glued(i + ahead));
    let (second, third) = (scan.digits(i + 2)?, scan.digits(i + 4)?);
    let dates = match first.len() {
        // ISO 8601: nobody puts the day second here.
        4 => readings(third, second, first, false).map(|dates| dates.into_iter().take(1).collect()),
        _ if mark == '-' && third.len() < 4 => None,
        _ => readings(first, second, third, !scan.is_russian() && mark == '/'),
    };
    Some((dates.filter(|_| glued)?, scan.span(i).join(scan.span(i + 4)), i + 5))
}

/// The dates that the digits may stand for; `american` puts the month first.
fn readings(day: &str, month: &str, year: &str, american: bool) -> Option<Vec<Date>> {
    let short = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() <= 2);
    let (day, month) = short(day).zip(short(month))?;
    let year = match (year.len(), year.parse::<i32>().ok()?) {
        (4, year) => year,
        (2, year) if year < 50 => 2000 + year,
        (2, year) => 1900 + year,
        _ => return None,
    };
    let (first, second) = (Date::numeric(day, month, year), Date::numeric(month, day, year));
    let (first, second) = if american { (second, first) } else { (first, second) };
    let dates: Vec<Date> = [first, second.filter(|_| day != month)].into_iter().flatten().collect();
    (!dates.is_empty()).then_some(dates)
}
