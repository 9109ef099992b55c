use rustc_hash::FxHashMap;

use super::endings::same_name;
use super::occurrence::WordId;
use super::similarity::RussianWord;

/// Words are compared with this many families that begin alike, at most.
const MOST_RIVALS: usize = 50;

/// The letters that all forms of a name share at least.
const BEGINNING: usize = 2;

/// The Russian words of an article in groups that may be forms of one name.
#[derive(Debug, Default)]
pub(super) struct Families {
    /// By word: its family.
    family: Vec<usize>,
    members: Vec<Vec<WordId>>,
}

impl Families {
    /// Groups `words`, each with the first family that a form of it stands in.
    pub(super) fn new(words: &[RussianWord]) -> Families {
        let mut families = Families::default();
        let mut beginnings: FxHashMap<&[char], Vec<(usize, &[char])>> = FxHashMap::default();
        for (word, letters) in words.iter().map(|word| word.letters.as_slice()).enumerate() {
            let rivals = beginnings.entry(letters.get(..BEGINNING).unwrap_or(letters)).or_default();
            let mut near = rivals.iter().take(MOST_RIVALS);
            let known = near.find(|(_, first)| same_name(first, letters)).map(|&(family, _)| family);
            let family = known.unwrap_or_else(|| {
                families.members.push(Vec::new());
                rivals.push((families.members.len() - 1, letters));
                families.members.len() - 1
            });
            families.family.push(family);
            families.members.get_mut(family).into_iter().for_each(|members| members.push(word));
        }
        families
    }

    /// The forms of the name that `word` is a form of, itself among them.
    pub(super) fn forms(&self, word: WordId) -> &[WordId] {
        let family = self.family.get(word).and_then(|&family| self.members.get(family));
        family.map_or(&[], Vec::as_slice)
    }
}
