use super::language::Language;
use super::span::Span;

/// Abbreviations that are followed by what they belong to, so that their point never ends a sentence (folded).
const NEVER_LAST: &[&str] = &[
    // English titles, references and months
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "st",
    "gen",
    "col",
    "lt",
    "sgt",
    "capt",
    "sen",
    "rep",
    "gov",
    "rev",
    "hon",
    "pres",
    "vs",
    "no",
    "nos",
    "vol",
    "pp",
    "fig",
    "art",
    "sec",
    "e.g",
    "i.e",
    "cf",
    "approx",
    "jan",
    "feb",
    "aug",
    "sept",
    "oct",
    "nov",
    "dec",
    // Russian titles, references, places and measures
    "т.е",
    "т.н",
    "т.к",
    "т",
    "е",
    "янв",
    "февр",
    "апр",
    "авг",
    "сент",
    "окт",
    "нояб",
    "дек",
    "им",
    "гг",
    "ул",
    "пр",
    "просп",
    "обл",
    "стр",
    "рис",
    "табл",
    "см",
    "ср",
    "напр",
    "св",
    "проф",
    "акад",
    "доц",
    "ген",
    "кап",
    "лейт",
    "полк",
    "тов",
    "гр",
    "корп",
    "кв",
    "п",
    "пп",
    "ст",
    "ч",
    "гл",
    "зам",
    "пос",
    "оз",
    "о",
    "р-н",
    "пл",
    "пер",
    "бул",
    "род",
    "ок",
    "англ",
    "фр",
    "нем",
    "рус",
    "лат",
    "тур",
    "арм",
    "азерб",
    "груз",
    "укр",
];

/// Abbreviations that may also end a sentence: their point does so only before a word that looks like a new beginning (folded).
const MAYBE_LAST: &[&str] = &[
    "u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "inc", "ltd", "co", "corp", "jr", "sr", "etc", "al",
    "bn", "mn", "m", "km", "г", "в", "вв", "млн", "млрд", "трлн", "тыс", "руб", "коп", "долл", "т.д", "т.п",
    "др", "пр", "н.э", "э", "д", "л", "с", "м", "км", "кг", "мин", "сек", "час", "чел", "экз", "р", "у.е",
    "н",
];

/// English words that begin sentences and seldom follow an abbreviation inside one (folded).
const BEGINNERS: &[&str] = &[
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "there",
    "in", "on", "at", "but", "and", "however", "after", "before", "when", "while", "as", "if", "his", "her",
    "its", "their", "our", "for", "from", "since", "so", "what", "who", "why", "how", "no", "not", "one",
    "some", "many", "most", "all", "by", "with", "to", "such",
];

/// The sentences of one paragraph, in order, without the white space between them; spans are into `text`.
///
/// Points of abbreviations, initials and ordinals do not end a sentence, nor does a mark inside a quotation that the
/// sentence goes on after («Да!» — сказал он).
pub fn sentences(text: &str, language: Language) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((position, c)) = chars.next() {
        if c == '\n' && is_paragraph_gap(text, position) {
            push_trimmed(text, start, position, &mut found);
            start = position + 1;
        }
        if !is_terminal(c) {
            continue;
        }
        let mut end = position + c.len_utf8();
        let mut last_mark = c;
        while let Some(&(next, mark)) = chars.peek() {
            if !(is_terminal(mark) || is_closing(mark)) {
                break;
            }
            if is_terminal(mark) {
                last_mark = mark;
            }
            end = next + mark.len_utf8();
            chars.next();
        }
        if ends_sentence(text, start, position, end, last_mark, language) {
            push_trimmed(text, start, end, &mut found);
            start = end;
        }
    }
    push_trimmed(text, start, text.len(), &mut found);
    found
}

/// A hard line break ends a sentence where a blank line or a new item follows; soft ones do not occur inside prose.
fn is_paragraph_gap(text: &str, position: usize) -> bool {
    text.get(position + 1..).is_some_and(|rest| rest.trim_start_matches([' ', '\t']).starts_with('\n'))
}

fn push_trimmed(text: &str, start: usize, end: usize, found: &mut Vec<Span>) {
    let Some(part) = text.get(start..end) else { return };
    let lead = part.len() - part.trim_start().len();
    let trimmed = part.trim();
    if !trimmed.is_empty() {
        found.push(Span::new(start + lead, start + lead + trimmed.len()));
    }
}

fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '“' | ')' | ']' | '*' | '_')
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '«' | '„' | '(' | '[' | '*' | '_')
}

fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '-')
}

/// Whether the mark at `mark`, with what closes after it up to `end`, ends the sentence begun at `start`.
fn ends_sentence(text: &str, start: usize, mark: usize, end: usize, last: char, language: Language) -> bool {
    let rest = text.get(end..).unwrap_or("");
    let Some(first) = rest.chars().next() else { return true };
    if !first.is_whitespace() {
        return false;
    }
    let after = rest.trim_start();
    let Some(next) = after.chars().find(|&c| !is_opening(c)) else { return true };
    let next_word = after.trim_start_matches(is_opening);
    let opened_by_dash = after.starts_with(is_dash);
    if opened_by_dash {
        // Direct speech goes on after the dash: «Да!» — сказал он. A new speaker's dash follows a line break.
        return rest.split(is_dash).next().is_some_and(|gap| gap.contains('\n'));
    }
    if next.is_lowercase() {
        return false;
    }
    last != '.' || !is_inner_point(text.get(start..mark).unwrap_or(""), next_word, language)
}

/// Whether a point after `before` belongs to an abbreviation or an initial, given the text that follows.
fn is_inner_point(before: &str, after: &str, language: Language) -> bool {
    let word = last_word(before);
    if is_initial(word) {
        return language == Language::Russian || !begins_sentence(before, after, language);
    }
    match super::fold(word).as_str() {
        "no" => after.starts_with(|c: char| c.is_ascii_digit()),
        folded if NEVER_LAST.contains(&folded) => true,
        "г" if !before.trim_end_matches('г').trim_end().ends_with(|c: char| c.is_ascii_digit()) => true,
        folded => MAYBE_LAST.contains(&folded) && !begins_sentence(before, after, language),
    }
}

fn last_word(before: &str) -> &str {
    let cut = before
        .rfind(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-'))
        .map_or(0, |at| at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    before.get(cut..).unwrap_or("")
}

/// `J` of "J. Smith", «А» of «А. Б. Иванов».
fn is_initial(word: &str) -> bool {
    let letters = word.rsplit('.').next().unwrap_or(word);
    let mut chars = letters.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none() && !word.contains('.')
}

/// Whether the text after an abbreviation looks like a new sentence and not like what the abbreviation belongs to.
fn begins_sentence(before: &str, after: &str, language: Language) -> bool {
    match language {
        Language::English => {
            let word = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
            BEGINNERS.contains(&super::fold(word).as_str())
        }
        // «В 2020 г. Москва…»: too little stands before for a whole sentence.
        Language::Russian => {
            after.starts_with(char::is_uppercase) && before.split_whitespace().nth(4).is_some()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str, language: Language) -> Vec<&str> {
        sentences(text, language).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        for (language, text) in [
            (Language::English, "Mr. Smith met J. R. Brown of the U.S. State Department at 5 p.m. Tuesday."),
            (Language::English, "See No. 5 and Fig. 3, e.g. Section 2."),
            (
                Language::Russian,
                "Т. е. А. С. Петров, уроженец г. Киева, получил 5 млн руб. в 2020 г. по договору № 3 от 1 янв. 2019 г.",
            ),
            (Language::Russian, "В 2020 г. Москва и т. н. посредники встретились."),
        ] {
            assert_eq!(split(text, language), [text]);
        }
    }

    #[test]
    fn sentences_end_where_a_reader_says() {
        assert_eq!(
            split("He left the U.S. The visit was over. “Why?” she asked. No. 5 is gone.", Language::English),
            ["He left the U.S.", "The visit was over.", "“Why?” she asked.", "No. 5 is gone."]
        );
        assert_eq!(
            split(
                "«Да!» — сказал он. Они ушли в конце 2020 г. Президент молчал… «Вот так». Конец",
                Language::Russian
            ),
            ["«Да!» — сказал он.", "Они ушли в конце 2020 г.", "Президент молчал…", "«Вот так».", "Конец"]
        );
    }

    #[test]
    fn spans_cover_every_word_once() {
        assert!(sentences("  ", Language::English).is_empty());
        assert_eq!(split(" One.  Two! ", Language::English), ["One.", "Two!"]);
    }
}
