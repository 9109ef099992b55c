use super::furniture::{Measure, classes};
use super::tree::Tree;

/// Elements that may hold an article.
const CONTAINERS: [&str; 13] =
    ["", "html", "body", "div", "section", "center", "form", "main", "article", "table", "tbody", "tr", "td"];

/// The element that holds the article: the largest that says so, if it holds two fifths of the page's text; otherwise the
/// innermost that holds three quarters of the text of the one around it, from the page inwards.
pub(super) fn root(tree: &Tree, measures: &[Measure]) -> usize {
    let total = prose(measures, 0);
    let says_so: [fn(&Tree, usize) -> bool; 3] = [
        |tree, at| attribute(tree, at, "itemprop") == "articleBody",
        |tree, at| tree.name(at) == "article",
        |tree, at| tree.name(at) == "main" || attribute(tree, at, "role") == "main",
    ];
    for says_so in says_so {
        let named = (0..tree.elements.len()).filter(|&at| says_so(tree, at));
        // The first of equals is the outermost.
        let largest = named.reduce(|a, b| if prose(measures, b) > prose(measures, a) { b } else { a });
        if let Some(largest) = largest.filter(|&at| 5 * prose(measures, at) >= 2 * total && total > 0) {
            return largest;
        }
    }
    densest(tree, measures)
}

/// The heading of the article, where it stands before the element that holds it.
pub(super) fn title(tree: &Tree, measures: &[Measure], root: usize) -> Option<usize> {
    let is_title = |&at: &usize| tree.name(at) == "h1" && prose(measures, at) + linked(measures, at) > 0;
    let is_site = |at: usize| classes(tree, at).any(|class| matches!(class.as_str(), "site" | "logo"));
    match tree.below(root).find(is_title) {
        Some(_) => None,
        None => (0..root).rev().filter(is_title).find(|&at| !is_site(at)),
    }
}

fn densest(tree: &Tree, measures: &[Measure]) -> usize {
    let mut root = 0;
    loop {
        let inside = tree.inside(root).filter(|&at| {
            CONTAINERS.contains(&tree.name(at))
                && measures.get(at).is_some_and(|measure| !measure.is_furniture)
        });
        let largest = inside.max_by_key(|&at| prose(measures, at));
        match largest
            .filter(|&at| 4 * prose(measures, at) >= 3 * prose(measures, root) && prose(measures, at) > 0)
        {
            Some(largest) => root = largest,
            None => return root,
        }
    }
}

fn prose(measures: &[Measure], at: usize) -> usize {
    measures.get(at).map_or(0, |measure| measure.prose)
}

fn linked(measures: &[Measure], at: usize) -> usize {
    measures.get(at).map_or(0, |measure| measure.linked)
}

fn attribute<'a>(tree: &'a Tree, at: usize, name: &str) -> &'a str {
    tree.elements.get(at).and_then(|element| element.tag.attribute(name)).unwrap_or_default()
}
