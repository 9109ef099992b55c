//! Reading XML within bounds: nothing outside the file is fetched, no entity is expanded, nesting is limited.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::words;
use crate::glossary::GlossaryError;
use crate::text::Message;

/// Elements inside one another; TBX needs ten.
const DEEPEST: usize = 64;

/// What stands next in a file.
pub(super) enum Item {
    /// An element begins: its name without prefix, and its attributes `type` and `xml:lang`.
    Open { name: String, category: Option<String>, language: Option<String> },
    /// An element ends.
    Close(String),
    /// Text, references resolved.
    Text(String),
}

/// A source of items with their lines.
pub(super) struct Items<'a> {
    file: &'a str,
    source: &'a str,
    reader: Reader<&'a [u8]>,
    /// A position and its line, from 1.
    counted: (usize, usize),
    depth: usize,
    /// The name of an element without content, which ends at once.
    empty: Option<String>,
}

impl<'a> Items<'a> {
    pub fn new(file: &'a str, source: &'a str) -> Self {
        Items { file, source, reader: Reader::from_str(source), counted: (0, 1), depth: 0, empty: None }
    }

    /// The line that was read to, from 1.
    pub fn line(&mut self) -> usize {
        let (from, line) = self.counted;
        let to = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.source.len());
        let passed = self.source.as_bytes().get(from..to).unwrap_or_default();
        self.counted = (to.max(from), line + passed.iter().filter(|&&byte| byte == b'\n').count());
        self.counted.1
    }

    /// The next item; none at the end.
    ///
    /// # Errors
    /// The file is not well-formed, is cut off, nests too deep or defines entities.
    pub fn next(&mut self) -> Result<Option<Item>, GlossaryError> {
        if let Some(name) = self.empty.take() {
            self.depth -= 1;
            return Ok(Some(Item::Close(name)));
        }
        loop {
            let event = self.reader.read_event();
            let event = event.map_err(|error| self.error(words::BAD_XML.with(&[&error.to_string()])))?;
            match event {
                Event::Start(start) => return self.open(&start).map(Some),
                Event::Empty(start) => {
                    let item = self.open(&start)?;
                    self.empty = Some(local(start.name().as_ref()));
                    return Ok(Some(item));
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Item::Close(local(end.name().as_ref()))));
                }
                Event::Text(text) => return Ok(Some(Item::Text(text.xml10_content().into_owned()))),
                Event::CData(text) => return Ok(Some(Item::Text(text.xml10_content().into_owned()))),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().ok().flatten().or_else(|| named(&reference));
                    let name = reference.into_inner();
                    let unknown = || self.error(words::UNKNOWN_ENTITY.with(&[&name]));
                    let character = character.ok_or_else(unknown)?;
                    return Ok(Some(Item::Text(character.to_string())));
                }
                Event::DocType(text) if text.contains("<!ENTITY") => return Err(self.error(words::ENTITIES)),
                Event::Eof if self.depth > 0 => return Err(self.error(words::CUT_OFF)),
                Event::Eof => return Ok(None),
                Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    fn open(&mut self, start: &BytesStart) -> Result<Item, GlossaryError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error(words::TOO_DEEP.with(&[&DEEPEST.to_string()])));
        }
        let (mut category, mut language) = (None, None);
        for attribute in start.attributes() {
            let attribute =
                attribute.map_err(|error| self.error(words::BAD_XML.with(&[&error.to_string()])))?;
            let value = attribute.normalized_value(quick_xml::XmlVersion::default());
            let value = value.map_err(|error| self.error(words::BAD_XML.with(&[&error.to_string()])))?;
            match attribute.key.as_ref() {
                "type" => category = Some(value.into_owned()),
                "xml:lang" | "lang" => language = Some(value.into_owned()),
                _ => {}
            }
        }
        Ok(Item::Open { name: local(start.name().as_ref()), category, language })
    }

    /// An error at the place that was read to.
    pub fn error(&mut self, message: impl Into<Message>) -> GlossaryError {
        let line = self.line();
        GlossaryError::new(self.file, (line, 1), message)
    }
}

/// A name without its prefix.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_owned()
}

/// The five entities that XML knows by itself.
fn named(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
