use crate::analysis::Facts;
use crate::check::context::{Context, Edition};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::typography::slips::{self, Slip, Wording};
use crate::check::style::SerialComma;
use crate::glossary::Severity;
use crate::text::{Phrase, Span, Token, TokenKind};

/// The comma before the "and" of a list, now there and now not.
pub static RULE: Rule = Rule {
    id: "serial-comma",
    summary: Phrase::new(
        "the comma before the last item of an English list is not of one style",
        "запятая перед последним элементом перечисления в английском тексте ставится непоследовательно",
    ),
    rationale: Phrase::new(
        "Whether “oil, gas, and coal” or “oil, gas and coal” is right is for the house to choose: then the other is a warning; \
        otherwise a mixture within one edition is information. Only lists of alike short items are looked at, because a comma \
        before “and” may as well part clauses.",
        "Писать “oil, gas, and coal” или “oil, gas and coal”, решает редакция: тогда другое — предупреждение; иначе о смешении в \
        одном тексте сообщается для сведения. Рассматриваются только перечисления коротких однородных элементов, потому что \
        запятая перед “and” может разделять и части предложения.",
    ),
    messages: &[OTHER, OTHER_MANY, HOUSE, HOUSE_MANY],
    severity: Severity::Info,
    examples: &[
        Example {
            english: "The country sells oil, gas, and coal. It buys rice, wheat, maize, and tea. The sea, lake and river are clean.",
            russian: "Страна продаёт нефть, газ и уголь. Она покупает рис, пшеницу, кукурузу и чай. Море, озеро и река чисты.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The country sells oil, gas, and coal. It buys rice, wheat, maize, and tea. They met in Baku, Tbilisi and Yerevan.",
            russian: "Страна продаёт нефть, газ и уголь. Она покупает рис, пшеницу, кукурузу и чай. Встречались в Баку, Тбилиси и Ереване.",
            glossary: "",
            finds: &["Baku, Tbilisi and Yerevan"],
        },
        Example {
            english: "As a maintainer, you set and enforce rules; on diplomas, railways, and how they run, he is silent. In \
                London, Paul and John met. However, food and water ran out, and they left. He came, of course, and \
                stayed in Baku, Tbilisi, and Yerevan.",
            russian: "Вы решаете; о дипломах, дорогах и о том, как они работают, он молчит. В Лондоне Пол и Джон встретились. Но еда и вода кончились, и они ушли. Он, конечно, приехал и жил в Баку, \
                Тбилиси и Ереване.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const OTHER: Phrase = Phrase::new(
    "“{0}” in an edition that has the other serial comma",
    "«{0}» в тексте, где в перечислениях иначе",
);
const OTHER_MANY: Phrase = Phrase::new(
    "“{0}”: lists with and without the serial comma, {1} of the rarer kind",
    "«{0}»: перечисления то с запятой перед союзом, то без неё, реже — {1}",
);
const HOUSE: Phrase = Phrase::new("“{0}” differs from house style", "«{0}» — не в стиле редакции");
const HOUSE_MANY: Phrase = Phrase::new(
    "“{0}” differs from house style, {1} in this edition",
    "«{0}» — не в стиле редакции, всего {1}",
);

/// Lists of the rarer kind beyond which one finding stands for all.
const MOST: usize = 6;
/// Words before the first comma of a sentence that may introduce it rather than begin a list.
const INTRODUCTION: usize = 3;
/// Words that stand between commas without being an item, or begin a clause.
const ASIDES: &[&str] = &[
    "however",
    "too",
    "also",
    "then",
    "therefore",
    "though",
    "indeed",
    "perhaps",
    "instead",
    "meanwhile",
    "moreover",
    "you",
    "we",
    "they",
    "he",
    "she",
    "it",
    "i",
    "how",
    "what",
    "when",
    "where",
    "who",
    "why",
    "say",
    "said",
    "says",
    "inc",
    "ltd",
    "jr",
    "sr",
    "respectively",
    "etc",
    "course",
    "example",
    "yes",
    "no",
    "well",
];

fn check(context: &Context) -> Vec<Finding> {
    let edition = &context.english;
    let lists = lists(edition);
    let count = |kind| lists.iter().filter(|(_, _, has)| *has == kind).count();
    let usual = if count(SerialComma::Always) > count(SerialComma::Never) {
        SerialComma::Always
    } else {
        SerialComma::Never
    };
    let house = context.style.serial_comma;
    let wrong = lists.iter().filter(|(_, _, kind)| *kind != house.unwrap_or(usual));
    let slips: Vec<Slip> =
        wrong.map(|&(at, span, kind)| slip(edition, at, span, kind).safe_if(house.is_some())).collect();
    let (wording, severity) = match house {
        Some(_) => (Wording { one: HOUSE, all: HOUSE_MANY }, Severity::Warning),
        None => (Wording { one: OTHER, all: OTHER_MANY }, Severity::Info),
    };
    slips::findings(&RULE, &wording, severity, MOST, edition, &slips)
}

fn slip(edition: &Edition, paragraph: usize, span: Span, kind: SerialComma) -> Slip {
    let found = edition.text(paragraph, span).to_owned();
    let joint = found.rfind(" and ").or_else(|| found.rfind(" or ")).unwrap_or(0);
    let (before, after) = found.split_at(joint);
    let expected = match kind {
        SerialComma::Never => format!("{before},{after}"),
        SerialComma::Always => format!("{}{after}", before.trim_end_matches(',')),
    };
    Slip::new(paragraph, span, expected, found)
}

/// The lists of an edition: the paragraph, from 0, the last three items and whether a comma stands before the last.
fn lists(edition: &Edition) -> Vec<(usize, Span, SerialComma)> {
    let mut found = Vec::new();
    for (paragraph, block, facts) in edition.all() {
        let text = block.text();
        if !text.contains(',') {
            continue;
        }
        let exempt = Exempt::new(block, facts);
        let joints =
            facts.tokens.iter().enumerate().filter(|(_, token)| matches!(token.span.of(text), "and" | "or"));
        let lists = joints.filter_map(|(at, _)| list(text, facts, at));
        found.extend(
            lists.filter(|(span, _)| !exempt.holds(span.start)).map(|(span, kind)| (paragraph, span, kind)),
        );
    }
    found
}

/// The list whose last item follows the "and" or "or" at a token.
fn list(text: &str, facts: &Facts, joint: usize) -> Option<(Span, SerialComma)> {
    let tokens = &facts.tokens;
    let is_comma = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Punctuation(','));
    let word = |at: usize| tokens.get(at).filter(|token| token.kind == TokenKind::Word);
    let last = word(joint + 1)?;
    let has_comma = is_comma(joint.checked_sub(1)?);
    let middle = joint.checked_sub(1 + usize::from(has_comma))?;
    // The middle item has one word, or two.
    let comma = [middle.checked_sub(1)?, middle.checked_sub(2)?].into_iter().find(|&at| is_comma(at))?;
    let first = comma.checked_sub(1)?;
    let items = [word(first)?, word(middle)?, last];
    let are_alike = items.iter().all(|item| shape(text, item) == shape(text, last));
    let between = tokens.get(first..joint).unwrap_or(&[]).iter().chain([last]);
    let is_plain =
        between.filter(|token| token.kind == TokenKind::Word).all(|item| is_item(item.span.of(text)));
    let ends = !tokens.get(joint + 2).is_some_and(|token| token.kind == TokenKind::Punctuation('\''));
    let is_list = are_alike && is_plain && ends && !is_introduction(text, facts, first, comma);
    let kind = if has_comma { SerialComma::Always } else { SerialComma::Never };
    is_list.then(|| (items[0].span.join(last.span), kind))
}

fn is_item(word: &str) -> bool {
    !ASIDES.contains(&word.to_lowercase().as_str()) && !word.ends_with("ed") && !word.ends_with("ly")
}

/// Whether a word is a name or not.
fn shape(text: &str, word: &Token) -> bool {
    word.span.of(text).starts_with(char::is_uppercase)
}

/// Whether what stands before the comma may introduce the sentence: "In London, Paul and John".
fn is_introduction(text: &str, facts: &Facts, first: usize, comma: usize) -> bool {
    let Some(item) = facts.tokens.get(first).zip(facts.tokens.get(comma)).map(|(item, _)| item.span) else {
        return true;
    };
    let next = facts.sentences.partition_point(|sentence| sentence.start <= item.start);
    let Some(sentence) = next.checked_sub(1).and_then(|at| facts.sentences.get(at)) else { return true };
    let before = text.get(sentence.start..item.end).unwrap_or("");
    before.split_whitespace().take(INTRODUCTION + 1).count() <= INTRODUCTION && !before.contains(',')
}
