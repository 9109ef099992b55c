use super::tree::{Child, Tree, is_inline};
use crate::text::Language;

/// Elements that never hold text of an article.
const NEVER: [&str; 25] = [
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "canvas", "video",
    "audio", "button", "select", "input", "textarea", "dialog", "menu", "map", "progress", "meter",
    "datalist", "rp", "rt", "math",
];

/// Roles of elements that are no text of an article.
const ROLES: [&str; 10] = [
    "navigation",
    "complementary",
    "banner",
    "contentinfo",
    "search",
    "form",
    "button",
    "dialog",
    "menu",
    "toolbar",
];

/// Words in the class or identifier of an element that content management systems give to what stands around an article.
const CLASSES: [&str; 66] = [
    "nav",
    "navbar",
    "navigation",
    "breadcrumb",
    "breadcrumbs",
    "sidebar",
    "widget",
    "widgets",
    "related",
    "relatedposts",
    "recommended",
    "recommendations",
    "share",
    "sharing",
    "sharedaddy",
    "social",
    "socials",
    "subscribe",
    "subscription",
    "newsletter",
    "signup",
    "promo",
    "promotion",
    "advert",
    "advertisement",
    "advertising",
    "ads",
    "ad",
    "banner",
    "sponsor",
    "sponsored",
    "donate",
    "donation",
    "donations",
    "support",
    "membership",
    "paywall",
    "comment",
    "comments",
    "respond",
    "meta",
    "byline",
    "tags",
    "tagcloud",
    "pagination",
    "pager",
    "toolbar",
    "cookie",
    "cookies",
    "popup",
    "modal",
    "teaser",
    "teasers",
    "skip",
    "screen",
    "also",
    "readmore",
    "credit",
    "credits",
    "copyright",
    "buttons",
    "button",
    "switcher",
    "footer",
    "rating",
    "print",
];

/// Words in the class of what is set apart and yet repeats or sums up the article.
const PULL_QUOTE: [&str; 3] = ["pullquote", "pull", "quote"];

/// Elements that gather others: one of these in which most is linked is a list of other pages.
const GATHERING: [&str; 6] = ["ul", "ol", "dl", "div", "section", "table"];

/// The longest paragraph, in bytes, that may be left out because nearly all of it is a link.
const TEASER: usize = 400;

/// What is known of an element.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Measure {
    /// Bytes of text in it that are not linked, furniture left out.
    pub prose: usize,
    /// Bytes of text in it that are linked, furniture left out.
    pub linked: usize,
    /// Whether it is no part of the text.
    pub is_furniture: bool,
}

/// What is known of each element of a page in `language`.
pub(super) fn measure(source: &str, tree: &Tree, language: Language) -> Vec<Measure> {
    let mut measures = vec![Measure::default(); tree.elements.len()];
    for (measure, element) in measures.iter_mut().zip(&tree.elements) {
        let tag = &element.tag;
        let is_hidden = tag.attribute("hidden").is_some() || tag.attribute("aria-hidden") == Some("true");
        let style = tag.attribute("style").unwrap_or_default().replace(' ', "");
        let role = tag.attribute("role").unwrap_or_default();
        measure.is_furniture = is_hidden
            || NEVER.contains(&tag.name.as_str())
            || ROLES.contains(&role)
            || style.contains("display:none");
    }
    sum(source, tree, &mut measures);
    let page = measures.first().map_or(0, |page| page.prose);
    let judged: Vec<bool> = (0..tree.elements.len())
        .map(|at| {
            let here = measures.get(at).copied().unwrap_or_default();
            // Most of a page is no furniture of it; of a page in two languages one may take more than the other.
            here.is_furniture
                || (2 * here.prose <= page && is_around(tree, at, here))
                || (10 * here.prose <= 9 * page && is_block_in(tree, at, language.other()))
        })
        .collect();
    for (measure, is_furniture) in measures.iter_mut().zip(judged) {
        *measure = Measure { is_furniture, ..Measure::default() };
    }
    drop_orphaned_headings(tree, &mut measures);
    sum(source, tree, &mut measures);
    measures
}

/// The words in the class and identifier of an element.
pub(super) fn classes(tree: &Tree, element: usize) -> impl Iterator<Item = String> {
    let tag = tree.elements.get(element).map(|element| &element.tag);
    let names = ["class", "id"].into_iter().filter_map(move |name| tag?.attribute(name));
    names.flat_map(|names| {
        names.split(|c: char| !c.is_alphanumeric()).map(str::to_ascii_lowercase).collect::<Vec<_>>()
    })
}

/// Adds up the text of every element. An element comes before those in it.
fn sum(source: &str, tree: &Tree, measures: &mut [Measure]) {
    let mut in_link = vec![false; tree.elements.len()];
    for (at, element) in tree.elements.iter().enumerate() {
        let is_link = element.tag.name == "a" && element.tag.attribute("href").is_some();
        let linked = is_link || in_link.get(element.parent).copied().unwrap_or_default();
        let texts = element.children.iter().filter_map(|child| match child {
            Child::Text(span) => Some(span.of(source)),
            Child::Element(_) => None,
        });
        let bytes: usize = texts.flat_map(str::bytes).filter(|byte| !byte.is_ascii_whitespace()).count();
        if let (Some(flag), Some(measure)) = (in_link.get_mut(at), measures.get_mut(at)) {
            *flag = linked;
            *(if linked { &mut measure.linked } else { &mut measure.prose }) += bytes;
        }
    }
    for (at, element) in tree.elements.iter().enumerate().skip(1).rev() {
        let here = measures.get(at).copied().unwrap_or_default();
        if let Some(around) = measures.get_mut(element.parent).filter(|_| !here.is_furniture) {
            around.prose += here.prose;
            around.linked += here.linked;
        }
    }
}

/// Whether an element stands around an article: by its name, its class or its links.
fn is_around(tree: &Tree, at: usize, here: Measure) -> bool {
    let name = tree.name(at);
    if matches!(name, "html" | "body" | "main" | "article")
        && !has_class(tree, at, &["comment", "teaser", "card"])
    {
        return false;
    }
    let all = here.prose + here.linked;
    match name {
        "nav" | "footer" | "form" => true,
        "aside" => !is_pull_quote(tree, at),
        "header" if !is_within(tree, at, &["article", "main"]) => true,
        _ if has_class(tree, at, &CLASSES) && !is_pull_quote(tree, at) => true,
        "p" => 4 * here.linked >= 3 * all && (1..TEASER).contains(&all) && leads_elsewhere(tree, at),
        name if GATHERING.contains(&name) => {
            5 * here.linked >= 3 * all && here.linked > 0 && leads_elsewhere(tree, at)
        }
        _ => false,
    }
}

fn has_class(tree: &Tree, at: usize, wanted: &[&str]) -> bool {
    classes(tree, at).any(|class| wanted.contains(&class.as_str()))
}

fn is_pull_quote(tree: &Tree, at: usize) -> bool {
    has_class(tree, at, &PULL_QUOTE) || tree.inside(at).any(|inside| tree.name(inside) == "blockquote")
}

fn is_within(tree: &Tree, mut at: usize, names: &[&str]) -> bool {
    while at > 0 {
        at = tree.elements.get(at).map_or(0, |element| element.parent);
        if names.contains(&tree.name(at)) {
            return true;
        }
    }
    false
}

/// Whether an element that is no part of a line says of itself that it is written in `language`.
fn is_block_in(tree: &Tree, at: usize, language: Language) -> bool {
    let lang = tree.elements.get(at).and_then(|element| element.tag.attribute("lang")).unwrap_or_default();
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    primary.eq_ignore_ascii_case(language.code()) && !is_inline(tree.name(at))
}

/// Whether the first link in an element leads to another page.
fn leads_elsewhere(tree: &Tree, at: usize) -> bool {
    let inside = tree.below(at).filter_map(|inside| tree.elements.get(inside));
    let mut targets =
        inside.filter(|element| element.tag.name == "a").filter_map(|link| link.tag.attribute("href"));
    let target = targets.next();
    target.is_some_and(|target| !target.starts_with('#'))
}

/// Marks headings of which all that followed was furniture.
fn drop_orphaned_headings(tree: &Tree, measures: &mut [Measure]) {
    let is_heading = |at: usize| matches!(tree.name(at), "h2" | "h3" | "h4" | "h5" | "h6");
    for around in 0..tree.elements.len() {
        let inside: Vec<usize> = tree.inside(around).collect();
        for (order, &heading) in inside.iter().enumerate().filter(|(_, at)| is_heading(**at)) {
            let is_furniture = |at: &&usize| measures.get(**at).is_some_and(|measure| measure.is_furniture);
            if is_furniture(&&heading) {
                continue;
            }
            let mut after = inside.iter().skip(order + 1);
            let dropped = after.clone().take_while(is_furniture).count();
            let next = after.nth(dropped);
            let ends = next.is_none_or(|&next| is_heading(next) || tree.name(next) == "hr");
            if let Some(measure) = measures.get_mut(heading).filter(|_| dropped > 0 && ends) {
                measure.is_furniture = true;
            }
        }
    }
}
