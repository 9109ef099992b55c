use crate::check::context::{Context, Edition};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::verbatim::foreign_words::{self, Run};
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A Cyrillic word left in an English sentence.
pub static RULE: Rule = Rule {
    id: "cyrillic-in-english",
    summary: Phrase::new(
        "a Cyrillic word stands in an English sentence",
        "в английском предложении осталось слово кириллицей",
    ),
    rationale: Phrase::new(
        "Most readers of the English edition cannot read it. Four words in a row are an error. Originals in brackets or quotation \
        marks, single letters, code and lines that are Cyrillic as a whole (links to the other edition) are right.",
        "Читатель английского текста его не прочтёт. Четыре слова подряд — ошибка. Оригиналы в скобках или кавычках, отдельные \
        буквы, код и строки целиком на кириллице (ссылки на другой текст) допустимы.",
    ),
    messages: &[WORD],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The council adopted a резолюцию on the river.",
            russian: "Совет принял резолюцию о реке.",
            glossary: "",
            finds: &["резолюцию"],
        },
        Example {
            english: "The council met. Никто из них не выступал. It was May.",
            russian: "Совет собрался. Никто из них не выступал. Был май.",
            glossary: "",
            finds: &["Никто из них не выступал"],
        },
        Example {
            english: "The word “река” (река) has the letter к; see `ключ`.",
            russian: "В слове «река» есть буква «к»; см. `ключ`.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The river is clean.\n\nЧитать на русском",
            russian: "Река чистая.\n\nRead in English",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const WORD: Phrase = Phrase::new("“{0}” is not in English", "«{0}» — не по-английски");

/// Words in a row that are more than an expression.
const SENTENCE_WORDS: usize = 4;

fn check(context: &Context) -> Vec<Finding> {
    let edition = &context.english;
    let mut found = Vec::new();
    for (at, block, facts) in edition.all() {
        let text = block.text();
        if text.is_ascii() || edition.is_untranslated(at..at + 1) {
            continue;
        }
        let runs = foreign_words::runs(text, facts, foreign_words::is_cyrillic);
        if runs.is_empty() || foreign_words::runs(text, facts, foreign_words::is_latin).is_empty() {
            continue;
        }
        let exempt = Exempt::new(block, facts);
        let prose = runs.iter().filter(|run| {
            !exempt.holds(run.span.start) && !foreign_words::is_set_apart(text, facts, run.span)
        });
        found.extend(prose.filter_map(|run| finding(edition, at, run)));
    }
    found
}

fn finding(edition: &Edition, paragraph: usize, run: &Run) -> Option<Finding> {
    let shown = edition.text(paragraph, run.span);
    let is_letter = shown.chars().nth(1).is_none();
    let severity = if run.words.len() >= SENTENCE_WORDS { Severity::Error } else { Severity::Warning };
    let finding = Finding::new(&RULE, WORD.with(&[shown])).severity(severity).expected("", shown);
    (!is_letter).then(|| finding.at(Language::English, edition.place(paragraph, run.span)))
}
