use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::structure::unmatched_sentences;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// An English sentence that the Russian paragraph lacks.
pub static RULE: Rule = Rule {
    id: "sentence-omitted",
    summary: Phrase::new(
        "an English sentence is missing in the Russian paragraph",
        "предложение оригинала пропущено в переводе",
    ),
    rationale: Phrase::new(
        "It is the slip that readers cannot notice. Sentences of a paragraph are aligned by their meaning; one is reported where it \
        has no counterpart and the Russian paragraph is shorter by about its length. Sentences that are joined, divided or moved to \
        the next paragraph are right.",
        "Такого пропуска читатель заметить не может. Предложения абзаца сопоставляются по смыслу; сообщается о предложении, которому \
        ничего не соответствует, если русский абзац короче примерно на его длину. Объединять, делить и переносить предложения в \
        соседний абзац можно.",
    ),
    messages: &[OMITTED],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The ministers met in Tashkent on Monday. They spoke about the railway to Osh for three hours. Construction \
                is to begin in May 2026, the Kyrgyz side said.",
            russian: "Министры встретились в Ташкенте в понедельник. Строительство должно начаться в мае 2026 года, сообщила \
                киргизская сторона.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "The ministers met in Tashkent on Monday. They spoke about the railway to Osh for three hours.",
            russian: "Министры встретились в Ташкенте в понедельник и три часа говорили о железной дороге в Ош.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The ministers met in Tashkent on Monday and spoke about the railway to Osh for three hours.",
            russian: "Министры встретились в Ташкенте в понедельник. Три часа они говорили о железной дороге в Ош.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const OMITTED: Phrase = Phrase::new(
    "this sentence is missing in the Russian paragraph",
    "этого предложения нет в русском абзаце",
);

fn check(context: &Context) -> Vec<Finding> {
    unmatched_sentences::findings(context, Language::English, &RULE, OMITTED)
}
