use super::reading::{Form, Number, PartOfSpeech, Reading};
use crate::text::fold;

/// Words whose plural no rule makes: singular, plural.
const IRREGULAR: [(&str, &str); 30] = [
    ("man", "men"),
    ("woman", "women"),
    ("child", "children"),
    ("person", "people"),
    ("foot", "feet"),
    ("tooth", "teeth"),
    ("mouse", "mice"),
    ("goose", "geese"),
    ("ox", "oxen"),
    ("medium", "media"),
    ("criterion", "criteria"),
    ("phenomenon", "phenomena"),
    ("datum", "data"),
    ("memorandum", "memoranda"),
    ("referendum", "referenda"),
    ("analysis", "analyses"),
    ("crisis", "crises"),
    ("basis", "bases"),
    ("thesis", "theses"),
    ("index", "indices"),
    ("appendix", "appendices"),
    ("life", "lives"),
    ("wife", "wives"),
    ("leaf", "leaves"),
    ("half", "halves"),
    ("shelf", "shelves"),
    ("self", "selves"),
    ("thief", "thieves"),
    ("knife", "knives"),
    ("wolf", "wolves"),
];

/// See [`readings`](super::readings).
pub(super) fn readings(word: &str) -> Vec<Reading> {
    let folded = fold(word);
    let base = folded.strip_suffix("'s").or(folded.strip_suffix('\'')).unwrap_or(&folded);
    let mut lemmas = vec![base.to_owned()];
    if let Some(singular) = singular(base) {
        lemmas.insert(0, singular);
    }
    lemmas.into_iter().map(reading).collect()
}

/// See [`lemmas`](super::lemmas).
pub(super) fn lemmas(word: &str) -> Vec<String> {
    super::cache::lemmas(word, &readings(word))
}

/// See [`forms`](super::forms).
pub(super) fn forms(word: &str) -> Vec<Form> {
    let base = fold(word);
    let plural = plural(&base);
    [(base, Number::Singular), (plural, Number::Plural)]
        .into_iter()
        .map(|(text, number)| Form {
            text,
            part_of_speech: PartOfSpeech::Noun,
            case: None,
            number: Some(number),
            gender: None,
            animate: None,
        })
        .collect()
}

fn reading(lemma: String) -> Reading {
    Reading {
        lemma,
        part_of_speech: PartOfSpeech::Other,
        case: None,
        number: None,
        gender: None,
        animate: None,
        name: false,
        probability: 0.5,
    }
}

fn singular(word: &str) -> Option<String> {
    if let Some((one, _)) = IRREGULAR.iter().find(|(_, many)| *many == word) {
        return Some((*one).to_owned());
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return Some(format!("{stem}y"));
    }
    if ["sses", "shes", "ches", "xes", "zes"].iter().any(|end| word.ends_with(end)) {
        return word.strip_suffix("es").map(str::to_owned);
    }
    if ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        return None;
    }
    word.strip_suffix('s').filter(|stem| stem.len() > 1).map(str::to_owned)
}

fn plural(word: &str) -> String {
    if let Some((_, many)) = IRREGULAR.iter().find(|(one, _)| *one == word) {
        return (*many).to_owned();
    }
    if let Some(stem) = word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        return format!("{stem}ies");
    }
    if ["s", "sh", "ch", "x", "z"].iter().any(|end| word.ends_with(end)) {
        return format!("{word}es");
    }
    format!("{word}s")
}
