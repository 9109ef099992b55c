use super::decimal::Decimal;
use super::scan::Scan;
use crate::text::{Language, Span};

/// A number written with digits.
#[derive(Debug, Clone)]
pub(super) struct Digits {
    pub span: Span,
    /// The piece after it.
    pub next: usize,
    /// The likeliest reading; `None` where no number is written this way.
    pub value: Option<Decimal>,
    /// Another reading of the same marks.
    pub other: Option<Decimal>,
    /// Whether there are nothing but digits.
    pub plain: bool,
}

/// The number whose digits begin at piece `i`, groups set apart by spaces included.
pub(super) fn digits(scan: &Scan, i: usize) -> Option<Digits> {
    if scan.mark(i) == Some('.') && !scan.is_glued(i) && scan.is_glued(i + 1) {
        return leading_point(scan, i);
    }
    let first = scan.digits(i)?;
    let (end, last) = group_end(scan, i, first);
    let span = scan.span(i).join(scan.span(last));
    let written = span.of(scan.text);
    let (value, other) = match last > i {
        true => (grouped_by_spaces(written), None),
        false => read(written, scan.language),
    };
    Some(Digits { span, next: end, value, other, plain: written.bytes().all(|byte| byte.is_ascii_digit()) })
}

/// `.17`
fn leading_point(scan: &Scan, i: usize) -> Option<Digits> {
    let fraction = scan.digits(i + 1).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let span = scan.span(i).join(scan.span(i + 1));
    Some(Digits { span, next: i + 2, value: Decimal::parse("0", fraction), other: None, plain: false })
}

/// The piece after the groups of three that follow the digits at `i`, and the last group.
fn group_end(scan: &Scan, i: usize, first: &str) -> (usize, usize) {
    let mut last = i;
    let opens =
        first.len() <= 3 && first.bytes().all(|byte| byte.is_ascii_digit()) && !first.starts_with('0');
    while opens && scan.digits(last + 1).is_some_and(is_group) && parted_by_space(scan, last) {
        last += 1;
        if scan.digits(last).is_some_and(|group| group.len() > 3) {
            break;
        }
    }
    (last + 1, last)
}

/// Three digits, the last group perhaps with a decimal fraction.
fn is_group(digits: &str) -> bool {
    let whole = digits.split(['.', ',']).next().unwrap_or("");
    whole.len() == 3 && digits.matches(['.', ',']).count() <= 1
}

fn parted_by_space(scan: &Scan, i: usize) -> bool {
    let gap = Span::new(scan.span(i).end, scan.span(i + 1).start);
    matches!(gap.of(scan.text), " " | "\u{A0}" | "\u{202F}" | "\u{2009}")
}

fn grouped_by_spaces(written: &str) -> Option<Decimal> {
    let (whole, fraction) = written.split_once(['.', ',']).unwrap_or((written, ""));
    Decimal::parse(whole, fraction)
}

/// The readings of digits with points and commas in them.
fn read(written: &str, language: Language) -> (Option<Decimal>, Option<Decimal>) {
    match (written.matches('.').count(), written.matches(',').count()) {
        (0, 0) => (Decimal::parse(written, ""), None),
        (1, 0) => read_one_mark(written, '.', language == Language::Russian),
        (0, 1) => read_one_mark(written, ',', language == Language::English),
        (_, 0) | (0, _) if is_grouped(written) => (Decimal::parse(written, ""), None),
        (_, 1) if written.rfind(',') > written.rfind('.') => (read_both(written, ','), None),
        (1, _) if written.rfind('.') > written.rfind(',') => (read_both(written, '.'), None),
        _ => (None, None),
    }
}

/// `1.000` or `1,000`: the language says which is likelier, a decimal or a thousand.
fn read_one_mark(written: &str, mark: char, groups: bool) -> (Option<Decimal>, Option<Decimal>) {
    let (whole, fraction) = written.split_once(mark).unwrap_or((written, ""));
    let decimal = Decimal::parse(whole, fraction);
    if !is_grouped(written) {
        return (decimal, None);
    }
    let thousands = Decimal::parse(written, "");
    match (groups, mark) {
        (true, ',') => (thousands, None),
        (true, _) => (thousands, decimal),
        // In English a point parts thousands at most in round numbers: 50.000.
        (false, '.') if !fraction.ends_with("00") => (decimal, None),
        (false, _) => (decimal, thousands),
    }
}

/// `1,000.5` and `1.000,5`: the last mark is the decimal one.
fn read_both(written: &str, decimal_mark: char) -> Option<Decimal> {
    let (whole, fraction) = written.rsplit_once(decimal_mark)?;
    is_grouped(whole).then(|| Decimal::parse(whole, fraction)).flatten()
}

/// Whether points or commas part the digits into thousands, or into lakhs and crores.
pub(super) fn is_grouped(written: &str) -> bool {
    let mut groups = written.split(['.', ',']);
    let first = groups.next().unwrap_or("");
    let rest: Vec<usize> = groups.map(str::len).collect();
    let Some((last, middle)) = rest.split_last() else { return false };
    let thousands = middle.iter().all(|&length| length == 3);
    let lakhs = !middle.is_empty() && middle.iter().all(|&length| length == 2);
    (1..=3).contains(&first.len()) && first != "0" && *last == 3 && (thousands || lakhs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_by_the_language() {
        let number = |whole: i128, exponent| Some(Decimal::new(whole, exponent));
        for (written, english, russian) in [
            ("1,000.5", (number(10005, -1), None), (number(10005, -1), None)),
            ("1.000,5", (number(10005, -1), None), (number(10005, -1), None)),
            ("1,000", (number(1000, 0), None), (number(1, 0), number(1000, 0))),
            ("50.000", (number(50, 0), number(50_000, 0)), (number(50_000, 0), number(50, 0))),
            ("0.125", (number(125, -3), None), (number(125, -3), None)),
            ("6,4", (number(64, -1), None), (number(64, -1), None)),
            ("1,000,000", (number(1, 6), None), (number(1, 6), None)),
            ("1,00,000", (number(1, 5), None), (number(1, 5), None)),
            ("1.2.3", (None, None), (None, None)),
        ] {
            assert_eq!(read(written, Language::English), english, "{written}");
            assert_eq!(read(written, Language::Russian), russian, "{written}");
        }
    }
}
