use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::structure::unmatched_sentences;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A Russian sentence that the English paragraph lacks.
pub static RULE: Rule = Rule {
    id: "sentence-added",
    summary: Phrase::new(
        "a Russian sentence is missing in the English paragraph",
        "в переводе есть предложение, которого нет в оригинале",
    ),
    rationale: Phrase::new(
        "It was added, or left out of the English edition later. A sentence is reported where it has no counterpart and the English \
        paragraph is shorter by about its length. Sentences that are joined, divided or moved to the next paragraph are right.",
        "Его добавили или позже убрали из английского текста. Сообщается о предложении, которому ничего не соответствует, если \
        английский абзац короче примерно на его длину. Объединять, делить и переносить предложения в соседний абзац можно.",
    ),
    messages: &[ADDED],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The ministers met in Tashkent on Monday. Construction is to begin in May 2026, the Kyrgyz side said.",
            russian: "Министры встретились в Ташкенте в понедельник. Три часа они говорили о железной дороге в Ош и её стоимости. \
                Строительство должно начаться в мае 2026 года, сообщила киргизская сторона.",
            glossary: "",
            finds: &["Три часа они говорили о железной дороге в Ош и её стоимости."],
        },
        Example {
            english: "The ministers met in Tashkent on Monday and spoke about the railway to Osh for three hours.",
            russian: "Министры встретились в Ташкенте в понедельник. Три часа они говорили о железной дороге в Ош.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The ministers met in Tashkent on Monday. They spoke about the railway to Osh for three hours.",
            russian: "Министры встретились в Ташкенте в понедельник и три часа говорили о железной дороге в Ош.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const ADDED: Phrase = Phrase::new(
    "this sentence is missing in the English paragraph",
    "этого предложения нет в английском абзаце",
);

fn check(context: &Context) -> Vec<Finding> {
    unmatched_sentences::findings(context, Language::Russian, &RULE, ADDED)
}
