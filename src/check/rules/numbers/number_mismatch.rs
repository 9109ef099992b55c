use crate::check::comparison::quantities::{ALONE, DIGIT, MISPRINT, SCALE, SHIFT, Topic, VALUE};
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::Phrase;

/// A number that the other edition does not say.
pub static RULE: Rule = Rule {
    id: "number-mismatch",
    summary: Phrase::new(
        "a number of one edition does not stand in the other",
        "числа одного текста нет в другом",
    ),
    rationale: Phrase::new(
        "Values are compared, not digits: 1,000.5 is 1 000,5, 1500 is 1,5 тыс., 30,000 jobs are 30-тысячный штат. An error where another number stands in its place, a warning where none does. Small number words, numbers inside names and glosses in brackets are free.",
        "Сравниваются значения, а не цифры: 1,000.5 — это 1 000,5, 1500 — 1,5 тыс., 30,000 jobs — 30-тысячный штат. Ошибка — если на месте числа стоит другое, предупреждение — если ничего. Малые числа словами, числа в названиях и пояснения в скобках свободны.",
    ),
    messages: &[DIGIT, SCALE, SHIFT, MISPRINT, VALUE, ALONE],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The coast is 300 km (180 miles) long.",
            russian: "Побережье протянулось на 300 км (182 мили).",
            glossary: "",
            finds: &["182 мили"],
        },
        Example {
            english: "The plant employs 1,240 people.",
            russian: "На заводе работают 1420 человек.",
            glossary: "",
            finds: &["1420"],
        },
        Example {
            english: "Investment reached 15 million dollars.",
            russian: "Вложения достигли 15 тыс. долларов.",
            glossary: "",
            finds: &["15 тыс. долларов"],
        },
        Example {
            english: "The sum is 10 to the 500.",
            russian: "Сумма составляет от 10 до 500.",
            glossary: "",
            finds: &["500", "10"],
        },
        Example {
            english: "It was 1,000.5 in May, 1,000.5 in June and 1,000.5 in July; .17 is the rest.",
            russian: "В мае 1 000,5, в июне 1000,5, в июле 1\u{A0}000,5; остаток — 0,17.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Some 50,000 came; then 1,000.5 and 1,000.5.",
            russian: "Пришло около 50.000; затем 1\u{202F}000,5 и 1\u{2009}000,5.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Some 9,000 came on Monday, 9,000 on Friday and 9,000 on Sunday.",
            russian: "В понедельник пришло 9 тысяч, в пятницу девять тысяч, в воскресенье 9 тыс. человек.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Of 2 million voters 3m, 4 mn, 5bn, 6tn, 7 thousand and 8k were named; 1500 voted.",
            russian: "Из 2 млн избирателей названы 3 млн, 4 млн, 5 млрд, 6 трлн, 7 тыс. и 8 тыс.; голосовали 1,5 тыс.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Of the 30,000 jobs a dozen remained; half were cut.",
            russian: "Из 30-тысячного штата осталось 12; сократили 50 %.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "A quarter stayed, one and a half tonnes left; exports doubled, a fourfold rise came later.",
            russian: "Четверть осталась, полторы тонны ушли; вывоз вырос вдвое, потом — рост в четыре раза.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The G7 and Expo-2020 rest on Article 5; one of two, both and another are words.",
            russian: "«Большая семёрка» и «Экспо-2020» держатся на статье 5; кто-то из них, оба и ещё — слова.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "A gallon (3.78 litres) was sold.",
            russian: "Был продан галлон (3,78 литра).",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "They bought 3 gallons of milk.",
            russian: "Они купили 3 галлона (11,4 литра) молока.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The number is 10 to the 500.",
            russian: "Это число — 10 в 500-й степени.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

fn check(context: &Context) -> Vec<Finding> {
    context.quantities().findings(context, &RULE, Topic::Number)
}
