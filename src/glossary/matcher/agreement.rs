use super::grammar::Grammar;
use super::query::{Query, Step};
use super::role::{Role, TermNumber, is_modifier};

use crate::glossary::entry::Matching;
use crate::morphology::{Case, PartOfSpeech};
use crate::text::Language;

/// The least probability at which a word may be a term of one word: «стали» is the metal in fewer cases.
const LEAST_PROBABILITY: f32 = 0.1;

const CONJUNCTIONS: [&str; 5] = ["и", "или", "но", "а", "не"];

/// The numerals after which a noun stands in the genitive singular and its adjectives in the genitive plural.
const PAUCALS: [&str; 8] = ["два", "две", "три", "четыре", "оба", "обе", "полтора", "полторы"];

/// Whether the steps, which fit one by one, go together as a mention of the term: `None` if not, else whether loosely.
pub(super) fn judge(query: &Query, steps: &[Step]) -> Option<bool> {
    if query.pattern.article && !begins_after_article(query, steps) {
        return None;
    }
    if query.pattern.matching == Matching::Exact {
        return Some(false);
    }
    if query.passage.vocabulary.language == Language::English {
        return Some(steps.iter().any(|step| step.fit.singular || step.gap > 0));
    }
    let agreed = agreed(query, steps)?;
    let doubtful = doubt(query, steps)?;
    if !gaps_are_filled_well(query, steps, agreed) {
        return None;
    }
    let loose_number = match query.plan.number {
        TermNumber::Plural => !agreed.may_be_plural(),
        TermNumber::PluralOnly if !agreed.may_be_plural() => return None,
        TermNumber::SingularOnly if agreed.is_plural() => return None,
        TermNumber::PluralOnly | TermNumber::SingularOnly | TermNumber::Free => false,
    };
    Some(doubtful || loose_number || steps.iter().any(|step| step.gap > 0))
}

fn begins_after_article(query: &Query, steps: &[Step]) -> bool {
    let first = steps.first().and_then(|step| query.passage.units.get(step.units.0));
    first.is_some_and(|unit| unit.article.is_some())
}

fn is_literal(query: &Query, step: &Step) -> bool {
    query.word(step.piece).is_some_and(|word| word.is_literally(&step.known.surface))
}

/// What the modifiers and their noun agree in, any other nouns standing beside it; everything where the term has none.
fn agreed(query: &Query, steps: &[Step]) -> Option<Grammar> {
    let of_role = |role: Role| steps.iter().filter(move |step| query.role(step.piece) == role);
    let modifiers = of_role(Role::Modifier).fold(Grammar::ANY, |all, step| all & step.fit.grammar);
    if let Some(object) = of_role(Role::Object).next() {
        return Some(modifiers & object.fit.grammar & governed_cases()).filter(|agreed| !agreed.is_none());
    }
    let nouns: Vec<&Step> = of_role(Role::Head).chain(of_role(Role::Apposition)).collect();
    if nouns.is_empty() {
        return Some(modifiers).filter(|agreed| !agreed.is_none());
    }
    // The first noun is the head; but in «унижающее достоинство обращение» it is governed by an adjective.
    nouns.iter().find_map(|head| {
        let agreed = agree(query, steps, modifiers, head.fit.grammar)?;
        let mut others = nouns.iter().filter(|noun| noun.piece != head.piece);
        others.all(|noun| noun.fit.grammar.meets(agreed.cases()) || is_literal(query, noun)).then_some(agreed)
    })
}

fn agree(query: &Query, steps: &[Step], modifiers: Grammar, noun: Grammar) -> Option<Grammar> {
    let agreed = modifiers & noun;
    if !agreed.is_none() {
        return Some(agreed);
    }
    if is_counted(query, steps, modifiers, noun) {
        return Some(Grammar::plural_of(Case::Genitive));
    }
    // «российская и турецкая делегации»: singular adjectives share one noun in the plural.
    let shared = modifiers.cases() & noun;
    let coordinated = steps.iter().any(|step| step.gap > 0) && shared.may_be_plural();
    coordinated.then_some(shared)
}

/// The cases of what a verb governs, its subject in the passive included.
fn governed_cases() -> Grammar {
    [Case::Nominative, Case::Genitive, Case::Accusative].into_iter().map(Grammar::of_case).collect()
}

/// «два мирных договора»
fn is_counted(query: &Query, steps: &[Step], modifiers: Grammar, noun: Grammar) -> bool {
    let before =
        steps.first().and_then(|step| step.units.0.checked_sub(1)).map(|at| query.passage.raw((at, at)));
    let Some(before) = before else { return false };
    let counts =
        before.ends_with(|c: char| c.is_ascii_digit()) || PAUCALS.contains(&before.to_lowercase().as_str());
    counts
        && modifiers.meets(Grammar::plural_of(Case::Genitive))
        && noun.meets(Grammar::singular_of(Case::Genitive))
}

/// Whether a word that may be something else is likely to mean a term of one word: `None` if not, else whether that is
/// doubtful. Names that no dictionary has are taken at their mere ending.
fn doubt(query: &Query, steps: &[Step]) -> Option<bool> {
    let [step] = steps else { return Some(false) };
    let (word, found) = (query.word(step.piece)?, &step.known.surface);
    if step.fit.probability >= LEAST_PROBABILITY || word.is_literally(found) {
        return Some(false);
    }
    let both_capital = word.surface.begins_upper() && found.begins_upper();
    let senses = found.senses(Language::Russian);
    let names: f32 = senses.iter().filter(|sense| sense.name).map(|sense| sense.probability).sum();
    let all: f32 = senses.iter().map(|sense| sense.probability).sum();
    (both_capital && (step.fit.probability <= 0.0 || names >= all / 2.0)).then_some(true)
}

/// Whether the words inside the gaps are conjunctions, adverbs and further modifiers of the same noun; around a verb
/// anything may stand.
fn gaps_are_filled_well(query: &Query, steps: &[Step], agreed: Grammar) -> bool {
    if query.plan.roles.contains(&Role::Verb) {
        return true;
    }
    let passed = |step: &Step| step.units.0 - step.gap..step.units.0;
    steps.iter().flat_map(passed).all(|at| may_stand_between(query, at, agreed))
}

fn may_stand_between(query: &Query, unit: usize, agreed: Grammar) -> bool {
    let Some(known) = query.passage.known((unit, unit)) else { return false };
    let senses = known.surface.senses(Language::Russian);
    let modifies =
        senses.iter().any(|sense| is_modifier(sense) && sense.grammar.cases().meets(agreed.cases()));
    let first_is_adverb = senses.first().is_some_and(|sense| sense.part_of_speech == PartOfSpeech::Adverb);
    CONJUNCTIONS.contains(&known.surface.folded.as_str()) || modifies || first_is_adverb
}
