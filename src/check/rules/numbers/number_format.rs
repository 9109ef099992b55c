use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use crate::analysis::quantity::{Decimal, Quantity, Value};
use crate::check::context::{Context, Edition};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::numbers::number_marks::{Cluster, clusters, marks};
use crate::check::style::{DecimalMark, NumberFormat, Thousands};
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
    messages: &[FOREIGN, DECIMAL, HOUSE, POINTS, IMPOSSIBLE, SPACED],
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
            english: "The village has 16.181 people.",
            russian: "В деревне 16 181 человек.",
            glossary: "",
            finds: &["16.181"],
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
const HOUSE: Phrase = Phrase::new(
    "“{0}” has not the separators of the house; it writes “{1}”",
    "«{0}» — не с разделителями, принятыми в редакции; у неё «{1}»",
);
const POINTS: Phrase = Phrase::new("points part the thousands of “{0}”", "в «{0}» тысячи отделены точками");
const IMPOSSIBLE: Phrase = Phrase::new("no number is written “{0}”", "чисел вида «{0}» не бывает");
const SPACED: Phrase = Phrase::new("a space stands before the % of “{0}”", "в «{0}» перед % стоит пробел");

fn check(context: &Context) -> Vec<Finding> {
    let editions = Language::BOTH.into_iter().map(|language| context.edition(language));
    editions.flat_map(|edition| odd(context, edition)).collect()
}

/// More in one paragraph tell no more.
const MOST: usize = 100;

fn odd(context: &Context, edition: &Edition) -> Vec<Finding> {
    let mut found = Vec::new();
    let format = match edition.language() {
        Language::English => context.style.english_numbers,
        Language::Russian => context.style.russian_numbers,
    };
    for (paragraph, block, facts) in edition.all() {
        let beside = OnceCell::new();
        let is_thousand = |cluster: &Cluster| {
            let number = cluster.thousands().filter(|_| cluster.may_part_thousands());
            let beside = || beside.get_or_init(|| counterparts(context, edition.language(), paragraph));
            number.is_some_and(|number| beside().contains(&number))
        };
        let fault = |cluster: &Cluster| match quantity_at(&facts.quantities, cluster.span) {
            None => cluster.is_malformed().then_some(IMPOSSIBLE),
            Some(quantity) if format != NumberFormat::default() => {
                fault_in_house(quantity, cluster, marks(edition.language(), format))
            }
            Some(quantity) => match edition.language() {
                Language::English => fault_in_english(quantity, cluster, is_thousand(cluster)),
                Language::Russian => fault_in_russian(quantity, cluster, is_thousand(cluster)),
            },
        };
        let faults =
            clusters(block.text()).into_iter().filter_map(|cluster| Some((fault(&cluster)?, cluster)));
        found.extend(
            faults.take(MOST).map(|(fault, cluster)| finding(edition, paragraph, &cluster, fault, format)),
        );
        if edition.language() == Language::English {
            let spaced = facts.quantities.iter().filter(|quantity| is_spaced_percent(block.text(), quantity));
            found.extend(spaced.take(MOST).map(|quantity| spaced_percent(edition, paragraph, quantity.span)));
        }
    }
    found
}

/// The quantity that the digits at `span` belong to; `quantities` are in the order of the text.
fn quantity_at(quantities: &[Quantity], span: Span) -> Option<&Quantity> {
    let at = quantities.partition_point(|quantity| quantity.span.end <= span.start);
    quantities.get(at).filter(|quantity| quantity.span.overlaps(span))
}

/// `is_thousand` tells whether the other edition has the number that a point parts into thousands.
fn fault_in_english(quantity: &Quantity, cluster: &Cluster, is_thousand: bool) -> Option<Phrase> {
    fault_in_any(quantity, cluster).or_else(|| {
        let decimal = is_measured(quantity, cluster) && cluster.has_decimal(',');
        let foreign = cluster.is_russian() || cluster.is_short('.') && is_thousand;
        foreign.then_some(FOREIGN).or(decimal.then_some(DECIMAL)).filter(|_| is_amount(&quantity.value))
    })
}

/// `is_thousand` tells whether the other edition has the number that a comma parts into thousands.
fn fault_in_russian(quantity: &Quantity, cluster: &Cluster, is_thousand: bool) -> Option<Phrase> {
    fault_in_any(quantity, cluster).or_else(|| {
        let decimal = is_measured(quantity, cluster) && cluster.has_decimal('.');
        let foreign = cluster.is_english() || cluster.is_short(',') && is_thousand;
        foreign.then_some(FOREIGN).or(decimal.then_some(DECIMAL)).filter(|_| is_amount(&quantity.value))
    })
}

fn fault_in_any(quantity: &Quantity, cluster: &Cluster) -> Option<Phrase> {
    let points = cluster.has_points().then_some(POINTS);
    let fault = points.or(cluster.is_malformed().then_some(IMPOSSIBLE));
    fault.filter(|_| is_amount(&quantity.value))
}

/// Any way to read the number that is that of the house will do.
fn fault_in_house(
    quantity: &Quantity,
    cluster: &Cluster,
    (thousands, decimal): (Thousands, DecimalMark),
) -> Option<Phrase> {
    let readings = cluster.readings();
    let is_ours = readings.iter().any(|&(parted, mark)| {
        parted.is_none_or(|parted| parted == thousands) && mark.is_none_or(|mark| mark == decimal)
    });
    // A number without thousands may be a version or a section.
    let is_sure = is_measured(quantity, cluster) || readings.iter().any(|(parted, _)| parted.is_some());
    let foreign = !readings.is_empty() && !is_ours && is_sure;
    let fault = foreign.then_some(HOUSE).or(cluster.is_malformed().then_some(IMPOSSIBLE));
    fault.filter(|_| is_amount(&quantity.value))
}

/// Whether a unit, a currency or a scale belongs to the number: a bare one may be a version or a section.
fn is_measured(quantity: &Quantity, cluster: &Cluster) -> bool {
    !matches!(quantity.value, Value::Number(_)) || quantity.span.len() > cluster.span.len()
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

/// The numbers of the paragraphs of the other edition that stand beside one.
fn counterparts(context: &Context, language: Language, paragraph: usize) -> FxHashSet<Decimal> {
    let beside = context.counterpart(language, paragraph).map(|place| place.paragraphs);
    let paragraphs = context.edition(language.other()).paragraphs(beside.unwrap_or_default());
    paragraphs.flat_map(|(_, _, facts)| &facts.quantities).filter_map(|one| one.value.number()).collect()
}

fn is_spaced_percent(text: &str, quantity: &Quantity) -> bool {
    let written = quantity.span.of(text);
    let number = written.strip_suffix('%').unwrap_or_default();
    matches!(quantity.value, Value::Percent(_)) && number.ends_with([' ', '\u{A0}', '\u{202F}', '\u{2009}'])
}

fn finding(
    edition: &Edition,
    paragraph: usize,
    cluster: &Cluster,
    fault: Phrase,
    format: NumberFormat,
) -> Finding {
    let found = edition.text(paragraph, cluster.span);
    let expected =
        if fault == IMPOSSIBLE { String::new() } else { cluster.written_for(edition.language(), format) };
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
