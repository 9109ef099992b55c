use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use crate::check::context::{Context, Edition};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::{Phrase, Script, Span, TokenKind, lookalike, script_of};

/// A letter of one script that stands in a word of the other and looks like a letter of it.
pub static RULE: Rule = Rule {
    id: "mixed-script",
    summary: Phrase::new(
        "a word holds a letter of the other script that looks the same",
        "слово содержит неотличимую на вид букву другого алфавита",
    ),
    rationale: Phrase::new(
        "The reader sees nothing, but search, hyphenation, speech and every later check miss the word. \
        Words whose parts are written in different scripts on purpose (IT-компания, G7, request’е) are right; a Russian ending \
        that is glued to an English word is a matter of style, and information only.",
        "Читатель ничего не заметит, но поиск, переносы, озвучивание и все дальнейшие проверки споткнутся о \
            такое слово. Слова, части которых намеренно написаны разными алфавитами (IT-компания, G7, request’е), \
            правильны; русское окончание вплотную к английскому слову — дело стиля: только сведения.",
    ),
    messages: &[MIXED, ENDING],
    severity: Severity::Error,
    examples: &[
        Example { english: "Russia", russian: "Pоссия", glossary: "", finds: &["Pоссия"] },
        Example {
            english: "The cоuntry voted.",
            russian: "Страна голосовала.",
            glossary: "",
            finds: &["cоuntry"],
        },
        Example {
            english: "IT companies, T-shirts",
            russian: "IT-компании, T-образный стол, USB-кабель",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Open a merge request in Sverka.",
            russian: "Ответ — в merge request'е и request’у; всё есть в Sverkaе.",
            glossary: "",
            finds: &["Sverkaе"],
        },
        Example {
            english: "vitamin C",
            russian: "витамин C и группа «Ляпис Трубецкой»",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const MIXED: Phrase = Phrase::new(
    "“{0}” holds letters of two scripts that look alike",
    "в слове «{0}» смешаны похожие буквы двух алфавитов",
);

const ENDING: Phrase = Phrase::new(
    "“{0}” has a Russian ending on an English word",
    "в «{0}» русское окончание приписано к английскому слову",
);

fn check(context: &Context) -> Vec<Finding> {
    let english = OnceCell::new();
    let is_english = |word: &str| english.get_or_init(|| words(&context.english)).contains(word);
    [&context.english, &context.russian].into_iter().flat_map(|edition| mixed(edition, &is_english)).collect()
}

/// The words of an edition.
fn words<'a>(edition: &Edition<'a>) -> FxHashSet<&'a str> {
    let tokens = edition
        .all()
        .flat_map(|(_, block, facts)| facts.tokens.iter().map(|token| token.span.of(block.text())));
    tokens.collect()
}

fn mixed(edition: &Edition, is_english: &dyn Fn(&str) -> bool) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, block, facts) in edition.all() {
        for token in facts.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            for part in parts(token.span.of(block.text()), token.span.start) {
                let word = part.of(block.text());
                let Some(right) = unmixed(word) else { continue };
                let has_ending = ending(word).is_some_and(|head| is_english(head) && !is_english(&right));
                let finding = match has_ending {
                    true => {
                        Finding::new(&RULE, ENDING.with(&[word])).severity(Severity::Info).expected("", word)
                    }
                    false => Finding::new(&RULE, MIXED.with(&[word])).expected(right, word),
                };
                found.push(finding.at(edition.language(), edition.place(at, part)));
            }
        }
    }
    found
}

/// Letters of a Russian case ending, at most.
const LONGEST_ENDING: usize = 3;

/// The Latin beginning of a word whose last letters alone are Russian.
fn ending(word: &str) -> Option<&str> {
    let start = word.char_indices().find(|&(_, c)| script_of(c) == Some(Script::Cyrillic))?.0;
    let (head, tail) = word.split_at_checked(start)?;
    let is_short = tail.chars().count() <= LONGEST_ENDING;
    let is_russian = tail.chars().all(|c| script_of(c) == Some(Script::Cyrillic));
    (is_short && is_russian && !head.is_empty()).then_some(head)
}

/// The parts of a word that begins at `start`, which hyphens and apostrophes part: «request’е» has a Russian ending.
fn parts(word: &str, start: usize) -> impl Iterator<Item = Span> {
    word.split(['-', '\u{2010}', '\u{2011}', '\'', '’']).map(move |part| {
        let offset = start + (part.as_ptr() as usize - word.as_ptr() as usize);
        Span::new(offset, offset + part.len())
    })
}

/// The word with its look-alikes put right; `None` where its letters are of one script or differ on purpose.
fn unmixed(word: &str) -> Option<String> {
    let count = |script| word.chars().filter(|&c| script_of(c) == Some(script)).count();
    let (latin, cyrillic) = (count(Script::Latin), count(Script::Cyrillic));
    if latin == 0 || cyrillic == 0 {
        return None;
    }
    let foreign = if latin > cyrillic { Script::Cyrillic } else { Script::Latin };
    word.chars().map(|c| if script_of(c) == Some(foreign) { lookalike(c) } else { Some(c) }).collect()
}
