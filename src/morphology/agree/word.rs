use crate::morphology::{Case, Form, Gender, Number, PartOfSpeech, forms};
use crate::text::{Language, fold};

/// What a word is to agree with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Traits {
    pub number: Number,
    /// The gender of the noun; it makes no difference in the plural.
    pub gender: Option<Gender>,
    /// Whether the noun is a living being, which shows in the accusative.
    pub animate: Option<bool>,
}

impl Traits {
    /// Whether whatever agrees with the one agrees with the other.
    pub fn agree_with(self, other: Traits) -> bool {
        self.number == other.number
            && (self.number == Number::Plural || self.gender.is_some() && self.gender == other.gender)
    }
}

/// The noun `word`, a nominative in `own` number, in another case and number.
pub(super) fn decline_noun(word: &str, own: Number, case: Case, number: Number) -> Option<String> {
    let all = forms(word, Language::Russian);
    let base = nominative(word, &all, own)?;
    let fits = |form: &&Form| {
        form.part_of_speech == PartOfSpeech::Noun
            && form.case == Some(case)
            && form.number == Some(number)
            && (form.gender == base.gender || number == Number::Plural)
    };
    all.iter().find(fits).map(|form| spell_like(word, &form.text))
}

/// The reading of the noun `word` as a nominative in `number`.
pub(super) fn nominative<'a>(word: &str, all: &'a [Form], number: Number) -> Option<&'a Form> {
    let folded = fold(word);
    all.iter().find(|form| {
        form.text == folded
            && form.part_of_speech == PartOfSpeech::Noun
            && form.case == Some(Case::Nominative)
            && form.number == Some(number)
    })
}

/// An adjective in the case and the traits of its noun; `lemma` is its dictionary form, `word` tells how it is spelt.
pub(super) fn decline_adjective(lemma: &str, word: &str, case: Case, traits: Traits) -> Option<String> {
    let fits = |form: &Form| {
        let is_accusative_of_masculine = case == Case::Accusative
            && (traits.number == Number::Plural || traits.gender == Some(Gender::Masculine));
        matches!(form.part_of_speech, PartOfSpeech::Adjective | PartOfSpeech::Verb)
            && form.case == Some(case)
            && form.number == Some(traits.number)
            && (traits.number == Number::Plural || form.gender == traits.gender)
            && (!is_accusative_of_masculine
                || form.animate.is_none()
                || form.animate == traits.animate.or(Some(false)))
    };
    let found = forms(lemma, Language::Russian).into_iter().find(fits);
    found.map(|form| spell_like(word, &form.text))
}

/// A folded form with the capitals and the letters ё that `word`, another form of the same lexeme, has in the same places.
pub(super) fn spell_like(word: &str, folded: &str) -> String {
    let mut same = true;
    let mut own = word.chars();
    let mut spelt = String::with_capacity(folded.len());
    for c in folded.chars() {
        let original = own.next().filter(|_| same);
        match original {
            Some(original) if fold(&original.to_string()) == c.to_string() => spelt.push(original),
            _ => {
                same = false;
                spelt.push(c);
            }
        }
    }
    spelt
}
