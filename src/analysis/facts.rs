use super::names::{Name, names};
use super::quantity::{Quantity, quantities};
use super::quotation::quotations;
use super::verbatim::{Verbatim, verbatim};
use crate::glossary::{Matcher, TermMention};
use crate::text::{Language, Span, Token, sentences, tokens};

/// What a paragraph holds; all spans are in bytes of its text, all lists in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Its sentences.
    pub sentences: Vec<Span>,
    /// Its words, numbers and marks.
    pub tokens: Vec<Token>,
    /// Mentions of glossary terms, those inside longer ones too.
    pub terms: Vec<TermMention>,
    /// Names of persons, places and bodies.
    pub names: Vec<Name>,
    /// Numbers, amounts, dates and times.
    pub quantities: Vec<Quantity>,
    /// Quotations with their marks.
    pub quotations: Vec<Span>,
    /// Addresses and the like, which stand in both editions letter by letter.
    pub verbatim: Vec<Verbatim>,
}

/// Texts from this length in bytes are read by two threads.
const LONG: usize = 32_768;

impl Facts {
    /// Reads a paragraph; `matcher` is that of the language.
    pub fn new(text: &str, language: Language, matcher: &Matcher) -> Facts {
        let tokens = tokens(text);
        let sentences = sentences(text, language);
        let terms = || matcher.all_mentions(text, &tokens);
        let names = || names(text, &tokens, &sentences, language);
        let (terms, names) = if text.len() < LONG { (terms(), names()) } else { rayon::join(terms, names) };
        Facts {
            terms,
            names,
            quantities: quantities(text, &tokens, language),
            quotations: quotations(text),
            verbatim: verbatim(text),
            sentences,
            tokens,
        }
    }

    /// Whether `span` lies inside a quotation; a name that stands in quotation marks by itself is no quotation.
    pub fn is_quoted(&self, span: Span) -> bool {
        let is_more = |quotation: &Span| quotation.len() > span.len() + 2 * "»".len();
        self.quotations.iter().any(|quotation| quotation.contains(span) && is_more(quotation))
    }
}
