use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::error::{MOST_ATTRIBUTES, ReadError};
use super::namespaces::{Known, Namespaces};
use crate::text::Span;

/// A piece of an XML text.
#[derive(Debug)]
pub(super) enum Node<'a> {
    /// A start tag; an empty element gives an end tag too.
    Start(Tag<'a>),
    /// An end tag.
    End(String),
    /// Text, a decoded reference or CDATA, and where it stands. It is never longer than what it stands for.
    Text(Cow<'a, str>, Span),
}

/// A start tag.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    tag: BytesStart<'a>,
    namespaces: Namespaces,
    /// The name as the reader knows it, where it is written otherwise.
    renamed: Option<String>,
}

impl Tag<'_> {
    /// The name with its prefix.
    pub(super) fn name(&self) -> &str {
        self.renamed.as_deref().unwrap_or(self.tag.name().into_inner())
    }

    /// The value of an attribute, named with its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let attribute = match self.namespaces.are_plain() {
            true => self.tag.try_get_attribute(name).ok()??,
            false => self.tag.attributes().with_checks(false).find_map(|attribute| {
                let attribute = attribute.ok()?;
                self.namespaces.is_attribute(attribute.key.into_inner(), name).then_some(attribute)
            })?,
        };
        let value = quick_xml::escape::unescape(&attribute.value).ok()?;
        Some(value.into_owned())
    }
}

/// Reads an XML text piece by piece. Entities that it defines are refused and never expanded.
pub(super) struct Nodes<'a> {
    source: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
    namespaces: Namespaces,
}

impl<'a> Nodes<'a> {
    pub(super) fn new(source: &'a str) -> Nodes<'a> {
        Nodes::with(source, &[])
    }

    /// The same for a reader that knows some namespaces by prefixes, whichever the text has chosen for them.
    pub(super) fn with(source: &'a str, known: Known) -> Nodes<'a> {
        let mut reader = Reader::from_str(source);
        reader.config_mut().expand_empty_elements = true;
        Nodes { source, reader, depth: 0, namespaces: Namespaces::new(known) }
    }

    /// The next piece, none at the end.
    ///
    /// # Errors
    /// What is not well-formed, elements left open, and a document type with entities.
    pub(super) fn next(&mut self) -> Result<Option<Node<'a>>, ReadError> {
        loop {
            let start = self.position();
            let event = self.reader.read_event().map_err(|_| ReadError::Damaged)?;
            let span = Span::new(start, self.position());
            if let Event::Start(tag) = &event {
                self.bound(tag, start)?;
            }
            return Ok(Some(match event {
                Event::Start(tag) => {
                    self.depth += 1;
                    Node::Start(self.tag(tag))
                }
                Event::End(tag) => {
                    let name = self.namespaces.element(tag.name().into_inner());
                    self.depth = self.depth.saturating_sub(1);
                    self.namespaces.leave(self.depth);
                    Node::End(name)
                }
                Event::Text(text) => Node::Text(text.into_inner(), span),
                Event::CData(text) => Node::Text(text.into_inner(), inside_cdata(span)),
                Event::GeneralRef(reference) => Node::Text(resolved(&reference), span),
                Event::DocType(kind) if kind.contains("<!ENTITY") => return Err(ReadError::Entities),
                Event::Eof if self.depth > 0 => return Err(ReadError::Damaged),
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    /// Refuses a tag with too many attributes: they are compared with each other.
    fn bound(&self, tag: &BytesStart, start: usize) -> Result<(), ReadError> {
        // An attribute has four bytes at least.
        let may_be = tag.len() / 4 > MOST_ATTRIBUTES;
        if may_be && tag.attributes().with_checks(false).count() > MOST_ATTRIBUTES {
            let before = self.source.get(..start).unwrap_or_default();
            return Err(ReadError::ManyAttributes { line: before.matches('\n').count() + 1 });
        }
        Ok(())
    }

    fn tag(&mut self, tag: BytesStart<'a>) -> Tag<'a> {
        if tag.contains("xmlns") {
            for attribute in tag.attributes().with_checks(false).flatten() {
                let prefix = attribute.key.into_inner().strip_prefix("xmlns");
                let prefix =
                    prefix.and_then(|rest| if rest.is_empty() { Some("") } else { rest.strip_prefix(':') });
                if let Some(prefix) = prefix {
                    self.namespaces.declare(self.depth, prefix, &attribute.value);
                }
            }
        }
        let name = tag.name().into_inner();
        let renamed = (!self.namespaces.are_plain()).then(|| self.namespaces.element(name));
        Tag { namespaces: self.namespaces.clone(), renamed, tag }
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }
}

fn inside_cdata(span: Span) -> Span {
    Span::new(span.start + "<![CDATA[".len(), span.end.saturating_sub("]]>".len()))
}

/// What a reference stands for; one that nothing defines stays as it is written.
fn resolved(reference: &BytesRef) -> Cow<'static, str> {
    match &**reference {
        "amp" => "&".into(),
        "lt" => "<".into(),
        "gt" => ">".into(),
        "quot" => "\"".into(),
        "apos" => "'".into(),
        name => match reference.resolve_char_ref() {
            Ok(Some(c)) => c.to_string().into(),
            _ => format!("&{name};").into(),
        },
    }
}
