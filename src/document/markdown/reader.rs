use super::super::block::{BlockKind, LinkKind, MOST_PARAGRAPHS, Paragraph};
use super::draft::Draft;
use super::view::View;
use super::{hostile, html, shortcode};
use crate::text::Span;
use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd};

/// The paragraphs of `source` from the byte `start` on.
pub(super) fn read(source: &str, start: usize) -> Vec<Paragraph> {
    let view = shortcode::without_shortcodes(source, start);
    let mut reader = Reader { source, paragraphs: Vec::new(), containers: Vec::new(), draft: None };
    reader.read(&view);
    reader.paragraphs
}

/// The extensions in use. The parser's own attributes of headings are not: they eat `{1, 2}` too.
fn options(text: &str) -> Options {
    let mut options = Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    options.set(Options::ENABLE_TABLES, !hostile::tables_overflow(text));
    options
}

struct Reader<'a> {
    source: &'a str,
    paragraphs: Vec<Paragraph>,
    /// What a paragraph is in each of the containers around it.
    containers: Vec<BlockKind>,
    draft: Option<Draft>,
}

impl Reader<'_> {
    fn read(&mut self, view: &View) {
        let mut events = Parser::new_ext(view.text(), options(view.text())).into_offset_iter();
        let mut done = 0;
        while let Some((event, range)) = events.next() {
            if self.paragraphs.len() > MOST_PARAGRAPHS {
                break;
            }
            let span = Span::new(range.start, range.end);
            done = match event {
                Event::Start(Tag::HtmlBlock) => {
                    let block = html_block(view, self.source, &mut events);
                    self.html_block(&block);
                    span.end
                }
                Event::Start(tag) => {
                    self.start(tag, &mut events);
                    span.start
                }
                Event::End(tag) => {
                    self.end(tag, view, Span::new(done, span.end));
                    span.end
                }
                event => {
                    self.inline(event, view, span);
                    span.end
                }
            };
        }
        self.flush();
    }

    fn start(&mut self, tag: Tag, events: &mut OffsetIter) {
        match tag {
            Tag::Paragraph => self.begin(self.kind()),
            Tag::Heading { level, .. } => self.begin(BlockKind::Heading(level as u8)),
            Tag::TableHead | Tag::TableRow => self.begin(BlockKind::TableRow),
            Tag::TableCell => self.draft().cell(),
            Tag::BlockQuote(_) => self.enter(BlockKind::Quotation),
            Tag::Item => self.enter(BlockKind::ListItem),
            Tag::FootnoteDefinition(_) => self.enter(BlockKind::Footnote),
            Tag::Link { dest_url, .. } => self.draft().open_link(LinkKind::Link, dest_url.into_string()),
            Tag::Image { dest_url, .. } => self.draft().open_link(LinkKind::Image, dest_url.into_string()),
            Tag::List(_) | Tag::Table(_) => self.flush(),
            Tag::CodeBlock(_) => {
                self.flush();
                events.find(|(event, _)| matches!(event, Event::End(TagEnd::CodeBlock)));
            }
            _ => {}
        }
    }

    /// Ends an element; `tail` is what stands between its content and its end.
    fn end(&mut self, tag: TagEnd, view: &View, tail: Span) {
        match tag {
            TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.flush();
                self.containers.pop();
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableHead | TagEnd::TableRow => self.flush(),
            TagEnd::Link | TagEnd::Image => {
                let target = shortcode_target(view, tail, self.source);
                self.draft().close_link(target);
            }
            _ => {}
        }
    }

    fn inline(&mut self, event: Event, view: &View, span: Span) {
        match event {
            Event::Text(text) => self.draft().text(&text, view, span),
            Event::Code(_) => self.draft().code(view, span),
            Event::SoftBreak | Event::HardBreak => self.draft().space(view.place(span.start)),
            Event::InlineHtml(html) => self.draft().html(&html, view.place(span.start)),
            Event::FootnoteReference(label) => {
                self.draft().note(label.into_string(), view.source_span(span));
            }
            Event::Rule => self.flush(),
            _ => {}
        }
    }

    fn html_block(&mut self, block: &View) {
        self.flush();
        for chunk in html::chunks(block, self.source) {
            self.containers.push(chunk.kind.unwrap_or(self.kind()));
            self.read(&chunk.view);
            self.containers.pop();
        }
    }

    /// What a paragraph is here.
    fn kind(&self) -> BlockKind {
        self.containers.last().copied().unwrap_or(BlockKind::Paragraph)
    }

    fn enter(&mut self, container: BlockKind) {
        self.flush();
        self.containers.push(container);
    }

    fn begin(&mut self, kind: BlockKind) {
        self.flush();
        self.draft = Some(Draft::new(kind));
    }

    /// The paragraph that is being read: the text of a tight list item has no paragraph of its own.
    fn draft(&mut self) -> &mut Draft {
        let kind = self.kind();
        self.draft.get_or_insert_with(|| Draft::new(kind))
    }

    fn flush(&mut self) {
        self.paragraphs.extend(self.draft.take().and_then(Draft::finish));
    }
}

/// Collects the lines of a block of HTML up to its end.
fn html_block(view: &View, source: &str, events: &mut OffsetIter) -> View {
    let mut block = View::default();
    for (event, range) in events {
        match event {
            Event::End(TagEnd::HtmlBlock) => break,
            Event::Html(_) => {
                view.parts(Span::new(range.start, range.end)).for_each(|(_, span)| block.push(source, span));
            }
            _ => {}
        }
    }
    block
}

/// The target of a link that is a shortcode, as in `[text]({{< ref "page.md" >}})`, from the `tail` of the link.
fn shortcode_target(view: &View, tail: Span, source: &str) -> Option<String> {
    if !view.has_stand_in(tail) {
        return None;
    }
    let (_, target) = view.source_span(tail).of(source).split_once("](")?;
    Some(target.trim_end_matches(')').trim().to_owned())
}
