//! Articles are read without a panic, in every format, and every character knows where it stood.

use proptest::prelude::*;
use sverka::document::{Document, Format, LinkKind, Paragraph};
use sverka::text::{Language, Span};

const FORMATS: [Format; 3] = [Format::Plain, Format::Markdown, Format::Html];

fn read(source: &str, format: Format) -> Document {
    Document::new(source.to_owned(), format, Language::Russian)
}

fn markdown(source: &str) -> Vec<Paragraph> {
    read(source, Format::Markdown).paragraphs().to_vec()
}

/// Markdown and what is to be read from it: kinds and texts.
#[rustfmt::skip]
const CASES: &[(&str, &[&str])] = &[
    ("# Нота {#nota}\n\nA *very* __short__ ~~text~~\nin two lines", &["Heading(1) Нота", "Paragraph A very short text in two lines"]),
    ("Title {: .x}\n===\n\n## Set {1, 2} ##\n", &["Heading(1) Title", "Heading(2) Set {1, 2}"]),
    ("- one\n- two\n  - three\n\n    more\n- [x] done", &["ListItem one", "ListItem two", "ListItem three", "ListItem more", "ListItem done"]),
    ("> Said\n> she\n>\n> twice\n\n> [!NOTE]\n> Mind\n> - the gap", &["Quotation Said she", "Quotation twice", "Quotation Mind", "ListItem the gap"]),
    ("| A | B |\n|---|:--|\n| 1 \\| 2 | `x\\|y` |\n| | c |\n| | |", &["TableRow A | B", "TableRow 1 | 2 | x|y", "TableRow c"]),
    ("Fact.[^1] Next\n\n[^1]: Source\n\n    More\n\nEnd", &["Paragraph Fact. Next", "Footnote Source", "Footnote More", "Paragraph End"]),
    ("A\n\n```rust\nlet a;\n```\n\n    code\n\n***\n<!-- no\n\nno -->\nB <!-- no --> C", &["Paragraph A", "Paragraph B C"]),
    ("AT&amp;T &laquo;A&raquo; &#8212; \\*\\&amp; 5 &lt; 6", &["Paragraph AT&T «A» — *&amp; 5 < 6"]),
    ("a  \nb\\\nc<br>d <b>e</b>f<br/> g", &["Paragraph a b c d ef g"]),
    ("a\r\nb\r\n\r\n- c\r\n  d\r\n", &["Paragraph a b", "ListItem c d"]),
    ("&nbsp;\n\n![](a.png)\n\n- \n\n{{< toc >}}\n\nA\u{a0}b\u{a0}", &["Paragraph A\u{a0}b"]),
    ("Run `a  b` and `` `c` ``, `d\n  e`", &["Paragraph Run a  b and `c`, d e"]),
    (":::tip Title\n\nText {{% x %}} here\n\n:::\n\n{% if a %}\nB\n{% endif %}", &["Paragraph Title", "Paragraph Text here", "Paragraph B"]),
    ("<div>\n    <h2>T&amp;C</h2>\n    1986. <b>A *good*</b>\n    year <script>no</script>\n</div>\n\nEnd", &["Heading(2) T&C", "Paragraph 1986. A good year", "Paragraph End"]),
    ("<ul><li>One<li>Two</ul>\n\n<pre>\nno\n</pre>\n\n<p>Three<br>\nfour</p><!-- no", &["ListItem One", "ListItem Two", "Paragraph Three four"]),
    ("---\ntitle: A\ntags: [b]\ndescription: C\n---\n# D", &["Metadata A", "Metadata C", "Heading(1) D"]),
    ("---\n\nA rule, not a fence\n\n---\n", &["Paragraph A rule, not a fence"]),
    ("1. [ ] a\n\n   > b\n\n2. c", &["ListItem a", "Quotation b", "ListItem c"]),
];

#[test]
fn markdown_becomes_paragraphs() {
    for (source, wanted) in CASES {
        let show = |paragraph: &Paragraph| format!("{:?} {}", paragraph.kind, paragraph.text());
        let shown: Vec<String> = markdown(source).iter().map(show).collect();
        assert_eq!(shown, *wanted, "{source}");
    }
}

/// A link's kind, target and words.
type Linked = (LinkKind, &'static str, &'static str);

/// Markdown and the links of its first paragraph.
#[rustfmt::skip]
const LINKS: &[(&str, &[Linked])] = &[
    ("[two *words*](a.md \"T\") [x]", &[(LinkKind::Link, "a.md", "two words")]),
    ("[ref][R], [R]\n\n[r]: <b c>", &[(LinkKind::Link, "b c", "ref"), (LinkKind::Link, "b c", "R")]),
    ("<https://a.b/> <c@d.e>", &[(LinkKind::Link, "https://a.b/", "https://a.b/"), (LinkKind::Link, "c@d.e", "c@d.e")]),
    ("[![alt](i.png) b](l)", &[(LinkKind::Link, "l", "alt b"), (LinkKind::Image, "i.png", "alt")]),
    ("fact[^n] \n\n[^n]: x", &[(LinkKind::Footnote, "n", "")]),
    ("[a]({{< ref \"b.md\" >}}) c", &[(LinkKind::Link, "{{< ref \"b.md\" >}}", "a")]),
    ("see <a class=\"x\" href='u'>the law</a> <img src=i> ", &[(LinkKind::Link, "u", "the law"), (LinkKind::Image, "i", "")]),
    ("[a]({{ \"/b\" | url }})", &[(LinkKind::Link, "{{ \"/b\" | url }}", "a")]),
    ("| a | [b](c) | ![](d) | e |\n|-|-|-|-|", &[(LinkKind::Link, "c", "b"), (LinkKind::Image, "d", "")]),
    ("<p>see <a href=\"u\">the law</a>, [b](c)</p>", &[(LinkKind::Link, "u", "the law"), (LinkKind::Link, "c", "b")]),
];

#[test]
fn links_keep_words_and_targets() {
    for (source, wanted) in LINKS {
        let paragraphs = markdown(source);
        let text = paragraphs[0].text();
        let links = paragraphs[0].links.iter();
        let found: Vec<_> = links.map(|link| (link.kind, link.target.as_str(), link.span.of(text))).collect();
        assert_eq!(found, *wanted, "{source}");
    }
}

#[test]
fn inline_code_is_marked() {
    for source in ["Set `--fail-on` to `` a ` b `` or <code>c</code>", "| a | `--fail-on` ``a ` b`` |\n|-|-|"]
    {
        let paragraphs = markdown(source);
        let code: Vec<_> = paragraphs[0].code.iter().map(|code| code.of(paragraphs[0].text())).collect();
        assert_eq!(code, ["--fail-on", "a ` b"], "{source}");
    }
}

#[test]
fn positions_count_lines_and_characters() {
    let document = read("\u{FEFF}# Нота\r\n\r\n> Да, **нет**\r\n> и `так`\r\n", Format::Markdown);
    let at = |paragraph: usize, word: &str| {
        let text = document.paragraphs()[paragraph].text();
        let position = document.position(paragraph, text.find(word).unwrap());
        (position.line, position.column)
    };
    assert_eq!([at(0, "Нота"), at(1, "нет"), at(1, "так")], [(1, 3), (3, 9), (4, 6)]);
    let two_words = Span::new(0, "Да, нет".len());
    assert_eq!(document.source_span(1, two_words).of(document.source()), "Да, **нет");
}

/// Every character stands where it says, in order; the others come from an escape or part words and cells.
fn check_places(document: &Document) {
    let source = document.source();
    for (number, paragraph) in document.paragraphs().iter().enumerate() {
        let text = paragraph.text();
        assert!(!text.is_empty() && text.trim() == text, "{text:?}");
        let mut last = 0;
        for (offset, c) in text.char_indices() {
            let place = paragraph.prose.source_offset(offset);
            assert!(source.is_char_boundary(place), "{place} of {source:?}");
            let there = &source[place..];
            let decoded = there.starts_with(['&', '\\', '\'']);
            let inserted = c == ' ' || c == '|' || c == '\u{FFFD}';
            assert!(
                there.starts_with(c) || decoded || inserted,
                "{c:?} of {text:?} at {place} of {source:?}"
            );
            assert!(place >= last, "{text:?} runs backwards in {source:?}");
            last = place;
        }
        let whole = document.source_span(number, Span::new(0, text.len()));
        assert!(source.get(whole.range()).is_some() && whole.end > last, "{text:?} of {source:?}");
        let links = paragraph.links.iter().map(|link| link.span);
        for span in links.chain(paragraph.code.iter().copied()) {
            assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
        }
    }
}

#[test]
fn hostile_input_is_read_all_the_same() {
    let wide_table = format!("{}\n{}\n{}\n", "|a".repeat(500), "|-".repeat(500), "b\n".repeat(500));
    let hostile = [
        ">".repeat(100_000) + " a",
        "- ".repeat(50_000) + "a\n" + &"b\n".repeat(50_000),
        "[".repeat(100_000) + "a",
        "![".repeat(50_000) + "a" + &"](b)".repeat(50_000),
        wide_table.repeat(20),
        "<div>a".repeat(20_000) + "<!--",
        "{{< ".repeat(50_000) + "a",
        "---\ntitle: \"".to_owned() + &"a\n ".repeat(50_000),
    ];
    for source in hostile {
        let document = read(&source, Format::Markdown);
        assert!(!document.paragraphs().is_empty(), "{}", &source[..20]);
    }
}

/// What Markdown, front matter, HTML and shortcodes are made of.
#[rustfmt::skip]
const FRAGMENTS: &[&str] = &[
    "слово", "word ", "é", "«", "\u{200B}", "\u{A0}", " ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "- ", "1. ", "> ",
    "# ", "===\n", "---\n", "***", "*", "**", "_", "~~", "`", "``", "```\n", "[", "](", ")", "![", "[r]", "[r]: z\n",
    "<http://a.b>", "[^1]", "[^1]: ", "|", "\\|", "| a | b |\n|---|---|\n", "|-|-|\n", "&amp;", "&nbsp;", "&#1055;", "&",
    "\\", "\\*", "<div>", "</div>", "<p>", "<b>", "</b>", "<br>", "<a href=\"u\">", "</a>", "<!--", "-->", "<pre>",
    "</pre>", "<", ">", "{{< x >}}", "{{< ", ">}}", "{% y %}", "{% highlight %}", "endhighlight %}", ":::note\n",
    "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<article>", "<main>", "<nav>", "</nav>", "<h1>", "</h1>",
    "<script>", "</script>", "<sup>", "<p lang=en>", "<svg>", "<br><br>", "&#xD800;", "&lt", "<a href='#fn'>", "<blockquote>",
    "{#id}", "{: .a}", "+++\n", "title: ", "description = ", "\"", "'", "\"\"\"", ">-\n", "\\u041f", "[!NOTE]\n", "- [ ] ",
];

proptest! {
    #[test]
    fn random_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for format in FORMATS {
            if let Ok(document) = Document::from_bytes(bytes.clone(), format, Language::English) {
                check_places(&document);
            }
        }
    }

    #[test]
    fn random_text_keeps_its_places(source in "\\PC*(\n\\PC*){0,8}") {
        for format in FORMATS {
            check_places(&read(&source, format));
        }
    }

    #[test]
    fn random_markup_keeps_its_places(parts in prop::collection::vec(prop::sample::select(FRAGMENTS), 0..40)) {
        for format in FORMATS {
            check_places(&read(&parts.concat(), format));
        }
    }
}
