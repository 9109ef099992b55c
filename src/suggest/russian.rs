use super::lexicon::Phrase;
use crate::morphology::{Case, Gender, Number, PartOfSpeech, Reading, forms, is_listed, readings};
use crate::text::{Language, Span, fold};

/// The most words of a phrase.
const LONGEST: usize = 7;

/// The fewest letters of a phrase of one word in small letters.
const SHORTEST: usize = 4;

/// From this probability on a word that the dictionary holds is taken for a name.
const SURE_NAME: f32 = 0.1;

/// Words that may join the words of a term but not begin or end one.
const JOINING: [&str; 14] =
    ["по", "и", "в", "о", "об", "с", "на", "за", "для", "под", "при", "против", "между", "от"];

/// Words that are no part of a term although they decline as nouns and adjectives do.
const STOP: &str = " который этот тот такой весь сам самый другой свой наш ваш мой твой его её их один два три четыре пять \
    шесть десять год день месяц неделя час минута время раз человек люди часть место дело случай вопрос слово кто что они она он \
    оно мы вы я некоторый каждый любой иной данный первый второй третий новый последний прошлый следующий многий несколько январь \
    февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота \
    воскресенье миллион миллиард тысяча процент число итог конец начало больший меньший весьма нынешний текущий хороший главный ";

/// The phrases of a run of words; `begins` says that the first begins a sentence.
pub(super) fn phrases(words: &[&str], spans: &[Span], begins: bool) -> Vec<(Phrase, Span)> {
    let mut read: Vec<Word> = words.iter().map(|word| Word::new(word)).collect();
    tell_adjectives(&mut read);
    let mut found = Vec::new();
    for start in 0..read.len() {
        for end in start + 1..=read.len().min(start + LONGEST) {
            let (Some(window), Some(first), Some(last)) =
                (read.get(start..end), spans.get(start), spans.get(end - 1))
            else {
                continue;
            };
            let Some(head) = head(window) else { continue };
            let beside = [start.checked_sub(1), Some(end)];
            let is_name = |at: usize| {
                read.get(at).is_some_and(|word| word.capital && word.class != Class::None)
                    && !(begins && at == 0)
            };
            let cut = beside.into_iter().flatten().any(is_name);
            found.extend(
                phrase(window, head, begins && start == 0, !cut).map(|phrase| (phrase, first.join(*last))),
            );
        }
    }
    found
}

/// What a word may be in a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Noun,
    Adjective,
    /// All in capitals, or in Latin letters: not declined.
    Fixed,
    Joining,
    None,
}

struct Word<'a> {
    text: &'a str,
    class: Class,
    capital: bool,
    readings: Vec<Reading>,
}

impl<'a> Word<'a> {
    fn new(text: &'a str) -> Self {
        let readings = readings(text, Language::Russian);
        let capital = text.starts_with(char::is_uppercase);
        let folded = fold(text);
        let is_fixed = text.chars().filter(|c| c.is_uppercase()).count() > 1
            || text.starts_with(|c: char| c.is_ascii_alphabetic());
        let stops = readings.first().is_some_and(|one| STOP.contains(&format!(" {} ", one.lemma)));
        let class = match readings.first().map(|one| (one.part_of_speech, one.case)) {
            _ if JOINING.contains(&folded.as_str()) => Class::Joining,
            _ if is_fixed => Class::Fixed,
            _ if stops => Class::None,
            Some((PartOfSpeech::Noun, _)) => Class::Noun,
            Some((PartOfSpeech::Adjective, Some(_))) => Class::Adjective,
            // Participles are adjectives in terms: враждующие стороны.
            Some((PartOfSpeech::Verb, Some(_))) => Class::Adjective,
            _ if capital && readings.iter().any(|one| one.name) => Class::Noun,
            _ => Class::None,
        };
        Word { text, class, capital, readings }
    }

    fn of(&self, part: Class) -> impl Iterator<Item = &Reading> {
        self.readings.iter().filter(move |one| match part {
            Class::Noun => one.part_of_speech == PartOfSpeech::Noun,
            _ => one.part_of_speech != PartOfSpeech::Noun,
        })
    }

    /// Whether it is a name in `case`, and not rather a common word («Безопасности»).
    fn is_named(&self, case: Option<Case>) -> bool {
        let least = if is_listed(self.text) { SURE_NAME } else { 0.0 };
        self.readings.iter().any(|one| one.name && one.case == case && one.probability >= least)
    }

    fn may_be(&self, case: Case) -> bool {
        self.readings.iter().any(|one| one.case == Some(case))
    }
}

/// Takes what may be a surname («Римского») for an adjective where it agrees with the word behind it («статута»).
fn tell_adjectives(words: &mut [Word]) {
    for at in (1..words.len()).rev() {
        let (before, behind) = words.split_at_mut(at);
        let (Some(word), Some(next)) = (before.last_mut(), behind.first()) else { continue };
        let agrees = |one: &Reading| {
            let same = |other: &Reading| (other.case, other.number) == (one.case, one.number);
            let gender = |other: &Reading| {
                one.gender.is_none() || other.gender.is_none() || one.gender == other.gender
            };
            one.case.is_some() && next.of(next.class).any(|other| same(other) && gender(other))
        };
        let behind_is_named = matches!(next.class, Class::Noun | Class::Adjective);
        if word.class == Class::Noun && behind_is_named && word.of(Class::Adjective).any(agrees) {
            word.class = Class::Adjective;
        }
    }
}

/// The place of the noun that a term is declined by; none where the words make no term.
fn head(window: &[Word]) -> Option<usize> {
    let (first, last) = (window.first()?, window.last()?);
    let ends = matches!(first.class, Class::Noun | Class::Adjective | Class::Fixed)
        && matches!(last.class, Class::Noun | Class::Fixed);
    if !ends || window.iter().any(|word| word.class == Class::None) {
        return None;
    }
    if window.len() == 1 && !first.capital && first.text.chars().count() < SHORTEST {
        return None;
    }
    let head = window.iter().position(|word| matches!(word.class, Class::Noun | Class::Fixed))?;
    let before_head = window.get(..head)?.iter().all(|word| word.class == Class::Adjective);
    (before_head && follows(window, head)).then_some(head)
}

/// Whether the words behind the head may depend on it: genitives, names beside it, what a preposition brings in.
fn follows(window: &[Word], head: usize) -> bool {
    let mut free = false;
    let named = window.get(head).is_some_and(|word| word.capital);
    for word in window.iter().skip(head + 1) {
        match word.class {
            Class::Joining => free = true,
            Class::Fixed => {}
            _ if free || word.may_be(Case::Genitive) || (named && word.capital) => {}
            _ => return false,
        }
    }
    true
}

fn phrase(window: &[Word], head: usize, initial: bool, whole: bool) -> Option<Phrase> {
    let forms = dictionary_form(window, head)?;
    let key = forms.iter().map(|form| fold(form)).collect::<Vec<_>>().join(" ");
    let is_small = |at: usize, word: &Word| {
        initial
            && at == 0
            && word.class != Class::Fixed
            && !word.readings.first().is_some_and(|one| one.name)
            && !window.get(1).is_some_and(|next| next.capital)
    };
    let words: Vec<String> = window
        .iter()
        .zip(forms)
        .enumerate()
        .map(|(at, (word, form))| if word.capital && !is_small(at, word) { raised(&form) } else { form })
        .collect();
    let capital = |word: &String| word.starts_with(char::is_uppercase);
    let name = words.first().is_some_and(capital);
    let acronym = window.iter().any(|word| word.class == Class::Fixed);
    Some(Phrase { key, text: words.join(" "), words: window.len(), name, acronym, whole })
}

fn raised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The words of a term in its dictionary form: the head, what agrees with it and names beside it in the nominative.
fn dictionary_form(window: &[Word], head: usize) -> Option<Vec<String>> {
    let noun = window.get(head)?;
    if noun.class == Class::Fixed {
        return Some(window.iter().map(|word| as_written(word, &fold(word.text))).collect());
    }
    let chosen = head_reading(window, head)?;
    let (number, gender) = (chosen.number.unwrap_or(Number::Singular), chosen.gender);
    let mut forms = Vec::with_capacity(window.len());
    for (at, word) in window.iter().enumerate() {
        let form = match word.class {
            _ if at > head && !is_beside(window, head, at, chosen.case) => fold(word.text),
            Class::Adjective if at < head => nominative(word, Class::Adjective, number, gender)?,
            Class::Noun if at == head && number == Number::Singular => chosen.lemma.clone(),
            Class::Noun if at > head && number == Number::Singular => beside(word, chosen),
            Class::Noun => nominative(word, Class::Noun, number, None).unwrap_or_else(|| fold(word.text)),
            _ => fold(word.text),
        };
        forms.push(as_written(word, &form));
    }
    Some(forms)
}

/// The likeliest reading of the head that all adjectives before it agree with.
fn head_reading<'a>(window: &'a [Word], head: usize) -> Option<&'a Reading> {
    let noun = window.get(head)?;
    let before = window.get(..head)?;
    let agrees = |one: &&Reading| {
        before.iter().all(|word| {
            word.of(Class::Adjective).any(|other| other.case == one.case && other.number == one.number)
        })
    };
    let best = noun.of(Class::Noun).filter(agrees).max_by(|a, b| a.probability.total_cmp(&b.probability));
    best.or_else(|| before.is_empty().then(|| noun.readings.first()).flatten())
}

/// Whether a name behind the head stands in its case: «Ильхама Алиева».
fn is_beside(window: &[Word], head: usize, at: usize, case: Option<Case>) -> bool {
    let between = window.get(head..=at).unwrap_or_default();
    between.iter().all(|word| word.capital && word.class == Class::Noun)
        && between.last().is_some_and(|word| word.is_named(case))
}

/// The dictionary form of a name beside the head, of the head's case and gender.
fn beside(word: &Word, head: &Reading) -> String {
    let of_case = || word.of(Class::Noun).filter(|one| one.case == head.case);
    let same = of_case().find(|one| one.gender == head.gender).or_else(|| of_case().next());
    same.map_or_else(|| fold(word.text), |one| one.lemma.clone())
}

fn nominative(word: &Word, class: Class, number: Number, gender: Option<Gender>) -> Option<String> {
    let found = forms(word.text, Language::Russian);
    let fits = |form: &&crate::morphology::Form| {
        let noun = form.part_of_speech == PartOfSpeech::Noun;
        let agrees = number == Number::Plural || class == Class::Noun || form.gender == gender;
        form.case == Some(Case::Nominative)
            && form.number == Some(number)
            && noun == (class == Class::Noun)
            && agrees
    };
    let lemma = word.of(class).next().map(|one| one.lemma.clone());
    // Of several lexemes the likeliest reading's is meant.
    let of_lemma = found.iter().find(|form| fits(form) && lemma.as_ref() == Some(&form.text));
    of_lemma.or_else(|| found.iter().find(fits)).map(|form| form.text.clone()).or(lemma)
}

/// `form` with the ё of the word where the two are the same.
fn as_written(word: &Word, form: &str) -> String {
    match word.class {
        Class::Fixed => word.text.to_owned(),
        _ if fold(word.text) == form => word.text.to_lowercase(),
        _ => form.to_owned(),
    }
}
