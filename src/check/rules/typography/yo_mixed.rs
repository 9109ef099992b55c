use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::check::context::{Context, Edition};
use crate::check::edit::Applicability;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::style::Yo;
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span, TokenKind, fold};

/// One word with ё and with е in one article.
pub static RULE: Rule = Rule {
    id: "yo-mixed",
    summary: Phrase::new(
        "a word is written with ё and with е in one article",
        "слово написано то с «ё», то с «е»",
    ),
    rationale: Phrase::new(
        "Both spellings are right, but not in one article. «Все» and «всё», «чем» and «чём», «села» and «сёла» are different \
        words. For information, unless the house has chosen.",
        "Оба написания верны, но не в одной статье. «Все» и «всё», «чем» и «чём», «села» и «сёла» — разные слова. Для сведения, \
        если редакция не сделала выбора.",
    ),
    messages: &[MIXED, NEVER],
    severity: Severity::Info,
    examples: &[
        Example {
            english: "He is still here. She still waits.",
            russian: "Он ещё здесь. Она еще ждёт.",
            glossary: "",
            finds: &["еще"],
        },
        Example {
            english: "All agreed on everything, and on what they had begun with.",
            russian: "Все согласились на всё и на то, с чем пришли, о чём спорили.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The villages burnt. The boat came to the village.",
            russian: "Сёла сгорели. Лодка дошла до села; мёд и медь.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const MIXED: Phrase = Phrase::new(
    "“{0}” is written “{1}” elsewhere in this article",
    "«{0}» в других местах статьи пишется «{1}»",
);
const NEVER: Phrase = Phrase::new("“{0}”: the house does not write ё", "«{0}»: редакция не пишет «ё»");

/// Words that with ё and with е are different words, folded.
const DIFFERENT: &[&str] = &[
    "все",
    "всем",
    "чем",
    "нем",
    "моем",
    "твоем",
    "своем",
    "узнаем",
    "узнает",
    "признаем",
    "признает",
    "сознаем",
    "сознает",
    "создаем",
    "задаем",
    "поем",
    "осел",
    "берет",
    "берете",
    "лет",
    "лен",
    "мел",
    "небо",
    "неба",
    "небу",
    "небом",
    "небе",
    "падеж",
    "падежа",
    "совершенный",
    "совершенного",
    "совершенному",
    "совершенным",
    "совершенном",
    "совершенная",
    "совершенной",
    "совершенную",
    "совершенное",
    "совершенные",
    "совершенных",
    "совершенными",
    "совершен",
    "совершенно",
    "совершенна",
    "села",
    "сел",
    "селами",
    "селам",
    "селах",
    "озера",
    "звезды",
    "сестры",
    "жены",
    "слезы",
    "слез",
    "колеса",
    "весла",
    "ведра",
    "гнезда",
    "зерна",
    "пчелы",
    "стекла",
    "весны",
    "седла",
    "ребра",
    "знамена",
    "щеки",
    "версты",
    "метлы",
    "черта",
    "чертам",
    "чертами",
    "черт",
    "слет",
    "полет",
    "тема",
    "шлем",
    "передохнем",
    "отчет",
    "засел",
    "подсел",
    "осел",
    "ответ",
    "клен",
    "стрелы",
    "доведем",
    "везем",
    "везет",
    "мета",
    "сел",
    "перелет",
    "темен",
    "свекла",
    "ветлы",
    "иглы",
    "серьги",
    "блесны",
    "кремы",
    "зев",
    "рев",
    "щелка",
    "вернем",
    "ведем",
    "перст",
    "наем",
    "заем",
    "шест",
    "том",
];

fn check(context: &Context) -> Vec<Finding> {
    match context.style.yo {
        Some(Yo::Never) => with_yo(&context.russian).into_iter().map(|word| never(context, word)).collect(),
        house => mixed(context, house.is_some()),
    }
}

/// A word: its paragraph, from 0, its place, and its folded form.
type Word = (usize, Span, String);

fn with_yo(edition: &Edition) -> Vec<Word> {
    words(edition, |word| word.contains(['ё', 'Ё']), |_| true)
}

/// The words for which `holds`, whose folded form is `wanted`.
fn words(edition: &Edition, holds: impl Fn(&str) -> bool, wanted: impl Fn(&str) -> bool) -> Vec<Word> {
    let mut found = Vec::new();
    for (at, block, facts) in edition.all() {
        for token in facts.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            let word = token.span.of(block.text());
            if holds(word) {
                let folded = fold(word);
                if wanted(&folded) {
                    found.push((at, token.span, folded));
                }
            }
        }
    }
    found
}

fn mixed(context: &Context, is_house: bool) -> Vec<Finding> {
    let edition = &context.russian;
    debug_assert_eq!(edition.language(), Language::Russian);
    let spelt: FxHashMap<String, String> = with_yo(edition)
        .into_iter()
        .filter(|(.., folded)| !DIFFERENT.contains(&folded.as_str()))
        .map(|(at, span, folded)| (folded, edition.text(at, span).to_owned()))
        .collect();
    if spelt.is_empty() {
        return Vec::new();
    }
    let lengths: FxHashSet<usize> = spelt.keys().map(String::len).collect();
    let is_candidate = |word: &str| lengths.contains(&word.len()) && !word.contains(['ё', 'Ё']);
    let mut first: BTreeMap<String, (usize, Span)> = BTreeMap::new();
    for (at, span, folded) in words(edition, is_candidate, |folded| spelt.contains_key(folded)) {
        first.entry(folded).or_insert((at, span));
    }
    let severity = if is_house { Severity::Warning } else { Severity::Info };
    let finding = |(folded, (at, span)): (&String, &(usize, Span))| {
        let (found, other) = (edition.text(*at, *span), spelt.get(folded).map_or("", String::as_str));
        Finding::new(&RULE, MIXED.with(&[found, other]))
            .severity(severity)
            .about(Subject::Typography)
            .expected(other, found)
            .edit(Language::Russian, *at, *span, with_yo_of(found, other), Applicability::Review)
            .at(Language::Russian, edition.place(*at, *span))
    };
    first.iter().map(finding).collect()
}

fn never(context: &Context, (at, span, folded): Word) -> Finding {
    let found = context.russian.text(at, span);
    Finding::new(&RULE, NEVER.with(&[found]))
        .severity(Severity::Warning)
        .about(Subject::Typography)
        .expected(folded, found)
        .edit(Language::Russian, at, span, found.replace('ё', "е").replace('Ё', "Е"), Applicability::Safe)
        .at(Language::Russian, context.russian.place(at, span))
}

/// `word` with ё where `other`, the same word, has it.
fn with_yo_of(word: &str, other: &str) -> String {
    let letters = word.chars().zip(other.chars().map(Some).chain(std::iter::repeat(None)));
    letters
        .map(|(own, other)| match (own, other) {
            ('е', Some('ё' | 'Ё')) => 'ё',
            ('Е', Some('ё' | 'Ё')) => 'Ё',
            (own, _) => own,
        })
        .collect()
}
