use crate::check::comparison::lengths::lengths;
use crate::check::context::{Context, Link};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// Two paragraphs in the same place that speak of different things.
pub static RULE: Rule = Rule {
    id: "paragraph-mismatch",
    summary: Phrase::new(
        "the paragraphs in the same place speak of different things",
        "абзацы на одном и том же месте говорят о разном",
    ),
    rationale: Phrase::new(
        "A paragraph of another article was pasted here, or of another draft. Paragraphs that share hardly a name, number or term \
        are compared by the sentence encoder; of 594 pairs of paragraphs of published news not one was less alike than 0.34, \
        and of foreign paragraphs nineteen in twenty were less alike than 0.26. Without the encoder nothing is found.",
        "Сюда попал абзац другой статьи или другого варианта текста. Абзацы, у которых почти нет общих имён, чисел и терминов, \
        сравнивает кодировщик предложений: из 594 пар абзацев опубликованных новостей ни одна не имела сходства ниже 0,34, а \
        из чужих абзацев у девятнадцати из двадцати оно было ниже 0,26. Без кодировщика ничего не находится.",
    ),
    messages: &[APART],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The ministers met in Tashkent on Monday.\n\nFishing and farming feed most families along this coast.\n\n\
                The next meeting will take place in Bishkek.",
            russian: "Министры встретились в Ташкенте в понедельник.\n\nПосле перерыва хозяева поля забили второй мяч и победили.\n\n\
                Следующая встреча пройдёт в Бишкеке.",
            glossary: "",
            finds: &["После перерыва хозяева поля забили второй мяч и победили."],
        },
        Example {
            english: "The ministers met in Tashkent on Monday.\n\nFishing and farming feed most families along this coast.\n\n\
                The next meeting will take place in Bishkek.",
            russian: "Министры встретились в Ташкенте в понедельник.\n\nБольшинство семей на побережье живёт рыбой и огородом.\n\n\
                Следующая встреча пройдёт в Бишкеке.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "He did not mince his words, and nobody in the hall was amused.",
            russian: "Говорил он без обиняков, и в зале никто не смеялся.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const APART: Phrase =
    Phrase::new("these paragraphs speak of different things", "эти абзацы говорят о разном");

/// Translations are more alike than this, from -1 to 1.
const ALIKE: f32 = 0.3;
/// Less alike, and of at least so many characters, they are surely none.
const APART_SURELY: (f32, f64) = (0.2, 100.0);
/// Shorter paragraphs say too little, in characters.
const SHORT: f64 = 40.0;

fn check(context: &Context) -> Vec<Finding> {
    lengths(context)
        .into_iter()
        .filter_map(|lengths| {
            let is_one = |language| lengths.link.side(language).len() == 1;
            let shorter = lengths.english.min(lengths.russian);
            let likeness = context.likeness(&lengths.link)?;
            if shorter < SHORT || !Language::BOTH.into_iter().all(is_one) {
                return None;
            }
            let is_sure = likeness < APART_SURELY.0 && shorter >= APART_SURELY.1;
            (likeness < ALIKE).then(|| finding(context, &lengths.link, is_sure))
        })
        .collect()
}

fn finding(context: &Context, link: &Link, is_sure: bool) -> Finding {
    let severity = if is_sure { Severity::Error } else { RULE.severity };
    let place = context.russian.whole(link.russian.clone());
    let text = context.russian.text(place.paragraph, place.span);
    let finding = Finding::new(&RULE, APART)
        .about(Subject::Paragraph)
        .severity(severity)
        .expected("", text)
        .at(Language::Russian, place);
    finding.at(Language::English, context.english.whole(link.english.clone()))
}
