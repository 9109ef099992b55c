use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use super::attributes;
use crate::document::error::{MOST_ELEMENTS, ReadError};
use crate::text::Span;

/// A piece of HTML.
#[derive(Debug)]
pub(super) enum Token {
    Start(Tag),
    /// The end tag of the element of that name.
    End(String),
    /// Text as it stands in the source, references not decoded.
    Text(Span),
}

/// A start tag.
#[derive(Debug, Clone, Default)]
pub(super) struct Tag {
    /// The name of the element, in lower case.
    pub name: String,
    /// The attributes that are looked at.
    attributes: Vec<(&'static str, String)>,
}

/// The attributes that are looked at.
const ATTRIBUTES: [&str; 10] =
    ["class", "id", "role", "href", "src", "lang", "hidden", "aria-hidden", "style", "itemprop"];

impl Tag {
    /// The value of an attribute, empty where it has none.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|attribute| attribute.0 == name);
        found.map(|attribute| attribute.1.as_str())
    }
}

/// The pieces of `source`, whose lines end in `\n`.
///
/// # Errors
/// More elements, or attributes of one tag, than any article has.
pub(super) fn read(source: &str) -> Result<Vec<Token>, ReadError> {
    attributes::check(source)?;
    let mut tokens = Vec::new();
    let mut tag = Tag::default();
    let mut is_known = false;
    let mut elements = 0;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
        match event {
            CallbackEvent::OpenStartTag { name } => tag = Tag { name: text(name), attributes: Vec::new() },
            CallbackEvent::AttributeName { name } => {
                let known = ATTRIBUTES.into_iter().find(|known| known.as_bytes() == name);
                // The first of several counts.
                let known = known.filter(|known| tag.attribute(known).is_none());
                is_known = known.is_some();
                tag.attributes.extend(known.map(|known| (known, String::new())));
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(attribute) = tag.attributes.last_mut().filter(|_| is_known) {
                    attribute.1 = text(value);
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                elements += 1;
                tokens.push(Token::Start(std::mem::take(&mut tag)));
            }
            CallbackEvent::EndTag { name } => tokens.push(Token::End(text(name))),
            CallbackEvent::String { .. } => tokens.push(Token::Text(Span::new(span.start, span.end))),
            _ => {}
        }
        let is_too_much = elements > MOST_ELEMENTS || tokens.len() > MOST_TOKENS;
        is_too_much.then_some(ReadError::ManyElements)
    });
    emitter.naively_switch_states(true);
    // Reading from memory cannot fail.
    match Tokenizer::new_with_emitter(source, emitter).next() {
        Some(Ok(error)) => Err(error),
        _ => Ok(tokens),
    }
}

/// An element has a start, an end and a text.
const MOST_TOKENS: usize = 3 * MOST_ELEMENTS;

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_know_their_places() {
        let source =
            "<p class='a &amp; b'>Нота &laquo;да&raquo; <b>нет</b>\n<!-- c -->там<script>a<b</script>";
        let tokens = read(source).unwrap();
        let texts: Vec<&str> = tokens
            .iter()
            .filter_map(|token| match token {
                Token::Text(span) => Some(span.of(source)),
                _ => None,
            })
            .collect();
        assert_eq!(texts, ["Нота &laquo;да&raquo; ", "нет", "\n", "там", "a<b"]);
        let Some(Token::Start(tag)) = tokens.first() else { panic!() };
        assert_eq!((tag.name.as_str(), tag.attribute("class")), ("p", Some("a & b")));
    }
}
