//! Every rule on texts that are no articles: no panic, and no time to speak of.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use sverka::document::{Document, Format};
use sverka::text::Language;
use sverka::{Checker, Glossary};

/// What is repeated to make a paragraph.
const UNITS: [&str; 29] = [
    "«",
    "»",
    "\"",
    "“a ",
    "(",
    "[1]",
    "[^1]",
    "a.b",
    "@",
    "#a",
    "+7 ",
    "http://a ",
    "a, ,",
    "  ",
    " -",
    "— ",
    "a — b ",
    "слово ",
    "word ",
    "Слово слово ",
    "&nbsp;",
    "\u{200B}",
    "ё е ",
    "АБВ (АБВ) ",
    "Он был. ",
    "«а» ",
    "Лондон ",
    "X",
    "Oil, gas, and coal ",
];

/// How much longer the whole check may take in a build that is not optimised, with other work beside it.
const LIMIT: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 10 });

fn check(checker: &Checker, english: &str, russian: &str) {
    for format in [Format::Plain, Format::Markdown] {
        let document = |text: &str, language| Document::new(text.to_owned(), format, language);
        checker.check(document(english, Language::English), document(russian, Language::Russian));
    }
}

#[test]
fn long_paragraphs_take_linear_time() {
    let checker = Checker::new(Glossary::new());
    for unit in UNITS {
        let text = unit.repeat((1 << 17) / unit.len());
        let start = Instant::now();
        check(&checker, &text, &text);
        assert!(start.elapsed() < LIMIT, "{unit:?}: {:?}", start.elapsed());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_too_odd(english in any::<String>(), russian in any::<String>()) {
        check(&Checker::new(Glossary::new()), &english, &russian);
    }

    #[test]
    fn nor_are_marks_in_any_order(marks in prop::collection::vec(prop::sample::select(UNITS.to_vec()), 0..60)) {
        let text = marks.concat();
        check(&Checker::new(Glossary::new()), &text, &text);
    }
}
