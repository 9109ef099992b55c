use super::capitals;
use super::slot::{Fitted, Slot};
use crate::morphology::{Number, forms};
use crate::text::{Language, Span, TokenKind, fold, tokens};

/// Words after the noun of a phrase.
const PREPOSITIONS: [&str; 14] = [
    "of", "for", "to", "in", "on", "at", "by", "with", "from", "against", "under", "between", "without", "de",
];

/// Letters whose English names begin with a vowel, as the article before an acronym tells.
const SPOKEN_WITH_VOWEL: &str = "AEFHILMNORSX";

/// Puts an English phrase in the place of another.
pub(super) fn fit(slot: &Slot, replacement: &str) -> Fitted {
    let (body, possessor) = possessor(slot.found());
    let own = head(slot.form).map(|span| span.of(slot.form)).unwrap_or_default();
    let plural = plurals(own).iter().any(|plural| {
        *plural != fold(own) && tokens(body).iter().any(|token| fold(token.span.of(body)) == *plural)
    });
    let text = if plural { pluralised(replacement) } else { replacement.to_owned() };
    let text = capitals::set(slot, text) + possessor;
    let article = article(slot, &text);
    let certain = !plural || head(replacement).is_some_and(|span| span.end == replacement.len());
    let mut changes: Vec<(Span, String)> = article.into_iter().collect();
    changes.push((slot.span, text));
    Fitted { changes, certain }
}

/// The phrase and the `'s` of a possessor behind it.
fn possessor(found: &str) -> (&str, &str) {
    let end = ["'s", "’s"].into_iter().find_map(|end| found.strip_suffix(end));
    end.and_then(|body| found.split_at_checked(body.len())).unwrap_or((found, ""))
}

/// The noun of a phrase: the word before its first preposition, or its last word.
fn head(phrase: &str) -> Option<Span> {
    let all = tokens(phrase);
    let words: Vec<Span> =
        all.iter().filter(|token| token.kind == TokenKind::Word).map(|token| token.span).collect();
    let end = words.iter().skip(1).position(|span| PREPOSITIONS.contains(&span.of(phrase)));
    words.get(end.unwrap_or(words.len().checked_sub(1)?)).copied()
}

fn plurals(noun: &str) -> Vec<String> {
    let all = forms(noun, Language::English).into_iter();
    let plural = all.filter(|form| form.number == Some(Number::Plural)).map(|form| form.text);
    plural.filter(|form| !form.ends_with(['\'', '’'])).collect()
}

fn pluralised(phrase: &str) -> String {
    let Some(span) = head(phrase) else { return phrase.to_owned() };
    let noun = span.of(phrase);
    let Some(plural) = plurals(noun).into_iter().next() else { return phrase.to_owned() };
    let plural = if noun.starts_with(char::is_uppercase) { capitals::raise(&plural) } else { plural };
    let (before, after) = (phrase.get(..span.start).unwrap_or(""), phrase.get(span.end..).unwrap_or(""));
    format!("{before}{plural}{after}")
}

/// The indefinite article before the phrase, where the new first word wants the other one.
fn article(slot: &Slot, text: &str) -> Option<(Span, String)> {
    let before = slot.text.get(..slot.span.start)?;
    let words = before.trim_end();
    let start = words.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| at + 1);
    let old = words.get(start..)?;
    let right = match old {
        "a" | "an" => {
            if begins_with_vowel(text) {
                "an"
            } else {
                "a"
            }
        }
        "A" | "An" => {
            if begins_with_vowel(text) {
                "An"
            } else {
                "A"
            }
        }
        _ => return None,
    };
    (old != right && words.len() < before.len()).then(|| (Span::new(start, words.len()), right.to_owned()))
}

/// Whether a phrase is spoken with a vowel first.
fn begins_with_vowel(phrase: &str) -> bool {
    let word = phrase.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let is_acronym = word.chars().count() > 1 && !word.contains(char::is_lowercase);
    if is_acronym {
        return word.starts_with(|c| SPOKEN_WITH_VOWEL.contains(c));
    }
    let folded = fold(word);
    let silent = ["hour", "honest", "honour", "honor", "heir"].iter().any(|start| folded.starts_with(start));
    let consonant =
        ["uni", "eu", "one", "use", "usu", "ura", "uk"].iter().any(|start| folded.starts_with(start))
            && !folded.starts_with("unin")
            && !folded.starts_with("unim");
    silent || folded.starts_with(['a', 'e', 'i', 'o', 'u']) && !consonant
}
