use super::overlap::Candidate;
use super::pattern::Pattern;
use super::units::Unit;
use crate::glossary::entry::{Entry, Status};
use crate::glossary::letter_case::{LetterCase, letter_case};
use crate::text::{Language, Span};

/// How closely a mention follows the glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchRank {
    /// The words of the term in its order, one after another.
    Full,
    /// In another order («нота вербальная»), with other words between («вербальная и личная нота»), as part of a
    /// hyphenated word (UN-led), in the singular where the glossary has the plural of a common noun, or a name of one
    /// word that by its form may rather be another one.
    Loose,
}

/// A term found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermMention {
    /// The entry's index in [`Glossary::entries`](crate::glossary::Glossary::entries).
    pub entry: usize,
    /// The form's index in the entry's forms of the text's language.
    pub form: usize,
    /// From the first word of the term to the last, into the text; an article only where the form has one.
    pub span: Span,
    /// How closely it follows the form.
    pub rank: MatchRank,
    /// Whether a longer term takes its place: «нота» inside «вербальная нота».
    pub inside: bool,
}

/// Status and text of every form of one language, by entry and form.
#[derive(Debug)]
pub(super) struct FormTexts(Vec<Vec<(Status, String)>>);

impl FormTexts {
    pub(super) fn new(entries: &[Entry], language: Language) -> Self {
        let texts = |entry: &Entry| {
            entry.forms(language).iter().map(|form| (form.status, form.text.clone())).collect()
        };
        Self(entries.iter().map(texts).collect())
    }

    /// What decides between forms of one entry that stand in the same words: the lesser is the better one.
    fn order(&self, mention: &TermMention, text: &str) -> (MatchRank, bool, Option<Status>, usize) {
        let form = self.0.get(mention.entry).and_then(|forms| forms.get(mention.form));
        let case = form.map_or(LetterCase::Same, |(_, form)| letter_case(form, mention.span.of(text)));
        (mention.rank, case != LetterCase::Same, form.map(|(status, _)| *status), mention.form)
    }
}

/// The mentions that candidates make, one for each entry and span: of several forms the one in the text's letter case,
/// and of those the first in the glossary.
pub(super) fn mentions(
    text: &str,
    units: &[Unit],
    candidates: &[Candidate],
    patterns: &[Pattern],
    forms: &FormTexts,
) -> Vec<TermMention> {
    let mut all: Vec<TermMention> =
        candidates.iter().filter_map(|candidate| mention(units, candidate, patterns)).collect();
    all.sort_by_key(|mention| (mention.span, mention.entry, mention.inside, mention.form));
    let same = |a: &TermMention, b: &TermMention| (a.span, a.entry, a.inside) == (b.span, b.entry, b.inside);
    let best = |group: &[TermMention]| match group {
        [only] => Some(*only),
        _ => group.iter().min_by_key(|mention| forms.order(mention, text)).copied(),
    };
    all.chunk_by(same).filter_map(best).collect()
}

fn mention(units: &[Unit], candidate: &Candidate, patterns: &[Pattern]) -> Option<TermMention> {
    let pattern = patterns.get(candidate.pattern)?;
    let first = units.get(candidate.first)?;
    let last = units.get(candidate.last)?;
    let mut span = first.span.join(last.span);
    if let Some(start) = first.article.filter(|_| pattern.article) {
        span.start = start;
    }
    let rank = if candidate.loose { MatchRank::Loose } else { MatchRank::Full };
    Some(TermMention { entry: pattern.entry, form: pattern.form, span, rank, inside: candidate.inside })
}
