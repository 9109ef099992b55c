//! Wrong numbers, and numbers that stand against each other for another reason.

use sverka::Checker;
use sverka::analysis::quantity::{Quantity, compare, quantities};
use sverka::check::QuantityEvidence;
use sverka::document::Document;
use sverka::text::{Language, Span, tokens};

use crate::labelled::row;
use crate::random::Random;
use crate::{Row, document};

/// Articles with errors that are made of one.
const ARTICLES: u64 = 5;

/// What was rewritten counts so much of an error: it is planted far oftener than it happens.
const REWRITTEN: f64 = 0.25;

/// An edition as a list of paragraphs.
type Edition = Vec<String>;

/// What the differences of a changed article are.
enum Meaning {
    /// Those that touch one of these places are errors: language, paragraph, stretch.
    Planted(Vec<(Language, usize, Span)>),
    /// Numbers were left out: those that stand alone in the other edition are errors.
    LeftOut(Language),
    /// Text was lost or changed on both sides: two that stand against each other are no error.
    Rewritten,
}

/// The differences of changed articles that are made of a pair.
pub fn rows(checker: &Checker, name: &str, pair: &[String; 2]) -> Vec<Row> {
    let editions = [paragraphs(&pair[0], Language::English), paragraphs(&pair[1], Language::Russian)];
    let base = keys(&evidence(checker, &editions), &editions);
    let links = links(checker, &editions);
    let mut rows = Vec::new();
    for seed in 0..ARTICLES {
        let mut random = Random::of(&format!("{name} {seed}"));
        let language = if seed % 2 == 0 { Language::Russian } else { Language::English };
        let changed = [
            wrong(&editions, language, &mut random),
            left_out(&editions, language, &mut random),
            both_lost(&editions, &links, &mut random),
            sentence_lost(&editions, language, &mut random),
            sentence_of_another(&editions, language, &mut random),
        ];
        for (editions, meaning) in changed {
            let found = evidence(checker, &editions);
            for (evidence, key) in found.iter().zip(keys(&found, &editions)) {
                if base.contains(&key) {
                    continue;
                }
                if let Some(is_error) = judge(evidence, &meaning) {
                    let weight = if is_error { 1.0 } else { REWRITTEN };
                    rows.push(row(name, evidence, is_error, weight, &format!("{} | {}", key[0], key[1])));
                }
            }
        }
    }
    rows
}

fn paragraphs(text: &str, language: Language) -> Edition {
    document(text, language).paragraphs().iter().map(|block| block.text().to_owned()).collect()
}

fn documents(editions: &[Edition; 2]) -> [Document; 2] {
    Language::BOTH.map(|language| document(&editions[language as usize].join("\n\n"), language))
}

fn evidence(checker: &Checker, editions: &[Edition; 2]) -> Vec<QuantityEvidence> {
    let [english, russian] = documents(editions);
    checker.quantity_evidence(&english, &russian)
}

/// What both sides of each difference say.
fn keys(found: &[QuantityEvidence], editions: &[Edition; 2]) -> Vec<[String; 2]> {
    let text = |side: usize, place: Option<(usize, Span)>| {
        place.map_or(String::new(), |(paragraph, span)| span.of(&editions[side][paragraph]).to_owned())
    };
    found.iter().map(|one| [text(0, one.english), text(1, one.russian)]).collect()
}

/// Whether a difference that the article did not have before is an error; none where it cannot be told.
fn judge(evidence: &QuantityEvidence, meaning: &Meaning) -> Option<bool> {
    let is_pair = evidence.english.is_some() && evidence.russian.is_some();
    match meaning {
        Meaning::Planted(places) => {
            let touches = |&(language, paragraph, span): &(Language, usize, Span)| {
                let own = if language == Language::English { evidence.english } else { evidence.russian };
                own.is_some_and(|(at, place)| at == paragraph && place.overlaps(span))
            };
            places.iter().any(touches).then_some(true)
        }
        Meaning::LeftOut(language) => {
            let other = if *language == Language::English { evidence.russian } else { evidence.english };
            (!is_pair && other.is_some()).then_some(true)
        }
        Meaning::Rewritten => is_pair.then_some(false),
    }
}

fn said(text: &str, language: Language) -> Vec<Quantity> {
    quantities(text, &tokens(text), language)
}

/// One wrong number in every other paragraph that has one.
fn wrong(editions: &[Edition; 2], language: Language, random: &mut Random) -> ([Edition; 2], Meaning) {
    let mut changed = editions.clone();
    let mut places = Vec::new();
    for (at, text) in changed[language as usize].iter_mut().enumerate() {
        let strong: Vec<Span> = said(text, language).into_iter().map(|one| one.span).collect();
        let Some(&span) = random.pick(&strong).filter(|_| random.below(3) > 0) else { continue };
        let Some(new) = other(span.of(text), random) else { continue };
        text.replace_range(span.range(), &new);
        places.push((language, at, Span::new(span.start, span.start + new.len())));
    }
    (changed, Meaning::Planted(places))
}

/// Words one of which may stand for another of the same row.
const WORDS: [&[&str]; 12] = [
    &["два", "три", "четыре"],
    &["пять", "шесть", "семь", "восемь", "девять", "десять"],
    &["тыс.", "млн", "млрд"],
    &["тысяч", "миллионов", "миллиардов"],
    &[
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    &["понедельник", "вторник", "четверг"],
    &["среду", "пятницу", "субботу"],
    &["долларов", "рублей", "фунтов"],
    &["км", "м", "см"],
    &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    &["thousand", "million", "billion"],
    &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];

/// The words of a quantity with another number or unit.
fn other(words: &str, random: &mut Random) -> Option<String> {
    let digits: Vec<usize> =
        words.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at).collect();
    let known = words
        .split_whitespace()
        .find_map(|word| WORDS.iter().find(|row| row.contains(&word)).map(|row| (word, row)));
    match (known, digits.is_empty()) {
        (Some((word, row)), is_empty) if is_empty || random.below(3) == 0 => {
            Some(words.replacen(word, random.pick_other(row, &word)?, 1))
        }
        (_, true) => None,
        _ => Some(other_digits(words, &digits, random)),
    }
}

/// One digit another, two exchanged, one more, one less, or another number.
fn other_digits(words: &str, digits: &[usize], random: &mut Random) -> String {
    let mut bytes = words.as_bytes().to_vec();
    let at = digits[random.below(digits.len())];
    let old = bytes[at] - b'0';
    match random.below(6) {
        0 if digits.len() > 2
            && at + 1 < bytes.len()
            && bytes[at + 1].is_ascii_digit()
            && bytes[at + 1] != bytes[at] =>
        {
            bytes.swap(at, at + 1);
        }
        1 => bytes.insert(at + 1, b'0' + random.below(10) as u8),
        2 if digits.len() > 2 => {
            bytes.remove(at);
        }
        3 if digits.len() > 1 => {
            for &place in digits {
                bytes[place] = b'1' + (bytes[place] - b'0' + random.below(8) as u8) % 9;
            }
        }
        _ => bytes[at] = b'1' + (old + random.below(8) as u8) % 9,
    }
    String::from_utf8(bytes).unwrap_or_else(|_| words.to_owned())
}

/// A number left out of every third paragraph.
fn left_out(editions: &[Edition; 2], language: Language, random: &mut Random) -> ([Edition; 2], Meaning) {
    let mut changed = editions.clone();
    for text in &mut changed[language as usize] {
        let strong: Vec<Span> =
            said(text, language).into_iter().filter(Quantity::is_strong).map(|one| one.span).collect();
        if let Some(span) = random.pick(&strong).filter(|_| random.below(3) == 0) {
            let space = usize::from(text[span.end..].starts_with(' '));
            text.replace_range(span.start..span.end + space, "");
        }
    }
    (changed, Meaning::LeftOut(language))
}

/// The sentences that render each other one to one: paragraph and stretch, English first.
fn links(checker: &Checker, editions: &[Edition; 2]) -> Vec<[(usize, Span); 2]> {
    let [english, russian] = documents(editions);
    let beads = checker.align(&english, &russian);
    let sentences = checker.align_sentences(&english, &russian, &beads);
    let one = |language: Language, range: &std::ops::Range<usize>| {
        (range.len() == 1).then(|| sentences.of(language)[range.start]).map(|one| (one.paragraph, one.span))
    };
    let linked = sentences
        .beads()
        .iter()
        .filter_map(|bead| Some([one(Language::English, &bead.left)?, one(Language::Russian, &bead.right)?]));
    linked.collect()
}

/// Out of a third of the sentences that say two numbers, one goes on each side, and not the same.
fn both_lost(
    editions: &[Edition; 2],
    links: &[[(usize, Span); 2]],
    random: &mut Random,
) -> ([Edition; 2], Meaning) {
    let mut changed = editions.clone();
    // From the end, so that places stay.
    for link in links.iter().rev() {
        let texts = [0, 1].map(|side| link[side].1.of(&editions[side][link[side].0]));
        let [left, right] = Language::BOTH.map(|language| said(texts[language as usize], language));
        let pairs = compare(&left, &right).matched;
        if pairs.len() < 2 || random.below(3) > 0 {
            continue;
        }
        let first = random.below(pairs.len());
        let second = (first + 1 + random.below(pairs.len() - 1)) % pairs.len();
        let gone = [left[pairs[first].left].span, right[pairs[second].right].span];
        for side in [0, 1] {
            let (paragraph, sentence) = link[side];
            let clause = clause(texts[side], gone[side]);
            changed[side][paragraph]
                .replace_range(sentence.start + clause.start..sentence.start + clause.end, "");
        }
    }
    (changed, Meaning::Rewritten)
}

/// A quantity with a word or two behind it.
fn clause(text: &str, span: Span) -> Span {
    let after = text[span.end..].char_indices();
    let ends = after.filter(|(_, c)| matches!(c, ' ' | ',' | '.' | ';')).map(|(at, _)| span.end + at);
    Span::new(span.start, ends.take(2).last().unwrap_or(span.end))
}

/// A sentence with a number lost in every third paragraph.
fn sentence_lost(
    editions: &[Edition; 2],
    language: Language,
    random: &mut Random,
) -> ([Edition; 2], Meaning) {
    let mut changed = editions.clone();
    for text in &mut changed[language as usize] {
        let sentences = sverka::text::sentences(text, language);
        let numbered: Vec<Span> = sentences
            .iter()
            .copied()
            .filter(|sentence| !said(sentence.of(text), language).is_empty())
            .collect();
        if sentences.len() > 1
            && random.below(3) == 0
            && let Some(sentence) = random.pick(&numbered)
        {
            text.replace_range(sentence.range(), "");
            *text = text.trim().to_owned();
        }
    }
    (changed, Meaning::Rewritten)
}

/// A sentence of another paragraph in the place of one in every fourth paragraph.
fn sentence_of_another(
    editions: &[Edition; 2],
    language: Language,
    random: &mut Random,
) -> ([Edition; 2], Meaning) {
    let mut changed = editions.clone();
    let own = &editions[language as usize];
    for (at, text) in changed[language as usize].iter_mut().enumerate() {
        let sentences = sverka::text::sentences(text, language);
        let from = &own[(at + 1 + random.below(own.len())) % own.len()];
        let others: Vec<Span> = sverka::text::sentences(from, language)
            .into_iter()
            .filter(|sentence| !said(sentence.of(from), language).is_empty())
            .collect();
        let (Some(sentence), Some(other)) = (random.pick(&sentences).copied(), random.pick(&others)) else {
            continue;
        };
        if sentences.len() > 1 && random.below(4) == 0 {
            text.replace_range(sentence.range(), other.of(from));
        }
    }
    (changed, Meaning::Rewritten)
}
