use crate::text::Span;

/// What stands in every edition letter by letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VerbatimKind {
    /// A web address, with or without its scheme.
    Address,
    /// An e-mail address.
    Email,
    /// A telephone number in the international form.
    Telephone,
    /// A hashtag.
    Hashtag,
    /// The name of an account, after `@`.
    Handle,
}

/// A thing of that kind in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verbatim {
    /// What it is.
    pub kind: VerbatimKind,
    /// Where it stands, without punctuation that belongs to the sentence.
    pub span: Span,
}

/// Domains that tell an address from two words without a space between them.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "int", "gov", "edu", "mil", "info", "biz", "eu", "ru", "su", "ua", "by", "kz", "uz",
    "kg", "tj", "tm", "am", "az", "ge", "md", "lt", "lv", "ee", "uk", "de", "fr", "it", "es", "pl", "tr",
    "cn", "jp", "io", "ai", "tv", "me", "news", "media", "us", "ch", "at", "nl", "be", "se", "no", "fi",
    "dk", "cz", "in", "ir", "il",
];

/// The digits of a telephone number, at least and at most.
const TELEPHONE_DIGITS: std::ops::RangeInclusive<usize> = 9..=15;

/// The longest an address gets, in characters, so that no input is slow.
const LONGEST: usize = 1_000;

/// The addresses, telephone numbers, hashtags and account names of a text, in order.
pub fn verbatim(text: &str) -> Vec<Verbatim> {
    let mut found: Vec<Verbatim> = Vec::new();
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        if at < done || !matches!(byte, b':' | b'@' | b'#' | b'+' | b'.') {
            continue;
        }
        if let Some(thing) = thing_at(text, at, byte, done) {
            done = thing.span.end.max(at + 1);
            found.push(thing);
        }
    }
    found
}

/// The thing that the mark at `at` belongs to; it begins at `floor` or later.
fn thing_at(text: &str, at: usize, mark: u8, floor: usize) -> Option<Verbatim> {
    let (before, after) = (text.get(floor..at)?, text.get(at + 1..)?);
    let (kind, start, end) = match mark {
        b':' if after.starts_with("//") => {
            let scheme = trailing(before, |c| c.is_ascii_alphabetic());
            (scheme > 0).then_some((VerbatimKind::Address, at - scheme, address_end(text, at + 3)))?
        }
        b'.' => bare_address(text, at, before, after)?,
        b'@' => account(text, at, before, after)?,
        b'#' if is_apart(before) && after.starts_with(char::is_alphabetic) => {
            let length = leading(after, |c| c.is_alphanumeric() || c == '_');
            (VerbatimKind::Hashtag, at, at + 1 + length)
        }
        b'+' if is_apart(before) => (VerbatimKind::Telephone, at, at + 1 + telephone_behind(before, after)?),
        _ => return None,
    };
    Some(Verbatim { kind, span: Span::new(start, end) })
}

fn bare_address(text: &str, at: usize, before: &str, after: &str) -> Option<(VerbatimKind, usize, usize)> {
    let host = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let left = trailing(before, host);
    let right = leading(after, |c| host(c) || c == '.');
    let name = after.get(..right)?.trim_end_matches('.');
    let start = at - left;
    // The mark after an address that is no web address, such as a mail box.
    let is_whole = left > 0 && !before.get(..before.len() - left)?.ends_with(['/', '@', '_', '.']);
    let is_www = text.get(start..at)?.eq_ignore_ascii_case("www");
    let domain = name.rsplit('.').next()?;
    let known = is_www || DOMAINS.contains(&domain);
    let is_mail = after.get(right..)?.starts_with('@');
    let whole = Span::new(start, at + 1 + name.len());
    let end =
        if after.get(name.len()..)?.starts_with('/') { address_end(text, whole.end) } else { whole.end };
    (is_whole && known && !is_mail && !name.is_empty()).then_some((VerbatimKind::Address, start, end))
}

fn account(text: &str, at: usize, before: &str, after: &str) -> Option<(VerbatimKind, usize, usize)> {
    let left = trailing(before, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '%'));
    let right = leading(after, |c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    let name = after.get(..right)?.trim_end_matches(['.', '-']);
    let end = at + 1 + name.len();
    if left > 0 && name.contains('.') {
        return Some((VerbatimKind::Email, at - left, end));
    }
    let is_handle = left == 0 && is_apart(before) && name.starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_short = text.get(at..end)?.len() <= 60;
    (is_handle && is_short).then_some((VerbatimKind::Handle, at, end))
}

/// The length of the telephone number behind a `+`; a space may stand between them, unless the sign is one of addition.
fn telephone_behind(before: &str, after: &str) -> Option<usize> {
    let rest = after.trim_start_matches([' ', '\u{A0}']);
    let gap = after.len() - rest.len();
    let is_sum = before.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == ')');
    let is_joined = gap == 0 || !is_sum && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    Some(gap + telephone(rest).filter(|_| is_joined)?)
}

/// The length of the telephone number that `after` begins with, its `+` left out. A comma inside it is a slip.
fn telephone(after: &str) -> Option<usize> {
    let mut last = ' ';
    let with_slips = leading(after, |c| {
        let goes_on =
            is_dialled(c) && (last != ',' || c.is_ascii_digit()) || c == ',' && last.is_ascii_digit();
        last = c;
        goes_on
    });
    telephone_within(after.get(..with_slips)?)
        .or_else(|| telephone_within(after.get(..leading(after, is_dialled))?))
}

fn is_dialled(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | '\u{A0}' | '(' | ')' | '-' | '–' | '.')
}

/// The length of a telephone number that is to be all of `text`, but for marks behind it.
fn telephone_within(text: &str) -> Option<usize> {
    let number = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (number.starts_with(|c: char| c.is_ascii_digit()) && TELEPHONE_DIGITS.contains(&digits))
        .then_some(number.len())
}

/// Where an address ends that goes on at `from`.
fn address_end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or("");
    let is_end =
        |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '„' | '|' | '`');
    let address = rest.get(..leading(rest, |c| !is_end(c))).unwrap_or("");
    let mut surplus = address.matches(')').count().saturating_sub(address.matches('(').count());
    let is_of_sentence = |c: char| match c {
        '.' | ',' | ';' | ':' | '!' | '?' | '…' | '\'' | '’' | '*' => true,
        ')' if surplus > 0 => {
            surplus -= 1;
            true
        }
        _ => false,
    };
    from + address.trim_end_matches(is_of_sentence).len()
}

fn is_apart(before: &str) -> bool {
    before
        .chars()
        .next_back()
        .is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '/' | '&' | '_' | '.' | '+')))
}

/// Bytes at the end of `text` that belong to characters for which `holds`, [`LONGEST`] at most.
fn trailing(text: &str, holds: impl Fn(char) -> bool) -> usize {
    text.chars().rev().take(LONGEST).take_while(|&c| holds(c)).map(char::len_utf8).sum()
}

/// Bytes at the start of `text` that belong to characters for which `holds`, [`LONGEST`] at most.
fn leading(text: &str, mut holds: impl FnMut(char) -> bool) -> usize {
    text.chars().take(LONGEST).take_while(|&c| holds(c)).map(char::len_utf8).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_found_without_the_marks_of_the_sentence() {
        let text = "См. (https://example.org/a_(b)/?x=1), www.example.org, пишите press.office@example.org. Тел.: +7 (495) 123-45-67; + 7 495 1234567; \
            #ЧистаяВода и @river_watch, example.com/page. Конец.Начало, 5 + 12345678 и C# в 10.30.";
        let found: Vec<&str> = verbatim(text).iter().map(|thing| thing.span.of(text)).collect();
        assert_eq!(
            found,
            [
                "https://example.org/a_(b)/?x=1",
                "www.example.org",
                "press.office@example.org",
                "+7 (495) 123-45-67",
                "+ 7 495 1234567",
                "#ЧистаяВода",
                "@river_watch",
                "example.com/page",
            ]
        );
    }

    #[test]
    fn long_runs_of_marks_take_linear_time() {
        for unit in ["@", "a@", "://", "a.", "#a", "+1 ", "a.b@", "www.", ")", "https://a)", "https://a"] {
            let text = unit.repeat(200_000 / unit.len());
            let start = std::time::Instant::now();
            verbatim(&text);
            assert!(start.elapsed().as_secs() < 2, "{unit}");
        }
    }
}
