use rustc_hash::FxHashSet;

use crate::analysis::Facts;
use crate::analysis::names::{Mention, NameBead, NameConcordance, Passage};
use crate::check::context::{Context, Link};
use crate::check::finding::Place;
use crate::document::Paragraph;
use crate::glossary::{Entry, Matching, Status, TermMention};
use crate::text::{Language, Span};

/// The names of all comparable beads, and the way back from a mention to its place.
pub(in crate::check) struct Names {
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

    /// Where words of `language` stand in a bead that answer words of its other side: paragraph and stretch.
    pub fn answered(&self, context: &Context, bead: usize, language: Language) -> Vec<(usize, Span)> {
        let mentions = self.concordance.answered(bead, language);
        let place =
            |mention| self.place(context, language, mention).map(|place| (place.paragraph, place.span));
        mentions.into_iter().filter_map(place).collect()
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

/// By paragraph of one side of a link, what terms of several words cover that both sides say.
fn spent(context: &Context, link: &Link, language: Language) -> Vec<Vec<Span>> {
    let side = |language: Language| context.edition(language).paragraphs(link.side(language));
    let others = side(language.other()).flat_map(|(_, _, facts)| &facts.terms);
    let said: FxHashSet<usize> =
        others.filter(|term| is_approved(context, term, language.other())).map(|term| term.entry).collect();
    let is_answered = |term: &&TermMention| {
        let entry = context.glossary.entry(term.entry);
        let is_term = |entry: &Entry| {
            entry.matching != Matching::Name && entry.preferred(Language::English).contains(' ')
        };
        entry.is_some_and(is_term) && said.contains(&term.entry) && is_approved(context, term, language)
    };
    let spans = side(language).map(|(_, _, facts)| facts.terms.iter().filter(is_answered));
    spans.map(|terms| terms.map(|term| term.span).collect()).collect()
}

fn is_approved(context: &Context, term: &TermMention, language: Language) -> bool {
    let form = context.glossary.entry(term.entry).and_then(|entry| entry.forms(language).get(term.form));
    form.is_some_and(|form| matches!(form.status, Status::Preferred | Status::Admitted))
}

fn passages<'p, 'a: 'p>(
    context: &Context<'a>,
    link: &Link,
    language: Language,
    spent: &'p [Vec<Span>],
) -> Vec<Passage<'p>> {
    let paragraphs = context.edition(language).paragraphs(link.side(language));
    let passage = |((_, block, facts), spent): ((usize, &'p Paragraph, &'p Facts), &'p Vec<Span>)| Passage {
        text: block.text(),
        tokens: &facts.tokens,
        names: &facts.names,
        spent,
    };
    paragraphs.zip(spent).map(passage).collect()
}
