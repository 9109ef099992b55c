use super::unit::{Unit, language};
use crate::document::block::{BlockKind, Paragraph};
use crate::document::flow::Flow;
use crate::document::lines::lines;
use crate::text::{Language, Script, Span, script_of};

/// The messages of gettext as units. A plural message makes two: the singular with the first form of the translation, the
/// plural with the others.
pub(super) fn units(source: &str) -> Vec<Unit> {
    let mut messages = Vec::new();
    let mut message = Message::default();
    for line in lines(source, 0) {
        let text = line.of(source).trim_start();
        if text.starts_with('#') {
            continue;
        }
        let line = Span::new(line.end - text.len(), line.end);
        let (keyword, value) = keyword(source, line);
        if let Some(keyword) = keyword {
            let field = Field::of(keyword);
            let begins = matches!(field, Field::Context | Field::Id);
            if begins && !message.strings.is_empty() && !message.is_only_context() {
                messages.push(std::mem::take(&mut message));
            }
            message.strings.push((field, Vec::new()));
        }
        if let Some((_, values)) = message.strings.last_mut() {
            values.extend(value);
        }
    }
    messages.push(message);
    let target = messages.iter().find_map(|message| message.declared_language(source));
    let is_reversed = target.unwrap_or_else(|| likely_target(source, &messages)) == Language::English;
    let units = messages
        .iter()
        .filter(|message| !message.is_header(source))
        .flat_map(|message| message.units(source));
    units
        .map(|[id, translation]| if is_reversed { [translation, id] } else { [id, translation] })
        .filter(|unit| unit.iter().any(|side| !side.is_empty()))
        .collect()
}

/// What a string of a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Id,
    Plural,
    /// The translation, or its form of that number.
    Translation(usize),
    Other,
}

impl Field {
    fn of(keyword: &str) -> Field {
        match keyword {
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgid_plural" => Field::Plural,
            "msgstr" => Field::Translation(0),
            _ => {
                let form = keyword.strip_prefix("msgstr[").and_then(|form| form.strip_suffix(']'));
                form.and_then(|form| form.trim().parse().ok()).map_or(Field::Other, Field::Translation)
            }
        }
    }
}

/// A message: its strings, each as the places of its quoted parts, without the quotation marks.
#[derive(Debug, Default)]
struct Message {
    strings: Vec<(Field, Vec<Span>)>,
}

impl Message {
    fn is_only_context(&self) -> bool {
        self.strings.iter().all(|(field, _)| *field == Field::Context)
    }

    /// Whether it is the first one of a file, which holds what there is to say of it.
    fn is_header(&self, source: &str) -> bool {
        self.text(source, Field::Id).is_empty()
            && !self.strings.iter().any(|(field, _)| *field == Field::Context)
    }

    fn declared_language(&self, source: &str) -> Option<Language> {
        let header = self.is_header(source).then(|| self.text(source, Field::Translation(0)))?;
        let (_, after) = header.split_once("Language:")?;
        language(after.trim_start())
    }

    /// The string as it stands in the file.
    fn text(&self, source: &str, wanted: Field) -> String {
        let spans = self.strings.iter().filter(|(field, _)| *field == wanted).flat_map(|(_, spans)| spans);
        spans.map(|span| span.of(source)).collect()
    }

    fn units(&self, source: &str) -> Vec<Unit> {
        let has_plural = self.strings.iter().any(|(field, _)| *field == Field::Plural);
        let select = |wanted: fn(Field) -> bool| -> Vec<Paragraph> {
            let strings = self.strings.iter().filter(|(field, _)| wanted(*field));
            strings.filter_map(|(_, spans)| paragraph(source, spans)).collect()
        };
        let mut units =
            vec![[select(|field| field == Field::Id), select(|field| field == Field::Translation(0))]];
        if has_plural {
            let others = |field| matches!(field, Field::Translation(form) if form > 0);
            units.push([select(|field| field == Field::Plural), select(others)]);
        }
        units
    }
}

/// The keyword that a line begins with, if any, and the place of its quoted part, if any.
fn keyword(source: &str, line: Span) -> (Option<&str>, Option<Span>) {
    let text = line.of(source);
    let Some(open) = text.find('"') else { return (None, None) };
    let keyword = text.get(..open).map(str::trim).filter(|keyword| !keyword.is_empty());
    let close = text.rfind('"').filter(|&close| close > open).unwrap_or(text.len());
    (keyword, Some(Span::new(line.start + open + 1, line.start + close)))
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
    match text.chars().nth(1) {
        Some('n' | 't' | 'r' | 'v' | 'f') => (' ', 2),
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
