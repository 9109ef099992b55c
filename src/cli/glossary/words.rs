//! What the glossary commands say.

use sverka::text::Phrase;

pub const MORE_LOSSES: Phrase = Phrase::new("and {0} more of the kind", "и ещё {0} таких");
pub const TAKEN: Phrase = Phrase::new("entries taken over: {0}", "перенесено записей: {0}");
pub const LINTED: Phrase = Phrase::new(
    "Looked at {0} files: {1} errors, {2} warnings, {3} info.",
    "Просмотрено файлов: {0}. Ошибок: {1}, предупреждений: {2}, сведений: {3}.",
);
pub const HIDDEN: Phrase =
    Phrase::new("  info, shown with --all: {0} ({1})", "  сведения, видны с --all: {0} ({1})");
pub const ADMITTED: Phrase = Phrase::new("admitted", "допустимо");
pub const FORBIDDEN: Phrase = Phrase::new("forbidden", "запрещено");
pub const FORMS: Phrase = Phrase::new("found as", "находится как");
pub const NOTE: Phrase = Phrase::new("note", "примечание");
pub const AUTHORITY: Phrase = Phrase::new("authority", "источник");
pub const BY_TERM: Phrase = Phrase::new("stands in the text", "есть в тексте");
pub const BY_PART: Phrase = Phrase::new("holds the text", "содержит текст");
pub const BY_SPELLING: Phrase = Phrase::new("spelled alike, {0} %", "похоже по написанию, {0} %");
pub const NOTHING: Phrase = Phrase::new("no entry fits “{0}”", "ни одна запись не подходит к «{0}»");
pub const NO_GLOSSARY: Phrase = Phrase::new(
    "no glossary was found; name one with --glossary PATH",
    "глоссарий не найден; укажите его: --glossary PATH",
);
