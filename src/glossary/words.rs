//! What is said of glossary files.

use crate::text::Phrase;

pub(super) const NO_HEADER: Phrase = Phrase::new(
    "the file is empty: its first row must name the columns, en_preferred and ru_preferred among them",
    "файл пуст: первая строка должна называть столбцы, среди них en_preferred и ru_preferred",
);
pub(super) const EMPTY_ROW: Phrase = Phrase::new(
    "a row with nothing in it: remove it or fill it in",
    "пустая строка: удалите её или заполните",
);
pub(super) const OF_COLUMN: Phrase = Phrase::new("{0}:", "{0}:");
pub(super) const CELLS: Phrase =
    Phrase::new("{0} cells where the header row has {1}:", "ячеек — {0}, а в строке заголовков — {1}:");
pub(super) const SPREAD: Phrase = Phrase::new(
    "the row goes over several lines, so a quote may be missing or one too many",
    "запись занимает несколько строк — возможно, не хватает кавычки или есть лишняя",
);
pub(super) const TOO_FEW: Phrase = Phrase::new("add the missing commas", "добавьте недостающие запятые");
pub(super) const TOO_MANY: Phrase =
    Phrase::new("put a cell that holds a comma between quotes", "возьмите ячейку с запятой внутри в кавычки");
pub(super) const LISTED_TWICE: Phrase = Phrase::new(
    "the form \"{0}\" is listed twice in this row: keep it once",
    "форма «{0}» указана в строке дважды: оставьте одну",
);
pub(super) const CROWDED: Phrase = Phrase::new(
    "\"{0}\" is the preferred form of more than {1} rows: put its renderings into one row, parted by semicolons",
    "«{0}» — основная форма более чем в {1} строках: соберите варианты в одной строке через точку с запятой",
);
pub(super) const UNCLOSED: Phrase = Phrase::new(
    "the quote that opens here is never closed: close it, or double it if it is meant",
    "открытая здесь кавычка не закрыта: закройте её, а если она нужна в тексте, удвойте",
);
pub(super) const AFTER_QUOTE: Phrase = Phrase::new(
    "text follows the closing quote of this cell: write a quote inside a cell as \"\"",
    "после закрывающей кавычки ячейки стоит текст: кавычку внутри ячейки пишут как \"\"",
);
pub(super) const NOT_PREFERRED: Phrase = Phrase::new(
    "the cell is empty: write the preferred form",
    "ячейка пуста: впишите предпочтительную форму",
);
pub(super) const UNKNOWN_COLUMN: Phrase =
    Phrase::new("unknown column \"{0}\":", "неизвестный столбец «{0}»:");
pub(super) const UNKNOWN_VALUE: Phrase = Phrase::new("unknown value \"{0}\":", "неизвестное значение «{0}»:");
pub(super) const NEAREST: Phrase = Phrase::new("did you mean \"{0}\"?", "может быть, «{0}»?");
pub(super) const ONE_OF: Phrase = Phrase::new("it must be one of {0}", "возможны только {0}");
pub(super) const COLUMN_TWICE: Phrase = Phrase::new(
    "column \"{0}\" stands twice: remove one of the two",
    "столбец «{0}» указан дважды: удалите один из двух",
);
pub(super) const OTHER_SEPARATOR: Phrase = Phrase::new(
    "column \"{0}\" is missing: separate the cells by commas, not by semicolons or tabs",
    "нет столбца «{0}»: разделяйте ячейки запятыми, а не точками с запятой или табуляцией",
);
pub(super) const NO_COLUMN: Phrase = Phrase::new(
    "column \"{0}\" is missing: name it in the first row and fill it in every row",
    "нет столбца «{0}»: назовите его в первой строке и заполните в каждой",
);
pub(super) const POLICY_NAME: Phrase = Phrase::new(
    "a policy is named in lower-case letters, digits and hyphens, which \"{0}\" is not",
    "имя политики состоит из строчных латинских букв, цифр и дефисов, а «{0}» — нет",
);
pub(super) const NO_WORD: Phrase = Phrase::new(
    "the form \"{0}\" holds no word: write one or empty the cell",
    "в форме «{0}» нет ни одного слова: впишите его или очистите ячейку",
);
pub(super) const TOO_LONG: Phrase = Phrase::new(
    "a form has more than {0} words: is a semicolon or a quote missing?",
    "в форме больше {0} слов: не пропущена ли точка с запятой или кавычка?",
);
pub(super) const ONE_PREFERRED: Phrase = Phrase::new(
    "only one form is preferred: keep one and move the others to the admitted ones",
    "предпочтительная форма только одна: оставьте её, остальные перенесите в допустимые",
);
pub(super) const DUPLICATE: Phrase = Phrase::new(
    "the term \"{0}\" / \"{1}\" stands in {2}, line {3} already: remove one of the rows or merge them",
    "термин “{0}” / «{1}» уже есть в {2}, строка {3}: удалите одну из записей или объедините их",
);
