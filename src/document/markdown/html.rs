use super::super::block::BlockKind;
use super::view::View;
use crate::text::Span;

/// Elements that stand within a line of text.
const INLINE: [&str; 38] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br",
];

/// Elements whose content is not prose.
const NO_PROSE: [&str; 7] = ["script", "style", "pre", "textarea", "svg", "template", "object"];

/// A start or end tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// The element's name in lower case.
    pub(super) name: String,
    /// Whether it is an end tag.
    pub(super) closes: bool,
    /// Where it points: the value of `href` or `src`.
    pub(super) target: Option<String>,
}

impl Tag {
    /// Reads `<name …>` or `</name>`; `None` for comments and the like.
    pub(super) fn parse(html: &str) -> Option<Tag> {
        let inside = html.strip_prefix('<')?.strip_suffix('>')?;
        let (closes, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
        let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inside.len());
        let (name, attributes) = inside.split_at_checked(end)?;
        let named = name.starts_with(|c: char| c.is_ascii_alphabetic());
        named.then(|| Tag { name: name.to_ascii_lowercase(), closes, target: target(attributes) })
    }

    fn is_inline(&self) -> bool {
        INLINE.contains(&self.name.as_str())
    }

    /// What the text in this element is.
    fn kind(&self) -> Option<BlockKind> {
        match self.name.as_str() {
            "li" => Some(BlockKind::ListItem),
            "blockquote" => Some(BlockKind::Quotation),
            name => {
                let level = name.strip_prefix('h')?.parse().ok()?;
                (1..=6).contains(&level).then_some(BlockKind::Heading(level))
            }
        }
    }
}

/// The value of `href` or `src` among the attributes of a tag.
fn target(attributes: &str) -> Option<String> {
    let lower = attributes.to_ascii_lowercase();
    let at = ["href=", "src="].iter().find_map(|name| {
        let at = lower.find(name)?;
        lower.get(..at)?.ends_with(|c: char| c.is_ascii_whitespace()).then_some(at + name.len())
    })?;
    let value = attributes.get(at..)?;
    let quoted = ['"', '\''].iter().find_map(|&quote| value.strip_prefix(quote)?.split(quote).next());
    let bare = || value.split([' ', '\t', '\n', '>']).next().unwrap_or_default();
    Some(quoted.unwrap_or_else(bare).to_owned())
}

/// A stretch of text between tags of blocks, and what it is if its element tells.
pub(super) struct Chunk {
    pub(super) kind: Option<BlockKind>,
    pub(super) view: View,
}

/// The text in `block`, a block of HTML taken from the file `source`, as paragraphs of inline Markdown.
///
/// Markdown leaves HTML blocks alone, but some site generators read it there, and entities are the same in both.
pub(super) fn chunks(block: &View, source: &str) -> Vec<Chunk> {
    let mut chunker = Chunker { block, source, chunks: Vec::new(), chunk: View::default(), kind: None };
    chunker.run();
    chunker.chunks
}

struct Chunker<'a> {
    block: &'a View,
    source: &'a str,
    chunks: Vec<Chunk>,
    chunk: View,
    kind: Option<BlockKind>,
}

impl Chunker<'_> {
    fn run(&mut self) {
        let text = self.block.text();
        let lower = text.to_ascii_lowercase();
        let mut at = 0;
        while at < text.len() {
            at = match markup_end(text, at) {
                Some(end) => self.markup(Span::new(at, end), &lower),
                None => self.text(Span::new(at, next_markup(text, at))),
            };
        }
        self.end_chunk();
    }

    /// Reads the tag or comment at `span`; gives the byte behind it and what it hides.
    fn markup(&mut self, span: Span, lower: &str) -> usize {
        let html = span.of(self.block.text());
        let Some(tag) = Tag::parse(html) else { return span.end };
        if tag.is_inline() {
            self.begin_line();
            self.chunk.stand_in(html);
            return span.end;
        }
        self.end_chunk();
        if tag.kind().is_some() {
            self.kind = tag.kind().filter(|_| !tag.closes);
        }
        if tag.closes || html.ends_with("/>") || !NO_PROSE.contains(&tag.name.as_str()) {
            return span.end;
        }
        let hidden = lower.get(span.end..).and_then(|rest| rest.find(&format!("</{}", tag.name)));
        hidden.map_or(lower.len(), |length| span.end + length)
    }

    /// Reads the text at `span`; gives the byte behind it.
    fn text(&mut self, span: Span) -> usize {
        for (text, source) in self.block.parts(span) {
            let lines = text.of(self.block.text()).split_inclusive(['\n', '\r']);
            let mut start = source.start;
            for line in lines {
                let span = Span::new(start, start + line.len());
                start = span.end;
                self.line(line, span);
            }
        }
        span.end
    }

    fn line(&mut self, line: &str, span: Span) {
        let indented = self.chunk.text().is_empty() || self.chunk.text().ends_with(['\n', '\r']);
        let content = if indented { line.trim_start() } else { line };
        if !content.is_empty() {
            self.begin_line();
            self.chunk.push(self.source, Span::new(span.end - content.len(), span.end));
        }
    }

    /// Keeps the Markdown parser from seeing a list, a heading or HTML at the start of a line.
    fn begin_line(&mut self) {
        if self.chunk.text().is_empty() || self.chunk.text().ends_with(['\n', '\r']) {
            self.chunk.stand_in(".");
        }
    }

    fn end_chunk(&mut self) {
        let view = std::mem::take(&mut self.chunk);
        if !view.text().is_empty() {
            self.chunks.push(Chunk { kind: self.kind, view });
        }
    }
}

/// The end of the tag, comment or declaration that begins at `at`; an unclosed one goes on to the end.
fn markup_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let closing = if rest.starts_with("<!--") {
        "-->"
    } else if rest.starts_with("<?") {
        "?>"
    } else if rest.starts_with("<!") {
        ">"
    } else {
        return is_tag(rest).then(|| at + tag_end(rest));
    };
    Some(rest.find(closing).map_or(text.len(), |found| at + found + closing.len()))
}

/// Where the next tag may begin behind the byte at `at`.
fn next_markup(text: &str, at: usize) -> usize {
    text.get(at + 1..).and_then(|rest| rest.find('<')).map_or(text.len(), |found| at + 1 + found)
}

fn is_tag(rest: &str) -> bool {
    let name = rest.strip_prefix("</").or_else(|| rest.strip_prefix('<'));
    name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// The length of the tag at the start of `rest`; a quoted value may hold `>`.
fn tag_end(rest: &str) -> usize {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    rest.len()
}
