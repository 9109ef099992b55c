use std::ops::Range;

use serde::Serialize;

use super::text::{Text, text};
use crate::document::{Document, Position};
use crate::report::side::{Side, numbers};

/// A place in a file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

/// The paragraph, where the file has no lines.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
    kind: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    char_offset: usize,
    char_length: usize,
}

impl Location {
    pub(super) fn new(side: &Side, lines: &LineStarts) -> Location {
        let region = side.lines.clone().map(|Range { start, end }| Region {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
            char_offset: lines.offset(start),
            char_length: lines.offset(end).saturating_sub(lines.offset(start)),
        });
        let paragraph = LogicalLocation {
            fully_qualified_name: format!("paragraph {}", numbers(&side.paragraphs)),
            kind: "element",
        };
        let logical_locations = if region.is_none() { vec![paragraph] } else { Vec::new() };
        Location {
            id: None,
            physical_location: PhysicalLocation { artifact_location: artifact(side.file), region },
            message: (!logical_locations.is_empty()).then(|| text(&side.excerpt.text)),
            logical_locations,
        }
    }

    /// The same place, to be shown beside the main one.
    pub(super) fn related(self, id: usize, message: &str) -> Location {
        Location { id: Some(id), message: Some(text(message)), ..self }
    }
}

/// How many characters of a file stand before each of its lines.
pub(super) struct LineStarts(Vec<usize>);

impl LineStarts {
    pub(super) fn new(document: &Document) -> LineStarts {
        let lengths = document.source().split_inclusive('\n').map(|line| line.chars().count());
        let ends = lengths.scan(0, |total, length| {
            *total += length;
            Some(*total)
        });
        LineStarts(std::iter::once(0).chain(ends).collect())
    }

    fn offset(&self, position: Position) -> usize {
        let start = position.line.checked_sub(1).and_then(|line| self.0.get(line));
        start.copied().unwrap_or_default() + position.column.saturating_sub(1)
    }
}

/// A file as a URI (RFC 3986).
fn artifact(file: &str) -> ArtifactLocation {
    let path: String = file.bytes().map(encoded).collect();
    let drive = file.as_bytes().get(1) == Some(&b':');
    match (path.starts_with('/'), drive) {
        (true, _) => ArtifactLocation { uri: format!("file://{path}"), uri_base_id: None },
        (_, true) => ArtifactLocation { uri: format!("file:///{path}"), uri_base_id: None },
        _ => ArtifactLocation { uri: path, uri_base_id: Some("%SRCROOT%") },
    }
}

fn encoded(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).into(),
        _ => format!("%{byte:02X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;
    use crate::text::Language;

    #[test]
    fn files_are_uris() {
        let uri = |file| artifact(file).uri;
        assert_eq!(uri("pairs/a b/en.md"), "pairs/a%20b/en.md");
        assert_eq!(uri("нота:1.md"), "%D0%BD%D0%BE%D1%82%D0%B0%3A1.md");
        assert_eq!(uri("/home/x.md"), "file:///home/x.md");
        assert!(artifact("/home/x.md").uri_base_id.is_none());
    }

    #[test]
    fn offsets_count_characters_from_the_start_of_the_file() {
        let document = Document::new("Ноты\r\nё и е\n".to_owned(), Format::Plain, Language::Russian);
        let lines = LineStarts::new(&document);
        assert_eq!(lines.offset(Position { line: 1, column: 1 }), 0);
        assert_eq!(lines.offset(Position { line: 2, column: 3 }), 8);
    }
}
