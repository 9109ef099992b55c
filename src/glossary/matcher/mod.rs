//! The compiled matcher: finds the forms of all entries of a glossary in a text of one language.
//!
//! Each form is cut into words ([`pattern`]) and found by the rarest of them ([`index`]); around it, the others are
//! looked for ([`search`]) in the forms that their parts in the term allow ([`plan`], [`agreement`]). What costs more
//! than a look-up (reading a word, planning a term) is done when a text first asks for it, and kept.

mod agreement;
mod compile;
mod grammar;
mod index;
mod mention;
mod nominal;
mod overlap;
mod passage;
mod pattern;
mod plan;
mod prefix;
mod query;
mod role;
mod search;
mod stem;
mod surface;
mod surroundings;
mod units;
mod vocabulary;
mod word;

pub use mention::{MatchRank, TermMention};

use self::compile::compile;
use self::mention::{FormTexts, mentions};
use self::overlap::{Candidate, mark_inside};
use self::passage::{Passage, passages};
use self::pattern::Pattern;
use self::plan::Plan;
use self::search::Search;
use self::units::Link;
use self::vocabulary::Vocabulary;
use self::word::Word;
use super::Glossary;
use super::entry::Matching;
use crate::text::{Language, Token, tokens};

/// How many patterns at one word are tried without a look at the words around it.
const FEW: usize = 3;

/// Finds the terms of a glossary in texts of one language.
///
/// It may be used from several threads at once. It remembers the words it has met (100,000 at most), so that a text
/// costs time in proportion to its tokens, and 10,000 terms hardly more than 500.
#[derive(Debug)]
pub struct Matcher {
    patterns: Vec<Pattern>,
    vocabulary: Vocabulary,
    forms: FormTexts,
}

impl Matcher {
    /// Prepares the forms that `glossary` has in `language`.
    pub fn new(glossary: &Glossary, language: Language) -> Self {
        let (patterns, words) = compile(glossary.entries(), language);
        let forms = FormTexts::new(glossary.entries(), language);
        Self { vocabulary: Vocabulary::new(words, &patterns, language), patterns, forms }
    }

    /// The terms that stand in `text`, whose tokens are `tokens`, ordered by span, then by entry.
    ///
    /// Of overlapping terms the longest is taken; entries that stand in the very same words are all given, each once.
    /// Mentions overlap otherwise only where words stand between those of one («Северный и Южный Кавказ»), and where
    /// the longer is only related to its entry, as such a form takes no other term's place.
    pub fn mentions(&self, text: &str, tokens: &[Token]) -> Vec<TermMention> {
        let mut mentions = self.all_mentions(text, tokens);
        mentions.retain(|mention| !mention.inside);
        mentions
    }

    /// As [`mentions`](Self::mentions), and the terms inside longer ones too, marked as such.
    pub fn all_mentions(&self, text: &str, tokens: &[Token]) -> Vec<TermMention> {
        passages(tokens).flat_map(|tokens| self.mentions_in(text, tokens)).collect()
    }

    fn mentions_in(&self, text: &str, tokens: &[Token]) -> Vec<TermMention> {
        let passage = Passage::new(&self.vocabulary, text, tokens);
        let mut candidates = Vec::new();
        for (at, unit) in passage.units.iter().enumerate() {
            self.try_word(&passage, (at, at), &mut candidates);
            if unit.word.0 == at && unit.word.1 > at {
                self.try_word(&passage, unit.word, &mut candidates);
            }
        }
        mark_inside(&mut candidates);
        mentions(text, &passage.units, &candidates, &self.patterns, &self.forms)
    }

    /// Looks for the patterns whose anchor the units from `word.0` to `word.1` may be.
    fn try_word(&self, passage: &Passage, word: (usize, usize), candidates: &mut Vec<Candidate>) {
        if !self.vocabulary.index.passes(&passage.prefixes(word)) {
            return;
        }
        let Some(known) = passage.known(word) else { return };
        let alone = known.alone.get_or_init(|| self.alone(passage.raw(word), &known.anchors));
        let cut = passage.cuts_a_word(word.0, word.1);
        candidates.extend(alone.iter().map(|candidate| candidate.at(word, cut)));
        let at_words = || known.anchors.iter().filter_map(|&anchor| self.vocabulary.index.patterns(anchor));
        let many = at_words().map(|at_word| at_word.others.len()).sum::<usize>() > FEW;
        let surroundings = many.then(|| passage.around(word));
        for one in at_words().flat_map(|at_word| &at_word.others) {
            let near = |around| self.vocabulary.index.may_stand_in(one, around);
            if surroundings.as_ref().is_none_or(near) {
                candidates.extend(self.try_pattern(passage, one.pattern, one.place, word));
            }
        }
    }

    /// The patterns of one word that `raw` is, wherever it stands.
    fn alone(&self, raw: &str, anchors: &[usize]) -> Vec<Candidate> {
        let passage = Passage::new(&self.vocabulary, raw, &tokens(raw));
        let Some(last) = passage.units.len().checked_sub(1) else { return Vec::new() };
        let at_words = anchors.iter().filter_map(|&anchor| self.vocabulary.index.patterns(anchor));
        let patterns = at_words.flat_map(|at_word| &at_word.alone);
        patterns.filter_map(|&pattern| self.try_pattern(&passage, pattern, 0, (0, last))).collect()
    }

    /// Looks for a pattern where the units from `word.0` to `word.1` stand for its piece `place`.
    fn try_pattern(
        &self,
        passage: &Passage,
        index: usize,
        place: usize,
        word: (usize, usize),
    ) -> Option<Candidate> {
        let pattern = self.patterns.get(index)?;
        let plan = pattern.plan.get_or_init(|| self.plan(pattern));
        let outcome = Search::new(passage, pattern, plan).around(place, word)?;
        let (first, last) = (outcome.steps.first()?.units.0, outcome.steps.last()?.units.1);
        let passed = outcome.steps.iter().flat_map(|step| step.units.0 - step.gap..step.units.0).collect();
        let (entry, related, loose) = (pattern.entry, pattern.related, outcome.loose);
        Some(Candidate { first, last, passed, pattern: index, entry, related, loose, inside: false })
    }

    fn plan(&self, pattern: &Pattern) -> Plan {
        let words: Vec<&Word> =
            pattern.pieces.iter().filter_map(|piece| self.vocabulary.word(piece.word)).collect();
        match (pattern.matching, self.vocabulary.language) {
            (Matching::Exact, _) => Plan::exact(words.len()),
            (_, Language::English) => Plan::english(&words, pattern.verb),
            (_, Language::Russian) => {
                let links: Vec<Link> = pattern.pieces.iter().map(|piece| piece.before).collect();
                Plan::russian(&words, &links, pattern.matching == Matching::Name)
            }
        }
    }
}
