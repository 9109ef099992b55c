//! All that reports say by themselves, in both languages of the interface.

use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A noun that is counted.
pub(super) struct Noun {
    english: [&'static str; 2],
    /// With 1, with 2 and with 5.
    russian: [&'static str; 3],
}

pub(super) const ERRORS: Noun =
    Noun { english: ["error", "errors"], russian: ["ошибка", "ошибки", "ошибок"] };
pub(super) const WARNINGS: Noun = Noun {
    english: ["warning", "warnings"],
    russian: ["предупреждение", "предупреждения", "предупреждений"],
};
pub(super) const INFOS: Noun = Noun { english: ["info"; 2], russian: ["к сведению"; 3] };
pub(super) const PAIRS: Noun =
    Noun { english: ["pair", "pairs"], russian: ["пара", "пары", "пар"] };
pub(super) const TERMS: Noun = Noun {
    english: ["glossary term", "glossary terms"],
    russian: ["термин глоссария", "термина глоссария", "терминов глоссария"],
};

impl Noun {
    /// `2 errors`, «2 ошибки».
    pub fn counted(&self, number: usize, language: Language) -> String {
        format!("{number} {}", self.with(number, language))
    }

    fn with(&self, number: usize, language: Language) -> &'static str {
        let ([one, many], [odin, dva, pyat]) = (self.english, self.russian);
        match (language, number % 10, number % 100) {
            (Language::English, ..) => {
                if number == 1 {
                    one
                } else {
                    many
                }
            }
            (Language::Russian, _, 11..=14) => pyat,
            (Language::Russian, 1, _) => odin,
            (Language::Russian, 2..=4, _) => dva,
            (Language::Russian, ..) => pyat,
        }
    }
}

/// A severity as people call it.
pub(super) fn severity(severity: Severity) -> Phrase {
    match severity {
        Severity::Error => ERROR,
        Severity::Warning => WARNING,
        Severity::Info => INFO,
    }
}

/// The name of a language.
pub(super) fn language(language: Language) -> Phrase {
    match language {
        Language::English => ENGLISH,
        Language::Russian => RUSSIAN,
    }
}

macro_rules! words {
    ($($name:ident: $english:literal, $russian:literal;)*) => {
        $(pub(super) const $name: Phrase = Phrase::new($english, $russian);)*

        #[cfg(test)]
        const ALL: &[Phrase] = &[$($name),*];
    };
}

words! {
    ERROR: "error", "ошибка";
    WARNING: "warning", "предупреждение";
    INFO: "info", "к сведению";
    ENGLISH: "English", "английский";
    RUSSIAN: "Russian", "русский";

    RIGHT: "Right, nothing is found", "Верно, замечаний нет";
    WRONG: "Wrong", "Неверно";

    // Facts about a finding.
    EXPECTED: "expected", "ожидалось";
    TERM: "term", "термин";
    OTHER_EDITION: "the same place of the other edition", "то же место другой редакции";

    // The summary.
    CHECKED: "Checked {0} against {1}: {2}.", "Сверено: {0}, {1}. Найдено: {2}.";
    NOT_LISTED: "(not listed; --all lists them)", "(не перечислены; перечислит --all)";
    TOTAL: "all", "всего";
    NEXT_EXPLAIN: "`sverka explain {0}` says why a rule matters, with examples.",
        "`sverka explain {0}` объяснит правило на примерах.";
    NEXT_REPORT: "`--report report.html` shows both editions side by side.",
        "`--report report.html` покажет обе редакции рядом.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_agree_with_their_numbers() {
        let russian = |number| ERRORS.counted(number, Language::Russian);
        for (form, numbers) in [
            ("ошибка", &[1, 21, 101, 1001][..]),
            ("ошибки", &[2, 4, 22, 103]),
            ("ошибок", &[0, 5, 10, 11, 12, 14, 20, 111, 112, 1013]),
        ] {
            for &number in numbers {
                assert_eq!(russian(number), format!("{number} {form}"));
            }
        }
        assert_eq!(
            [0, 1, 2].map(|number| PAIRS.counted(number, Language::English)),
            ["0 pairs", "1 pair", "2 pairs"]
        );
    }

    #[test]
    fn both_languages_have_the_same_places() {
        let places = |text: &str| {
            let mut places: Vec<String> =
                text.split('{').skip(1).map(|part| part.chars().take(1).collect()).collect();
            places.sort();
            places
        };
        for phrase in ALL {
            let [english, russian] = Language::BOTH.map(|language| phrase.text(language));
            assert_eq!(places(english), places(russian), "{english}");
            assert!(
                !english.is_empty() && russian.chars().any(|c| matches!(c, 'а'..='я')),
                "{english}: {russian}"
            );
        }
    }
}
