use crate::analysis::{QuoteMark, quotation_marks};
use crate::check::context::{Context, Edition};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::typography::slips::{self, Slip, Wording};
use crate::check::style::Quotes;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// Outer quotation marks of another kind than the rest of the edition has.
pub static RULE: Rule = Rule {
    id: "quote-style",
    summary: Phrase::new("quotation marks of two kinds in one edition", "в тексте кавычки двух видов"),
    rationale: Phrase::new(
        "Which marks are right is for the house to say: « », “ ” and \" \" are all in use in both languages, and wire copy has only \
        straight ones. Without a house style only a mixture is reported, for information; the inner marks „ “ of a Russian \
        quotation belong to « ».",
        "Какие кавычки верны, решает редакция: « », “ ” и \" \" встречаются в обоих языках, а в лентах агентств есть только прямые. \
        Если стиль не задан, сообщается лишь о смешении, для сведения; внутренние „лапки“ русской цитаты относятся к «ёлочкам».",
    ),
    messages: &[OTHER, OTHER_MANY, HOUSE, HOUSE_MANY],
    severity: Severity::Info,
    examples: &[
        Example {
            english: "“Yes,” he said. “No,” she said. \"Well,\" they said.",
            russian: "«Да», — сказал он. «Нет», — сказала она. \"Ну\", — сказали они.",
            glossary: "",
            finds: &["\"", "\""],
        },
        Example {
            english: "\"Yes,\" he said, and \"no\".",
            russian: "\"Да\", - сказал он, и \"нет\".",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "«Yes, he said “no”.» «Well.»",
            russian: "«Он сказал „нет“». «Ну».",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "“Yes,” he said of the 5\" pipe.",
            russian: "«Да», — сказал он о трубе 5\".",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const OTHER: Phrase = Phrase::new(
    "{0} in an edition that has quotation marks of another kind",
    "{0} в тексте, где кавычки другого вида",
);
const OTHER_MANY: Phrase = Phrase::new(
    "{0}: quotation marks of two kinds, {1} of the rarer kind",
    "{0}: кавычки двух видов, более редких {1}",
);
const HOUSE: Phrase = Phrase::new("{0} differs from house style", "{0} — не в стиле редакции");
const HOUSE_MANY: Phrase =
    Phrase::new("{0} differs from house style, {1} in this edition", "{0} — не в стиле редакции, всего {1}");

/// Marks of the rarer kind beyond which one finding stands for all.
const MOST: usize = 6;

fn check(context: &Context) -> Vec<Finding> {
    let english = of_edition(&context.english, context.style.english_quotes);
    let russian = of_edition(&context.russian, context.style.russian_quotes);
    english.into_iter().chain(russian).collect()
}

fn of_edition(edition: &Edition, house: Option<Quotes>) -> Vec<Finding> {
    let opening = quotations(edition);
    let Some(usual) = house.or_else(|| usual(&opening)) else { return Vec::new() };
    let others = opening.iter().filter(|quotation| quotation.kind != usual);
    let slips: Vec<Slip> = others
        .map(|quotation| {
            let Quotation { paragraph, opening, closing, .. } = *quotation;
            let expected = pair(usual, edition.language());
            let fixes = closing.zip(expected.split_once(' ')).map(|(closing, (begin, end))| {
                vec![(opening.span(), begin.to_owned()), (closing.span(), end.to_owned())]
            });
            Slip::new(paragraph, opening.span(), expected.to_owned(), opening.mark.to_string())
                .fixed(fixes.unwrap_or_default())
                .safe_if(house.is_some())
        })
        .collect();
    let (one, all, severity) = match house {
        Some(_) => (HOUSE, HOUSE_MANY, Severity::Warning),
        None => (OTHER, OTHER_MANY, Severity::Info),
    };
    slips::findings(&RULE, &Wording { one, all }, severity, MOST, edition, &slips)
}

/// An outer quotation.
struct Quotation {
    /// The paragraph, from 0.
    paragraph: usize,
    opening: QuoteMark,
    /// The mark that ends it, where it ends in its paragraph.
    closing: Option<QuoteMark>,
    kind: Quotes,
}

/// The outer quotations by the marks that open them.
fn quotations(edition: &Edition) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    for (at, block, facts) in edition.all() {
        let marks = quotation_marks(block.text());
        if marks.is_empty() {
            continue;
        }
        let exempt = Exempt::new(block, facts);
        let mut open: Vec<QuoteMark> = Vec::new();
        for mark in marks.into_iter().filter(|mark| !exempt.holds(mark.at)) {
            if open.last().is_some_and(|opening| opening.is_closed_by(mark)) {
                open.pop();
                if let Some(outer) = found.last_mut().filter(|_| open.is_empty()) {
                    outer.closing = Some(mark);
                }
            } else if let Some(kind) = kind(mark.mark) {
                if open.is_empty() {
                    found.push(Quotation { paragraph: at, opening: mark, closing: None, kind });
                }
                open.push(mark);
            }
        }
    }
    found
}

fn kind(mark: char) -> Option<Quotes> {
    match mark {
        '«' => Some(Quotes::Guillemets),
        '“' | '„' => Some(Quotes::Curly),
        '"' => Some(Quotes::Straight),
        _ => None,
    }
}

/// The most frequent kind.
fn usual(quotations: &[Quotation]) -> Option<Quotes> {
    let kinds = [Quotes::Guillemets, Quotes::Curly, Quotes::Straight];
    let count = |wanted: &Quotes| quotations.iter().filter(|quotation| quotation.kind == *wanted).count();
    kinds.into_iter().rev().max_by_key(count).filter(|kind| count(kind) > 0)
}

fn pair(quotes: Quotes, language: Language) -> &'static str {
    match (quotes, language) {
        (Quotes::Guillemets, _) => "« »",
        (Quotes::Curly, Language::English) => "“ ”",
        (Quotes::Curly, Language::Russian) => "„ “",
        (Quotes::Straight, _) => "\" \"",
    }
}
