//! Floor 1: words. The lemmas, grammatical readings and inflected forms of Russian and English words.
//!
//! Russian rests on the dictionary of the crate `rumorph` (OpenCorpora and Wiktionary, CC BY-SA 4.0) and on own rules
//! for the names it does not know; English on own rules and a table of irregular words.

mod cache;
mod compound;
mod declension;
mod dictionary;
mod english;
mod names;
mod reading;
mod russian;
mod spelling;

pub use reading::{Case, Form, Gender, Number, PartOfSpeech, Reading};

use crate::text::Language;

/// Everything `word` may be, most probable first.
///
/// The word is given as it stands in the text: its capitals tell names and acronyms from common words. A capitalised
/// word is read in lower case too, as it may begin a sentence or stand in a headline; what only that second try finds
/// comes last. A Russian lexeme counts where its readings together reach a probability of 0.05. A word of another
/// script, or of none, has no reading.
pub fn readings(word: &str, language: Language) -> Vec<Reading> {
    match language {
        Language::English => english::readings(word),
        Language::Russian => russian::readings(word),
    }
}

/// The dictionary forms of `word`, folded, each once, most probable first; the folded word itself where nothing is known.
pub fn lemmas(word: &str, language: Language) -> Vec<String> {
    match language {
        Language::English => english::lemmas(word),
        Language::Russian => russian::lemmas(word),
    }
}

/// Every inflected form of `word`, folded, `word` itself among them.
///
/// The word is given in its dictionary form, a name or acronym with its capitals. Of a word that is no dictionary form
/// («Штаты») the forms of all its lexemes are given.
pub fn forms(word: &str, language: Language) -> Vec<Form> {
    match language {
        Language::English => english::forms(word),
        Language::Russian => russian::forms(word),
    }
}
