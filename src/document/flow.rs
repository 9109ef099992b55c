use super::block::{BlockKind, Link, LinkKind, Paragraph};
use super::prose::{Prose, is_blank};
use crate::text::Span;

/// What stands between the cells of a table row.
const CELL_BREAK: &str = " | ";

/// A paragraph while its text flows in from a format in which white space of any length parts words.
#[derive(Debug)]
pub(super) struct Flow {
    kind: BlockKind,
    prose: Prose,
    links: Vec<Link>,
    code: Vec<Span>,
    open_links: Vec<usize>,
    open_code: Vec<usize>,
    /// White space before what comes next, and where it stands.
    space: Option<Span>,
    new_cell: bool,
    /// Breaks of lines right before.
    breaks: usize,
}

impl Flow {
    pub(super) fn new(kind: BlockKind) -> Flow {
        Flow {
            kind,
            prose: Prose::default(),
            links: Vec::new(),
            code: Vec::new(),
            open_links: Vec::new(),
            open_code: Vec::new(),
            space: None,
            new_cell: false,
            breaks: 0,
        }
    }

    /// Reads a text that stands at `span` of the source: word for word, or decoded.
    pub(super) fn push(&mut self, text: &str, span: Span) {
        if text.len() != span.len() {
            return self.word(text, span);
        }
        let mut at = span.start;
        for run in text.split_inclusive(|c: char| c.is_ascii_whitespace()) {
            let word = run.trim_end_matches(|c: char| c.is_ascii_whitespace());
            self.word(word, Span::new(at, at + word.len()));
            if word.len() < run.len() {
                self.white(Span::new(at + word.len(), at + run.len()));
            }
            at += run.len();
        }
    }

    /// Parts words.
    pub(super) fn part(&mut self, source: usize) {
        self.white(Span::new(source, source));
    }

    /// Reads a break of the line; whether it is the second in a row, which ends the paragraph.
    pub(super) fn line_break(&mut self, source: usize) -> bool {
        self.part(source);
        self.breaks += 1;
        self.breaks > 1
    }

    /// Begins the next cell of a table row.
    pub(super) fn cell(&mut self) {
        self.new_cell = true;
    }

    pub(super) fn open_link(&mut self, target: String) {
        self.open_links.push(self.links.len());
        self.link(LinkKind::Link, target);
    }

    pub(super) fn close_link(&mut self) {
        let end = self.prose.text().len();
        if let Some(link) = self.open_links.pop().and_then(|at| self.links.get_mut(at)) {
            link.span.end = end.max(link.span.start);
        }
    }

    /// Adds a link without words.
    pub(super) fn link(&mut self, kind: LinkKind, target: String) {
        let at = self.next_start();
        self.links.push(Link { kind, target, span: Span::new(at, at), source: None });
    }

    pub(super) fn open_code(&mut self) {
        self.open_code.push(self.next_start());
    }

    pub(super) fn close_code(&mut self) {
        let end = self.prose.text().len();
        self.code.extend(self.open_code.pop().map(|start| Span::new(start, end.max(start))));
    }

    /// The paragraph, unless it is blank.
    pub(super) fn finish(mut self) -> Option<Paragraph> {
        self.prose.trim_end();
        if self.prose.is_blank() {
            return None;
        }
        let end = self.prose.text().len();
        let clamp = |span: Span| Span::new(span.start.min(end), span.end.min(end));
        self.links.iter_mut().for_each(|link| link.span = clamp(link.span));
        self.code.iter_mut().for_each(|code| *code = clamp(*code));
        self.code.retain(|code| !code.is_empty());
        Some(Paragraph { kind: self.kind, prose: self.prose, links: self.links, code: self.code })
    }

    /// Where the text that comes next will begin.
    fn next_start(&self) -> usize {
        let before = self.prose.text().len();
        match (before, self.new_cell) {
            (0, _) => 0,
            (_, true) => before + CELL_BREAK.len(),
            _ => before + usize::from(self.space.is_some()),
        }
    }

    fn white(&mut self, span: Span) {
        if !self.prose.text().is_empty() {
            self.space.get_or_insert(span);
        }
    }

    fn word(&mut self, word: &str, span: Span) {
        // A paragraph, and a cell, begins with what can be seen.
        let begins = self.prose.text().is_empty() || self.new_cell;
        let seen = if begins { word.trim_start() } else { word };
        if seen.is_empty() {
            return;
        }
        // Only what stands there word for word can be cut.
        let span = Span::new(span.start + (word.len() - seen.len()).min(span.len()), span.end);
        let space = self.space.take();
        if std::mem::take(&mut self.new_cell) && !self.prose.text().is_empty() {
            self.prose.push(CELL_BREAK, Span::new(span.start, span.start));
        } else if let Some(space) = space {
            self.prose.push(" ", space);
        }
        if !is_blank(seen) {
            self.breaks = 0;
        }
        self.prose.push(seen, span);
    }
}
