//! Floor 1: words. The lemmas, grammatical readings and inflected forms of Russian and English words.
//!
//! Russian rests on the dictionary of the crate `rumorph` (OpenCorpora and Wiktionary, CC BY-SA 4.0) and on own rules
//! for the names it does not know; English on own rules and a table of irregular words. `tests/it/names.rs` declines 880
//! names: 99.8 % of their forms have the name among their lemmas, 99.9 % are made of its nominative, and what is wrong is
//! listed there.

mod agree;
mod cache;
mod compound;
mod declension;
mod dictionary;
mod english;
mod grammar;
mod inflection;
mod irregular;
mod names;
mod reading;
mod russian;
mod spelling;

pub use agree::{Fitted, Slot, fit};
pub use reading::{Case, Form, Gender, Number, PartOfSpeech, Reading};

use crate::text::{Language, fold};

/// Bytes beyond which a word is taken for no word of a language, so that no input is slow.
const LONGEST_WORD: usize = 200;

/// Everything `word` may be, most probable first.
///
/// The word is given as it stands in the text: its capitals tell names and acronyms from common words. A capitalised
/// word is read in lower case too, as it may begin a sentence or stand in a headline; what only that second try finds
/// comes last, at a tenth of its probability. A Russian lexeme counts where its readings together reach a probability
/// of 0.05, of a name 0.01. What rests on the ending of a capitalised word alone has 0.02. English has no dictionary:
/// its probabilities only order the readings, and none is marked as a name. There may be no reading at all.
pub fn readings(word: &str, language: Language) -> Vec<Reading> {
    match language {
        _ if word.len() > LONGEST_WORD => Vec::new(),
        Language::English => english::readings(word),
        Language::Russian => russian::readings(word),
    }
}

/// The dictionary forms of `word`, folded, each once, most probable first; the folded word itself where nothing is known.
///
/// Of an English word they are the word, what it is the plural of, and at last the verb of which it may be a form in -ed
/// or -ing; the `'s` of a possessor never counts.
pub fn lemmas(word: &str, language: Language) -> Vec<String> {
    match language {
        _ if word.len() > LONGEST_WORD => vec![fold(word)],
        Language::English => english::lemmas(word),
        Language::Russian => russian::lemmas(word),
    }
}

/// Whether the Russian dictionary holds `word` in whatever letter case, or the last part of a hyphenated one. What it does not
/// hold is read by its ending alone. There is no English dictionary.
pub fn is_listed(word: &str) -> bool {
    word.len() <= LONGEST_WORD && russian::is_listed(word)
}

/// Reads the Russian dictionary, as the first question about a Russian word would.
pub fn prepare() {
    dictionary::prepare();
}

/// Every inflected form of `word`, folded, `word` itself among them.
///
/// The word is given in its dictionary form, a name or acronym with its capitals. Of a word that is no dictionary form
/// but a nominative («Штаты») the forms of its lexeme are given. Names outside the dictionary decline in every way that
/// their ending allows. English words have the forms of a noun and, in lower case, of a regular verb.
pub fn forms(word: &str, language: Language) -> Vec<Form> {
    match language {
        _ if word.len() > LONGEST_WORD => vec![Form::plain(fold(word))],
        Language::English => english::forms(word),
        Language::Russian => russian::forms(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_has_folded_lemmas_and_forms(word in any::<String>()) {
            for language in Language::BOTH {
                let lemmas = lemmas(&word, language);
                prop_assert!(!lemmas.is_empty());
                prop_assert!(forms(&word, language).iter().any(|form| form.text == fold(&word)));
            }
        }

        #[test]
        fn so_has_anything_like_a_word(word in "[а-яА-ЯёЁ'’-]{1,40}|[a-zA-Z'’.-]{1,40}") {
            for language in Language::BOTH {
                for lemma in lemmas(&word, language) {
                    prop_assert_eq!(&fold(&lemma), &lemma);
                }
                for form in forms(&word, language) {
                    prop_assert_eq!(&fold(&form.text), &form.text);
                }
            }
        }
    }
}
