//! How near two spellings within one language are.

use super::similarity::EnglishWord;

/// An English spelling this many letters off the one used elsewhere, or fewer, is meant as that.
const MOST_SLIPS: usize = 2;

/// The number of letters that have to be changed, added, taken away or swapped with a neighbour.
pub(super) fn edits(one: &[char], other: &[char]) -> usize {
    let text = |letters: &[char]| letters.iter().collect::<String>();
    strsim::damerau_levenshtein(&text(one), &text(other))
}

/// Beginnings of endings that make another English word of a name: plurals, women's surnames, adjectives.
const ENGLISH_SUFFIXES: &[&str] = &[
    "s", "es", "a", "i", "y", "ey", "an", "ian", "ic", "ish", "ism", "ist", "ite", "ov", "ev", "off", "yan",
    "son", "sen", "ko", "enko", "in", "ina", "skaya", "aya", "ville", "land", "er", "ers", "o", "e", "ese",
    "man", "ton", "ova", "eva",
];

/// Whether one English word is made from the other by a suffix, or may be.
pub(super) fn english_derived(one: &[char], other: &[char]) -> bool {
    let shared = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let tail = |letters: &[char]| letters.get(shared..).unwrap_or_default().iter().collect::<String>();
    let (left, right) = (tail(one), tail(other));
    let made = |tail: &str| tail.is_empty() || ENGLISH_SUFFIXES.contains(&tail);
    made(&left) && made(&right)
}

/// Whether the English word `found` is a slip of the pen for `meant`.
pub(super) fn is_slip_of(meant: &[char], found: &[char]) -> bool {
    let edits = edits(meant, found);
    edits > 0 && edits <= MOST_SLIPS && edits * 4 <= found.len() && !english_derived(meant, found)
}

/// Whether two English words are spellings of one name by two customs (Andrei/Andrey, Zelensky/Zelenskyy).
pub(super) fn same_by_custom(one: &EnglishWord, other: &EnglishWord) -> bool {
    one.folded != other.folded && custom_free(&one.folded) == custom_free(&other.folded)
}

/// What customs of transliteration write in several ways, each with the one way kept here, in the order of replacing.
const CUSTOMS: &[(&str, &str)] = &[
    ("'", ""),
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("ck", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("tz", "ts"),
    ("w", "v"),
    ("yy", "i"),
    ("iy", "i"),
    ("ii", "i"),
    ("ij", "i"),
    ("yi", "i"),
    ("yo", "e"),
    ("io", "e"),
    ("ye", "e"),
    ("ie", "e"),
    ("ya", "ia"),
    ("yu", "iu"),
    ("ou", "u"),
    ("y", "i"),
    ("j", "i"),
];

/// The folded English `word` with all customs made one, and no doubled letters.
fn custom_free(word: &str) -> String {
    let mut word = CUSTOMS.iter().fold(word.to_owned(), |word, (from, to)| word.replace(from, to));
    if word.ends_with("ff") {
        word.truncate(word.len() - 2);
        word.push('v');
    }
    let mut last = None;
    word.retain(|c| last.replace(c) != Some(c));
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customs_of_one_name() {
        let same = |one, other| same_by_custom(&EnglishWord::new(one), &EnglishWord::new(other));
        for (one, other) in [
            ("Andrei", "Andrey"),
            ("Zelensky", "Zelenskyy"),
            ("Degtyarev", "Degtyaryov"),
            ("Sargsyan", "Sargsian"),
            ("Erdogan", "Erdoghan"),
            ("Smirnov", "Smirnoff"),
            ("Alexei", "Aleksey"),
        ] {
            assert!(same(one, other), "{one} / {other}");
        }
        for (one, other) in [("Aliyev", "Aliyeva"), ("Kim", "Kimov"), ("Ivan", "Iran"), ("Putin", "Putina")] {
            assert!(!same(one, other), "{one} / {other}");
        }
    }
}
