use std::sync::OnceLock;

use rumorph::{Analysis, Dictionary, Source};

use super::grammar::{Grammar, grammar};
use super::reading::{Case, Form, Number, PartOfSpeech, Reading};
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

/// See [`prepare`](super::prepare).
pub(super) fn prepare() {
    lexicon();
}

/// Looks up `word` in this very spelling; capitals shift the readings' probabilities.
pub(super) fn look_up(word: &str) -> Entry {
    let Some(lexicon) = lexicon() else { return Entry::default() };
    let analyses = lexicon.analyses(word);
    let known = analyses.iter().any(|(one, _)| one.source == Source::Dictionary);
    let proper = analyses.iter().filter(|(_, grammar)| grammar.proper).count();
    let capitals_matter = known && proper > 0 && proper < analyses.len();
    let mut readings = Vec::with_capacity(analyses.len());
    for (analysis, grammar) in likely(word, analyses) {
        readings.extend(lexicon.participle(&analysis, grammar));
        readings.push(reading(&analysis, grammar));
    }
    Entry { readings, known, capitals_matter }
}

/// Whether the dictionary holds `word`, in whatever letter case.
pub(super) fn is_known(word: &str) -> bool {
    lexicon().is_some_and(|lexicon| lexicon.dictionary.is_known(word))
}

/// All forms of the lexemes `word` may belong to that have a `chosen` reading.
pub(super) fn forms(word: &str, chosen: impl Fn(&Reading) -> bool) -> Vec<Form> {
    let Some(lexicon) = lexicon() else { return Vec::new() };
    let mut lexemes = Vec::new();
    let mut found = Vec::new();
    for (analysis, grammar) in likely(word, lexicon.analyses(word)) {
        let lexeme = (analysis.entry.map(|entry| entry.table), analysis.lemma.clone());
        let reading = lexicon.participle(&analysis, grammar).unwrap_or_else(|| reading(&analysis, grammar));
        if chosen(&reading) && !lexemes.contains(&lexeme) {
            found.extend(lexicon.forms(&analysis, grammar));
            lexemes.push(lexeme);
        }
    }
    found
}

/// The readings of the words of one sentence, each word's most probable in its context first; none where the dictionary
/// cannot tell.
pub(super) fn in_context(words: &[&str]) -> Vec<Vec<Reading>> {
    let none = || vec![Vec::new(); words.len()];
    let Some(lexicon) = lexicon() else { return none() };
    let Ok(sentence) = lexicon.dictionary.analyze_sentence(words) else { return none() };
    let read = |analysis: Analysis| {
        let grammar = lexicon.grammar(&analysis)?;
        Some(lexicon.participle(&analysis, grammar).unwrap_or_else(|| reading(&analysis, grammar)))
    };
    sentence.into_iter().map(|word| word.into_iter().filter_map(read).collect()).collect()
}

/// The dictionary with its tags as they are read.
struct Lexicon {
    dictionary: Dictionary,
    /// By number of the tag; an article meets some hundreds of the thousands there are.
    grammar: Vec<OnceLock<Grammar>>,
}

/// The dictionary, loaded at first use in a few milliseconds. It is part of the program, so there is always one.
fn lexicon() -> Option<&'static Lexicon> {
    static LEXICON: OnceLock<Option<Lexicon>> = OnceLock::new();
    LEXICON
        .get_or_init(|| {
            let bundled = Dictionary::bundled().ok()?;
            let dictionary = bundled.clone().with_words(OWN_NAMES).unwrap_or(bundled);
            let grammar = vec![OnceLock::new(); dictionary.ud_tags().len()];
            Some(Lexicon { dictionary, grammar })
        })
        .as_ref()
}

impl Lexicon {
    fn analyses(&self, word: &str) -> Vec<(Analysis, Grammar)> {
        let with_grammar = |one| self.grammar(&one).map(|grammar| (one, grammar));
        self.dictionary.analyze(word).into_iter().filter_map(with_grammar).collect()
    }

    fn grammar(&self, analysis: &Analysis) -> Option<Grammar> {
        let place = self.grammar.get(usize::from(analysis.ud))?;
        let tag = self.dictionary.ud_tag(analysis.ud)?;
        Some(*place.get_or_init(|| grammar(tag)))
    }

    /// A participle read as an adjective with a lemma of its own: «Соединённых» is соединённый before соединить.
    fn participle(&self, analysis: &Analysis, grammar: Grammar) -> Option<Reading> {
        grammar.participle?;
        let nominative = [("Case", "Nom"), ("Gender", "Masc"), ("Number", "Sing")];
        let lemma = folded(&self.dictionary.inflect(analysis, &nominative)?.word);
        Some(Reading { lemma, part_of_speech: PartOfSpeech::Adjective, ..reading(analysis, grammar) })
    }

    /// The forms of the lexeme of `analysis`; of a participle not those of its verb.
    fn forms(&self, analysis: &Analysis, own: Grammar) -> Vec<Form> {
        let forms = self.dictionary.forms(analysis).into_iter();
        forms
            .filter_map(|form| Some((self.grammar(&form)?, form)))
            .filter(|(grammar, _)| own.participle.is_none() || grammar.participle == own.participle)
            .filter(|(grammar, form)| !is_several_namesakes(form, *grammar))
            .map(|(grammar, form)| Form {
                text: folded(&form.word),
                part_of_speech: grammar.part_of_speech,
                case: grammar.case,
                number: grammar.number,
                gender: grammar.gender,
                animate: grammar.animate,
            })
            .collect()
    }
}

/// The analyses of the lexemes that are likely as a whole: of one alike in six cases each has but a sixth.
fn likely(word: &str, mut analyses: Vec<(Analysis, Grammar)>) -> Vec<(Analysis, Grammar)> {
    let small = !word.chars().any(char::is_uppercase);
    analyses.retain(|(one, grammar)| {
        let barred = if small { grammar.acronym } else { is_several_namesakes(one, *grammar) };
        !barred
    });
    let sum = |lemma: &str| -> f64 {
        analyses.iter().filter(|(one, _)| one.lemma == lemma).map(|(one, _)| one.prob).sum()
    };
    let is_likely = |(one, grammar): &(Analysis, Grammar)| {
        let least = if grammar.name && !small { LEAST_NAME_PROBABILITY } else { LEAST_PROBABILITY };
        one.prob >= least || sum(&one.lemma) >= least
    };
    let kept: Vec<bool> = analyses.iter().map(is_likely).collect();
    analyses.into_iter().zip(kept).filter_map(|(one, kept)| kept.then_some(one)).collect()
}

fn reading(analysis: &Analysis, grammar: Grammar) -> Reading {
    Reading {
        lemma: folded(&analysis.lemma),
        part_of_speech: grammar.part_of_speech,
        case: grammar.case,
        number: grammar.number,
        gender: grammar.gender,
        animate: grammar.animate,
        name: grammar.name,
        probability: analysis.prob as f32,
    }
}

/// Whether it is a name in the genitive plural that a surname or another name is far likelier to be: Рахмонов is not
/// several men named Рахмон, nor Марин several women named Марина.
fn is_several_namesakes(analysis: &Analysis, grammar: Grammar) -> bool {
    grammar.name
        && grammar.number == Some(Number::Plural)
        && matches!(grammar.case, Some(Case::Genitive | Case::Accusative))
        && !analysis.word.ends_with(['х', 'ы', 'и'])
        && !analysis.lemma.ends_with(['ы', 'и'])
}

/// `word` folded; quicker for the plain Cyrillic that the dictionary gives.
fn folded(word: &str) -> String {
    if word.chars().all(|c| matches!(c, 'а'..='я' | 'ё' | '-')) {
        word.replace('ё', "е")
    } else {
        fold(word)
    }
}
