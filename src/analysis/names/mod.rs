//! The names of a paragraph, and which names of the two editions stand for each other: by transliteration in every usual
//! system, by the declension of names, and by small tables of what is not transliterated (Warsaw, Варшава).

mod adjectives;
mod alternatives;
mod closeness;
mod concordance;
mod endings;
mod english_words;
mod equivalents;
mod evidence;
mod families;
mod find;
mod findings;
mod given;
mod graphemes;
mod keys;
mod known;
mod letters;
mod name;
mod occurrence;
mod open;
mod passage;
mod places;
mod rendering;
mod rulers;
mod russian_words;
mod sequence;
mod setting;
mod similarity;
mod skeleton;
mod sounds;
mod spelling;
mod strangers;
mod variants;
mod words;

pub use concordance::NameConcordance;
pub use equivalents::speaks_of_place;
pub use evidence::{Doubt, FEATURES, Feature, Suspicion};
pub use find::names;
pub use findings::{MismatchKind, NameMismatch, NameVariant};
pub use keys::{Key, keys};
pub use name::{Name, NameKind, NamePart, PartKind};
pub use passage::{Mention, NameBead, Passage};
pub use similarity::similarity;
