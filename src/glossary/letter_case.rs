use crate::text::fold;

/// How the capitals of a term in a text differ from those of its form in the glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LetterCase {
    /// Every word begins as in the glossary.
    Same,
    /// Only the first word has a capital that the glossary does not give it, as at the head of a sentence.
    FirstRaised,
    /// A word other than the first has a capital that the glossary does not give it.
    Raised,
    /// A word lacks a capital that the glossary gives it.
    Lowered,
    /// All letters are capitals, as in some headlines.
    AllCapitals,
}

/// Compares the capitals at the head of each word of `found`, a mention of `form` in a text, with those of `form`.
///
/// The words may be inflected, in another order, and have others between them; what the form does not have is not
/// looked at.
pub fn letter_case(form: &str, found: &str) -> LetterCase {
    if !found.contains(char::is_lowercase) && form.contains(char::is_lowercase) {
        return LetterCase::AllCapitals;
    }
    let mut result = LetterCase::Same;
    for (wanted, word) in pairs(form, found) {
        match (begins_upper(wanted), begins_upper(word)) {
            (true, false) => return LetterCase::Lowered,
            (false, true) if word.as_ptr() == found.as_ptr() => result = LetterCase::FirstRaised,
            (false, true) => result = LetterCase::Raised,
            _ => {}
        }
    }
    result
}

/// `found`, a mention of `form` in a text, with a capital at the head of each word for which the form has one.
pub fn with_capitals_of(form: &str, found: &str) -> String {
    let start = |word: &str| word.as_ptr() as usize - found.as_ptr() as usize;
    let lowered = |(wanted, word): &(&str, &str)| begins_upper(wanted) && !begins_upper(word);
    let mut heads: Vec<usize> =
        pairs(form, found).iter().filter(|pair| lowered(pair)).map(|(_, word)| start(word)).collect();
    heads.sort_unstable();
    let mut raised = String::with_capacity(found.len());
    for (at, c) in found.char_indices() {
        if heads.binary_search(&at).is_ok() { raised.extend(c.to_uppercase()) } else { raised.push(c) }
    }
    raised
}

/// The words of `form` with the words of `found` that stand for them.
fn pairs<'a>(form: &'a str, found: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut left = words(found);
    let wanted = words(form);
    if wanted.len() == left.len() && wanted.iter().zip(&left).all(|(a, b)| common_prefix(a, b) > 0) {
        return wanted.into_iter().zip(left).collect();
    }
    let mut pairs = Vec::new();
    for word in wanted {
        let best = (0..left.len())
            .rev()
            .max_by_key(|&at| left.get(at).map_or(0, |other| common_prefix(word, other)));
        if let Some(at) = best.filter(|&at| left.get(at).is_some_and(|other| common_prefix(word, other) > 0))
        {
            pairs.push((word, left.remove(at)));
        }
    }
    pairs
}

fn words(text: &str) -> Vec<&str> {
    let is_article = |word: &&str| matches!(fold(word).as_str(), "the" | "a" | "an");
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !is_article(word)).collect()
}

fn begins_upper(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn common_prefix(left: &str, right: &str) -> usize {
    fold(left).chars().zip(fold(right).chars()).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_compared_word_by_word() {
        for (form, found, expected) in [
            ("Совет Безопасности ООН", "Совета Безопасности ООН", LetterCase::Same),
            ("Совет Безопасности ООН", "Совета безопасности ООН", LetterCase::Lowered),
            ("вербальная нота", "Вербальной ноте", LetterCase::FirstRaised),
            ("вербальная нота", "вербальной Ноте", LetterCase::Raised),
            ("вербальная нота", "Нота вербальная", LetterCase::FirstRaised),
            ("вербальная нота", "ВЕРБАЛЬНАЯ НОТА", LetterCase::AllCapitals),
            ("Северный Кавказ", "Северный и Южный Кавказ", LetterCase::Same),
            ("the Gulf", "the gulf", LetterCase::Lowered),
            ("МИД", "МИДом", LetterCase::Same),
            ("", "", LetterCase::Same),
        ] {
            assert_eq!(letter_case(form, found), expected, "{form} / {found}");
        }
    }
}
