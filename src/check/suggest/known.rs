use super::lexicon::{Known, Lexicon};
use crate::glossary::{Glossary, Matcher, Status};
use crate::text::{Language, tokens};

/// Marks the phrases that the glossary has.
pub(super) fn mark(glossary: &Glossary, english: &mut Lexicon, russian: &mut Lexicon) {
    for (lexicon, language) in [(english, Language::English), (russian, Language::Russian)] {
        let matcher = Matcher::new(glossary, language);
        lexicon.mark(|text| known(glossary, &matcher, text, language));
    }
}

/// What the glossary says of a phrase as a whole.
fn known(glossary: &Glossary, matcher: &Matcher, text: &str, language: Language) -> Known {
    let mentions = matcher.all_mentions(text, &tokens(text));
    let whole = mentions.iter().filter(|mention| mention.span.len() == text.len());
    let known = whole.filter_map(|mention| {
        let form = glossary.entry(mention.entry)?.forms(language).get(mention.form)?;
        Some(if form.status == Status::Related { Known::Related } else { Known::Named })
    });
    known.max().unwrap_or_default()
}
