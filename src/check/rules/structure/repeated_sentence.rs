use std::ops::Range;

use crate::check::context::{Context, Edition};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span, fold};

/// A sentence that stands twice in a row in one edition only.
pub static RULE: Rule = Rule {
    id: "repeated-sentence",
    summary: Phrase::new("a sentence stands twice in a row", "предложение повторено подряд"),
    rationale: Phrase::new(
        "It was pasted twice. What both editions repeat is meant so, and so are a few words: «Нет, нет. Нет, нет».",
        "Его вставили дважды. То, что повторяют оба текста, сделано намеренно, как и повтор нескольких слов: «Нет, нет. Нет, нет».",
    ),
    messages: &[TWICE],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The council met in Vienna. It adopted the budget. Nobody objected.",
            russian: "Совет собрался в Вене. Он принял бюджет. Он принял бюджет. Никто не возражал.",
            glossary: "",
            finds: &["Он принял бюджет."],
        },
        Example {
            english: "Never again will they meet. Never again will they meet.",
            russian: "Больше они не встретятся. Больше они не встретятся.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "“No, no,” she said. He did not listen.",
            russian: "Нет. Нет. Он не слушал.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const TWICE: Phrase = Phrase::new("the sentence stands twice in a row", "предложение стоит дважды подряд");

/// Fewer characters are said twice on purpose.
const SHORT: usize = 12;

fn check(context: &Context) -> Vec<Finding> {
    Language::BOTH.into_iter().flat_map(|language| of_edition(context, language)).collect()
}

fn of_edition(context: &Context, language: Language) -> Vec<Finding> {
    let edition = context.edition(language);
    let in_both = |at: usize| {
        let beside = context.counterpart(language, at).map(|place| place.paragraphs);
        beside.is_some_and(|beside| !repeated(context.edition(language.other()), beside).is_empty())
    };
    let found = repeated(edition, 0..edition.facts.len()).into_iter().filter(|(at, _)| !in_both(*at));
    found
        .map(|(at, span)| {
            let text = edition.text(at, span);
            Finding::new(&RULE, TWICE)
                .about(Subject::Sentence)
                .expected("", text)
                .at(language, edition.place(at, span))
        })
        .collect()
}

/// The sentences that are the same as the one before, as a paragraph, from 0, and a stretch of it; of a run the first.
fn repeated(edition: &Edition, range: Range<usize>) -> Vec<(usize, Span)> {
    let mut found: Vec<(usize, Span)> = Vec::new();
    for (at, block, facts) in edition.paragraphs(range) {
        let mut in_run = false;
        for pair in facts.sentences.windows(2) {
            let [first, second] = [pair[0], pair[1]].map(|span| span.of(block.text()).trim());
            let is_same =
                first.chars().count() >= SHORT && first.len() == second.len() && fold(first) == fold(second);
            if is_same && !in_run {
                found.push((at, pair[1]));
            }
            in_run = is_same;
        }
    }
    found
}
