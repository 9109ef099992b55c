use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::date::DatePart;
use super::decimal::Decimal;
use super::value::{Quantity, Value};

/// Hashes that a quantity shares with every quantity of the same value in the other language: a feature for aligning,
/// and the buckets in which comparing looks for equals.
///
/// Years, days and plain numbers share theirs, so that "2024" finds «2024 год»; half finds 50 %. Without doubles.
pub fn keys(quantity: &Quantity) -> Vec<u64> {
    let mut found = Vec::new();
    quantity.readings().for_each(|reading| add_keys(reading, &mut found));
    found.sort_unstable();
    found.dedup();
    found
}

/// What a hash is of, so that May and five differ.
#[derive(Hash)]
enum Key<'a> {
    Number(Decimal),
    Part(DatePart),
    /// Minutes from noon or midnight.
    Time(u16),
    /// Minutes past the hour.
    Zoned(u16),
    Century(u32),
    Digits(&'a str),
}

fn add_keys(value: &Value, found: &mut Vec<u64>) {
    let mut add = |key: Key| found.push(hash(&key));
    if let Some(number) = value.number() {
        add(Key::Number(comparable(number)));
    }
    match value {
        Value::Percent(number) => {
            add(Key::Number(comparable(number.shifted(-2))));
            add(Key::Number(number.shifted(-2).plus(Decimal::ONE)));
        }
        Value::Date(date) => date.parts().for_each(|part| match part {
            DatePart::Year(year) => add(Key::Number(Decimal::integer(i64::from(year)))),
            DatePart::Day(day) => add(Key::Number(Decimal::integer(i64::from(day)))),
            other => add(Key::Part(other)),
        }),
        Value::Decade(first) => {
            add(Key::Number(Decimal::integer(i64::from(*first))));
            add(Key::Number(Decimal::integer(i64::from(first % 100))));
        }
        Value::Century(number) => {
            add(Key::Century(*number));
            add(Key::Number(Decimal::integer(i64::from(*number))));
        }
        Value::Time(minutes) => {
            add(Key::Time(minutes % 720));
            add(Key::Number(Decimal::integer(i64::from(minutes / 60))));
            add(Key::Number(Decimal::integer(i64::from(minutes / 60 % 12))));
        }
        Value::Zoned(minutes) => add(Key::Zoned(*minutes)),
        Value::Designation(name) => match Decimal::parse(&name.digits, "") {
            Some(number) if !name.digits.contains('.') => add(Key::Number(number)),
            _ => add(Key::Digits(&name.digits)),
        },
        _ => {}
    }
}

/// A third is written 0.33 as well: what has no finite form is compared by two digits.
pub(super) fn comparable(number: Decimal) -> Decimal {
    if number.digit_count() > 9 && number.exponent() < -9 { number.rounded(2) } else { number }
}

fn hash(key: &Key) -> u64 {
    let mut hasher = FxHasher::default();
    key.hash(&mut hasher);
    hasher.finish()
}
