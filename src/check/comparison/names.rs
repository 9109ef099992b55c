use crate::analysis::names::{Mention, NameBead, NameConcordance, Passage};
use crate::check::context::{Context, Link};
use crate::check::finding::Place;
use crate::text::Language;

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
        let beads: Vec<NameBead> = links
            .iter()
            .map(|link| NameBead {
                english: passages(context, link, Language::English),
                russian: passages(context, link, Language::Russian),
            })
            .collect();
        Names { concordance: NameConcordance::new(&beads), links }
    }

    /// The place of a mention in the edition of `language`.
    pub fn place(&self, context: &Context, language: Language, mention: Mention) -> Option<Place> {
        let paragraphs = self.links.get(mention.bead)?.side(language);
        Some(context.edition(language).place(paragraphs.start + mention.passage, mention.span))
    }

    /// The text of the same bead in the edition of `language`.
    pub fn counterpart(&self, context: &Context, language: Language, mention: Mention) -> Option<Place> {
        Some(context.edition(language).whole(self.links.get(mention.bead)?.side(language)))
    }
}

fn passages<'a>(context: &Context<'a>, link: &Link, language: Language) -> Vec<Passage<'a>> {
    let paragraphs = context.edition(language).paragraphs(link.side(language));
    paragraphs
        .map(|(_, block, facts)| Passage { text: block.text(), tokens: &facts.tokens, names: &facts.names })
        .collect()
}
