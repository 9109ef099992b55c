use super::lexicon::Phrase;
use crate::morphology::lemmas;
use crate::text::{Language, Span, fold};

/// The most words of a phrase.
const LONGEST: usize = 8;

/// The fewest letters of a phrase of one word in small letters.
const SHORTEST: usize = 4;

/// Words that may join the words of a term but not begin or end one.
const JOINING: [&str; 6] = ["of", "the", "and", "for", "on", "in"];

/// Words that are no part of a term: pronouns, auxiliaries, adverbs, verbs of saying, time and measure.
const STOP: &str = " a about above according across actually after again against ago ahead all almost along already also although \
    always am amid among an another any anyone anything are around as asked at away back be became because become been before began \
    being below beside besides between beyond both but by called came can cannot come could day days decade decades did do does done \
    down due during each earlier early either else end enough even ever every everyone everything except expected far few first five \
    former four from full further gave general get give given go going good got great had half has have he help hence her here him \
    himself his hour hours how however i if including indeed instead into is it its itself just keep kind known last late later \
    latest least led less let like likely long look made main make making many may me meanwhile might million minute minutes month \
    months more moreover most much must my near need never new next nine no none nor not note noted nothing now number off often old once one only \
    or other others our out over own part past people per percent perhaps place possible present put quite rather reached really recent right said same saw say says \
    second see seek seem seen set several shall she should show since six so some someone something soon still stop such sure take \
    taken ten than that their them themselves then there therefore these they thing things third this those though three through thus \
    time times to today together told too took toward towards two under until up upon us use used using very via want was way we week \
    weeks well went were what when where whether which while who whole whom whose why will with within without word words work would \
    year years yet you your yesterday monday tuesday wednesday thursday friday saturday sunday january february march april june july \
    august september october november december added agreed announced argued believe called continue continued decided described \
    discussed explained held hold hope left met ready remain remains reported rest result seemed signed stated stressed think thought \
    turn various ";

/// The phrases of a run of words; `begins` says that the first begins a sentence.
pub(super) fn phrases(words: &[&str], spans: &[Span], begins: bool) -> Vec<(Phrase, Span)> {
    let bare: Vec<&str> = words.iter().map(|word| without_owner(word)).collect();
    let mut found = Vec::new();
    for start in 0..bare.len() {
        for end in start + 1..=bare.len().min(start + LONGEST) {
            let Some((window, first)) = bare.get(start..end).zip(spans.get(start)) else { continue };
            if !is_term(window) {
                continue;
            }
            let beside = [start.checked_sub(1), Some(end)];
            let cut = beside.into_iter().any(|at| is_name_at(&bare, at, begins));
            let last = spans
                .get(end - 1)
                .map_or(first.end, |span| span.start + window.last().map_or(0, |word| word.len()));
            found.push((phrase(window, begins && start == 0, !cut), Span::new(first.start, last)));
        }
    }
    found
}

/// Whether the word at `at` is part of a name.
fn is_name_at(words: &[&str], at: Option<usize>, begins: bool) -> bool {
    let Some(at) = at.filter(|&at| !(begins && at == 0)) else { return false };
    words.get(at).is_some_and(|word| is_capital(word) && !is_stop(word))
}

fn without_owner(word: &str) -> &str {
    ["'s", "’s", "'", "’"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() > 1
}

fn is_stop(word: &str) -> bool {
    let folded = fold(word);
    STOP.contains(&format!(" {folded} ")) || JOINING.contains(&folded.as_str())
}

/// Adverbs, and verbs in the past at the end of a phrase.
fn is_no_noun(word: &str) -> bool {
    !is_capital(word) && (word.ends_with("ly") || word.ends_with("ed"))
}

fn is_term(window: &[&str]) -> bool {
    let [first, .., last] = window else {
        return window.first().is_some_and(|word| {
            !is_stop(word) && !is_no_noun(word) && (is_capital(word) || word.chars().count() >= SHORTEST)
        });
    };
    let inner = window.get(1..window.len() - 1).unwrap_or_default();
    let joins = |word: &&&str| JOINING.contains(&fold(word).as_str());
    let words = |word: &&str| !is_stop(word) || joins(&word);
    let content = window.iter().filter(|word| !joins(word)).count();
    let ends = !is_stop(first) && !is_stop(last) && !is_no_noun(last) && !first.ends_with("ly");
    ends && content <= 5 && inner.iter().all(words)
}

fn phrase(window: &[&str], initial: bool, whole: bool) -> Phrase {
    let mut words: Vec<String> = window.iter().map(|word| (*word).to_owned()).collect();
    let rest_is_name = window.iter().skip(1).any(|word| is_capital(word));
    let acronym = window.iter().any(|word| is_acronym(word));
    if let Some(first) = words.first_mut().filter(|first| initial && !rest_is_name && !is_acronym(first)) {
        *first = first.to_lowercase();
    }
    let name = words.iter().filter(|word| !JOINING.contains(&word.as_str())).all(|word| is_capital(word));
    let text = words.join(" ");
    let key = words.iter().map(|word| singular(&fold(word))).collect::<Vec<_>>().join(" ");
    Phrase { key, text, words: words.len(), name, acronym, whole }
}

/// The singular of a word in small letters that may be a plural.
fn singular(word: &str) -> String {
    let found = lemmas(word, Language::English);
    let plural = word.ends_with('s') && found.len() > 1;
    found.into_iter().nth(usize::from(plural)).unwrap_or_else(|| word.to_owned())
}
