/// The least similarity, from 0 to 1, at which a name is offered instead of an unknown one.
const LEAST_SIMILARITY: f64 = 0.5;

/// The name among `names` that `word` was probably meant to be, by edit distance with transpositions.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let similarity = |name: &str| strsim::normalized_damerau_levenshtein(&word, &name.to_lowercase());
    let likely = names.into_iter().map(|name| (similarity(name), name));
    let best = likely.filter(|(similarity, _)| *similarity >= LEAST_SIMILARITY);
    best.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_keyboard_are_understood_and_other_words_are_not() {
        let keys = ["glossary", "reports", "rules"];
        assert_eq!(nearest("Glosary", keys), Some("glossary"));
        assert_eq!(nearest("report", keys), Some("reports"));
        assert_eq!(nearest("language", keys), None);
    }
}
