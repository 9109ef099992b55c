use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::context::{Context, Edition};
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

/// The mentions of one side of a bead by entry, in the order of the text.
pub(in crate::check) struct Mentions<'a> {
    language: Language,
    by_entry: BTreeMap<usize, Vec<Located<'a>>>,
}

impl<'a> Mentions<'a> {
    /// Collects the mentions in the paragraphs of `range`.
    pub fn new(edition: &Edition<'a>, range: Range<usize>) -> Mentions<'a> {
        let mut by_entry: BTreeMap<usize, Vec<Located>> = BTreeMap::new();
        for (paragraph, _, facts) in edition.paragraphs(range) {
            for mention in &facts.terms {
                by_entry.entry(mention.entry).or_default().push(Located { paragraph, mention });
            }
        }
        Mentions { language: edition.language(), by_entry }
    }

    /// The entries mentioned, by their index in the glossary, with their mentions.
    pub fn entries(&self) -> impl Iterator<Item = (usize, &[Located<'a>])> {
        self.by_entry.iter().map(|(&entry, mentions)| (entry, mentions.as_slice()))
    }

    /// How many mentions there are.
    pub fn count(&self) -> usize {
        self.by_entry.values().map(Vec::len).sum()
    }

    /// The mentions of one entry.
    pub fn of(&self, entry: usize) -> &[Located<'a>] {
        self.by_entry.get(&entry).map_or(&[], Vec::as_slice)
    }

    /// The mentions of one entry by a form of one of these statuses.
    pub fn with_status(&self, context: &Context, entry: usize, wanted: &[Status]) -> Vec<Located<'a>> {
        let status = |located: &&Located| status(context, located.mention, self.language);
        self.of(entry)
            .iter()
            .filter(|located| status(located).is_some_and(|status| wanted.contains(&status)))
            .copied()
            .collect()
    }
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

/// Whether the form is right as the name of another term that the other edition has too.
pub(in crate::check) fn is_explained(
    context: &Context,
    here: &Mentions,
    there: &Mentions,
    located: Located,
    language: Language,
) -> bool {
    let same_place = |other: &&Located| {
        other.paragraph == located.paragraph && other.mention.span.overlaps(located.mention.span)
    };
    // Where each edition has a form that is forbidden for what the other says, the Russian one is the rendering; what stands
    // inside the term's own mention ("Court") speaks of nothing else.
    let meant = there.with_status(context, located.mention.entry, &APPROVED);
    let is_part = |other: &Located| {
        let holds = |own: &Located| own.paragraph == other.paragraph && is_within(other, own);
        meant.iter().any(holds)
    };
    let is_forbidden =
        |other: &Located| status(context, other.mention, language.other()) == Some(Status::Forbidden);
    let answers = |other: &Located| language == Language::English || !is_part(other) && !is_forbidden(other);
    let is_there = |entry| there.of(entry).iter().any(answers);
    here.entries().filter(|(entry, _)| *entry != located.mention.entry).any(|(entry, mentions)| {
        let approved = |other: &&Located| {
            status(context, other.mention, language).is_some_and(|status| APPROVED.contains(&status))
        };
        mentions.iter().filter(same_place).any(|other| approved(&other)) && is_there(entry)
    })
}

/// Whether a mention is a part of another one.
fn is_within(inner: &Located, outer: &Located) -> bool {
    let (inner, outer) = (inner.mention.span, outer.mention.span);
    outer.contains(inner) && inner.len() < outer.len()
}
