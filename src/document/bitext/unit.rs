use crate::document::block::{BlockKind, Paragraph};
use crate::document::error::ReadError;
use crate::document::flow::Flow;
use crate::document::xml::{Node, Nodes};
use crate::text::Language;

/// The English and the Russian paragraphs of one unit; while it is read, those of the source and of the target.
pub(super) type Unit = [Vec<Paragraph>; 2];

/// Elements of XLIFF and TMX that hold code of the original format, and no text.
const CODE: [&str; 5] = ["bpt", "ept", "ph", "it", "ut"];

/// The language that a code such as `en-US` or `ru_RU` names.
pub(super) fn language(code: &str) -> Option<Language> {
    let primary = code.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    Language::BOTH.into_iter().find(|language| primary.eq_ignore_ascii_case(language.code()))
}

/// The text up to the end tag of the element whose start tag was read last; none where it is blank.
pub(super) fn segment(nodes: &mut Nodes) -> Result<Option<Paragraph>, ReadError> {
    let mut flow = Flow::new(BlockKind::Paragraph);
    let (mut depth, mut code) = (0_usize, 0_usize);
    while let Some(node) = nodes.next()? {
        match node {
            Node::Start(tag) => {
                depth += 1;
                code += usize::from(code > 0 || CODE.contains(&tag.name()));
            }
            Node::End(_) if depth == 0 => break,
            Node::End(_) => {
                depth -= 1;
                code = code.saturating_sub(1);
            }
            Node::Text(text, span) if code == 0 => flow.push(&text, span),
            Node::Text(..) => {}
        }
    }
    Ok(flow.finish())
}

/// Reads on to the end tag of the element whose start tag was read last.
pub(super) fn skip(nodes: &mut Nodes) -> Result<(), ReadError> {
    let mut depth = 0_usize;
    while let Some(node) = nodes.next()? {
        match node {
            Node::Start(_) => depth += 1,
            Node::End(_) if depth == 0 => break,
            Node::End(_) => depth -= 1,
            Node::Text(..) => {}
        }
    }
    Ok(())
}

/// Puts what is in two languages in order, English first; nothing where a language is another.
pub(super) fn in_order(languages: [Option<Language>; 2], mut unit: Unit) -> Option<Unit> {
    match languages {
        [Some(Language::English), Some(Language::Russian)] => Some(unit),
        [Some(Language::Russian), Some(Language::English)] => {
            unit.swap(0, 1);
            Some(unit)
        }
        _ => None,
    }
}
