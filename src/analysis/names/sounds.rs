use super::skeleton::skeletons;
use crate::text::Language;

/// The consonants of a word as sets of classes, for telling quickly that two words are not one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sounds {
    /// In every way to read it.
    least: u32,
    /// In some way to read it.
    most: u32,
}

/// A word of more classes than this may have two wrong ones.
const LONG: u32 = 4;

impl Sounds {
    /// Those of `letters`, lower case.
    pub(super) fn of(letters: &[char], language: Language) -> Sounds {
        let mut readings = Vec::new();
        skeletons(letters, language, &mut readings);
        let sets = readings.iter().map(|reading| set(reading.classes()));
        let (least, most) = sets.fold((u32::MAX, 0), |(least, most), set| (least & set, most | set));
        Sounds { least, most }
    }

    /// Whether the words may be one name, a slip or two included.
    pub(super) fn may_be(&self, other: &Sounds) -> bool {
        self.is_within(other) && other.is_within(self)
    }

    fn is_within(&self, other: &Sounds) -> bool {
        let allowed = if self.least.count_ones() > LONG { 2 } else { 1 };
        (self.least & !other.most).count_ones() <= allowed
    }
}

/// One bit a class; vowels at the beginning tell too little.
fn set(classes: &[u8]) -> u32 {
    let bits = classes.iter().filter(|&&class| class != b'A').map(|class| 1_u32 << (class % 32));
    bits.fold(0, |set, bit| set | bit)
}
