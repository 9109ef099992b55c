use rustc_hash::FxHashSet;

use crate::analysis::names::speaks_of_place;
use crate::check::context::{Context, Edition};
use crate::check::edit::Applicability;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::terms::mentions::form;
use crate::document::BlockKind;
use crate::glossary::{Entry, LetterCase, Severity, Status, TermMention, letter_case, with_capitals_of};
use crate::text::{Language, Phrase};

/// A proper name of the glossary written without its capitals.
pub static RULE: Rule = Rule {
    id: "term-case",
    summary: Phrase::new(
        "a proper name of the glossary lacks a capital",
        "имя собственное из глоссария написано со строчной буквы",
    ),
    rationale: Phrase::new(
        "«венская конвенция» is any convention made in Vienna. Only missing capitals are reported: those of a sentence's first \
        word, of a headline in capitals and of a heading say nothing, and forms that the glossary itself writes small are free. \
        «Верховный суд» written small throughout is a house's choice: information only.",
        "«венская конвенция» — любая конвенция, заключённая в Вене. Сообщается только о недостающих \
            прописных; первое слово предложения, набранный прописными заголовок и заголовки вообще ничего не \
            доказывают, а формы, которые и в глоссарии строчные, свободны. «верховный суд» со строчной буквы во всём \
            тексте — выбор редакции: только сведения.",
    ),
    messages: &[LOWERED],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The European commission agreed.",
            russian: "Европейская комиссия согласилась.",
            glossary: "European Commission,Европейская комиссия,,,,,,,",
            finds: &["European commission"],
        },
        Example {
            english: "Central Asia trades more.",
            russian: "Торговля растёт и в центральной Азии.",
            glossary: "Central Asia,Центральная Азия,,,,,,,",
            finds: &["центральной Азии"],
        },
        Example {
            english: "Notes verbales were sent. THE EUROPEAN COMMISSION AGREES",
            russian: "Вербальные ноты отправлены. ЕВРОПЕЙСКАЯ КОМИССИЯ СОГЛАСНА",
            glossary: "European Commission,Европейская комиссия,,,,,,,\nnote verbale,вербальная нота,,,,,,,",
            finds: &[],
        },
        Example {
            english: "The West agreed; go west.",
            russian: "Запад согласился; идите на запад.",
            glossary: "West,Запад,,,,,name,,",
            finds: &[],
        },
    ],
    check,
};

const LOWERED: Phrase = Phrase::new("“{0}” is a proper name: {1}", "«{0}» — имя собственное: {1}");

fn check(context: &Context) -> Vec<Finding> {
    Language::BOTH.into_iter().flat_map(|language| lowered(context, context.edition(language))).collect()
}

fn lowered(context: &Context, edition: &Edition) -> Vec<Finding> {
    let raised = raised(context, edition);
    let mut found = Vec::new();
    for (paragraph, block, facts) in edition.all() {
        if matches!(block.kind, BlockKind::Heading(_)) {
            continue;
        }
        for mention in facts.terms.iter().filter(|mention| !mention.inside) {
            let Some((entry, form)) = named(context, mention, edition.language()) else { continue };
            let text = edition.text(paragraph, mention.span);
            if letter_case(form, text) == LetterCase::Lowered && !free(entry, edition.language(), text) {
                let sure = raised.contains(&mention.entry) || is_surely_name(text, edition.language());
                found.push(
                    Finding::new(&RULE, LOWERED.with(&[text, form]))
                        .severity(if sure { Severity::Warning } else { Severity::Info })
                        .expected(form, text)
                        .edit(
                            edition.language(),
                            paragraph,
                            mention.span,
                            with_capitals_of(form, text),
                            Applicability::safe_if(sure),
                        )
                        .term(entry.preferred(Language::English))
                        .at(edition.language(), edition.place(paragraph, mention.span))
                        .limited_by(entry),
                );
            }
        }
    }
    found
}

/// The entries that the edition writes with their capitals somewhere.
fn raised(context: &Context, edition: &Edition) -> FxHashSet<usize> {
    let mut raised = FxHashSet::default();
    for (paragraph, _, facts) in edition.all() {
        for mention in facts.terms.iter().filter(|mention| !mention.inside) {
            let text = edition.text(paragraph, mention.span);
            let named = named(context, mention, edition.language());
            if named.is_some_and(|(_, form)| matches!(letter_case(form, text), LetterCase::Same)) {
                raised.insert(mention.entry);
            }
        }
    }
    raised
}

/// Whether small letters cannot make a common noun of it: one word has its capital, or one is made from a place's name.
fn is_surely_name(text: &str, language: Language) -> bool {
    text.split_whitespace()
        .any(|word| word.starts_with(char::is_uppercase) || speaks_of_place(word, language))
}

/// The entry and the form mentioned, if it is a name of the thing.
fn named<'a>(
    context: &Context<'a>,
    mention: &TermMention,
    language: Language,
) -> Option<(&'a Entry, &'a str)> {
    let (text, status) = form(context, mention, language)?;
    let entry = context.glossary.entry(mention.entry)?;
    matches!(status, Status::Preferred | Status::Admitted).then_some((entry, text))
}

/// Whether the glossary gives some right form of as many words these small letters, or the term is no proper name.
fn free(entry: &Entry, language: Language, text: &str) -> bool {
    let lower = |form: &str| !form.starts_with(char::is_uppercase);
    let length = |text: &str| text.split_whitespace().count();
    let approved = entry
        .forms(language)
        .iter()
        .filter(|form| matches!(form.status, Status::Preferred | Status::Admitted));
    let same = |form: &str| length(form) == length(text) && letter_case(form, text) == LetterCase::Same;
    lower(entry.preferred(language)) || approved.into_iter().any(|form| lower(&form.text) && same(&form.text))
}
