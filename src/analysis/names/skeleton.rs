use crate::text::Language;

/// Consonants beyond this many are not looked at.
const LONGEST: usize = 16;

/// The ways to read one word that are followed at most.
const MOST_READINGS: usize = 4;

/// Russian case endings that hold a consonant, longest first.
const ENDINGS: [&str; 22] = [
    "иями", "ами", "ями", "ыми", "ими", "ого", "его", "ому", "ему", "иях", "ах", "ях", "ых", "их", "ам",
    "ям", "ым", "им", "ом", "ем", "ов", "ев",
];

/// The consonants of a word, in classes that survive transliteration; `A` first where the word begins with a vowel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Skeleton {
    classes: [u8; LONGEST],
    length: usize,
}

impl Skeleton {
    /// The classes in order, one byte each.
    pub(super) fn classes(&self) -> &[u8] {
        self.classes.get(..self.length).unwrap_or_default()
    }

    /// Adds classes; a doubled consonant counts once.
    fn extend(&mut self, classes: &str) {
        for class in classes.bytes() {
            let last = self.length.checked_sub(1).and_then(|last| self.classes.get(last));
            if last == Some(&class) {
                continue;
            }
            if let Some(place) = self.classes.get_mut(self.length) {
                *place = class;
                self.length += 1;
            }
        }
    }
}

/// The skeletons that `letters` (lower case, telling diacritics kept in English) may have: with and without what may be
/// a case ending or a plural, and with the sounds that some transliterations drop.
pub(super) fn skeletons(letters: &[char], language: Language, out: &mut Vec<Skeleton>) {
    read(letters, language, out);
    if let Some(stem) = stem(letters, language) {
        read(stem, language, out);
    }
}

fn stem(letters: &[char], language: Language) -> Option<&[char]> {
    let cut = match language {
        Language::English => usize::from(letters.ends_with(&['s']) && !letters.ends_with(&['s', 's'])),
        Language::Russian => {
            let ends = |ending: &&str| {
                ending.chars().rev().eq(letters.iter().rev().copied().take(ending.chars().count()))
            };
            ENDINGS.iter().find(|ending| ends(ending)).map_or(0, |ending| ending.chars().count())
        }
    };
    letters.get(..letters.len().saturating_sub(cut)).filter(|stem| cut > 0 && stem.len() >= 3)
}

fn read(letters: &[char], language: Language, out: &mut Vec<Skeleton>) {
    let mut readings = [Skeleton::default(); MOST_READINGS];
    let mut count = 1;
    let mut at = 0;
    while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, ways) = match language {
            Language::English => english(rest, at == 0),
            Language::Russian => russian(rest),
        };
        count = branch(&mut readings, count, ways, at == 0);
        at += length;
    }
    out.extend_from_slice(readings.get(..count).unwrap_or_default());
}

/// Goes on in each of the `ways` to read a grapheme, while there is room for more readings.
fn branch(
    readings: &mut [Skeleton; MOST_READINGS],
    count: usize,
    ways: &[&'static str],
    first: bool,
) -> usize {
    let spell = |way: &'static str| if way.is_empty() && first { "A" } else { way };
    let mut total = count;
    for way in ways.iter().skip(1) {
        for index in 0..count {
            let (Some(&old), true) = (readings.get(index), total < MOST_READINGS) else { break };
            if let Some(place) = readings.get_mut(total) {
                *place = old;
                place.extend(spell(way));
                total += 1;
            }
        }
    }
    let usual = ways.first().copied().unwrap_or_default();
    for reading in readings.iter_mut().take(count) {
        reading.extend(spell(usual));
    }
    total
}

/// The first grapheme of `rest`, an English word from somewhere on: its length and the ways to read it.
fn english(rest: &[char], first: bool) -> (usize, &'static [&'static str]) {
    let next = |at: usize| rest.get(at).copied().unwrap_or(' ');
    match (next(0), next(1), next(2)) {
        ('s', 'h', 'c') if next(3) == 'h' => (4, &["S"]),
        ('t', 's', 'c') if next(3) == 'h' => (4, &["S"]),
        ('s', 'c', 'h') | ('t', 'c', 'h') | ('d', 'z', 'h') => (3, &["S"]),
        ('c', 'h', _) => (2, &["S", "k"]),
        ('s', 'h', _) | ('z', 'h', _) | ('d', 'j', _) | ('c', 'z', _) | ('s', 'z', _) => (2, &["S"]),
        ('d', 'g', 'e') => (2, &["S"]),
        ('k', 'h', _) | ('c', 'k', _) => (2, &["k"]),
        ('k', 'n', _) if first => (2, &["n"]),
        ('w', 'r', _) if first => (2, &["r"]),
        ('g', 'h', _) => (2, &["k", ""]),
        ('p', 'h', _) => (2, &["f"]),
        ('t', 'h', _) => (2, &["t"]),
        ('t', 's', _) | ('t', 'z', _) | ('d', 'z', _) => (2, &["s"]),
        ('q', 'u', _) => (2, &["k", "kf"]),
        ('x', _, _) if first => (1, &["s", "ks"]),
        ('x', _, _) => (1, &["ks"]),
        ('c', 'e' | 'i' | 'y', _) => (1, &["s"]),
        ('c', ' ', _) => (1, &["k", "S"]),
        ('g', 'e' | 'i' | 'y', _) => (1, &["S", "k"]),
        ('j', _, _) => (1, &["S", ""]),
        ('h', _, _) | ('ğ', _, _) => (1, &["", "k"]),
        ('w', 'a' | 'e' | 'i' | 'o' | 'u', _) | ('w', 'h', _) => (1, &["f", ""]),
        ('w', _, _) => (1, &["", "f"]),
        ('b', ..) => (1, &["b"]),
        ('c' | 'k' | 'q' | 'g', ..) => (1, &["k"]),
        ('ç' | 'č' | 'ć' | 'ş' | 'ș' | 'š' | 'ś' | 'ž' | 'ż', ..) => (1, &["S"]),
        ('d' | 'đ', ..) => (1, &["d"]),
        ('f' | 'v', ..) => (1, &["f"]),
        ('l' | 'ł', ..) => (1, &["l"]),
        ('m', ..) => (1, &["m"]),
        ('n' | 'ń' | 'ñ' | 'ň', ..) => (1, &["n"]),
        ('p', ..) => (1, &["p"]),
        ('r' | 'ř', ..) => (1, &["r"]),
        ('s' | 'z' | 'ß' | 'ź' | 'ţ' | 'ț', ..) => (1, &["s"]),
        ('t', ..) => (1, &["t"]),
        _ => (1, &[""]),
    }
}

/// The same for a Russian word.
fn russian(rest: &[char]) -> (usize, &'static [&'static str]) {
    match (rest.first().copied().unwrap_or(' '), rest.get(1).copied().unwrap_or(' ')) {
        ('д', 'ж') | ('т', 'ч') => (2, &["S"]),
        ('д', 'з') | ('т', 'с') | ('ц', 'з') => (2, &["s"]),
        ('б', _) => (1, &["b"]),
        ('в' | 'ф', _) => (1, &["f"]),
        ('г' | 'к', _) => (1, &["k"]),
        ('х', _) => (1, &["k", ""]),
        ('д', _) => (1, &["d"]),
        ('ж' | 'ч' | 'ш' | 'щ', _) => (1, &["S"]),
        ('з' | 'с' | 'ц', _) => (1, &["s"]),
        ('л', _) => (1, &["l"]),
        ('м', _) => (1, &["m"]),
        ('н', _) => (1, &["n"]),
        ('п', _) => (1, &["p"]),
        ('р', _) => (1, &["r"]),
        ('т', _) => (1, &["t"]),
        _ => (1, &[""]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::names::letters::{english_letters, russian_letters};

    fn share(english: &str, russian: &str) -> bool {
        let (mut left, mut right) = (Vec::new(), Vec::new());
        skeletons(&english_letters(english), Language::English, &mut left);
        skeletons(&russian_letters(russian), Language::Russian, &mut right);
        left.iter().any(|one| right.contains(one))
    }

    #[test]
    fn renderings_share_a_skeleton() {
        for (english, russian) in [
            ("Hamilton", "Хэмилтоном"),
            ("Hamilton", "Гамильтон"),
            ("Shoigu", "Шойгу"),
            ("Khrushchev", "Хрущёва"),
            ("Washington", "Вашингтоне"),
            ("Wallace", "Уоллеса"),
            ("Djokovic", "Джоковичем"),
            ("Kılıçdaroğlu", "Кылычдароглу"),
            ("Juncker", "Юнкеру"),
            ("coronavirus", "коронавирусом"),
            ("presidents", "президентами"),
        ] {
            assert!(share(english, russian), "{english} / {russian}");
        }
        assert!(!share("Merkel", "Макрон"));
    }
}
