use super::block::{BlockKind, MOST_PARAGRAPHS, Paragraph};
use super::lines::lines;
use super::prose::{self, Prose};
use crate::text::Span;

/// The paragraphs of a plain text: between blank lines, or one a line where the file has no blank line.
pub(super) fn paragraphs(source: &str) -> Vec<Paragraph> {
    let lines: Vec<Span> = lines(source, 0).collect();
    let mut groups: Vec<&[Span]> = lines.split(|&line| is_blank(source, line)).collect();
    groups.retain(|group| !group.is_empty());
    if let [only] = groups[..] {
        groups = only.chunks(1).collect();
    }
    groups.into_iter().filter_map(|group| paragraph(source, group)).take(MOST_PARAGRAPHS + 1).collect()
}

fn is_blank(source: &str, line: Span) -> bool {
    prose::is_blank(line.of(source))
}

/// Joins the lines of one paragraph by a space; `None` where they hold nothing.
fn paragraph(source: &str, lines: &[Span]) -> Option<Paragraph> {
    let mut prose = Prose::default();
    for &line in lines {
        let text = line.of(source);
        let content = text.trim();
        let start = line.start + (text.len() - text.trim_start().len());
        if !prose.text().is_empty() {
            prose.push(" ", Span::new(start, start));
        }
        prose.push(content, Span::new(start, start + content.len()));
    }
    (!prose.is_blank()).then(|| Paragraph {
        kind: BlockKind::Paragraph,
        prose,
        links: Vec::new(),
        code: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        paragraphs(source).iter().map(|paragraph| paragraph.text().to_owned()).collect()
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(texts("One\r\n  and a half \r\n\r\n \u{200B}\r\nTwo"), ["One and a half", "Two"]);
    }

    #[test]
    fn without_blank_lines_each_line_is_a_paragraph() {
        assert_eq!(texts("\n\nРаз\nДва\n\n"), ["Раз", "Два"]);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(texts(" \n\u{A0}\n"), [""; 0]);
    }
}
