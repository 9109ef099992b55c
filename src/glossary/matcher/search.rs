use std::cell::Cell;

use super::agreement;
use super::passage::Passage;
use super::pattern::Pattern;
use super::plan::Plan;
use super::query::{Query, Step};
use super::role::{Role, is_modifier, is_noun};
use super::surface::{Known, Sense};
use super::word::Fit;
use crate::glossary::entry::Matching;
use crate::morphology::PartOfSpeech;

/// The most words that may stand between two words of a term.
const WIDEST_GAP: usize = 2;

/// The most words that one attempt looks at; no term of a real glossary comes near it.
const MOST_STEPS: usize = 2_000;

/// What was found: the steps in the order of the text.
pub(super) struct Outcome<'a> {
    pub steps: Vec<Step<'a>>,
    /// Whether it is reversed, has a gap, is part of a hyphenated word, or a singular for a plural.
    pub loose: bool,
}

/// One attempt to find a pattern.
pub(super) struct Search<'a> {
    query: Query<'a>,
    steps_left: Cell<usize>,
}

impl<'a> Search<'a> {
    pub(super) fn new(passage: &'a Passage<'a>, pattern: &'a Pattern, plan: &'a Plan) -> Self {
        Self { query: Query { passage, pattern, plan }, steps_left: Cell::new(MOST_STEPS) }
    }

    /// Finds the pattern where `units`, first and last, stand for its piece `anchor`.
    pub(super) fn around(&self, anchor: usize, units: (usize, usize)) -> Option<Outcome<'a>> {
        let straight: Vec<usize> = (0..self.query.pattern.pieces.len()).collect();
        self.in_order(&straight, anchor, units).or_else(|| {
            let outcome = self.in_order(self.query.plan.reversed.as_ref()?, anchor, units)?;
            Some(Outcome { loose: true, ..outcome })
        })
    }

    fn in_order(&self, order: &[usize], anchor: usize, units: (usize, usize)) -> Option<Outcome<'a>> {
        let place = order.iter().position(|&piece| piece == anchor)?;
        let mut steps = vec![self.step(anchor, units)?];
        let loose = self.to_the_left(order, place, &mut steps)?;
        let (first, last) = (steps.first()?.units.0, steps.last()?.units.1);
        Some(Outcome { loose: loose || self.query.passage.cuts_a_word(first, last), steps })
    }

    /// Adds what stands before `place` of `order`, then what stands after the steps; says whether the match is loose.
    fn to_the_left(&self, order: &[usize], place: usize, steps: &mut Vec<Step<'a>>) -> Option<bool> {
        let Some(before) = place.checked_sub(1) else { return self.to_the_right(order, steps) };
        let (&piece, &follower) = (order.get(before)?, order.get(place)?);
        let first = steps.first()?.units.0;
        for gap in 0..=self.widest_gap(piece, follower) {
            let Some(last) = first.checked_sub(gap + 1) else { break };
            if !self.may_follow(follower, last + 1, first) {
                break;
            }
            steps.first_mut()?.gap = gap;
            for units in self.ending_at(last) {
                let Some(step) = self.step(piece, units) else { continue };
                steps.insert(0, step);
                if let Some(loose) = self.to_the_left(order, before, steps) {
                    return Some(loose);
                }
                steps.remove(0);
            }
        }
        None
    }

    /// Adds what stands after the steps, and judges the whole.
    fn to_the_right(&self, order: &[usize], steps: &mut Vec<Step<'a>>) -> Option<bool> {
        let Some(&piece) = order.get(steps.len()) else { return agreement::judge(&self.query, steps) };
        let leader = *order.get(steps.len().checked_sub(1)?)?;
        let last = steps.last()?.units.1;
        for gap in 0..=self.widest_gap(leader, piece) {
            let first = last + gap + 1;
            if !self.may_follow(piece, last + 1, first) {
                break;
            }
            for units in self.beginning_at(first) {
                let Some(step) = self.step(piece, units) else { continue };
                steps.push(Step { gap, ..step });
                if let Some(loose) = self.to_the_right(order, steps) {
                    return Some(loose);
                }
                steps.pop();
            }
        }
        None
    }

    /// Whether the units from `from` to `to` may follow what comes before `piece`, for the marks before them.
    fn may_follow(&self, piece: usize, from: usize, to: usize) -> bool {
        let Some(allowed) = self.query.pattern.pieces.get(piece).map(|piece| piece.before) else {
            return false;
        };
        self.query
            .passage
            .units
            .get(from..=to)
            .is_some_and(|units| units.iter().all(|unit| unit.before.within(allowed)))
    }

    /// How many words may stand between two pieces.
    fn widest_gap(&self, leader: usize, follower: usize) -> usize {
        match (self.query.role(leader), self.query.role(follower)) {
            (Role::Modifier, Role::Modifier | Role::Head | Role::Acronym | Role::Object) => WIDEST_GAP,
            (Role::Head, Role::Modifier) if leader < follower => WIDEST_GAP,
            (Role::Verb | Role::EnglishVerb, _) | (_, Role::Verb) => WIDEST_GAP,
            _ => 0,
        }
    }

    /// The unit at `last` alone, and the hyphenated word that ends there.
    fn ending_at(&self, last: usize) -> impl Iterator<Item = (usize, usize)> {
        let whole = self
            .query
            .passage
            .units
            .get(last)
            .map(|unit| unit.word)
            .filter(|word| word.1 == last && word.0 < last);
        [(last, last)].into_iter().chain(whole)
    }

    /// The unit at `first` alone, and the hyphenated word that begins there.
    fn beginning_at(&self, first: usize) -> impl Iterator<Item = (usize, usize)> {
        let whole = self
            .query
            .passage
            .units
            .get(first)
            .map(|unit| unit.word)
            .filter(|word| word.0 == first && word.1 > first);
        [(first, first)].into_iter().chain(whole)
    }

    /// The step of `piece` to `units`, if they may stand for it by themselves.
    fn step(&self, piece: usize, units: (usize, usize)) -> Option<Step<'a>> {
        self.steps_left.set(self.steps_left.get().checked_sub(1)?);
        let known = self.query.passage.known(units)?;
        let fit = self.fit(piece, known)?;
        Some(Step { piece, units, fit, known, gap: 0 })
    }

    fn fit(&self, piece: usize, known: &Known) -> Option<Fit> {
        let (word, found) = (self.query.word(piece)?, &known.surface);
        let capital = self.query.pattern.pieces.get(piece)?.capital;
        match self.query.pattern.matching {
            Matching::Exact => return word.is_exactly(found).then_some(Fit::SAME),
            Matching::Name if capital && !found.begins_upper() => return None,
            Matching::Name | Matching::Inflected => {}
        }
        let literally = || word.is_literally(found).then_some(Fit::SAME);
        match self.query.role(piece) {
            Role::Literal => literally(),
            Role::Acronym => word.is_acronym(found).then_some(Fit::SAME),
            Role::Modifier => word.inflected(found, is_modifier).filter(|fit| !fit.grammar.is_none()),
            Role::Head if self.query.pattern.pieces.len() == 1 => {
                word.inflected(found, |own| is_noun(own) || is_modifier(own))
            }
            Role::Head | Role::Apposition => word.inflected(found, is_noun).or_else(literally),
            Role::Object => word.inflected(found, is_noun),
            Role::Verb => word.inflected(found, is_infinitive),
            Role::English => word.english(found, false).filter(|fit| !fit.singular),
            Role::EnglishLast => word.english(found, false),
            Role::EnglishVerb => word.english(found, true),
        }
    }
}

fn is_infinitive(sense: &Sense) -> bool {
    sense.part_of_speech == PartOfSpeech::Verb && sense.is_lemma
}
