use super::grammar::Grammar;
use super::nominal::Parts;
use super::role::{Role, TermNumber, is_modifier, is_noun};
use super::surface::Sense;
use super::units::Link;
use super::word::Word;
use crate::morphology::{Case, PartOfSpeech};
use crate::text::Language;

/// How the words of a pattern are to be found.
#[derive(Debug)]
pub(super) struct Plan {
    /// The role of each piece.
    pub roles: Vec<Role>,
    /// The number that the term stands in.
    pub number: TermNumber,
    /// The other order that the words may stand in: indexes of pieces.
    pub reversed: Option<Vec<usize>>,
}

impl Plan {
    /// The plan of a term found as written only.
    pub(super) fn exact(length: usize) -> Self {
        Self { roles: vec![Role::Literal; length], number: TermNumber::Free, reversed: None }
    }

    /// The plan of an English term; `verb` says that it begins with one.
    pub(super) fn english(words: &[&Word], verb: bool) -> Self {
        let mut roles: Vec<Role> = words.iter().map(|word| english_role(word)).collect();
        let before_preposition = |at: usize| {
            words.get(at + 1).is_none_or(|next| ENGLISH_PREPOSITIONS.contains(&next.surface.folded.as_str()))
        };
        for (at, role) in roles.iter_mut().enumerate() {
            if *role == Role::English && before_preposition(at) {
                *role = Role::EnglishLast;
            }
        }
        if let Some(first) = roles.first_mut().filter(|_| verb) {
            *first = Role::EnglishVerb;
        }
        Self { roles, number: TermNumber::Free, reversed: None }
    }

    /// The plan of a Russian term, whose pieces have `links` before them; `is_name` says that its capitals count.
    pub(super) fn russian(words: &[&Word], links: &[Link], is_name: bool) -> Self {
        if words.first().is_some_and(|word| is_infinitive(word)) {
            return Self::of_verb(words);
        }
        let parts = Parts::of(words, links);
        let roles = parts.roles();
        let number = parts.number(&roles, is_name);
        let reversed = reversed(&roles);
        Self { roles, number, reversed }
    }

    fn of_verb(words: &[&Word]) -> Self {
        let mut roles = vec![Role::Literal; words.len()];
        let is_accusative = |sense: &Sense| sense.grammar.meets(Grammar::of_case(Case::Accusative));
        for (at, word) in words.iter().enumerate() {
            let role = match () {
                () if at == 0 => Role::Verb,
                () if word.acronym => Role::Acronym,
                () if word.senses().any(|sense| is_noun(sense) && is_accusative(sense)) => Role::Object,
                () if word.senses().any(|sense| is_modifier(sense) && is_accusative(sense)) => Role::Modifier,
                () => break,
            };
            if let Some(slot) = roles.get_mut(at) {
                *slot = role;
            }
            if role == Role::Object {
                break;
            }
        }
        let reversed = (words.len() > 1).then(|| (1..words.len()).chain([0]).collect());
        Self { roles, number: TermNumber::Free, reversed }
    }
}

const ENGLISH_PREPOSITIONS: [&str; 20] = [
    "of", "for", "to", "in", "on", "at", "by", "with", "from", "against", "under", "between", "without",
    "de", "d'", "du", "over", "into", "about", "through",
];

const ENGLISH_CONJUNCTIONS: [&str; 4] = ["and", "or", "not", "as"];

fn english_role(word: &Word) -> Role {
    let folded = word.surface.folded.as_str();
    let is_function = ENGLISH_PREPOSITIONS.contains(&folded) || ENGLISH_CONJUNCTIONS.contains(&folded);
    match () {
        () if word.acronym => Role::Acronym,
        () if is_function || word.surface.possessive || !folded.contains(char::is_alphabetic) => {
            Role::Literal
        }
        () => Role::English,
    }
}

fn is_infinitive(word: &Word) -> bool {
    let senses = word.surface.senses(Language::Russian);
    senses.first().is_some_and(|sense| {
        sense.part_of_speech == PartOfSpeech::Verb && sense.is_lemma && sense.grammar.is_none()
    })
}

/// «нота вербальная»: the adjectives at the head, with what joins them, moved behind their noun.
fn reversed(roles: &[Role]) -> Option<Vec<usize>> {
    let head = roles.iter().position(|role| *role == Role::Head)?;
    let before = roles.get(..head)?;
    let movable = before.iter().all(|role| matches!(role, Role::Modifier | Role::Literal));
    let has_modifier = before.first() == Some(&Role::Modifier) && before.last() == Some(&Role::Modifier);
    (movable && has_modifier)
        .then(|| [head].into_iter().chain(0..head).chain(head + 1..roles.len()).collect())
}
