use super::unit::{Unit, in_order, language, segment, skip};
use crate::document::error::ReadError;
use crate::document::xml::{Node, Nodes, Tag};
use crate::text::Language;

/// Elements beside the source and the target of a unit that hold texts of their own.
const SKIPPED: [&str; 7] =
    ["alt-trans", "seg-source", "note", "notes", "mtc:matches", "gls:glossary", "ignorable"];

/// The segments of an XLIFF file, each a unit: of version 1.2 the `trans-unit`, of version 2 the `segment`.
pub(super) fn units(source: &str) -> Result<Vec<Unit>, ReadError> {
    let mut units = Vec::new();
    let mut languages = [None, None];
    let mut unit = Unit::default();
    let mut nodes = Nodes::new(source);
    while let Some(node) = nodes.next()? {
        match node {
            Node::Start(tag) => match tag.name() {
                "xliff" | "file" => declare(&mut languages, &tag),
                name if SKIPPED.contains(&name) => skip(&mut nodes)?,
                "trans-unit" | "unit" | "group" if tag.attribute("translate").as_deref() == Some("no") => {
                    skip(&mut nodes)?;
                }
                "source" => unit[0] = segment(&mut nodes)?.into_iter().collect(),
                "target" => unit[1] = segment(&mut nodes)?.into_iter().collect(),
                _ => {}
            },
            Node::End(name) if name == "trans-unit" || name == "segment" => {
                units.extend(in_order(languages, std::mem::take(&mut unit)).filter(|unit| !is_empty(unit)));
            }
            _ => {}
        }
    }
    Ok(units)
}

/// Takes up the languages that an element declares; where only that of the source is told, the target is in the other.
fn declare(languages: &mut [Option<Language>; 2], tag: &Tag) {
    let told = |names: [&str; 2]| names.into_iter().find_map(|name| tag.attribute(name));
    if let Some(source) = told(["source-language", "srcLang"]) {
        let source = language(&source);
        let target = told(["target-language", "trgLang"]);
        *languages = [source, target.map_or(source.map(Language::other), |target| language(&target))];
    }
}

fn is_empty(unit: &Unit) -> bool {
    unit.iter().all(Vec::is_empty)
}
