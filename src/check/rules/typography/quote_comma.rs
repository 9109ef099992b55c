use crate::check::context::{Context, Edition};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::typography::slips::{self, Slip, Wording};
use crate::check::style::QuoteComma;
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span};

/// Commas and closing quotation marks in the wrong order.
pub static RULE: Rule = Rule {
    id: "quote-comma",
    summary: Phrase::new(
        "a comma stands on the other side of the closing quotation mark",
        "запятая или точка стоит не с той стороны от закрывающей кавычки",
    ),
    rationale: Phrase::new(
        "Russian has comma and full stop after the closing mark; before it they are left over from English, a warning. American \
        English has the comma inside, British English outside: a mixture is information, what the house has not chosen a warning.",
        "В русском тексте запятая и точка стоят после закрывающей кавычки; перед ней они остались от английского: предупреждение. \
        Американцы ставят запятую внутри кавычек, британцы снаружи: о смешении сообщается для сведения, о том, чего редакция не \
        выбирала, — предупреждением.",
    ),
    messages: &[RUSSIAN, RUSSIAN_MANY, OTHER, OTHER_MANY, HOUSE, HOUSE_MANY],
    severity: Severity::Info,
    examples: &[
        Example {
            english: "“The river is clean,” she said.",
            russian: "«Река чистая,» — сказала она. Он ответил: «И озеро тоже.»",
            glossary: "",
            finds: &["чистая,»", "тоже.»"],
        },
        Example {
            english: "“The river is clean,” she said. “So is the lake,” he said. They call it “pure”, “fresh,” or so.",
            russian: "«Река чистая», — сказала она. «И озеро», — сказал он. Его зовут «чистым», «свежим» или так.",
            glossary: "",
            finds: &["pure”,"],
        },
        Example {
            english: "“The river is clean,” she said, “and so is the lake,” but the sea is not.",
            russian: "«Река чистая, — сказала она, — и озеро», но море нет.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "He answered: \"Yes, etc.\" And then, \"No!\"",
            russian: "Он ответил: «Да и т.д.» А потом: «Нет!» И ещё: «Ну…» Фирма «Река и К.», «ООО Ltd.»",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const RUSSIAN: Phrase = Phrase::new(
    "“{0}”: Russian has the mark after the quotation mark",
    "«{0}»: по-русски знак ставится после кавычки",
);
const RUSSIAN_MANY: Phrase = Phrase::new(
    "“{0}”: Russian has the mark after the quotation mark, {1} times in this edition",
    "«{0}»: по-русски знак ставится после кавычки, всего в тексте таких мест {1}",
);
const OTHER: Phrase = Phrase::new(
    "“{0}” in an edition that has the comma on the other side",
    "«{0}» в тексте, где запятая стоит с другой стороны",
);
const OTHER_MANY: Phrase = Phrase::new(
    "“{0}”: the comma on both sides of the quotation mark, {1} times on the rarer",
    "«{0}»: запятая то внутри кавычек, то снаружи, реже — {1}",
);
const HOUSE: Phrase = Phrase::new("“{0}” differs from house style", "«{0}» — не в стиле редакции");
const HOUSE_MANY: Phrase = Phrase::new(
    "“{0}” differs from house style, {1} in this edition",
    "«{0}» — не в стиле редакции, всего {1}",
);

/// Marks on the wrong side beyond which they are a habit.
const MOST: usize = 6;
/// Fewer letters before a full stop are an abbreviation.
const WORD: usize = 4;

fn check(context: &Context) -> Vec<Finding> {
    let mut found = english(&context.english, context.style.english_quote_comma);
    found.extend(russian(&context.russian));
    found
}

fn english(edition: &Edition, house: Option<QuoteComma>) -> Vec<Finding> {
    let inside = places(edition, &[",”", ",\""], &[]);
    let outside = places(edition, &["”,", "\","], &[]);
    let usual = if outside.len() > inside.len() { QuoteComma::Outside } else { QuoteComma::Inside };
    let wrong = if house.unwrap_or(usual) == QuoteComma::Inside { outside } else { inside };
    let (wording, severity) = match house {
        Some(_) => (Wording { one: HOUSE, all: HOUSE_MANY }, Severity::Warning),
        None => (Wording { one: OTHER, all: OTHER_MANY }, Severity::Info),
    };
    let wrong: Vec<Slip> = wrong.into_iter().map(|slip| slip.safe_if(house.is_some())).collect();
    slips::findings(&RULE, &wording, severity, MOST, edition, &wrong)
}

fn russian(edition: &Edition) -> Vec<Finding> {
    let wording = Wording { one: RUSSIAN, all: RUSSIAN_MANY };
    let wrong = places(edition, &[",»", ",“"], &[".»"]);
    slips::findings(&RULE, &wording, Severity::Warning, MOST, edition, &wrong)
}

/// Where one of the pairs of marks follows a word, or one of `stops` a word that is no abbreviation.
fn places(edition: &Edition, pairs: &[&str], stops: &[&str]) -> Vec<Slip> {
    let mut found = Vec::new();
    for (paragraph, block, facts) in edition.all() {
        let text = block.text();
        let marked = pairs.iter().map(|pair| (pair, 1)).chain(stops.iter().map(|stop| (stop, WORD)));
        let mut spans: Vec<Span> = marked
            .flat_map(|(marks, least)| {
                text.match_indices(*marks)
                    .filter_map(move |(at, _)| span(edition.language(), text, at, marks, least))
            })
            .collect();
        if spans.is_empty() {
            continue;
        }
        let exempt = Exempt::new(block, facts);
        spans.retain(|span| !exempt.holds(span.start));
        spans.sort_unstable();
        found.extend(spans.into_iter().map(|span| slip(paragraph, text, span)));
    }
    found
}

/// The word before the marks at `at`, and them, if it has enough letters of the edition's language.
fn span(language: Language, text: &str, at: usize, marks: &str, least: usize) -> Option<Span> {
    let before = text.get(..at)?;
    let word = before.chars().rev().take(40).take_while(|c| c.is_alphanumeric());
    let (letters, length) = word.fold((0, 0), |(letters, length), c| (letters + 1, length + c.len_utf8()));
    let is_russian = before.ends_with(|c: char| ('а'..='ё').contains(&c));
    let fits = letters >= least && (language == Language::English || is_russian);
    fits.then(|| Span::new(at - length, at + marks.len()))
}

fn slip(paragraph: usize, text: &str, span: Span) -> Slip {
    let found = span.of(text).to_owned();
    let mut characters: Vec<char> = found.chars().collect();
    let last = characters.len().saturating_sub(1);
    characters.swap(last, last.saturating_sub(1));
    Slip::new(paragraph, span, characters.into_iter().collect(), found)
}
