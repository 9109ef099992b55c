//! All that reports say by themselves, in both languages of the interface.

use crate::check::Finding;
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
pub(super) const BEADS: Noun = Noun {
    english: ["bead", "beads"],
    russian: ["соответствие", "соответствия", "соответствий"],
};
pub(super) const TERMS: Noun = Noun {
    english: ["glossary term", "glossary terms"],
    russian: ["термин глоссария", "термина глоссария", "терминов глоссария"],
};

impl Noun {
    /// `2 errors`, «2 ошибки».
    pub fn counted(&self, number: usize, language: Language) -> String {
        format!("{number} {}", self.with(number, language))
    }

    /// `errors`, «ошибки»: the noun as it stands behind the number.
    pub fn with(&self, number: usize, language: Language) -> &'static str {
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

/// Findings of a severity, to be counted.
pub(super) fn findings(severity: Severity) -> Noun {
    match severity {
        Severity::Error => ERRORS,
        Severity::Warning => WARNINGS,
        Severity::Info => INFOS,
    }
}

/// Why a finding is not open: its reason, or that it is known.
pub(super) fn settlement(finding: &Finding, language: Language) -> Option<String> {
    let suppressed = finding.suppressed.as_ref().map(|reason| SUPPRESSED.with(&[reason]).text(language));
    suppressed.or_else(|| finding.known.then(|| KNOWN.text(language).to_owned()))
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
    FOUND: "found", "найдено";
    RULE: "rule", "правило";
    SEVERITY: "severity", "важность";

    KNOWN: "known: the baseline holds it", "известно: есть в списке известных";
    SUPPRESSED: "suppressed: {0}", "принято: {0}";
    COUNT_KNOWN: "{0} known", "известных: {0}";
    COUNT_SUPPRESSED: "{0} suppressed", "принятых: {0}";

    // The summary.
    CHECKED: "Checked {0} against {1}: {2}.", "Сверено: {0}, {1}. Найдено: {2}.";
    NOT_LISTED: "(not listed; --all lists them)", "(не перечислены; перечислит --all)";
    TOTAL: "all", "всего";
    NEXT_EXPLAIN: "`sverka explain {0}` says why a rule matters, with examples.",
        "`sverka explain {0}` объяснит правило на примерах.";
    NEXT_REPORT: "`--report report.html` shows both editions side by side.",
        "`--report report.html` покажет обе редакции рядом.";

    PLACE: "{0}, paragraph {1}", "{0}, абзац {1}";

    // Alignments.
    ONLY_ENGLISH: "{0} only in English", "{0} только по-английски";
    ONLY_RUSSIAN: "{0} only in Russian", "{0} только по-русски";
    NO_ENGLISH: "Nothing in the English edition", "В английской редакции этого нет";
    NO_RUSSIAN: "Nothing in the Russian edition", "В русской редакции этого нет";
    ALIGNMENT_SURE: "do these paragraphs belong together? {0} % sure",
        "соответствуют ли эти абзацы друг другу? уверенность {0} %";
    MOVED: "moved", "переставлено";
    ONE_SIDED: "{0} in one edition only", "{0} только в одной редакции";
    DOUBTFUL: "{0} doubtful", "{0} под вопросом";

    // The page.
    SKIP: "Skip to the text", "Перейти к тексту";
    CLEAN: "Nothing to report.", "Замечаний нет.";
    RULES: "What was found", "Что найдено";
    FINDINGS: "Findings", "Замечания";
    DOUBTS: "Doubtful places", "Сомнительные места";
    ALL_RULES: "All rules", "Все правила";
    ALL_PAIRS: "All pairs", "Все пары";
    ALL_STATES: "All states", "Все состояния";
    OPEN: "Open", "Открытые";
    SETTLED: "Settled", "Решённые";
    ACCEPTED: "Accepted", "Принятые";
    ONLY_PLACES: "only these places", "только эти места";
    ONLY_DOUBTS: "only doubtful places", "только сомнительные места";
    FILTERS: "Filters", "Фильтры";
    SEARCH: "Search findings and text", "Искать в замечаниях и тексте";
    SEARCH_TEXT: "Search the text", "Искать в тексте";
    NEXT: "Next", "Следующее";
    PREVIOUS: "Previous", "Предыдущее";
    KEYS: "Keys", "Клавиши";
    ACCEPT_KEY: "Accept the finding, with a reason", "Принять замечание, указав причину";
    CLOSE: "Close", "Закрыть";

    // Accepting findings.
    ACCEPT: "Accept…", "Принять…";
    REASON: "Why is this right as it is?", "Почему так правильно?";
    UNDO: "Undo", "Вернуть";
    CANCEL: "Cancel", "Отмена";
    ACCEPTED_AS: "Accepted: ", "Принято: ";
    ACCEPTED_TITLE: "Accepted findings", "Принятые замечания";
    ACCEPTED_HELP: "Add these lines to sverka.toml, and `sverka check` keeps quiet about them.",
        "Добавьте эти строки в sverka.toml, и `sverka check` не будет о них сообщать.";
    DOWNLOAD: "Download sverka.toml", "Скачать sverka.toml";
    FILE_HEAD: "Findings accepted in review", "Замечания, принятые при проверке";
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
}
