use crate::analysis::language_neutral;
use crate::check::context::{Context, Edition, Link};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::document::LinkKind;
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span};

/// An image or bold type that one edition lacks.
pub static RULE: Rule = Rule {
    id: "markup-mismatch",
    summary: Phrase::new(
        "an image or bold type of one edition is missing in the other",
        "картинка или выделение есть только в одном тексте",
    ),
    rationale: Phrase::new(
        "A missing image is missed by the reader; a language edition of it (map-en.png, map-ru.png) is the same image. That a \
        paragraph has bold type in one edition only is information; italics differ by custom, because Russian puts titles in \
        quotation marks.",
        "Пропавшей картинки читатель не увидит; её языковая версия (map-en.png и map-ru.png) — та же картинка. О полужирном шрифте, \
        который есть только в одном тексте, сообщается для сведения; курсив не сравнивается: названия по-русски берут в кавычки.",
    ),
    messages: &[IMAGE, BOLD],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The river ![map](img/river-en.png) is clean.",
            russian: "Река чистая.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "The **river** is clean.\n\n**Note.** So is the lake.",
            russian: "Река чистая.\n\n**Примечание.** Озеро тоже.",
            glossary: "",
            finds: &["river"],
        },
        Example {
            english: "The *Times* ![map](img/river-en.png) **wrote** `a**b`.",
            russian: "Газета «Таймс» ![карта](img/river-ru.png) **писала** `a**b`.",
            glossary: "",
            finds: &[],
        },
        Example { english: "2**3 is 8, a ** b.", russian: "2**3 — это 8.", glossary: "", finds: &[] },
    ],
    check,
};

const IMAGE: Phrase =
    Phrase::new("the image {0} is missing from the other edition", "картинки {0} нет в другом тексте");
const BOLD: Phrase = Phrase::new("“{0}” is bold in this edition only", "«{0}» выделено только в этом тексте");

fn check(context: &Context) -> Vec<Finding> {
    context.links().flat_map(|link| images(context, &link).into_iter().chain(bold(context, &link))).collect()
}

/// The images of a side: the paragraph, from 0, the place, and the path.
fn images_of<'a>(edition: &Edition<'a>, range: std::ops::Range<usize>) -> Vec<(usize, Span, &'a str)> {
    let paragraphs = edition.paragraphs(range);
    let images = paragraphs.flat_map(|(at, block, _)| {
        let images = block.links.iter().filter(|link| link.kind == LinkKind::Image);
        images.map(move |image| (at, image.span, image.target.as_str()))
    });
    images.collect()
}

fn images(context: &Context, link: &Link) -> Vec<Finding> {
    let sides = Language::BOTH.map(|language| images_of(context.edition(language), link.side(language)));
    let mut found = Vec::new();
    for language in Language::BOTH {
        let (here, there) = (&sides[language as usize], &sides[language.other() as usize]);
        // Where both have as many images, another file may well be the same picture with other words in it.
        if here.len() <= there.len() {
            continue;
        }
        let paths: rustc_hash::FxHashSet<String> =
            there.iter().map(|image| language_neutral(image.2)).collect();
        let alone = here.iter().filter(|image| !paths.contains(&language_neutral(image.2)));
        found.extend(alone.map(|&(at, span, path)| {
            let (expected, shown) = if language == Language::English { (path, "") } else { ("", path) };
            let place = context.edition(language).place(at, span);
            Finding::new(&RULE, IMAGE.with(&[path])).expected(expected, shown).at(language, place)
        }));
    }
    found
}

fn bold(context: &Context, link: &Link) -> Vec<Finding> {
    let sides = Language::BOTH.map(|language| bold_of(context.edition(language), link.side(language)));
    let mut found = Vec::new();
    for language in Language::BOTH {
        if let (Some(&(at, span)), None) =
            (sides[language as usize].first(), sides[language.other() as usize].first())
        {
            let edition = context.edition(language);
            let text = edition.text(at, span);
            found.push(
                Finding::new(&RULE, BOLD.with(&[text]))
                    .severity(Severity::Info)
                    .expected("", text)
                    .at(language, edition.place(at, span)),
            );
        }
    }
    found
}

/// The first bold words of each paragraph: its number, from 0, and their place in its text.
fn bold_of(edition: &Edition, range: std::ops::Range<usize>) -> Vec<(usize, Span)> {
    let mut found = Vec::new();
    for (at, block, _) in edition.paragraphs(range) {
        let bold = bold_words(edition, at, block.text());
        found.extend(bold.map(|span| (at, span)));
    }
    found
}

/// Bold type is read off the file: a word whose neighbours there are `**` that its paragraph's text does not have.
fn bold_words(edition: &Edition, paragraph: usize, text: &str) -> Option<Span> {
    let file = edition.document.source();
    let whole = edition.document.source_span(paragraph, Span::new(0, text.len()));
    let has_marks = |marks: &str| {
        whole.of(file).contains(marks) || file.get(..whole.start).is_some_and(|s| s.ends_with(marks))
    };
    if !has_marks("**") && !has_marks("__") {
        return None;
    }
    let words = text.split_whitespace().map(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        Span::new(start, start + word.len())
    });
    let is_bold = |span: &Span| {
        let source = edition.document.source_span(paragraph, *span);
        let before = file.get(..source.start).unwrap_or("");
        let marked = before.ends_with("**") || before.ends_with("__");
        let is_prose =
            text.get(..span.start).is_some_and(|text| text.ends_with("**") || text.ends_with("__"));
        marked && !is_prose && span.of(text).starts_with(char::is_alphanumeric)
    };
    words.into_iter().find(is_bold)
}
