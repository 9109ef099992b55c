use rustc_hash::FxHashMap;

use crate::check::context::{Context, Edition};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::document::BlockKind;
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span, Token, TokenKind};

/// An abbreviation that the other edition explains and this one does not.
pub static RULE: Rule = Rule {
    id: "abbreviation-unexpanded",
    summary: Phrase::new(
        "an abbreviation is used without the full name that the other edition gives",
        "аббревиатура не расшифрована, хотя в другом тексте расшифрована",
    ),
    rationale: Phrase::new(
        "A reader who does not know it is lost at its first use. For information, and only where the other edition thought that its \
        readers need the full name: where it has an abbreviation in brackets. Abbreviations in brackets, after their own full name \
        or in headings are right.",
        "Читатель, который её не знает, споткнётся при первом же употреблении. Для сведения, и только если в другом тексте полное \
        название дано: там аббревиатура стоит в скобках. Аббревиатуры в скобках, после полного названия и в заголовках допустимы.",
    ),
    messages: &[UNEXPANDED],
    severity: Severity::Info,
    examples: &[
        Example {
            english: "The Caspian Pipeline Consortium (CPC) carries oil. The CPC is old.",
            russian: "Нефть качает КТК. КТК — старый.",
            glossary: "",
            finds: &["КТК"],
        },
        Example {
            english: "The Caspian Pipeline Consortium (CPC) carries oil.",
            russian: "Нефть качает Каспийский трубопроводный консорциум (КТК). КТК — старый.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The US and the EU met at the UN.",
            russian: "США и ЕС встретились в ООН.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The Caspian Pipeline Consortium (CPC) carries oil.",
            russian: "Нефть качает Каспийский трубопроводный консорциум. США молчат; КТК (старый консорциум) работает.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const UNEXPANDED: Phrase = Phrase::new(
    "“{0}” is not explained here; the other edition gives the full name of “{1}”",
    "«{0}» здесь не расшифровано, а в другом тексте дано полное название для «{1}»",
);

/// Abbreviations that need no explanation.
const KNOWN: &[&str] = &[
    "США",
    "ООН",
    "ЕС",
    "НАТО",
    "СССР",
    "РФ",
    "СНГ",
    "МИД",
    "СМИ",
    "ВВП",
    "КНР",
    "ФРГ",
    "ЮНЕСКО",
    "МВФ",
    "ВТО",
    "ОБСЕ",
    "ЧП",
    "ТВ",
    "УК",
    "US",
    "USA",
    "UN",
    "EU",
    "UK",
    "NATO",
    "USSR",
    "UAE",
    "GDP",
    "UNESCO",
    "IMF",
    "WTO",
    "OSCE",
    "TV",
    "AI",
    "IT",
    "CEO",
    "ID",
    "OK",
    "AM",
    "PM",
    "BBC",
    "CNN",
    "DNA",
    "HIV",
    "FBI",
    "CIA",
];

fn check(context: &Context) -> Vec<Finding> {
    Language::BOTH.into_iter().flat_map(|language| of_edition(context, language)).collect()
}

fn of_edition(context: &Context, language: Language) -> Vec<Finding> {
    let edition = context.edition(language);
    let (own, others) = (abbreviations(edition), abbreviations(context.edition(language.other())));
    let mut found = Vec::new();
    for uses in own.values() {
        let Some(&(at, token)) = uses.first() else { continue };
        let text = |at: usize| edition.document.paragraphs().get(at).map_or("", |block| block.text());
        let is_explained = uses.iter().any(|&(at, token)| is_explained(text(at), token));
        let shown = token.span.of(text(at));
        if is_explained || KNOWN.contains(&shown) || others.contains_key(shown) {
            continue;
        }
        let there = context.counterpart(language, at).map(|place| place.paragraphs);
        let bracketed = there.and_then(|range| bracketed(context.edition(language.other()), range));
        if let Some(other) = bracketed.filter(|other| !own.contains_key(other)) {
            found.push(
                Finding::new(&RULE, UNEXPANDED.with(&[shown, other]))
                    .expected("", shown)
                    .at(language, edition.place(at, token.span)),
            );
        }
    }
    found.sort_by_key(|finding| place(finding, language));
    found
}

fn place(finding: &Finding, language: Language) -> Option<(usize, usize)> {
    let place = if language == Language::English { &finding.english } else { &finding.russian };
    place.as_ref().map(|place| (place.paragraph, place.span.start))
}

/// The abbreviations of running text with their uses: the paragraph, from 0, and the word.
fn abbreviations<'a>(edition: &Edition<'a>) -> FxHashMap<&'a str, Vec<(usize, Token)>> {
    let mut found: FxHashMap<&str, Vec<(usize, Token)>> = FxHashMap::default();
    for (at, block, facts) in edition.all() {
        if !matches!(block.kind, BlockKind::Heading(_) | BlockKind::Metadata) {
            let words = facts.tokens.iter().filter(|token| is_abbreviation(block.text(), token));
            words.for_each(|&token| found.entry(token.span.of(block.text())).or_default().push((at, token)));
        }
    }
    found
}

/// Two to six capitals.
fn is_abbreviation(text: &str, token: &Token) -> bool {
    let word = token.span.of(text);
    token.kind == TokenKind::Word
        && (2..=6).contains(&word.chars().take(7).count())
        && word.chars().all(char::is_uppercase)
}

/// Whether a word stands in brackets, or is followed by some.
fn is_explained(text: &str, token: Token) -> bool {
    let before = text.get(..token.span.start).unwrap_or("");
    let after = text.get(token.span.end..).unwrap_or("").trim_start();
    let is_dateline = before.is_empty() && after.starts_with(['—', '–', '-']);
    before.ends_with('(') || before.ends_with("or ") || after.starts_with('(') || is_dateline
}

/// The first abbreviation that stands alone in brackets.
fn bracketed<'a>(edition: &Edition<'a>, range: std::ops::Range<usize>) -> Option<&'a str> {
    edition.paragraphs(range).find_map(|(_, block, facts)| {
        let text = block.text();
        let alone = |span: Span| {
            text.get(..span.start).is_some_and(|before| before.ends_with('('))
                && text.get(span.end..).is_some_and(|after| after.starts_with(')'))
        };
        let mut words = facts.tokens.iter().filter(|token| is_abbreviation(text, token));
        words.find(|token| alone(token.span)).map(|token| token.span.of(text))
    })
}
