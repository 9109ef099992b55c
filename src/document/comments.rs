use super::{Document, Paragraph};
use crate::text::Span;

/// A comment in the markup of a file, `<!-- … -->`, and the paragraph that it stands beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The comment with its marks, in bytes of the file.
    pub span: Span,
    /// The paragraph it stands in; else one on its line, right below it, right above it, or the next. From 0.
    pub paragraph: usize,
}

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

impl Comment {
    /// What the comment says, in the file's `source`.
    pub fn text<'a>(&self, source: &'a str) -> &'a str {
        let inside = self.span.of(source).strip_prefix(OPEN).and_then(|rest| rest.strip_suffix(CLOSE));
        inside.unwrap_or_default().trim()
    }
}

impl Document {
    /// The comments in the order of the file. What readers see and what stands in fenced code is none.
    pub fn comments(&self) -> Vec<Comment> {
        let places: Vec<Span> = (0..self.paragraphs().len()).map(|at| self.place(at)).collect();
        let comments = spans(self.source()).into_iter().filter_map(|span| {
            let paragraph = beside(self.source(), span, &places)?;
            Some(Comment { span, paragraph })
        });
        comments
            .filter(|comment| {
                !self
                    .paragraphs()
                    .get(comment.paragraph)
                    .is_some_and(|paragraph| self.shows(paragraph, comment.span))
            })
            .collect()
    }

    /// The bytes of the file from the first to the last of a paragraph.
    fn place(&self, paragraph: usize) -> Span {
        let length = self.paragraphs().get(paragraph).map_or(0, |paragraph| paragraph.text().len());
        self.source_span(paragraph, Span::new(0, length))
    }

    /// Whether readers see the comment: it is plain text or code.
    fn shows(&self, paragraph: &Paragraph, comment: Span) -> bool {
        paragraph.text().contains(comment.of(self.source()))
    }
}

/// The comments of a file outside fenced code.
fn spans(source: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    if !source.contains(OPEN) {
        return spans;
    }
    let (mut fenced, mut start, mut done) = (false, 0, 0);
    for line in source.split_inclusive('\n') {
        let content = line.trim_start();
        fenced ^= content.starts_with("```") || content.starts_with("~~~");
        let mut from = start.max(done);
        while let Some(open) =
            source.get(from..start + line.len()).and_then(|rest| rest.find(OPEN)).filter(|_| !fenced)
        {
            let open = from + open;
            let Some(length) = source.get(open..).and_then(|rest| rest.find(CLOSE)) else { return spans };
            done = open + length + CLOSE.len();
            spans.push(Span::new(open, done));
            from = done;
        }
        start += line.len();
    }
    spans
}

/// The paragraph that a comment stands beside, of those at `places`.
fn beside(source: &str, comment: Span, places: &[Span]) -> Option<usize> {
    let below = places.partition_point(|place| place.start < comment.start);
    let above = below.checked_sub(1);
    let gap_above = above.and_then(|at| places.get(at)).map(|place| gap(source, place.end, comment.start));
    let gap_below = places.get(below).map(|place| gap(source, comment.end, place.start));
    match (gap_above, gap_below) {
        (_, Some(Gap::None)) if gap_above != Some(Gap::Inside) => Some(below),
        (Some(Gap::Inside | Gap::None), _) => above,
        (_, Some(Gap::Line)) => Some(below),
        (Some(Gap::Line), _) | (_, None) => above,
        _ => Some(below),
    }
}

/// What lies between a comment and a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// The comment stands in the paragraph.
    Inside,
    /// They share a line.
    None,
    /// A line ends between them.
    Line,
    /// There is a blank line.
    Blank,
}

fn gap(source: &str, start: usize, end: usize) -> Gap {
    let Some(between) = source.get(start..end) else { return Gap::Inside };
    let lines: Vec<&str> = between.split('\n').collect();
    match lines.as_slice() {
        [] | [_] => Gap::None,
        [_, inner @ .., _] if inner.iter().any(|line| line.trim().is_empty()) => Gap::Blank,
        _ => Gap::Line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;
    use crate::text::Language;

    /// What the comments of a Markdown file say, and the paragraphs they stand beside.
    fn comments(source: &str) -> Vec<(String, usize)> {
        let document = Document::new(source.to_owned(), Format::Markdown, Language::English);
        let said = document.comments().into_iter();
        said.map(|comment| (comment.text(document.source()).to_owned(), comment.paragraph)).collect()
    }

    #[test]
    fn a_comment_belongs_to_the_paragraph_beside_it() {
        for (source, paragraph) in [
            ("One.\n\nTwo <!-- c --> and more.\n\nThree.\n", 1),
            ("One.\n\nTwo. <!-- c -->\n\nThree.\n", 1),
            ("One.\n\n<!-- c -->\nTwo.\n\nThree.\n", 1),
            ("One.\n\nTwo.\n<!-- c -->\n\nThree.\n", 1),
            ("One.\n\n<!-- c -->\n\nTwo.\n", 1),
            ("One.\n\nTwo.\n\n<!-- c -->\n", 1),
            ("- One.\n- <!-- c --> Two.\n- Three.\n", 1),
            ("<!-- c -->\n\n# One\n\nTwo.\n", 0),
        ] {
            assert_eq!(comments(source), [("c".to_owned(), paragraph)], "{source:?}");
        }
    }

    #[test]
    fn what_readers_see_is_no_comment() {
        assert_eq!(comments("Write `<!-- c -->` here.\n"), []);
        assert_eq!(comments("One.\n\n```html\n<!-- c -->\n```\n\nTwo.\n"), []);
        assert_eq!(comments("One.\n\n<!-- open\n"), []);
        let plain = Document::new("One. <!-- c -->\n".to_owned(), Format::Plain, Language::English);
        assert_eq!(plain.comments(), []);
    }
}
