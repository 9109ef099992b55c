use rustc_hash::FxHashMap;

use crate::analysis::language_neutral;
use crate::check::context::{Context, Edition, Link};
use crate::check::finding::{Finding, Place};
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
use crate::document::{self, LinkKind};
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A link that leads elsewhere, or is missing.
pub static RULE: Rule = Rule {
    id: "link-mismatch",
    summary: Phrase::new(
        "a link leads to another page than in the other edition, or is missing",
        "ссылка ведёт не туда или пропущена",
    ),
    rationale: Phrase::new(
        "Readers of both editions should reach the same sources. Language editions of one site are the same page (/en/ and /ru/, \
        en.wikipedia and ru.wikipedia, ?lang=), and so are addresses that differ by www, campaign parameters, the last slash or the \
        place in the page. An error where nearly the same address stands in the other edition; otherwise a warning.",
        "Читатели обоих текстов должны попадать на одни и те же страницы. Языковые версии одного сайта — одна страница (/en/ и /ru/, \
        en.wikipedia и ru.wikipedia, ?lang=), как и адреса, которые отличаются www, рекламными параметрами, косой чертой в конце или \
        местом на странице. Ошибка — если адрес почти тот же, иначе предупреждение.",
    ),
    messages: &[ELSEWHERE, MISSING, ADDED],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The [report](https://example.org/en/2024/water) is out.",
            russian: "Вышел [доклад](https://example.org/ru/2023/water).",
            glossary: "",
            finds: &["https://example.org/ru/2023/water"],
        },
        Example {
            english: "The [report](https://example.org/en/2024/water) is out.",
            russian: "Вышел доклад.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "See [this](https://en.wikipedia.org/wiki/River), [that](http://www.example.org/en/a/?lang=en) and [here](#top).",
            russian: "См. [здесь](https://ru.wikipedia.org/wiki/Река), [там](https://example.org/ru/a?utm_medium=x) и [тут](#начало).",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The [report](https://example.org/report.en.pdf) is out. Write to [us](mailto:a@example.org).",
            russian: "Вышел [доклад](https://example.org/report.ru.pdf#page=2). [Пишите](mailto:a@example.org).",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const ELSEWHERE: Phrase = Phrase::new(
    "the link leads to {1}, in the English edition to {0}",
    "ссылка ведёт на {1}, в английском тексте — на {0}",
);
const MISSING: Phrase =
    Phrase::new("the link to {0} is missing in the Russian edition", "в русском тексте нет ссылки на {0}");
const ADDED: Phrase =
    Phrase::new("the link to {0} is missing in the English edition", "в английском тексте нет ссылки на {0}");

/// Maximum edit distance of a misprinted address.
const MISPRINT: usize = 2;
/// Links of one bead that are compared with each other, at most.
const MOST: usize = 200;
/// Bytes of an address that are compared, at most.
const LONGEST: usize = 300;

/// A link with its paragraph, from 0, and its address without what differs between languages.
struct Target<'a> {
    paragraph: usize,
    link: &'a document::Link,
    page: String,
}

fn check(context: &Context) -> Vec<Finding> {
    let pages = [&context.english, &context.russian].map(|edition| {
        let mut counts: FxHashMap<String, usize> = FxHashMap::default();
        targets(edition, 0..edition.facts.len())
            .into_iter()
            .for_each(|target| *counts.entry(target.page).or_default() += 1);
        counts
    });
    context.links().flat_map(|link| mismatches(context, &link, &pages)).collect()
}

/// The links of some paragraphs that lead out of them.
fn targets<'a>(edition: &Edition<'a>, range: std::ops::Range<usize>) -> Vec<Target<'a>> {
    let mut found = Vec::new();
    for (paragraph, block, _) in edition.paragraphs(range) {
        let links = block.links.iter().filter(|link| link.kind == LinkKind::Link);
        let links = links.filter(|link| !link.target.starts_with('#') && !link.target.is_empty());
        found.extend(links.map(|link| Target { paragraph, link, page: language_neutral(&link.target) }));
    }
    found
}

fn mismatches(context: &Context, link: &Link, pages: &[FxHashMap<String, usize>; 2]) -> Vec<Finding> {
    let mut english = targets(&context.english, link.english.clone());
    let mut russian = targets(&context.russian, link.russian.clone());
    take_equal(&mut english, &mut russian);
    let count = |language: Language, page: &str| pages[language as usize].get(page).copied().unwrap_or(0);
    // A link that moved to another paragraph is not missing.
    let is_moved = |target: &Target| {
        let counts = Language::BOTH.map(|language| count(language, &target.page));
        counts[0] > 0 && counts[0] == counts[1]
    };
    english.retain(|target| !is_moved(target));
    russian.retain(|target| !is_moved(target));
    let mut found = Vec::new();
    for target in english.iter().take(MOST) {
        match nearest(target, &russian) {
            Some(at) => found.push(elsewhere(context, target, &russian.remove(at))),
            None => found.push(alone(context, Language::English, target)),
        }
    }
    found.extend(russian.iter().map(|target| alone(context, Language::Russian, target)));
    found
}

/// Takes out of both lists the links that lead to the same page, one for one.
fn take_equal(english: &mut Vec<Target>, russian: &mut Vec<Target>) {
    let mut there: FxHashMap<String, usize> = FxHashMap::default();
    russian.iter().for_each(|target| *there.entry(target.page.clone()).or_default() += 1);
    let mut matched: FxHashMap<String, usize> = FxHashMap::default();
    english.retain(|target| match there.get_mut(&target.page).filter(|left| **left > 0) {
        Some(left) => {
            *left -= 1;
            *matched.entry(target.page.clone()).or_default() += 1;
            false
        }
        None => true,
    });
    russian.retain(|target| match matched.get_mut(&target.page).filter(|left| **left > 0) {
        Some(left) => {
            *left -= 1;
            false
        }
        None => true,
    });
}

/// The link that stands for this one: the nearest address of the same site, or the only one there is.
fn nearest(target: &Target, others: &[Target]) -> Option<usize> {
    let scored =
        others.iter().take(MOST).enumerate().map(|(at, other)| (at, likeness(&target.page, &other.page)));
    let best = scored.max_by(|left, right| left.1.total_cmp(&right.1))?;
    (best.1 >= 0.5 || others.len() == 1).then_some(best.0)
}

fn likeness(left: &str, right: &str) -> f64 {
    if left.len().max(right.len()) > LONGEST { 0.0 } else { strsim::normalized_levenshtein(left, right) }
}

fn elsewhere(context: &Context, english: &Target, russian: &Target) -> Finding {
    let (expected, found) = (&english.link.target, &russian.link.target);
    let is_short = expected.len().max(found.len()) <= LONGEST;
    let is_misprint = is_short && strsim::levenshtein(&english.page, &russian.page) <= MISPRINT;
    let severity = if is_misprint { Severity::Error } else { Severity::Warning };
    Finding::new(&RULE, ELSEWHERE.with(&[expected, found]))
        .about(Subject::Verbatim)
        .severity(severity)
        .expected(expected, found)
        .at(Language::English, place(&context.english, english))
        .at(Language::Russian, place(&context.russian, russian))
}

fn alone(context: &Context, language: Language, target: &Target) -> Finding {
    let address = target.link.target.as_str();
    let (phrase, severity, expected, found) = match language {
        Language::English => (MISSING, Severity::Warning, address, ""),
        Language::Russian => (ADDED, Severity::Info, "", address),
    };
    Finding::new(&RULE, phrase.with(&[address]))
        .about(Subject::Verbatim)
        .severity(severity)
        .expected(expected, found)
        .at(language, place(context.edition(language), target))
}

fn place(edition: &Edition, target: &Target) -> Place {
    edition.place(target.paragraph, target.link.span)
}
