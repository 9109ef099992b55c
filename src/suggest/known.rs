use super::lexicon::{Known, Lexicon};
use crate::glossary::{Glossary, Matcher, Scope, Status};
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
        let entry = glossary.entry(mention.entry)?;
        Some(match entry.forms(language).get(mention.form)?.status {
            Status::Preferred | Status::Admitted => Known::Named,
            Status::Forbidden if entry.scope == Scope::Anywhere => Known::Named,
            // Wrong for one term, it may be right for another.
            Status::Forbidden => Known::No,
            Status::Related => Known::Related,
        })
    });
    known.max().unwrap_or_default()
}
