use super::tokens::{Tag, Token};
use crate::text::Span;

/// The elements of a page, each behind the one that it is in. The first is the page itself.
#[derive(Debug)]
pub(super) struct Tree {
    pub elements: Vec<Element>,
}

/// An element and what is in it.
#[derive(Debug)]
pub(super) struct Element {
    pub tag: Tag,
    /// The element around it; that of the page is itself.
    pub parent: usize,
    pub children: Vec<Child>,
}

/// What may be in an element.
#[derive(Debug, Clone, Copy)]
pub(super) enum Child {
    Element(usize),
    Text(Span),
}

/// Elements that are open in each other; what is deeper hangs on the last of them.
const DEEPEST: usize = 200;

/// Elements that have no content.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// Elements that stand within a line of text.
const INLINE: [&str; 64] = [
    "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "br", "button", "canvas", "cite", "code",
    "data", "datalist", "del", "dfn", "em", "embed", "font", "i", "iframe", "img", "input", "ins", "kbd",
    "label", "link", "map", "mark", "math", "meta", "meter", "nobr", "noscript", "object", "output",
    "picture", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "select", "small",
    "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "template", "time", "tt", "u", "var",
    "wbr",
];

/// What the start of an element ends: elements of these names, within the nearest of those.
const IMPLIED_ENDS: [(&[&str], &[&str], &[&str]); 5] = [
    (&["li"], &["li"], &["ul", "ol", "menu"]),
    (&["dt", "dd"], &["dt", "dd"], &["dl"]),
    (&["td", "th"], &["td", "th"], &["tr", "table"]),
    (&["tr"], &["tr", "td", "th"], &["table"]),
    (&["tbody", "thead", "tfoot"], &["tbody", "thead", "tfoot", "tr", "td", "th"], &["table"]),
];

/// Elements in which a paragraph outside is not ended.
const BOUNDS: [&str; 10] =
    ["td", "th", "caption", "table", "button", "object", "template", "svg", "math", "select"];

impl Tree {
    pub(super) fn new(tokens: &[Token]) -> Tree {
        let page = Element { tag: Tag::default(), parent: 0, children: Vec::new() };
        let mut builder = Builder { tree: Tree { elements: vec![page] }, open: vec![0] };
        for token in tokens {
            match token {
                Token::Start(tag) => builder.start(tag),
                Token::End(name) => builder.end(name),
                Token::Text(span) => builder.add(Child::Text(*span)),
            }
        }
        builder.tree
    }

    /// The name of an element.
    pub(super) fn name(&self, element: usize) -> &str {
        self.elements.get(element).map_or("", |element| element.tag.name.as_str())
    }

    /// The elements inside another at any depth, in the order of the page.
    pub(super) fn below(&self, element: usize) -> impl Iterator<Item = usize> {
        let is_inside =
            move |at: &usize| self.elements.get(*at).is_some_and(|inside| inside.parent >= element);
        (element + 1..self.elements.len()).take_while(is_inside)
    }

    /// The elements right inside another.
    pub(super) fn inside(&self, element: usize) -> impl Iterator<Item = usize> {
        let children = self.elements.get(element).into_iter().flat_map(|element| &element.children);
        children.filter_map(|child| match *child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }
}

/// Whether an element of that name stands within a line of text.
pub(super) fn is_inline(name: &str) -> bool {
    INLINE.contains(&name)
}

struct Builder {
    tree: Tree,
    /// The elements that are open, the innermost last; never empty.
    open: Vec<usize>,
}

impl Builder {
    fn start(&mut self, tag: &Tag) {
        let name = tag.name.as_str();
        if !is_inline(name) {
            self.close(&["p"], &BOUNDS);
        }
        if name == "a" {
            self.close(&["a"], &BOUNDS);
        }
        if let Some((_, ended, within)) = IMPLIED_ENDS.iter().find(|(starts, ..)| starts.contains(&name)) {
            self.close(ended, within);
        }
        let element = self.tree.elements.len();
        let parent = self.open.last().copied().unwrap_or(0);
        self.add(Child::Element(element));
        self.tree.elements.push(Element { tag: tag.clone(), parent, children: Vec::new() });
        if !VOID.contains(&name) && self.open.len() < DEEPEST {
            self.open.push(element);
        }
    }

    /// Ends the innermost element of that name; an inline one does not end the blocks in it.
    fn end(&mut self, name: &str) {
        let stays_in_block = is_inline(name) && !BOUNDS.contains(&name);
        let open = self.open.iter().skip(1).rposition(|&element| {
            self.tree.name(element) == name || (stays_in_block && !is_inline(self.tree.name(element)))
        });
        if let Some(at) = open.map(|at| at + 1)
            && self.open.get(at).is_some_and(|&element| self.tree.name(element) == name)
        {
            self.open.truncate(at);
        }
    }

    /// Ends the outermost open element of these names that is inside the innermost of `within`.
    fn close(&mut self, names: &[&str], within: &[&str]) {
        let name = |&element: &usize| self.tree.name(element);
        let bound = self.open.iter().rposition(|element| within.contains(&name(element))).unwrap_or(0);
        let inside = self.open.iter().skip(bound + 1);
        if let Some(at) = inside.map(name).position(|name| names.contains(&name)) {
            self.open.truncate(bound + 1 + at);
        }
    }

    fn add(&mut self, child: Child) {
        let last = self.open.last().copied().unwrap_or(0);
        if let Some(element) = self.tree.elements.get_mut(last) {
            element.children.push(child);
        }
    }
}
