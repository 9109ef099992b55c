//! Any text as a glossary: the project's CSV, linted and compiled, and the formats of other programs, each written and
//! read again. The first byte picks the format.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sverka::glossary::{Exchange, Field, Glossary, Matcher, export, find, import, lint};
use sverka::text::{Language, tokens};

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Ok(source) = std::str::from_utf8(rest) else { return };
    match first % 8 {
        0 | 1 => own(source),
        2 => {
            lint::lint(&[("a.csv".to_owned(), source.to_owned()), ("b.csv".to_owned(), source.to_owned())]);
        }
        3 | 4 => foreign(source, Exchange::Tbx),
        5 => foreign(source, Exchange::Omegat),
        6 => foreign(source, Exchange::Table),
        _ => foreign(source, Exchange::Csv.refined(source, &Vec::new())),
    }
});

/// A glossary of the project, and its own text looked through for its terms.
fn own(source: &str) {
    let mut glossary = Glossary::new();
    if glossary.add_csv("glossary.csv", source).is_err() {
        return;
    }
    let text: String = source.chars().take(300).collect();
    for language in Language::BOTH {
        for mention in Matcher::new(&glossary, language).mentions(&text, &tokens(&text)) {
            assert!(text.get(mention.span.range()).is_some_and(|found| !found.is_empty()));
        }
    }
    find(&glossary, &text);
}

/// What is read is written in every format, and the project's CSV holds all of it.
fn foreign(source: &str, format: Exchange) {
    let map = vec![("Begriff".to_owned(), Field::Source)];
    let Ok(read) = import("source", source, format, &map) else { return };
    for (_, target) in Exchange::NAMES {
        let written = export("new.csv", &read.entries, target);
        let again = import("new.csv", &written.text, target.refined(&written.text, &map), &map);
        if target == Exchange::Csv {
            let count = again.map(|again| again.entries.len()).ok();
            assert_eq!(count, Some(read.entries.len()), "{}", written.text);
        }
    }
}
