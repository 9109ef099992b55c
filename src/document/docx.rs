mod body;
mod draft;
mod field;
mod names;
mod notes;
mod package;
mod relations;
mod styles;
mod table;

use super::block::Paragraph;
use super::error::ReadError;
use super::prose::Prose;
use crate::text::Span;

use self::body::Block;
use self::package::Package;

/// The text of a Word document, one line a paragraph, and its paragraphs.
///
/// Prose are paragraphs, headings, lists, rows of tables, text boxes, and at the end the footnotes and endnotes that are
/// referred to. Insertions are taken as made, deletions too; comments, headers, hidden text and tables of contents are left
/// out.
pub(super) fn read(bytes: Vec<u8>) -> Result<(String, Vec<Paragraph>), ReadError> {
    let mut package = Package::open(bytes)?;
    let styles = styles::read(&package.styles()?)?;
    let mut blocks = body::read(&package.main()?, &styles)?;
    for (name, is_endnotes) in [("footnotes", false), ("endnotes", true)] {
        let notes = notes::read(&package.beside_main(name)?, is_endnotes, &styles, &blocks)?;
        blocks.extend(notes);
    }
    let mut source = String::new();
    let paragraphs = blocks.into_iter().map(|block| paragraph(block, &mut source)).collect();
    Ok((source, paragraphs))
}

/// A paragraph, which is appended to the text of the document as a line.
fn paragraph(block: Block, source: &mut String) -> Paragraph {
    let start = source.len();
    source.push_str(&block.text);
    let mut prose = Prose::default();
    prose.push(&block.text, Span::new(start, source.len()));
    source.push('\n');
    Paragraph { kind: block.kind, prose, links: block.links, code: Vec::new() }
}
