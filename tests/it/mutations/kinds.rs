use sverka::{Glossary, Severity};

use super::article::{Article, Mutant};
use super::random::Random;
use super::{numbers, structure, typography, verbatim, words};

/// All errors of one kind that can be planted in an article, given all articles.
type Plant = fn(&Article, &[Article], &Glossary, &mut Random) -> Vec<Mutant>;

/// A kind of error.
pub struct Kind {
    pub name: &'static str,
    /// The least severity of a finding that counts.
    pub least: Severity,
    pub plant: Plant,
}

/// A kind of error that is worth a warning.
const fn kind(name: &'static str, plant: Plant) -> Kind {
    Kind { name, least: Severity::Warning, plant }
}

/// A kind of error of typography.
const fn typographic(name: &'static str, plant: Plant) -> Kind {
    Kind { name, least: Severity::Info, plant }
}

pub static KINDS: &[Kind] = &[
    kind("digit, Russian side", |article, _, _, random| numbers::russian_digit(article, random)),
    kind("digit, English side", |article, _, _, random| numbers::english_digit(article, random)),
    kind("number lost", |article, _, _, random| numbers::number_lost(article, random)),
    kind("scale", |article, _, _, random| numbers::scale(article, random)),
    kind("decimal point", |article, _, _, random| numbers::decimal(article, random)),
    kind("percentage", |article, _, _, random| numbers::percent(article, random)),
    kind("currency", |article, _, _, random| numbers::currency(article, random)),
    kind("unit", |article, _, _, random| numbers::unit(article, random)),
    kind("year", |article, _, _, random| numbers::year(article, random)),
    kind("month", |article, _, _, random| numbers::month(article, random)),
    kind("day", |article, _, _, random| numbers::day(article, random)),
    kind("weekday", |article, _, _, random| numbers::weekday(article, random)),
    kind("letter in a name", |article, _, _, random| words::name_letter(article, random)),
    kind("another country", |article, _, _, random| words::country(article, random)),
    kind("another term", |article, _, glossary, random| words::term(article, random, glossary)),
    kind("paragraph lost, Russian side", |article, _, _, random| structure::russian_lost(article, random)),
    kind("paragraph lost, English side", |article, _, _, random| structure::english_lost(article, random)),
    kind("paragraph from elsewhere", |article, all, _, random| {
        structure::from_elsewhere(article, all, random)
    }),
    kind("paragraph exchanged", |article, all, _, random| structure::exchanged(article, all, random)),
    kind("paragraphs swapped", |article, _, _, random| structure::moved(article, random)),
    kind("paragraph left in English", |article, _, _, random| structure::untranslated(article, random)),
    kind("sentence lost, Russian side", |article, _, _, random| {
        structure::russian_sentence_lost(article, random)
    }),
    kind("sentence lost, English side", |article, _, _, random| {
        structure::english_sentence_lost(article, random)
    }),
    kind("sentence left in English", |article, _, _, random| {
        structure::sentence_untranslated(article, random)
    }),
    kind("word left in English", |article, _, _, random| words::english_word(article, random)),
    kind("heading lost", |article, _, _, random| structure::heading_lost(article, random)),
    kind("address", |article, _, _, random| verbatim::address(article, random)),
    kind("e-mail", |article, _, _, random| verbatim::email(article, random)),
    kind("telephone", |article, _, _, random| verbatim::telephone(article, random)),
    kind("hashtag", |article, _, _, random| verbatim::hashtag(article, random)),
    kind("link", |article, _, _, random| verbatim::link(article, random)),
    kind("footnote mark", |article, _, _, random| verbatim::footnote_mark(article, random)),
    kind("homoglyph", |article, _, _, random| words::homoglyph(article, random)),
    kind("doubled word", |article, _, _, random| words::doubled(article, random)),
    kind("invisible character", |article, _, _, random| typography::invisible(article, random)),
    kind("entity left", |article, _, _, random| typography::entity(article, random)),
    typographic("quotation mark lost", |article, _, _, random| typography::quote(article, random)),
    typographic("other quotation marks", |article, _, _, random| typography::other_quotes(article, random)),
    typographic("doubled space", |article, _, _, random| typography::space(article, random)),
    typographic("space before a mark", |article, _, _, random| {
        typography::space_before_mark(article, random)
    }),
    typographic("no space after a mark", |article, _, _, random| typography::no_space(article, random)),
    typographic("hyphen for a dash", |article, _, _, random| typography::dash(article, random)),
];
