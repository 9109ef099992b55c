use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::structure::unmatched_paragraphs::{gaps, severity};
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// An English paragraph without a counterpart.
pub static RULE: Rule = Rule {
    id: "paragraph-omitted",
    summary: Phrase::new(
        "an English paragraph has no counterpart in the Russian edition",
        "абзац оригинала пропущен в переводе",
    ),
    rationale: Phrase::new(
        "The reader of the translation misses it. Short lines at the head or foot of the page, such as lists of other \
        headlines, belong to the page and not to the article: information only.",
        "Читатель перевода его не увидит. Короткие строки в начале и в конце страницы, например списки других \
            заголовков, относятся к странице, а не к статье: только сведения.",
    ),
    messages: &[OMITTED],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The ministers met in Tashkent on Monday to discuss the railway.\n\n\
                Officials from both states said the 1,435 mm gauge had been chosen for the whole line last autumn.\n\n\
                Construction is to begin in May, the Kyrgyz side said.",
            russian: "Министры встретились в Ташкенте в понедельник, чтобы обсудить железную дорогу.\n\n\
                Строительство должно начаться в мае, сообщила киргизская сторона.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "The ministers met in Tashkent on Monday.\n\nThe railway to Osh took them three hours.",
            russian: "Министры встретились в Ташкенте в понедельник. Железную дорогу в Ош обсуждали три часа.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The ministers met in Tashkent on Monday.\n\nThey discussed the railway.",
            russian: "Министры встретились в понедельник в Ташкенте.\n\nОни обсудили железную дорогу.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const OMITTED: Phrase = Phrase::new(
    "this paragraph has no counterpart in the Russian edition",
    "этому абзацу ничего не соответствует в русском тексте",
);

fn check(context: &Context) -> Vec<Finding> {
    gaps(context, Language::English)
        .into_iter()
        .map(|gap| {
            Finding::new(&RULE, OMITTED)
                .about(Subject::Paragraph)
                .severity(severity(context, &gap))
                .at(Language::English, context.english.whole(gap.paragraph..gap.paragraph + 1))
        })
        .collect()
}
