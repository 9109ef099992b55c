use super::super::prose::Prose;
use super::scalar::{self, Quotes};
use super::shown::SHOWN;
use crate::text::Span;

const STRING: Quotes = Quotes { mark: "\"", escapes: true, doubles: false };

/// The values of the fields that readers see in the JSON object that `source` begins with, as Hugo has it for a front
/// matter, and the byte behind it. None where there is no such object.
pub(super) fn read(source: &str) -> Option<(Vec<Prose>, usize)> {
    // Shortcodes and templates begin with a brace too.
    source.strip_prefix('{')?.trim_start().strip_prefix(['"', '}'])?;
    let mut values = Vec::new();
    let mut depth = 0_usize;
    let mut key: Option<&str> = None;
    let mut at = 0;
    loop {
        match source.as_bytes().get(at)? {
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 1 => break,
            b'}' | b']' => depth -= 1,
            b',' if depth == 1 => key = None,
            b'"' => {
                let inside = Span::new(at + 1, source.len());
                let (value, end) = scalar::quoted(source, inside, STRING)?;
                match key {
                    None if depth == 1 => key = source.get(at + 1..end - 1),
                    Some(key) if depth == 1 && SHOWN.contains(&key) => values.push(value),
                    _ => {}
                }
                at = end - 1;
            }
            _ => {}
        }
        at += 1;
    }
    let rest = source.get(at + 1..)?;
    let line = rest.split_inclusive('\n').next().unwrap_or_default();
    line.trim().is_empty().then_some((values, at + 1 + line.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_description_of_an_object() {
        let source = "{\n  \"title\": \"A \\\"да\\\"\",\n  \"tags\": [\"title\", \"x\"],\n  \"params\": {\"title\": \"no\"},\n  \
                      \"description\": \"Two\"\n}\nText\n";
        let (values, end) = read(source).unwrap();
        let texts: Vec<&str> = values.iter().map(Prose::text).collect();
        assert_eq!((texts, source.get(end..)), (vec!["A \"да\"", "Two"], Some("Text\n")));
        assert_eq!(values[1].source_offset(0), source.find("Two").unwrap());
    }

    #[test]
    fn what_is_no_front_matter() {
        for source in
            ["{{< note >}}\nText", "{\"title\": \"open\"", "{\"title\": \"a\"} text", "{a}", "{", "Text {}"]
        {
            assert!(read(source).is_none(), "{source}");
        }
        assert!(read("{}\nText").is_some());
    }
}
