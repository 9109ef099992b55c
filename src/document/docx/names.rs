use crate::document::namespaces::Known;
use crate::document::xml::Nodes;

/// The namespaces of Word's XML by the prefixes that Word itself gives them: of ECMA-376 transitional, as all programs
/// write it by default, and of ISO 29500 strict. Packages that other tools have rewritten call them otherwise.
const NAMESPACES: Known = &[
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", "r"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
    ("http://purl.oclc.org/ooxml/drawingml/main", "a"),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
    ("http://schemas.openxmlformats.org/package/2006/relationships", ""),
];

/// Reads a part of a package, its names with the prefixes that Word gives them.
pub(super) fn nodes(source: &str) -> Nodes<'_> {
    Nodes::with(source, NAMESPACES)
}
