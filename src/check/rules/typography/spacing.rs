use crate::check::context::{Context, Edition};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::typography::slips::{self, Slip, Wording};
use crate::document::BlockKind;
use crate::glossary::Severity;
use crate::morphology::{Case, readings};
use crate::text::{Language, Phrase, Script, Span, script_of};

/// Spaces that are too many, missing, or of the wrong kind.
pub static RULE: Rule = Rule {
    id: "spacing",
    summary: Phrase::new(
        "a space is doubled, missing or out of place",
        "пробел удвоен, пропущен или стоит не на месте",
    ),
    rationale: Phrase::new(
        "A doubled space, one before a comma and none after it are slips; in great number they are a habit and one piece of \
        information. In Russian the space between a number and what it counts, after № and §, is not to break the line: for \
        information, once. Addresses, code, decimals, times, initials, abbreviations (TL;DR) and file names are right as they are.",
        "Двойной пробел, пробел перед запятой и его отсутствие после неё — ошибки; если их много, это привычка, и о ней \
        сообщается один раз для сведения. В русском тексте пробел между числом и единицей измерения, после № и § должен быть \
        неразрывным: сообщается один раз. Адреса, код, десятичные дроби, время, инициалы, сокращения (TL;DR) и имена файлов не проверяются.",
    ),
    messages: &[DOUBLED, DOUBLED_MANY, BEFORE, BEFORE_MANY, MISSING, MISSING_MANY, BREAKING, BREAKING_MANY],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The vote  was held , and nobody came.",
            russian: "Голосование прошло,но никто не пришёл.Итоги известны .",
            glossary: "",
            finds: &["прошло,но", "пришёл.Итоги", "известны .", "vote  was", "held ,"],
        },
        Example {
            english: "They met in China.The vote was held.",
            russian: "Встреча прошла на юге Китая.Голосование состоялось.",
            glossary: "",
            finds: &["Китая.Голосование", "China.The"],
        },
        Example {
            english: "At 10:30 a.m. the U.S. bought 1,000.5 kg of Node.js, i.e. report.pdf, http://a.org/b,c (e.g. :)",
            russian: "В 10:30 т.е. утром А.С.Пушкин купил 1\u{A0}000,5\u{A0}кг в т.ч. файл отчёт.pdf на сайте a.org, г.\u{A0}Орёл… и т.д.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "It weighs 5 kg. See No. 7 and § 4.",
            russian: "Весит 5 кг и 10\u{A0}кг. См. №\u{A0}7 и § 4.",
            glossary: "",
            finds: &["5 кг"],
        },
        Example {
            english: "Well … “Why?” he asked. What?! It rose .5 per cent; 1 : 2.",
            russian: "Ну … «Зачем?» — спросил он. Что?! Счёт 1 : 2. Яндекс.Такси едет. TL;DR: едет.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const DOUBLED: Phrase = Phrase::new("“{0}”: two spaces", "«{0}»: два пробела");
const DOUBLED_MANY: Phrase = Phrase::new(
    "“{0}”: two spaces, {1} times in this edition",
    "«{0}»: два пробела, всего в тексте таких мест {1}",
);
const BEFORE: Phrase = Phrase::new("“{0}”: a space before the mark", "«{0}»: пробел перед знаком");
const BEFORE_MANY: Phrase = Phrase::new(
    "“{0}”: a space before the mark, {1} times in this edition",
    "«{0}»: пробел перед знаком, всего в тексте таких мест {1}",
);
const MISSING: Phrase = Phrase::new("“{0}”: no space after the mark", "«{0}»: нет пробела после знака");
const MISSING_MANY: Phrase = Phrase::new(
    "“{0}”: no space after the mark, {1} times in this edition",
    "«{0}»: нет пробела после знака, всего в тексте таких мест {1}",
);
const BREAKING: Phrase =
    Phrase::new("“{0}”: the line may break at this space", "«{0}»: строка может разорваться на этом пробеле");
const BREAKING_MANY: Phrase = Phrase::new(
    "“{0}”: the line may break at this space and at others, {1} in all",
    "«{0}»: строка может разорваться на этом и других пробелах, всего {1}",
);

/// Slips of one kind in one edition beyond which they are a habit.
const HABIT: usize = 8;

/// What a Russian number is not to be parted from.
const COUNTED: &[&str] = &[
    "%", "‰", "°", "км", "м", "см", "мм", "кг", "г", "т", "л", "га", "руб", "долл", "евро", "тыс", "млн",
    "млрд", "трлн", "кВт", "МВт", "ГВт", "кв", "куб",
];

fn check(context: &Context) -> Vec<Finding> {
    Language::BOTH.into_iter().flat_map(|language| of_edition(context.edition(language))).collect()
}

fn of_edition(edition: &Edition) -> Vec<Finding> {
    let mut slips: [Vec<Slip>; 4] = Default::default();
    // An edition that has no such spaces at all has another habit.
    let fixes_numbers = edition.language() == Language::Russian
        && edition.all().any(|(_, block, _)| has_fixed_number(block.text()));
    for (at, block, facts) in edition.all() {
        let text = block.text();
        let exempt = Exempt::new(block, facts);
        let found = [
            doubled(text),
            if block.kind == BlockKind::TableRow { Vec::new() } else { before_mark(text) },
            after_mark(text),
            if fixes_numbers { breaking(text) } else { Vec::new() },
        ];
        for (slips, found) in slips.iter_mut().zip(found) {
            let found = found.into_iter().filter(|(place, _)| !exempt.holds(*place));
            slips.extend(found.map(|(place, expected)| slip(at, text, place, expected)));
        }
    }
    let wordings = [
        (DOUBLED, DOUBLED_MANY, Severity::Warning, HABIT),
        (BEFORE, BEFORE_MANY, Severity::Warning, HABIT),
        (MISSING, MISSING_MANY, Severity::Warning, HABIT),
        (BREAKING, BREAKING_MANY, Severity::Info, 1),
    ];
    let findings = wordings.into_iter().zip(&slips).flat_map(|((one, all, severity, most), slips)| {
        slips::findings(&RULE, &Wording { one, all }, severity, most, edition, slips)
    });
    findings.collect()
}

/// A slip at a byte of the text, shown with the words on both sides; `expected` stands for what is between them.
fn slip(paragraph: usize, text: &str, at: usize, expected: Option<&str>) -> Slip {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let before = before.trim_end();
    let start = before.len() - tail(before).len();
    let gap = after.len() - after.trim_start().len();
    let mark: usize =
        after.trim_start().chars().take_while(|c| !c.is_alphanumeric()).map(char::len_utf8).take(1).sum();
    let rest = after.get(gap + mark..).unwrap_or("");
    let word: usize = rest.chars().take(30).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum();
    let span = Span::new(start, at + gap + mark + word);
    let found = span.of(text).to_owned();
    let expected = expected.map_or(String::new(), |space| {
        let after = Span::new(at + gap, span.end).of(text);
        format!("{}{space}{after}", Span::new(start, before.len()).of(text))
    });
    Slip { paragraph, span, expected, found }
}

/// The letters, digits and marks that end `text` without a space.
fn tail(text: &str) -> &str {
    let length: usize =
        text.chars().rev().take(30).take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum();
    text.get(text.len() - length..).unwrap_or("")
}

/// A place of a slip, and what is to stand between the words there.
type Found = (usize, Option<&'static str>);

fn doubled(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut done = 0;
    for (at, pair) in text.match_indices("  ") {
        if at > done || found.is_empty() {
            found.push((at, Some(" ")));
        }
        done = at + pair.len();
    }
    found
}

/// Spaces before a mark that follows its word: `held ,`.
fn before_mark(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices([' ', '\u{A0}']) {
        let width =
            if text.get(at..).is_some_and(|rest| rest.starts_with(' ')) { 1 } else { '\u{A0}'.len_utf8() };
        let mut after = text.get(at + width..).unwrap_or("").chars();
        let Some(mark) = after.next().filter(|c| matches!(c, ',' | '.' | ';' | '!' | '?' | ':')) else {
            continue;
        };
        let next = after.next();
        let ends = next.is_none_or(|c| c.is_whitespace() || matches!(c, '»' | '”' | '"'));
        let previous = text.get(..at).and_then(|before| before.chars().next_back());
        let follows = previous.is_some_and(|c| c.is_alphanumeric() || matches!(c, '»' | '”' | ')'));
        // 1 : 2 is a proportion, and the French put a space before high marks.
        let is_proportion = mark == ':' && previous.is_some_and(|c| c.is_ascii_digit());
        let is_french = width > 1 && matches!(mark, ';' | '!' | '?' | ':');
        if ends && follows && !is_proportion && !is_french {
            found.push((at, Some("")));
        }
    }
    found
}

/// Marks that the next word follows without a space: `прошло,но`.
fn after_mark(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, mark) in text.match_indices([',', ';', '.', '!', '?', ':']) {
        let (before, after) = (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""));
        let Some(next) = after.chars().next().filter(|c| c.is_alphabetic()) else { continue };
        let Some(previous) =
            before.chars().next_back().filter(|c| c.is_alphabetic() || matches!(c, '»' | ')'))
        else {
            continue;
        };
        let letters = |text: &str| text.chars().take(30).take_while(|c| c.is_alphabetic()).count();
        let (left, right) = (word_before(before), letters(after));
        let same_script = !previous.is_alphabetic() || script_of(previous) == script_of(next);
        let is_slip = same_script
            && match mark {
                ";" if is_shortening(before, left.length, after, right) => false,
                "," | ";" => (left.length > 1 || right > 1) && !left.is_joined,
                "." => {
                    let ends = left.is_common || left.is_name && begins_sentence(before, after);
                    ends && next.is_uppercase() && right > 1 && !goes_on(after)
                }
                "!" | "?" => next.is_uppercase() && left.is_common,
                _ => script_of(next) == Some(Script::Cyrillic) && left.length > 2 && right > 2,
            };
        if is_slip {
            found.push((at, None));
        }
    }
    found
}

/// Whether a mark stands inside a shortening of four capitals, as in `TL;DR`; `left` and `right` are letters beside it.
fn is_shortening(before: &str, left: usize, after: &str, right: usize) -> bool {
    let is_capital = |c: char| c.is_ascii_uppercase();
    left == 2
        && right == 2
        && before.chars().rev().take(left).all(is_capital)
        && after.chars().take(right).all(is_capital)
}

/// The word that ends a text.
struct WordBefore {
    /// Its letters.
    length: usize,
    /// Whether it is at least three small letters and stands alone.
    is_common: bool,
    /// Whether it is at least four letters, the first a capital, and stands alone.
    is_name: bool,
    /// Whether it hangs on something that is no prose: `a.b`, `x_y`, `/tmp`.
    is_joined: bool,
}

fn word_before(before: &str) -> WordBefore {
    let word: Vec<char> = before.chars().rev().take(40).take_while(|c| c.is_alphabetic()).collect();
    let length = word.len();
    let is_small = word.iter().all(|c| c.is_lowercase());
    let is_titled = word
        .split_last()
        .is_some_and(|(first, rest)| first.is_uppercase() && rest.iter().all(|c| c.is_lowercase()));
    let previous = before.chars().rev().nth(length);
    let is_joined =
        previous.is_some_and(|c| matches!(c, '.' | '_' | '/' | '\\' | '@' | '=' | '+') || c.is_ascii_digit());
    WordBefore {
        length,
        is_common: is_small && length >= 3 && !is_joined,
        is_name: is_titled && length >= 4 && !is_joined,
        is_joined,
    }
}

/// English words that often begin sentences and are no part of a name like `System.Out`.
const OPENERS: &[&str] = &[
    "The", "This", "That", "These", "Those", "There", "Then", "They", "It", "He", "She", "We", "You", "But",
    "And", "In", "On", "At", "For", "If", "When", "While", "As", "After", "However", "His", "Her", "Its",
    "Their", "Our", "Mr", "Ms", "Mrs", "What", "Who", "Why", "How", "Last", "Some", "Many", "No", "Not",
    "One", "An",
];

/// Whether a point after a name ends a sentence: Russian names with a point inside (Яндекс.Такси) have no case ending there.
fn begins_sentence(before: &str, after: &str) -> bool {
    let next = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let name = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let is_inflected = || {
        let readings = readings(name, Language::Russian);
        readings.iter().all(|reading| reading.case.is_some_and(|case| case != Case::Nominative))
    };
    OPENERS.contains(&next)
        || next.chars().next().and_then(script_of) == Some(Script::Cyrillic) && is_inflected()
}

/// Whether the word at the start of a text is followed by what prose does not have: `a.B()`, `a.B.c`.
fn goes_on(after: &str) -> bool {
    let rest = after.trim_start_matches(char::is_alphanumeric);
    let mut marks = rest.chars();
    match marks.next() {
        Some('(' | '_' | '=' | '/' | '@') => true,
        Some('.') => marks.next().is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

/// Whether an unbreakable space stands between a number and a word, or after № or §.
fn has_fixed_number(text: &str) -> bool {
    text.match_indices('\u{A0}').any(|(at, space)| {
        let before = text.get(..at).unwrap_or("");
        let letter = text.get(at + space.len()..).is_some_and(|after| after.starts_with(char::is_alphabetic));
        before.ends_with(['№', '§']) || (before.ends_with(|c: char| c.is_ascii_digit()) && letter)
    })
}

/// Plain spaces that Russian typography makes unbreakable.
fn breaking(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(' ') {
        let (before, after) = (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""));
        let number_follows = after.starts_with(|c: char| c.is_ascii_digit());
        let after_sign = before.ends_with(['№', '§']) && number_follows;
        let length: usize = after
            .chars()
            .take(8)
            .take_while(|c| c.is_alphabetic() || matches!(c, '%' | '‰' | '°'))
            .map(char::len_utf8)
            .sum();
        let is_counted = || {
            let rest = after.get(length..).unwrap_or("");
            // «10:30 т.е. утром» speaks of no tons.
            let is_abbreviation =
                rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
            !is_abbreviation && COUNTED.contains(&after.get(..length).unwrap_or(""))
        };
        if after_sign || (before.ends_with(|c: char| c.is_ascii_digit()) && is_counted()) {
            found.push((at, Some("\u{A0}")));
        }
    }
    found
}
