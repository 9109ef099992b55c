use super::super::block::{BlockKind, Paragraph};
use super::super::lines::lines;
use super::super::prose::Prose;
use super::{json, toml, yaml};

/// The title and description in the front matter of `source`, in their order, and the byte where the body begins.
pub(super) fn read(source: &str) -> (Vec<Paragraph>, usize) {
    if let Some((values, end)) = json::read(source) {
        return (values.into_iter().filter_map(metadata).collect(), end);
    }
    let mut all = lines(source, 0);
    let fence = all.next().map_or("", |line| line.of(source).trim_end());
    let fields = match fence {
        "---" => yaml::fields,
        "+++" => toml::fields,
        _ => return (Vec::new(), 0),
    };
    // The lines behind the fence, the closing one included.
    let mut inside = Vec::new();
    let is_end = |text: &str| text == fence || (fence == "---" && text == "...");
    let end = all.find(|&line| {
        inside.push(line);
        is_end(line.of(source).trim_end())
    });
    match (end, inside.iter().find(|line| !line.of(source).trim().is_empty())) {
        (Some(end), Some(first)) if begins_fields(first.of(source)) || *first == end => {
            (fields(source, &inside).into_iter().filter_map(metadata).collect(), end.end)
        }
        _ => (Vec::new(), 0),
    }
}

/// Whether a line can be the first of a front matter: between two rules there may stand prose instead.
fn begins_fields(line: &str) -> bool {
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | '\'');
    let after_key = line.trim_start_matches(is_key);
    let is_field = after_key.len() < line.len() && after_key.trim_start().starts_with([':', '=']);
    is_field || line.starts_with(['#', '['])
}

fn metadata(mut prose: Prose) -> Option<Paragraph> {
    prose.trim_end();
    let paragraph = Paragraph { kind: BlockKind::Metadata, prose, links: Vec::new(), code: Vec::new() };
    (!paragraph.prose.is_blank()).then_some(paragraph)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(source: &str) -> Vec<String> {
        read(source).0.iter().map(|paragraph| paragraph.text().to_owned()).collect()
    }

    #[test]
    fn title_and_description_are_read_in_their_order() {
        let cases: [(&str, &[&str]); 14] = [
            ("---\ntitle: One: a # note\ndate: 2025\ndescription:   Two\n---\n", &["One: a", "Two"]),
            (
                "---\r\ndescription: \"Say \\\"да\\\" \\u2014\"\r\ntitle: 'It''s'\r\n...\r\n",
                &["Say \"да\" —", "It's"],
            ),
            ("---\ntitle: >-\n  One\n  two\n\n  three\nlang: en\n---", &["One two three"]),
            ("---\ntitle: |\n  # One\n---", &["# One"]),
            ("---\ntitle: One\n  two\n---", &["One two"]),
            ("---\ntitle:\n  One\n---", &["One"]),
            ("---\ntitle: \"One\n  two\\\n  three\"\n---", &["One twothree"]),
            ("---\nseo:\n  title: No\ntitle: ~\nlang: en\n---", &[]),
            ("---\ntitle:\n  en: No\ndescription: [No]\n---", &[]),
            ("---\n\"title\": \"\"\ndescription: \"open\n---", &[]),
            (
                "+++\ntitle = \"One\" # two\n  description = 'C:\\new'\n[extra]\ntitle = \"No\"\n+++",
                &["One", "C:\\new"],
            ),
            (
                "+++\ndate = 2025\ndescription = \"\"\"\nOne\n  two\"\"\"\ntitle='Three'\n+++",
                &["One two", "Three"],
            ),
            ("+++\ntitle = '''\ntitle = 'One' '''\n+++", &["title = 'One'"]),
            ("+++\ndescription = \"\"\"open\ntitle = \"No\"\n+++", &[]),
        ];
        for (source, wanted) in cases {
            assert_eq!(values(source), wanted, "{source}");
            assert!(read(source).1 > 0, "{source}");
        }
    }

    #[test]
    fn rules_at_the_start_of_a_text_are_no_front_matter() {
        for source in [
            "---\n\nПервый тур: итоги\n\n---\n",
            "---\ntitle: open\n",
            "--- \ttitle\n---",
            "",
            "\n---\na: b\n---",
        ] {
            assert_eq!(read(source).1, 0, "{source}");
        }
    }

    #[test]
    fn values_keep_their_places() {
        let source = "---\ntitle: \"A \\\"да\\\" b\"\ndescription: >\n  раз\n  два\n---\n";
        let (fields, _) = read(source);
        let place = |field: usize, word: &str| {
            let prose = &fields[field].prose;
            prose.source_offset(prose.text().find(word).unwrap())
        };
        assert_eq!(place(0, "да"), source.find("да").unwrap());
        assert_eq!(place(0, " b"), source.find(" b").unwrap());
        assert_eq!(place(1, "два"), source.find("два").unwrap());
    }
}
