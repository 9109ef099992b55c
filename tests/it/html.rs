//! The article is found in a page, and each word of it knows its line and column.

use std::fs;

use sverka::document::{Document, Format, LinkKind, Position};
use sverka::text::Language;

fn read(source: &str) -> Document {
    Document::new(source.to_owned(), Format::Html, Language::English)
}

fn shown(document: &Document) -> Vec<String> {
    let paragraphs = document.paragraphs().iter();
    paragraphs.map(|paragraph| format!("{:?} {}", paragraph.kind, paragraph.text())).collect()
}

#[test]
fn a_page_of_wordpress_is_its_article() {
    let source = fs::read_to_string("tests/fixtures/html/wordpress.html").unwrap();
    let document = read(&source);
    assert_eq!(
        shown(&document),
        [
            "Heading(1) The bridge & the note",
            "Paragraph The crossing in March.",
            "Paragraph On the first morning 1,850\u{A0}lorries stood in the queue, and the drivers had not been told why.",
            "Paragraph “Nobody had lied,” he said. “Nobody had threatened.”",
            "Quotation The translation lacked one word.",
            "Quotation D. Tsikhiseli",
            "Heading(2) What the register shows",
            "ListItem Notes verbales",
            "ListItem Notes of protest",
            "TableRow Paper | Number",
            "TableRow Note | 2,310",
            "Paragraph The bridge reopened on 9\u{A0}April; the correspondence went on for another five months, and both archives keep it.",
            "Footnote From the register.",
        ]
    );
    let lorries = &document.paragraphs()[2];
    let links: Vec<_> = lorries
        .links
        .iter()
        .map(|link| (link.kind, link.target.as_str(), link.span.of(lorries.text())))
        .collect();
    let wanted =
        [(LinkKind::Link, "https://example.org/drivers", "drivers"), (LinkKind::Footnote, "fn1", "")];
    assert_eq!(links, wanted);
    for (word, in_source) in [("lorries", "lorries stood"), ("drivers", "drivers</a>"), ("y.", "y</strong>")]
    {
        let (line, text) = source.lines().enumerate().find(|(_, line)| line.contains(in_source)).unwrap();
        let column = text[..text.find(in_source).unwrap()].chars().count() + 1;
        let at = document.position(2, lorries.text().rfind(word).unwrap());
        assert_eq!(at, Position { line: line + 1, column }, "{word}");
    }
}

/// Pages and what is to be read from them.
#[rustfmt::skip]
const CASES: &[(&str, &[&str])] = &[
    ("<!-- wp:paragraph -->\n<p>One &laquo;two&raquo;\r\n  three</p>\n<!-- /wp:paragraph --><h2>Four</h2>", &["Paragraph One «two» three", "Heading(2) Four"]),
    ("First line<br>still first<br><br/>\nSecond <i>para<b>graph</i></b><br>&nbsp;<br>Third", &["Paragraph First line still first", "Paragraph Second paragraph", "Paragraph Third"]),
    ("<p>One<p>Two<ul><li>Three<li>Four<ul><li>Five</ul></ul><p>Six", &["Paragraph One", "Paragraph Two", "ListItem Three", "ListItem Four", "ListItem Five", "Paragraph Six"]),
    ("<table><tr><td><h1>Old</h1><p>A page laid out by a table</p></td><td>and its second column</td></tr></table>", &["Heading(1) Old", "Paragraph A page laid out by a table", "Paragraph and its second column"]),
    ("<table><tr><td>a</td><td>&nbsp;</td><td>b</td><td>\u{A0}</td></tr></table>", &["TableRow a | b"]),
    ("<b>One <p>two</p> three</b>", &["Paragraph One", "Paragraph two", "Paragraph three"]),
    ("<p>&#xD800;&#55357; &lt;b&gt; &nope; AT&T &copy 5</p>", &["Paragraph \u{FFFD}\u{FFFD} <b> &nope; AT&T © 5"]),
    ("<p>Call <code>a()</code><script>b()</script><svg><path d=a><g/></svg>.</p><pre>no</pre><textarea><p>no</textarea><div hidden>no</div><p style='display: none'>no</p>", &["Paragraph Call a()."]),
    ("<div lang=ru><p>Статья по-русски, вторая половина страницы.</p></div><div lang=en><p>An article in English, one half of the page of two.</p><p>It quotes <span lang=ru>ноту</span>, of course.</p></div>", &["Paragraph An article in English, one half of the page of two.", "Paragraph It quotes ноту, of course."]),
    ("---\ntitle: A page\n---\n{% include head.html %}\n<p>Text {{ page.date }} here</p>", &["Metadata A page", "Paragraph Text here"]),
    ("<div class=top><h1>Title</h1></div><div class=wrap><div class=text><p>The first paragraph of it is long enough to count.</p><p>So is the second one.</p></div><div class=side><p>Short</p></div></div>", &["Heading(1) Title", "Paragraph The first paragraph of it is long enough to count.", "Paragraph So is the second one."]),
    ("<article><p>Soft&shy;hyphen</p></article><article class=card><p>A card</p></article>", &["Paragraph Soft\u{AD}hyphen"]),
    ("<p></p><p>&nbsp;</p><p>\u{A0}Indented</p>", &["Paragraph Indented"]),
];

#[test]
fn pages_become_paragraphs() {
    for (source, wanted) in CASES {
        assert_eq!(shown(&read(source)), *wanted, "{source}");
    }
}

#[test]
fn hostile_pages_are_read_all_the_same() {
    let nested = |tag: &str| format!("{}text", format!("<{tag}>").repeat(100_000));
    let hostile = [
        nested("div"),
        nested("b"),
        nested("ul><li"),
        nested("table><tr><td"),
        nested("blockquote"),
        nested("a href=b"),
        nested("h2"),
        format!("<p>text{}", "</p>".repeat(100_000)),
        format!("<p>text{}", "<b></i>".repeat(100_000)),
        format!("text{}", "&".repeat(100_000)),
        format!("text {}", "&amp".repeat(100_000)),
        format!("text<{}", "a ".repeat(100_000)),
        format!("text<!--{}", "<!--".repeat(100_000)),
        format!("text<h2 class=ad>{}", "</h2><h2 class=ad>".repeat(100_000)),
        format!("text{}", "<br>".repeat(100_000)),
        format!("<p>text {}", "<td>".repeat(100_000)),
    ];
    for source in hostile {
        let document = read(&source);
        let start = source.chars().take(20).collect::<String>();
        assert!(document.paragraphs().iter().any(|paragraph| paragraph.text().contains("text")), "{start}");
    }
}
