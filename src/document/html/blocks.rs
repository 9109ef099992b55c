use super::entity;
use super::furniture::{Measure, classes};
use super::tree::{Child, Tree, is_inline};
use crate::document::block::{BlockKind, LinkKind, MOST_PARAGRAPHS, Paragraph};
use crate::document::flow::Flow;

/// Elements that stand within a data table only where it is there for the layout of the page.
const LAYOUT: [&str; 10] = ["table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "article", "section"];

/// The paragraphs in the element `root`.
pub(super) fn read(source: &str, tree: &Tree, measures: &[Measure], root: usize) -> Vec<Paragraph> {
    let mut reader = Reader {
        source,
        tree,
        measures,
        paragraphs: Vec::new(),
        draft: None,
        kinds: Vec::new(),
        in_row: false,
        at: 0,
    };
    reader.read(root);
    reader.paragraphs
}

/// What is still to be done, the last first: elements nest too deeply for a function that calls itself.
enum Step {
    Read(Child),
    Undo(Undo),
}

/// What the end of an element undoes.
enum Undo {
    Nothing,
    Link,
    Code,
    /// A block, and whether it told what the text in it is.
    Block(bool),
    Row,
}

struct Reader<'a> {
    source: &'a str,
    tree: &'a Tree,
    measures: &'a [Measure],
    paragraphs: Vec<Paragraph>,
    draft: Option<Flow>,
    /// What a paragraph is in each of the elements around it that tell.
    kinds: Vec<BlockKind>,
    in_row: bool,
    /// The place in the source behind the last text.
    at: usize,
}

impl Reader<'_> {
    fn read(&mut self, root: usize) {
        let mut steps = vec![Step::Read(Child::Element(root))];
        while let Some(step) = steps.pop() {
            if self.paragraphs.len() > MOST_PARAGRAPHS {
                break;
            }
            match step {
                Step::Read(Child::Text(span)) => {
                    self.at = span.end;
                    for (text, span) in entity::pieces(self.source, span) {
                        self.draft().push(&text, span);
                    }
                }
                Step::Read(Child::Element(element)) if element != root && self.is_hidden(element) => {}
                Step::Read(Child::Element(element)) => {
                    steps.push(Step::Undo(self.enter(element)));
                    let children = self.tree.elements.get(element).into_iter().flat_map(|it| &it.children);
                    steps.extend(children.rev().map(|&child| Step::Read(child)));
                }
                Step::Undo(undo) => self.leave(undo),
            }
        }
        self.flush();
    }

    /// Whether nothing of an element is text: furniture, code, and the marks of footnotes.
    fn is_hidden(&mut self, element: usize) -> bool {
        if self.measures.get(element).is_some_and(|measure| measure.is_furniture) {
            return true;
        }
        match self.tree.name(element) {
            "pre" => !classes(self.tree, element).any(|class| class == "verse"),
            "a" => self.attribute(element, "href").is_some_and(|href| href.starts_with("#fnref")),
            "sup" => {
                let target = self.note_target(element);
                let is_note = target.is_some();
                if let Some(target) = target {
                    self.draft().link(LinkKind::Footnote, target);
                }
                is_note
            }
            _ => false,
        }
    }

    /// The place that a raised number points at in the page.
    fn note_target(&self, element: usize) -> Option<String> {
        let link = self.tree.inside(element).find(|&inside| self.tree.name(inside) == "a")?;
        self.attribute(link, "href")?.strip_prefix('#').map(str::to_owned)
    }

    fn enter(&mut self, element: usize) -> Undo {
        let name = self.tree.name(element);
        let target = |attribute| self.attribute(element, attribute).unwrap_or_default().to_owned();
        match name {
            "br" => {
                let at = self.at;
                if self.draft().line_break(at) && !self.in_row {
                    self.flush();
                }
                Undo::Nothing
            }
            "img" => {
                let target = target("src");
                self.draft().link(LinkKind::Image, target);
                Undo::Nothing
            }
            "a" if self.attribute(element, "href").is_some() => {
                let target = target("href");
                self.draft().open_link(target);
                Undo::Link
            }
            "code" | "kbd" | "samp" | "tt" => {
                self.draft().open_code();
                Undo::Code
            }
            name if is_inline(name) => Undo::Nothing,
            _ if self.in_row => {
                let at = self.at;
                self.draft().part(at);
                if matches!(name, "td" | "th") {
                    self.draft().cell();
                }
                Undo::Nothing
            }
            "tr" if self.is_data(element) => {
                self.flush();
                self.in_row = true;
                self.draft = Some(Flow::new(BlockKind::TableRow));
                Undo::Row
            }
            _ => {
                self.flush();
                let kind = self.kind_of(element);
                self.kinds.extend(kind);
                Undo::Block(kind.is_some())
            }
        }
    }

    fn leave(&mut self, undo: Undo) {
        match undo {
            Undo::Nothing => {}
            Undo::Link => self.draft().close_link(),
            Undo::Code => self.draft().close_code(),
            Undo::Block(told) => {
                self.flush();
                if told {
                    self.kinds.pop();
                }
            }
            Undo::Row => {
                self.flush();
                self.in_row = false;
            }
        }
    }

    /// What the text in an element is, if it tells.
    fn kind_of(&self, element: usize) -> Option<BlockKind> {
        let is_note = || {
            let role = self.attribute(element, "role").unwrap_or_default();
            matches!(role, "doc-footnote" | "doc-endnote" | "doc-endnotes")
                || classes(self.tree, element).any(|class| matches!(class.as_str(), "footnote" | "footnotes"))
        };
        match self.tree.name(element) {
            "h1" => Some(BlockKind::Heading(1)),
            "h2" => Some(BlockKind::Heading(2)),
            "h3" => Some(BlockKind::Heading(3)),
            "h4" => Some(BlockKind::Heading(4)),
            "h5" => Some(BlockKind::Heading(5)),
            "h6" => Some(BlockKind::Heading(6)),
            _ if self.kinds.contains(&BlockKind::Footnote) || is_note() => Some(BlockKind::Footnote),
            "li" => Some(BlockKind::ListItem),
            "blockquote" => Some(BlockKind::Quotation),
            _ => None,
        }
    }

    /// Whether the cells of a row are cells of data and no columns of a page.
    fn is_data(&self, row: usize) -> bool {
        let cells = self.tree.inside(row).filter(|&cell| matches!(self.tree.name(cell), "td" | "th")).count();
        cells > 1 && !self.tree.below(row).any(|inside| LAYOUT.contains(&self.tree.name(inside)))
    }

    fn attribute(&self, element: usize, name: &str) -> Option<&str> {
        self.tree.elements.get(element)?.tag.attribute(name)
    }

    /// The paragraph that is being read.
    fn draft(&mut self) -> &mut Flow {
        let kind = self.kinds.last().copied().unwrap_or(BlockKind::Paragraph);
        self.draft.get_or_insert_with(|| Flow::new(kind))
    }

    fn flush(&mut self) {
        self.paragraphs.extend(self.draft.take().and_then(Flow::finish));
    }
}
