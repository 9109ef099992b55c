use super::phrase::{Phrase, Role};
use super::slot::Slot;
use crate::morphology::dictionary;
use crate::morphology::{Case, Form, Number, PartOfSpeech, Reading, forms};
use crate::text::{Language, Span, Token, TokenKind, fold, tokens};

/// The least probability in its sentence at which a reading counts, as without one.
const LEAST_PROBABILITY: f32 = 0.05;

/// The words around a slot with their readings in context, most probable first.
pub(super) struct Surroundings<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token>,
    pub readings: Vec<Vec<Reading>>,
}

/// A form in which the phrase may stand at its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    pub case: Case,
    pub number: Number,
    /// The number of its modifiers, another one only after numerals: «два мирных договора».
    pub modifiers: Number,
    /// How likely the sentence makes it.
    pub weight: f32,
}

impl<'a> Surroundings<'a> {
    /// Reads the sentence around a slot.
    pub fn of(slot: &Slot<'a>) -> Surroundings<'a> {
        let all = tokens(slot.text);
        let ends = |token: &Token| matches!(token.kind, TokenKind::Punctuation('.' | '!' | '?' | '…'));
        let start = all.iter().rposition(|token| ends(token) && token.span.end <= slot.span.start);
        let end = all.iter().position(|token| ends(token) && token.span.start >= slot.span.end);
        let sentence = start.map_or(0, |at| at + 1)..end.unwrap_or(all.len());
        let tokens = all.get(sentence).unwrap_or(&[]).to_vec();
        let words: Vec<&str> = tokens.iter().map(|token| token.span.of(slot.text)).collect();
        Surroundings { text: slot.text, readings: dictionary::in_context(&words), tokens }
    }

    /// The word at a token.
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// The tokens inside a span, by their indexes.
    pub fn within(&self, span: Span) -> std::ops::Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.end <= span.start);
        start..self.tokens.partition_point(|token| token.span.start < span.end)
    }
}

/// The forms in which the old phrase may stand, likeliest first.
pub(super) fn candidates(slot: &Slot, old: &Phrase, around: &Surroundings) -> Vec<Candidate> {
    let mut shared: Option<Vec<(Case, Number)>> = None;
    let mut heads = None;
    let mut modifiers: Option<Vec<(Case, Number)>> = None;
    for (word, role) in old.declined_words() {
        let (dictionary_form, wanted) = match role {
            Role::Modifier(lemma) => (lemma.as_str(), [PartOfSpeech::Adjective, PartOfSpeech::Verb]),
            _ => (word, [PartOfSpeech::Noun, PartOfSpeech::Noun]),
        };
        let all = forms(dictionary_form, Language::Russian);
        let Some((at, here)) = standing(&all, &wanted, slot, around) else { continue };
        if *role == Role::Head {
            heads = Some((at, here.clone()));
        } else if matches!(role, Role::Modifier(_)) {
            modifiers = Some(both(modifiers, &here));
        }
        shared = Some(both(shared, &here));
    }
    let mut found: Vec<Candidate> = shared
        .unwrap_or_default()
        .into_iter()
        .map(|(case, number)| Candidate { case, number, modifiers: number, weight: 0.0 })
        .collect();
    if found.is_empty() {
        found.extend(heads.as_ref().and_then(|(_, head)| counted(head, modifiers.as_deref())));
    }
    let readings = heads.and_then(|(at, _)| around.readings.get(at)).map_or(&[][..], Vec::as_slice);
    weigh(found, readings)
}

/// What two sets of forms share.
fn both(one: Option<Vec<(Case, Number)>>, other: &[(Case, Number)]) -> Vec<(Case, Number)> {
    match one {
        Some(mut one) => {
            one.retain(|form| other.contains(form));
            one
        }
        None => other.to_vec(),
    }
}

/// Where a form of one word of the phrase stands in the slot, and what it may be there.
fn standing(
    all: &[Form],
    wanted: &[PartOfSpeech],
    slot: &Slot,
    around: &Surroundings,
) -> Option<(usize, Vec<(Case, Number)>)> {
    around.within(slot.span).find_map(|at| {
        let folded = fold(around.word(at));
        let same = all.iter().filter(|form| form.text == folded && wanted.contains(&form.part_of_speech));
        let mut found: Vec<(Case, Number)> = same.filter_map(|form| form.case.zip(form.number)).collect();
        found.sort_unstable();
        found.dedup();
        (!found.is_empty()).then_some((at, found))
    })
}

/// «два мирных договора»: the noun in the genitive singular, its modifiers in the genitive plural.
fn counted(head: &[(Case, Number)], modifiers: Option<&[(Case, Number)]>) -> Option<Candidate> {
    let plural = modifiers?.contains(&(Case::Genitive, Number::Plural));
    let is_counted = plural && head.contains(&(Case::Genitive, Number::Singular));
    is_counted.then_some(Candidate {
        case: Case::Genitive,
        number: Number::Singular,
        modifiers: Number::Plural,
        weight: 1.0,
    })
}

/// Orders the candidates by what the sentence makes of the noun, and drops the unlikely ones.
fn weigh(mut found: Vec<Candidate>, readings: &[Reading]) -> Vec<Candidate> {
    for candidate in &mut found {
        let same = readings.iter().filter(|one| {
            one.case == Some(candidate.case) && one.number.is_none_or(|number| number == candidate.number)
        });
        candidate.weight += same.map(|one| one.probability).sum::<f32>();
    }
    if found.iter().any(|candidate| candidate.weight >= LEAST_PROBABILITY) {
        found.retain(|candidate| candidate.weight >= LEAST_PROBABILITY);
    }
    found.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    found
}
