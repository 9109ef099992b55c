use crate::check::comparison::quantities::{DIGIT, MISPRINT, SCALE, SHIFT, Topic, UNIT, VALUE};
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::Phrase;

/// An amount of another unit than in the other edition.
pub static RULE: Rule = Rule {
    id: "unit-mismatch",
    summary: Phrase::new(
        "an amount is of another unit, or wrongly converted",
        "величина названа в другой единице или пересчитана неверно",
    ),
    rationale: Phrase::new(
        "Ten miles are sixteen kilometres and not ten. Converted amounts are compared by value within their rounding, so that either edition may use its own units; a gloss in brackets is free.",
        "Десять миль — это шестнадцать километров, а не десять. Пересчитанные величины сравниваются по значению с точностью до округления, так что каждый текст волен в своих единицах; пояснение в скобках свободно.",
    ),
    messages: &[UNIT, DIGIT, SCALE, SHIFT, MISPRINT, VALUE],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The border is 10 miles away.",
            russian: "До границы 10 километров.",
            glossary: "",
            finds: &["10 километров"],
        },
        Example {
            english: "The border is 10 miles away.",
            russian: "До границы 26 километров.",
            glossary: "",
            finds: &["26 километров"],
        },
        Example {
            english: "It carried 20 tonnes of grain.",
            russian: "Он вёз 20 килограммов зерна.",
            glossary: "",
            finds: &["20 килограммов"],
        },
        Example {
            english: "He is 1.65 m tall, 10 miles away and weighs 150 pounds.",
            russian: "Его рост 165 см, он в 16 км отсюда и весит 68 кг.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "It was 86 °F; 100 acres burned.",
            russian: "Было 30 °C; сгорело 40 гектаров.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "They pump 1.2 million barrels per day at 85 mph.",
            russian: "Добывают 1,2 млн баррелей в сутки при 137 км/ч.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Waves reached 20 feet; 3 gallons were lost.",
            russian: "Волны достигали 6 метров; потеряно 3 галлона (11,4 литра).",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

fn check(context: &Context) -> Vec<Finding> {
    context.quantities().findings(context, &RULE, Topic::Unit)
}
