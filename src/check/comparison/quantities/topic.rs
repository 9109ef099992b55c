use crate::analysis::quantity::{Difference, Value};

/// Which rule a slip belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Topic {
    /// Plain numbers, and the number of any unit or currency.
    Number,
    /// Percent and percentage points.
    Percent,
    /// Which money.
    Currency,
    /// Which unit, and converted measures.
    Unit,
    /// Dates, years, decades, centuries, times of day.
    Date,
}

/// The rule of two quantities one of which is meant for the other.
pub(super) fn topic(left: &Value, right: &Value, difference: Difference) -> Topic {
    match (difference, left, right) {
        (Difference::Currency, ..) => Topic::Currency,
        (Difference::Unit, Value::Money(..), _) | (Difference::Unit, _, Value::Money(..)) => Topic::Currency,
        (_, Value::Measure(_, unit), Value::Measure(_, other)) if unit != other => Topic::Unit,
        _ => match own_topic(left).or(own_topic(right)) {
            Some(topic) => topic,
            None if difference == Difference::Unit => Topic::Unit,
            None => Topic::Number,
        },
    }
}

/// What a value belongs to by its kind alone.
pub(super) fn own_topic(value: &Value) -> Option<Topic> {
    match value {
        Value::Percent(_) | Value::PercentagePoints(_) => Some(Topic::Percent),
        Value::Date(_) | Value::Decade(_) | Value::Century(_) | Value::Time(_) => Some(Topic::Date),
        _ => None,
    }
}
