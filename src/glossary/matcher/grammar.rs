use std::ops::{BitAnd, BitOr};

use crate::morphology::{Case, Gender, Number, PartOfSpeech};

/// A set of combinations of case, number and gender; gender counts in the singular only, as in Russian agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Grammar(u32);

/// The bits of one case: masculine, feminine and neuter singular, plural.
const BITS: u32 = 4;
const PLURALS: u32 = 0b1000_1000_1000_1000_1000_1000;

impl Grammar {
    /// Every combination.
    pub(super) const ANY: Grammar = Grammar(0xFF_FFFF);
    /// No combination.
    pub(super) const NONE: Grammar = Grammar(0);
    /// Nominative, of any number and gender.
    pub(super) const NOMINATIVE: Grammar = Grammar(0xF);

    /// What a word's readings tell; what one of them leaves open is taken as every value.
    pub(super) fn new(
        part_of_speech: PartOfSpeech,
        case: Option<Case>,
        number: Option<Number>,
        gender: Option<Gender>,
    ) -> Self {
        let forms = match (number, gender) {
            (Some(Number::Plural), _) => 0b1000,
            (Some(Number::Singular), Some(gender)) => bit_of(gender),
            (Some(Number::Singular), None) => 0b0111,
            (None, Some(gender)) => 0b1000 | bit_of(gender),
            (None, None) => 0b1111,
        };
        match case {
            Some(case) => Grammar(forms << (BITS * index_of(case))),
            // A noun without a case is not declined and stands in any; finite verbs and short adjectives in none.
            None if part_of_speech == PartOfSpeech::Noun => {
                (0..6).map(|at| Grammar(forms << (BITS * at))).collect()
            }
            None => Grammar::NONE,
        }
    }

    /// Every number and gender of one case.
    pub(super) fn of_case(case: Case) -> Self {
        Grammar(0xF << (BITS * index_of(case)))
    }

    /// The singular of one case, in every gender.
    pub(super) fn singular_of(case: Case) -> Self {
        Grammar(0b0111 << (BITS * index_of(case)))
    }

    /// The plural of one case.
    pub(super) fn plural_of(case: Case) -> Self {
        Grammar(0b1000 << (BITS * index_of(case)))
    }

    /// Every number and gender of the cases that occur.
    pub(super) fn cases(self) -> Self {
        (0..6).map(|at| Grammar(0xF << (BITS * at))).filter(|&case| self.meets(case)).collect()
    }

    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether the two share a combination.
    pub(super) fn meets(self, other: Grammar) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all combinations are plural.
    pub(super) fn is_plural(self) -> bool {
        self.0 != 0 && self.0 & !PLURALS == 0
    }

    /// Whether a combination is plural.
    pub(super) fn may_be_plural(self) -> bool {
        self.0 & PLURALS != 0
    }
}

impl BitAnd for Grammar {
    type Output = Grammar;

    fn bitand(self, other: Grammar) -> Grammar {
        Grammar(self.0 & other.0)
    }
}

impl BitOr for Grammar {
    type Output = Grammar;

    fn bitor(self, other: Grammar) -> Grammar {
        Grammar(self.0 | other.0)
    }
}

impl FromIterator<Grammar> for Grammar {
    fn from_iter<T: IntoIterator<Item = Grammar>>(parts: T) -> Grammar {
        parts.into_iter().fold(Grammar::NONE, BitOr::bitor)
    }
}

fn bit_of(gender: Gender) -> u32 {
    match gender {
        Gender::Masculine => 0b0001,
        Gender::Feminine => 0b0010,
        Gender::Neuter => 0b0100,
    }
}

fn index_of(case: Case) -> u32 {
    match case {
        Case::Nominative => 0,
        Case::Genitive => 1,
        Case::Dative => 2,
        Case::Accusative => 3,
        Case::Instrumental => 4,
        Case::Prepositional => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_is_a_shared_combination() {
        let adjective =
            |case, gender| Grammar::new(PartOfSpeech::Adjective, Some(case), Some(Number::Singular), gender);
        let noun = adjective(Case::Genitive, Some(Gender::Feminine));
        assert!(noun.meets(adjective(Case::Genitive, None)));
        assert!(!noun.meets(adjective(Case::Genitive, Some(Gender::Masculine))));
        assert!(noun.cases().meets(adjective(Case::Genitive, Some(Gender::Masculine))));
        assert!(!noun.may_be_plural());
        assert!(Grammar::plural_of(Case::Dative).is_plural());
        assert_eq!(Grammar::new(PartOfSpeech::Noun, None, None, None), Grammar::ANY);
        assert!(Grammar::new(PartOfSpeech::Verb, None, Some(Number::Plural), None).is_none());
    }
}
