//! What is wrong with the syntax of a file, in words of both languages: the parsers know English only.

use crate::text::{Message, Phrase};

/// What the parser of TOML says, up to its comma, and what that means.
const TOML: [(&str, Phrase); 17] = [
    ("string values must be quoted", UNQUOTED),
    (
        "key with no value",
        Phrase::new("write = and a value behind the key", "после ключа нужны = и значение"),
    ),
    ("unquoted keys cannot be empty", Phrase::new("a key is missing here", "здесь не хватает ключа")),
    ("invalid key", BAD_KEY),
    ("invalid unquoted key", BAD_KEY),
    ("duplicate key", Phrase::new("this key stands above already", "этот ключ уже есть выше")),
    ("unclosed array table", Phrase::new("]] is missing behind the name", "после имени не хватает ]]")),
    ("unclosed array", UNCLOSED_LIST),
    ("unclosed inline table", UNCLOSED_BRACE),
    ("unclosed table", Phrase::new("] is missing behind the name", "после имени не хватает ]")),
    ("missing comma", MISSING_COMMA),
    ("extra comma", EXTRA_COMMA),
    ("invalid basic string", BAD_STRING),
    ("invalid literal string", BAD_STRING),
    (
        "unexpected key or value",
        Phrase::new("nothing may follow the value in its line", "после значения в строке лишнее"),
    ),
    ("invalid boolean", Phrase::new("write true or false", "нужно true или false")),
    (
        "invalid date",
        Phrase::new(
            "there is no such date; write it as 2022-06-01",
            "такой даты нет; пишите её как 2022-06-01",
        ),
    ),
];

/// The same of JSON; parsers of both name what they found or wanted behind these words.
const JSON: [(&str, Phrase); 14] = [
    ("EOF while parsing", Phrase::new("the file ends too early", "файл обрывается")),
    ("trailing comma", EXTRA_COMMA),
    ("trailing characters", Phrase::new("something follows the end", "после конца есть ещё что-то")),
    ("expected `,` or `]`", MISSING_COMMA),
    ("expected `,` or `}`", MISSING_COMMA),
    ("expected `:`", Phrase::new("a colon is missing behind the key", "после ключа не хватает двоеточия")),
    ("key must be a string", UNQUOTED),
    ("expected value", Phrase::new("a value is missing here", "здесь не хватает значения")),
    ("expected ident", Phrase::new("a value is missing here", "здесь не хватает значения")),
    ("control character", BAD_STRING),
    ("invalid escape", BAD_STRING),
    ("invalid type", OTHER_KIND),
    ("invalid length", OTHER_KIND),
    ("recursion limit", Phrase::new("it is nested too deeply", "слишком глубокая вложенность")),
];

/// What the reader of JSON says of a key, which it names between backticks, or of the value of one, between quotes.
const JSON_KEYS: [(&str, Phrase); 5] = [
    ("missing field", Phrase::new("the key “{0}” is missing", "не хватает ключа «{0}»")),
    ("unknown field", Phrase::new("there is no key “{0}”", "ключа «{0}» не бывает")),
    ("duplicate field", Phrase::new("the key “{0}” stands twice", "ключ «{0}» стоит дважды")),
    (NO_FINGERPRINT, Phrase::new("“{0}” is no fingerprint", "«{0}» — не отпечаток находки")),
    (NO_REASON, Phrase::new("the reason “{0}” is empty", "причина «{0}» пуста")),
];

/// How this program tells the reader of JSON that a value is no fingerprint, and that a reason is none.
pub(super) const NO_FINGERPRINT: &str = "no fingerprint";
pub(super) const NO_REASON: &str = "no reason";

const OTHER_KIND: Phrase =
    Phrase::new("a value of another kind belongs here", "здесь должно быть значение другого вида");
const UNQUOTED: Phrase = Phrase::new("a text needs quotes around it", "текст нужно взять в кавычки");
const BAD_KEY: Phrase = Phrase::new(
    "a key is of Latin letters, digits, - and _, or in quotes",
    "ключ пишется латинскими буквами, цифрами, - и _ или в кавычках",
);
const BAD_STRING: Phrase = Phrase::new(
    "a text is not closed, or holds a backslash or a control character; write a backslash twice",
    "кавычка не закрыта, или внутри текста обратная косая черта либо управляющий знак; черту удваивают",
);
const MISSING_COMMA: Phrase =
    Phrase::new("a comma or the closing bracket is missing", "не хватает запятой или закрывающей скобки");
const EXTRA_COMMA: Phrase = Phrase::new("a comma too many", "лишняя запятая");
const UNCLOSED_LIST: Phrase = Phrase::new("the list is not closed with ]", "список не закрыт знаком ]");
const UNCLOSED_BRACE: Phrase =
    Phrase::new("the table needs a closing brace", "таблица не закрыта фигурной скобкой");
const OTHER: Phrase = Phrase::new("something is written wrongly ({0})", "ошибка в записи ({0})");

/// What a parser of TOML has said.
pub(super) fn of_toml(said: &str) -> Message {
    said_in(&TOML, said).map_or_else(|| OTHER.with(&[said]), Message::from)
}

/// What a reader of JSON has said.
pub(super) fn of_json(error: &serde_json::Error) -> Message {
    let said = error.to_string();
    let said = said.rsplit_once(" at line ").map_or(said.as_str(), |(said, _)| said);
    if let Some(phrase) = said_in(&JSON_KEYS, said) {
        let name = said.split(['`', '"']).nth(1).unwrap_or_default();
        return phrase.with(&[name]);
    }
    said_in(&JSON, said).map_or_else(|| OTHER.with(&[said]), Message::from)
}

fn said_in(known: &[(&str, Phrase)], said: &str) -> Option<Phrase> {
    known.iter().find(|(beginning, _)| said.starts_with(beginning)).map(|&(_, phrase)| phrase)
}
