use rustc_hash::FxHashSet;

use crate::analysis::{VerbatimKind, language_neutral};
use crate::check::context::{Context, Edition, Link};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span};

/// An address, number or piece of code that is not the same in both editions.
pub static RULE: Rule = Rule {
    id: "verbatim-mismatch",
    summary: Phrase::new(
        "an address, telephone number, hashtag or piece of code differs",
        "адрес, телефон, хештег или код отличается",
    ),
    rationale: Phrase::new(
        "Nobody reads them letter by letter, and one wrong letter makes them useless. An error where nearly the same stands in the \
        other edition, a warning where nothing does. Language editions of one page are the same address; a telephone number may be \
        grouped otherwise; hashtags may be translated.",
        "Их никто не читает по буквам, а одна неверная буква делает их негодными. Ошибка — если в другом тексте стоит почти то же \
        самое, предупреждение — если ничего нет. Языковые версии одной страницы — один адрес; номер телефона можно разбить иначе; \
        хештеги можно переводить.",
    ),
    messages: &[DIFFERS, ALONE],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "Write to press.office@example.org.",
            russian: "Пишите на press.offise@example.org.",
            glossary: "",
            finds: &["press.offise@example.org"],
        },
        Example {
            english: "Call +995 32 255 01 87 or see https://example.org/en/report/2024.",
            russian: "Телефон +995 32 255-10-87, сайт https://example.org/ru/report/2023.",
            glossary: "",
            finds: &["+995 32 255-10-87", "https://example.org/ru/report/2023"],
        },
        Example {
            english: "Call +1 555.014.2000 now.",
            russian: "Звоните +1 555,014.2000 сейчас.",
            glossary: "",
            finds: &["+1 555,014.2000"],
        },
        Example {
            english: "The photographs are at example.org/photo and with @river_watch.",
            russian: "Фотографии — у нас.",
            glossary: "",
            finds: &["", ""],
        },
        Example {
            english: "Call +995 (32) 255-01-87, see https://www.example.org/en/a?utm_source=x, #CleanWater, @river_watch.",
            russian: "Телефон +995 32 2550187, сайт https://example.org/ru/a/, #ЧистаяВода, @river_watch.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "See https://en.wikipedia.org/wiki/River.\n\nWrite to a@example.org.",
            russian: "См. https://ru.wikipedia.org/wiki/Река и пишите на a@example.org.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const DIFFERS: Phrase =
    Phrase::new("“{0}” against “{1}”: these should be the same", "«{0}» и «{1}»: должно быть одно и то же");
const ALONE: Phrase = Phrase::new("“{0}” does not stand in the other edition", "«{0}» нет в другом тексте");

/// From this similarity on, one of two things is a misprint of the other.
const MISPRINT: f64 = 0.75;

/// Beyond so many things in one bead none is compared with every other.
const MOST: usize = 200;

/// Things of one bead that are reported as missing; where there are more, a whole list is.
const MOST_ALONE: usize = 3;

/// A thing that stands in both editions letter by letter.
struct Thing {
    paragraph: usize,
    span: Span,
    kind: Option<VerbatimKind>,
    /// Equal for equal things of both editions.
    key: String,
}

fn check(context: &Context) -> Vec<Finding> {
    let all = [&context.english, &context.russian].map(|edition| keys(edition, 0..edition.facts.len()));
    context.links().flat_map(|link| mismatches(context, &link, &all)).collect()
}

fn keys(edition: &Edition, range: std::ops::Range<usize>) -> FxHashSet<String> {
    things(edition, range).into_iter().map(|thing| thing.key).collect()
}

fn things(edition: &Edition, range: std::ops::Range<usize>) -> Vec<Thing> {
    let mut found = Vec::new();
    for (paragraph, block, facts) in edition.paragraphs(range) {
        let thing = |span: Span, kind| Thing { paragraph, span, kind, key: key(span.of(block.text()), kind) };
        let code = Exempt::code(block);
        let things = facts.verbatim.iter().filter(|thing| !code.holds(thing.span.start));
        found.extend(things.map(|there| thing(there.span, Some(there.kind))));
        found.extend(block.code.iter().map(|&code| thing(code, None)));
    }
    found
}

fn key(text: &str, kind: Option<VerbatimKind>) -> String {
    match kind {
        Some(VerbatimKind::Address) if text.contains("://") || text.starts_with("www.") => {
            language_neutral(text)
        }
        Some(VerbatimKind::Address) => language_neutral(&format!("http://{text}")),
        Some(VerbatimKind::Telephone) => {
            text.chars().filter(|&c| c.is_ascii_digit() || c == DAMAGE).collect()
        }
        Some(_) => text.to_lowercase(),
        None => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// A mark that no telephone number has, but one that was damaged: `555,014.2000`.
const DAMAGE: char = ',';

fn mismatches(context: &Context, link: &Link, all: &[FxHashSet<String>; 2]) -> Vec<Finding> {
    let [english, russian] =
        Language::BOTH.map(|language| things(context.edition(language), link.side(language)));
    let keys = [&english, &russian]
        .map(|things| things.iter().map(|thing| thing.key.clone()).collect::<FxHashSet<_>>());
    let here = |things: Vec<Thing>, there: &FxHashSet<String>| -> Vec<Thing> {
        things.into_iter().filter(|thing| !there.contains(&thing.key)).take(MOST).collect()
    };
    let (english, mut russian) = (here(english, &keys[1]), here(russian, &keys[0]));
    // What stands elsewhere in the other edition has moved.
    let is_missing = |language: Language, thing: &Thing| !all[language.other() as usize].contains(&thing.key);
    let mut found = Vec::new();
    let mut unpaired = Vec::new();
    for thing in english {
        match nearest(&thing, &russian) {
            Some(at) => {
                let other = russian.remove(at);
                if is_missing(Language::English, &thing) || is_missing(Language::Russian, &other) {
                    found.push(different(context, &thing, &other));
                }
            }
            None => unpaired.push((Language::English, thing)),
        }
    }
    unpaired.extend(russian.into_iter().map(|thing| (Language::Russian, thing)));
    unpaired.retain(|(language, thing)| is_missing(*language, thing));
    let alone = unpaired.iter().filter_map(|(language, thing)| alone(context, link, *language, thing));
    found.extend(alone.take(MOST_ALONE));
    found
}

/// The thing of the other edition of which this one is a misprint.
fn nearest(thing: &Thing, others: &[Thing]) -> Option<usize> {
    let alike = others.iter().enumerate().filter(|(_, other)| other.kind == thing.kind);
    let scored = alike.map(|(at, other)| (at, likeness(&thing.key, &other.key)));
    let best = scored.max_by(|left, right| left.1.total_cmp(&right.1))?;
    (best.1 >= MISPRINT).then_some(best.0)
}

/// Things of more bytes are not compared letter by letter.
const LONGEST: usize = 300;

fn likeness(left: &str, right: &str) -> f64 {
    if left.len().max(right.len()) > LONGEST { 0.0 } else { strsim::normalized_levenshtein(left, right) }
}

fn different(context: &Context, english: &Thing, russian: &Thing) -> Finding {
    let expected = context.english.text(english.paragraph, english.span);
    let found = context.russian.text(russian.paragraph, russian.span);
    // Code in the text may hold words that are translated.
    let severity = if english.kind.is_none() { Severity::Warning } else { Severity::Error };
    Finding::new(&RULE, DIFFERS.with(&[expected, found]))
        .severity(severity)
        .expected(expected, found)
        .at(Language::English, context.english.place(english.paragraph, english.span))
        .at(Language::Russian, context.russian.place(russian.paragraph, russian.span))
}

fn alone(context: &Context, link: &Link, language: Language, thing: &Thing) -> Option<Finding> {
    let edition = context.edition(language);
    let text = edition.text(thing.paragraph, thing.span);
    let other = context.edition(language.other());
    if thing.kind == Some(VerbatimKind::Hashtag) && has_hashtag(other, link.side(language.other())) {
        return None;
    }
    // What the Russian edition adds serves its readers, and code is often explained instead.
    let severity = match thing.kind {
        Some(_) if language == Language::English => Severity::Warning,
        _ => Severity::Info,
    };
    let (expected, found) = if language == Language::English { (text, "") } else { ("", text) };
    let finding = Finding::new(&RULE, ALONE.with(&[text])).severity(severity).expected(expected, found);
    Some(finding.at(language, edition.place(thing.paragraph, thing.span)))
}

fn has_hashtag(edition: &Edition, range: std::ops::Range<usize>) -> bool {
    things(edition, range).iter().any(|thing| thing.kind == Some(VerbatimKind::Hashtag))
}
