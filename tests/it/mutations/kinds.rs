use sverka::{Glossary, Severity};

use super::article::{Article, Mutant};
use super::random::Random;
use super::{numbers, structure, typography, verbatim, words};

/// All errors of one kind that can be planted in an article, given all articles.
type Plant = fn(&Article, &[Article], &Glossary, &mut Random) -> Vec<Mutant>;

/// A kind of error.
pub struct Kind {
    pub name: &'static str,
    /// The rules whose findings count: those that look for this kind of error.
    pub rules: &'static [&'static str],
    /// The least severity of a finding that counts.
    pub least: Severity,
    pub plant: Plant,
}

/// A kind of error that is worth a warning.
const fn kind(name: &'static str, rules: &'static [&'static str], plant: Plant) -> Kind {
    Kind { name, rules, least: Severity::Warning, plant }
}

/// A kind of error of typography.
const fn typographic(name: &'static str, rules: &'static [&'static str], plant: Plant) -> Kind {
    Kind { name, rules, least: Severity::Info, plant }
}

const NUMBERS: &[&str] = &[
    "number-mismatch",
    "percent-mismatch",
    "currency-mismatch",
    "unit-mismatch",
    "date-mismatch",
    "number-format",
];

/// Names of people, places and bodies are terms of the glossary too.
const NAMES: &[&str] = &[
    "name-mismatch",
    "name-variant",
    "place-mismatch",
    "term-missing",
    "term-unsourced",
    "term-forbidden",
    "term-mixed",
];

const TERMS: &[&str] = &["term-missing", "term-unsourced", "term-forbidden", "term-mixed"];

/// A paragraph that is missing may also be seen as two that speak of different things, or as a bead of odd length.
const PARAGRAPHS: &[&str] = &[
    "paragraph-omitted",
    "paragraph-added",
    "paragraph-mismatch",
    "paragraph-order",
    "paragraph-untranslated",
    "length-outlier",
];

const SENTENCES: &[&str] = &[
    "sentence-omitted",
    "sentence-added",
    "length-outlier",
    "latin-in-russian",
    "paragraph-omitted",
    "paragraph-added",
];

const VERBATIM: &[&str] = &["verbatim-mismatch", "link-mismatch"];

pub static KINDS: &[Kind] = &[
    kind("digit, Russian side", NUMBERS, |article, _, _, random| numbers::russian_digit(article, random)),
    kind("digit, English side", NUMBERS, |article, _, _, random| numbers::english_digit(article, random)),
    kind("number lost", NUMBERS, |article, _, _, random| numbers::number_lost(article, random)),
    kind("scale", NUMBERS, |article, _, _, random| numbers::scale(article, random)),
    kind("decimal point", NUMBERS, |article, _, _, random| numbers::decimal(article, random)),
    kind("percentage", NUMBERS, |article, _, _, random| numbers::percent(article, random)),
    kind("currency", NUMBERS, |article, _, _, random| numbers::currency(article, random)),
    kind("unit", NUMBERS, |article, _, _, random| numbers::unit(article, random)),
    kind("year", NUMBERS, |article, _, _, random| numbers::year(article, random)),
    kind("month", NUMBERS, |article, _, _, random| numbers::month(article, random)),
    kind("day", NUMBERS, |article, _, _, random| numbers::day(article, random)),
    kind("weekday", NUMBERS, |article, _, _, random| numbers::weekday(article, random)),
    kind("letter in a name", NAMES, |article, _, _, random| words::name_letter(article, random)),
    kind("another country", NAMES, |article, _, _, random| words::country(article, random)),
    kind("another term", TERMS, |article, _, glossary, random| words::term(article, random, glossary)),
    kind("paragraph lost, Russian side", PARAGRAPHS, |article, _, _, random| {
        structure::russian_lost(article, random)
    }),
    kind("paragraph lost, English side", PARAGRAPHS, |article, _, _, random| {
        structure::english_lost(article, random)
    }),
    kind("paragraph from elsewhere", PARAGRAPHS, |article, all, _, random| {
        structure::from_elsewhere(article, all, random)
    }),
    kind("paragraph exchanged", PARAGRAPHS, |article, all, _, random| {
        structure::exchanged(article, all, random)
    }),
    kind("paragraphs swapped", PARAGRAPHS, |article, _, _, random| structure::moved(article, random)),
    kind("paragraph left in English", PARAGRAPHS, |article, _, _, random| {
        structure::untranslated(article, random)
    }),
    kind("sentence lost, Russian side", SENTENCES, |article, _, _, random| {
        structure::russian_sentence_lost(article, random)
    }),
    kind("sentence lost, English side", SENTENCES, |article, _, _, random| {
        structure::english_sentence_lost(article, random)
    }),
    kind("sentence left in English", SENTENCES, |article, _, _, random| {
        structure::sentence_untranslated(article, random)
    }),
    kind("word left in English", &["latin-in-russian"], |article, _, _, random| {
        words::english_word(article, random)
    }),
    kind(
        "heading lost",
        &["heading-mismatch", "paragraph-omitted", "paragraph-added"],
        |article, _, _, random| structure::heading_lost(article, random),
    ),
    kind("address", VERBATIM, |article, _, _, random| verbatim::address(article, random)),
    kind("e-mail", VERBATIM, |article, _, _, random| verbatim::email(article, random)),
    kind("telephone", VERBATIM, |article, _, _, random| verbatim::telephone(article, random)),
    kind("hashtag", VERBATIM, |article, _, _, random| verbatim::hashtag(article, random)),
    kind("link", VERBATIM, |article, _, _, random| verbatim::link(article, random)),
    kind("footnote mark", &["footnote-mismatch"], |article, _, _, random| {
        verbatim::footnote_mark(article, random)
    }),
    kind("homoglyph", &["mixed-script"], |article, _, _, random| words::homoglyph(article, random)),
    kind("doubled word", &["repeated-word"], |article, _, _, random| words::doubled(article, random)),
    kind("invisible character", &["invisible-character"], |article, _, _, random| {
        typography::invisible(article, random)
    }),
    kind("entity left", &["invisible-character"], |article, _, _, random| {
        typography::entity(article, random)
    }),
    typographic("quotation mark lost", &["quote-balance"], |article, _, _, random| {
        typography::quote(article, random)
    }),
    typographic("other quotation marks", &["quote-style", "quote-balance"], |article, _, _, random| {
        typography::other_quotes(article, random)
    }),
    typographic("doubled space", &["spacing"], |article, _, _, random| typography::space(article, random)),
    typographic("space before a mark", &["spacing"], |article, _, _, random| {
        typography::space_before_mark(article, random)
    }),
    typographic("no space after a mark", &["spacing"], |article, _, _, random| {
        typography::no_space(article, random)
    }),
    typographic("hyphen for a dash", &["dash-style"], |article, _, _, random| {
        typography::dash(article, random)
    }),
];
