use super::super::block::{BlockKind, Link, LinkKind, Paragraph};
use super::super::lines::lines;
use super::super::prose::Prose;
use super::html::Tag;
use super::view::View;
use crate::text::Span;

/// What stands between the cells of a table row.
const CELL_BREAK: &str = " | ";

/// A paragraph while its inline content is read.
pub(super) struct Draft {
    kind: BlockKind,
    prose: Prose,
    links: Vec<Link>,
    code: Vec<Span>,
    open_links: Vec<usize>,
    open_anchor: Option<usize>,
    /// Whether something that is not prose stood right before.
    after_gap: bool,
    new_cell: bool,
}

impl Draft {
    pub(super) fn new(kind: BlockKind) -> Self {
        Self {
            kind,
            prose: Prose::default(),
            links: Vec::new(),
            code: Vec::new(),
            open_links: Vec::new(),
            open_anchor: None,
            after_gap: false,
            new_cell: false,
        }
    }

    /// Reads `text` at `span` of the view: word for word what stands there, or a decoded entity.
    pub(super) fn text(&mut self, text: &str, view: &View, span: Span) {
        if text == span.of(view.text()) {
            self.verbatim(view, span);
        } else {
            self.push(text, view.source_span(span));
        }
    }

    /// Reads inline code with its backticks at `span` of the view.
    pub(super) fn code(&mut self, view: &View, span: Span) {
        let start = self.next_start();
        for (number, line) in code_lines(view.text(), span).enumerate() {
            if number > 0 {
                self.space(view.place(line.start));
            }
            self.code_line(view, line);
        }
        self.code.push(Span::new(start, self.prose.text().len()));
    }

    /// Reads a line break or another thing that parts words.
    pub(super) fn space(&mut self, source: usize) {
        if !self.prose.text().is_empty() && !self.prose.text().ends_with(char::is_whitespace) {
            self.prose.push(" ", Span::new(source, source));
        }
        self.after_gap = true;
    }

    /// Begins the next cell of a table row.
    pub(super) fn cell(&mut self) {
        self.new_cell = true;
    }

    /// Begins a link or image.
    pub(super) fn open_link(&mut self, kind: LinkKind, target: String) {
        self.open_links.push(self.links.len());
        self.link(kind, target);
    }

    /// Ends the innermost link or image, with another target than it began with if one is given.
    pub(super) fn close_link(&mut self, target: Option<String>) {
        let link = self.open_links.pop();
        self.end_link(link);
        if let Some((link, target)) = link.and_then(|at| self.links.get_mut(at)).zip(target) {
            link.target = target;
        }
    }

    /// Adds a link without words.
    pub(super) fn link(&mut self, kind: LinkKind, target: String) {
        let at = self.next_start();
        self.links.push(Link { kind, target, span: Span::new(at, at), source: None });
        self.after_gap = true;
    }

    /// Reads the mark of a footnote, which stands at `source` in the file.
    pub(super) fn note(&mut self, label: String, source: Span) {
        self.link(LinkKind::Footnote, label);
        self.links.iter_mut().next_back().into_iter().for_each(|link| link.source = Some(source));
    }

    /// Reads an HTML tag or comment that stands at `source` in the file.
    pub(super) fn html(&mut self, html: &str, source: usize) {
        self.after_gap = true;
        let Some(tag) = Tag::parse(html) else { return };
        match (tag.name.as_str(), tag.target) {
            ("br", _) => self.space(source),
            ("img", Some(target)) => self.link(LinkKind::Image, target),
            ("a", Some(target)) => {
                self.open_anchor = Some(self.links.len());
                self.link(LinkKind::Link, target);
            }
            ("a", None) if tag.closes => {
                let anchor = self.open_anchor.take();
                self.end_link(anchor);
            }
            _ => {}
        }
    }

    /// The paragraph, unless it is blank.
    pub(super) fn finish(mut self) -> Option<Paragraph> {
        if matches!(self.kind, BlockKind::Heading(_)) {
            self.drop_attributes();
        }
        self.prose.trim_end();
        if self.prose.is_blank() {
            return None;
        }
        let end = self.prose.text().len();
        let clamp = |span: Span| Span::new(span.start.min(end), span.end.min(end).max(span.start.min(end)));
        self.links.iter_mut().for_each(|link| link.span = clamp(link.span));
        self.code.iter_mut().for_each(|code| *code = clamp(*code));
        self.code.retain(|code| !code.is_empty());
        Some(Paragraph { kind: self.kind, prose: self.prose, links: self.links, code: self.code })
    }

    /// Drops the attributes that end a heading: `{#anchor}`, `{.class}` or `{: … }`.
    fn drop_attributes(&mut self) {
        let text = self.prose.text().trim_end();
        let Some(open) = text.rfind('{').filter(|_| text.ends_with('}')) else { return };
        let in_code = self.code.iter().any(|code| code.start <= open && open < code.end);
        let inside = text.get(open + 1..).unwrap_or_default();
        let is_class = inside.strip_prefix('.').is_some_and(|class| class.starts_with(char::is_alphabetic));
        if !in_code && (is_class || inside.starts_with(['#', ':'])) {
            self.prose.truncate(open);
        }
    }

    /// Where the text that comes next will begin.
    fn next_start(&self) -> usize {
        let before = self.prose.text().len();
        if self.new_cell && before > 0 { before + CELL_BREAK.len() } else { before }
    }

    fn end_link(&mut self, link: Option<usize>) {
        if let Some(link) = link.and_then(|at| self.links.get_mut(at)) {
            link.span.end = self.prose.text().len();
        }
    }

    fn code_line(&mut self, view: &View, line: Span) {
        let mut start = line.start;
        if self.kind == BlockKind::TableRow {
            // A table takes its own escapes out before code is read.
            for (at, _) in line.of(view.text()).match_indices("\\|") {
                self.verbatim(view, Span::new(start, line.start + at));
                start = line.start + at + 1;
            }
        }
        self.verbatim(view, Span::new(start, line.end));
    }

    fn verbatim(&mut self, view: &View, span: Span) {
        let mut done = span.start;
        for (text, source) in view.parts(span) {
            self.after_gap |= text.start > done;
            self.push(text.of(view.text()), source);
            done = text.end;
        }
        self.after_gap |= done < span.end;
    }

    /// Appends text, but no white space at the start of the paragraph and no doubled one around a gap.
    fn push(&mut self, text: &str, source: Span) {
        let before = self.prose.text();
        let content = if before.is_empty() || self.new_cell {
            text.trim_start()
        } else if self.after_gap && before.ends_with(char::is_whitespace) {
            text.trim_start_matches(' ')
        } else {
            text
        };
        if content.is_empty() {
            return;
        }
        let start = if content.len() == text.len() { source.start } else { source.end - content.len() };
        if std::mem::take(&mut self.new_cell) && !before.is_empty() {
            self.prose.push(CELL_BREAK, Span::new(start, start));
        }
        self.after_gap = false;
        self.prose.push(content, Span::new(start, source.end));
    }
}

/// The lines of inline code without its backticks and padding, later ones without indentation and quotation marks.
fn code_lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let ticks = span.of(text).bytes().take_while(|&byte| byte == b'`').count();
    let inside = Span::new(span.start + ticks, span.end.saturating_sub(ticks));
    let start = inside.end - inside.of(text).trim_ascii_start().len();
    let end = inside.start + inside.of(text).trim_ascii_end().len();
    lines(text.get(..end).unwrap_or_default(), start).enumerate().map(move |(number, line)| {
        let content = line.of(text).trim_ascii_end();
        let marks = match number {
            0 => 0,
            _ => content.len() - content.trim_start_matches([' ', '\t', '>']).len(),
        };
        Span::new(line.start + marks, line.start + content.len())
    })
}
