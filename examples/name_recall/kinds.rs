use std::collections::BTreeMap;

use sverka::analysis::names::speaks_of_place;
use sverka::text::{Language, Span, TokenKind, tokens};

use super::article::{Article, Planted, Word};
use super::random::Random;

/// All errors of one kind that can be planted in an article.
pub type Plant = fn(&Article, &mut Random) -> Vec<Planted>;

pub const KINDS: &[(&str, Plant)] = &[
    ("surname alone, Russian", |article, random| surname(article, Language::Russian, random)),
    ("surname alone, English", |article, random| surname(article, Language::English, random)),
    ("unrelated name, Russian", |article, random| unrelated(article, Language::Russian, random)),
    ("unrelated name, English", |article, random| unrelated(article, Language::English, random)),
    ("letter changed, English", |article, random| letter(article, Language::English, random, changed)),
    ("letter lost, English", |article, random| letter(article, Language::English, random, lost)),
    ("letter added, English", |article, random| letter(article, Language::English, random, added)),
    ("letters swapped, English", |article, random| letter(article, Language::English, random, swapped)),
    ("letter changed, Russian", |article, random| letter(article, Language::Russian, random, changed)),
    ("letter lost, Russian", |article, random| letter(article, Language::Russian, random, lost)),
    ("letter added, Russian", |article, random| letter(article, Language::Russian, random, added)),
    ("letters swapped, Russian", |article, random| letter(article, Language::Russian, random, swapped)),
    ("country, Russian", |article, random| country(article, Language::Russian, random)),
    ("country, English", |article, random| country(article, Language::English, random)),
];

/// A surname that stands alone, replaced by another surname of the article.
fn surname(article: &Article, language: Language, random: &mut Random) -> Vec<Planted> {
    let mut surnames: BTreeMap<String, Vec<&Word>> = BTreeMap::new();
    let surname_of = |word: &Word| {
        if language == Language::English { word.text.clone() } else { word.counterpart.clone() }
    };
    for word in article.words(language).filter(|word| word.last) {
        surnames.entry(surname_of(word)).or_default().push(word);
    }
    let mut found = Vec::new();
    for word in article.words(language).filter(|word| word.alone) {
        if !surnames.contains_key(&surname_of(word)) || is_place(&surname_of(word)) {
            continue;
        }
        let others: Vec<&String> =
            surnames.keys().filter(|other| **other != surname_of(word) && !is_place(other)).collect();
        let Some(other) = random.pick(&others) else { continue };
        let forms: Vec<&Word> = article.words(language).filter(|one| surname_of(one) == ***other).collect();
        let common = |one: &&&Word| {
            one.text.chars().rev().zip(word.text.chars().rev()).take_while(|(a, b)| a == b).count()
        };
        if let Some(form) = forms.iter().max_by_key(common) {
            found.push(word.replaced(language, form.text.clone()));
        }
    }
    found
}

fn is_place(word: &str) -> bool {
    speaks_of_place(word, Language::English)
}

const STRANGERS: [[&str; 10]; 2] = [
    [
        "Sokolov",
        "Carter",
        "Mueller",
        "Petrosyan",
        "Dubois",
        "Kovalchuk",
        "Bergman",
        "Nazarbekov",
        "Whitman",
        "Lopatin",
    ],
    [
        "Соколов",
        "Картер",
        "Мюллер",
        "Петросян",
        "Дюбуа",
        "Ковальчук",
        "Бергман",
        "Назарбеков",
        "Уитман",
        "Лопатин",
    ],
];

/// A person's surname replaced by one that the article has not.
fn unrelated(article: &Article, language: Language, random: &mut Random) -> Vec<Planted> {
    let mut found = Vec::new();
    for word in article.words(language) {
        let english = if language == Language::English { &word.text } else { &word.counterpart };
        if is_place(english) || !(word.last || word.alone) {
            continue;
        }
        let stranger = random.pick(&STRANGERS[language as usize]).unwrap();
        let ending = match language {
            Language::Russian if !stranger.ends_with('а') => ["ом", "ым", "а", "у", "е"]
                .into_iter()
                .find(|ending| word.text.ends_with(ending))
                .unwrap_or(""),
            _ => "",
        };
        found.push(word.replaced(language, format!("{stranger}{ending}")));
    }
    found
}

/// What is done to the letters of a word at one of them; nothing where that would be no error.
type Slip = fn(Vec<char>, usize, &mut Random) -> Option<Vec<char>>;

fn letter(article: &Article, language: Language, random: &mut Random, slip: Slip) -> Vec<Planted> {
    let mut found = Vec::new();
    for word in article.words(language) {
        let letters: Vec<char> = word.text.chars().collect();
        // Case endings are left alone.
        let end = letters.len() - if language == Language::Russian { 2 } else { 1 };
        let at = 1 + random.below(end - 1);
        let slipped = slip(letters, at, random);
        found.extend(slipped.map(|letters| word.replaced(language, letters.into_iter().collect())));
    }
    found
}

fn changed(mut letters: Vec<char>, at: usize, random: &mut Random) -> Option<Vec<char>> {
    let classes = ["aeiou", "bcdfgklmnprstv", "аеиоу", "бвгдзклмнпрстф"];
    let class = classes.iter().find(|class| class.contains(letters[at]))?;
    let others: Vec<char> = class.chars().filter(|&c| c != letters[at]).collect();
    letters[at] = *random.pick(&others)?;
    Some(letters)
}

fn lost(mut letters: Vec<char>, at: usize, _: &mut Random) -> Option<Vec<char>> {
    let doubled = letters[at - 1] == letters[at] || letters.get(at + 1) == Some(&letters[at]);
    letters.remove(at);
    (!doubled).then_some(letters)
}

fn added(mut letters: Vec<char>, at: usize, random: &mut Random) -> Option<Vec<char>> {
    let class = if letters[at].is_ascii() { "aeioudklmnprst" } else { "аеиоудклмнпрст" };
    let others: Vec<char> = class.chars().collect();
    letters.insert(at, *random.pick(&others)?);
    (letters[at] != letters[at + 1] && letters[at - 1] != letters[at]).then_some(letters)
}

fn swapped(mut letters: Vec<char>, at: usize, _: &mut Random) -> Option<Vec<char>> {
    let differ = letters.get(at + 1).is_some_and(|next| *next != letters[at]);
    differ.then(|| {
        letters.swap(at, at + 1);
        letters
    })
}

const COUNTRIES: [&str; 24] = [
    "Russia", "Turkey", "Armenia", "Germany", "France", "Italy", "Romania", "Bulgaria", "Hungary", "Austria",
    "Serbia", "Norway", "Sweden", "Japan", "Belgium", "China", "Iran", "Iraq", "Israel", "Spain", "Poland",
    "India", "Britain", "Ukraine",
];
const FEMININE: [&str; 16] = [
    "Росси",
    "Турци",
    "Армени",
    "Грузи",
    "Германи",
    "Франци",
    "Итали",
    "Румыни",
    "Болгари",
    "Венгри",
    "Австри",
    "Серби",
    "Норвеги",
    "Швеци",
    "Япони",
    "Бельги",
];
const MASCULINE: [&str; 10] = [
    "Казахстан",
    "Узбекистан",
    "Пакистан",
    "Афганистан",
    "Азербайджан",
    "Иран",
    "Ирак",
    "Израил",
    "Кита",
    "Таиланд",
];

fn country(article: &Article, language: Language, random: &mut Random) -> Vec<Planted> {
    let sets: [(&[&str], &[&str]); 2] = match language {
        Language::English => [(&COUNTRIES, &[""]), (&[], &[])],
        Language::Russian => [(&FEMININE, &["я", "и", "ю", "ей"]), (&MASCULINE, &["", "а", "у", "ом", "е"])],
    };
    let mut found = Vec::new();
    for (paragraph, block) in article.document(language).paragraphs().iter().enumerate() {
        let text = block.text();
        if !article.beads.iter().any(|bead| {
            bead.is_link()
                && if language == Language::English {
                    bead.left.contains(&paragraph)
                } else {
                    bead.right.contains(&paragraph)
                }
        }) {
            continue;
        }
        for token in tokens(text).iter().filter(|token| token.kind == TokenKind::Word) {
            let word = token.span.of(text).trim_end_matches("'s");
            for (stems, endings) in sets {
                let parts = stems.iter().find_map(|stem| Some((*stem, word.strip_prefix(stem)?)));
                let Some((stem, ending)) = parts.filter(|(_, ending)| endings.contains(ending)) else {
                    continue;
                };
                let others: Vec<&str> = stems.iter().copied().filter(|other| *other != stem).collect();
                let replacement = format!("{}{ending}", random.pick(&others).unwrap());
                let span = Span::new(token.span.start, token.span.start + word.len());
                let counterpart = String::new();
                found.push(Planted { language, paragraph, span, replacement, counterpart });
            }
        }
    }
    found
}
