use crate::analysis::quantity::Value;
use crate::check::comparison::quantities::{
    ALONE, DATE, DAY, DIGIT, MISPRINT, SCALE, SHIFT, Topic, UNIT, VALUE,
};
use crate::check::context::{Context, Edition};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A date or time that the other edition does not say, or that does not exist.
pub static RULE: Rule = Rule {
    id: "date-mismatch",
    summary: Phrase::new(
        "a date, weekday or time differs from the other edition or does not exist",
        "дата, день недели или время расходятся с другим текстом или не существуют",
    ),
    rationale: Phrase::new(
        "Dates are compared part by part, whichever way they are written; an edition may leave out the year or the weekday. A lost day is a warning. Words such as yesterday or «накануне» are left alone, and so is a date added to a weekday. A day that its month has not is reported in either edition.",
        "Даты сравниваются по частям, как бы они ни были написаны; год и день недели можно опустить. Потерянное число — предупреждение. Слова вроде yesterday и «накануне» не трогаются, как и число, добавленное ко дню недели. О дне, которого в месяце нет, сообщается в любом из текстов.",
    ),
    messages: &[DATE, DAY, UNIT, DIGIT, SCALE, SHIFT, MISPRINT, VALUE, ALONE, IMPOSSIBLE],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The house was built in 2018.",
            russian: "Дом построен в прошлом году.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "The treaty was signed in December 2024.",
            russian: "Договор подписан в ноябре 2024 года.",
            glossary: "",
            finds: &["ноябре 2024 года"],
        },
        Example {
            english: "The vote is on Saturday.",
            russian: "Голосование — в воскресенье.",
            glossary: "",
            finds: &["воскресенье"],
        },
        Example {
            english: "It was founded in 1987.",
            russian: "Он основан в 1978 году.",
            glossary: "",
            finds: &["1978 году"],
        },
        Example {
            english: "It closed on 28 February 2023.",
            russian: "Он закрылся 31 февраля 2023 года.",
            glossary: "",
            finds: &["31 февраля 2023 года", "31 февраля 2023 года"],
        },
        Example {
            english: "The vote is no later than Friday, 9 September.",
            russian: "Голосование пройдёт не позднее среды, 59 сентября.",
            glossary: "",
            finds: &["59 сентября", "среды", "59 сентября"],
        },
        Example {
            english: "The train left at 7:30 p.m.",
            russian: "Поезд ушёл в 19:40.",
            glossary: "",
            finds: &["19:40"],
        },
        Example {
            english: "The treaty was signed on 18 October 2011.",
            russian: "Договор подписан октября 2011 года.",
            glossary: "",
            finds: &["октября 2011 года"],
        },
        Example {
            english: "In the 21st century, as in the 1700s and in the 1990s, in the 1990s.",
            russian: "В XXI веке, как и в XVIII веке, в 1990-е и в девяностые.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "In December 2024 and on 26 July, also on 26 July.",
            russian: "В декабре 2024 года, 26 июля и ещё раз 26-го.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Saturday was quiet; the Saturday match began at 1:23 a.m.",
            russian: "Суббота была спокойной; субботний матч начался в 01:23.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "They met in 2018-2020, 2018–2019 and 2017—2018; in 2001−2002.",
            russian: "Они встречались в 2018—2020, 2018–2019 и 2017-2018 годах; в 2001−2002 годах.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "On Monday the Sunday trip of the third quarter of 2018 was called off.",
            russian: "В понедельник, 2 января, воскресную поездку III квартала 2018 года отменили.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "He came yesterday, in the summer of 2018.",
            russian: "Он приехал накануне, летом 2018 года.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const IMPOSSIBLE: Phrase = Phrase::new("no calendar has “{0}”", "даты «{0}» нет ни в одном календаре");

/// More in one paragraph tell no more.
const MOST: usize = 100;

fn check(context: &Context) -> Vec<Finding> {
    let slips = context.quantities().findings(context, &RULE, Topic::Date);
    let impossible = Language::BOTH.into_iter().flat_map(|language| impossible(context.edition(language)));
    slips.into_iter().chain(impossible).collect()
}

/// Days that their month has not, in any reading of the digits.
fn impossible(edition: &Edition) -> Vec<Finding> {
    let is_impossible = |value: &Value| matches!(value, Value::Date(date) if date.is_impossible());
    let mut found = Vec::new();
    for (paragraph, _, facts) in edition.all() {
        let dates =
            facts.quantities.iter().filter(|quantity| quantity.readings().all(is_impossible)).take(MOST);
        found.extend(dates.map(|quantity| {
            let text = edition.text(paragraph, quantity.span);
            Finding::new(&RULE, IMPOSSIBLE.with(&[text]))
                .expected("", text)
                .at(edition.language(), edition.place(paragraph, quantity.span))
        }));
    }
    found
}
