use crate::text::fold;

/// The longest prefix, in letters, by which words are filtered.
const LONGEST: usize = 5;

/// The hashes of the folded prefixes of a word: of 1 to 5 letters, as far as it goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prefixes {
    hashes: [u64; LONGEST],
    count: usize,
}

impl Prefixes {
    /// The prefixes of `word`, which is folded on the way.
    pub(super) fn of(word: &str) -> Self {
        let mut prefixes = Prefixes { hashes: [0; LONGEST], count: 0 };
        for c in word.chars() {
            match fold_common(c) {
                Folded::Letter(letter) => prefixes.push(letter),
                Folded::Nothing => {}
                Folded::Uncommon => return Self::of_folded(&fold(word)),
            }
            if prefixes.count == LONGEST {
                break;
            }
        }
        prefixes
    }

    fn of_folded(word: &str) -> Self {
        let mut prefixes = Prefixes { hashes: [0; LONGEST], count: 0 };
        word.chars().filter(|&c| c != '.' && c != ' ').take(LONGEST).for_each(|c| prefixes.push(c));
        prefixes
    }

    fn push(&mut self, letter: char) {
        let before = self.count.checked_sub(1).and_then(|at| self.hashes.get(at)).copied().unwrap_or(0);
        if let Some(hash) = self.hashes.get_mut(self.count) {
            *hash = (before ^ u64::from(letter)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23);
            self.count += 1;
        }
    }

    /// The hash of the prefix of `length` letters, or of the whole word where it is shorter.
    pub(super) fn hash(&self, length: usize) -> u64 {
        let at = length.min(self.count).saturating_sub(1);
        self.hashes.get(at).copied().unwrap_or(0)
    }

    /// The hashes from the shortest prefix to the longest.
    pub(super) fn hashes(&self) -> &[u64] {
        self.hashes.get(..self.count).unwrap_or(&[])
    }
}

/// `word` folded, its points and spaces left out: what [`fold`] makes of it, without its tables where they are not needed.
pub(super) fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match fold_common(c) {
            Folded::Letter(letter) => out.push(letter),
            Folded::Nothing => {}
            Folded::Uncommon => return fold(word).replace(['.', ' '], ""),
        }
    }
    out
}

enum Folded {
    Letter(char),
    Nothing,
    Uncommon,
}

/// Folds what most words are made of without a table.
fn fold_common(c: char) -> Folded {
    match c {
        'a'..='z' | 'а'..='я' | '0'..='9' | '\'' | '-' => Folded::Letter(c),
        'A'..='Z' => Folded::Letter(c.to_ascii_lowercase()),
        'А'..='Я' => Folded::Letter(char::from_u32(u32::from(c) + 0x20).unwrap_or(c)),
        'ё' | 'Ё' => Folded::Letter('е'),
        '.' | ' ' => Folded::Nothing,
        _ => Folded::Uncommon,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_have_the_same_prefixes() {
        for (left, right) in
            [("Ёлка", "елка"), ("Türkiye", "turkiye"), ("U.S", "us"), ("за́мок", "ЗАМОК"), ("’т", "'Т")]
        {
            assert_eq!(Prefixes::of(left).hashes(), Prefixes::of(right).hashes(), "{left}");
            assert_eq!(folded(left), folded(right));
        }
        assert_ne!(Prefixes::of("нота").hash(3), Prefixes::of("ноль").hash(3));
        assert_eq!(Prefixes::of("но").hash(5), Prefixes::of("но").hash(2));
    }
}
