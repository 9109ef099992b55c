//! What holds for the matcher on any text.

use std::sync::LazyLock;

use proptest::prelude::*;
use sverka::glossary::{Glossary, MatchRank, Matcher};
use sverka::text::{Language, tokens};

const GLOSSARY: &str = "\
en_preferred,ru_preferred,en_admitted,ru_admitted,en_related,ru_related,match
note verbale,вербальная нота,note,нота,document,документ;дипломатическая нота,
UN Security Council,Совет Безопасности ООН,UN;UNSC,ООН;Совбез,council,совет,
rules-based order,\"порядок, основанный на правилах\",,,order,,
the West,Запад,,,,западный,name
White Russia,Белая Русь,,,,,exact
\"cruel, inhuman or degrading treatment\",жестокое обращение,OPEC+,ОПЕК+,,,
to recall the ambassador,отозвать посла,,,,,
press secretary,пресс-секретарь,U.S.,США,,и. о. министра,
";

static MATCHERS: LazyLock<[Matcher; 2]> = LazyLock::new(|| {
    let mut glossary = Glossary::new();
    glossary.add_csv("t.csv", GLOSSARY).unwrap();
    Language::BOTH.map(|language| Matcher::new(&glossary, language))
});

/// Checks what holds for the mentions in `text`.
fn check(text: &str) -> Result<(), TestCaseError> {
    for matcher in MATCHERS.iter() {
        let all = matcher.all_mentions(text, &tokens(text));
        prop_assert!(all.is_sorted_by_key(|mention| (mention.span, mention.entry)));
        for mention in &all {
            prop_assert!(text.get(mention.span.range()).is_some_and(|found| !found.trim().is_empty()));
        }
        let standing: Vec<_> = all.iter().filter(|mention| !mention.inside).copied().collect();
        prop_assert_eq!(&standing, &matcher.mentions(text, &tokens(text)));
        let full: Vec<_> =
            standing.iter().filter(|mention| mention.rank == MatchRank::Full && mention.form == 0).collect();
        for (a, b) in full.iter().zip(full.iter().skip(1)) {
            prop_assert!(a.span == b.span || !a.span.overlaps(b.span), "{:?} and {:?} in {:?}", a, b, text);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn texts_of_the_terms_words_are_read(words in prop::collection::vec(prop::sample::select(vec![
        "note", "notes", "verbale", "the", "West", "UN", "U.S.", "Security", "Council", "rules", "-", "based", "order", "OPEC", "+",
        "cruel", ",", "or", "recalled", "its", "ambassador", "вербальной", "вербальная", "и", "подписанная", "нота", "нотой", "—", "«", "»",
        "порядка", "основанного", "на", "правилах", "Совета", "Безопасности", "ООН", "ООН-", "пресс-секретаря", "и. о.", "министра", ".",
        "послы", "отозваны", "отозвала", "посла", "дипломатической", "Запада", "\u{301}", "\u{ad}",
    ]), 0..14), separator in prop::sample::select(vec![" ", "", "-", "\u{a0}"])) {
        check(&words.join(separator))?;
    }
}

#[test]
fn a_long_text_is_read_in_passages() {
    let sentence = "Посол вручил вербальную ноту, а министр промолчал. ";
    let text = sentence.repeat(5_000);
    assert_eq!(MATCHERS[1].mentions(&text, &tokens(&text)).len(), 5_000);
    let endless = "вербальная нота ".repeat(20_000);
    assert!(MATCHERS[1].mentions(&endless, &tokens(&endless)).len() >= 19_990);
}
