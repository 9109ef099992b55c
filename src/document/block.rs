use super::prose::Prose;
use crate::text::Span;

/// The paragraphs that a file may have: the verses of the Bible are 31,000.
pub const MOST_PARAGRAPHS: usize = 50_000;

/// What part of an article a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A field of the front matter that readers see: the title or the description.
    Metadata,
    /// A heading and its level, from 1.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// An item of a list, or one paragraph of it.
    ListItem,
    /// A paragraph of a block quotation.
    Quotation,
    /// A row of a table: its cells joined by ` | `, without the empty ones.
    TableRow,
    /// The text of a footnote.
    Footnote,
}

/// What a link points with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// A hyperlink.
    Link,
    /// An image.
    Image,
    /// A footnote mark.
    Footnote,
}

/// A link, image or footnote mark inside a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it is.
    pub kind: LinkKind,
    /// The address, image path or footnote label, escapes and entities decoded.
    pub target: String,
    /// The linked words, in bytes of the paragraph's text; empty where nothing is linked.
    pub span: Span,
    /// Where a mark that is no part of the text stands in the file, if that is known.
    pub source: Option<Span>,
}

/// A unit of alignment: one block of an article, its prose and its links.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// What part of the article it is.
    pub kind: BlockKind,
    /// Its words without markup, and the way back to the file.
    pub prose: Prose,
    /// Its links in order.
    pub links: Vec<Link>,
    /// Its inline code in order, in bytes of the text.
    pub code: Vec<Span>,
}

impl Paragraph {
    /// The words without markup.
    pub fn text(&self) -> &str {
        self.prose.text()
    }
}
