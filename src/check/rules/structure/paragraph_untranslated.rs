use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A paragraph left in the language of the other edition.
pub static RULE: Rule = Rule {
    id: "paragraph-untranslated",
    summary: Phrase::new(
        "a paragraph is still in the language of the other edition",
        "абзац остался на языке другого текста",
    ),
    rationale: Phrase::new(
        "It was skipped or pasted by mistake. Names, titles and code in Latin letters inside a Russian paragraph are right; \
        a paragraph is reported where at least four common words and nearly all of its letters are foreign.",
        "Его пропустили или вставили по ошибке. Имена, названия и код латиницей внутри русского абзаца \
            правильны; сообщается об абзаце, в котором не менее четырёх обычных слов и почти все буквы чужие.",
    ),
    messages: &[UNTRANSLATED],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The vote was held on Sunday.\n\nThe results are expected to be announced within two days.",
            russian: "Голосование прошло в воскресенье.\n\nThe results are expected to be announced within two days.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "It runs Windows Server.\n\nUse sverka check PATH.",
            russian: "Он работает под управлением Windows Server.\n\nИспользуйте sverka check PATH.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Read more: Deutsche Welle",
            russian: "Deutsche Welle, Radio Liberty",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const UNTRANSLATED: Phrase = Phrase::new("this paragraph is not translated", "этот абзац не переведён");

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for language in Language::BOTH {
        let edition = context.edition(language);
        let foreign = (0..edition.facts.len()).filter(|&at| edition.is_untranslated(at..at + 1));
        found.extend(foreign.map(|at| {
            let finding = Finding::new(&RULE, UNTRANSLATED)
                .about(Subject::Paragraph)
                .at(language, edition.whole(at..at + 1));
            match context.counterpart(language, at) {
                Some(place) => finding.at(language.other(), place),
                None => finding,
            }
        }));
    }
    found
}
