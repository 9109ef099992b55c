use super::concordance::NameConcordance;
use super::evidence::Suspicion;
use super::passage::Mention;
use super::{rulers, spelling, strangers, variants};
use crate::text::Language;

/// A name of one edition that stands for another name than the other edition's, or is spelled wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct NameMismatch {
    /// What is wrong.
    pub kind: MismatchKind,
    /// The edition with the wrong spelling; Russian where names were swapped.
    pub language: Language,
    /// The word found.
    pub found_at: Mention,
    /// The word that it should render, in the other edition.
    pub counterpart_at: Mention,
    /// The word found, as it stands in the text.
    pub found: String,
    /// What was expected in its place; for a swapped name the other edition's word, and nothing where no known word is meant.
    pub expected: String,
}

/// How a name of one edition differs from the other edition's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MismatchKind {
    /// Nearly, but not quite, the spelling used elsewhere in the article.
    Misspelt,
    /// Nearly the other edition's name, with letters that no transliteration explains.
    Unexplained,
    /// Another name.
    Swapped,
    /// Another ruler of the same name.
    Renumbered,
}

/// Two spellings of one name in one edition.
#[derive(Debug, Clone, PartialEq)]
pub struct NameVariant {
    /// The edition.
    pub language: Language,
    /// The spelling used most (first, where both are used alike).
    pub usual: String,
    /// Where it stands first.
    pub usual_at: Mention,
    /// The other spelling.
    pub found: String,
    /// Where that stands first.
    pub found_at: Mention,
    /// The word of the other edition that both stand for.
    pub counterpart: String,
}

impl NameConcordance {
    /// Words that may be wrong for each other, to be judged by what speaks for and against each.
    pub fn suspicions(&self) -> Vec<Suspicion> {
        let mut found = strangers::find(self);
        found.extend(spelling::find(self));
        found
    }

    /// Rulers for which the Russian edition has another one of the same name.
    pub fn renumbered(&self) -> Vec<NameMismatch> {
        rulers::find(self)
    }

    /// The names that one edition spells in two right ways, in the order of their second spellings.
    pub fn variants(&self) -> Vec<NameVariant> {
        let mut found: Vec<NameVariant> =
            Language::BOTH.iter().flat_map(|&language| variants::find(self, language)).collect();
        found.sort_by_key(|variant| variant.found_at);
        found
    }
}

/// `word` with a capital.
pub(super) fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
