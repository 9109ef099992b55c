use std::collections::HashMap;

use super::names::nodes;
use crate::document::block::BlockKind;
use crate::document::error::ReadError;
use crate::document::xml::Node;

/// Styles that a style may be based on, one after the other.
const DEEPEST: usize = 16;

/// What the styles of a document make of a paragraph, by their identifiers.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

#[derive(Debug, Default)]
struct Style {
    kind: Option<BlockKind>,
    based_on: Option<String>,
}

impl Styles {
    /// What a paragraph of the style `id` is, if the style or one that it is based on tells.
    pub(super) fn kind(&self, id: &str) -> Option<BlockKind> {
        let mut style = self.0.get(id);
        for _ in 0..DEEPEST {
            let here = style?;
            if here.kind.is_some() {
                return here.kind;
            }
            style = self.0.get(here.based_on.as_ref()?);
        }
        None
    }
}

/// Reads the part of styles.
pub(super) fn read(source: &str) -> Result<Styles, ReadError> {
    let mut styles = Styles::default();
    let (mut id, mut style) = (None, Style::default());
    let mut nodes = nodes(source);
    while let Some(node) = nodes.next()? {
        match node {
            Node::Start(tag) => match tag.name() {
                "w:style" => (id, style) = (tag.attribute("w:styleId"), Style::default()),
                "w:name" => style.kind = tag.attribute("w:val").and_then(|name| by_name(&name)),
                "w:basedOn" => style.based_on = tag.attribute("w:val"),
                "w:outlineLvl" => {
                    style.kind = style.kind.or(outline(tag.attribute("w:val")));
                }
                "w:numId" => style.kind = style.kind.or(Some(BlockKind::ListItem)),
                _ => {}
            },
            Node::End(name) if name == "w:style" => {
                styles.0.extend(id.take().map(|id| (id, std::mem::take(&mut style))));
            }
            _ => {}
        }
    }
    Ok(styles)
}

/// A heading of the level that an outline counts from 0; level 9 is running text.
pub(super) fn outline(level: Option<String>) -> Option<BlockKind> {
    let level: u8 = level?.parse().ok()?;
    (level < 9).then_some(BlockKind::Heading(level + 1))
}

/// What the built-in styles are; their names are English in Word of any language.
fn by_name(name: &str) -> Option<BlockKind> {
    let name = name.to_ascii_lowercase();
    if let Some(level) = name.strip_prefix("heading ") {
        return level.trim().parse().ok().filter(|level| (1..=9).contains(level)).map(BlockKind::Heading);
    }
    match name.as_str() {
        "title" => Some(BlockKind::Heading(1)),
        "quote" | "intense quote" | "quotations" | "block text" => Some(BlockKind::Quotation),
        name if name.starts_with("list bullet") || name.starts_with("list number") => {
            Some(BlockKind::ListItem)
        }
        _ => None,
    }
}
