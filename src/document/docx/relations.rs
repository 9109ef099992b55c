use std::collections::HashMap;

use super::names::nodes;
use crate::document::error::ReadError;
use crate::document::xml::{Node, Tag};

/// What the identifiers in a part point at.
pub(super) type Relations = HashMap<String, String>;

/// The targets in a part of relations by their identifiers.
pub(super) fn read(source: &str) -> Result<Relations, ReadError> {
    let mut relations = Relations::new();
    each(source, |tag| {
        relations.extend(tag.attribute("Id").zip(tag.attribute("Target")));
    })?;
    Ok(relations)
}

/// The target of the first relation whose kind ends so.
pub(super) fn target_of_kind(source: &str, kind: &str) -> Result<Option<String>, ReadError> {
    let mut target = None;
    each(source, |tag| {
        if target.is_none() && tag.attribute("Type").is_some_and(|found| found.ends_with(kind)) {
            target = tag.attribute("Target");
        }
    })?;
    Ok(target)
}

fn each(source: &str, mut visit: impl FnMut(&Tag)) -> Result<(), ReadError> {
    let mut nodes = nodes(source);
    while let Some(node) = nodes.next()? {
        if let Node::Start(tag) = node
            && tag.name() == "Relationship"
        {
            visit(&tag);
        }
    }
    Ok(())
}
