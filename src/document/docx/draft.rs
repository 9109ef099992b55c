use crate::document::block::{BlockKind, Link, LinkKind};
use crate::document::prose::is_blank;
use crate::text::Span;

/// A paragraph of a document.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) kind: BlockKind,
    pub(super) text: String,
    pub(super) links: Vec<Link>,
}

/// A paragraph while its runs are read.
#[derive(Debug)]
pub(super) struct Draft {
    block: Block,
    /// The links that are open, as places in the block's list.
    open: Vec<usize>,
    /// Breaks of lines right before.
    breaks: usize,
    goes_on: bool,
    /// Paragraphs that two breaks cut off.
    cut: Vec<Block>,
    /// Paragraphs of text boxes that hang on this one.
    pub(super) boxes: Vec<Block>,
}

impl Draft {
    pub(super) fn new(kind: BlockKind) -> Draft {
        let block = Block { kind, text: String::new(), links: Vec::new() };
        Draft { block, open: Vec::new(), breaks: 0, goes_on: false, cut: Vec::new(), boxes: Vec::new() }
    }

    pub(super) fn set_kind(&mut self, kind: BlockKind) {
        self.block.kind = kind;
    }

    /// Makes a list item of running text, or running text of a list item.
    pub(super) fn set_numbered(&mut self, is_numbered: bool) {
        match (self.block.kind, is_numbered) {
            (BlockKind::Paragraph, true) => self.block.kind = BlockKind::ListItem,
            (BlockKind::ListItem, false) => self.block.kind = BlockKind::Paragraph,
            _ => {}
        }
    }

    /// Says that the end of the paragraph was deleted.
    pub(super) fn go_on(&mut self) {
        self.goes_on = true;
    }

    /// Whether the end of the paragraph was deleted; the next end is looked at anew.
    pub(super) fn take_going_on(&mut self) -> bool {
        std::mem::take(&mut self.goes_on)
    }

    /// Reads text; control characters part words, and soft hyphens are only where a line may break.
    pub(super) fn push(&mut self, text: &str) {
        for c in text.chars().filter(|&c| c != '\u{AD}') {
            let c = if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
            if !(self.block.text.is_empty() && c.is_whitespace()) {
                self.block.text.push(c);
            }
            self.breaks = if c.is_whitespace() { self.breaks } else { 0 };
        }
    }

    /// Reads a break of the line; two of them part paragraphs.
    pub(super) fn line_break(&mut self) {
        self.breaks += 1;
        if self.breaks == 2 && self.open.is_empty() {
            let next = Draft::new(self.block.kind);
            let block = std::mem::replace(&mut self.block, next.block);
            self.cut.extend(block.finish());
        } else {
            self.space();
        }
    }

    /// Parts words.
    pub(super) fn space(&mut self) {
        if !self.block.text.is_empty() && !self.block.text.ends_with(char::is_whitespace) {
            self.block.text.push(' ');
        }
    }

    pub(super) fn open_link(&mut self, target: String) {
        self.open.push(self.block.links.len());
        self.link(LinkKind::Link, target);
    }

    pub(super) fn close_link(&mut self) {
        let end = self.block.text.len();
        if let Some(link) = self.open.pop().and_then(|at| self.block.links.get_mut(at)) {
            link.span.end = end;
        }
    }

    /// Adds a link without words.
    pub(super) fn link(&mut self, kind: LinkKind, target: String) {
        let at = self.block.text.len();
        self.block.links.push(Link { kind, target, span: Span::new(at, at), source: None });
    }

    /// The paragraphs that were read, those of text boxes last.
    pub(super) fn finish(self) -> impl Iterator<Item = Block> {
        self.cut.into_iter().chain(self.block.finish()).chain(self.boxes)
    }
}

impl Block {
    /// The paragraph without white space at its end; none where it is blank.
    fn finish(mut self) -> Option<Block> {
        let end = self.text.trim_end().len();
        self.text.truncate(end);
        for link in &mut self.links {
            link.span = Span::new(link.span.start.min(end), link.span.end.min(end));
        }
        (!is_blank(&self.text)).then_some(self)
    }

    /// Appends another, behind `separator`.
    pub(super) fn append(&mut self, other: Block, separator: &str) {
        if !self.text.is_empty() {
            self.text.push_str(separator);
        }
        let shift = self.text.len();
        self.text.push_str(&other.text);
        self.links.extend(other.links.into_iter().map(|mut link| {
            link.span = Span::new(link.span.start + shift, link.span.end + shift);
            link
        }));
    }
}
