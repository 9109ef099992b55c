//! How Russian names decline, as far as comparing spellings needs it.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::rendering::is_consonant;

/// Case endings by what the English spelling has in the place of the nominative ending: the Latin letters, the Russian
/// endings (`_` is none), and their cost in hundredths of a wrong letter.
const TAILS: &[(&str, &str, u16)] = &[
    ("", "а у ом ем е ым", 0),
    ("", "я ю ь ью и", 5),
    ("", "ы ов ев ей ой ам ям ами ями ах ях ых ыми", 30),
    ("s", "ы и ов ев ей ам ям ами ями ах ях ых ыми", 0),
    ("es", "ы и ов ев ам ами ах", 0),
    ("a", "а ы и е у ой ей ою ею", 0),
    ("a", "ам ами ах о ую", 20),
    ("á", "а ы и е у ой ей ою ею", 0),
    ("ah", "а ы и е у ой", 0),
    ("ia", "ия ии ию ией я и е ю ей ею", 0),
    ("iia", "ия ии ию ией", 0),
    ("ya", "я и е ю ей ею ья ьи ье ью ьей", 0),
    ("iya", "ия ии ию ией", 0),
    ("ja", "я и е ю ей ею", 0),
    ("aya", "ая ой ую ою яя ей юю", 0),
    ("aia", "ая ой ую ою яя ей юю", 0),
    ("aja", "ая ой ую ою яя ей юю", 0),
    ("e", "а ы и е у ой ей", 5),
    ("es", "ы и а у ом е", 20),
    ("y", ADJECTIVE, 0),
    ("y", SHORT_I, 0),
    ("y", "ия ии ию ией", 0),
    ("yi", ADJECTIVE, 0),
    ("yy", ADJECTIVE, 0),
    ("yj", ADJECTIVE, 0),
    ("ý", ADJECTIVE, 0),
    ("i", ADJECTIVE, 0),
    ("i", SHORT_I, 0),
    ("ii", ADJECTIVE, 0),
    ("ii", "ий ия ию ием ии", 0),
    ("iy", ADJECTIVE, 0),
    ("iy", "ий ия ию ием ии", 0),
    ("ij", ADJECTIVE, 0),
    ("j", SHORT_I, 0),
    ("ey", "ея ею еем ее ого ому ым ом", 0),
    ("oy", "ой ого ому ым ом ых ыми", 0),
    ("oi", "ой ого ому ым ом ых ыми", 0),
    ("o", "о а у ом е ам ами", 10),
    ("us", "_ а у ом е", 20),
    ("ius", "ий ия ию ием ии", 10),
    ("ets", "ца цу цем цом це цы цов", 0),
    ("iets", "ца цу цем цом це цы цов йца йцу йцем йце", 0),
    ("yets", "йца йцу йцем йце", 0),
    ("oiets", "ойца ойцу ойцем ойце", 0),
    ("el", "ла лу лом ле", 5),
    ("ek", "ка ку ком ке ька ьку ьком", 5),
    ("ok", "ка ку ком ке", 5),
    ("er", "ра ру ром ре", 5),
];

/// Endings of names declined as adjectives («Зеленский»).
const ADJECTIVE: &str = "ий ый ой ого его ому ему им ым ом ем ие ые их ых ими ыми";

/// Endings of names in -й («Сергей»).
const SHORT_I: &str = "й я ю ем е и";

/// The endings, nominative first, that one Russian name takes; `_` is none.
const PARADIGMS: &[&str] = &[
    "_ а у ом ем е ым ы и ов ев ам ами ах ых ыми",
    "ь я ю ем е и ей ям ями ях",
    "ь и ью",
    "а ы и е у ой ою ей ею ам ами ах",
    "я и е ю ей ею ям ями ях",
    "ия ии ию ией иею ий",
    "й я ю ем е и ев ям",
    "ий ия ию ием ии",
    "ий ый ой ого его ому ему им ым ом ем ая яя ей ую юю ое ее ые ие ых их ыми ими",
    "о а у ом е",
    "е я ю ем и",
    "ы _ ов ам ами ах",
    "и _ ей ям ями ях ов ам ами ах",
    "ы ий ых ым ыми ие их им ими",
    "ец ца цу цем цом це цы цев цов цам цами цах",
    "еец ейца ейцу ейцем ейце",
    "оец ойца ойцу ойцем ойце",
    "ок ка ку ком ке ки ков",
    "ек ка ку ком ке",
    "ек ька ьку ьком ьке",
    "ел ла лу лом ле",
    "ень ня ню нем не",
    "ев ьва ьву ьвом ьве",
    "ер ра ру ром ре",
];

/// Beginnings of suffixes that make other names and words from names.
const SUFFIXES: &[&str] = &[
    "ск", "овск", "евск", "инск", "ич", "ович", "евич", "овн", "евн", "ов", "ев", "ин", "ец", "ист", "изм",
    "ан", "ян", "ени", "оид", "щин", "чен", "к",
];

/// Shorter names are too near to each other to tell a wrong letter from another name.
const SHORTEST_REPAIRED: usize = 4;

/// Case endings have this many letters at most.
const LONGEST_ENDING: usize = 3;

/// The fewest letters that two forms of one name must share.
const SHORTEST_STEM: usize = 2;

/// By Latin tail: the Russian endings that may stand for it, and their least cost.
type Tails = FxHashMap<Vec<char>, FxHashMap<Vec<char>, u16>>;

fn tails() -> &'static Tails {
    static INDEX: OnceLock<Tails> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Tails::default();
        for &(tail, endings, cost) in TAILS {
            let costs = index.entry(tail.chars().collect()).or_default();
            for ending in endings.split(' ').map(|ending| ending.trim_start_matches('_')) {
                let least = costs.entry(ending.chars().collect()).or_insert(cost);
                *least = cost.min(*least);
            }
        }
        index
    })
}

/// The cost, in hundredths of a wrong letter, of `russian` as an ending where the English word ends in `english`.
pub(super) fn ending_cost(english: &[char], russian: &[char]) -> Option<u16> {
    if english.len() > 5 || russian.len() > 4 {
        return None;
    }
    tails().get(english)?.get(russian).copied()
}

/// Whether two folded Russian words may be forms of one name.
pub(super) fn same_name(left: &[char], right: &[char]) -> bool {
    let shared = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    if shared == left.len() && shared == right.len() {
        return true;
    }
    (SHORTEST_STEM..=shared).rev().take(4).any(|stem| {
        let (left, right) = (left.get(stem..).unwrap_or_default(), right.get(stem..).unwrap_or_default());
        paradigms_with(left) & paradigms_with(right) != 0
    })
}

/// The form of the name `known` (given in any form) that `word` is one wrong letter off, if there is one.
pub(super) fn repaired(known: &[char], word: &[char]) -> Option<String> {
    let alike = known.len().abs_diff(word.len()) <= LONGEST_ENDING && begins_nearly(known, word);
    if known.len() < SHORTEST_REPAIRED || !alike {
        return None;
    }
    let word: String = word.iter().collect();
    let known: String = known.iter().collect();
    let near = |form: &String| strsim::damerau_levenshtein(form, &word) == 1;
    forms(&known).into_iter().filter(near).min_by_key(|form| ending_changes(form, &word))
}

/// Prefers the form whose last letter is that of the word.
fn ending_changes(form: &str, word: &str) -> bool {
    form.chars().next_back() != word.chars().next_back()
}

/// Whether `word` begins with the letters of `known` that no ending changes, but for one slip.
fn begins_nearly(known: &[char], word: &[char]) -> bool {
    let stem = known.get(..known.len().saturating_sub(LONGEST_ENDING)).unwrap_or_default();
    let same = stem.iter().zip(word).take_while(|(a, b)| a == b).count();
    let go_on = |skip: usize, skip_in_word: usize| {
        let rest = stem.get(same + skip..).unwrap_or_default();
        word.get(same + skip_in_word..).is_some_and(|word| word.starts_with(rest))
    };
    same == stem.len() || go_on(1, 1) || go_on(1, 0) || go_on(0, 1) || go_on(2, 2)
}

/// The forms that a name may have, given any one of them, in every paradigm that it fits.
fn forms(known: &str) -> Vec<String> {
    let mut found = vec![known.to_owned()];
    for endings in PARADIGMS {
        let stems = endings.split(' ').filter_map(|ending| known.strip_suffix(ending.trim_matches('_')));
        for stem in stems.filter(|stem| stem.chars().count() + 1 >= SHORTEST_REPAIRED) {
            found.extend(endings.split(' ').map(|ending| format!("{stem}{}", ending.trim_matches('_'))));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether `word` is made from the name `known` by a suffix («Иванович», «путинский»), or may be.
pub(super) fn is_derived(known: &[char], word: &[char]) -> bool {
    let shared = known.iter().zip(word).take_while(|(a, b)| a == b).count();
    let tail: String = word.get(shared..).unwrap_or_default().iter().collect();
    let cut = known.get(shared..).unwrap_or_default();
    let whole = cut.is_empty() && known.last().is_some_and(|&last| is_consonant(last));
    let stem = cut.is_empty() || (cut.len() == 1 && !cut.iter().any(|&c| is_consonant(c)));
    let ending = || !tail.is_empty() && paradigms_with(word.get(shared..).unwrap_or_default()) != 0;
    let suffix = || SUFFIXES.iter().any(|suffix| tail.starts_with(suffix));
    shared >= SHORTEST_REPAIRED && ((stem && suffix()) || (whole && ending()))
}

/// The part of a name in the nominative that all its forms share.
pub(super) fn stems(lemma: &str) -> Vec<&str> {
    let mut stems = vec![lemma];
    for ending in PARADIGMS.iter().filter_map(|endings| endings.split(' ').next()) {
        stems.extend(lemma.strip_suffix(ending).filter(|stem| stem.chars().nth(1).is_some()));
    }
    stems
}

/// The paradigms that hold `ending`, one bit each.
fn paradigms_with(ending: &[char]) -> u32 {
    static INDEX: OnceLock<FxHashMap<u64, u32>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let mut index: FxHashMap<u64, u32> = FxHashMap::default();
        for (paradigm, endings) in PARADIGMS.iter().enumerate() {
            for ending in endings.split(' ').map(|ending| ending.trim_matches('_')) {
                let letters: Vec<char> = ending.chars().collect();
                packed(&letters).into_iter().for_each(|key| *index.entry(key).or_default() |= 1 << paradigm);
            }
        }
        index
    });
    packed(ending).and_then(|key| index.get(&key)).copied().unwrap_or(0)
}

/// At most five Russian letters as one number; more are no ending.
fn packed(letters: &[char]) -> Option<u64> {
    const MOST: usize = 5;
    let add = |key: u64, &letter: &char| (letter <= 'ӿ').then(|| (key << 12) | u64::from(letter));
    (letters.len() <= MOST).then(|| letters.iter().try_fold(1, add)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::names::letters::russian_letters;

    #[test]
    fn forms_of_one_name() {
        for (left, right) in [
            ("Иванов", "Ивановым"),
            ("Иванова", "Ивановой"),
            ("Пашинян", "Пашиняна"),
            ("Дегтярев", "Дегтярёвым"),
            ("Зеленский", "Зеленскому"),
            ("Павел", "Павла"),
            ("Коломоец", "Коломойца"),
            ("Сергей", "Сергеем"),
            ("Дмитрий", "Дмитрия"),
            ("Абхазия", "Абхазии"),
            ("Афины", "Афинах"),
            ("Илья", "Ильёй"),
        ] {
            assert!(same_name(&russian_letters(left), &russian_letters(right)), "{left} / {right}");
        }
    }

    #[test]
    fn different_names() {
        for (left, right) in [
            ("Пашинян", "Пашиньян"),
            ("Хэмилтон", "Гамильтон"),
            ("Иванов", "Ивашов"),
            ("Макрон", "Макром"),
            ("Ким", "Киров"),
            ("Алиев", "Алиевой"),
            ("Путин", "Путнин"),
        ] {
            assert!(!same_name(&russian_letters(left), &russian_letters(right)), "{left} / {right}");
        }
    }
}
