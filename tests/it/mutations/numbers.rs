use sverka::text::{Language, Span};

use super::article::{Article, Mutant, Spot};
use super::random::Random;
use super::words::{swap, words};

/// Runs of digits.
fn digits(text: &str) -> Vec<Span> {
    runs(text, |c| c.is_ascii_digit())
}

/// The longest stretches of characters for which `holds`.
pub fn runs(text: &str, holds: impl Fn(char) -> bool) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|&(_, c)| holds(c)) {
        match found.last_mut() {
            Some(last) if last.end == at => last.end = at + c.len_utf8(),
            _ => found.push(Span::new(at, at + c.len_utf8())),
        }
    }
    found
}

fn is_year(text: &str, span: Span) -> bool {
    let apart = |c: char| !c.is_ascii_digit() && c != '\u{A0}';
    let digits = span.of(text);
    (digits.starts_with("19") || digits.starts_with("20"))
        && digits.len() == 4
        && text[..span.start].chars().next_back().is_none_or(apart)
}

/// Digits inside an address or a code are no numbers.
fn is_free(text: &str, span: Span) -> bool {
    let before = text[..span.start].chars().next_back();
    let after = text[span.end..].chars().next();
    !before.is_some_and(|c| c.is_alphabetic() || "/-_.".contains(c))
        && !after.is_some_and(|c| c.is_alphabetic() || "/_".contains(c))
}

/// The run with the digit at `at` from its start exchanged for another one.
fn other_digit(run: &str, at: usize, random: &mut Random) -> String {
    let old = run.as_bytes()[at] - b'0';
    let new = (old + 1 + random.below(9) as u8) % 10;
    let new = if at == 0 && new == 0 { (old % 9) + 1 } else { new };
    format!("{}{new}{}", &run[..at], &run[at + 1..])
}

fn changed_digit(article: &Article, language: Language, random: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.spots(language) {
        let text = spot.text();
        let runs = digits(text).into_iter();
        for run in runs.filter(|&run| run.len() > 1 && !is_year(text, run) && is_free(text, run)) {
            let at = random.below(run.len());
            found.push(spot.replaced(run, &other_digit(run.of(text), at, random)));
        }
    }
    found
}

pub fn russian_digit(article: &Article, random: &mut Random) -> Vec<Mutant> {
    changed_digit(article, Language::Russian, random)
}

pub fn english_digit(article: &Article, random: &mut Random) -> Vec<Mutant> {
    changed_digit(article, Language::English, random)
}

pub fn year(article: &Article, random: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.spots(Language::Russian) {
        for run in digits(spot.text()).into_iter().filter(|&run| is_year(spot.text(), run)) {
            let at = 2 + random.below(2);
            found.push(spot.replaced(run, &other_digit(run.of(spot.text()), at, random)));
        }
    }
    found
}

pub fn day(article: &Article, random: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.spots(Language::Russian) {
        let text = spot.text();
        for run in digits(text).into_iter().filter(|run| run.len() < 3) {
            let next = text[run.end..].trim_start();
            if MONTHS.iter().any(|months| months.iter().any(|month| next.starts_with(month))) {
                let days: Vec<String> = (1..29).map(|day| day.to_string()).collect();
                let day = random.pick_other(&days, &run.of(text).to_owned()).unwrap();
                found.push(spot.replaced(run, day));
            }
        }
    }
    found
}

pub fn percent(article: &Article, random: &mut Random) -> Vec<Mutant> {
    before(article, random, |next| next.starts_with('%') || next.starts_with("процент"))
}

/// Changes the last run of digits of numbers before something.
fn before(article: &Article, random: &mut Random, is_next: fn(&str) -> bool) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.spots(Language::Russian) {
        let text = spot.text();
        for run in digits(text).into_iter().filter(|run| is_next(text[run.end..].trim_start())) {
            let at = random.below(run.len());
            found.push(spot.replaced(run, &other_digit(run.of(text), at, random)));
        }
    }
    found
}

pub fn number_lost(article: &Article, _: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.spots(Language::Russian) {
        let text = spot.text();
        for run in digits(text).into_iter().filter(|&run| run.len() > 1 && is_free(text, run)) {
            let Some(space) = text[run.end..].chars().next().filter(|c| c.is_whitespace()) else { continue };
            let alone = text[..run.start].ends_with(' ');
            let next = text[run.end..].trim_start();
            let is_whole = !next.starts_with(|c: char| c.is_ascii_digit());
            if alone && is_whole && !is_year(text, run) && next.starts_with(char::is_lowercase) {
                found.push(spot.replaced(Span::new(run.start, run.end + space.len_utf8()), ""));
            }
        }
    }
    found
}

pub fn decimal(article: &Article, random: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.spots(Language::Russian) {
        let text = spot.text();
        for run in runs(text, |c| c.is_ascii_digit() || c == ',') {
            let Some((whole, rest)) = run.of(text).split_once(',') else { continue };
            if whole.is_empty() || rest.is_empty() || rest.contains(',') {
                continue;
            }
            let shifted = match random.below(2) {
                0 if rest.len() > 1 => format!("{whole}{},{}", &rest[..1], &rest[1..]),
                1 if whole.len() > 1 => {
                    format!("{},{}{rest}", &whole[..whole.len() - 1], &whole[whole.len() - 1..])
                }
                0 => format!("{whole}{rest}"),
                _ => format!("0,{whole}{rest}"),
            };
            found.push(spot.replaced(run, &shifted));
        }
    }
    found
}

/// Words that scale numbers, forms of the same case in the same column.
const SCALES: &[&[&str]] = &[
    &["тыс.", "тысяча", "тысячи", "тысяч", "тысячам", "тысячами", "тысячах"],
    &["млн", "миллион", "миллиона", "миллионов", "миллионам", "миллионами", "миллионах"],
    &["млрд", "миллиард", "миллиарда", "миллиардов", "миллиардам", "миллиардами", "миллиардах"],
];

const CURRENCIES: &[&[&str]] = &[
    &["доллара", "долларов", "долларам", "долларами", "долларах", "долл.", "$"],
    &["рубля", "рублей", "рублям", "рублями", "рублях", "руб.", "₽"],
    &["фунта", "фунтов", "фунтам", "фунтами", "фунтах", "ф. ст.", "£"],
    &["евро", "евро", "евро", "евро", "евро", "евро", "€"],
];

const MONTHS: &[&[&str]] = &[
    &["январь", "января", "январе"],
    &["февраль", "февраля", "феврале"],
    &["март", "марта", "марте"],
    &["апрель", "апреля", "апреле"],
    &["май", "мая", "мае"],
    &["июнь", "июня", "июне"],
    &["июль", "июля", "июле"],
    &["август", "августа", "августе"],
    &["сентябрь", "сентября", "сентябре"],
    &["октябрь", "октября", "октябре"],
    &["ноябрь", "ноября", "ноябре"],
    &["декабрь", "декабря", "декабре"],
];

/// Accusative, genitive, nominative, dative plural.
const WEEKDAYS: &[&[&str]] = &[
    &["понедельник", "понедельника", "понедельник", "понедельникам"],
    &["вторник", "вторника", "вторник", "вторникам"],
    &["среду", "среды", "среда", "средам"],
    &["четверг", "четверга", "четверг", "четвергам"],
    &["пятницу", "пятницы", "пятница", "пятницам"],
    &["субботу", "субботы", "суббота", "субботам"],
    &["воскресенье", "воскресенья", "воскресенье", "воскресеньям"],
];

const UNITS: &[&[&str]] = &[
    &["км", "километр", "километра", "километров", "километрах"],
    &["м", "метр", "метра", "метров", "метрах"],
    &["мм", "миллиметр", "миллиметра", "миллиметров", "миллиметрах"],
    &["тонна", "тонна", "тонны", "тонн", "тоннах"],
    &["баррель", "баррель", "барреля", "баррелей", "баррелях"],
    &["кубометр", "кубометр", "кубометра", "кубометров", "кубометрах"],
];

pub fn scale(article: &Article, random: &mut Random) -> Vec<Mutant> {
    after_number(swap(article, SCALES, random))
}

pub fn currency(article: &Article, random: &mut Random) -> Vec<Mutant> {
    swap(article, CURRENCIES, random).into_iter().map(|(_, _, mutant)| mutant).collect()
}

pub fn month(article: &Article, random: &mut Random) -> Vec<Mutant> {
    swap(article, MONTHS, random).into_iter().map(|(_, _, mutant)| mutant).collect()
}

pub fn weekday(article: &Article, random: &mut Random) -> Vec<Mutant> {
    swap(article, WEEKDAYS, random).into_iter().map(|(_, _, mutant)| mutant).collect()
}

pub fn unit(article: &Article, random: &mut Random) -> Vec<Mutant> {
    after_number(swap(article, UNITS, random))
}

fn after_number(mutants: Vec<(Spot, Span, Mutant)>) -> Vec<Mutant> {
    let follows = |spot: &Spot, span: &Span| {
        let before = spot.text()[..span.start].trim_end();
        before.ends_with(|c: char| c.is_ascii_digit())
            || words(before)
                .last()
                .is_some_and(|word| SCALES.iter().any(|row| row.contains(&word.of(before))))
    };
    mutants.into_iter().filter(|(spot, span, _)| follows(spot, span)).map(|(_, _, mutant)| mutant).collect()
}
