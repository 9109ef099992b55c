use crate::analysis::names::{MismatchKind, NameMismatch};
use crate::check::comparison::names::Names;
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::names::spelling::respelt;
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::Phrase;

/// A name that stands for another one than the other edition's.
pub static RULE: Rule = Rule {
    id: "name-mismatch",
    summary: Phrase::new(
        "a name is misspelt, or is another name than that of the other edition",
        "имя искажено или заменено другим",
    ),
    rationale: Phrase::new(
        "Names are compared by transliteration in every usual system and in every case. A name translated, left out, added or \
        put by a pronoun is right; reported is a spelling close to the expected one that no system explains, one that departs from \
        the rest of the article, and a person in whose place the other edition has another.",
        "Имена сравниваются по транслитерации во всех принятых системах и во всех падежах. Переведённое, \
            опущенное, добавленное или заменённое местоимением имя — не ошибка; сообщается о написании, близком \
            к ожидаемому, но не объяснимом ни одной системой, о расхождении с остальным текстом и о лице, вместо \
            которого в другом тексте названо другое.",
    ),
    messages: &[MISSPELT, UNEXPLAINED, SWAPPED],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The lawyer, Bakyt Toktosunov, spoke to reporters in Bishkek.",
            russian: "Адвокат Бакыт Токтогулов говорил с журналистами в Бишкеке.",
            glossary: "",
            finds: &["Токтогулов"],
        },
        Example {
            english: "Queen Elizabeth II gave the letter to Rafael Grossi.",
            russian: "Королева Елизавета I передала письмо Карлу Нехаммеру.",
            glossary: "",
            finds: &["Елизавета I", "Нехаммеру"],
        },
        Example {
            english: "Oleksii Reznikov, Volodymyr Zelensky and Kılıçdaroğlu met in Kharkiv.",
            russian: "Алексей Резников, Владимир Зеленский и Кылычдароглу встретились в Харькове.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Andrei Kozlov met Ursula von der Leyen. Ankara and the Kremlin agreed.",
            russian: "Андрей Козлов встретился с Урсулой фон дер Ляйен (Ursula von der Leyen). Анкара и Москва согласились.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

/// Below this certainty a finding is a warning.
const SURE: f32 = 0.8;

const MISSPELT: Phrase = Phrase::new("“{0}” is spelt “{1}” elsewhere", "«{0}» в других местах пишется «{1}»");
const UNEXPLAINED: Phrase =
    Phrase::new("“{0}” is no usual rendering; “{1}” would be", "«{0}» — непринятая передача; принята «{1}»");
const SWAPPED: Phrase = Phrase::new(
    "“{0}” stands where the other edition has “{1}”",
    "«{0}» стоит там, где в другом тексте «{1}»",
);

fn check(context: &Context) -> Vec<Finding> {
    let names = context.names();
    names.concordance.mismatches().iter().filter_map(|mismatch| finding(context, names, mismatch)).collect()
}

fn finding(context: &Context, names: &Names, mismatch: &NameMismatch) -> Option<Finding> {
    let NameMismatch { found, expected, language, .. } = mismatch;
    let phrase = match mismatch.kind {
        MismatchKind::Misspelt => MISSPELT,
        MismatchKind::Unexplained => UNEXPLAINED,
        MismatchKind::Swapped => SWAPPED,
    };
    let severity = if mismatch.certainty >= SURE { Severity::Error } else { Severity::Warning };
    let place = names.place(context, *language, mismatch.found_at)?;
    let edits = match mismatch.kind {
        MismatchKind::Misspelt | MismatchKind::Unexplained => {
            respelt(context.edition(*language), &place, expected)
        }
        MismatchKind::Swapped => Vec::new(),
    };
    Some(
        Finding::new(&RULE, phrase.with(&[found, expected]))
            .about(Subject::Name)
            .severity(severity)
            .expected(expected, found)
            .edited(edits)
            .at(*language, place)
            .at(language.other(), names.place(context, language.other(), mismatch.counterpart_at)?),
    )
}
