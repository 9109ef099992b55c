use crate::check::context::{Context, Edition};
use crate::check::edit::Applicability;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
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
        Words whose parts are written in different scripts on purpose (IT-компания, G7) are right.",
        "Читатель ничего не заметит, но поиск, переносы, озвучивание и все дальнейшие проверки споткнутся о \
            такое слово. Слова, части которых намеренно написаны разными алфавитами (IT-компания, G7), \
            правильны.",
    ),
    messages: &[MIXED],
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

fn check(context: &Context) -> Vec<Finding> {
    [&context.english, &context.russian].into_iter().flat_map(words).collect()
}

fn words(edition: &Edition) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, block, facts) in edition.all() {
        for token in facts.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            for part in parts(token.span.of(block.text()), token.span.start) {
                let word = part.of(block.text());
                if let Some(right) = unmixed(word) {
                    found.push(
                        Finding::new(&RULE, MIXED.with(&[word]))
                            .about(Subject::Typography)
                            .edit(edition.language(), at, part, right.clone(), Applicability::Safe)
                            .expected(right, word)
                            .at(edition.language(), edition.place(at, part)),
                    );
                }
            }
        }
    }
    found
}

/// The parts of a hyphenated word that begins at `start`.
fn parts(word: &str, start: usize) -> impl Iterator<Item = Span> {
    word.split(['-', '\u{2010}', '\u{2011}']).map(move |part| {
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
