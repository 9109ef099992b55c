use crate::analysis::names::speaks_of_place;
use crate::check::context::{Context, Link};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::terms::{APPROVED, Located, Mentions};
use crate::glossary::{Entry, Severity};
use crate::text::{Language, Phrase};

/// A named body of the Russian paragraph that the English one does not speak of.
pub static RULE: Rule = Rule {
    id: "term-unsourced",
    summary: Phrase::new(
        "the Russian edition names a body or treaty that the English one does not",
        "в русском тексте названы орган или договор, которых нет в английском",
    ),
    rationale: Phrase::new(
        "A name that nothing in the original calls for may be a slip for another body. Translators also explain and put names for \
        pronouns: only information, and a warning where the English paragraph names another body of the kind that is rendered too. \
        Places and persons belong to other rules, common nouns to none.",
        "Название, для которого в оригинале нет повода, бывает опиской вместо другого органа. Но переводчики и \
            поясняют, и ставят названия вместо местоимений: только сведения — и предупреждение, если в английском \
            абзаце назван другой подобный орган, который тоже передан. Места и лица относятся к другим правилам, \
            нарицательные — ни к какому.",
    ),
    messages: &[UNSOURCED],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The European Parliament adopted a resolution, and the European Parliament published it.",
            russian: "Европейский парламент принял резолюцию, а Европейский совет её опубликовал.",
            glossary: "European Parliament,Европейский парламент,,,,,,,\nEuropean Council,Европейский совет,,,,,,,",
            finds: &["Европейский совет"],
        },
        Example {
            english: "The bloc agreed. Its parliament adopted a resolution on verbal and written communication.",
            russian: "Блок согласился. Парламент принял резолюцию об устном и письменном общении.",
            glossary: "European Parliament,Европейский парламент,,,,,,,\nnote verbale,вербальная нота,,,,,,,",
            finds: &[],
        },
        Example {
            english: "The EAEU and the CSTO met; the MFA wrote of the BRI. Ankara and Turkish papers were silent.",
            russian: "ЕАЭС и ОДКБ заседали; МИД написал об «Одном поясе, одном пути». Турция и турецкие газеты молчали.",
            glossary: "EAEU,ЕАЭС,,,,,,,\nCSTO,ОДКБ,,,,,,,\nMFA,МИД,,,,,,,\nBRI,\"Один пояс, один путь\",,,,,,,",
            finds: &[],
        },
    ],
    check,
};

const UNSOURCED: Phrase = Phrase::new(
    "nothing in the English edition speaks of “{0}” ({1})",
    "в английском тексте нет ничего о «{0}» ({1})",
);

fn check(context: &Context) -> Vec<Finding> {
    context.links().flat_map(|link| unsourced(context, &link)).collect()
}

fn unsourced(context: &Context, link: &Link) -> Vec<Finding> {
    let near = link.english.start.saturating_sub(1)..(link.english.end + 1).min(context.english.facts.len());
    let english = Mentions::new(&context.english, near);
    let russian = Mentions::new(&context.russian, link.russian.clone());
    let mut found = Vec::new();
    for (index, _) in russian.entries() {
        let Some(entry) = context.glossary.entry(index).filter(|entry| is_named_body(entry)) else {
            continue;
        };
        let named = russian.with_status(context, index, &APPROVED).into_iter();
        let first = named.into_iter().find(|located| !located.mention.inside);
        let Some(located) = first.filter(|_| english.of(index).is_empty()) else { continue };
        if is_explained(&english, &russian, index, located) {
            continue;
        }
        found.push(finding(context, entry, located, has_kindred(context, &english, entry)));
    }
    found
}

/// Whether the words name another thing too that the English edition speaks of.
fn is_explained(english: &Mentions, russian: &Mentions, index: usize, one: Located) -> bool {
    let overlaps =
        |other: &Located| one.paragraph == other.paragraph && one.mention.span.overlaps(other.mention.span);
    let others = russian.entries().filter(|(other, _)| *other != index);
    others.into_iter().any(|(other, there)| there.iter().any(overlaps) && !english.of(other).is_empty())
}

/// A proper name of several words, and none of a place.
fn is_named_body(entry: &Entry) -> bool {
    let name = entry.preferred(Language::Russian);
    let is_name = name.starts_with(char::is_uppercase) && name.contains(' ');
    is_name && entry.policy.is_none() && !entry.preferred(Language::English).split(' ').all(is_place)
}

fn is_place(word: &str) -> bool {
    speaks_of_place(word, Language::English)
}

/// Whether the English side names another body of the same kind: of the same subject field, and beginning with the same word.
fn has_kindred(context: &Context, english: &Mentions, entry: &Entry) -> bool {
    let first = |entry: &Entry| entry.preferred(Language::Russian).split(' ').next().map(str::to_owned);
    english
        .entries()
        .filter_map(|(other, _)| context.glossary.entry(other))
        .any(|other| other.domain == entry.domain && is_named_body(other) && first(other) == first(entry))
}

fn finding(context: &Context, entry: &Entry, located: Located, kindred: bool) -> Finding {
    let text = context.russian.text(located.paragraph, located.mention.span);
    let term = entry.preferred(Language::English);
    let finding = Finding::new(&RULE, UNSOURCED.with(&[text, term]))
        .severity(if kindred { Severity::Warning } else { Severity::Info })
        .expected("", text)
        .term(term)
        .at(Language::Russian, context.russian.place(located.paragraph, located.mention.span));
    // The row may lower it, but what is unsure does not grow by the row.
    let severity = finding.severity.min(entry.severity.unwrap_or(finding.severity));
    finding.severity(severity)
}
