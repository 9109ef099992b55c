use crate::check::context::{Context, Edition};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::typography::slips::{self, Slip, Wording};
use crate::document::Paragraph;
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Script, Span, script_of};

/// A character that cannot be seen, or that looks like another one, and leftovers of HTML.
pub static RULE: Rule = Rule {
    id: "invisible-character",
    summary: Phrase::new(
        "a character without width, a mark of direction, a leftover entity",
        "знак без ширины, знак направления письма, остаток HTML",
    ),
    rationale: Phrase::new(
        "It comes from the clipboard and breaks search, line breaks and links; &apos; is shown as it is written. Soft hyphens are \
        information only. Joiners in emoji, marks of direction beside Arabic or Hebrew letters and Armenian marks in Armenian words \
        are right, and anything in code.",
        "Такие знаки попадают из буфера обмена и ломают поиск, переносы и ссылки, а &apos; читатель видит как есть. О мягких \
        переносах сообщается для сведения. Соединители в эмодзи, знаки направления рядом с арабскими и еврейскими буквами, \
        армянские знаки в армянских словах и всё, что стоит в коде, правильны.",
    ),
    messages: &[HIDDEN, HIDDEN_MANY, ENTITY, ENTITY_MANY, SOFT, SOFT_MANY, ALIEN, ALIEN_MANY],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The river is clean.",
            russian: "Вода в ре\u{200B}ке чистая.",
            glossary: "",
            finds: &["U+200B"],
        },
        Example {
            english: "It&apos;s clean.",
            russian: "Чисто&nbsp;там.",
            glossary: "",
            finds: &["&nbsp;", "&apos;"],
        },
        Example {
            english: "He said\u{589} no.",
            russian: "Он ска\u{AD}зал\u{200F}: нет.",
            glossary: "",
            finds: &["U+00AD", "U+200F", "U+0589"],
        },
        Example {
            english: "A family: 👨\u{200D}👩\u{200D}👧. AT&T; R&D; a & b;",
            russian: "Слово \u{200F}שלום\u{200F} и армянское «Բարև\u{589}».",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "за\u{301}мок, 5\u{A0}km, 10\u{202F}000",
            russian: "за\u{301}мок, 5\u{A0}км, 10\u{202F}000",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const HIDDEN: Phrase = Phrase::new("a character that cannot be seen: {0}", "невидимый знак: {0}");
const HIDDEN_MANY: Phrase = Phrase::new(
    "characters that cannot be seen, such as {0}: {1} in this edition",
    "невидимые знаки, например {0}: всего в тексте {1}",
);
const ENTITY: Phrase = Phrase::new("{0} is left over from HTML", "{0} осталось от HTML");
const ENTITY_MANY: Phrase = Phrase::new(
    "{0} and other leftovers of HTML: {1} in this edition",
    "{0} и другие остатки HTML: всего {1}",
);
const SOFT: Phrase = Phrase::new("a soft hyphen ({0}) inside a word", "мягкий перенос ({0}) внутри слова");
const SOFT_MANY: Phrase = Phrase::new(
    "soft hyphens ({0}) inside words: {1} in this edition",
    "мягкие переносы ({0}) внутри слов: всего {1}",
);
const ALIEN: Phrase = Phrase::new(
    "{0} is a mark of another script, or of none, that looks like a usual one",
    "{0} — знак чужой письменности или испорченный знак",
);
const ALIEN_MANY: Phrase = Phrase::new(
    "marks of another script or spoilt characters, such as {0}: {1} in this edition",
    "знаки чужой письменности или испорченные, например {0}: всего {1}",
);

/// Findings of one kind in one edition beyond which one stands for all.
const MOST: usize = 20;

/// Names of entities that are met in articles, without the marks around, and what they stand for; characters that cannot be
/// seen are left out.
const ENTITIES: &[(&str, &str)] = &[
    ("amp", "&"),
    ("apos", "'"),
    ("quot", "\""),
    ("lt", "<"),
    ("gt", ">"),
    ("nbsp", "\u{A0}"),
    ("shy", ""),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("bdquo", "„"),
    ("sbquo", "‚"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("hellip", "…"),
    ("thinsp", "\u{2009}"),
    ("ensp", "\u{2002}"),
    ("emsp", "\u{2003}"),
    ("zwnj", ""),
    ("zwj", ""),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("euro", "€"),
    ("sect", "§"),
    ("bull", "•"),
    ("middot", "·"),
];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Hidden,
    Soft,
    Alien,
    Entity,
}

fn check(context: &Context) -> Vec<Finding> {
    Language::BOTH.into_iter().flat_map(|language| of_edition(context.edition(language))).collect()
}

fn of_edition(edition: &Edition) -> Vec<Finding> {
    let mut slips: [Vec<Slip>; 4] = Default::default();
    for (at, block, facts) in edition.all() {
        if !block.text().contains(is_suspect) {
            continue;
        }
        let exempt = Exempt::new(block, facts);
        let mut last = 0;
        let mut run: Option<Kind> = None;
        for (kind, span, found) in suspects(block) {
            // Such characters come in runs; one finding is enough.
            let is_new = span.start > last || span.start == 0;
            last = span.end;
            let fix = replacement(kind, &found).map(|right| (span, right));
            if !is_new {
                let begun = run.and_then(|kind| slips[kind as usize].last_mut());
                begun.into_iter().for_each(|slip| slip.fixes.extend(fix.clone()));
                continue;
            }
            run = (!exempt.holds(span.start) || kind == Kind::Hidden).then_some(kind);
            if run.is_some() {
                let slip = Slip::new(at, span, String::new(), found).fixed(fix.into_iter().collect());
                slips[kind as usize].push(slip);
            }
        }
    }
    let wordings = [
        (Kind::Hidden, HIDDEN, HIDDEN_MANY, Severity::Warning, MOST),
        (Kind::Soft, SOFT, SOFT_MANY, Severity::Info, 1),
        (Kind::Alien, ALIEN, ALIEN_MANY, Severity::Warning, MOST),
        (Kind::Entity, ENTITY, ENTITY_MANY, Severity::Warning, MOST),
    ];
    let findings = wordings.into_iter().flat_map(|(kind, one, all, severity, most)| {
        slips::findings(&RULE, &Wording { one, all }, severity, most, edition, &slips[kind as usize])
    });
    findings.collect()
}

fn is_suspect(c: char) -> bool {
    c == '&' || kind_of(c).is_some()
}

fn kind_of(c: char) -> Option<Kind> {
    match c {
        '\u{AD}' => Some(Kind::Soft),
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{180E}' => Some(Kind::Hidden),
        '\u{589}' | '\u{37E}' | '\u{5C3}' | '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' => Some(Kind::Alien),
        '\u{80}'..='\u{9F}' => Some(Kind::Alien),
        c if c.is_control() && !c.is_whitespace() => Some(Kind::Alien),
        _ => None,
    }
}

/// The suspect characters and entities of a paragraph that are not right where they stand.
fn suspects(block: &Paragraph) -> Vec<(Kind, Span, String)> {
    let text = block.text();
    let mut found = Vec::new();
    for (at, c) in text.char_indices().filter(|&(_, c)| is_suspect(c)) {
        let rest = text.get(at..).unwrap_or("");
        if let Some(length) = entity(rest) {
            let span = Span::new(at, at + length);
            found.push((Kind::Entity, span, span.of(text).to_owned()));
        } else if let Some(kind) = kind_of(c) {
            let after = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            if !is_at_home(c, before, after) {
                found.push((kind, Span::new(at, at + c.len_utf8()), format!("U+{:04X}", u32::from(c))));
            }
        }
    }
    found
}

/// Whether a character belongs to the letters or pictures beside it.
fn is_at_home(c: char, before: Option<char>, after: Option<char>) -> bool {
    let beside = [before, after];
    let other = || beside.iter().flatten().any(|&c| script_of(c) == Some(Script::Other));
    let picture = || {
        beside.iter().flatten().any(|&c| u32::from(c) >= 0x2190 && script_of(c).is_none() && c != '\u{FEFF}')
    };
    match c {
        '\u{200D}' | '\u{200C}' => other() || picture(),
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFD}' => false,
        '\u{E000}'..='\u{F8FF}' => false,
        _ => other(),
    }
}

/// The length of the entity that `rest` begins with.
fn entity(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix('&')?;
    let length = body.bytes().take(8).position(|byte| byte == b';')?;
    let name = body.get(..length)?;
    let is_number = name.strip_prefix('#').is_some_and(|number| {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let digits = hexadecimal.unwrap_or(number);
        !digits.is_empty()
            && digits
                .chars()
                .all(|c| if hexadecimal.is_some() { c.is_ascii_hexdigit() } else { c.is_ascii_digit() })
    });
    (is_number || named(name).is_some()).then_some(length + 2)
}

fn named(name: &str) -> Option<&'static str> {
    ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// What is to stand in the place of a suspect that is shown as `found`; nothing where that cannot be known.
fn replacement(kind: Kind, found: &str) -> Option<String> {
    let right = match (kind, found) {
        (Kind::Hidden | Kind::Soft, _) => "",
        (Kind::Entity, entity) => return decoded(entity.trim_start_matches('&').trim_end_matches(';')),
        (Kind::Alien, "U+0589" | "U+05C3") => ":",
        (Kind::Alien, "U+037E") => ";",
        (Kind::Alien, _) => return None,
    };
    Some(right.to_owned())
}

/// What an entity stands for; none where that is a character that does not belong in a text.
fn decoded(entity: &str) -> Option<String> {
    let Some(number) = entity.strip_prefix('#') else { return named(entity).map(str::to_owned) };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    let character = char::from_u32(code.ok()?)?;
    (kind_of(character).is_none() && !character.is_control()).then(|| character.to_string())
}
