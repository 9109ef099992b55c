mod admonition;
mod draft;
mod front_matter;
mod hostile;
mod html;
mod json;
mod reader;
mod scalar;
mod shortcode;
mod shown;
mod toml;
mod view;
mod yaml;

use super::block::Paragraph;
use crate::text::Span;

use self::shortcode::Hole;

/// The paragraphs of a Markdown file: CommonMark with front matter, tables, footnotes, strikethrough, task lists,
/// attributes of headings, and what site generators add.
///
/// Not prose are: code blocks, comments, all front matter but title and description, shortcodes, the marks of
/// admonitions, and the tags, scripts and styles of HTML. The text between the tags of HTML is prose.
pub(super) fn paragraphs(source: &str) -> Vec<Paragraph> {
    let (mut paragraphs, body) = front_matter(source);
    paragraphs.extend(reader::read(source, body));
    paragraphs
}

/// The title and description in the front matter of `source`, in their order, and the byte where the body begins.
pub(super) fn front_matter(source: &str) -> (Vec<Paragraph>, usize) {
    front_matter::read(source)
}

/// The tags of templates and shortcodes in `source` from the byte `start` on.
pub(super) fn template_tags(source: &str, start: usize) -> Vec<Span> {
    shortcode::holes(source, start).into_iter().filter(Hole::is_tag).map(|hole| hole.span).collect()
}
