//! What is said of files.

use crate::text::Phrase;

pub(super) const NOT_FOUND: Phrase =
    Phrase::new("no such file or folder; check the path", "нет такого файла или папки; проверьте путь");
pub(super) const READING_DENIED: Phrase = Phrase::new(
    "permission to read it is denied; change its permissions",
    "читать не разрешено; измените права доступа",
);
pub(super) const WRITING_DENIED: Phrase = Phrase::new(
    "permission to write it is denied; change its permissions",
    "записать не разрешено; измените права доступа",
);
pub(super) const DISK_FULL: Phrase = Phrase::new(
    "the disk is full; make room, nothing was written",
    "на диске нет места; освободите его, ничего не записано",
);
pub(super) const CANNOT_READ: Phrase = Phrase::new("cannot read it: {0}", "не удалось прочитать: {0}");
pub(super) const CANNOT_WRITE: Phrase = Phrase::new("cannot write it: {0}", "не удалось записать: {0}");
pub(super) const IS_FOLDER: Phrase = Phrase::new("this is a folder; name a file", "это папка; назовите файл");
pub(super) const NOT_UTF8: Phrase = Phrase::new(
    "byte {0} is not valid UTF-8; save the file in the encoding UTF-8",
    "байт {0} не годится для UTF-8; сохраните файл в кодировке UTF-8",
);

pub(super) const NO_SUCH_FOLDER: Phrase =
    Phrase::new("there is no folder {0}; make it first", "нет папки {0}; сначала создайте её");
pub(super) const IS_INPUT: Phrase = Phrase::new(
    "this is an input of this run; name another file",
    "этот файл читается при этом запуске; назовите другой",
);
pub(super) const WOULD_BE_READ: Phrase = Phrase::new(
    "a run would read this file as an article or a glossary; give it another name or folder",
    "такой файл программа прочла бы как статью или глоссарий; дайте ему другое имя или папку",
);
pub(super) const IS_OUTPUT: Phrase = Phrase::new(
    "this is another report of this run; name another file",
    "сюда уже пишется другой отчёт; назовите другой файл",
);
pub(super) const READ_ONLY: Phrase = Phrase::new(
    "this file is read-only; change its permissions, or name another one",
    "файл доступен только для чтения; измените права доступа или назовите другой",
);
pub(super) const LEADS_NOWHERE: Phrase = Phrase::new(
    "this is a link to a file that does not exist; remove the link, or name another file",
    "это ссылка на файл, которого нет; удалите её или назовите другой файл",
);
pub(super) const OUTSIDE_SETTINGS: Phrase = Phrase::new(
    "{0} may name reports in its own folder only; write this one with --report",
    "{0} может назначать отчёты только в своей папке; этот запишите с ключом --report",
);
pub(super) const NO_REPORT: Phrase = Phrase::new(
    "this file is there already and is no report of sverka; remove it first, or name another one",
    "такой файл уже есть, и это не отчёт sverka; сначала удалите его или назовите другой",
);
pub(super) const NO_REGULAR_FILE: Phrase = Phrase::new(
    "this is no regular file but a pipe or a device; remove it",
    "это не обычный файл, а канал или устройство; удалите его",
);
pub(super) const LEADS_OUTSIDE: Phrase = Phrase::new(
    "this link leads out of the folder {0}; put the file itself there, or name it on the command line",
    "эта ссылка ведёт за пределы папки {0}; положите туда сам файл или назовите его в командной строке",
);
pub(super) const TOO_LARGE: Phrase = Phrase::new(
    "the file is larger than the {0} MiB that may be read; check what it is",
    "файл больше {0} МиБ, столько программа не читает; проверьте, что это",
);
pub(super) const LIST_OUTSIDE: Phrase = Phrase::new(
    "{0} is no regular file in {1}; put the list above its files, or name them with --en and --ru",
    "{0} — не обычный файл в папке {1}; положите список выше его файлов или назовите их: --en и --ru",
);
pub(super) const REPORT_ENDING: Phrase = Phrase::new(
    "the ending of a report names its format; use {0}",
    "формат отчёта определяется окончанием имени; возможны {0}",
);

pub(super) const WITHOUT_TABLES: Phrase = Phrase::new(
    "no glossary in this folder; put a .csv file there or name another path",
    "в этой папке нет глоссария; положите туда файл .csv или укажите другой путь",
);

pub(super) const GUESSED: Phrase = Phrase::new(
    "read as {0}, a guess; if it is another encoding, name it with --encoding",
    "прочитан как {0} — кодировка угадана; если она другая, назовите её: --encoding",
);
pub(super) const ASCIIDOC: Phrase = Phrase::new(
    "this is AsciiDoc, which is not read; convert it, for instance with asciidoctor, to .html",
    "это AsciiDoc, он не читается; преобразуйте его, например программой asciidoctor, в .html",
);
pub(super) const RESTRUCTURED_TEXT: Phrase = Phrase::new(
    "this is reStructuredText, which is not read; convert it, for instance with pandoc, to .md or .html",
    "это reStructuredText, он не читается; преобразуйте его, например программой pandoc, в .md или .html",
);
pub(super) const LIST_CELLS: Phrase = Phrase::new(
    "this row has another number of cells than the header",
    "в этой строке не столько столбцов, сколько в заголовке",
);
pub(super) const LIST_COLUMNS: Phrase = Phrase::new(
    "the header of a list of pairs needs the columns en and ru",
    "в заголовке списка пар нужны столбцы en и ru",
);
pub(super) const LIST_CELL: Phrase =
    Phrase::new("a path is missing in this row; add it", "в этой строке не хватает пути; добавьте его");
pub(super) const LIST_FILE: Phrase =
    Phrase::new("there is no file {0}; check the path", "нет файла {0}; проверьте путь");

pub(super) const UNREADABLE: Phrase =
    Phrase::new(".{0} files cannot be read; save it as {1}", "файлы .{0} не читаются; сохраните его как {1}");
pub(super) const NO_ENDING: Phrase = Phrase::new(
    "files without an ending cannot be read; save it as {0}",
    "файлы без окончания имени не читаются; сохраните его как {0}",
);
pub(super) const ENDLESS: Phrase = Phrase::new(
    "a paragraph of {0} bytes, more than the {1} that one may have; break it into paragraphs",
    "абзац в {0} байт, допустимо не более {1}; разбейте его на абзацы",
);
pub(super) const ENGLISH_MISSING: Phrase =
    Phrase::new("its English half is missing; add {0}", "нет английского текста пары; добавьте {0}");
pub(super) const RUSSIAN_MISSING: Phrase =
    Phrase::new("its Russian half is missing; add {0}", "нет русского текста пары; добавьте {0}");
pub(super) const TWICE: Phrase = Phrase::new(
    "{0} is the same half of the same pair; remove one of the two",
    "{0} — та же половина той же пары; удалите один из файлов",
);
pub(super) const CANNOT_LIST: Phrase =
    Phrase::new("cannot list all of it: {0}", "не удалось просмотреть целиком: {0}");
pub(super) const NO_PAIRS: Phrase = Phrase::new(
    "no pair of articles in this folder; name them NAME/en.* and NAME/ru.*, NAME.en.* and NAME.ru.*, \
     or en/NAME.* and ru/NAME.*, with the ending {0}; or list them in a file for --pairs",
    "в этой папке нет ни одной пары статей; назовите файлы NAME/en.* и NAME/ru.*, NAME.en.* и NAME.ru.* \
     или en/NAME.* и ru/NAME.*, с окончанием {0}; либо перечислите их в файле для --pairs",
);
pub(super) const NO_LANGUAGE: Phrase = Phrase::new(
    "its name tells no language; give both editions with --en FILE and --ru FILE",
    "по имени не понять языка; укажите оба текста: --en FILE и --ru FILE",
);

pub(super) const BAD_TOML: Phrase = Phrase::new("this is not valid TOML:", "это не TOML:");
pub(super) const UNKNOWN_KEY: Phrase = Phrase::new("there is no key “{0}” here;", "ключа «{0}» здесь нет;");
pub(super) const UNKNOWN_RULE: Phrase = Phrase::new("there is no rule “{0}”;", "правила «{0}» нет;");
pub(super) const UNKNOWN_POLICY: Phrase = Phrase::new(
    "no row of the glossary belongs to a policy “{0}”;",
    "в глоссарии нет ни одной записи с политикой «{0}»;",
);
pub(super) const UNKNOWN_VALUE: Phrase =
    Phrase::new("“{0}” is not possible here;", "значение «{0}» здесь не подходит;");
pub(super) const NEAREST: Phrase = Phrase::new("did you mean “{0}”?", "может быть, «{0}»?");
pub(super) const ONE_OF: Phrase = Phrase::new("it must be one of {0}", "возможны только {0}");
pub(super) const SEE_RULES: Phrase =
    Phrase::new("`sverka rules` lists them all", "все правила показывает `sverka rules`");
pub(super) const CHECK_NAME: Phrase = Phrase::new("check its name", "проверьте имя");
pub(super) const WANTED: Phrase = Phrase::new("this must be", "здесь нужно другое:");
pub(super) const A_TEXT: Phrase = Phrase::new("a text in quotes", "текст в кавычках");
pub(super) const TEXTS: Phrase =
    Phrase::new("a list of texts in quotes, between [ and ]", "список текстов в кавычках между [ и ]");
pub(super) const PAIRS: Phrase = Phrase::new(
    "a list of paths in quotes, or of {0}, between [ and ]",
    "список путей в кавычках или пар вида {0} между [ и ]",
);
pub(super) const PATTERNS_DIFFER: Phrase = Phrase::new(
    "both paths must have the same wildcards * and ** in the same order, {0} at most",
    "в обоих путях должны стоять одни и те же знаки * и ** в одном порядке, не больше {0}",
);
pub(super) const NOTHING_FITS: Phrase = Phrase::new(
    "no file stands where these patterns say; check them",
    "там, где указывают эти образцы, нет ни одного файла; проверьте их",
);
pub(super) const ONE_MARK_FOR_BOTH: Phrase = Phrase::new(
    "the same mark cannot part thousands too; change this or {0}",
    "тот же знак не может отделять и тысячи; измените это или {0}",
);
pub(super) const A_TRUTH: Phrase = Phrase::new("true or false", "true или false");
pub(super) const A_TABLE: Phrase =
    Phrase::new("a table: [NAME], and keys below it", "таблица: [ИМЯ] и ключи под ним");
pub(super) const A_DATE: Phrase = Phrase::new("a date as 2022-06-01", "дата вида 2022-06-01");
pub(super) const A_POLICY: Phrase =
    Phrase::new("\"on\", \"off\" or, with dates, {0}", "\"on\", \"off\" или, с датами, {0}");
pub(super) const A_FINGERPRINT: Phrase = Phrase::new(
    "a fingerprint: the 16 digits in the last column of a report",
    "отпечаток находки: 16 знаков из последнего столбца отчёта",
);
pub(super) const KEY_MISSING: Phrase = Phrase::new("the key “{0}” is missing here", "здесь нет ключа «{0}»");
pub(super) const NO_REASON: Phrase = Phrase::new(
    "a reason is missing: say why this is to stay as it is",
    "нет причины: напишите, почему так и следует оставить",
);
pub(super) const A_NAME: Phrase = Phrase::new(
    "a name, or a pair of names as \"Oleksii = Алексей\"",
    "имя или пара имён вида \"Oleksii = Алексей\"",
);
pub(super) const SUPPRESSED_TWICE: Phrase = Phrase::new(
    "this fingerprint is suppressed above already; remove one of the two",
    "этот отпечаток уже указан выше; удалите одну из записей",
);
pub(super) const UNUSED: Phrase = Phrase::new(
    "nothing that is found has this fingerprint any more; remove the entry",
    "находки с таким отпечатком больше нет; удалите запись",
);
pub(super) const EXISTS: Phrase = Phrase::new(
    "this file exists already; edit it, or remove it first",
    "этот файл уже есть; измените его или сначала удалите",
);

pub(super) const NOT_BASELINE: Phrase = Phrase::new(
    "this is no baseline; restore the file, or remove it and write it anew with --write-baseline. What is wrong:",
    "это не базовый список; восстановите файл или удалите его и запишите заново: --write-baseline. Что не так:",
);
pub(super) const BASELINE_VERSION: Phrase = Phrase::new(
    "this baseline has version {0}, and this program reads version {1}; use the program that wrote it, or remove it \
     and write it anew with --write-baseline",
    "версия этого базового списка — {0}, а программа читает версию {1}; возьмите программу, которая его записала, \
     или удалите его и запишите заново: --write-baseline",
);
pub(super) const NOT_PINS: Phrase = Phrase::new(
    "these are no pins; restore the file or remove it. What is wrong:",
    "это не файл закреплений; восстановите его или удалите. Что не так:",
);
pub(super) const PINS_VERSION: Phrase = Phrase::new(
    "these pins have version {0}, and this program reads version {1}; use the program that wrote them",
    "версия этих закреплений — {0}, а программа читает версию {1}; возьмите программу, которая их записала",
);
pub(super) const PIN_LOST: Phrase = Phrase::new(
    "the pinned paragraphs “{0}” ↔ “{1}” are no longer there as they were; pin them anew with `sverka align --pin`",
    "закреплённых абзацев «{0}» ↔ «{1}» в прежнем виде больше нет; закрепите их заново: `sverka align --pin`",
);
pub(super) const NO_PARAGRAPH: Phrase =
    Phrase::new("there is no paragraph {0}; it has {1}", "абзаца {0} нет; всего их {1}");
pub(super) const A_SUPPRESSION: Phrase = Phrase::new(
    "[[suppress]] with the keys fingerprint and reason below it",
    "[[suppress]] с ключами fingerprint и reason под ним",
);
pub(super) const BY_DEFAULT: Phrase = Phrase::new("default", "по умолчанию");
pub(super) const BY_OPTION: Phrase = Phrase::new("option", "из командной строки");

pub(super) const INIT_HEAD: Phrase = Phrase::new(
    "Settings of sverka. Paths are meant from the folder of this file.\n`sverka check --print-config` shows what is in force.",
    "Настройки sverka. Пути отсчитываются от папки этого файла.\nЧто действует, показывает `sverka check --print-config`.",
);
pub(super) const INIT_PAIRS: Phrase = Phrase::new(
    "Where the pairs of articles are: folders, or single files. Where their names do not tell, patterns such as\n\
     {en=\"content/en/**/*.md\", ru=\"content/ru/**/*.md\"}: * is any name, ** are any folders, the same in both.",
    "Где лежат пары статей: папки или отдельные файлы. Если по именам пар не найти — образцы вида\n\
     {en=\"content/en/**/*.md\", ru=\"content/ru/**/*.md\"}: * — любое имя, ** — любые папки, в обоих те же.",
);
pub(super) const INIT_GLOSSARY: Phrase =
    Phrase::new("Glossary files, or folders of them.", "Файлы глоссария или папки с ними.");
pub(super) const INIT_REPORTS: Phrase = Phrase::new(
    "Reports to write at every check; the ending names the format.",
    "Отчёты, которые пишутся при каждой проверке; формат — по окончанию имени.",
);
pub(super) const INIT_BASELINE: Phrase = Phrase::new(
    "Findings that are known and fail nothing; written by `sverka check --write-baseline FILE`.",
    "Известные находки, которые ничему не мешают; пишет их `sverka check --write-baseline FILE`.",
);
pub(super) const INIT_FAIL_ON: Phrase = Phrase::new(
    "The least severity that fails a check: error, warning, info or never.",
    "С какой важности проверка не пройдена: error, warning, info или never.",
);
pub(super) const INIT_LANGUAGE: Phrase = Phrase::new(
    "The language of messages, en or ru; without it that of the environment.",
    "Язык сообщений, en или ru; если не задан — язык системы.",
);
pub(super) const INIT_CSV: Phrase = Phrase::new(
    "CSV that Excel opens right where the comma is the decimal mark.",
    "CSV, который русский Excel открывает правильно.",
);
pub(super) const INIT_RULES: Phrase = Phrase::new(
    "Severities of rules: error, warning, info or off; `sverka rules` lists them.",
    "Важность правил: error, warning, info или off; их список — `sverka rules`.",
);
pub(super) const INIT_POLICIES: Phrase = Phrase::new(
    "Editorial policies of the glossary: \"on\", \"off\", or on between dates of the article.\nThose not named here are reported as info.",
    "Редакционные политики глоссария: \"on\", \"off\" или действующие между датами статьи.\nНе названные здесь дают только сведения (info).",
);
pub(super) const INIT_NAMES: Phrase = Phrase::new(
    "Names that are right although a rule may doubt them: pairs or single spellings.",
    "Имена, которые верны, даже если правило сомневается: пары или отдельные написания.",
);
pub(super) const INIT_SUPPRESS: Phrase = Phrase::new(
    "Findings that are to stay as they are; the fingerprint is in the last column of a report.",
    "Находки, которые следует оставить; отпечаток — в последнем столбце отчёта.",
);
pub(super) const GONE: Phrase = Phrase::new(
    "what was known is gone: {0}, “{1}” in {2}; write the baseline anew with --write-baseline",
    "известной находки больше нет: {0}, «{1}» в {2}; запишите базовый список заново: --write-baseline",
);
pub(super) const INIT_STYLE: Phrase = Phrase::new(
    "House style. Quotes: guillemets, curly or straight. Dashes: spaced-em, em, spaced-en or hyphen. ё: always or never.\n\
     Thousands: comma, point, space or none; decimals: point or comma.\n\
     What is not chosen is only checked for being the same throughout an article.",
    "Стиль издания. Кавычки: guillemets, curly или straight. Тире: spaced-em, em, spaced-en или hyphen. Буква ё: always \
     или never.\nТысячи отделяет comma, point, space или none (ничто); дробь — point или comma.\nЧто не выбрано, проверяется только на единообразие в пределах статьи.",
);
