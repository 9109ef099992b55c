use super::unit::{Unit, language, segment};
use crate::document::error::ReadError;
use crate::document::xml::{Node, Nodes};
use crate::text::Language;

/// The units of a translation memory that have a variant in both languages; of several in one language the first.
pub(super) fn units(source: &str) -> Result<Vec<Unit>, ReadError> {
    let mut units = Vec::new();
    let mut unit = Unit::default();
    let mut variant = None;
    let mut nodes = Nodes::new(source);
    while let Some(node) = nodes.next()? {
        match node {
            Node::Start(tag) if tag.name() == "tuv" => {
                let code = tag.attribute("xml:lang").or_else(|| tag.attribute("lang"));
                variant = code.and_then(|code| language(&code));
            }
            Node::Start(tag) if tag.name() == "seg" => {
                let text = segment(&mut nodes)?;
                let side = match variant.take() {
                    Some(Language::English) => &mut unit[0],
                    Some(Language::Russian) => &mut unit[1],
                    None => continue,
                };
                if side.is_empty() {
                    side.extend(text);
                }
            }
            Node::End(name) if name == "tu" => {
                let unit = std::mem::take(&mut unit);
                if unit.iter().all(|side| !side.is_empty()) {
                    units.push(unit);
                }
            }
            _ => {}
        }
    }
    Ok(units)
}
