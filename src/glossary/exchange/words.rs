//! What is said of glossaries of other programs.

use crate::text::Phrase;

pub(super) const ENGLISH: Phrase =
    Phrase::new("no English form is preferred or admitted", "нет допустимой английской формы");
pub(super) const RUSSIAN: Phrase =
    Phrase::new("no Russian form is preferred or admitted", "нет допустимой русской формы");
pub(super) const ONE_SIDED: Phrase = Phrase::new("“{0}” is left out:", "«{0}» пропущено:");
pub(super) const TWICE: Phrase = Phrase::new(
    "“{0}” / “{1}” is left out: it stands above already",
    "«{0}» / «{1}» пропущено: это уже есть выше",
);
pub(super) const TOO_LONG: Phrase = Phrase::new(
    "the form “{0}…” is left out: a glossary holds no forms of more than 40 words",
    "форма «{0}…» пропущена: в глоссарии не бывает форм длиннее 40 слов",
);
pub(super) const SEMICOLON: Phrase = Phrase::new(
    "“{0}” holds a semicolon, which parts forms in a glossary; it becomes a comma",
    "в «{0}» есть точка с запятой, а она разделяет формы в глоссарии; она заменена запятой",
);
pub(super) const CONTRADICTION: Phrase = Phrase::new(
    "“{0}” is right and forbidden at once; it is no longer forbidden",
    "форма «{0}» и допустима, и запрещена; запрет снят",
);
pub(super) const POLICY: Phrase = Phrase::new(
    "the customer “{0}” is left out: a policy is named in lower-case Latin letters, digits and hyphens",
    "заказчик «{0}» пропущен: имя политики состоит из строчных латинских букв, цифр и дефисов",
);
pub(super) const NO_PAIRS: Phrase = Phrase::new(
    "no pair of terms in this file; a row needs at least a source and a target",
    "в файле нет ни одной пары терминов; в строке нужны хотя бы термин и перевод",
);
pub(super) const NO_HEADER: Phrase =
    Phrase::new("there is no column “{0}”; the columns are: {1}", "столбца «{0}» нет; столбцы: {1}");
pub(super) const UNKNOWN_TABLE: Phrase = Phrase::new(
    "which columns hold the English and the Russian terms? The columns are: {0}; \
     say it with --map \"COLUMN=en_preferred\" --map \"COLUMN=ru_preferred\"",
    "в каких столбцах английские и русские термины? Столбцы: {0}; \
     укажите: --map \"СТОЛБЕЦ=en_preferred\" --map \"СТОЛБЕЦ=ru_preferred\"",
);
pub(super) const LEFT_COLUMNS: Phrase =
    Phrase::new("columns that are not taken over: {0}", "столбцы, которые не перенесены: {0}");
pub(super) const LEFT_LANGUAGES: Phrase =
    Phrase::new("languages that are not taken over: {0}", "языки, которые не перенесены: {0}");
pub(super) const LEFT_CATEGORIES: Phrase =
    Phrase::new("data that are not taken over: {0}", "данные, которые не перенесены: {0}");

pub(super) const BAD_XML: Phrase =
    Phrase::new("this is not well-formed XML: {0}", "это не правильный XML: {0}");
pub(super) const NOT_XML: Phrase = Phrase::new(
    "no element in this file, so it is no TBX; name its format with --from",
    "в файле нет ни одного элемента, это не TBX; укажите формат: --from",
);
pub(super) const NO_TBX: Phrase = Phrase::new(
    "this is no TBX: its root is <{0}> instead of <tbx> or <martif>",
    "это не TBX: корневой элемент — <{0}>, а не <tbx> или <martif>",
);
pub(super) const UNKNOWN_ENTITY: Phrase = Phrase::new(
    "the entity &{0}; is not known; write the character itself",
    "сущность &{0}; неизвестна; впишите сам знак",
);
pub(super) const ENTITIES: Phrase = Phrase::new(
    "this file defines entities, which are not expanded; save it without its DOCTYPE",
    "в файле определены сущности, а они не раскрываются; сохраните его без DOCTYPE",
);
pub(super) const TOO_DEEP: Phrase = Phrase::new(
    "more than {0} elements inside one another, which is no TBX",
    "вложенность больше {0} элементов, это не TBX",
);
pub(super) const CUT_OFF: Phrase = Phrase::new(
    "the file is cut off: elements are left open at its end; export it again",
    "файл обрывается: в конце остались открытые элементы; экспортируйте его заново",
);

pub(super) const LOST_RELATED: Phrase = Phrase::new(
    "related words are not written, the format has no place for them: {0}",
    "родственные слова не записаны, в формате для них нет места: {0}",
);
pub(super) const LOST_FORBIDDEN: Phrase = Phrase::new(
    "forbidden forms are not written, the format has no place for them: {0}",
    "запрещённые формы не записаны, в формате для них нет места: {0}",
);
pub(super) const LOST_ADMITTED: Phrase = Phrase::new(
    "admitted forms are written as rows of their own, not as such: {0}",
    "допустимые формы записаны отдельными строками, без пометки: {0}",
);
pub(super) const LOST_COLUMN: Phrase = Phrase::new(
    "column {0} is not written, the format has no place for it; rows that had it: {1}",
    "столбец {0} не записан, в формате для него нет места; записей с ним: {1}",
);
pub(super) const LOST_SOURCES: Phrase = Phrase::new(
    "policies and authorities are not written, the format has no place for them; rows that had one: {0}",
    "политики и источники не записаны, в формате для них нет места; записей с ними: {0}",
);
