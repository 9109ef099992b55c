use rustc_hash::{FxHashMap, FxHashSet};

use super::answers::TermAnswers;
use super::evidence::{FEATURES, Feature, OpenTerm, open_terms};
use super::fitted::{ENGLISH, ENGLISH_WITHOUT_MEANING, RUSSIAN, RUSSIAN_WITHOUT_MEANING};
use super::items::TermItem;
use super::nearest::Nearest;
use super::spelling::near_miss;
use crate::check::context::Context;
use crate::check::verdict::severity::{Harm, severity};
use crate::glossary::{Entry, Severity};
use crate::text::{Language, Span};

/// What answers the glossary's terms in an article, and what is wrong with those that nothing answers.
pub(in crate::check) struct Terms<'a> {
    /// By bead of [`Context::links`]: which term answers which.
    pub answers: Vec<TermAnswers<'a>>,
    /// The terms that no approved form answers.
    pub judged: Vec<JudgedTerm<'a>>,
}

/// A term without an answer, and what became of it.
pub(in crate::check) struct JudgedTerm<'a> {
    /// The term, with what speaks for and against its being rendered.
    pub term: OpenTerm<'a>,
    /// What stands in the place of its counterpart.
    pub outcome: Outcome<'a>,
    /// How probable it is that it is not rendered, from 0 to 1.
    pub probability: f32,
}

/// What stands where the counterpart of a term should.
pub(in crate::check) enum Outcome<'a> {
    /// Another term, which nothing calls for.
    Replaced(TermItem<'a>),
    /// A word that is nearly the term: its paragraph, from 0, and where it stands.
    Misspelt(usize, Span),
    /// Words of like meaning that the glossary does not approve.
    Otherwise(Nearest),
    /// Nothing, where the side names the thing elsewhere: a pronoun or an ellipsis says it here.
    Implied,
    /// Nothing that could be found.
    Missing,
}

/// Phrases at least so like a term in meaning are taken for its rendering in other words: of terms left out on purpose 19
/// in 20 have nothing so like.
const RENDERED: f32 = 0.55;

impl<'a> Terms<'a> {
    /// Answers the terms of the article, and judges those left open.
    pub fn new(context: &Context<'a>) -> Terms<'a> {
        let answers: Vec<TermAnswers> =
            context.links().map(|link| TermAnswers::new(context, &link)).collect();
        let judged = open_terms(context, &answers).into_iter().map(|term| judged(context, term)).collect();
        let mut terms = Terms { answers, judged };
        terms.spend_rivals();
        terms.excuse_habits();
        terms
    }

    /// A Russian term that several paragraphs have without a source is how the edition renders something else there.
    fn excuse_habits(&mut self) {
        let mut beads: FxHashMap<*const Entry, FxHashSet<usize>> = FxHashMap::default();
        for one in self.judged.iter().filter(|one| one.term.language == Language::Russian && one.term.asks) {
            beads.entry(std::ptr::from_ref(one.term.entry)).or_default().insert(one.term.link);
        }
        self.judged.retain(|one| {
            let recurs = beads.get(&std::ptr::from_ref(one.term.entry)).is_some_and(|beads| beads.len() > 1);
            one.term.language == Language::English || !recurs
        });
    }

    /// What stands in another's place is no finding of its own.
    fn spend_rivals(&mut self) {
        let replaced = self.judged.iter().filter_map(|one| match &one.outcome {
            Outcome::Replaced(rival)
                if one.term.asks && severity(one.probability, Harm::OtherTerm) >= Some(Severity::Warning) =>
            {
                Some((one.term.language.other(), rival.paragraph, rival.span))
            }
            _ => None,
        });
        // The English half of an exchange speaks for both.
        let spent: Vec<(Language, usize, Span)> =
            replaced.filter(|(language, ..)| *language == Language::Russian).collect();
        self.judged
            .retain(|one| !spent.contains(&(one.term.language, one.term.item.paragraph, one.term.item.span)));
    }
}

fn judged<'a>(context: &Context<'a>, term: OpenTerm<'a>) -> JudgedTerm<'a> {
    let probability = probability(&term);
    let outcome = outcome(context, &term);
    JudgedTerm { term, outcome, probability }
}

fn outcome<'a>(context: &Context<'a>, term: &OpenTerm<'a>) -> Outcome<'a> {
    if let Some((paragraph, span)) = misspelt(context, term) {
        return Outcome::Misspelt(paragraph, span);
    }
    let near = term.nearest.first().filter(|nearest| nearest.best() >= RENDERED);
    match (&term.rival, near) {
        (Some(rival), near) if near.is_none_or(|near| is_at(near, rival)) || is_strange(term) => {
            Outcome::Replaced(rival.clone())
        }
        (_, Some(near)) => Outcome::Otherwise(near.clone()),
        _ if term.features[Feature::Repeated as usize] > 0.0 => Outcome::Implied,
        _ => Outcome::Missing,
    }
}

fn is_at(near: &Nearest, rival: &TermItem) -> bool {
    near.paragraph == rival.paragraph && near.span.overlaps(rival.span)
}

/// Whether the rival is less like anything on this side than a right rendering is as a rule.
fn is_strange(term: &OpenTerm) -> bool {
    term.features[Feature::RivalStrange as usize] >= 1.0 - RENDERED
}

fn misspelt(context: &Context, term: &OpenTerm) -> Option<(usize, Span)> {
    if term.language == Language::Russian {
        return None;
    }
    let form = term.entry.preferred(Language::Russian);
    let near = term.region.stretches.iter().filter_map(|&(paragraph, stretch)| {
        let (span, closeness) = near_miss(form, context.russian.text(paragraph, stretch))?;
        Some((paragraph, Span::new(stretch.start + span.start, stretch.start + span.end), closeness))
    });
    near.max_by(|one, other| one.2.total_cmp(&other.2)).map(|(paragraph, span, _)| (paragraph, span))
}

fn probability(term: &OpenTerm) -> f32 {
    let features: &[f32; FEATURES] = &term.features;
    match (term.language, term.nearest.is_empty()) {
        (Language::English, false) => ENGLISH.probability(features),
        (Language::English, true) => ENGLISH_WITHOUT_MEANING.probability(features),
        (Language::Russian, false) => RUSSIAN.probability(features),
        (Language::Russian, true) => RUSSIAN_WITHOUT_MEANING.probability(features),
    }
}
