/// A text of others as one line that does nothing to a terminal or a log but show itself: control characters, line breaks and
/// marks that turn the direction of writing are written as `\u{1b}`, and what a log of GitHub Actions takes for a command
/// (`##[`) is parted by a backslash.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => plain.push(' '),
            c if acts(c) => plain.extend(c.escape_unicode()),
            '[' if plain.ends_with("##") => plain.push_str("\\["),
            c => plain.push(c),
        }
    }
    plain
}

/// Lines of which some may hold texts of others: control characters but the line break are written as [`plain`] does, and no
/// line is a command for GitHub Actions, as `::error::` is at the start of one.
pub fn plain_lines(lines: &str) -> String {
    lines.split('\n').map(|line| unled(&plain(line))).collect::<Vec<_>>().join("\n")
}

/// As [`plain_lines`], for lines that are coloured and whose parts are plain already.
pub fn guarded_lines(lines: &str) -> String {
    lines.split('\n').map(unled).collect::<Vec<_>>().join("\n").replace("##[", "##\\[")
}

/// A line that does not begin with `::`, whatever white space stands before.
fn unled(line: &str) -> String {
    let content = line.trim_start();
    match content.starts_with("::") {
        true => format!("{}\\{content}", line.get(..line.len() - content.len()).unwrap_or_default()),
        false => line.to_owned(),
    }
}

/// Whether a character does something besides being shown: controls of both sets, breaks of lines and paragraphs, marks of
/// direction, and tags, which no font shows.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{206F}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_written_out() {
        for (text, shown) in [
            ("a\tb — «в»", "a b — «в»"),
            ("\u{1b}[2J\u{1b}]0;x\u{7}", "\\u{1b}[2J\\u{1b}]0;x\\u{7}"),
            ("a\r\n::error::b", "a\\u{d}\\u{a}::error::b"),
            ("\u{9b}31m\u{202e}c\u{2067}\u{200f}", "\\u{9b}31m\\u{202e}c\\u{2067}\\u{200f}"),
            ("##[error]x ###[y", "##\\[error]x ###\\[y"),
        ] {
            assert_eq!(plain(text), shown);
        }
    }

    #[test]
    fn no_line_is_a_command() {
        assert_eq!(
            plain_lines("a\n  ::stop-commands::x\n::\u{1b}"),
            "a\n  \\::stop-commands::x\n\\::\\u{1b}"
        );
        assert_eq!(
            guarded_lines("\u{1b}[1m##[group]x\n\u{a0}::add-mask::"),
            "\u{1b}[1m##\\[group]x\n\u{a0}\\::add-mask::"
        );
    }
}
