use super::block::Paragraph;

/// The paragraphs of a Markdown file.
pub(super) fn paragraphs(source: &str) -> Vec<Paragraph> {
    super::plain::paragraphs(source)
}
