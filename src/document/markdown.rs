mod draft;
mod front_matter;
mod hostile;
mod html;
mod reader;
mod scalar;
mod shortcode;
mod toml;
mod view;
mod yaml;

use super::block::Paragraph;

/// The paragraphs of a Markdown file: CommonMark with front matter, tables, footnotes, strikethrough, task lists,
/// attributes of headings, and what site generators add.
///
/// Not prose are: code blocks, comments, all front matter but title and description, shortcodes, fences of
/// admonitions, and the tags, scripts and styles of HTML. The text between the tags of HTML is prose.
pub(super) fn paragraphs(source: &str) -> Vec<Paragraph> {
    let (mut paragraphs, body) = front_matter::read(source);
    paragraphs.extend(reader::read(source, body));
    paragraphs
}
