//! What speaks for and against a name being wrong, as numbers for fitted models.

use super::findings::NameMismatch;
use super::passage::Mention;
use crate::text::Language;

/// A pair of words that may be wrong for each other, with what speaks for and against it.
#[derive(Debug, Clone)]
pub struct Suspicion {
    /// What would be said of it.
    pub mismatch: NameMismatch,
    /// Which model judges it.
    pub doubt: Doubt,
    /// The English word.
    pub english: Mention,
    /// The Russian word.
    pub russian: Mention,
    /// Where the names begin that the two words are part of.
    pub names: [Mention; 2],
    /// The numbers, by [`Feature`].
    pub features: Vec<f32>,
    /// Known words that one of the two may be meant as.
    pub alternatives: Vec<(Language, String)>,
}

/// The kinds of wrong names, each with a model of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// One name stands for another.
    Stranger,
    /// One place stands for another.
    Place,
    /// One word is misspelt.
    Spelling,
}

impl Suspicion {
    /// Says that one of the two words, which is `found`, is meant as `expected`.
    pub fn means(&mut self, language: Language, found: &str, expected: &str) {
        let (own, other) = match language {
            Language::English => (self.english, self.russian),
            Language::Russian => (self.russian, self.english),
        };
        self.mismatch.language = language;
        (self.mismatch.found_at, self.mismatch.counterpart_at) = (own, other);
        (self.mismatch.found, self.mismatch.expected) = (found.to_owned(), expected.to_owned());
    }

    /// Sets one of the numbers.
    pub fn set(&mut self, feature: Feature, value: f32) {
        if let Some(place) = self.features.get_mut(feature as usize) {
            *place = value;
        }
    }

    /// One of the numbers.
    pub fn get(&self, feature: Feature) -> f32 {
        self.features.get(feature as usize).copied().unwrap_or_default()
    }
}

/// The numbers that describe a suspicion, by their places. *Left* is the English word, *right* the Russian one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feature {
    /// Always 1.
    Bias,
    /// The left word is rendered somewhere in the article.
    LeftKnown,
    /// The right word renders something somewhere in the article.
    RightKnown,
    /// Both.
    BothKnown,
    /// Nothing in the bead renders the left word.
    LeftGone,
    /// The right word renders nothing in the bead.
    RightGone,
    /// The logarithm of the number of English words left over in the bead.
    LeftRivals,
    /// The same of Russian ones.
    RightRivals,
    /// Both stand between the same words that answer each other.
    SameGap,
    /// … and are alone there.
    BareGap,
    /// How far apart they stand, in shares of the bead.
    Distance,
    /// The words beside them in their names render each other.
    Partner,
    /// Some words of their names render each other.
    SameName,
    /// The capital of the left word tells a name.
    LeftSure,
    /// The same of the right one.
    RightSure,
    /// The left word is part of a person's name.
    LeftPerson,
    /// How likely the right word is a person's name by the dictionary.
    RightPerson,
    /// How likely it is any name.
    RightName,
    /// The dictionary has it.
    RightListed,
    /// It can hardly be anything but a name.
    RightNew,
    /// The left word is an ordinary word in small letters.
    LeftCommon,
    /// The left name holds a common word.
    LeftMixed,
    /// The right name does.
    RightMixed,
    /// The left name begins like that of a work or body.
    LeftTitled,
    /// The two are left over together in other beads.
    Together,
    /// One of them alone is joined to another word.
    Joined,
    /// Both end their names, or neither does.
    SameEnd,
    /// How alike they are by transliteration.
    Alike,
    /// The left word is a place of the tables.
    LeftPlace,
    /// The right one is.
    RightPlace,
    /// The right one is an adjective or a name of inhabitants.
    RightSmall,
    /// The logarithm of how often the left word stands in the article.
    LeftTimes,
    /// The same of the right word.
    RightTimes,
    /// The letters of the shorter word.
    Length,
    /// Cosine of the meanings of the two words.
    Likeness,
    /// Greatest cosine of the left word and something else in the Russian sentence.
    LeftElsewhere,
    /// Greatest cosine of the right word and something else in the English sentence.
    RightElsewhere,
    /// A small word of the Russian sentence renders the left word.
    SmallAnswer,
    /// The sentences in which they stand render each other.
    SameSentence,
    /// How sure the alignment of these sentences is.
    Confidence,
    /// The left word is a slip for one that the right one renders elsewhere.
    OffUsed,
    /// The right word is a slip for a rendering of the left one used elsewhere.
    KnownUsed,
    /// The right word is a slip for the rendering that the tables give.
    KnownTable,
    /// The left word is a slip for what the right one renders by the tables.
    OffTables,
    /// The left word is one letter off a known one.
    OtherEnglish,
    /// By how many letters the known one is better.
    EnglishGain,
    /// The right word is one letter off a known one.
    OtherRussian,
    /// By how many letters the known one is better.
    RussianGain,
    /// One letter is not explained.
    OneSlip,
    /// Two are not.
    TwoSlips,
    /// More are not.
    MoreSlips,
    /// The two are each other's likest.
    Best,
    /// The logarithm of the number of beads that have both.
    TimesTogether,
    /// The encoder knows the left word.
    LeftAttested,
    /// The encoder knows the right word.
    RightAttested,
    /// The right word is no part of a name by its place.
    NoName,
    /// Both begin alike.
    BeginsRight,
    /// One is made from the other, or may be.
    Derived,
    /// By how much the known word is nearer in meaning to the counterpart.
    MeaningGain,
    /// Both words are places of the tables.
    BothPlaces,
    /// One of them alone is.
    OnePlace,
    /// Both are, and neither edition has the other's.
    BothPlacesGone,
}

/// How many numbers describe a suspicion.
pub const FEATURES: usize = Feature::BothPlacesGone as usize + 1;
