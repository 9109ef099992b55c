use std::collections::BTreeSet;

use super::entry::{Entry, Status};
use super::matcher::{MatchRank, Matcher};
use super::{Glossary, Matching};
use crate::morphology::{Case, Form as WordForm, Number, PartOfSpeech, forms, readings};
use crate::text::{Language, Span, TokenKind, fold, tokens};

/// How an entry was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Match {
    /// One of its forms stands in the text, inflected or not.
    Term,
    /// A word related to it stands in the text, inflected or not.
    Related,
    /// One of its forms holds the text as whole words.
    Part,
    /// One of its forms is spelled like the text: how much, from 0 to 1.
    Similar(f64),
}

/// An entry that fits a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// Its index in the glossary.
    pub entry: usize,
    /// The language of the form that fits best.
    pub language: Language,
    /// The index of that form.
    pub form: usize,
    /// How it fits.
    pub how: Match,
}

/// The least similarity, by edit distance, at which a spelling is taken for a slip of another.
const LEAST_SIMILARITY: f64 = 0.7;

/// The entries that fit `text` in either language, best first: those whose terms stand in it, those whose forms hold it,
/// and, where there are neither, those that are spelled like it.
pub fn find(glossary: &Glossary, text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for language in Language::BOTH {
        let mut mentions = Matcher::new(glossary, language).all_mentions(text, &tokens(text));
        mentions.sort_by_key(|mention| std::cmp::Reverse(mention.span.len()));
        found.extend(mentions.iter().map(|mention| {
            let (entry, form) = (mention.entry, mention.form);
            let status =
                glossary.entry(entry).and_then(|one| one.forms(language).get(form)).map(|form| form.status);
            let how = if status == Some(Status::Related) { Match::Related } else { Match::Term };
            Found { entry, language, form, how }
        }));
    }
    found.sort_by_key(|one| one.how == Match::Related);
    let wanted = fold(text.trim());
    if !wanted.is_empty() {
        found.extend(all(glossary, |form| holds(&fold(form), &wanted).then_some(Match::Part)));
    }
    if found.is_empty() {
        found = all(glossary, |form| similar(form, &wanted));
        found.sort_by(|a, b| similarity(b).total_cmp(&similarity(a)));
    }
    let mut seen = BTreeSet::new();
    found.retain(|one| seen.insert(one.entry));
    found
}

fn similarity(found: &Found) -> f64 {
    match found.how {
        Match::Similar(similarity) => similarity,
        _ => 1.0,
    }
}

/// The forms that fit by `fits`, of all entries; related ones are no names of the term.
fn all(glossary: &Glossary, fits: impl Fn(&str) -> Option<Match>) -> Vec<Found> {
    let mut found = Vec::new();
    for (entry, one) in glossary.entries().iter().enumerate() {
        for language in Language::BOTH {
            let forms = one.forms(language).iter().enumerate();
            let fitting = forms
                .filter(|(_, form)| form.status != Status::Related)
                .filter_map(|(at, form)| Some((at, fits(&form.text)?)));
            found.extend(fitting.map(|(form, how)| Found { entry, language, form, how }));
        }
    }
    found
}

/// Whether `wanted` stands in `form` as whole words.
fn holds(form: &str, wanted: &str) -> bool {
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    form.match_indices(wanted).any(|(at, _)| {
        let before = form.get(..at).and_then(|before| before.chars().next_back());
        let after = form.get(at + wanted.len()..).and_then(|after| after.chars().next());
        is_edge(before) && is_edge(after)
    })
}

fn similar(form: &str, wanted: &str) -> Option<Match> {
    let form = fold(form);
    let words = form.split_whitespace().chain([form.as_str()]);
    let best = words.map(|word| strsim::normalized_damerau_levenshtein(word, wanted)).fold(0.0, f64::max);
    (best >= LEAST_SIMILARITY).then_some(Match::Similar(best))
}

/// The inflected forms of a form of `entry` that the check finds, the form itself first; letters are folded, so ё is е,
/// but capitals are those of the form.
pub fn inflections(entry: &Entry, language: Language, form: usize) -> Vec<String> {
    let Some(form) = entry.forms(language).get(form) else { return Vec::new() };
    let mut found = vec![form.text.clone()];
    if entry.matching == Matching::Exact {
        return found;
    }
    let alone = Entry { english: Vec::new(), russian: Vec::new(), ..entry.clone() };
    let alone = match language {
        Language::English => Entry { english: vec![form.clone()], ..alone },
        Language::Russian => Entry { russian: vec![form.clone()], ..alone },
    };
    let matcher = Matcher::new(&Glossary::from_entries(vec![alone]), language);
    let candidates = match language {
        Language::English => english(&form.text),
        Language::Russian => russian(&form.text),
    };
    for candidate in candidates {
        let is_new = !found.iter().any(|known| fold(known) == fold(&candidate));
        let finds = || {
            let mentions = matcher.mentions(&candidate, &tokens(&candidate));
            let whole = |span: Span| span.len() + 1 >= candidate.trim().len();
            mentions.iter().any(|mention| mention.rank == MatchRank::Full && whole(mention.span))
        };
        if is_new && finds() {
            found.push(candidate);
        }
    }
    found
}

/// The spans of the words of a form.
fn words(form: &str) -> Vec<Span> {
    tokens(form).into_iter().filter(|token| token.kind == TokenKind::Word).map(|token| token.span).collect()
}

/// The form with some of its words replaced.
fn replaced(form: &str, words: &[(Span, String)]) -> String {
    let mut text = form.to_owned();
    for (span, word) in words.iter().rev() {
        text.replace_range(span.start..span.end, &capitalised(word, span.of(form)));
    }
    text
}

/// `word`, folded, with the capitals of `like`.
fn capitalised(word: &str, like: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if like.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() > 1
}

/// Each word in its other forms, one at a time.
fn english(form: &str) -> Vec<String> {
    let mut found = Vec::new();
    for span in words(form).into_iter().rev().filter(|span| !is_acronym(span.of(form))) {
        // That owners are found too goes without saying.
        for other in
            forms(span.of(form), Language::English).into_iter().filter(|other| !other.text.contains('\''))
        {
            found.push(replaced(form, &[(span, other.text)]));
        }
    }
    found
}

/// Case by case: all words that stand in the nominative declined together, or the first noun with what stands before it.
fn russian(form: &str) -> Vec<String> {
    let words = words(form);
    let declinable: Vec<Span> = words
        .iter()
        .copied()
        .filter(|span| is_nominative(span.of(form)) && !is_acronym(span.of(form)))
        .collect();
    let head = words.iter().position(|span| is_noun(span.of(form))).map_or(words.len(), |at| at + 1);
    let before: Vec<Span> =
        declinable.iter().copied().filter(|span| words.iter().take(head).any(|w| w == span)).collect();
    let mut found = Vec::new();
    for number in [Number::Singular, Number::Plural] {
        for case in Case::ALL {
            for spans in [&declinable, &before] {
                found.extend(declined(form, spans, number, case));
            }
        }
    }
    found
}

fn is_nominative(word: &str) -> bool {
    readings(word, Language::Russian).iter().any(|reading| reading.case == Some(Case::Nominative))
}

fn is_noun(word: &str) -> bool {
    let readings = readings(word, Language::Russian);
    let noun = |part| part == PartOfSpeech::Noun;
    readings.iter().any(|one| noun(one.part_of_speech) && one.case == Some(Case::Nominative))
        && readings.first().is_some_and(|one| noun(one.part_of_speech))
}

/// The form with the words at `spans` in a case and number, each gender that its words have tried.
fn declined(form: &str, spans: &[Span], number: Number, case: Case) -> Vec<String> {
    use crate::morphology::Gender::{Feminine, Masculine, Neuter};
    if spans.is_empty() {
        return Vec::new();
    }
    let nouns = spans.iter().flat_map(|span| readings(span.of(form), Language::Russian));
    let animate = nouns
        .filter(|one| one.part_of_speech == PartOfSpeech::Noun)
        .find_map(|one| one.animate)
        .unwrap_or(false);
    let of = |gender| {
        let fits = |one: &WordForm| {
            let of_life =
                one.part_of_speech == PartOfSpeech::Noun || one.animate.is_none_or(|own| own == animate);
            let agrees =
                one.part_of_speech == PartOfSpeech::Noun || one.gender.is_none_or(|own| own == gender);
            one.case == Some(case) && one.number.is_none_or(|own| own == number) && agrees && of_life
        };
        let word = |span: &Span| {
            let found = forms(span.of(form), Language::Russian).into_iter().find(fits)?;
            Some((*span, found.text))
        };
        spans.iter().map(word).collect::<Option<Vec<_>>>().map(|words| replaced(form, &words))
    };
    [Masculine, Feminine, Neuter].into_iter().filter_map(of).collect()
}
