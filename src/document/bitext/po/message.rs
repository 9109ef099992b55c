use std::collections::HashSet;

use super::lexer::{Lexer, Mark, Placed, Token};
use crate::document::error::{PoFault, ReadError};
use crate::text::Span;

/// What a string of a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Context,
    Id,
    Plural,
    /// The translation, or its form of that number.
    Translation(usize),
}

/// A message: its strings, each as the places of its quoted parts, without the quotation marks.
#[derive(Debug, Default)]
pub(super) struct Message {
    pub strings: Vec<(Field, Vec<Span>)>,
    mark: Mark,
    /// Where it begins.
    start: usize,
    /// Where its last token ends or begins.
    last: usize,
    /// Whether its translations are numbered.
    is_numbered: bool,
}

/// The messages of a file that are in use.
///
/// # Errors
/// What the tools of gettext refuse: damaged strings, words that are none of the format, messages of which a part is
/// missing, and two of the same text.
pub(super) fn messages(source: &str) -> Result<Vec<Message>, ReadError> {
    let mut lexer = Lexer::new(source);
    let mut messages = Vec::new();
    let mut message = Message::default();
    let mut known = HashSet::new();
    while let Some(placed) = lexer.next()? {
        if placed.mark == Mark::Previous {
            continue;
        }
        let end = |message: Message, known: &mut HashSet<String>| {
            message.finish(source, known).map_err(|(at, fault)| lexer.fault(at, fault))
        };
        if message.is_ended_by(placed.token) {
            messages.extend(end(std::mem::take(&mut message), &mut known)?);
        }
        message.take(placed).map_err(|fault| lexer.fault(placed.start, fault))?;
    }
    let last = message.finish(source, &mut known).map_err(|(at, fault)| lexer.fault(at, fault))?;
    messages.extend(last);
    Ok(messages)
}

impl Message {
    /// The string as it stands in the file.
    pub(super) fn text(&self, source: &str, wanted: Field) -> String {
        let spans = self.strings.iter().filter(|(field, _)| *field == wanted).flat_map(|(_, spans)| spans);
        spans.map(|span| span.of(source)).collect()
    }

    pub(super) fn has(&self, wanted: Field) -> bool {
        self.strings.iter().any(|(field, _)| *field == wanted)
    }

    fn has_translation(&self) -> bool {
        self.strings.iter().any(|(field, _)| matches!(field, Field::Translation(_)))
    }

    /// Whether the next message begins with `token`.
    fn is_ended_by(&self, token: Token) -> bool {
        let Token::Word(word) = token else { return false };
        self.has_translation() && !word.starts_with("msgstr")
    }

    /// Takes up the next token.
    fn take(&mut self, Placed { token, start, mark }: Placed) -> Result<(), PoFault> {
        if self.strings.is_empty() {
            (self.mark, self.start) = (mark, start);
        } else if self.mark != mark {
            return Err(PoFault::Marks);
        }
        self.last = start;
        match token {
            Token::Word(word) => self.begin(word),
            Token::Index(number) => self.number(number),
            Token::Text(span) => {
                // A string of several parts goes on; one without a word before it is nothing.
                let (_, spans) = self.strings.last_mut().ok_or(PoFault::Syntax)?;
                spans.push(span);
                Ok(())
            }
        }
    }

    /// Begins the string that `word` names.
    fn begin(&mut self, word: &str) -> Result<(), PoFault> {
        if self.strings.last().is_some_and(|(_, spans)| spans.is_empty()) {
            return Err(PoFault::Syntax);
        }
        let has = |field| self.has(field);
        let field = match word {
            "msgctxt" if self.strings.is_empty() => Field::Context,
            "msgid" if !has(Field::Id) => Field::Id,
            "msgid_plural" if has(Field::Id) && !has(Field::Plural) => Field::Plural,
            "msgstr" if has(Field::Id) => Field::Translation(self.forms()),
            // A file may say which of several catalogues messages belong to.
            "domain" if self.strings.is_empty() => return Err(PoFault::Domain),
            "msgctxt" | "msgid" | "msgid_plural" => return Err(PoFault::NoTranslation),
            "msgstr" | "domain" => return Err(PoFault::Syntax),
            _ => return Err(PoFault::Word),
        };
        self.strings.push((field, Vec::new()));
        Ok(())
    }

    fn forms(&self) -> usize {
        self.strings.iter().filter(|(field, _)| matches!(field, Field::Translation(_))).count()
    }

    /// Takes up the number of a form: they count from 0.
    fn number(&mut self, number: usize) -> Result<(), PoFault> {
        let is_begun = self
            .strings
            .last()
            .is_some_and(|(field, spans)| matches!(field, Field::Translation(_)) && spans.is_empty());
        self.is_numbered = true;
        match is_begun {
            true if number + 1 == self.forms() => Ok(()),
            true => Err(PoFault::Forms),
            false => Err(PoFault::Syntax),
        }
    }

    /// The whole message, unless it is out of use or nothing at all.
    fn finish(self, source: &str, known: &mut HashSet<String>) -> Result<Option<Message>, (usize, PoFault)> {
        if self.strings.is_empty() {
            return Ok(None);
        }
        let is_cut = self.strings.iter().any(|(_, spans)| spans.is_empty());
        let fault = if is_cut {
            Some((self.last, PoFault::Syntax))
        } else if !self.has_translation() {
            Some((self.last, PoFault::NoTranslation))
        } else if self.has(Field::Plural) != self.is_numbered || (!self.is_numbered && self.forms() > 1) {
            Some((self.start, PoFault::Forms))
        } else {
            None
        };
        if let Some(fault) = fault {
            return Err(fault);
        }
        if self.mark == Mark::Obsolete {
            return Ok(None);
        }
        // What parts the context from the text stands in neither.
        let context = self.has(Field::Context).then(|| self.text(source, Field::Context) + "\u{4}");
        match known.insert(context.unwrap_or_default() + &self.text(source, Field::Id)) {
            true => Ok(Some(self)),
            false => Err((self.start, PoFault::Twice)),
        }
    }
}
