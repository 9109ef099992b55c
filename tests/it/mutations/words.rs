use sverka::glossary::{Matcher, Status};
use sverka::morphology::{Case, Gender, Number, PartOfSpeech, Reading, forms, readings};
use sverka::text::{Language, Span, fold, sentences, tokens};
use sverka::{Glossary, Severity};

use super::article::{Article, Mutant, Spot};
use super::numbers::runs;
use super::random::Random;

pub fn words(text: &str) -> Vec<Span> {
    runs(text, |c| c.is_alphabetic() || matches!(c, '.' | '$' | '€' | '£' | '₽'))
        .into_iter()
        .filter(|span| span.of(text).chars().any(|c| c != '.'))
        .collect()
}

/// Runs of letters.
pub fn plain_words(text: &str) -> Vec<Span> {
    runs(text, char::is_alphabetic)
}

/// Each word of a table exchanged for the word in the same column of another row.
pub fn swap<'a>(
    article: &'a Article,
    table: &[&[&str]],
    random: &mut Random,
) -> Vec<(Spot<'a>, Span, Mutant)> {
    let mut found = Vec::new();
    let rows: Vec<usize> = (0..table.len()).collect();
    for spot in article.spots(Language::Russian) {
        for span in words(spot.text()) {
            let word = span.of(spot.text());
            let bare = word.trim_end_matches('.');
            let at = |row: &[&str]| row.iter().position(|form| *form == word || *form == bare);
            let Some((row, column)) = table.iter().enumerate().find_map(|(row, f)| Some((row, at(f)?)))
            else {
                continue;
            };
            let other = table[*random.pick_other(&rows, &row).unwrap()][column];
            let end = if table[row][column] == word { span.end } else { span.start + bare.len() };
            let span = Span::new(span.start, end);
            found.push((spot, span, spot.replaced(span, other)));
        }
    }
    found
}

/// Words with a capital that does not begin a sentence or a quotation, at least five letters.
fn capitalised(spot: &Spot) -> Vec<Span> {
    let text = spot.text();
    let sentences = sentences(text, spot.language);
    let begins = |span: &Span| {
        sentences.iter().any(|sentence| {
            text[sentence.start..span.start.max(sentence.start)].chars().all(|c| !c.is_alphanumeric())
                && sentence.contains(*span)
        })
    };
    let is_capital = |span: &Span| {
        let mut letters = span.of(text).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
    };
    let after_quote = |span: &Span| text[..span.start].ends_with(['«', '"', '„', '(']);
    let spans = plain_words(text).into_iter().filter(|span| span.of(text).chars().count() >= 5);
    spans.filter(|span| is_capital(span) && !begins(span) && !after_quote(span)).collect()
}

/// Whether the dictionary knows a word as nothing but a name, or not at all.
fn is_name(word: &str) -> bool {
    readings(word, Language::Russian).iter().all(|reading| reading.name || reading.probability < 0.05)
}

pub fn name_letter(article: &Article, random: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.spots(Language::Russian) {
        let text = spot.text();
        for span in capitalised(&spot).into_iter().filter(|span| is_name(span.of(text))) {
            let mut letters: Vec<char> = span.of(text).chars().collect();
            let at = 1 + random.below(letters.len() - 3);
            let class = ["аеиоу", "бвгдзклмнпрстф"].into_iter().find(|class| class.contains(letters[at]));
            let Some(class) = class else { continue };
            letters[at] = *random.pick_other(&class.chars().collect::<Vec<_>>(), &letters[at]).unwrap();
            found.push(spot.replaced(span, &letters.into_iter().collect::<String>()));
        }
    }
    found
}

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
const MASCULINE: [&str; 8] = [
    "Казахстан",
    "Узбекистан",
    "Пакистан",
    "Туркменистан",
    "Таджикистан",
    "Афганистан",
    "Азербайджан",
    "Иран",
];

pub fn country(article: &Article, random: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    let sets =
        [(&FEMININE[..], &["я", "и", "ю", "ей"][..]), (&MASCULINE[..], &["", "а", "у", "ом", "е"][..])];
    for spot in article.spots(Language::Russian) {
        for span in plain_words(spot.text()) {
            let word = span.of(spot.text());
            for (stems, endings) in sets {
                let parts = stems.iter().find_map(|stem| Some((*stem, word.strip_prefix(stem)?)));
                let Some((stem, ending)) = parts.filter(|(_, ending)| endings.contains(ending)) else {
                    continue;
                };
                let other = random.pick_other(stems, &stem).unwrap();
                found.push(spot.replaced(span, &format!("{other}{ending}")));
            }
        }
    }
    found
}

/// A term rendered by another one of the glossary in the same case, number and gender.
pub fn term(article: &Article, random: &mut Random, glossary: &Glossary) -> Vec<Mutant> {
    let matchers = Language::BOTH.map(|language| Matcher::new(glossary, language));
    let mentions = |spot: &Spot| {
        let matcher = &matchers[spot.language as usize];
        matcher.mentions(spot.text(), &tokens(spot.text()))
    };
    let mut found = Vec::new();
    for spot in article.spots(Language::Russian) {
        let english: Vec<usize> =
            spot.counterparts().flat_map(|spot| mentions(&spot)).map(|mention| mention.entry).collect();
        for mention in mentions(&spot).iter().filter(|mention| english.contains(&mention.entry)) {
            let entry = &glossary.entries()[mention.entry];
            let form = &entry.forms(Language::Russian)[mention.form];
            let is_soft = entry.policy.is_some() || entry.severity.is_some_and(|s| s < Severity::Error);
            if form.status == Status::Forbidden || is_soft {
                continue;
            }
            let others: Vec<String> =
                glossary.entries().iter().map(|e| e.preferred(Language::Russian).to_owned()).collect();
            let Some(head) = head(mention.span.of(spot.text())) else { continue };
            let candidates: Vec<String> =
                (0..40).filter_map(|_| inflected(random.pick(&others)?, &head)).collect();
            if let Some(other) = candidates.first().filter(|_| !candidates.is_empty()) {
                found.push(spot.replaced(mention.span, other));
            }
        }
    }
    found
}

/// The likeliest reading of the first noun of a term that is all small letters.
fn head(term: &str) -> Option<Reading> {
    if term.chars().any(char::is_uppercase) {
        return None;
    }
    let nouns = term.split(' ').map(|word| {
        let readings = readings(word, Language::Russian).into_iter();
        readings.take(1).find(|reading| reading.part_of_speech == PartOfSpeech::Noun)
    });
    nouns.flatten().next()
}

/// A term of one word, neither name nor acronym, in the case, number and gender of `like`.
fn inflected(term: &str, like: &Reading) -> Option<String> {
    let is_common = term.chars().all(|c| c.is_lowercase());
    let key: (Option<Case>, Option<Number>, Option<Gender>) = (like.case, like.number, like.gender);
    if !is_common || fold(term) == like.lemma {
        return None;
    }
    let form = forms(term, Language::Russian).into_iter().find(|form| {
        form.part_of_speech == PartOfSpeech::Noun && (form.case, form.number, form.gender) == key
    })?;
    Some(form.text)
}

/// A common word written twice.
pub fn doubled(article: &Article, _: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for language in Language::BOTH {
        for spot in article.spots(language) {
            for span in common(&spot) {
                found.push(spot.replaced(span, &format!("{0} {0}", span.of(spot.text()))));
            }
        }
    }
    found
}

/// Words in small letters between spaces.
pub fn common(spot: &Spot) -> Vec<Span> {
    let text = spot.text();
    let apart = |span: &Span| text[..span.start].ends_with(' ') && text[span.end..].starts_with(' ');
    let spans = plain_words(text).into_iter().filter(apart);
    spans.filter(|span| span.of(text).chars().all(char::is_lowercase)).collect()
}

pub fn homoglyph(article: &Article, random: &mut Random) -> Vec<Mutant> {
    let pairs = [('а', 'a'), ('е', 'e'), ('о', 'o'), ('р', 'p'), ('с', 'c'), ('у', 'y'), ('х', 'x')];
    let mut found = Vec::new();
    for language in Language::BOTH {
        for spot in article.spots(language) {
            let text = spot.text();
            for span in plain_words(text).into_iter().filter(|span| span.of(text).chars().count() > 3) {
                let cyrillic = language == Language::Russian;
                let look = |c: char| {
                    let pair =
                        pairs.iter().find(|(ours, theirs)| c == if cyrillic { *ours } else { *theirs });
                    pair.map(|(ours, theirs)| if cyrillic { *theirs } else { *ours })
                };
                let letters: Vec<char> = span.of(text).chars().collect();
                let places: Vec<usize> =
                    (0..letters.len()).filter(|&at| look(letters[at]).is_some()).collect();
                let Some(&at) = random.pick(&places) else { continue };
                let mixed: String = letters
                    .iter()
                    .enumerate()
                    .map(|(n, &c)| if n == at { look(c).unwrap() } else { c })
                    .collect();
                found.push(spot.replaced(span, &mixed));
            }
        }
    }
    found
}

/// A Russian word left in English.
pub fn english_word(article: &Article, random: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.long_spots(Language::Russian, 60) {
        let english: Vec<String> = spot
            .counterparts()
            .flat_map(|spot| common(&spot).into_iter().map(move |span| span.of(spot.text()).to_owned()))
            .filter(|word| word.len() > 4)
            .collect();
        for span in common(&spot).into_iter().filter(|span| span.of(spot.text()).chars().count() > 4) {
            let Some(word) = random.pick(&english) else { continue };
            found.push(spot.replaced(span, word));
        }
    }
    found
}
