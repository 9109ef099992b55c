use super::block::{BlockKind, Paragraph};
use super::prose::Prose;
use crate::text::Span;

/// The paragraphs of a plain text: between blank lines, or one a line where the file has no blank line.
pub(super) fn paragraphs(source: &str) -> Vec<Paragraph> {
    let lines = lines(source.trim_end());
    let blank_between =
        lines.iter().skip_while(|line| is_blank(source, **line)).any(|&line| is_blank(source, line));
    if blank_between {
        lines.split(|&line| is_blank(source, line)).filter_map(|group| paragraph(source, group)).collect()
    } else {
        lines.chunks(1).filter_map(|line| paragraph(source, line)).collect()
    }
}

/// The lines of `source` without their ends.
fn lines(source: &str) -> Vec<Span> {
    let mut start = 0;
    source
        .split_inclusive('\n')
        .map(|line| {
            let content = line.trim_end_matches(['\n', '\r']);
            let span = Span::new(start, start + content.len());
            start += line.len();
            span
        })
        .collect()
}

fn is_blank(source: &str, line: Span) -> bool {
    line.of(source).trim().is_empty()
}

/// Joins the lines of one paragraph by a space; `None` where they hold nothing.
fn paragraph(source: &str, lines: &[Span]) -> Option<Paragraph> {
    let mut prose = Prose::default();
    for &line in lines {
        let text = line.of(source);
        let content = text.trim();
        if content.is_empty() {
            continue;
        }
        let start = line.start + (text.len() - text.trim_start().len());
        if !prose.text().is_empty() {
            prose.push(" ", Span::new(start, start));
        }
        prose.push(content, Span::new(start, start + content.len()));
    }
    (!prose.text().is_empty()).then(|| Paragraph { kind: BlockKind::Paragraph, prose, links: Vec::new() })
}
