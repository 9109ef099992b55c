//! Tables: what a text says, which renderings agree, which do not.

mod agreement;
mod disagreement;
mod hostile;
mod reading;

use super::*;
use crate::text::tokens;

fn found(text: &str, language: Language) -> Vec<Quantity> {
    quantities(text, &tokens(text), language)
}

fn compared(english: &str, russian: &str) -> Comparison {
    compare(&found(english, Language::English), &found(russian, Language::Russian))
}

/// What a text says, in the likeliest reading.
fn said(text: &str, language: Language) -> Vec<String> {
    found(text, language).iter().map(|one| short(&one.value)).collect()
}

/// A value in a few characters.
fn short(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Many(number) => format!("{}…", number),
        Value::Ordinal(number) => format!("{}.", number),
        Value::Multiple(number) => format!("x{}", number),
        Value::Percent(number) => format!("{}%", number),
        Value::PercentagePoints(number) => format!("{}pp", number),
        Value::Money(number, currency) => format!("{} {}", number, currency.name()),
        Value::Measure(number, unit) => format!("{} {}", number, unit.name()),
        Value::Date(date) => date.parts().map(short_part).collect::<Vec<_>>().join("-"),
        Value::Decade(first) => format!("{first}s"),
        Value::Century(number) => format!("C{number}"),
        Value::Time(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
        Value::Designation(name) => format!("<{}{}>", name.letters, name.digits),
        Value::Zoned(minutes) => format!("xx:{minutes:02}"),
    }
}

fn short_part(part: DatePart) -> String {
    match part {
        DatePart::Year(year) => format!("{year}"),
        DatePart::Season(season) => format!("S{season}"),
        DatePart::Quarter(quarter) => format!("Q{quarter}"),
        DatePart::Month(month) => format!("M{month}"),
        DatePart::Day(day) => format!("D{day}"),
        DatePart::Weekday(weekday) => format!("W{weekday}"),
    }
}
