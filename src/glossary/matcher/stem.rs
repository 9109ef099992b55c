use super::prefix::Prefixes;
use super::word::Word;
use crate::morphology::forms;
use crate::text::Language;

/// The letters of the longest stem that is looked at.
const LONGEST: usize = 5;

/// The hashes of stems such that every form of `word` begins with one of them.
///
/// They need not be the stems of grammar: a stem too short only lets more words of a text through to a closer look.
pub(super) fn stems(word: &Word, language: Language) -> Vec<u64> {
    let folded = word.surface.folded.as_str();
    let stems = match language {
        _ if word.acronym => vec![folded.to_owned()],
        Language::English => english_stems(folded),
        Language::Russian => russian_stems(folded),
    };
    let mut hashes: Vec<u64> = stems.iter().map(|stem| Prefixes::of(stem).hash(LONGEST)).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// English nouns whose plural has another stem.
const ENGLISH_PLURALS: [(&str, &str); 6] =
    [("man", "me"), ("foot", "fe"), ("tooth", "te"), ("goose", "ge"), ("mouse", "mi"), ("person", "peo")];

fn english_stems(folded: &str) -> Vec<String> {
    // What changes in the plural: lives, axes.
    if let Some(stem) = ["fe", "f", "is"].iter().find_map(|ending| folded.strip_suffix(ending)) {
        return vec![first(stem, LONGEST)];
    }
    let other = ENGLISH_PLURALS.iter().filter(|(one, _)| *one == folded).map(|(_, many)| (*many).to_owned());
    other.chain([nominal_stem(folded)]).collect()
}

/// Russian nouns whose plural has another stem.
const RUSSIAN_PLURALS: [(&str, &str); 3] = [("человек", "люд"), ("ребенок", "дет"), ("год", "лет")];

fn russian_stems(folded: &str) -> Vec<String> {
    if let Some(stems) = verb_stems(folded) {
        return stems;
    }
    let mut stems = vec![nominal_stem(folded)];
    stems.extend(without_fleeting_vowel(folded).iter().map(|form| nominal_stem(form)));
    stems.extend(before_fleeting_vowel(folded));
    stems
        .extend(RUSSIAN_PLURALS.iter().filter(|(one, _)| *one == folded).map(|(_, many)| (*many).to_owned()));
    stems
}

/// The part of `письмо`, `деньги`, `окно` that `писем`, `денег`, `окон` keep: what stands before the last consonant of
/// the stem and a sign before it.
fn before_fleeting_vowel(folded: &str) -> Option<String> {
    let letters: Vec<char> = folded.chars().collect();
    match letters.as_slice() {
        [before @ .., 'ь' | 'й', consonant, vowel] | [before @ .., consonant, vowel]
            if before.len() < LONGEST && before.len() > 1 && !is_vowel(*consonant) && is_vowel(*vowel) =>
        {
            Some(before.iter().collect())
        }
        _ => None,
    }
}

fn is_vowel(letter: char) -> bool {
    "аеиоуыэюя".contains(letter)
}

/// What the endings leave of a noun or adjective, at most five letters.
fn nominal_stem(word: &str) -> String {
    let length = match word.chars().count() {
        0..=3 => 2,
        4..=5 => 3,
        6 => 4,
        _ => LONGEST,
    };
    first(word, length)
}

/// `льва`, `бойца` as far as they differ from `лев`, `боец`: the word without the last vowel of its stem.
fn without_fleeting_vowel(folded: &str) -> Vec<String> {
    let letters: Vec<char> = folded.chars().collect();
    let stem = letters.strip_suffix(&['ь']).unwrap_or(&letters);
    match stem {
        [before @ .., 'е' | 'о', last] if letters.len() < 7 && before.len() < 4 => {
            let joined = |sign: &str| format!("{}{sign}{last}а", before.iter().collect::<String>());
            ["", "ь", "й"].into_iter().map(joined).collect()
        }
        _ => Vec::new(),
    }
}

/// The stems of what ends like an infinitive, the last consonant left off, as it may change (писать, пишу).
fn verb_stems(folded: &str) -> Option<Vec<String>> {
    let active = folded.strip_suffix("ся").or(folded.strip_suffix("сь")).unwrap_or(folded);
    let vowel_before = |stem: &str| stem.ends_with(is_vowel);
    let ending = match () {
        () if ["овать", "евать", "слать"].iter().any(|ending| active.ends_with(ending)) => 5,
        () if active.strip_suffix("ть").is_some_and(vowel_before) => 4,
        () if active.ends_with("ти") || active.ends_with("чь") => 3,
        () => return None,
    };
    let length = active.chars().count().saturating_sub(ending);
    if length < 2 {
        return Some(forms(folded, Language::Russian).iter().map(|form| first(&form.text, 2)).collect());
    }
    let mut stems = vec![first(active, length.min(LONGEST))];
    stems.extend(without_linking_vowel(active, length));
    Some(stems)
}

/// «отз» of «отозвать» (отзову): the stem without the vowel that ends its prefix.
fn without_linking_vowel(verb: &str, length: usize) -> Option<String> {
    let prefix = ["ото", "подо", "разо", "обо", "изо", "надо", "взо", "во", "со"]
        .into_iter()
        .find(|prefix| verb.starts_with(prefix))?;
    let rest = verb.strip_prefix(prefix)?;
    let prefix = prefix.strip_suffix('о')?;
    Some(first(&format!("{prefix}{rest}"), (length - 1).clamp(1, LONGEST)))
}

fn first(word: &str, letters: usize) -> String {
    word.chars().take(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::morphology::{Form, PartOfSpeech};

    #[test]
    fn every_form_begins_with_a_stem() {
        for (language, words) in [
            (
                Language::Russian,
                "вербальный нота посол боец лев день заём наём съезд орёл Крым область нефть пытка мина суд \
                 вызвать отозвать разорвать отобрать разогнать арестовать воевать писать сказать просить принять \
                 взять начать прийти пройти провести помочь вовлечь зажечь дать послать голосовать воздержаться \
                 письмо деньги полька окно пытка \
                 избирать памятник печать сеть память санкция Пашинян Тбилиси армия здание ребёнок человек год",
            ),
            (
                Language::English,
                "man woman foot country city bus memorandum crisis analysis envoy recall deny sever sanction child \
                 person half life referendum attorney medium ox note foot tooth goose mouse penny datum thesis axis index series wife leaf die treaty summon veto",
            ),
        ] {
            for raw in words.split_whitespace() {
                let stems = stems(&Word::new(raw, language), language);
                let can_match = |form: &Form| language == Language::English || form.case.is_some();
                let is_verb = |form: &Form| form.part_of_speech == PartOfSpeech::Verb;
                for form in forms(raw, language).iter().filter(|form| can_match(form) || is_verb(form)) {
                    let found = Prefixes::of(&form.text).hashes().iter().any(|hash| stems.contains(hash));
                    assert!(found, "{} of {raw}", form.text);
                }
            }
        }
    }
}
