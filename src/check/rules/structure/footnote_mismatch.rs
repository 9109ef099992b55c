use rustc_hash::FxHashSet;

use crate::check::context::{Context, Edition, Link};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::document::LinkKind;
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span};

/// A footnote mark that one edition lacks.
pub static RULE: Rule = Rule {
    id: "footnote-mismatch",
    summary: Phrase::new(
        "a footnote mark is missing or stands in another paragraph",
        "знак сноски пропущен или стоит в другом абзаце",
    ),
    rationale: Phrase::new(
        "A note without its mark is never read. The marks of paragraphs that render each other are counted, and compared by name \
        where both editions use the same names; numbers in square brackets are marks too. Years and words in brackets are not.",
        "Сноску без знака никто не прочтёт. Знаки в соответствующих абзацах считаются, а если в обоих текстах они названы одинаково — \
        сравниваются и по именам; числа в квадратных скобках — тоже знаки сносок. Годы и слова в скобках — нет.",
    ),
    messages: &[MISSING, ADDED],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The river is clean.[1] So is the lake.[2]",
            russian: "Река чистая.[1] Озеро тоже.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "The river is clean.[^a]\n\n[^a]: As measured in May.",
            russian: "Река чистая.\n\n[^a]: По измерениям в мае.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "The river is clean.[1] He [the mayor] said so in [2019].",
            russian: "Река чистая.[1] Так сказал [мэр].",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The river is clean.[^1]\n\n[^1]: As measured in May.",
            russian: "Река чистая.[^note]\n\n[^note]: По измерениям в мае.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const MISSING: Phrase = Phrase::new(
    "the footnote mark {0} is missing in the Russian edition",
    "в русском тексте нет знака сноски {0}",
);
const ADDED: Phrase = Phrase::new(
    "the footnote mark {0} is missing in the English edition",
    "в английском тексте нет знака сноски {0}",
);

/// A footnote mark: its paragraph, from 0, place and name.
struct Mark {
    paragraph: usize,
    span: Span,
    name: String,
    /// As it stands in the file.
    written: String,
}

fn check(context: &Context) -> Vec<Finding> {
    context.links().flat_map(|link| mismatches(context, &link)).collect()
}

fn mismatches(context: &Context, link: &Link) -> Vec<Finding> {
    let [english, russian] =
        Language::BOTH.map(|language| marks(context.edition(language), link.side(language)));
    let missing = surplus(&english, &russian);
    let added = surplus(&russian, &english);
    let missing = missing.into_iter().map(|mark| finding(context, Language::English, MISSING, mark));
    missing.chain(added.into_iter().map(|mark| finding(context, Language::Russian, ADDED, mark))).collect()
}

fn marks(edition: &Edition, range: std::ops::Range<usize>) -> Vec<Mark> {
    let mut found = Vec::new();
    for (paragraph, block, _) in edition.paragraphs(range) {
        let links = block.links.iter().filter(|link| link.kind == LinkKind::Footnote);
        found.extend(links.map(|link| {
            let sign = if link.source.is_some() { "^" } else { "" };
            let written = format!("[{sign}{}]", link.target);
            Mark { paragraph, span: link.span, name: link.target.clone(), written }
        }));
        let code = Exempt::code(block);
        let numbers = bracketed(block.text()).into_iter().filter(|span| !code.holds(span.start));
        found.extend(numbers.map(|span| {
            let written = span.of(block.text()).to_owned();
            let name = written.trim_matches(['[', ']', '^']).to_owned();
            Mark { paragraph, span, name, written }
        }));
    }
    found
}

/// Numbers below 1000 and Markdown's names of notes in square brackets that follow a word or mark: `clean.[12]`.
fn bracketed(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('[') {
        let inside = text.get(at + 1..).unwrap_or("");
        let Some(length) = inside.bytes().take(20).position(|byte| byte == b']') else { continue };
        let name = inside.get(..length).unwrap_or("");
        let is_number = (1..=3).contains(&length) && name.bytes().all(|byte| byte.is_ascii_digit());
        let is_note = name.strip_prefix('^').is_some_and(|name| !name.is_empty());
        let after = inside.get(length + 1..).and_then(|rest| rest.chars().next());
        let follows = at > 0 && !matches!(after, Some('(' | ':'));
        if (is_number || is_note) && follows {
            found.push(Span::new(at, at + length + 2));
        }
    }
    found
}

/// The marks that the other side has not: by name where some names are the same, else the last ones by count.
fn surplus<'a>(here: &'a [Mark], there: &[Mark]) -> Vec<&'a Mark> {
    let names: FxHashSet<&str> = there.iter().map(|mark| mark.name.as_str()).collect();
    let by_name: Vec<&Mark> = here.iter().filter(|mark| !names.contains(mark.name.as_str())).collect();
    let count = here.len().saturating_sub(there.len());
    by_name.into_iter().rev().take(count).rev().collect()
}

fn finding(context: &Context, language: Language, phrase: Phrase, mark: &Mark) -> Finding {
    let shown = mark.written.as_str();
    let (expected, found) = match language {
        Language::English => (shown, ""),
        Language::Russian => ("", shown),
    };
    Finding::new(&RULE, phrase.with(&[shown]))
        .expected(expected, found)
        .at(language, context.edition(language).place(mark.paragraph, mark.span))
}
