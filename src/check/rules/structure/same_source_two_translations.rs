use rustc_hash::FxHashMap;

use crate::check::context::{Context, Edition, Link};
use crate::check::finding::{Finding, Place};
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span, fold};

/// One English sentence rendered in two ways, or two rendered as one.
pub static RULE: Rule = Rule {
    id: "same-source-two-translations",
    summary: Phrase::new(
        "one English sentence is rendered in two ways, or two different ones alike",
        "одно английское предложение переведено по-разному или разные — одинаково",
    ),
    rationale: Phrase::new(
        "A sentence that comes back word for word, as in a refrain, a form or a legal text, is to come back in the translation too. \
        Sentences of at least six words are compared, in paragraphs with as many sentences on both sides; letter case, ё and \
        punctuation do not count. That different sentences are rendered alike is information.",
        "Предложение, которое повторяется слово в слово — рефрен, формула, юридический оборот, — должно повторяться и в переводе. \
        Сравниваются предложения не короче шести слов в абзацах, где их поровну; регистр, «ё» и знаки не важны. О том, что разные \
        предложения переведены одинаково, сообщается для сведения.",
    ),
    messages: &[TWO_WAYS, ALIKE],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The parties shall settle any dispute by negotiation. They meet in May.\n\n\
                The parties shall settle any dispute by negotiation. They meet in Osh.",
            russian: "Стороны разрешают любой спор путём переговоров. Они собираются в мае.\n\n\
                Любые разногласия стороны улаживают за столом переговоров. Они собираются в Оше.",
            glossary: "",
            finds: &["Любые разногласия стороны улаживают за столом переговоров."],
        },
        Example {
            english: "The parties shall settle any dispute by negotiation.\n\nThe parties shall settle any dispute by negotiation.",
            russian: "Стороны разрешают любой спор путем переговоров.\n\nСтороны разрешают любой спор путём переговоров!",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "He did not say.\n\nHe did not say.",
            russian: "Он промолчал.\n\nЭтого он не сказал.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const TWO_WAYS: Phrase = Phrase::new(
    "the same English sentence is rendered otherwise before: “{0}”",
    "то же английское предложение выше переведено иначе: «{0}»",
);
const ALIKE: Phrase = Phrase::new(
    "another English sentence is rendered in these words before: “{0}”",
    "этими же словами выше переведено другое: «{0}»",
);

/// Words of a sentence that is no commonplace.
const LONG: usize = 6;

/// Two sentences that render each other, and where they stand.
struct Pair {
    english: String,
    russian: String,
    places: [Place; 2],
}

fn check(context: &Context) -> Vec<Finding> {
    let pairs: Vec<Pair> = context.links().flat_map(|link| pairs(context, &link)).collect();
    let mut by_english: FxHashMap<&str, &Pair> = FxHashMap::default();
    let mut by_russian: FxHashMap<&str, &Pair> = FxHashMap::default();
    let mut found = Vec::new();
    for pair in &pairs {
        let same_source = *by_english.entry(&pair.english).or_insert(pair);
        let same_text = *by_russian.entry(&pair.russian).or_insert(pair);
        if same_source.russian != pair.russian {
            found.push(finding(context, pair, TWO_WAYS, &same_source.places[1], Language::Russian));
        } else if same_text.english != pair.english {
            let finding = finding(context, pair, ALIKE, &same_text.places[0], Language::English);
            found.push(finding.severity(Severity::Info));
        }
    }
    found
}

fn finding(context: &Context, pair: &Pair, phrase: Phrase, earlier: &Place, language: Language) -> Finding {
    let before = context.edition(language).text(earlier.paragraph, earlier.span);
    let [english, russian] = pair.places.clone();
    let text = context.russian.text(russian.paragraph, russian.span);
    Finding::new(&RULE, phrase.with(&[before]))
        .about(Subject::Sentence)
        .expected("", text)
        .at(Language::English, english)
        .at(Language::Russian, russian)
}

/// The sentences of a bead one by one, where both sides have as many; short ones left out.
fn pairs(context: &Context, link: &Link) -> Vec<Pair> {
    let [english, russian] =
        Language::BOTH.map(|language| sentences(context.edition(language), link.side(language)));
    if english.len() != russian.len() {
        return Vec::new();
    }
    let pairs = english.into_iter().zip(russian).filter_map(|(left, right)| {
        let texts = [key(&context.english, left), key(&context.russian, right)];
        let is_long = texts.iter().all(|text| text.split(' ').nth(LONG - 1).is_some());
        let [english, russian] = texts;
        let places = [context.english.place(left.0, left.1), context.russian.place(right.0, right.1)];
        is_long.then_some(Pair { english, russian, places })
    });
    pairs.collect()
}

fn sentences(edition: &Edition, range: std::ops::Range<usize>) -> Vec<(usize, Span)> {
    let paragraphs = edition.paragraphs(range);
    paragraphs.flat_map(|(at, _, facts)| facts.sentences.iter().map(move |&span| (at, span))).collect()
}

/// The words of a sentence, folded, with a space between them.
fn key(edition: &Edition, (paragraph, span): (usize, Span)) -> String {
    let folded = fold(edition.text(paragraph, span));
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
