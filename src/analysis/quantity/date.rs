/// A calendar date as far as a text says it; weekdays and seasons stand alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Date {
    /// The year; before our era it is negative.
    pub year: Option<i32>,
    /// The season, from 0 for winter.
    pub season: Option<u8>,
    /// The quarter of the year, from 1.
    pub quarter: Option<u8>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month, from 1.
    pub day: Option<u8>,
    /// The day of the week, from 1 for Monday.
    pub weekday: Option<u8>,
}

/// One thing that a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DatePart {
    /// The year.
    Year(i32),
    /// The season, from 0 for winter.
    Season(u8),
    /// The quarter, from 1.
    Quarter(u8),
    /// The month, from 1.
    Month(u8),
    /// The day of the month, from 1.
    Day(u8),
    /// The weekday, from 1 for Monday.
    Weekday(u8),
}

impl Date {
    /// A year alone.
    pub fn of_year(year: i32) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    /// A month alone, from 1.
    pub fn of_month(month: u8) -> Self {
        Self { month: Some(month), ..Self::default() }
    }

    /// A weekday alone, from 1 for Monday.
    pub fn of_weekday(weekday: u8) -> Self {
        Self { weekday: Some(weekday), ..Self::default() }
    }

    /// Day, month and year; `None` where no calendar has such a day or month number.
    pub fn numeric(day: u32, month: u32, year: i32) -> Option<Self> {
        let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
        let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
        Some(Self { year: Some(year), month: Some(month), day: Some(day), ..Self::default() })
    }

    /// What the date says, the largest first.
    pub fn parts(&self) -> impl Iterator<Item = DatePart> {
        [
            self.year.map(DatePart::Year),
            self.season.map(DatePart::Season),
            self.quarter.map(DatePart::Quarter),
            self.month.map(DatePart::Month),
            self.day.map(DatePart::Day),
            self.weekday.map(DatePart::Weekday),
        ]
        .into_iter()
        .flatten()
    }

    /// Whether it says a year and nothing else.
    pub fn is_year(&self) -> bool {
        self.year.is_some() && self.parts().count() == 1
    }

    /// Whether no calendar has this date: 31 February, or the 29th of it in a common year.
    pub fn is_impossible(&self) -> bool {
        self.month.zip(self.day).is_some_and(|(month, day)| day > days_of(month, self.year))
    }

    /// How many parts both dates say alike, and how many they say differently.
    pub fn agreement(&self, other: &Date) -> (usize, usize) {
        let (mut alike, mut unlike) = (0, 0);
        for part in self.parts() {
            for theirs in other.parts() {
                if part == theirs {
                    alike += 1;
                } else if std::mem::discriminant(&part) == std::mem::discriminant(&theirs) {
                    unlike += 1;
                }
            }
        }
        (alike, unlike)
    }
}

/// The most days the month has in that year, or in any where the year is not said.
fn days_of(month: u8, year: Option<i32>) -> u8 {
    match month {
        2 if year.is_none_or(is_leap) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_no_month_has() {
        for (day, month, year, impossible) in [
            (31, 2, 2024, true),
            (29, 2, 2024, false),
            (29, 2, 2023, true),
            (31, 4, 2020, true),
            (31, 12, 2020, false),
        ] {
            assert_eq!(
                Date::numeric(day, month, year).unwrap().is_impossible(),
                impossible,
                "{day}.{month}.{year}"
            );
        }
        assert_eq!(Date::numeric(32, 1, 2020), None);
        assert_eq!(Date::numeric(1, 13, 2020), None);
    }

    #[test]
    fn dates_agree_part_by_part() {
        let day = Date::numeric(26, 7, 2024).unwrap();
        assert_eq!(day.agreement(&Date::of_year(2024)), (1, 0));
        assert_eq!(day.agreement(&Date { day: Some(27), ..day }), (2, 1));
    }
}
