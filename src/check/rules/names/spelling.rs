//! The right spelling of a name in the case in which the wrong one stands.

use crate::check::context::Edition;
use crate::check::edit::{Applicability, Edit};
use crate::check::finding::Place;
use crate::morphology::{Slot, fit, lemmas};
use crate::text::{Language, Span, fold};

/// The edits that write `expected` for the name at `place`; none where either is more than one word.
pub(in crate::check) fn respelt(edition: &Edition, place: &Place, expected: &str) -> Vec<Edit> {
    let (language, paragraph) = (edition.language(), place.paragraph);
    let sentence = place.sentence.join(place.span);
    let text = edition.text(paragraph, sentence);
    let found = edition.text(paragraph, place.span);
    if found.is_empty() || [found, expected].iter().any(|name| name.contains(char::is_whitespace)) {
        return Vec::new();
    }
    let right = dictionary_form(expected, expected, language);
    let form = dictionary_form(found, &right, language);
    let own = Span::new(place.span.start - sentence.start, place.span.end - sentence.start);
    let fitted = fit(&Slot { text, span: own, form: &form }, &right, language);
    let edit = |(span, replacement): (Span, String)| Edit {
        edition: language,
        paragraph,
        span: Span::new(span.start + sentence.start, span.end + sentence.start),
        replacement,
        applicability: Applicability::Review,
    };
    fitted.changes.into_iter().map(edit).collect()
}

/// The nominative of a name: of those that it may be a form of, the one most like `model`.
fn dictionary_form(name: &str, model: &str, language: Language) -> String {
    if language == Language::English {
        return name.trim_end_matches("'s").trim_end_matches("’s").to_owned();
    }
    let model = fold(model);
    let nearest = lemmas(name, language).into_iter().min_by_key(|lemma| strsim::levenshtein(lemma, &model));
    nearest.map_or_else(|| name.to_owned(), |lemma| spelt_like(name, &lemma))
}

/// A folded form with the capitals of another form of the same name.
fn spelt_like(name: &str, folded: &str) -> String {
    let capital = |(own, c): (Option<char>, char)| match own {
        Some(own) if own.is_uppercase() => c.to_uppercase().collect(),
        Some('ё') if c == 'е' => "ё".to_owned(),
        _ => c.to_string(),
    };
    let own = name.chars().map(Some).chain(std::iter::repeat(None));
    own.zip(folded.chars()).map(capital).collect()
}
