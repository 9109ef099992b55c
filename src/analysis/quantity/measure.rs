use super::decimal::Decimal;
use super::lexicon::{Entry, Particle, UnitWord};
use super::piece::PieceKind;
use super::scan::Scan;
use super::unit::{Dimension, Unit};
use super::value::Value;

/// What a unit makes of a number: its meanings, each with nought for a number, and the piece after it.
#[derive(Debug, Clone)]
pub(super) struct Suffix {
    pub meanings: Vec<Value>,
    pub next: usize,
    /// The last piece of the unit itself.
    pub last: usize,
}

impl Suffix {
    fn new(meanings: Vec<Value>, last: usize) -> Self {
        Self { meanings, next: last + 1, last }
    }
}

/// The currencies of a sign or code at `i` that stands before its number, and the piece after it.
pub(super) fn currency_before(scan: &Scan, i: usize) -> Option<(Vec<Value>, usize)> {
    let entry = scan.entry(i)?;
    let is_sign = !scan.word(i).contains(char::is_lowercase) && entry.numeral.is_none();
    let meanings = money(entry);
    (is_sign && !meanings.is_empty()).then(|| (meanings, scan.after_point(i + 1)))
}

/// The unit, currency or percent at `i`, which follows a number; `close` where only a hyphen or nothing parts them.
pub(super) fn unit_after(scan: &Scan, i: usize) -> Option<Suffix> {
    let at = scan.after_hyphen(i);
    let close = at > i || scan.is_glued(at);
    let suffix = percent(scan, at, close)
        .or_else(|| points(scan, at))
        .or_else(|| times(scan, at))
        .or_else(|| raised(scan, at))
        .or_else(|| plain_unit(scan, at, close))
        .or_else(|| qualified(scan, at))?;
    Some(take_age(scan, take_point(scan, suffix)))
}

fn percent(scan: &Scan, i: usize, close: bool) -> Option<Suffix> {
    if scan.is(i, Particle::Per) && scan.word(i + 1).eq_ignore_ascii_case("cent") {
        return Some(percent_or_points(scan, i + 1));
    }
    let entry = scan.entry(i)?;
    if entry.units.contains(&UnitWord::Percent) {
        return Some(percent_or_points(scan, i));
    }
    let adjective = entry.units.contains(&UnitWord::PercentAdjective);
    if adjective && scan.is(i + 1, Particle::Point) {
        return Some(Suffix::new(vec![Value::PercentagePoints(Decimal::ZERO)], i + 1));
    }
    (adjective && close && scan.is_russian()).then(|| Suffix::new(vec![Value::Percent(Decimal::ZERO)], i))
}

/// A percent whose word or sign is at `last`, or the points that follow it.
fn percent_or_points(scan: &Scan, last: usize) -> Suffix {
    if scan.is(last + 1, Particle::Point) {
        return Suffix::new(vec![Value::PercentagePoints(Decimal::ZERO)], last + 1);
    }
    let ending = scan.is_hyphen(last + 1)
        && (scan.is(last + 2, Particle::Ending)
            || scan.entry(last + 2).is_some_and(|entry| entry.units.contains(&UnitWord::PercentAdjective)));
    Suffix::new(vec![Value::Percent(Decimal::ZERO)], if ending { last + 2 } else { last })
}

/// "pp", «п. п.», "basis points".
fn points(scan: &Scan, i: usize) -> Option<Suffix> {
    let basis = scan.is(i, Particle::Basis) && scan.is(i + 1, Particle::Point);
    if basis {
        return Some(Suffix::new(vec![Value::Measure(Decimal::ZERO, Unit::named("basis point")?)], i + 1));
    }
    let short = scan.is(i, Particle::Point) && matches!(scan.word(i), "pp" | "ppt" | "p.p" | "пп" | "п.п");
    let spaced = scan.word(i) == "п" && scan.word(scan.after_point(i + 1)) == "п";
    let last = if spaced { scan.after_point(i + 1) } else { i };
    (short || spaced).then(|| Suffix::new(vec![Value::PercentagePoints(Decimal::ZERO)], last))
}

/// "3 times", «в 3 раза», `10x`.
fn times(scan: &Scan, i: usize) -> Option<Suffix> {
    scan.is(i, Particle::Times).then(|| Suffix::new(vec![Value::Multiple(Decimal::ZERO)], i))
}

/// "square miles", «кв. км», «кубических метров».
fn raised(scan: &Scan, i: usize) -> Option<Suffix> {
    let power = match scan.entry(i)? {
        entry if entry.is(Particle::Square) => 2,
        entry if entry.is(Particle::Cubic) => 3,
        _ => return None,
    };
    let at = scan.after_point(i + 1);
    let length = units(scan.entry(at)?).find(|unit| unit.dimension() == (Dimension::Length, 1, None))?;
    Some(per_another(scan, vec![length.to_the(power)], at))
}

fn plain_unit(scan: &Scan, i: usize, close: bool) -> Option<Suffix> {
    let entry = scan.entry(i)?;
    let word = scan.word(i);
    // "5in" is a length, "1-in-5" is not.
    let close = close && !(word == "in" && i > 0 && scan.is_hyphen(i - 1));
    if !close && (matches!(word, "in" | "p" | "s" | "′" | "″") || word.starts_with(['\'', '′'])) {
        return None;
    }
    if close && matches!(word, "C" | "F") {
        let name = if word == "C" { "degree Celsius" } else { "degree Fahrenheit" };
        return Some(Suffix::new(vec![Value::Measure(Decimal::ZERO, Unit::named(name)?)], i));
    }
    let mut units: Vec<Unit> = units(entry).collect();
    if word == "bpd" {
        let day = Unit::named("day")?;
        units.iter_mut().for_each(|unit| *unit = unit.per(day));
    }
    let mut meanings = money(entry);
    if units.is_empty() {
        return (!meanings.is_empty()).then(|| Suffix::new(meanings, i));
    }
    let mut suffix = degrees(scan, &units, i).unwrap_or_else(|| per_another(scan, units, i));
    meanings.append(&mut suffix.meanings);
    Some(Suffix { meanings, ..suffix })
}

/// "US dollars", «российских рублей», "nautical miles"; one unknown word may stand before a currency.
fn qualified(scan: &Scan, i: usize) -> Option<Suffix> {
    let mut at = i;
    while scan.is(at, Particle::Qualifier) && at < i + 2 {
        at = scan.after_point(at + 1);
    }
    let stranger = matches!(scan.kind(at), Some(PieceKind::Gap { single: true, .. }));
    at += usize::from(stranger);
    let entry = scan.entry(at).filter(|_| at > i)?;
    let meanings = money(entry);
    if !meanings.is_empty() && scan.word(at).contains(char::is_lowercase) {
        return Some(Suffix::new(meanings, at));
    }
    let nautical = matches!(scan.word(i), "nautical") || scan.word(i).starts_with("морск");
    let unit = if nautical { Unit::named("nautical mile")? } else { units(entry).next()? };
    let measure = Value::Measure(Decimal::ZERO, unit);
    (!stranger && units(entry).next().is_some()).then(|| Suffix::new(vec![measure], at))
}

/// The scale of degrees: `°C`, "degrees Fahrenheit", «градусов по Цельсию».
fn degrees(scan: &Scan, units: &[Unit], i: usize) -> Option<Suffix> {
    units.iter().find(|unit| unit.is_bare_degree())?;
    let at = i + 1 + usize::from(scan.is(i + 1, Particle::Through));
    let name = match scan.entry(at)? {
        entry if entry.is(Particle::Celsius) => "degree Celsius",
        entry if entry.is(Particle::Fahrenheit) => "degree Fahrenheit",
        _ => return None,
    };
    Some(Suffix::new(vec![Value::Measure(Decimal::ZERO, Unit::named(name)?)], at))
}

/// The units ending at piece `last`, taken per another where one follows: `km/h`, "barrels a day", «км в час».
fn per_another(scan: &Scan, units: Vec<Unit>, last: usize) -> Suffix {
    let slash = scan.mark(last + 1) == Some('/') && scan.is_glued(last + 1);
    let said = scan.is(last + 1, Particle::Per) || scan.is(last + 1, Particle::Article);
    let other = scan.entry(last + 2).filter(|_| slash || said).and_then(|entry| {
        self::units(entry)
            .find(|unit| matches!(unit.dimension().0, Dimension::Time | Dimension::Months | Dimension::Years))
    });
    let measures = |unit: Unit| Value::Measure(Decimal::ZERO, unit);
    match other {
        Some(other) if !matches!(units.first().map(|unit| unit.dimension().0), Some(Dimension::Time)) => {
            Suffix::new(units.into_iter().map(|unit| measures(unit.per(other))).collect(), last + 2)
        }
        _ => Suffix::new(units.into_iter().map(measures).collect(), last),
    }
}

/// Passes over the point of an abbreviated unit.
fn take_point(scan: &Scan, suffix: Suffix) -> Suffix {
    Suffix { next: scan.after_point(suffix.next), ..suffix }
}

/// Takes in the rest of "-year-old" and "years old".
fn take_age(scan: &Scan, suffix: Suffix) -> Suffix {
    let at = scan.after_hyphen(suffix.next);
    if scan.is(at, Particle::Old) { Suffix { next: at + 1, last: at, ..suffix } } else { suffix }
}

fn units(entry: &Entry) -> impl Iterator<Item = Unit> {
    entry.units.iter().filter_map(|word| match word {
        UnitWord::Unit(unit) => Some(*unit),
        _ => None,
    })
}

fn money(entry: &Entry) -> Vec<Value> {
    let currency = |word: &UnitWord| match word {
        UnitWord::Money(currency) => Some(Value::Money(Decimal::ZERO, *currency)),
        _ => None,
    };
    entry.units.iter().filter_map(currency).collect()
}

/// The time unit that a word by itself says one of: «час», "a year".
pub(super) fn time_unit(entry: &Entry) -> Option<Unit> {
    units(entry)
        .find(|unit| matches!(unit.dimension().0, Dimension::Time | Dimension::Months | Dimension::Years))
}

/// A currency that a single letter after the number scales: `m`, `b` and `t` after `$5`.
pub(super) fn letter_scale(scan: &Scan, i: usize) -> Option<Decimal> {
    let power = match scan.word(i) {
        "m" | "M" => 6,
        "t" | "T" => 12,
        _ => return None,
    };
    scan.is_glued(i).then(|| Decimal::ONE.shifted(power))
}
