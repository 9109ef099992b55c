use std::collections::HashMap;

use super::body::{self, Block, ENDNOTE};
use super::package::Part;
use super::styles::Styles;
use crate::document::block::{BlockKind, LinkKind};
use crate::document::error::ReadError;

/// The notes in a part, in the order in which `blocks` refer to them; those that nothing refers to are left out.
pub(super) fn read(
    part: &Part,
    is_endnotes: bool,
    styles: &Styles,
    blocks: &[Block],
) -> Result<Vec<Block>, ReadError> {
    let (texts, starts) = body::read_notes(part, styles)?;
    let mut texts = texts.into_iter().enumerate().peekable();
    let mut notes: HashMap<String, Vec<Block>> = HashMap::new();
    for (number, (id, _)) in starts.iter().enumerate() {
        let end = starts.get(number + 1).map_or(usize::MAX, |next| next.1);
        let note = notes.entry(id.clone()).or_default();
        while let Some((_, block)) = texts.next_if(|&(at, _)| at < end) {
            note.push(Block { kind: BlockKind::Footnote, ..block });
        }
    }
    let marks = blocks.iter().flat_map(|block| &block.links).filter(|link| link.kind == LinkKind::Footnote);
    let ids = marks.filter_map(|link| match (link.target.strip_prefix(ENDNOTE), is_endnotes) {
        (Some(id), true) => Some(id),
        (None, false) => Some(link.target.as_str()),
        _ => None,
    });
    Ok(ids.filter_map(|id| notes.remove(id)).flatten().collect())
}
