use unicode_width::UnicodeWidthStr;

use super::wrap::wrap;
use crate::check::Excerpt;
use crate::text::plain;

/// A line of a sentence as a terminal shows it.
pub(super) struct Line {
    /// The text.
    pub text: String,
    /// Columns before what is underlined.
    pub before: usize,
    /// Columns that are underlined, 0 for none.
    pub marked: usize,
}

/// The lines of a sentence, none wider than `width` columns; what was found is underlined unless it is all of the sentence.
pub(super) fn lines(excerpt: &Excerpt, width: usize) -> Vec<Line> {
    let text = excerpt.text.as_str();
    let all = excerpt.mark.of(text) == text;
    let line = |line: &str| {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let inside = |at: usize| at.clamp(start, start + line.len()) - start;
        let (from, to) = (inside(excerpt.mark.start), inside(excerpt.mark.end));
        let columns = |from, to| line.get(from..to).map_or(0, |part| plain(part).width());
        Line { text: plain(line), before: columns(0, from), marked: if all { 0 } else { columns(from, to) } }
    };
    wrap(text, width).into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn drawn(text: &str, marked: &str, width: usize) -> Vec<String> {
        let start = text.find(marked).unwrap();
        let excerpt = Excerpt { text: text.to_owned(), mark: Span::new(start, start + marked.len()) };
        let draw = |line: Line| [line.text, " ".repeat(line.before) + &"^".repeat(line.marked)];
        lines(&excerpt, width).into_iter().flat_map(draw).collect()
    }

    #[test]
    fn the_mark_stands_under_the_words() {
        assert_eq!(drawn("За\u{301}мок в Баку", "Баку", 20), ["За\u{301}мок в Баку", "        ^^^^"]);
    }

    #[test]
    fn a_mark_goes_on_in_the_next_line() {
        assert_eq!(
            drawn("в Нагорном Карабахе ждут", "Нагорном Карабахе", 12),
            ["в Нагорном", "  ^^^^^^^^", "Карабахе", "^^^^^^^^", "ждут", ""]
        );
    }

    #[test]
    fn a_whole_sentence_is_not_underlined() {
        assert_eq!(drawn("Читайте также", "Читайте также", 20), ["Читайте также", ""]);
    }
}
