use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The lines of `text` when no line is wider than `width` columns of a terminal. Lines break at spaces, which are left
/// out, and at line ends; a word wider than a line is cut. No-break spaces hold.
pub fn wrap(text: &str, width: usize) -> Vec<&str> {
    text.split('\n').flat_map(|line| wrap_line(line, width.max(2))).collect()
}

fn wrap_line(line: &str, width: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = line;
    while let Some((head, tail)) = first_line(rest, width) {
        lines.push(head);
        rest = tail;
    }
    if lines.is_empty() || !rest.is_empty() {
        lines.push(rest.trim_end_matches(' '));
    }
    lines
}

/// The first line of `text` and what is left; `None` where all of it fits.
fn first_line(text: &str, width: usize) -> Option<(&str, &str)> {
    let end = overflow(text, width)?;
    let (fitting, left) = text.split_at_checked(end)?;
    if left.starts_with(' ') {
        return Some((fitting.trim_end_matches(' '), left.trim_start_matches(' ')));
    }
    match fitting.trim_start_matches(' ').rfind(' ') {
        Some(_) => {
            let (head, _) = fitting.rsplit_once(' ')?;
            Some((head.trim_end_matches(' '), text.get(head.len() + 1..)?))
        }
        None => Some((fitting, left)),
    }
}

/// Where the first character that does not fit begins; `None` where all fit.
fn overflow(text: &str, width: usize) -> Option<usize> {
    let mut used = 0;
    text.char_indices().find_map(|(at, c)| {
        used += c.width().unwrap_or(0);
        (used > width).then_some(at)
    })
}

/// `text` with spaces after it up to `width` columns of a terminal.
pub(super) fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_but_not_at_no_break_ones() {
        assert_eq!(wrap("нота вручена послу", 12), ["нота вручена", "послу"]);
        assert_eq!(wrap("в 5\u{A0}000 стран", 6), ["в", "5\u{A0}000", "стран"]);
        assert_eq!(wrap("one\n\ntwo", 9), ["one", "", "two"]);
    }

    #[test]
    fn a_long_word_is_cut() {
        assert_eq!(wrap("https://example.org/", 8), ["https://", "example.", "org/"]);
    }

    #[test]
    fn marks_of_stress_take_no_room() {
        assert_eq!(wrap("за\u{301}мок и замо\u{301}к", 7), ["за\u{301}мок и", "замо\u{301}к"]);
    }

    proptest::proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_word_is_lost(text in "[ а-яa-z\u{A0}]{0,80}", width in 2usize..30) {
            let lines = wrap(&text, width);
            proptest::prop_assert!(lines.iter().all(|line| line.width() <= width));
            let joined = lines.concat().replace(' ', "");
            proptest::prop_assert_eq!(joined, text.replace(' ', ""));
        }
    }
}
