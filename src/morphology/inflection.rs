use super::irregular::{COMPOUNDED, INVARIABLE, NOT_COMPOUNDED, PLURALS, TAILS};

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// Letters before -s, -ed or -ing without which a word is no inflected form: `his`, `red`.
const SHORTEST_STEM: usize = 2;

/// What `word`, folded, may be the plural or third person of, likeliest first.
pub(super) fn singulars(word: &str) -> Vec<String> {
    if let Some((noun, tail)) = split_tail(word) {
        return singulars(noun).into_iter().map(|noun| format!("{noun}{tail}")).collect();
    }
    let (head, last) = split_compound(word);
    if let Some((singular, _)) = PLURALS.iter().find(|(_, plural)| *plural == last) {
        return vec![format!("{head}{singular}")];
    }
    if INVARIABLE.contains(&last) {
        return Vec::new();
    }
    let mut found = regular_singulars(last);
    found.retain(|singular| singular.len() >= SHORTEST_STEM);
    found.into_iter().map(|singular| format!("{head}{singular}")).collect()
}

/// The plurals of `word`, folded, likeliest first.
pub(super) fn plurals(word: &str) -> Vec<String> {
    if let Some((noun, tail)) = split_tail(word) {
        return plurals(noun).into_iter().map(|noun| format!("{noun}{tail}")).collect();
    }
    let (head, last) = split_compound(word);
    let irregular = PLURALS.iter().find(|(singular, _)| *singular == last);
    if irregular.is_none() && INVARIABLE.contains(&last) {
        return vec![word.to_owned()];
    }
    let latin = ["um", "ex", "ix", "au", "us"].iter().any(|ending| last.ends_with(ending));
    let mut found: Vec<String> = irregular.iter().map(|(_, plural)| (*plural).to_owned()).collect();
    if found.is_empty() || latin {
        found.push(regular_plural(last));
    }
    found.dedup();
    found.into_iter().map(|plural| format!("{head}{plural}")).collect()
}

/// What `word`, folded, may be the past, participle or gerund of, likeliest first.
pub(super) fn verb_bases(word: &str) -> Vec<String> {
    if let Some(stem) = word.strip_suffix("ied").filter(|stem| stem.len() > 1) {
        return vec![format!("{stem}y")];
    }
    if let Some(letter) = word.strip_suffix("ying").filter(|letter| letter.len() == 1) {
        return vec![format!("{letter}ie")];
    }
    match word.strip_suffix("ed").or(word.strip_suffix("ing")) {
        Some(stem) if stem.len() >= SHORTEST_STEM && syllables(stem) > 0 => bases_of_stem(stem),
        _ => Vec::new(),
    }
}

/// The past and gerund of `word`, folded, as a verb.
pub(super) fn verb_forms(word: &str) -> Vec<String> {
    if let Some(stem) = word.strip_suffix('e').filter(|stem| stem.len() >= SHORTEST_STEM) {
        let gerund = if stem.ends_with('e') { word } else { stem };
        return vec![format!("{stem}ed"), format!("{gerund}ing")];
    }
    if let Some(stem) = word.strip_suffix('y').filter(|stem| !stem.ends_with(VOWELS)) {
        return vec![format!("{stem}ied"), format!("{word}ing")];
    }
    let last = word.chars().last().filter(|_| ends_in_short_syllable(word));
    let always_doubled = last.is_some() && syllables(word) == 1;
    let mut found = Vec::new();
    if !always_doubled {
        found.extend([format!("{word}ed"), format!("{word}ing")]);
    }
    if let Some(last) = last {
        found.extend([format!("{word}{last}ed"), format!("{word}{last}ing")]);
    }
    found
}

/// Splits `aide-memoire` after the noun that takes the plural.
fn split_tail(word: &str) -> Option<(&str, &str)> {
    let tail = TAILS.iter().find(|tail| word.ends_with(**tail))?;
    word.split_at_checked(word.len() - tail.len())
}

/// Splits before the part of a compound that takes the plural, or before the whole word: vice-|president,
/// police|woman, grand|children.
fn split_compound(word: &str) -> (&str, &str) {
    let after_hyphen = word.rfind('-').map(|at| at + 1);
    // One letter more makes no compound: Oman, omen.
    let inside =
        || COMPOUNDED.iter().find_map(|end| Some(word.strip_suffix(end)?.len())).filter(|&at| at != 1);
    let start = if NOT_COMPOUNDED.iter().any(|end| word.ends_with(end)) {
        after_hyphen
    } else {
        inside().or(after_hyphen)
    };
    word.split_at_checked(start.unwrap_or(0)).unwrap_or(("", word))
}

fn regular_singulars(word: &str) -> Vec<String> {
    let Some(stem) = word.strip_suffix('s') else { return Vec::new() };
    let ends = |stem: &str, endings: &[&str]| endings.iter().any(|ending| stem.ends_with(ending));
    if ends(stem, &["s", "u", "si", "xi"]) {
        return Vec::new();
    }
    if let Some(root) = stem.strip_suffix("ie").filter(|root| root.len() > 1) {
        return vec![format!("{root}y")];
    }
    match stem.strip_suffix('e') {
        Some(root) if ends(root, &["ss", "sh", "x", "zz", "tz"]) => vec![root.to_owned()],
        Some(root) if ends(root, &["aus", "ous"]) => vec![stem.to_owned()],
        Some(root) if ends(root, &["ch", "us"]) || (ends(root, &["o"]) && root.len() > 3) => {
            vec![root.to_owned(), stem.to_owned()]
        }
        _ => vec![stem.to_owned()],
    }
}

fn regular_plural(word: &str) -> String {
    if let Some(stem) = word.strip_suffix('y').filter(|stem| !stem.ends_with(VOWELS)) {
        return format!("{stem}ies");
    }
    if let Some(stem) = word.strip_suffix("sis") {
        return format!("{stem}ses");
    }
    let hissing = ["s", "sh", "ch", "x", "z"].iter().any(|end| word.ends_with(end));
    let es = hissing || ["cargo", "embargo", "veto", "hero", "echo", "tomato", "potato"].contains(&word);
    format!("{word}{}", if es { "es" } else { "s" })
}

/// Ends of stems that mostly lost a silent e: creat(ed), organis(ed), includ(ed).
const SILENT_E: [&str; 19] = [
    "at", "iz", "is", "us", "os", "as", "v", "c", "u", "dg", "rg", "ang", "ur", "ir", "bl", "pl", "id", "ud",
    "ut",
];

/// The verbs whose stem before -ed or -ing is `stem`: `plann`, `sign`, `impos`.
fn bases_of_stem(stem: &str) -> Vec<String> {
    let silent = format!("{stem}e");
    if let Some(single) = without_doubling(stem) {
        return if stem.ends_with("ll") { vec![stem.to_owned(), single] } else { vec![single] };
    }
    if stem.ends_with("ee") {
        return vec![stem.to_owned()];
    }
    if ends_in_short_syllable(stem) && syllables(stem) == 1 {
        return vec![silent];
    }
    if stem.ends_with('e') || SILENT_E.iter().any(|end| stem.ends_with(end)) {
        return vec![silent, stem.to_owned()];
    }
    vec![stem.to_owned(), silent]
}

/// `plan` of `plann`.
fn without_doubling(stem: &str) -> Option<String> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    let doubled = last == before && !VOWELS.contains(&last) && !['s', 'z', 'f'].contains(&last);
    // Of `add` and `err` both letters are the verb's own.
    (doubled && letters.next().is_some_and(|c| letters.next().is_some() || !VOWELS.contains(&c)))
        .then(|| stem.strip_suffix(last).map(str::to_owned))
        .flatten()
}

/// Whether `word` ends in one vowel and one consonant that is doubled before -ed where the vowel is stressed: `plan`.
fn ends_in_short_syllable(word: &str) -> bool {
    let mut letters = word.chars().rev();
    let (Some(last), Some(vowel)) = (letters.next(), letters.next()) else { return false };
    let before = letters.next().unwrap_or('b');
    !VOWELS.contains(&last)
        && !['w', 'x', 'y'].contains(&last)
        && VOWELS.contains(&vowel)
        && (!VOWELS.contains(&before) || (before == 'u' && word.contains("qu")))
}

/// Runs of vowels.
fn syllables(word: &str) -> usize {
    word.split(|c: char| !VOWELS.contains(&c) && c != 'y').filter(|run| !run.is_empty()).count()
}
