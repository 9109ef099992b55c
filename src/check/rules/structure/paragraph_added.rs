use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::structure::unmatched_paragraphs::{gaps, severity};
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A Russian paragraph without a counterpart.
pub static RULE: Rule = Rule {
    id: "paragraph-added",
    summary: Phrase::new(
        "a Russian paragraph has no counterpart in the English edition",
        "абзацу перевода ничего не соответствует в оригинале",
    ),
    rationale: Phrase::new(
        "The original does not say it, or no longer does. Short lines at the head or foot of the page, such as lists of other \
        headlines, belong to the page and not to the article: information only.",
        "В оригинале этого нет — или уже нет. Короткие строки в начале и в конце страницы, например списки \
            других заголовков, относятся к странице, а не к статье: только сведения.",
    ),
    messages: &[ADDED],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The ministers met in Tashkent on Monday to discuss the railway.\n\nConstruction is to begin in May, the Kyrgyz side said.",
            russian: "Министры встретились в Ташкенте в понедельник, чтобы обсудить железную дорогу.\n\n\
                Эксперты напоминают, что колею шириной 1435 мм выбрали для всей линии ещё прошлой осенью.\n\n\
                Строительство должно начаться в мае, сообщила киргизская сторона.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "The ministers met in Tashkent on Monday. They discussed the railway at length.",
            russian: "Министры встретились в Ташкенте в понедельник.\n\nОни подробно обсудили железную дорогу.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Trade grew by 14% in March, the bank said.",
            russian: "В марте, по данным банка, торговля выросла на 14 %.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const ADDED: Phrase = Phrase::new(
    "this paragraph has no counterpart in the English edition",
    "этому абзацу ничего не соответствует в английском тексте",
);

fn check(context: &Context) -> Vec<Finding> {
    gaps(context, Language::Russian)
        .into_iter()
        .map(|gap| {
            Finding::new(&RULE, ADDED)
                .about(Subject::Paragraph)
                .severity(severity(context, &gap))
                .at(Language::Russian, context.russian.whole(gap.paragraph..gap.paragraph + 1))
        })
        .collect()
}
