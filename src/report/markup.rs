use std::fmt::Write;

/// `text` as it may stand in HTML and XML, between tags and in quoted attributes.
///
/// Characters that XML 1.0 has no way to write become U+FFFD; line ends and tabs are written as references, which
/// attributes keep.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' | '\r' => write(&mut escaped, c),
            '\u{0}'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            _ => escaped.push(c),
        }
    }
    escaped
}

fn write(escaped: &mut String, c: char) {
    // Writing to a string does not fail.
    let _ = write!(escaped, "&#{};", u32::from(c));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_that_could_be_markup() {
        assert_eq!(
            escape("<script>alert(\"1\" & '2')</script>"),
            "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;"
        );
        assert_eq!(escape("a\u{1b}[31m\r\n«ё»"), "a\u{FFFD}[31m&#13;&#10;«ё»");
    }
}
