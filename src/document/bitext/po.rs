mod lexer;
mod message;

use self::message::{Field, Message};
use super::unit::{Unit, language};
use crate::document::block::{BlockKind, Paragraph};
use crate::document::error::ReadError;
use crate::document::flow::Flow;
use crate::text::{Language, Script, Span, script_of};

/// The messages of gettext as units. A plural message makes two: the singular with the first form of the translation, the
/// plural with the others.
///
/// # Errors
/// What the tools of gettext refuse.
pub(super) fn units(source: &str) -> Result<Vec<Unit>, ReadError> {
    let messages = message::messages(source)?;
    let target = messages.iter().find_map(|message| message.declared_language(source));
    let is_reversed = target.unwrap_or_else(|| likely_target(source, &messages)) == Language::English;
    let units = messages
        .iter()
        .filter(|message| !message.is_header(source))
        .flat_map(|message| message.units(source));
    let units = units
        .map(|[id, translation]| if is_reversed { [translation, id] } else { [id, translation] })
        .filter(|unit| unit.iter().any(|side| !side.is_empty()));
    Ok(units.collect())
}

impl Message {
    /// Whether it is the first one of a file, which holds what there is to say of it.
    fn is_header(&self, source: &str) -> bool {
        self.text(source, Field::Id).is_empty() && !self.has(Field::Context)
    }

    fn declared_language(&self, source: &str) -> Option<Language> {
        let header = self.is_header(source).then(|| self.text(source, Field::Translation(0)))?;
        let (_, after) = header.split_once("Language:")?;
        language(after.trim_start())
    }

    fn units(&self, source: &str) -> Vec<Unit> {
        let select = |wanted: fn(Field) -> bool| -> Vec<Paragraph> {
            let strings = self.strings.iter().filter(|(field, _)| wanted(*field));
            strings.filter_map(|(_, spans)| paragraph(source, spans)).collect()
        };
        let mut units =
            vec![[select(|field| field == Field::Id), select(|field| field == Field::Translation(0))]];
        if self.has(Field::Plural) {
            let others = |field| matches!(field, Field::Translation(form) if form > 0);
            units.push([select(|field| field == Field::Plural), select(others)]);
        }
        units
    }
}

fn paragraph(source: &str, spans: &[Span]) -> Option<Paragraph> {
    let mut flow = Flow::new(BlockKind::Paragraph);
    for &span in spans {
        let mut done = span.start;
        while let Some(at) = Span::new(done, span.end).of(source).find('\\') {
            let start = done + at;
            flow.push(Span::new(done, start).of(source), Span::new(done, start));
            let (text, length) = escape(Span::new(start, span.end).of(source));
            match text {
                ' ' => flow.part(start),
                text => flow.push(text.encode_utf8(&mut [0; 4]), Span::new(start, start + length)),
            }
            done = start + length;
        }
        flow.push(Span::new(done, span.end).of(source), Span::new(done, span.end));
    }
    flow.finish()
}

/// What the escape that `text` begins with stands for, and its length.
fn escape(text: &str) -> (char, usize) {
    let digits = |from: usize, most: usize, radix| {
        let rest = text.get(from..).unwrap_or_default().chars().take(most);
        from + rest.take_while(|c| c.is_digit(radix)).count()
    };
    let numbered = |from: usize, end: usize, radix| {
        let code = u8::from_str_radix(text.get(from..end).unwrap_or_default(), radix);
        // A byte that is no character by itself is no text.
        (code.ok().filter(u8::is_ascii_graphic).map_or(' ', char::from), end)
    };
    match text.chars().nth(1) {
        Some('n' | 't' | 'r' | 'v' | 'f' | 'a' | 'b') => (' ', 2),
        Some('0'..='7') => numbered(1, digits(1, 3, 8), 8),
        Some('x') => numbered(2, digits(2, 2, 16), 16),
        Some(c) => (c, 1 + c.len_utf8()),
        None => ('\\', 1),
    }
}

/// The language of the translations where the header does not tell: that of the side with more Cyrillic letters.
fn likely_target(source: &str, messages: &[Message]) -> Language {
    let cyrillic = |wanted: Field| {
        let letters = messages.iter().map(|message| {
            message.text(source, wanted).chars().filter(|&c| script_of(c) == Some(Script::Cyrillic)).count()
        });
        letters.sum::<usize>()
    };
    if cyrillic(Field::Id) > cyrillic(Field::Translation(0)) { Language::English } else { Language::Russian }
}
