//! What lint finds, and what it says.

use super::remark::Lint;
use crate::glossary::Severity;
use crate::text::Phrase;

pub(super) const BAD_ROW: Lint = Lint {
    id: "bad-row",
    severity: Severity::Error,
    summary: Phrase::new("a row that cannot be read", "строка, которую нельзя прочитать"),
};
pub(super) const CONFLICT: Lint = Lint {
    id: "conflict",
    severity: Severity::Error,
    summary: Phrase::new(
        "a form that one row approves of and another forbids",
        "форма, которую одна запись допускает, а другая запрещает",
    ),
};
pub(super) const LOOK_ALIKE: Lint = Lint {
    id: "look-alike",
    severity: Severity::Error,
    summary: Phrase::new(
        "letters of another script that look the same",
        "неотличимые на вид буквы другого алфавита",
    ),
};
pub(super) const WRONG_SCRIPT: Lint = Lint {
    id: "wrong-script",
    severity: Severity::Error,
    summary: Phrase::new("a Cyrillic word among English forms", "русское слово среди английских форм"),
};
pub(super) const NEVER_FOUND: Lint = Lint {
    id: "never-found",
    severity: Severity::Error,
    summary: Phrase::new(
        "the check does not find this form in any inflection; write the dictionary form, or match exact",
        "проверка не найдёт эту форму ни в каком падеже; впишите словарную форму или match exact",
    ),
};
pub(super) const SELF_FORBIDDEN: Lint = Lint {
    id: "forbidden-inside",
    severity: Severity::Error,
    summary: Phrase::new("a forbidden form inside a right one", "запрещённая форма внутри правильной"),
};
pub(super) const DUPLICATE: Lint = Lint {
    id: "duplicate",
    severity: Severity::Warning,
    summary: Phrase::new("two rows for one pair of terms", "две записи для одной пары терминов"),
};
pub(super) const INVISIBLE: Lint = Lint {
    id: "invisible",
    severity: Severity::Warning,
    summary: Phrase::new(
        "a soft hyphen or another character that cannot be seen; remove it",
        "мягкий перенос или другой невидимый знак; удалите его",
    ),
};
pub(super) const SPACE: Lint = Lint {
    id: "space",
    severity: Severity::Warning,
    summary: Phrase::new("spaces that do not belong there", "лишние пробелы"),
};
pub(super) const INFLECTED: Lint = Lint {
    id: "inflected",
    severity: Severity::Warning,
    summary: Phrase::new(
        "no word of this form is in the nominative; write the dictionary form",
        "в этой форме нет слова в именительном падеже; впишите словарную форму",
    ),
};
pub(super) const UNKNOWN_WORD: Lint = Lint {
    id: "unknown-word",
    severity: Severity::Info,
    summary: Phrase::new(
        "a Russian word that the dictionary does not hold",
        "русское слово, которого нет в словаре",
    ),
};
pub(super) const NO_AUTHORITY: Lint = Lint {
    id: "no-authority",
    severity: Severity::Info,
    summary: Phrase::new("no authority is named", "не указан источник"),
};

pub(super) const PREFERRED_IN: Phrase = Phrase::new(
    "“{0}” is forbidden here and preferred in {1}, line {2}; drop one of the two",
    "«{0}» здесь запрещено, а в {1}, строка {2}, предпочтительно; уберите одно из двух",
);
pub(super) const ADMITTED_IN: Phrase = Phrase::new(
    "“{0}” is forbidden here and admitted in {1}, line {2}; drop one of the two",
    "«{0}» здесь запрещено, а в {1}, строка {2}, допустимо; уберите одно из двух",
);
pub(super) const SAME_PAIR: Phrase = Phrase::new(
    "{0}, line {1} approves of the same English and Russian forms; merge the rows",
    "{0}, строка {1}, допускает те же английские и русские формы; объедините записи",
);
pub(super) const MIXED: Phrase =
    Phrase::new("“{0}” holds letters of two scripts", "в «{0}» смешаны буквы двух алфавитов");
pub(super) const DISGUISED: Phrase = Phrase::new(
    "“{0}” is written in Latin letters that look Cyrillic",
    "«{0}» написано латинскими буквами, похожими на русские",
);
pub(super) const CYRILLIC: Phrase =
    Phrase::new("“{0}” is Cyrillic in an English form", "«{0}» — кириллица в английской форме");
pub(super) const UNTRIMMED: Phrase = Phrase::new(
    "the cell begins or ends with white space; remove it",
    "ячейка начинается или кончается пробелом; удалите его",
);
pub(super) const EMPTY_FORM: Phrase = Phrase::new(
    "a semicolon with nothing beside it; remove it",
    "возле точки с запятой ничего нет; удалите её",
);
pub(super) const DOUBLE_SPACE: Phrase =
    Phrase::new("“{0}” holds white space other than single spaces", "в «{0}» не только одиночные пробелы");
pub(super) const UNKNOWN: Phrase = Phrase::new("the dictionary does not hold “{0}”;", "в словаре нет «{0}»;");
pub(super) const DECLINED: Phrase = Phrase::new("it is declined: {0}", "склоняется: {0}");
pub(super) const UNDECLINED: Phrase = Phrase::new("it is not declined", "не склоняется");
pub(super) const REPORTED_INSIDE: Phrase = Phrase::new(
    "the check would report “{0}”, forbidden anywhere in {1}, inside this right form",
    "проверка сочтёт ошибкой «{0}» (запрещено всюду в {1}) внутри этой правильной формы",
);
pub(super) const SHADOWED_INSIDE: Phrase = Phrase::new(
    "“{0}”, forbidden in {1}, stands inside this right form; it is reported only where it stands alone",
    "«{0}», запрещённое в {1}, стоит внутри этой правильной формы; само по себе оно будет ошибкой",
);
