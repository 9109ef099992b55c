use crate::check::context::Context;
use crate::glossary::{Entry, Status, TermMention};
use crate::text::Language;

/// A mention of a term with the paragraph it stands in.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct Located<'a> {
    /// The paragraph, from 0.
    pub paragraph: usize,
    /// The mention.
    pub mention: &'a TermMention,
}

/// What the glossary says of the form that was mentioned.
pub(in crate::check) fn status(
    context: &Context,
    mention: &TermMention,
    language: Language,
) -> Option<Status> {
    form(context, mention, language).map(|form| form.1)
}

/// The entry's form that was mentioned, and its status.
pub(in crate::check) fn form<'a>(
    context: &Context<'a>,
    mention: &TermMention,
    language: Language,
) -> Option<(&'a str, Status)> {
    let form = context.glossary.entry(mention.entry)?.forms(language).get(mention.form)?;
    Some((&form.text, form.status))
}

/// The right forms of an entry, four at most, the preferred one first: `вербальная нота; нота`.
pub(in crate::check) fn expectation(entry: &Entry, language: Language) -> String {
    let admitted = entry.with_status(language, Status::Admitted).map(|form| form.text.as_str());
    let forms: Vec<&str> = std::iter::once(entry.preferred(language)).chain(admitted.take(3)).collect();
    forms.join("; ")
}

/// A form by which a text may name the term: preferred or admitted.
pub(in crate::check) const APPROVED: [Status; 2] = [Status::Preferred, Status::Admitted];
