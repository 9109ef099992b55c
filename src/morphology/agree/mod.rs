//! Puts a phrase in the place of another: in the case, number and capitals of that place, with the words beside it that
//! agree with it.

mod capitals;
mod english;
mod neighbours;
mod phrase;
mod place;
mod russian;
mod slot;
mod word;

pub use slot::{Fitted, Slot};

use crate::text::Language;

/// Puts `replacement`, a dictionary form, in the place of a phrase.
pub fn fit(slot: &Slot, replacement: &str, language: Language) -> Fitted {
    match language {
        Language::English => english::fit(slot, replacement),
        Language::Russian => russian::fit(slot, replacement),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn replaced(text: &str, found: &str, form: &str, replacement: &str, language: Language) -> String {
        let start = text.find(found).unwrap_or_default();
        let slot = Slot { text, span: Span::new(start, start + found.len()), form };
        let mut fixed = text.to_owned();
        for (span, new) in fit(&slot, replacement, language).changes.into_iter().rev() {
            fixed.replace_range(span.range(), &new);
        }
        fixed
    }

    #[test]
    fn russian_phrases_take_the_case_of_their_place() {
        for (text, found, form, replacement, expected) in [
            (
                "Встреча прошла в Белоруссии.",
                "Белоруссии",
                "Белоруссия",
                "Беларусь",
                "Встреча прошла в Беларуси.",
            ),
            (
                "Он ответил устной нотой.",
                "устной нотой",
                "устная нота",
                "вербальная нота",
                "Он ответил вербальной нотой.",
            ),
            (
                "Граница с Белоруссией закрыта.",
                "Белоруссией",
                "Белоруссия",
                "Беларусь",
                "Граница с Беларусью закрыта.",
            ),
            (
                "Старая Киргизия подписала договор.",
                "Киргизия",
                "Киргизия",
                "Кыргызстан",
                "Старый Кыргызстан подписал договор.",
            ),
            (
                "Они говорили об Америке.",
                "Америке",
                "Америка",
                "Соединённые Штаты",
                "Они говорили о Соединённых Штатах.",
            ),
            ("Он летит во Францию.", "Францию", "Франция", "Бельгия", "Он летит в Бельгию."),
            (
                "УСТНАЯ НОТА вручена.",
                "УСТНАЯ НОТА",
                "устная нота",
                "вербальная нота",
                "ВЕРБАЛЬНАЯ НОТА вручена.",
            ),
        ] {
            assert_eq!(replaced(text, found, form, replacement, Language::Russian), expected);
        }
    }

    #[test]
    fn english_phrases_keep_number_article_and_possessor() {
        for (text, found, form, replacement, expected) in [
            ("An oral note was sent.", "oral note", "oral note", "verbal note", "A verbal note was sent."),
            (
                "Two oral notes were sent.",
                "oral notes",
                "oral note",
                "verbal note",
                "Two verbal notes were sent.",
            ),
            ("Oral notes came.", "Oral notes", "oral note", "note of protest", "Notes of protest came."),
            ("Kiev's mayor spoke.", "Kiev's", "Kiev", "Kyiv", "Kyiv's mayor spoke."),
        ] {
            assert_eq!(replaced(text, found, form, replacement, Language::English), expected);
        }
    }

    #[test]
    fn a_doubtful_place_is_not_called_certain() {
        let fitted = |text: &str, found: &str, form: &str, replacement: &str| {
            let start = text.find(found).unwrap_or_default();
            let slot = Slot { text, span: Span::new(start, start + found.len()), form };
            fit(&slot, replacement, Language::Russian).certain
        };
        assert!(fitted("Он был в Белоруссии.", "Белоруссии", "Белоруссия", "Беларусь"));
        assert!(!fitted("Киргизия подписала.", "Киргизия", "Киргизия", "Кыргызстан"));
        assert!(!fitted("Он сказал xyz.", "xyz", "xyz", "нота"));
    }
}
