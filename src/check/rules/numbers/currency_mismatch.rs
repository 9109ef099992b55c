use crate::check::comparison::quantities::{CURRENCY, Topic, UNIT};
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::Phrase;

/// An amount of other money than in the other edition.
pub static RULE: Rule = Rule {
    id: "currency-mismatch",
    summary: Phrase::new(
        "an amount is of another currency than in the other edition",
        "сумма названа в другой валюте",
    ),
    rationale: Phrase::new(
        "The same figure in euros is another amount than in dollars. Signs, codes, names and abbreviations count alike; whose dollars or pounds is seldom said, so every dollar is one. Another amount of the same money belongs to number-mismatch.",
        "Та же цифра в евро — другая сумма, чем в долларах. Знаки, коды, названия и сокращения равны; чьи это доллары или фунты, тексты говорят редко, поэтому все доллары — одна валюта. Другая сумма тех же денег относится к number-mismatch.",
    ),
    messages: &[CURRENCY, UNIT],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The loan is worth $300 million.",
            russian: "Объём займа — 300 млн евро.",
            glossary: "",
            finds: &["300 млн евро"],
        },
        Example {
            english: "The fine was 500 roubles.",
            russian: "Штраф составил 500 гривен.",
            glossary: "",
            finds: &["500 гривен"],
        },
        Example {
            english: "It cost $6.4 billion, then $6.4 billion.",
            russian: "Это стоило 6,4 млрд долл., потом $6,4 млрд.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Prices: $5, US$6, 7 dollars, 8 USD, €9, £10, ₽11, ₺12, ₼13.",
            russian: "Цены: 5 долл., 6 долларов, 7 USD, 8 долларов, 9 евро, 10 фунтов, 11 рублей, 12 лир, 13 манатов.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Prices: ₴5, ₸6, ֏7, ₾8, ¥9, 10 lari, 11 drams, 12 manats, 13 tenge.",
            russian: "Цены: 5 гривен, 6 тенге, 7 драмов, 8 лари, 9 юаней, 10 лари, 11 драмов, 12 манатов, 13 тенге.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

fn check(context: &Context) -> Vec<Finding> {
    context.quantities().findings(context, &RULE, Topic::Currency)
}
