//! What the program says besides reports and problems of files.

use sverka::text::Phrase;

pub const ERROR: Phrase = Phrase::new("sverka: error: {0}", "sverka: ошибка: {0}");
pub const NOTE: Phrase = Phrase::new("sverka: note: {0}", "sverka: замечание: {0}");
pub const NO_OUTPUT: Phrase =
    Phrase::new("standard output: cannot write to it: {0}", "стандартный вывод: не удалось записать: {0}");
pub const NO_GLOSSARY: Phrase = Phrase::new(
    "no glossary was found, so no terms are checked; name one with --glossary PATH",
    "глоссарий не найден, термины не проверяются; укажите его: --glossary PATH",
);
pub const UNKNOWN_RULE: Phrase = Phrase::new("there is no rule “{0}”;", "правила «{0}» нет;");
pub const NEAREST: Phrase = Phrase::new("did you mean {0}?", "может быть, {0}?");
pub const SEE_RULES: Phrase =
    Phrase::new("`sverka rules` lists them all", "все правила показывает `sverka rules`");
pub const RIGHT: Phrase = Phrase::new("Right, nothing is found:", "Верно, находок нет:");
pub const MISSING: Phrase = Phrase::new("Wrong, something is missing:", "Неверно, чего-то недостаёт:");
pub const WRONG: Phrase = Phrase::new("Wrong, {0} is found:", "Неверно, найдено {0}:");
pub const AND: Phrase = Phrase::new(" and ", " и ");
pub const GLOSSARY: Phrase = Phrase::new("glossary", "глоссарий");
pub const ENGLISH: Phrase = Phrase::new("English", "английский");
pub const RUSSIAN: Phrase = Phrase::new("Russian", "русский");
pub const WRITTEN: Phrase = Phrase::new(
    "{0} is written (pairs found: {1}); edit it, then run `sverka check`",
    "файл {0} записан (найдено пар: {1}); отредактируйте его и запустите `sverka check`",
);

pub const WRITE_ENCODING: Phrase = Phrase::new("write it as one of {0}", "возможны, например, {0}");
pub const WRITE_PIN: Phrase =
    Phrase::new("write it as 3=3-4, 5= or =7", "пишите, например, 3=3-4, 5= или =7");
pub const NOTHING_TO_CHECK: Phrase = Phrase::new(
    "there is no pair to check; if that may be, say so with --allow-empty",
    "проверять нечего: нет ни одной пары; если так и должно быть, укажите --allow-empty",
);
