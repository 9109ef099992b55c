use std::sync::OnceLock;

use rumorph::{Analysis, Dictionary, Source, UdTag};

use super::reading::{Case, Form, Gender, Number, PartOfSpeech, Reading};
use crate::text::fold;

/// A lexeme counts where its readings together are at least this likely.
const LEAST_PROBABILITY: f64 = 0.05;

/// The same for a name, as texts of this kind hold more of them than those the probabilities were counted in.
const LEAST_NAME_PROBABILITY: f64 = 0.01;

/// Names of the region that the dictionary lacks and takes for forms of others, each with a name that declines alike.
const OWN_NAMES: [(&str, &str); 11] = [
    ("Никол", "Артур"),
    ("Санду", "Шойгу"),
    ("Мелони", "Берлускони"),
    ("Шуши", "Сочи"),
    ("Капан", "Ереван"),
    ("Аваза", "Астана"),
    ("Седых", "Черных"),
    ("Долгих", "Черных"),
    ("Ален", "Артур"),
    ("Илон", "Артур"),
    ("Джорджа", "Даша"),
];

/// What the dictionary says of a word.
#[derive(Default)]
pub(super) struct Entry {
    /// The likely readings, most probable first.
    pub readings: Vec<Reading>,
    /// Whether the dictionary holds the word; else the readings are guessed from its ending.
    pub known: bool,
    /// Whether it may be a name or a common word, so that its capitals decide.
    pub capitals_matter: bool,
}

/// Looks up `word` in this very spelling; capitals shift the readings' probabilities.
pub(super) fn look_up(word: &str) -> Entry {
    let Some(dictionary) = dictionary() else { return Entry::default() };
    let mut analyses = dictionary.analyze(word);
    let proper = analyses.iter().filter(|one| is_proper(dictionary, one)).count();
    let known = analyses.iter().any(|one| one.source == Source::Dictionary);
    let capitals_matter = known && proper > 0 && proper < analyses.len();
    keep_likely(dictionary, word, &mut analyses);
    let mut readings = Vec::with_capacity(analyses.len());
    for analysis in &analyses {
        readings.extend(participle(dictionary, analysis));
        readings.extend(reading(dictionary, analysis));
    }
    Entry { readings, known, capitals_matter }
}

/// The lexemes that a dictionary form may stand for, each with its forms.
pub(super) fn lexemes(word: &str) -> Vec<(Reading, Vec<Form>)> {
    let Some(dictionary) = dictionary() else { return Vec::new() };
    let mut seen = Vec::new();
    let mut found = Vec::new();
    let mut analyses = dictionary.analyze(word);
    keep_likely(dictionary, word, &mut analyses);
    for analysis in analyses {
        let lexeme = (analysis.entry.map(|entry| entry.table), analysis.lemma.clone());
        if let Some(reading) = reading(dictionary, &analysis)
            && !seen.contains(&lexeme)
        {
            seen.push(lexeme);
            found.push((reading, forms(dictionary, &analysis)));
        }
    }
    found
}

/// The dictionary, loaded at first use in a few milliseconds. It is part of the program, so there is always one.
fn dictionary() -> Option<&'static Dictionary> {
    static DICTIONARY: OnceLock<Option<Dictionary>> = OnceLock::new();
    DICTIONARY
        .get_or_init(|| {
            let bundled = Dictionary::bundled().ok()?;
            bundled.clone().with_words(OWN_NAMES).or(Ok::<_, rumorph::Error>(bundled)).ok()
        })
        .as_ref()
}

/// Keeps the analyses of the lexemes that are likely as a whole: of one alike in six cases each has but a sixth.
fn keep_likely(dictionary: &Dictionary, word: &str, analyses: &mut Vec<Analysis>) {
    let small = !word.chars().any(char::is_uppercase);
    analyses.retain(|one| {
        let barred = |tag| if small { is_acronym(tag) } else { is_several_namesakes(one, tag) };
        !dictionary.ud_tag(one.ud).is_some_and(barred)
    });
    let least = |one: &Analysis| {
        let name = !small && dictionary.ud_tag(one.ud).is_some_and(is_name);
        if name { LEAST_NAME_PROBABILITY } else { LEAST_PROBABILITY }
    };
    let sum =
        |lemma: &str| -> f64 { analyses.iter().filter(|one| one.lemma == lemma).map(|one| one.prob).sum() };
    let kept: Vec<bool> =
        analyses.iter().map(|one| one.prob >= least(one) || sum(&one.lemma) >= least(one)).collect();
    let mut kept = kept.into_iter();
    analyses.retain(|_| kept.next().unwrap_or(false));
}

fn reading(dictionary: &Dictionary, analysis: &Analysis) -> Option<Reading> {
    let tag = dictionary.ud_tag(analysis.ud)?;
    Some(Reading {
        lemma: folded(&analysis.lemma),
        part_of_speech: part_of_speech(tag),
        case: case(tag),
        number: number(tag),
        gender: gender(tag),
        animate: animate(tag),
        name: is_name(tag),
        probability: analysis.prob as f32,
    })
}

/// A declined participle read as an adjective with a lemma of its own: «Соединённых» is соединённый before соединить.
fn participle(dictionary: &Dictionary, analysis: &Analysis) -> Option<Reading> {
    let tag = dictionary.ud_tag(analysis.ud)?;
    if tag.feat("VerbForm") != Some("Part") || tag.feat("Case").is_none() {
        return None;
    }
    let base = dictionary.inflect(analysis, &[("Case", "Nom"), ("Gender", "Masc"), ("Number", "Sing")])?;
    let reading = reading(dictionary, analysis)?;
    Some(Reading { lemma: folded(&base.word), part_of_speech: PartOfSpeech::Adjective, ..reading })
}

/// The forms of the lexeme of `analysis`; of a participle not those of its verb.
fn forms(dictionary: &Dictionary, analysis: &Analysis) -> Vec<Form> {
    let kind = |analysis: &Analysis| {
        let tag = dictionary.ud_tag(analysis.ud)?;
        tag.feat("Case")?;
        Some((tag.feat("VerbForm")?, tag.feat("Tense")?, tag.feat("Voice")?))
    };
    let own = kind(analysis);
    dictionary
        .forms(analysis)
        .iter()
        .filter(|form| own.is_none() || kind(form) == own)
        .filter_map(|form| Some((form, dictionary.ud_tag(form.ud)?)))
        .filter(|&(form, tag)| !is_several_namesakes(form, tag))
        .map(|(form, tag)| Form {
            text: folded(&form.word),
            part_of_speech: part_of_speech(tag),
            case: case(tag),
            number: number(tag),
            gender: gender(tag),
            animate: animate(tag),
        })
        .collect()
}

/// `word` folded; quicker for the plain Cyrillic that the dictionary gives.
fn folded(word: &str) -> String {
    if word.chars().all(|c| matches!(c, 'а'..='я' | 'ё' | '-')) {
        word.replace('ё', "е")
    } else {
        fold(word)
    }
}

fn part_of_speech(tag: UdTag<'_>) -> PartOfSpeech {
    match tag.pos() {
        "NOUN" | "PROPN" => PartOfSpeech::Noun,
        "ADJ" | "DET" => PartOfSpeech::Adjective,
        "VERB" | "AUX" => PartOfSpeech::Verb,
        "NUM" => PartOfSpeech::Numeral,
        "PRON" => PartOfSpeech::Pronoun,
        "ADV" => PartOfSpeech::Adverb,
        _ => PartOfSpeech::Other,
    }
}

fn case(tag: UdTag<'_>) -> Option<Case> {
    match tag.feat("Case")? {
        "Nom" | "Voc" => Some(Case::Nominative),
        "Gen" | "Par" => Some(Case::Genitive),
        "Dat" => Some(Case::Dative),
        "Acc" => Some(Case::Accusative),
        "Ins" => Some(Case::Instrumental),
        "Loc" => Some(Case::Prepositional),
        _ => None,
    }
}

fn number(tag: UdTag<'_>) -> Option<Number> {
    match tag.feat("Number")? {
        "Sing" => Some(Number::Singular),
        "Plur" => Some(Number::Plural),
        _ => None,
    }
}

fn gender(tag: UdTag<'_>) -> Option<Gender> {
    match tag.feat("Gender")? {
        "Masc" => Some(Gender::Masculine),
        "Fem" => Some(Gender::Feminine),
        "Neut" => Some(Gender::Neuter),
        _ => None,
    }
}

fn animate(tag: UdTag<'_>) -> Option<bool> {
    tag.feat("Animacy").map(|animacy| animacy == "Anim")
}

fn is_proper(dictionary: &Dictionary, analysis: &Analysis) -> bool {
    dictionary.ud_tag(analysis.ud).is_some_and(|tag| tag.pos() == "PROPN")
}

/// Whether it is a word of initials such as ООН; these keep their capitals, unlike «млн».
fn is_acronym(tag: UdTag<'_>) -> bool {
    tag.pos() == "PROPN" && (tag.feat("Abbr").is_some() || tag.has_label("Abbr"))
}

/// Whether it is a name in the genitive plural that a surname or another name is far likelier to be: Рахмонов is not
/// several men named Рахмон, nor Марин several women named Марина.
fn is_several_namesakes(analysis: &Analysis, tag: UdTag<'_>) -> bool {
    is_name(tag)
        && tag.feat("Number") == Some("Plur")
        && matches!(tag.feat("Case"), Some("Gen" | "Acc"))
        && !analysis.word.ends_with(['х', 'ы', 'и'])
        && !analysis.lemma.ends_with(['ы', 'и'])
}

fn is_name(tag: UdTag<'_>) -> bool {
    matches!(tag.feat("NameType"), Some("Sur" | "Giv" | "Pat" | "Geo"))
}
