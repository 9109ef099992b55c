use crate::check::context::{Context, Edition};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::typography::slips::{self, Slip, Wording};
use crate::check::style::Dash;
use crate::document::BlockKind;
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span};

/// Dashes between words of another kind than the rest of the edition has.
pub static RULE: Rule = Rule {
    id: "dash-style",
    summary: Phrase::new(
        "dashes of two kinds, or a hyphen for a dash",
        "тире двух видов или дефис вместо тире",
    ),
    rationale: Phrase::new(
        "Russian has the em dash between spaces, English the em dash without or the en dash with them, wire copy hyphens in both. \
        What stands everywhere is the habit of the house; a mixture is reported for information, and so is, once, a plain space \
        before a Russian dash, at which the line may break. Ranges, hyphens inside words and dashes that open speech are right.",
        "В русском тексте тире — длинное, с пробелами; в английском — длинное без пробелов или короткое с пробелами; в лентах \
        агентств — дефисы. То, что стоит везде, — привычка редакции; о смешении сообщается для сведения, как и один раз об обычном \
        пробеле перед тире, на котором может разорваться строка. Диапазоны, дефисы в словах и тире прямой речи правильны.",
    ),
    messages: &[OTHER, OTHER_MANY, HOUSE, HOUSE_MANY, BREAKING, BREAKING_MANY, ONE_SPACE, ONE_SPACE_MANY],
    severity: Severity::Info,
    examples: &[
        Example {
            english: "The river — a long one — is clean. The lake - a small one - is not, and the sea — too.",
            russian: "Река\u{A0}— длинная. Озеро\u{A0}— нет. Море - тоже.",
            glossary: "",
            finds: &[" - ", " - ", " - "],
        },
        Example {
            english: "The “Dawn” sank - here.",
            russian: "«Заря» затонула - здесь.",
            glossary: "",
            finds: &[" - "],
        },
        Example {
            english: "The river - a long one - is clean.",
            russian: "Река - длинная, а озеро - нет.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "In 1990–1995 the Baku–Tbilisi route — 10-15 km — and a well-known one, −5 °C.",
            russian: "—\u{A0}В 1990–1995\u{A0}годах трасса Баку\u{A0}—\u{A0}Тбилиси, 10-15\u{A0}км и кое-что, −5\u{A0}°C.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The river is clean.",
            russian: "Река — чистая, озеро\u{A0}— нет, море— тоже.",
            glossary: "",
            finds: &[" — ", "— "],
        },
    ],
    check,
};

const OTHER: Phrase =
    Phrase::new("“{0}” in an edition that has other dashes", "«{0}» в тексте, где тире другие");
const OTHER_MANY: Phrase = Phrase::new(
    "“{0}”: dashes of two kinds, {1} of the rarer kinds",
    "«{0}»: тире разных видов, более редких {1}",
);
const HOUSE: Phrase =
    Phrase::new("“{0}” is not the dash of house style", "«{0}» — не то тире, что принято в редакции");
const HOUSE_MANY: Phrase = Phrase::new(
    "“{0}” is not the dash of house style, {1} in this edition",
    "«{0}» — не то тире, что принято в редакции, всего {1}",
);
const BREAKING: Phrase =
    Phrase::new("“{0}”: the line may break before the dash", "«{0}»: строка может разорваться перед тире");
const BREAKING_MANY: Phrase = Phrase::new(
    "“{0}”: the line may break before the dash, {1} times in this edition",
    "«{0}»: строка может разорваться перед тире, всего в тексте таких мест {1}",
);
const ONE_SPACE: Phrase =
    Phrase::new("“{0}”: a space on one side only", "«{0}»: пробел только с одной стороны");
const ONE_SPACE_MANY: Phrase = Phrase::new(
    "“{0}”: a space on one side only, {1} times in this edition",
    "«{0}»: пробел только с одной стороны, всего в тексте таких мест {1}",
);

/// Dashes of the rarer kinds beyond which one finding stands for all.
const MOST: usize = 6;

/// A dash with the spaces around it.
struct Found {
    paragraph: usize,
    span: Span,
    /// Its kind; none where it has a space on one side only.
    dash: Option<Dash>,
    /// Whether a plain space stands before it.
    breaks: bool,
}

fn check(context: &Context) -> Vec<Finding> {
    let english = of_edition(&context.english, context.style.english_dash);
    let russian = of_edition(&context.russian, context.style.russian_dash);
    english.into_iter().chain(russian).collect()
}

fn of_edition(edition: &Edition, house: Option<Dash>) -> Vec<Finding> {
    let dashes = dashes(edition);
    let usual = house.or_else(|| usual(&dashes).map(|usual| expected(usual, edition)));
    let (one, all, severity) = match house {
        Some(_) => (HOUSE, HOUSE_MANY, Severity::Warning),
        None => (OTHER, OTHER_MANY, Severity::Info),
    };
    let slips = |chosen: &dyn Fn(&Found) -> bool, expected: &str, dash: Option<Dash>| -> Vec<Slip> {
        let chosen = dashes.iter().filter(|found| chosen(found));
        chosen.map(|found| slip(edition, found, expected, dash).safe_if(house.is_some())).collect()
    };
    let other = slips(&|found| found.dash.is_some() && found.dash != usual, usual.map_or("", shown), usual);
    let mut found = slips::findings(&RULE, &Wording { one, all }, severity, MOST, edition, &other);
    let one_sided = Wording { one: ONE_SPACE, all: ONE_SPACE_MANY };
    let lopsided = slips(&|found| found.dash.is_none(), "", usual);
    found.extend(slips::findings(&RULE, &one_sided, Severity::Info, MOST, edition, &lopsided));
    if edition.language() == Language::Russian && usual == Some(Dash::SpacedEm) {
        let wording = Wording { one: BREAKING, all: BREAKING_MANY };
        // An edition that has no such spaces at all has another habit.
        let is_mixed = dashes.iter().any(|found| !found.breaks && found.dash == usual);
        let breaking = slips(&|found| is_mixed && found.breaks && found.dash == usual, "\u{A0}— ", usual);
        let breaking: Vec<Slip> = breaking.into_iter().map(|slip| slip.safe_if(true)).collect();
        found.extend(slips::findings(&RULE, &wording, Severity::Info, 1, edition, &breaking));
    }
    found
}

/// Whoever sets « » has the Russian dash too; hyphens beside them are slips even where all are.
fn expected(usual: Dash, edition: &Edition) -> Dash {
    let is_typeset = || edition.all().any(|(_, block, _)| block.text().contains('«'));
    match usual {
        Dash::Hyphen if edition.language() == Language::Russian && is_typeset() => Dash::SpacedEm,
        usual => usual,
    }
}

/// `dash` is to stand there.
fn slip(edition: &Edition, found: &Found, expected: &str, dash: Option<Dash>) -> Slip {
    let text = edition.text(found.paragraph, found.span).to_owned();
    let right = match dash.map(shown) {
        // The Russian dash is bound to the word before it.
        Some(" — ") if edition.language() == Language::Russian => Some("\u{A0}— "),
        right => right,
    };
    let fixes = right.map(|right| (found.span, right.to_owned())).into_iter().collect();
    Slip::new(found.paragraph, found.span, expected.to_owned(), text).fixed(fixes)
}

fn usual(dashes: &[Found]) -> Option<Dash> {
    let kinds = [Dash::SpacedEm, Dash::Em, Dash::SpacedEn, Dash::Hyphen];
    let count = |wanted: &Dash| dashes.iter().filter(|found| found.dash == Some(*wanted)).count();
    // Of equals the first: a dash rather than a hyphen.
    kinds.into_iter().rev().max_by_key(count).filter(|kind| count(kind) > 0)
}

fn shown(dash: Dash) -> &'static str {
    match dash {
        Dash::SpacedEm => " — ",
        Dash::Em => "—",
        Dash::SpacedEn => " – ",
        Dash::Hyphen => " - ",
    }
}

/// The dashes between words of running text.
fn dashes(edition: &Edition) -> Vec<Found> {
    let mut found = Vec::new();
    for (paragraph, block, facts) in edition.all().filter(|(_, block, _)| block.kind != BlockKind::TableRow) {
        let text = block.text();
        if !text.contains(['—', '–']) && !text.contains(" -") {
            continue;
        }
        let exempt = Exempt::new(block, facts);
        for (at, mark) in text.match_indices(['—', '–', '-']).filter(|(at, _)| !exempt.holds(*at)) {
            if let Some((span, dash, breaks)) = dash_at(text, at, mark) {
                found.push(Found { paragraph, span, dash, breaks });
            }
        }
    }
    found
}

/// The dash at `at` with its spaces, its kind, and whether a plain space stands before it.
fn dash_at(text: &str, at: usize, mark: &str) -> Option<(Span, Option<Dash>, bool)> {
    let (before, after) = (text.get(..at)?, text.get(at + mark.len()..)?);
    let is_space = |c: &char| c.is_whitespace();
    let space_before = before.chars().next_back().filter(is_space);
    let space_after = after.chars().next().filter(is_space);
    let width = |space: Option<char>| space.map_or(0, char::len_utf8);
    let span = Span::new(at - width(space_before), at + mark.len() + width(space_after));
    let left = text.get(..span.start)?.chars().next_back()?;
    let right = text.get(span.end..)?.chars().next()?;
    let is_number = |c: char| c.is_ascii_digit();
    // Ranges, and the dash after a number of a list, are no dashes between words.
    if is_number(left) && is_number(right)
        || matches!(left, '-' | '—' | '–')
        || matches!(right, '-' | '—' | '–')
    {
        return None;
    }
    let dash = match (mark, space_before.is_some(), space_after.is_some()) {
        ("—", true, true) => Some(Dash::SpacedEm),
        ("—", false, false) => Some(Dash::Em),
        ("—", _, _) if left.is_alphanumeric() && right.is_alphanumeric() => None,
        ("–", true, true) => Some(Dash::SpacedEn),
        ("-", true, true) => Some(Dash::Hyphen),
        _ => return None,
    };
    Some((span, dash, space_before == Some(' ')))
}
