use super::context::{Context, Link};
use super::finding::{Finding, Place};
use super::rule::Rule;
use super::terms::{APPROVED, Mentions, status};
use crate::analysis::Facts;
use crate::analysis::names::{Mention, NameBead, NameConcordance, NameMismatch, Passage};
use crate::document::Paragraph;
use crate::glossary::{Matching, Severity, TermMention};
use crate::text::{Language, Phrase, Span};

/// The names of all comparable beads, and the way back from a mention to its place.
pub(super) struct Names {
    links: Vec<Link>,
    /// Which names of one edition render which of the other.
    pub concordance: NameConcordance,
}

impl Names {
    /// Compares the names of the article's beads.
    pub fn new(context: &Context) -> Names {
        let links: Vec<Link> = context.links().collect();
        let spent: Vec<_> =
            links.iter().map(|link| Language::BOTH.map(|side| spent(context, link, side))).collect();
        let beads: Vec<NameBead> = links
            .iter()
            .zip(&spent)
            .map(|(link, [english, russian])| NameBead {
                english: passages(context, link, Language::English, english),
                russian: passages(context, link, Language::Russian, russian),
            })
            .collect();
        Names { concordance: NameConcordance::new(&beads), links }
    }

    /// The place of a mention in the edition of `language`.
    pub fn place(&self, context: &Context, language: Language, mention: Mention) -> Option<Place> {
        let paragraphs = self.links.get(mention.bead)?.side(language);
        Some(context.edition(language).place(paragraphs.start + mention.passage, mention.span))
    }

    /// The words of a mention in the edition of `language`.
    pub fn text<'a>(&self, context: &Context<'a>, language: Language, mention: Mention) -> Option<&'a str> {
        let place = self.place(context, language, mention)?;
        Some(context.edition(language).text(place.paragraph, place.span))
    }

    /// The text of the same bead in the edition of `language`.
    pub fn counterpart(&self, context: &Context, language: Language, mention: Mention) -> Option<Place> {
        Some(context.edition(language).whole(self.links.get(mention.bead)?.side(language)))
    }
}

/// Two names of which neither edition has the other's.
pub(super) const EXCHANGED: Phrase = Phrase::new(
    "“{0}” is not rendered and “{1}” has no source here: exchanged?",
    "у «{0}» нет соответствия в переводе, у «{1}» — в английском тексте: одно вместо другого?",
);

/// The finding of `rule` that one name stands for another, the English one named first.
pub(super) fn exchange(
    rule: &'static Rule,
    context: &Context,
    names: &Names,
    mismatch: &NameMismatch,
) -> Option<Finding> {
    let NameMismatch { found, expected, language, .. } = mismatch;
    let both = if *language == Language::English { [found.as_str(), expected] } else { [expected.as_str(), found] };
    mismatch_at(Finding::new(rule, EXCHANGED.with(&both)), context, names, mismatch)
}

/// Below this certainty a finding is a warning.
const SURE: f32 = 0.8;

/// The finding at the places of the two names.
pub(super) fn mismatch_at(
    finding: Finding,
    context: &Context,
    names: &Names,
    mismatch: &NameMismatch,
) -> Option<Finding> {
    let NameMismatch { found, expected, language, .. } = mismatch;
    let severity = if mismatch.certainty >= SURE { Severity::Error } else { Severity::Warning };
    let finding = finding.severity(severity).expected(expected, found);
    let finding = finding.at(*language, names.place(context, *language, mismatch.found_at)?);
    let other = language.other();
    Some(finding.at(other, names.place(context, other, mismatch.counterpart_at)?))
}

/// By paragraph of one side of a link, what terms of several words cover that both sides say.
fn spent(context: &Context, link: &Link, language: Language) -> Vec<Vec<Span>> {
    let other = Mentions::new(context.edition(language.other()), link.side(language.other()));
    let is_answered = |mention: &TermMention| {
        let entry = context.glossary.entry(mention.entry);
        entry.is_some_and(|entry| {
            entry.matching != Matching::Name && entry.preferred(Language::English).contains(' ')
        }) && is_approved(context, mention, language)
            && other.of(mention.entry).iter().any(|one| is_approved(context, one.mention, language.other()))
    };
    let paragraphs = context.edition(language).paragraphs(link.side(language));
    let spans = paragraphs.map(|(_, _, facts)| facts.terms.iter().filter(|term| is_answered(term)));
    spans.map(|terms| terms.map(|term| term.span).collect()).collect()
}

fn is_approved(context: &Context, mention: &TermMention, language: Language) -> bool {
    status(context, mention, language).is_some_and(|status| APPROVED.contains(&status))
}

fn passages<'a>(
    context: &Context<'a>,
    link: &Link,
    language: Language,
    spent: &'a [Vec<Span>],
) -> Vec<Passage<'a>> {
    let paragraphs = context.edition(language).paragraphs(link.side(language));
    let passage = |((_, block, facts), spent): ((usize, &'a Paragraph, &'a Facts), &'a Vec<Span>)| Passage {
        text: block.text(),
        tokens: &facts.tokens,
        names: &facts.names,
        spent,
    };
    paragraphs.zip(spent).map(passage).collect()
}
