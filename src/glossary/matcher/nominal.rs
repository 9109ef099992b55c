use super::grammar::Grammar;
use super::role::{Role, TermNumber, is_modifier, is_noun};
use super::surface::Sense;
use super::units::Link;
use super::word::Word;
use crate::morphology::{Case, PartOfSpeech};
use crate::text::Language;

/// The words of a Russian nominal term by what they may be in the nominative.
pub(super) struct Parts<'a> {
    words: &'a [&'a Word],
    /// The nominative combinations of each word as a noun and as a modifier; none for a word after a preposition.
    nouns: Vec<Grammar>,
    modifiers: Vec<Grammar>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(words: &'a [&'a Word], links: &[Link]) -> Self {
        let mut parts = Parts { words, nouns: Vec::new(), modifiers: Vec::new() };
        let mut governed = false;
        for (at, word) in words.iter().enumerate() {
            governed &= !links.get(at).is_some_and(|link| link.meets(Link::COMMA));
            governed |= is_preposition(word);
            let bound = governed || word.acronym;
            parts.nouns.push(if bound { Grammar::NONE } else { nominative(word, is_noun) });
            parts.modifiers.push(if bound { Grammar::NONE } else { nominative(word, is_modifier) });
        }
        parts
    }

    /// The part that each word plays.
    pub(super) fn roles(&self) -> Vec<Role> {
        let (modifiers, agreed) = self.agreeing_modifiers();
        let head = (0..self.words.len()).find(|at| !modifiers.contains(at) && self.noun(*at).meets(agreed));
        let role = |at: usize| match () {
            () if self.words.get(at).is_some_and(|word| word.acronym) => Role::Acronym,
            () if Some(at) == head => Role::Head,
            () if modifiers.contains(&at) => Role::Modifier,
            () if head.is_some() && self.may_stand_beside(at) => Role::Apposition,
            () => Role::Literal,
        };
        (0..self.words.len()).map(role).collect()
    }

    /// The indexes of the modifiers that agree with each other, and what they agree in.
    fn agreeing_modifiers(&self) -> (Vec<usize>, Grammar) {
        let mut agreed = Grammar::NOMINATIVE;
        let mut found = Vec::new();
        for (at, &modifier) in self.modifiers.iter().enumerate() {
            let rest_has_noun = self
                .nouns
                .iter()
                .enumerate()
                .any(|(other, noun)| other != at && noun.meets(modifier & agreed));
            let is_noun_only = !self.noun(at).is_none() && !rest_has_noun;
            if (modifier & agreed).is_none() || is_noun_only {
                continue;
            }
            agreed = agreed & modifier;
            found.push(at);
        }
        (found, agreed)
    }

    fn noun(&self, at: usize) -> Grammar {
        self.nouns.get(at).copied().unwrap_or(Grammar::NONE)
    }

    /// A noun in the nominative that is no genitive at the same time, unless it is a name.
    fn may_stand_beside(&self, at: usize) -> bool {
        if self.noun(at).is_none() {
            return false;
        }
        let Some(word) = self.words.get(at) else { return false };
        let genitive =
            |sense: &Sense| is_noun(sense) && sense.grammar.meets(Grammar::of_case(Case::Genitive));
        word.senses().any(|sense| sense.name) || !word.senses().any(genitive)
    }

    /// The number of the term, whose words play `roles`.
    pub(super) fn number(&self, roles: &[Role], is_name: bool) -> TermNumber {
        let Some(at) = roles.iter().position(|role| *role == Role::Head) else { return TermNumber::Free };
        let Some(word) = self.words.get(at) else { return TermNumber::Free };
        let (_, agreed) = self.agreeing_modifiers();
        let is_plural = (self.noun(at) & agreed).is_plural();
        match (is_plural, word.surface.begins_upper()) {
            (true, true) => TermNumber::PluralOnly,
            (true, false) => TermNumber::Plural,
            (false, true) if is_name && !word.senses().any(|sense| sense.name) => TermNumber::SingularOnly,
            (false, _) => TermNumber::Free,
        }
    }
}

/// The nominative combinations of the readings that `wanted` lets through.
fn nominative(word: &Word, wanted: impl Fn(&Sense) -> bool) -> Grammar {
    let own: Grammar = word.senses().filter(|sense| wanted(sense)).map(|sense| sense.grammar).collect();
    own & Grammar::NOMINATIVE
}

fn is_preposition(word: &Word) -> bool {
    let folded = word.surface.folded.as_str();
    let senses = word.surface.senses(Language::Russian);
    let is_other = senses.first().is_some_and(|sense| sense.part_of_speech == PartOfSpeech::Other);
    is_other && !matches!(folded, "и" | "или" | "а" | "не")
}
