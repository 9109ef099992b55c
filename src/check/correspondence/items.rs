use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::context::{Context, Edition};
use crate::glossary::{Entry, Status};
use crate::text::{Language, Span};

/// A place of one edition where the glossary knows the words.
#[derive(Debug, Clone)]
pub(in crate::check) struct TermItem<'a> {
    /// The paragraph, from 0.
    pub paragraph: usize,
    /// The words, in bytes of its text.
    pub span: Span,
    /// Whether a longer term holds it: «Турция» inside «МИД Турции».
    pub inside: bool,
    /// What the words may name, in the order of the glossary.
    pub senses: Vec<Sense<'a>>,
}

/// One entry that some words may name.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct Sense<'a> {
    /// The index of the entry in the glossary.
    pub index: usize,
    /// The entry.
    pub entry: &'a Entry,
    /// The form that stands there, as the glossary writes it.
    pub form: &'a str,
    /// What the glossary says of the form.
    pub status: Status,
}

impl Sense<'_> {
    /// Whether the form is right as the name of the entry.
    pub fn is_approved(&self) -> bool {
        matches!(self.status, Status::Preferred | Status::Admitted)
    }
}

impl<'a> TermItem<'a> {
    /// The senses in which the words name something and are not only related to it.
    pub fn named(&self) -> impl Iterator<Item = &Sense<'a>> {
        self.senses.iter().filter(|sense| sense.status != Status::Related)
    }

    /// Whether the two items name one thing.
    pub fn shares_entry(&self, other: &TermItem) -> bool {
        self.named().any(|sense| other.named().any(|rival| rival.index == sense.index))
    }

    /// The words as they stand.
    pub fn text(&self, edition: &Edition<'a>) -> &'a str {
        edition.text(self.paragraph, self.span)
    }
}

/// The terms in some paragraphs of one edition, in the order of the text.
pub(in crate::check) fn term_items<'a>(
    context: &Context<'a>,
    language: Language,
    paragraphs: Range<usize>,
) -> Vec<TermItem<'a>> {
    let mut items: BTreeMap<(usize, usize, usize), TermItem> = BTreeMap::new();
    for (paragraph, _, facts) in context.edition(language).paragraphs(paragraphs) {
        for mention in &facts.terms {
            let Some(entry) = context.glossary.entry(mention.entry) else { continue };
            let Some(form) = entry.forms(language).get(mention.form) else { continue };
            let sense = Sense { index: mention.entry, entry, form: &form.text, status: form.status };
            let span = mention.span;
            let fresh = || TermItem { paragraph, span, inside: true, senses: Vec::new() };
            let item = items.entry((paragraph, span.start, span.end)).or_insert_with(fresh);
            item.inside &= mention.inside;
            item.senses.push(sense);
        }
    }
    items.into_values().collect()
}
