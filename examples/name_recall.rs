//! Measures how many wrong names are found: plants them, one at a time, in good pairs.
//!
//! ```text
//! cargo run --release --example name_recall -- GLOSSARY_DIR PAIRS_DIR [PLACES [KIND]]
//! ```
//!
//! PLACES is how many errors of each kind are planted in each article (5); KIND is a part of the name of a kind. An error is
//! found if a warning or error that the untouched pair has not stands in the paragraphs where it was planted.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::collections::{BTreeMap, HashSet};
use std::env;
use std::path::PathBuf;

use rayon::prelude::*;
use sverka::analysis::names::similarity;
use sverka::app;
use sverka::check::Place;
use sverka::document::{Document, Format};
use sverka::morphology::readings;
use sverka::text::{Language, Span, TokenKind, sentences, tokens};
use sverka::{Bead, Checker, Finding, Severity};

fn main() {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let number = |at: usize| arguments.get(at).map(|text| text.to_str().unwrap().to_owned());
    let places: usize = number(2).map_or(5, |text| text.parse().unwrap());
    let wanted = number(3).unwrap_or_default();
    let files = app::glossary_files(&arguments[..1]).unwrap();
    let checker = Checker::new(app::load_glossary(&files).unwrap());
    let pairs = app::find_pairs(&arguments[1..2]).unwrap();
    let (aligned, _) = app::align_all(&pairs, &checker).unwrap();
    let articles: Vec<Article> =
        aligned.iter().map(|one| Article::new(&checker, &one.english, &one.russian, &one.beads)).collect();
    let kinds = KINDS.iter().filter(|kind| kind.0.contains(&wanted));
    let (mut all, mut all_found) = (0, 0);
    for &(name, plant) in kinds {
        let outcomes: Vec<(bool, String)> = articles
            .par_iter()
            .enumerate()
            .flat_map_iter(|(at, article)| {
                let mut random = Random(at as u64 + name.len() as u64 * 1000);
                let mut errors = plant(article, &mut random);
                random.shuffle(&mut errors);
                errors.truncate(places);
                errors.into_iter().map(|error| article.outcome(&checker, at, &error)).collect::<Vec<_>>()
            })
            .collect();
        let found = outcomes.iter().filter(|(found, _)| *found).count();
        println!("| {name} | {} | {found} | {:.1} % |", outcomes.len(), percent(found, outcomes.len()));
        outcomes.iter().filter(|(found, _)| !found).for_each(|(_, what)| println!("missed, {name}: {what}"));
        all += outcomes.len();
        all_found += found;
    }
    println!("| all | {all} | {all_found} | {:.1} % |", percent(all_found, all));
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

/// All errors of one kind that can be planted in an article.
type Plant = fn(&Article, &mut Random) -> Vec<Planted>;

const KINDS: &[(&str, Plant)] = &[
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

/// An error: what stands in the place of a stretch of one edition.
struct Planted {
    language: Language,
    paragraph: usize,
    span: Span,
    replacement: String,
}

/// A good pair.
struct Article {
    english: Document,
    russian: Document,
    beads: Vec<Bead>,
    known: HashSet<(&'static str, String)>,
    /// Names that have a rendering in the other edition, by language.
    names: [Vec<Word>; 2],
}

/// A word of a name.
#[derive(Clone)]
struct Word {
    paragraph: usize,
    span: Span,
    text: String,
    /// Whether no capitalised word stands beside it.
    alone: bool,
    /// Whether a capitalised word stands before it.
    last: bool,
    /// The word of the other edition that it renders.
    counterpart: String,
}

impl Article {
    fn new(checker: &Checker, english: &Document, russian: &Document, beads: &[Bead]) -> Article {
        let report = checker.check(english.clone(), russian.clone());
        let capitals = [english, russian].map(capitalised);
        let of = |side: usize, bead: &Bead| {
            let range = if side == 0 { bead.left.clone() } else { bead.right.clone() };
            capitals[side].iter().filter(move |word| range.contains(&word.paragraph))
        };
        let mut names = [Vec::new(), Vec::new()];
        for bead in beads.iter().filter(|bead| bead.is_link()) {
            for (side, names) in names.iter_mut().enumerate() {
                for word in of(side, bead) {
                    let alike = |other: &Word| match side {
                        0 => similarity(&word.text, &other.text),
                        _ => similarity(&other.text, &word.text),
                    };
                    let best = of(1 - side, bead).max_by(|one, other| alike(one).total_cmp(&alike(other)));
                    if let Some(best) = best.filter(|best| alike(best) >= 0.85) {
                        names.push(Word { counterpart: best.text.clone(), ..word.clone() });
                    }
                }
            }
        }
        let known = report.findings.iter().map(key).collect();
        Article { english: english.clone(), russian: russian.clone(), beads: beads.to_vec(), known, names }
    }

    fn document(&self, language: Language) -> &Document {
        match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        }
    }

    /// The names that render names of the other edition: of one word, five letters or more, no common words.
    fn words(&self, language: Language) -> impl Iterator<Item = &Word> {
        let plain = |word: &&Word| {
            let mut letters = word.text.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
        };
        let is_name = move |word: &&Word| {
            language == Language::English
                || readings(&word.text, language).iter().all(|one| one.name || one.probability < 0.05)
        };
        let long = |word: &&Word| word.text.chars().count() >= 5;
        self.names[language as usize].iter().filter(plain).filter(long).filter(is_name)
    }

    /// Whether the error is found, and what it is.
    fn outcome(&self, checker: &Checker, at: usize, error: &Planted) -> (bool, String) {
        let document = self.document(error.language);
        let mut text = document.source().to_owned();
        let span = document.source_span(error.paragraph, error.span);
        let before = span.of(&text).to_owned();
        text.replace_range(span.range(), &error.replacement);
        let changed = Document::new(text, Format::Plain, error.language);
        let (english, russian) = match error.language {
            Language::English => (changed, self.russian.clone()),
            Language::Russian => (self.english.clone(), changed),
        };
        let watched = self.watched(error);
        let found = checker.check(english, russian).findings.iter().any(|finding| {
            let at = |place: &Option<Place>, side: usize| {
                place.as_ref().is_some_and(|place| watched[side].contains(&place.paragraph))
            };
            finding.severity >= Severity::Warning
                && !self.known.contains(&key(finding))
                && (at(&finding.english, 0) || at(&finding.russian, 1))
        });
        let what = format!(
            "{at} {}:{} {before} → {}",
            error.language.code(),
            error.paragraph + 1,
            error.replacement
        );
        (found, what)
    }

    fn watched(&self, error: &Planted) -> [Vec<usize>; 2] {
        let holds = |bead: &&Bead| match error.language {
            Language::English => bead.left.contains(&error.paragraph),
            Language::Russian => bead.right.contains(&error.paragraph),
        };
        let bead = self.beads.iter().find(holds).unwrap();
        [bead.left.clone().collect(), bead.right.clone().collect()]
    }
}

/// What a finding says, wherever it stands.
fn key(finding: &Finding) -> (&'static str, String) {
    (finding.rule.id, finding.message.text(Language::English) + &finding.found)
}

/// The capitalised words that do not begin a sentence or quotation.
fn capitalised(document: &Document) -> Vec<Word> {
    let mut found = Vec::new();
    for (paragraph, block) in document.paragraphs().iter().enumerate() {
        let text = block.text();
        let starts: HashSet<usize> =
            sentences(text, document.language()).iter().map(|sentence| sentence.start).collect();
        let words: Vec<Span> = tokens(text)
            .iter()
            .filter(|token| token.kind == TokenKind::Word)
            .map(|token| token.span)
            .collect();
        let capital = |at: Option<usize>| {
            at.and_then(|at| words.get(at)).is_some_and(|span| span.of(text).starts_with(char::is_uppercase))
        };
        let adjoins = |one: Option<usize>, other: usize| {
            let ends = one.and_then(|at| words.get(at)).zip(words.get(other));
            ends.is_some_and(|(one, other)| text[one.end..other.start] == *" ")
        };
        for (at, span) in words.iter().enumerate() {
            let word = span.of(text).trim_end_matches("'s").trim_end_matches("’s");
            let quoted = text[..span.start].ends_with(['«', '"', '“', '„', '(', '\'']);
            if !word.starts_with(char::is_uppercase) || starts.contains(&span.start) || quoted {
                continue;
            }
            let last = capital(at.checked_sub(1)) && adjoins(at.checked_sub(1), at);
            let next = capital(Some(at + 1)) && adjoins(Some(at), at + 1);
            found.push(Word {
                paragraph,
                span: Span::new(span.start, span.start + word.len()),
                text: word.to_owned(),
                alone: !last && !next,
                last: last && !next,
                counterpart: String::new(),
            });
        }
    }
    found
}

impl Word {
    fn replaced(&self, language: Language, replacement: String) -> Planted {
        Planted { language, paragraph: self.paragraph, span: self.span, replacement }
    }
}

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
    sverka::analysis::names::speaks_of_place(word, Language::English)
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

/// What is done to the letters of a word.
type Slip = fn(&mut Vec<char>, usize, &mut Random) -> bool;

fn letter(article: &Article, language: Language, random: &mut Random, slip: Slip) -> Vec<Planted> {
    let mut found = Vec::new();
    for word in article.words(language) {
        let mut letters: Vec<char> = word.text.chars().collect();
        // Case endings are left alone.
        let end = letters.len() - if language == Language::Russian { 2 } else { 1 };
        let at = 1 + random.below(end - 1);
        if slip(&mut letters, at, random) {
            found.push(word.replaced(language, letters.into_iter().collect()));
        }
    }
    found
}

fn changed(letters: &mut Vec<char>, at: usize, random: &mut Random) -> bool {
    let classes = ["aeiou", "bcdfgklmnprstv", "аеиоу", "бвгдзклмнпрстф"];
    let Some(class) = classes.iter().find(|class| class.contains(letters[at])) else { return false };
    let others: Vec<char> = class.chars().filter(|&c| c != letters[at]).collect();
    letters[at] = *random.pick(&others).unwrap();
    true
}

fn lost(letters: &mut Vec<char>, at: usize, _: &mut Random) -> bool {
    let doubled = letters[at - 1] == letters[at] || letters.get(at + 1) == Some(&letters[at]);
    letters.remove(at);
    !doubled
}

fn added(letters: &mut Vec<char>, at: usize, random: &mut Random) -> bool {
    let class = if letters[at].is_ascii() { "aeioudklmnprst" } else { "аеиоудклмнпрст" };
    let others: Vec<char> = class.chars().collect();
    letters.insert(at, *random.pick(&others).unwrap());
    letters[at] != letters[at + 1] && letters[at - 1] != letters[at]
}

fn swapped(letters: &mut Vec<char>, at: usize, _: &mut Random) -> bool {
    if at + 1 >= letters.len() || letters[at] == letters[at + 1] {
        return false;
    }
    letters.swap(at, at + 1);
    true
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
                found.push(Planted { language, paragraph, span, replacement });
            }
        }
    }
    found
}

/// Random numbers that are the same at every run (SplitMix64 by Sebastiano Vigna).
struct Random(u64);

impl Random {
    /// A number below `end`, which is above 0.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    fn pick<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        if things.is_empty() { None } else { things.get(self.below(things.len())) }
    }

    fn shuffle<T>(&mut self, things: &mut [T]) {
        for at in (1..things.len()).rev() {
            things.swap(at, self.below(at + 1));
        }
    }
}
