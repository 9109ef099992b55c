use rustc_hash::FxHashSet;

use super::concordance::NameConcordance;
use super::passage::Mention;
use super::{lexicon, misspelt, places_swapped, rulers, swapped, variants};
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
    /// How sure this is, from 0 to 1.
    pub certainty: f32,
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
    /// What is wrong with the names, in the order of the beads.
    pub fn mismatches(&self) -> Vec<NameMismatch> {
        let mut found = rulers::find(self);
        found.extend(misspelt::find(self));
        let spelled: FxHashSet<Mention> = found.iter().map(|mismatch| mismatch.found_at).collect();
        found.extend(swapped::find(self).into_iter().filter(|swap| !spelled.contains(&swap.found_at)));
        for one in lexicon::find(self) {
            let is_other = |old: &NameMismatch| {
                let places = [old.found_at, old.counterpart_at];
                !places.contains(&one.found_at) && !places.contains(&one.counterpart_at)
            };
            if found.iter().all(is_other) {
                found.push(one);
            }
        }
        found.sort_by_key(|mismatch| (mismatch.counterpart_at.bead, mismatch.found_at));
        found
    }

    /// Places for which the Russian edition has others, in the order of the beads.
    pub fn exchanged_places(&self) -> Vec<NameMismatch> {
        places_swapped::find(self)
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
