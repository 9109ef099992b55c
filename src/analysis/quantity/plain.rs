use super::amount::{Amount, Form};
use super::clock::{hour_and_minute, hour_of, stands_as_time, time_of};
use super::date::Date;
use super::lexicon::Particle;
use super::piece::PieceKind;
use super::scan::Scan;
use super::series::{Link, Term};
use super::unit::Unit;
use super::value::{Designation, Value};

/// The readings of a number that nothing follows.
pub(super) fn plain(scan: &Scan, term: &Term, amount: &Amount) -> Vec<Value> {
    let numbers = || [Some(amount.value), amount.other].into_iter().flatten();
    match amount.form {
        Form::Cardinal => cardinal(scan, term, amount),
        Form::Share | Form::Collective => share(amount),
        Form::Multiple => numbers().map(Value::Multiple).collect(),
        Form::Ordinal => {
            let year = amount.year().map(|year| Value::Date(Date::of_year(year)));
            year.into_iter().chain([Value::Ordinal(amount.value)]).collect()
        }
        Form::Roman => vec![Value::Ordinal(amount.value)],
        Form::Decade => decade(amount),
        Form::Anniversary => {
            Unit::named("year").map(|year| Value::Measure(amount.value, year)).into_iter().collect()
        }
    }
}

fn cardinal(scan: &Scan, term: &Term, amount: &Amount) -> Vec<Value> {
    let numbers: Vec<Value> =
        [Some(amount.value), amount.other].into_iter().flatten().map(Value::Number).collect();
    let first =
        if term.link == Link::None { special(scan, term, amount) } else { year_reading(scan, term, amount) };
    first.into_iter().chain(numbers).chain(lettered(scan, amount)).chain(pointed(scan, amount)).collect()
}

/// `10K` may be a run of ten kilometres, `221B` a house.
fn lettered(scan: &Scan, amount: &Amount) -> Option<Value> {
    let written = amount.span.of(scan.text);
    let letter = written.chars().next_back()?;
    written.strip_suffix(letter).filter(|digits| digits.ends_with(|c: char| c.is_ascii_digit()))?;
    match letter {
        'K' | 'k' => Some(Value::Measure(amount.value.shifted(-3), Unit::named("kilometre")?)),
        'B' => Some(Value::Number(amount.value.shifted(-9))),
        _ => None,
    }
}

/// «19.30» and «24.02»: a Russian number with a point is as often a time or a date.
fn pointed(scan: &Scan, amount: &Amount) -> Vec<Value> {
    let written = amount.span.of(scan.text).split_once('.').filter(|_| scan.is_russian());
    let Some((first, second)) = written.filter(|(first, second)| first.len() <= 2 && second.len() == 2)
    else {
        return Vec::new();
    };
    let time = hour_and_minute(first, second).map(|(hour, minute)| Value::Time(time_of(hour, minute, None)));
    let day_and_month = first.parse().ok().zip(second.parse().ok());
    let date = day_and_month.and_then(|(day, month)| Date::numeric(day, month, 0));
    time.into_iter().chain(date.map(|date| Value::Date(Date { year: None, ..date }))).collect()
}

/// A number that is a name, a year or a time by where it stands.
fn special(scan: &Scan, term: &Term, amount: &Amount) -> Option<Value> {
    let time_or_year = military_time(scan, amount).or_else(|| year_reading(scan, term, amount));
    if time_or_year.is_some() {
        return time_or_year;
    }
    if names_something(scan, term.first) && amount.plain {
        let digits = amount.span.of(scan.text).to_owned();
        return Some(Value::Designation(Designation { letters: String::new(), digits }));
    }
    let (hour, minute) = hour_of(scan, amount).filter(|_| amount.span.of(scan.text).contains('.'))?;
    stands_as_time(scan, term.first).then(|| Value::Time(time_of(hour, minute, None)))
}

/// `0600`, or four digits before a time zone.
fn military_time(scan: &Scan, amount: &Amount) -> Option<Value> {
    let written = amount.span.of(scan.text);
    let (hour, minute) = hour_and_minute(written.get(..2)?, written.get(2..)?)?;
    let is_time = written.starts_with('0') || scan.is(amount.next, Particle::Zone);
    (amount.plain && is_time).then(|| Value::Time(time_of(hour, minute, None)))
}

/// A year by its size, or in English by the preposition before an earlier one.
fn year_reading(scan: &Scan, term: &Term, amount: &Amount) -> Option<Value> {
    let year = amount.year().filter(|_| amount.plain)?;
    let modern = (1900..2100).contains(&year);
    let said = !scan.is_russian() && scan.follows(term.first, Particle::Temporal);
    (modern || said).then(|| Value::Date(Date::of_year(year)))
}

/// Whether the number at `i` belongs to a name: "Article 5", "Boeing 737".
fn names_something(scan: &Scan, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    let before = if scan.mark(before) == Some('.') { before.saturating_sub(1) } else { before };
    match scan.kind(before) {
        // "In Armenia 45 people": a place, not a name that the number goes with.
        Some(PieceKind::Gap { name, single }) => {
            name && !(single && scan.follows(before, Particle::Temporal))
        }
        Some(PieceKind::Word(entry)) => entry.is(Particle::Label),
        _ => false,
    }
}

fn share(amount: &Amount) -> Vec<Value> {
    let mut readings = vec![Value::Number(amount.value)];
    readings.extend(amount.other.map(Value::Ordinal));
    if let [Some(first), Some(second)] =
        [amount.parts.first(), amount.parts.get(1)].map(|part| part.and_then(|n| n.to_u32()))
    {
        // 9/11 is a date to Americans, 11/9 to others.
        for (day, month) in [(second, first), (first, second)] {
            let date = Date::numeric(day, month, 0).map(|date| Date { year: None, ..date });
            readings.extend(date.map(Value::Date));
        }
    }
    readings
}

fn decade(amount: &Amount) -> Vec<Value> {
    let Some(first) = amount.value.to_u32() else { return Vec::new() };
    let mut readings = vec![Value::Decade(first)];
    // The 1700s are a century as often as a decade.
    if first % 100 == 0 && first >= 1000 {
        readings.push(Value::Century(first / 100 + 1));
    }
    readings.push(Value::Ordinal(amount.value));
    readings
}
