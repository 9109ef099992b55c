use super::super::lines::lines;
use super::admonition::Admonitions;
use super::hostile;
use super::view::View;
use crate::text::Span;

/// What opens and closes a shortcode of Hugo (both kinds), a tag of Liquid, a variable of either, and a file that MkDocs is to
/// include.
const DELIMITERS: [(&str, &str); 5] =
    [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}"), ("{* ", " *}")];

/// Shortcodes around something that is not prose either: what opens them, their names, the names that end them.
const WRAPPERS: [(&str, &str, &str); 3] = [
    ("{{<", "highlight", "/highlight"),
    ("{%", "highlight", "endhighlight"),
    ("{%", "comment", "endcomment"),
];

/// `source` from the byte `start` on, without shortcodes, fences of admonitions and lines of attributes.
///
/// A shortcode on a line of its own leaves a blank line. Within a line a letter stands in for it, which leaves
/// the emphasis and the links around it as they are.
pub(super) fn without_shortcodes(source: &str, start: usize) -> View {
    let mut view = View::default();
    let mut at = start;
    for hole in holes(source, start) {
        view.push(source, Span::new(at, hole.span.start));
        match hole.leaves {
            Leaves::Break => view.stand_in("\n"),
            Leaves::Word if !stands_alone(source, hole.span) => view.stand_in("x"),
            Leaves::Word | Leaves::Nothing => {}
        }
        at = hole.span.end;
    }
    view.push(source, Span::new(at, source.len()));
    view
}

/// Something of a source that is no text.
pub(super) struct Hole {
    /// Where it stands.
    pub span: Span,
    leaves: Leaves,
}

/// What the parser is to see in the place of a hole.
#[derive(Clone, Copy, PartialEq)]
enum Leaves {
    /// A letter, or nothing where it has the line for itself.
    Word,
    /// The end of a line: what stands before it and behind it are paragraphs of their own.
    Break,
    Nothing,
}

impl Hole {
    fn new(span: Span) -> Hole {
        Hole { span, leaves: Leaves::Word }
    }

    /// Whether it is a tag, and not what sets a line in.
    pub(super) fn is_tag(&self) -> bool {
        self.leaves != Leaves::Nothing
    }
}

/// What of `source` from the byte `start` on is no text.
pub(super) fn holes(source: &str, start: usize) -> Vec<Hole> {
    let mut holes: Vec<Hole> = Vec::new();
    let mut finder = Finder { source, hopeless: Vec::new() };
    let mut done = start;
    let mut admonitions = Admonitions::default();
    let all: Vec<Span> = lines(source, start).collect();
    for (number, &line) in all.iter().enumerate() {
        let admonition = admonitions.read(source, all.get(number..).unwrap_or_default());
        if let Some(title) = admonition.mark.filter(|_| line.start >= done) {
            holes.extend(around(line, title));
            continue;
        }
        let indent = Span::new(line.start, line.start + admonition.indent);
        let line = Span::new(indent.end, line.end);
        if !indent.is_empty() && indent.start >= done {
            holes.push(Hole { span: indent, leaves: Leaves::Nothing });
        }
        if line.start >= done && is_marker(line.of(source)) {
            match title(source, line) {
                Some(title) => holes.extend(around(line, title)),
                None => holes.push(Hole::new(line)),
            }
            continue;
        }
        if let Some(at) = hostile::too_deep(line.of(source)).filter(|at| line.start + at >= done) {
            done = line.start + at;
            holes.push(Hole::new(Span::new(done, done)));
        }
        done = done.max(line.start);
        while let Some(found) = Span::new(done, line.end).of(source).find('{') {
            let at = done + found;
            let end = finder.shortcode(at);
            holes.extend(end.map(|end| Hole::new(Span::new(at, end))));
            done = end.unwrap_or(at + 1);
        }
    }
    holes
}

/// The line of an admonition without its title, which becomes a paragraph of its own.
fn around(line: Span, title: Span) -> [Hole; 2] {
    let sides = [Span::new(line.start, title.start), Span::new(title.end, line.end)];
    sides.map(|span| Hole { span, leaves: Leaves::Break })
}

/// Where the title of an admonition stands: `:::note[Title]` or `:::note Title`, perhaps with attributes in braces, or
/// `/// note | Title`.
fn title(source: &str, fence: Span) -> Option<Span> {
    let text = fence.of(source).trim_end();
    if let Some((_, title)) = text.split_once('|').filter(|_| is_block(text.trim_start())) {
        return place(source, fence, title.trim());
    }
    let after_marks = text.trim_start().strip_prefix(":::")?.trim_start_matches(':').trim_start();
    let named = after_marks.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let title = match named.trim_start().strip_prefix('[') {
        Some(inside) => inside.rfind(']').and_then(|end| inside.get(..end))?,
        None => named.split('{').next().unwrap_or_default(),
    };
    place(source, fence, title.trim())
}

/// Where a part of the line stands in the source; none of an empty one.
fn place(source: &str, fence: Span, title: &str) -> Option<Span> {
    let start = fence.start + (title.as_ptr() as usize).checked_sub(fence.of(source).as_ptr() as usize)?;
    (!title.is_empty()).then(|| Span::new(start, start + title.len()))
}

/// Whether a line is the fence of an admonition (`:::note`, `/// note`), a list of attributes (`{: .class}`) or the name of a
/// file to be included (`--8<-- "name"`).
fn is_marker(line: &str) -> bool {
    let line = line.trim();
    let is_attributes = line.starts_with("{:") && line.ends_with('}');
    let is_snippet = line.starts_with("--8<--") || line.starts_with(";--8<--");
    line.starts_with(":::") || is_attributes || is_snippet || is_block(line)
}

/// Whether a line begins or ends a block of MkDocs: `/// note | Title`, `///`.
fn is_block(line: &str) -> bool {
    let Some(behind) = line.strip_prefix("///") else { return false };
    let behind = behind.trim_start_matches('/');
    let kind = behind.split('|').next().unwrap_or_default().trim();
    let is_kind = kind.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    behind.is_empty() || behind.starts_with(' ') && is_kind && !kind.is_empty()
}

fn stands_alone(source: &str, hole: Span) -> bool {
    let before = source.get(..hole.start).unwrap_or_default().bytes().rev().take_while(|&byte| byte != b'\n');
    let after = source.get(hole.end..).unwrap_or_default().bytes().take_while(|&byte| byte != b'\n');
    before.chain(after).all(|byte| byte.is_ascii_whitespace())
}

/// Finds the ends of shortcodes, and remembers which ends of wrappers are not to be found.
struct Finder<'a> {
    source: &'a str,
    hopeless: Vec<&'static str>,
}

impl Finder<'_> {
    /// The end of the shortcode that begins at `at`, and of what it wraps; one right after a backtick is code.
    fn shortcode(&mut self, at: usize) -> Option<usize> {
        let (open, close) =
            DELIMITERS.into_iter().find(|(open, _)| rest(self.source, at).starts_with(open))?;
        if self.source.get(..at).is_some_and(|before| before.ends_with('`')) {
            return None;
        }
        let inside = inside(rest(self.source, at + open.len()), open, close)?;
        let end = at + open.len() + inside.len() + close.len();
        let name = inside.trim_start_matches('-').split_whitespace().next();
        let wrapper = WRAPPERS.iter().find(|wrapper| wrapper.0 == open && Some(wrapper.1) == name);
        wrapper.and_then(|wrapper| self.end_of_wrapper(end, wrapper.2, close)).or(Some(end))
    }

    /// The end of the shortcode `name` behind the byte `from`.
    fn end_of_wrapper(&mut self, from: usize, name: &'static str, close: &str) -> Option<usize> {
        if self.hopeless.contains(&name) {
            return None;
        }
        let end = rest(self.source, from).find(name).and_then(|found| {
            let after = from + found + name.len();
            rest(self.source, after).find(close).map(|found| after + found + close.len())
        });
        if end.is_none() {
            self.hopeless.push(name);
        }
        end
    }
}

/// What stands between the delimiters: neither a blank line nor another opening one.
fn inside<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let mut blank = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\n' if blank => return None,
            b'\n' => blank = true,
            b'%' | b'>' | b'}' | b' ' if rest(text, at).starts_with(close) => return text.get(..at),
            b'{' if rest(text, at).starts_with(open) => return None,
            byte => blank &= byte.is_ascii_whitespace(),
        }
    }
    None
}

fn rest(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortcodes_leave_a_blank_line_or_a_letter() {
        let cases = [
            ("a {{< ref \"b\" >}} c", "a x c"),
            ("{{% note %}}\nText\n{{% /note %}}", "\nText\n"),
            ("{% include a.html %}\r\nText", "\r\nText"),
            ("{{< figure\n  src=\"a\"\n>}}\nText", "\nText"),
            ("{%- highlight rust -%}\nlet a;\n\n{% endhighlight %}\nText", "\nText"),
            ("[a]({{ \"/b\" | url }})", "[a](x)"),
            (":::note\nText\n:::", "\nText\n"),
            ("Before\n:::note Read this\nText\n:::", "Before\n\nRead this\n\nText\n"),
            ("::::tip[Read [this] now]{.x}\n\nText\n::::", "\nRead [this] now\n\n\nText\n"),
            (":::warning {.x}\nText", "\nText"),
            ("{: .note}\nText", "\nText"),
            ("/// tip\n\nText\n\n///", "\n\nText\n\n"),
            ("/// tip | Read this\n\nText\n\n///\n", "\nRead this\n\n\nText\n\n\n"),
            ("{* ../a/b.py hl[5,141] *}\nText", "\nText"),
            ("--8<-- \"a/b.md\"\nText", "\nText"),
            (
                "Before\n!!! note \"Read\"\n    Text\n\n    More\nAfter",
                "Before\n\nRead\n\nText\n\nMore\nAfter",
            ),
            ("??? tip\n\n    Text\n    !!! x y\n        In\n    Out", "\n\n\n\nText\n\n\n\nIn\nOut"),
        ];
        for (source, seen) in cases {
            assert_eq!(without_shortcodes(source, 0).text(), seen, "{source:?}");
        }
    }

    #[test]
    fn what_is_no_shortcode_stays() {
        for source in [
            "!!! note\nText",
            "!!! Что?\n    Text",
            "`{{< ref >}}`",
            "{{< a\n\nb >}}",
            "{{ site.title",
            "{% highlight",
            "/// Is this prose?",
            "{*a*} b",
            "{a}",
        ] {
            assert_eq!(without_shortcodes(source, 0).text(), source);
        }
    }
}
