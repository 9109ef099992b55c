use super::Document;

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// More lines of front matter than any article has.
const MOST_LINES: usize = 200;

impl Date {
    /// The day that `text` begins with, as ISO 8601 has it: `2022-06-01`, perhaps with a time after it.
    pub fn parse(text: &str) -> Option<Date> {
        let (day, rest) = text.split_at_checked("2022-06-01".len())?;
        let mut parts =
            day.split('-').map(|part| part.bytes().all(|byte| byte.is_ascii_digit()).then_some(part));
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let date = Date { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        let is_whole = !rest.starts_with(|c: char| c.is_alphanumeric() && c != 'T');
        (is_whole && (1..=12).contains(&date.month) && (1..=31).contains(&date.day)).then_some(date)
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Document {
    /// The day of the article, if its front matter has a field `date`.
    pub fn date(&self) -> Option<Date> {
        let mut lines = self.source().lines();
        let (end, separator) = match lines.next()?.trim_end() {
            "---" => ("---", ':'),
            "+++" => ("+++", '='),
            "{" => ("}", ':'),
            _ => return None,
        };
        let fields = lines.take(MOST_LINES).take_while(|line| line.trim_end() != end);
        fields.filter_map(|line| line.split_once(separator)).find_map(|(key, value)| {
            let value = value.trim().trim_end_matches(',').trim_matches(['"', '\'']);
            (key.trim().trim_matches('"') == "date").then(|| Date::parse(value)).flatten()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;
    use crate::text::Language;

    #[test]
    fn the_date_is_that_of_the_front_matter() {
        for (source, date) in [
            ("---\ntitle: Note\ndate: 2022-06-01\n---\nText\n", Some("2022-06-01")),
            ("+++\ndate = \"2021-12-31T10:00:00Z\"\n+++\nText\n", Some("2021-12-31")),
            ("{\n  \"title\": \"Note\",\n  \"date\": \"2022-06-01\"\n}\nText\n", Some("2022-06-01")),
            ("---\ntitle: Note\n---\ndate: 2022-06-01\n", None),
            ("date: 2022-06-01\n", None),
            ("---\ndate: 2022-13-01\n---\nText\n", None),
            ("---\ndate: yesterday — я\n---\nText\n", None),
        ] {
            let document = Document::new(source.to_owned(), Format::Markdown, Language::English);
            assert_eq!(document.date().map(|date| date.to_string()), date.map(str::to_owned), "{source:?}");
        }
    }
}
