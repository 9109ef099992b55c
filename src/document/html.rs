mod article;
mod attributes;
mod blocks;
mod entity;
mod furniture;
mod tokens;
mod tree;

use super::block::Paragraph;
use super::error::ReadError;
use super::markdown;
use crate::text::{Language, Span};

use self::tree::Tree;

/// The paragraphs of an article in HTML, as a content management system exports it.
///
/// The article's body is the element that says so, or else the one that holds the text (`article`); what a page puts around
/// and between, such as navigation, teasers, buttons and notes on support, is left out (`furniture`), and so are parts that
/// are marked as written in the language of the other edition.
///
/// # Errors
/// A page of more elements, or with a tag of more attributes, than any article has.
pub(super) fn paragraphs(source: &str, language: Language) -> Result<Vec<Paragraph>, ReadError> {
    let (mut paragraphs, start) = markdown::front_matter(source);
    let visible = visible(source, start);
    let tree = Tree::new(&tokens::read(&visible)?);
    let measures = furniture::measure(&visible, &tree, language);
    let root = article::root(&tree, &measures);
    let title = article::title(&tree, &measures, root);
    for part in title.into_iter().chain([root]) {
        paragraphs.extend(blocks::read(&visible, &tree, &measures, part));
    }
    Ok(paragraphs)
}

/// The source as the tokenizer is to see it, byte for byte: without front matter and the tags of templates, and with one
/// kind of line ends.
fn visible(source: &str, start: usize) -> String {
    let mut visible = source.replace('\r', " ");
    let mut blank = |span: Span| visible.replace_range(span.range(), &" ".repeat(span.len()));
    if start > 0 {
        blank(Span::new(0, start));
        // Only pages with front matter are templates.
        markdown::template_tags(source, start).into_iter().for_each(&mut blank);
    }
    visible
}
