//! How a number is written: which marks part its thousands and its decimals.

use crate::analysis::quantity::Decimal;
use crate::check::style::{DecimalMark, NumberFormat, Thousands};
use crate::text::{Language, Span};

/// Digits with the points, commas and spaces between them, as they stand in a text.
pub(in crate::check) struct Cluster<'a> {
    /// Where they stand, in bytes of the paragraph's text.
    pub span: Span,
    text: &'a str,
}

/// Longer ones are no numbers.
const LONGEST: usize = 40;

/// The clusters with a mark in them, in order.
pub(in crate::check) fn clusters(text: &str) -> Vec<Cluster<'_>> {
    let mut found = Vec::new();
    let mut start: Option<usize> = None;
    let mut end = 0;
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if c.is_ascii_digit() {
            start.get_or_insert(at);
            end = at + 1;
        } else if start.is_some() && !(at - end < 4 && goes_on(text, end, at + c.len_utf8())) {
            let span = Span::new(start.take().unwrap_or(at), end);
            found.extend(cluster(text, span));
        }
    }
    found
}

/// Whether what stands after the digits that end at `end` may be a mark inside a number.
fn goes_on(text: &str, end: usize, after: usize) -> bool {
    let between = text.get(end..after).unwrap_or("\n");
    let space = |c| matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}');
    let rest = || text.get(after..).unwrap_or("");
    match between {
        "." | "," => true,
        ",," | ".," | ",." => true,
        _ if between.chars().all(space) && between.chars().count() == 1 => {
            let digits = rest().bytes().take_while(u8::is_ascii_digit).count();
            digits == 3
        }
        _ => false,
    }
}

fn cluster(text: &str, span: Span) -> Option<Cluster<'_>> {
    let beside = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '@' | ':' | '=');
    let before = text.get(..span.start).and_then(|before| before.chars().next_back());
    let after = text.get(span.end..).and_then(|after| after.chars().next());
    let written = span.of(text);
    let free = !before.is_some_and(|c| beside(c) || c == '.')
        && !after.is_some_and(|c| matches!(c, '/' | '@' | '_' | ':'));
    let marked = written.len() <= LONGEST && written.bytes().any(|byte| !byte.is_ascii_digit());
    (free && marked).then_some(Cluster { span, text: written })
}

impl Cluster<'_> {
    fn groups(&self, marks: &[char]) -> Vec<&str> {
        self.text.split(marks).collect()
    }

    /// `1,000.5`, `1,000,000`: commas part the thousands, and no other reading is possible.
    pub fn is_english(&self) -> bool {
        let (whole, fraction) = match self.text.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (self.text, None),
        };
        let commas = whole.matches(',').count();
        is_thousands(&whole.split(',').collect::<Vec<_>>())
            && fraction.is_none_or(is_digits)
            && (commas > 1 || commas == 1 && fraction.is_some())
    }

    /// Whether one such mark parts three digits: `1,000`, a thousand in English, one in Russian, or `1.000`.
    pub fn is_short(&self, mark: char) -> bool {
        let groups = self.groups(&[mark]);
        groups.len() == 2 && is_thousands(&groups)
    }

    /// Whether one mark parts thousands or decimals.
    pub fn may_part_thousands(&self) -> bool {
        self.is_short(',') || self.is_short('.')
    }

    /// `1 000`, `1 000,5`: spaces part the thousands.
    pub fn is_russian(&self) -> bool {
        let whole = self.text.split(',').next().unwrap_or_default();
        let groups: Vec<&str> = whole.split([' ', '\u{A0}']).collect();
        // A number of a name may stand before one of three digits: only millions and decimals are sure.
        let sure = groups.len() > 2 || groups.len() == 2 && self.text.contains([',', '\u{A0}']);
        sure && is_thousands(&groups) && self.text.matches(',').count() <= 1
    }

    /// `1.000.000`; with one point only round thousands: `50.000`.
    pub fn has_points(&self) -> bool {
        let groups = self.groups(&['.']);
        is_thousands(&groups) && (groups.len() > 2 || self.text.ends_with(".000"))
    }

    /// Whether `mark` parts decimals that no thousands can be.
    pub fn has_decimal(&self, mark: char) -> bool {
        match self.text.split_once(mark) {
            Some((whole, fraction)) => is_digits(whole) && is_digits(fraction) && fraction.len() != 3,
            None => false,
        }
    }

    /// Doubled marks, and thousands that end in another number of digits: `1,234,56`.
    pub fn is_malformed(&self) -> bool {
        let doubled = [",,", ".,", ",."].iter().any(|marks| self.text.contains(marks));
        let groups = self.groups(&[',']);
        let broken = groups.split_last().is_some_and(|(last, thousands)| {
            thousands.len() > 1 && is_thousands(thousands) && is_digits(last) && last.len() != 3
        });
        doubled || broken
    }

    /// The number, if the marks part thousands.
    pub fn thousands(&self) -> Option<Decimal> {
        Decimal::parse(self.text, "")
    }

    /// The ways to read its marks: what parts the thousands and what the decimals, where something does.
    pub fn readings(&self) -> Vec<(Option<Thousands>, Option<DecimalMark>)> {
        let mut readings = Vec::new();
        for (char, mark) in [('.', DecimalMark::Point), (',', DecimalMark::Comma)] {
            let parts = self.text.rsplit_once(char).filter(|(_, fraction)| is_digits(fraction));
            let Some((whole, _)) = parts else { continue };
            if is_digits(whole) {
                readings.push((None, Some(mark)));
            }
            readings.extend(parted(whole).map(|thousands| (Some(thousands), Some(mark))));
        }
        readings.extend(parted(self.text).map(|thousands| (Some(thousands), None)));
        readings
    }

    /// The same number as a house writes it in that language.
    pub fn written_for(&self, language: Language, format: NumberFormat) -> String {
        let (whole, fraction) = self.parts();
        let (thousands, decimal) = marks(language, format);
        let group = match thousands {
            Thousands::Comma => ",",
            Thousands::Point => ".",
            Thousands::Space if language == Language::English => " ",
            Thousands::Space => "\u{A0}",
            Thousands::Together => "",
        };
        let mark = match decimal {
            DecimalMark::Point => ".",
            DecimalMark::Comma => ",",
        };
        let digits: Vec<char> = whole.chars().filter(char::is_ascii_digit).collect();
        let grouped: Vec<String> =
            digits.rchunks(3).rev().map(|group| group.iter().collect::<String>()).collect();
        match fraction {
            Some(fraction) => format!("{}{mark}{fraction}", grouped.join(group)),
            None => grouped.join(group),
        }
    }

    /// The whole number and the decimals.
    fn parts(&self) -> (&str, Option<&str>) {
        match self.text.rfind(['.', ',']) {
            Some(at) if self.has_points() || self.may_part_thousands() || at == 0 => (self.text, None),
            Some(at) => {
                let (whole, rest) = self.text.split_at(at);
                let fraction = rest.get(1..).unwrap_or_default();
                let alone = !whole.contains(self.text.get(at..at + 1).unwrap_or("."));
                if alone { (whole, Some(fraction)) } else { (self.text, None) }
            }
            None => (self.text, None),
        }
    }
}

/// What parts the thousands and what the decimals: as the house has chosen, or else as the language has it. A mark that is
/// chosen for the one is not taken for the other.
pub(in crate::check) fn marks(language: Language, format: NumberFormat) -> (Thousands, DecimalMark) {
    let (thousands, decimal) = match (language, format.thousands, format.decimal) {
        (Language::English, None, Some(DecimalMark::Comma)) => (Thousands::Space, DecimalMark::Comma),
        (Language::English, Some(Thousands::Point), None) => (Thousands::Point, DecimalMark::Comma),
        (Language::English, ..) => (Thousands::Comma, DecimalMark::Point),
        (Language::Russian, Some(Thousands::Comma), None) => (Thousands::Space, DecimalMark::Point),
        (Language::Russian, ..) => (Thousands::Space, DecimalMark::Comma),
    };
    (format.thousands.unwrap_or(thousands), format.decimal.unwrap_or(decimal))
}

/// What parts the thousands of a number without decimals.
fn parted(text: &str) -> Option<Thousands> {
    let marks = [
        (Thousands::Comma, &[','][..]),
        (Thousands::Point, &['.']),
        (Thousands::Space, &[' ', '\u{A0}', '\u{202F}', '\u{2009}']),
    ];
    marks.into_iter().find_map(|(thousands, marks)| {
        let groups: Vec<&str> = text.split(marks).collect();
        (groups.len() > 1 && is_thousands(&groups)).then_some(thousands)
    })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// One to three digits, then threes.
fn is_thousands(groups: &[&str]) -> bool {
    let Some((first, rest)) = groups.split_first() else { return false };
    (1..=3).contains(&first.len())
        && is_digits(first)
        && !first.starts_with('0')
        && rest.iter().all(|group| group.len() == 3 && is_digits(group))
}
