use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// Two texts that are no editions of one another.
pub static RULE: Rule = Rule {
    id: "editions-unrelated",
    summary: Phrase::new(
        "the two texts do not look like editions of one text",
        "тексты не похожи на две версии одной статьи",
    ),
    rationale: Phrase::new(
        "Files were probably paired by mistake. Where hardly any paragraph of one text is found in the other, this is said once, and \
         nothing that rests on comparing paragraphs is reported. Texts of one to three paragraphs are not judged.",
        "Вероятно, файлы сопоставлены по ошибке. Если почти ни один абзац одного текста не найден в другом, об этом говорится один \
         раз, а всё, что основано на сравнении абзацев, не сообщается. Тексты из одного–трёх абзацев не оцениваются.",
    ),
    messages: &[UNRELATED],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "Swifts nest under old roofs.\n\nThey sleep on the wing.\n\nEach weighs 40 grams.\n\nThe museum counts 214 nests.\n\nA pair raises three chicks.",
            russian: "Бюджет области принят во втором чтении.\n\nДоходы составят 98 млрд рублей.\n\nДефицит покроют займами.\n\n\
                Глава комитета финансов Ольга Сомова назвала план осторожным.\n\nГолосование продлилось семь минут.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "Swifts nest under old roofs.\n\nThey sleep on the wing.\n\nEach weighs 40 grams.\n\nThe museum counts 214 nests.\n\nA pair raises three chicks.",
            russian: "Стрижи гнездятся под старыми крышами.\n\nСпят они на лету.\n\nКаждый весит 40 граммов.\n\nМузей насчитал 214 гнёзд.\n\nПара выводит трёх птенцов.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Swifts nest under old roofs.",
            russian: "Бюджет области принят во втором чтении.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const UNRELATED: Phrase = Phrase::new(
    "these do not look like editions of one text; were the files paired by mistake?",
    "тексты не похожи на две версии одной статьи; возможно, файлы сопоставлены по ошибке",
);

fn check(context: &Context) -> Vec<Finding> {
    if context.are_editions() {
        return Vec::new();
    }
    let place = |language| context.edition(language).whole(0..context.edition(language).facts.len());
    let finding = Finding::new(&RULE, UNRELATED).about(Subject::Paragraph);
    vec![Language::BOTH.into_iter().fold(finding, |finding, language| finding.at(language, place(language)))]
}
