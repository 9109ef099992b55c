use super::draft::Draft;
use super::field::Fields;
use super::names::nodes;
use super::package::Part;
use super::styles::{self, Styles};
use super::table::Row;
use crate::document::block::{BlockKind, LinkKind, MOST_PARAGRAPHS};
use crate::document::error::ReadError;
use crate::document::xml::{Node, Tag};

pub(super) use super::draft::Block;

/// Elements whose content is not read: deletions, former properties, settings, readings above the line, and what stands
/// in for newer features.
const SKIPPED: [&str; 12] = [
    "w:del",
    "w:moveFrom",
    "w:pPrChange",
    "w:rPrChange",
    "w:tblPrChange",
    "w:trPrChange",
    "w:tcPrChange",
    "w:sectPrChange",
    "w:numberingChange",
    "w:sdtPr",
    "w:rt",
    "mc:Fallback",
];

/// Rows of tables and paragraphs with text boxes in each other; no author nests them so deeply.
const DEEPEST: usize = 64;

/// What stands before the identifier of an endnote, to part it from that of a footnote.
pub(super) const ENDNOTE: &str = "endnote ";

/// The paragraphs of a part, with the notes that it holds.
pub(super) fn read(part: &Part, styles: &Styles) -> Result<Vec<Block>, ReadError> {
    Ok(read_notes(part, styles)?.0)
}

/// For each note of a part its identifier and where its paragraphs begin.
type Notes = Vec<(String, usize)>;

/// The paragraphs of a part, and the notes that they belong to.
pub(super) fn read_notes(part: &Part, styles: &Styles) -> Result<(Vec<Block>, Notes), ReadError> {
    let mut body = Body {
        part,
        styles,
        blocks: Vec::new(),
        notes: Vec::new(),
        open: Vec::new(),
        unfinished: None,
        fields: Fields::default(),
        skipped: 0,
        reading: Reading::Nothing,
        in_properties: false,
        run_is_hidden: false,
        is_too_deep: false,
    };
    let mut nodes = nodes(&part.source);
    while let Some(node) = nodes.next()? {
        body.read(node);
        if body.is_too_deep {
            return Err(ReadError::TooDeep);
        }
        if body.blocks.len() > MOST_PARAGRAPHS {
            return Err(ReadError::ManyParagraphs);
        }
    }
    Ok((body.blocks, body.notes))
}

/// What the text that comes next is.
#[derive(PartialEq)]
enum Reading {
    Nothing,
    Text,
    Instruction,
}

/// What paragraphs may stand in.
enum Container {
    Paragraph(Box<Draft>),
    Row(Row),
}

struct Body<'a> {
    part: &'a Part,
    styles: &'a Styles,
    blocks: Vec<Block>,
    notes: Notes,
    open: Vec<Container>,
    /// A paragraph whose end was deleted: the next one goes on with it.
    unfinished: Option<Box<Draft>>,
    fields: Fields,
    /// Elements that are open and not read.
    skipped: usize,
    reading: Reading,
    in_properties: bool,
    run_is_hidden: bool,
    is_too_deep: bool,
}

impl Body<'_> {
    fn read(&mut self, node: Node) {
        match node {
            Node::Start(_) if self.skipped > 0 => self.skipped += 1,
            Node::End(_) if self.skipped > 0 => self.skipped -= 1,
            Node::Start(tag) => self.start(&tag),
            Node::End(name) => self.end(&name),
            Node::Text(text, _) if self.skipped == 0 => match self.reading {
                Reading::Text if !self.run_is_hidden && !self.fields.hide_text() => {
                    self.draft(|draft| draft.push(&text));
                }
                Reading::Instruction => self.fields.instruct(&text),
                _ => {}
            },
            Node::Text(..) => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        let value = |name| tag.attribute(name).unwrap_or_default();
        match tag.name() {
            "w:p" | "w:tr" if self.open.len() >= DEEPEST => self.is_too_deep = true,
            "w:p" => {
                let draft = self.unfinished.take();
                let draft = draft.unwrap_or_else(|| Box::new(Draft::new(BlockKind::Paragraph)));
                self.open.push(Container::Paragraph(draft));
            }
            "w:tr" => self.open.push(Container::Row(Row::default())),
            "w:tc" => {
                if let Some(Container::Row(row)) = self.open.last_mut() {
                    row.begin_cell();
                }
            }
            "w:pPr" => self.in_properties = true,
            name if self.in_properties => self.property(name, tag),
            "w:r" => self.run_is_hidden = false,
            "w:vanish" => self.run_is_hidden = !matches!(value("w:val").as_str(), "0" | "false" | "off"),
            "w:t" => self.reading = Reading::Text,
            "w:instrText" => self.reading = Reading::Instruction,
            "w:fldChar" => self.field_mark(&value("w:fldCharType")),
            "w:fldSimple" => {
                self.fields.mark("begin");
                self.fields.instruct(&value("w:instr"));
                self.field_mark("separate");
            }
            "w:hyperlink" => {
                let address = tag.attribute("r:id").and_then(|id| self.part.relations.get(&id).cloned());
                let target = address.unwrap_or_else(|| format!("#{}", value("w:anchor")));
                self.draft(|draft| draft.open_link(target));
            }
            "w:footnoteReference" => self.link(LinkKind::Footnote, value("w:id")),
            "w:endnoteReference" => self.link(LinkKind::Footnote, format!("{ENDNOTE}{}", value("w:id"))),
            "a:blip" => {
                let target = self.part.relations.get(&value("r:embed")).cloned();
                self.link(LinkKind::Image, target.unwrap_or_default());
            }
            "w:footnote" | "w:endnote" => self.notes.push((value("w:id"), self.blocks.len())),
            name if SKIPPED.contains(&name) => self.skipped = 1,
            name => self.mark(name, &value("w:type")),
        }
    }

    /// Reads what says how a paragraph is set.
    fn property(&mut self, name: &str, tag: &Tag) {
        let value = tag.attribute("w:val");
        let styles = self.styles;
        match name {
            "w:pStyle" => {
                let kind = value.and_then(|id| styles.kind(&id));
                self.draft(|draft| draft.set_kind(kind.unwrap_or(BlockKind::Paragraph)));
            }
            "w:numId" => self.draft(|draft| draft.set_numbered(value.as_deref() != Some("0"))),
            "w:outlineLvl" => {
                if let Some(kind) = styles::outline(value) {
                    self.draft(|draft| draft.set_kind(kind));
                }
            }
            // Of the properties these are about the mark that ends the paragraph: without it the next one goes on.
            "w:del" | "w:moveFrom" => {
                self.draft(Draft::go_on);
                self.skipped = 1;
            }
            name if SKIPPED.contains(&name) => self.skipped = 1,
            _ => {}
        }
    }

    /// Reads a character that has an element of its own.
    fn mark(&mut self, name: &str, kind: &str) {
        match name {
            "w:br" if kind.is_empty() || kind == "textWrapping" => self.draft(Draft::line_break),
            "w:cr" => self.draft(Draft::line_break),
            "w:tab" | "w:ptab" | "w:br" => self.draft(Draft::space),
            "w:noBreakHyphen" => self.draft(|draft| draft.push("\u{2011}")),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "w:p" => self.end_paragraph(),
            "w:tr" => self.end_row(),
            "w:pPr" => self.in_properties = false,
            "w:t" | "w:instrText" => self.reading = Reading::Nothing,
            "w:r" => self.run_is_hidden = false,
            "w:hyperlink" => self.draft(Draft::close_link),
            "w:fldSimple" => self.field_mark("end"),
            _ => {}
        }
    }

    fn field_mark(&mut self, kind: &str) {
        match kind {
            "separate" => {
                if let Some(target) = self.fields.target() {
                    self.draft(|draft| draft.open_link(target));
                }
            }
            "end" if self.fields.target().is_some() => self.draft(Draft::close_link),
            _ => {}
        }
        self.fields.mark(kind);
    }

    fn link(&mut self, kind: LinkKind, target: String) {
        self.draft(|draft| draft.link(kind, target));
    }

    /// Does something with the paragraph that is being read, if one is.
    fn draft(&mut self, change: impl FnOnce(&mut Draft)) {
        if let Some(Container::Paragraph(draft)) = self.open.last_mut() {
            change(draft);
        }
    }

    fn end_paragraph(&mut self) {
        self.in_properties = false;
        match self.open.pop() {
            Some(Container::Paragraph(mut draft)) => match draft.take_going_on() {
                true => self.unfinished = Some(draft),
                false => draft.finish().for_each(|block| self.deliver(block)),
            },
            Some(row) => self.open.push(row),
            None => {}
        }
    }

    fn end_row(&mut self) {
        match self.open.pop() {
            Some(Container::Row(row)) => row.finish().into_iter().for_each(|block| self.deliver(block)),
            Some(paragraph) => self.open.push(paragraph),
            None => {}
        }
    }

    /// Puts a finished paragraph where it belongs: into the cell or beside the paragraph that holds it, or into the text.
    fn deliver(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(Container::Paragraph(draft)) => draft.boxes.push(block),
            Some(Container::Row(row)) => row.push(block),
            None => self.blocks.push(block),
        }
    }
}
