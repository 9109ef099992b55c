use crate::analysis::quantity::{Quantity, Value};
use crate::check::context::{Context, Edition};
use crate::check::finding::Finding;
use crate::check::number_style::{Cluster, clusters};
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span};

/// A number written in the way of the other language, or in no way.
pub static RULE: Rule = Rule {
    id: "number-format",
    summary: Phrase::new(
        "a number has the separators of the other language, or impossible ones",
        "в числе разделители другого языка или невозможные",
    ),
    rationale: Phrase::new(
        "English parts thousands by commas and decimals by a point, Russian by spaces and a comma: 1,000 in a Russian text may be \
        read as one. Versions, dates, times, addresses and lists are no numbers in this sense. A space before % and 50.000 for \
        50 000 are matters of taste: information only.",
        "В английском тысячи отделяет запятая, а дробь — точка; в русском — пробел и запятая: 1,000 в русском \
            тексте можно прочесть как единицу. Версии, даты, время, адреса и перечни здесь не числа. Пробел перед % и \
            50.000 вместо 50 000 — дело вкуса: только сведения.",
    ),
    messages: &[FOREIGN, DECIMAL, POINTS, IMPOSSIBLE, SPACED],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The price is 1,000.5 euros, up 2.5%.",
            russian: "Цена — 1,000.5 евро, рост — 2.5 %.",
            glossary: "",
            finds: &["1,000.5", "2.5"],
        },
        Example {
            english: "Some 1 250 000 people pay 6,4 million dollars.",
            russian: "Около 1 250 000 человек платят 6,4 млн долларов.",
            glossary: "",
            finds: &["1 250 000", "6,4"],
        },
        Example {
            english: "The village has 1,000 people.",
            russian: "В деревне 1,000 человек.",
            glossary: "",
            finds: &["1,000"],
        },
        Example {
            english: "It holds 1.000.000 books in 1,2,3,,4 rooms and 1,234,56 boxes.",
            russian: "Там миллион книг.",
            glossary: "",
            finds: &["1.000.000", "1,2,3,,4", "1,234,56"],
        },
        Example {
            english: "It was 1,000.5, then 1,000.5; some 80% and .17 of 50,000.",
            russian: "Было 1 000,5, потом 1000,5; около 80 % и 0,17 от 50 000.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Version 2.5 of 26.07.2024 came at 19.30 from 10.0.0.1; see items 1,2,3 and 1,00,000.",
            russian: "Версия 2.5 от 26.07.2024 пришла в 19.30 с 10.0.0.1; см. пункты 1,2,3 и 7,125.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const FOREIGN: Phrase = Phrase::new(
    "“{0}” has the separators of the other language; “{1}” is meant",
    "«{0}» — с разделителями другого языка; имеется в виду «{1}»",
);
const DECIMAL: Phrase = Phrase::new(
    "“{0}” has the decimal mark of the other language",
    "«{0}» — с десятичным знаком другого языка",
);
const POINTS: Phrase = Phrase::new("points part the thousands of “{0}”", "в «{0}» тысячи отделены точками");
const IMPOSSIBLE: Phrase = Phrase::new("no number is written “{0}”", "чисел вида «{0}» не бывает");
const SPACED: Phrase = Phrase::new("a space stands before the % of “{0}”", "в «{0}» перед % стоит пробел");

fn check(context: &Context) -> Vec<Finding> {
    let editions = Language::BOTH.into_iter().map(|language| context.edition(language));
    editions.flat_map(|edition| odd(context, edition)).collect()
}

fn odd(context: &Context, edition: &Edition) -> Vec<Finding> {
    let mut found = Vec::new();
    for (paragraph, block, facts) in edition.all() {
        for cluster in clusters(block.text()) {
            let quantity = facts.quantities.iter().find(|quantity| quantity.span.overlaps(cluster.span));
            let fault = match quantity {
                None => cluster.is_malformed().then_some(IMPOSSIBLE),
                Some(quantity) => fault(context, edition, paragraph, quantity, &cluster),
            };
            found.extend(fault.map(|fault| finding(edition, paragraph, &cluster, fault)));
        }
        if edition.language() == Language::English {
            let spaced = facts.quantities.iter().filter(|quantity| is_spaced_percent(block.text(), quantity));
            found.extend(spaced.map(|quantity| spaced_percent(edition, paragraph, quantity.span)));
        }
    }
    found
}

fn fault(
    context: &Context,
    edition: &Edition,
    paragraph: usize,
    quantity: &Quantity,
    cluster: &Cluster,
) -> Option<Phrase> {
    if !is_amount(&quantity.value) {
        return None;
    }
    let measured = !matches!(quantity.value, Value::Number(_)) || quantity.span.len() > cluster.span.len();
    match edition.language() {
        _ if cluster.has_points() => Some(POINTS),
        _ if cluster.is_malformed() => Some(IMPOSSIBLE),
        Language::Russian if cluster.is_english() => Some(FOREIGN),
        Language::Russian if cluster.is_short_english() && is_thousand(context, paragraph, cluster) => {
            Some(FOREIGN)
        }
        Language::Russian => (measured && cluster.has_decimal('.')).then_some(DECIMAL),
        Language::English if cluster.is_russian() => Some(FOREIGN),
        Language::English => (measured && cluster.has_decimal(',')).then_some(DECIMAL),
    }
}

/// Whether the number is an amount of something, and no date, time or name.
fn is_amount(value: &Value) -> bool {
    matches!(
        value,
        Value::Number(_)
            | Value::Percent(_)
            | Value::PercentagePoints(_)
            | Value::Money(..)
            | Value::Measure(..)
            | Value::Multiple(_)
    )
}

/// Whether the English paragraphs beside have the number that the comma parts into thousands.
fn is_thousand(context: &Context, paragraph: usize, cluster: &Cluster) -> bool {
    let Some(place) = context.counterpart(Language::Russian, paragraph) else { return false };
    let mut quantities =
        context.english.paragraphs(place.paragraphs).flat_map(|(_, _, facts)| &facts.quantities);
    let meant = cluster.digits();
    quantities.any(|quantity| {
        quantity.value.number().is_some_and(|number| number.to_string().replace(' ', "") == meant)
    })
}

fn is_spaced_percent(text: &str, quantity: &Quantity) -> bool {
    let written = quantity.span.of(text);
    let number = written.strip_suffix('%').unwrap_or_default();
    matches!(quantity.value, Value::Percent(_)) && number.ends_with([' ', '\u{A0}', '\u{202F}', '\u{2009}'])
}

fn finding(edition: &Edition, paragraph: usize, cluster: &Cluster, fault: Phrase) -> Finding {
    let found = edition.text(paragraph, cluster.span);
    let expected = if fault == IMPOSSIBLE { String::new() } else { cluster.written_for(edition.language()) };
    let taste = fault == POINTS && edition.language() == Language::Russian && found.matches('.').count() == 1;
    Finding::new(&RULE, fault.with(&[found, &expected]))
        .severity(if taste { Severity::Info } else { Severity::Warning })
        .expected(expected, found)
        .at(edition.language(), edition.place(paragraph, cluster.span))
}

fn spaced_percent(edition: &Edition, paragraph: usize, span: Span) -> Finding {
    let found = edition.text(paragraph, span);
    Finding::new(&RULE, SPACED.with(&[found]))
        .severity(Severity::Info)
        .expected(found.replace([' ', '\u{A0}', '\u{202F}', '\u{2009}'], ""), found)
        .at(edition.language(), edition.place(paragraph, span))
}
