//! What the glossary commands say.

use sverka::text::Phrase;

pub const MORE_LOSSES: Phrase = Phrase::new("and {0} more of the kind", "и ещё {0} таких");
pub const TAKEN: Phrase = Phrase::new("entries taken over: {0}", "перенесено записей: {0}");
pub const LINTED: Phrase = Phrase::new(
    "Files: {0}. Errors: {1}, warnings: {2}, info: {3}.",
    "Файлов: {0}. Ошибок: {1}, предупреждений: {2}, сведений: {3}.",
);
pub const HIDDEN: Phrase =
    Phrase::new("  info, shown with --all: {0} ({1})", "  сведения, видны с --all: {0} ({1})");
pub const ADMITTED: Phrase = Phrase::new("admitted", "допустимо");
pub const FORBIDDEN: Phrase = Phrase::new("forbidden", "запрещено");
pub const FORMS: Phrase = Phrase::new("found as", "находится как");
pub const NOTE: Phrase = Phrase::new("note", "примечание");
pub const AUTHORITY: Phrase = Phrase::new("authority", "источник");
pub const BY_TERM: Phrase = Phrase::new("stands in the text", "есть в тексте");
pub const BY_RELATED: Phrase = Phrase::new("a related word stands in the text", "в тексте родственное слово");
pub const BY_PART: Phrase = Phrase::new("holds the text", "содержит текст");
pub const BY_SPELLING: Phrase = Phrase::new("spelled alike, {0} %", "похоже по написанию, {0} %");
pub const NOTHING: Phrase = Phrase::new("no entry fits “{0}”", "ни одна запись не подходит к «{0}»");
pub const NO_GLOSSARY: Phrase = Phrase::new(
    "no glossary was found; name one with --glossary PATH",
    "глоссарий не найден; укажите его: --glossary PATH",
);
pub const SUGGESTED: Phrase = Phrase::new(
    "suggestions: {0}; remove the rows and columns that are not wanted, `sverka glossary import` drops the columns behind authority",
    "предложений: {0}; удалите ненужное, столбцы после authority убирает `sverka glossary import`",
);
pub const MOST_VIOLATED: Phrase = Phrase::new("Most findings", "Больше всего находок");
pub const MOST_USED: Phrase = Phrase::new("Used most", "Чаще всего в текстах");
pub const NEVER_USED: Phrase = Phrase::new("Never used: {0} of {1}", "Не встретилось: {0} из {1}");
pub const USED_COUNTS: Phrase =
    Phrase::new("{0} EN, {1} RU, articles: {2}", "англ. {0}, рус. {1}, статей: {2}");
pub const SEE_ALL: Phrase = Phrase::new("listed with --all", "список — с --all");

pub const WRITE_MAP: Phrase = Phrase::new(
    "write it as HEADER=COLUMN, COLUMN being one of {0}",
    "пишите ЗАГОЛОВОК=СТОЛБЕЦ, где СТОЛБЕЦ — один из {0}",
);
