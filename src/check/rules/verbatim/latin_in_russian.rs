use rustc_hash::{FxHashMap, FxHashSet};

use crate::check::context::{Context, Link};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::verbatim::foreign_words::{self, Run};
use crate::glossary::Severity;
use crate::morphology::lemmas;
use crate::semantics::is_piece;
use crate::text::{Language, Phrase, Span, TokenKind, fold};

/// An ordinary English word left in a Russian sentence.
pub static RULE: Rule = Rule {
    id: "latin-in-russian",
    summary: Phrase::new(
        "an ordinary English word stands in a Russian sentence",
        "в русском предложении осталось английское слово",
    ),
    rationale: Phrase::new(
        "It was skipped in translation. A word is ordinary where it is a usual one and the English paragraph has it in small \
        letters, not in quotation marks or as code; four of them in a row are an error. Brands, names, acronyms, units, code, Latin \
        phrases, originals in brackets or quotation marks, words that are named as such (the package X, X means), words with a \
        Russian ending, and words that the article uses again and again are right.",
        "Его забыли перевести. Обычным считается употребительное слово, которое в английском абзаце стоит со строчной буквы, не в \
        кавычках и не как код; четыре подряд — ошибка. Марки, имена, аббревиатуры, единицы, код, латинские выражения, оригиналы в \
        скобках или кавычках, слова, названные как таковые (пакет X, X означает), слова с русским окончанием и слова, которые статья \
        употребляет постоянно, допустимы.",
    ),
    messages: &[WORD, SENTENCE],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The council adopted a resolution on the river.",
            russian: "Совет принял resolution о реке.",
            glossary: "",
            finds: &["resolution"],
        },
        Example {
            english: "The council met in May. It was the first meeting of the year. Nobody spoke.",
            russian: "Совет собрался в мае. It was the first meeting of the year. Никто не выступал.",
            glossary: "",
            finds: &["It was the first meeting of the year"],
        },
        Example {
            english: "“We shall adopt a resolution on the river at the next meeting,” she said.",
            russian: "«Мы примем resolution о реке на следующем заседании», — сказала она.",
            glossary: "",
            finds: &["resolution"],
        },
        Example {
            english: "Windows Server runs on iPhone; the de facto speed is 5 km/h (the rapid response force), the verb go.",
            russian: "Windows Server работает на iPhone; скорость de facto — 5 km/h (the rapid response force), глагол «go».",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "See `make install` at example.org/make, says the Financial Times.",
            russian: "См. `make install` на example.org/make, пишет Financial Times.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Tools like 'barnfinder' show farms. Read it in the pull request. The package tunnel and the field speed are new.",
            russian: "Сервисы вроде barnfinder показывают хозяйства. Читайте в pull request'е. Пакет tunnel и поле speed новые.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "In Old Norse the word gift means good luck, and the mark “free” is \"libre\".",
            russian: "По-древнескандинавски gift значит «удача», а слова free и libre — знаки.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "A pull request is a change; open a pull request, and somebody will read the pull request.",
            russian: "Правка называется pull request; откройте pull request, и кто-нибудь прочтёт ваш pull request.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const WORD: Phrase = Phrase::new("“{0}” is not translated", "«{0}» не переведено");
const SENTENCE: Phrase = Phrase::new("“{0}” is still English", "«{0}» осталось на английском");

/// Words in a row that are more than an expression.
const SENTENCE_WORDS: usize = 4;
/// Times that an edition uses a foreign word on purpose.
const ON_PURPOSE: usize = 3;

/// Latin words, and English ones, that are right in Russian texts, folded.
const AT_HOME: &[&str] = &[
    "de",
    "facto",
    "jure",
    "status",
    "quo",
    "ad",
    "hoc",
    "per",
    "se",
    "vs",
    "via",
    "et",
    "al",
    "pro",
    "forma",
    "bona",
    "fide",
    "persona",
    "non",
    "grata",
    "sui",
    "generis",
    "a",
    "priori",
    "posteriori",
    "in",
    "vitro",
    "situ",
    "ex",
    "post",
    "ante",
    "terra",
    "incognita",
    "modus",
    "vivendi",
    "operandi",
    "casus",
    "belli",
    "alma",
    "mater",
    "curriculum",
    "vitae",
    "online",
    "email",
    "von",
    "van",
    "der",
    "la",
    "le",
    "el",
    "al",
    "bin",
    "du",
    "da",
    "km",
    "kg",
    "mm",
    "cm",
    "kwh",
    "mph",
    "html",
    "pdf",
    "csv",
    "json",
    "xml",
    "docx",
    "txt",
    "url",
    "www",
    "http",
    "https",
];

fn check(context: &Context) -> Vec<Finding> {
    let often = often(context);
    context.links().flat_map(|link| left_over(context, &link, &often)).collect()
}

/// The Latin words that the Russian edition uses again and again.
fn often(context: &Context) -> FxHashSet<String> {
    let mut counts: FxHashMap<String, usize> = FxHashMap::default();
    for (_, block, facts) in context.russian.all() {
        for token in facts.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            let word = token.span.of(block.text());
            if foreign_words::is_latin(word) {
                *counts.entry(fold(word)).or_default() += 1;
            }
        }
    }
    counts.into_iter().filter(|(_, count)| *count >= ON_PURPOSE).map(|(word, _)| word).collect()
}

fn left_over(context: &Context, link: &Link, often: &FxHashSet<String>) -> Vec<Finding> {
    let mut english: Option<FxHashSet<String>> = None;
    let mut found = Vec::new();
    for (at, block, facts) in context.russian.paragraphs(link.russian.clone()) {
        if !facts.tokens.iter().any(|token| is_small(token.span.of(block.text()))) {
            continue;
        }
        let words = english.get_or_insert_with(|| small_words(context, link));
        let exempt = Exempt::new(block, facts);
        let mut has_sentence = false;
        for run in foreign_words::runs(block.text(), facts, foreign_words::is_latin) {
            let is_apart = run.is_inflected
                || exempt.holds(run.span.start)
                || foreign_words::is_set_apart(block.text(), facts, run.span)
                || is_named_as_such(block.text(), run.span);
            if let Some(finding) =
                finding(context, at, &run, words, often).filter(|_| !is_apart && !has_sentence)
            {
                has_sentence = finding.severity == Severity::Error;
                found.push(finding);
            }
        }
    }
    found
}

fn is_small(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
}

/// The words that the English paragraphs have in small letters, and neither in quotation marks of their own nor as code.
fn small_words(context: &Context, link: &Link) -> FxHashSet<String> {
    let mut words = FxHashSet::default();
    for (_, block, facts) in context.english.paragraphs(link.english.clone()) {
        let text = block.text();
        let exempt = Exempt::new(block, facts);
        let small = facts.tokens.iter().map(|token| token.span).filter(|span| is_small(span.of(text)));
        let plain = small.filter(|&span| {
            let is_joined = || foreign_words::is_set_apart(text, facts, span);
            !exempt.holds(span.start) && !foreign_words::is_quoted(text, facts, span) && !is_joined()
        });
        words.extend(plain.map(|span| fold(span.of(text))));
    }
    words
}

fn finding(
    context: &Context,
    paragraph: usize,
    run: &Run,
    english: &FxHashSet<String>,
    often: &FxHashSet<String>,
) -> Option<Finding> {
    let text = |span: Span| context.russian.text(paragraph, span);
    let is_ordinary = |span: &Span| {
        let word = text(*span);
        let folded = fold(word);
        let is_known = AT_HOME.contains(&folded.as_str()) || often.contains(&folded);
        is_small(word)
            && word.len() > 2
            && word.chars().all(char::is_lowercase)
            && english.contains(&folded)
            && !is_known
            && is_english(&folded)
    };
    let ordinary: Vec<Span> = run.words.iter().copied().filter(is_ordinary).collect();
    let first = *ordinary.first()?;
    let small = run.words.iter().filter(|word| is_small(text(**word))).count();
    let is_sentence = small >= SENTENCE_WORDS && ordinary.len() >= 2;
    // A small word among capitals belongs to a name: Bank of the West.
    if !is_sentence && small < run.words.len() {
        return None;
    }
    let (span, phrase, severity) = match is_sentence {
        true => (run.span, SENTENCE, Severity::Error),
        false => (if ordinary.len() == 1 { first } else { run.span }, WORD, Severity::Warning),
    };
    let shown = text(span);
    let finding = Finding::new(&RULE, phrase.with(&[shown])).severity(severity).expected("", shown);
    Some(finding.at(Language::Russian, context.russian.place(paragraph, span)))
}

/// Whether a word is a usual one, or a form of one: names of programs and words of other languages are none.
fn is_english(word: &str) -> bool {
    is_piece(word) || lemmas(word, Language::English).iter().any(|lemma| is_piece(lemma))
}

/// What a name or a word as such stands behind: dictionary forms, folded.
const CLASSES: &[&str] = &[
    "слово",
    "термин",
    "понятие",
    "проект",
    "сервис",
    "служба",
    "пакет",
    "библиотека",
    "модуль",
    "команда",
    "утилита",
    "программа",
    "приложение",
    "функция",
    "метод",
    "класс",
    "параметр",
    "аргумент",
    "опция",
    "ключ",
    "флаг",
    "поле",
    "переменная",
    "атрибут",
    "тег",
    "тэг",
    "файл",
    "каталог",
    "папка",
    "директория",
    "ветка",
    "ветвь",
    "таблица",
    "столбец",
    "колонка",
    "строка",
    "домен",
    "логин",
    "ник",
    "аккаунт",
    "вкладка",
    "кнопка",
    "раздел",
    "меню",
    "язык",
    "платформа",
    "плагин",
    "расширение",
    "роль",
    "объект",
    "событие",
    "элемент",
    "значение",
    "режим",
    "глагол",
    "существительное",
    "прилагательное",
];

/// Words that follow a word of which they speak, folded.
const SPEAKS_OF: &[&str] =
    &["означает", "означают", "значит", "обозначает", "обозначают", "называется", "называют", "переводится"];

/// Whether a stretch is named as a word or by what it is: «пакет X», «слова X и Y», «X означает».
fn is_named_as_such(text: &str, span: Span) -> bool {
    let (before, after) = (text.get(..span.start).unwrap_or(""), text.get(span.end..).unwrap_or(""));
    let next =
        after.split_whitespace().next().map(|word| fold(word.trim_matches(|c: char| !c.is_alphabetic())));
    if next.is_some_and(|word| SPEAKS_OF.contains(&word.as_str())) {
        return true;
    }
    // «слова free и libre», «проект, khmer», «менеджер пакетов, такой как npm»
    let skipped = |word: &&str| {
        let folded = fold(word.trim_matches(|c: char| !c.is_alphabetic()));
        foreign_words::is_latin(&folded)
            || matches!(folded.as_str(), "" | "и" | "или" | "как" | "такой" | "такие")
    };
    let class = before.split_whitespace().rev().take(REACH).find(|word| !skipped(word));
    class.is_some_and(|word| is_class(&fold(word.trim_matches(|c: char| !c.is_alphabetic()))))
}

/// Words before one in which the word that says what it is is looked for.
const REACH: usize = 6;

fn is_class(word: &str) -> bool {
    lemmas(word, Language::Russian).iter().any(|lemma| CLASSES.contains(&lemma.as_str()))
}
