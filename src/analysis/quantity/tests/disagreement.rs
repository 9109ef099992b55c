use super::*;

/// Renderings that do not say the same, and what sets them apart where a partner is found.
#[rustfmt::skip]
const DISAGREEING: &[(&str, &str, Option<Difference>)] = &[
    ("9,000 people", "8 тысяч человек", Some(Difference::Digit)),
    ("1,500 people", "1600 человек", Some(Difference::Digit)),
    ("9,000 people", "9 миллионов человек", Some(Difference::Scale)),
    ("9,000 people", "900 человек", Some(Difference::DecimalShift)),
    ("6.4 million people", "64 млн человек", Some(Difference::DecimalShift)),
    ("1,234 people", "1324 человека", Some(Difference::Misprint)),
    ("12,345 people", "1234 человека", Some(Difference::Misprint)),
    ("two and a half million people", "два миллиона человек", None),
    ("10 to the 500", "от 10 до 500", None),
    ("tens of thousands of people", "десятки миллионов человек", Some(Difference::Scale)),
    ("a billionaire", "миллионер", Some(Difference::Scale)),
    ("several thousand people", "несколько миллионов человек", Some(Difference::Scale)),
    ("80 percent", "70 процентов", Some(Difference::Digit)),
    ("80 percent", "80 тысяч", Some(Difference::Scale)),
    ("80 percent", "80 человек", Some(Difference::Unit)),
    ("up 3 percentage points", "на 3 % больше", Some(Difference::Unit)),
    ("85.065 percent", "85065 %", Some(Difference::Scale)),
    ("0.5 percent", "5 процентов", Some(Difference::DecimalShift)),
    ("$6.4 billion", "6,4 млрд евро", Some(Difference::Currency)),
    ("€300", "300 фунтов стерлингов", Some(Difference::Currency)),
    ("$6.4 billion", "6,4 млн долл.", Some(Difference::Scale)),
    ("500 roubles", "500 гривен", Some(Difference::Currency)),
    ("10 miles", "10 километров", Some(Difference::Unit)),
    ("10 miles", "26 километров", Some(Difference::Value)),
    ("10 tonnes", "10 килограммов", Some(Difference::Unit)),
    ("30 °C", "30 °F", Some(Difference::Unit)),
    ("50 kg", "50 %", Some(Difference::Unit)),
    ("5 days", "5 лет", Some(Difference::Unit)),
    ("Exports rose fourfold.", "Экспорт вырос втрое.", Some(Difference::Value)),
    ("a third of the budget", "четверть бюджета", Some(Difference::Value)),
    ("two-thirds of lawmakers", "три четверти депутатов", Some(Difference::Value)),
    ("two killed and seven wounded", "двое погибших и девять раненых", Some(Difference::Value)),
    ("two children", "трое детей", Some(Difference::Value)),
    ("24 months", "2 года", None),
    ("a two-year term", "трёхлетний срок", Some(Difference::Value)),
    ("a 24-year-old man", "34-летний мужчина", Some(Difference::Digit)),
    ("Saturday", "воскресенье", Some(Difference::Date)),
    ("a Saturday match", "воскресный матч", Some(Difference::Date)),
    ("December 2024", "в ноябре 2024 года", Some(Difference::Date)),
    ("December 2024", "в декабре 2023 года", Some(Difference::Date)),
    ("26 July", "27 июля", Some(Difference::Date)),
    ("26 July", "26 июня", Some(Difference::Date)),
    ("in 1987", "в 1978 году", Some(Difference::Date)),
    ("in April", "в мае", Some(Difference::Date)),
    ("The vote is due in spring 2027.", "Голосование пройдёт осенью 2027 года.", Some(Difference::Date)),
    ("in the summer", "осенью", Some(Difference::Date)),
    ("Q3 2018", "во втором квартале 2018 года", Some(Difference::Date)),
    ("at 7:30 p.m.", "в 19:40", Some(Difference::Value)),
    ("the 21st century", "XX век", Some(Difference::Value)),
    ("the 1990s", "1980-е", Some(Difference::Value)),
    ("a Boeing 737", "«Боинг-747»", Some(Difference::Digit)),
    ("an Su-34", "Су-35", Some(Difference::Digit)),
    ("Article 5", "статья 6", Some(Difference::Value)),
    ("a 4-1 win", "победа со счётом 4:2", Some(Difference::Value)),
    ("In 2018 it grew.", "Был рост.", None),
    ("It grew.", "В 2018 году был рост.", None),
    ("5 million in 2018, 5 million in 2019", "5 млн в 2018 году, 6 млн в 2019 году", Some(Difference::Digit)),
    ("+7 (495) 123-45-67", "+7 495 123-45-68", Some(Difference::Digit)),
    ("$7.25 an hour", "7 долларов 35 центов в час", Some(Difference::Digit)),
    ("It landed at 7 p.m. GMT.", "Приземлился в 22:30 по московскому времени.", Some(Difference::Value)),
    ("at 10:00 Moscow time", "в 11:00 по московскому времени", Some(Difference::Value)),
    ("7 out of 10 Russians", "семь из двенадцати россиян", None),
    ("10K followers", "10 млн подписчиков", Some(Difference::Scale)),
    ("4.1 percent, against 3.9 a year ago", "4,1 % против 3,8 % годом ранее", None),
    ("version 2.0.1", "версия 2.0.2", Some(Difference::Digit)),
    ("up 3 percentage points", "на 4 процентных пункта", Some(Difference::Value)),
];

#[test]
fn renderings_disagree() {
    let mut wrong = String::new();
    for (english, russian, expected) in DISAGREEING {
        let comparison = compared(english, russian);
        let reported = comparison.mismatched.len() + comparison.left_only.len() + comparison.right_only.len();
        let differs = |expected| comparison.mismatched.iter().any(|pair| pair.difference == expected);
        if reported == 0 || expected.is_some_and(|expected| !differs(expected)) {
            let (left, right) = (said(english, Language::English), said(russian, Language::Russian));
            wrong += &format!("{english} {left:?} / {russian} {right:?}: {comparison:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_mismatch_is_shown_at_its_place() {
    let twice = compared(
        "By Sunday it was 5 km; on Sunday it moved.",
        "К субботе было 5 км; в воскресенье он двинулся.",
    );
    let pairs: Vec<(usize, usize)> = twice.mismatched.iter().map(|pair| (pair.left, pair.right)).collect();
    assert_eq!(pairs, [(0, 0)]);
    let right = compared("In 2018, 5 million; in 2019, 6 million.", "В 2019 году 5 млн, в 2019 году 6 млн.");
    let pairs: Vec<(usize, usize)> = right.mismatched.iter().map(|pair| (pair.left, pair.right)).collect();
    assert_eq!(pairs, [(0, 0)]);
}
