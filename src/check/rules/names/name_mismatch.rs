use super::exchange::{EXCHANGED, exchange, mismatch_at, severity};
use crate::analysis::names::{Doubt, MismatchKind, NameMismatch};
use crate::check::comparison::wrong_names::WrongName;
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
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
    messages: &[MISSPELT, UNEXPLAINED, UNKNOWN, RENUMBERED, EXCHANGED],
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
            finds: &["Елизавета I", "Карлу", "Нехаммеру"],
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

const MISSPELT: Phrase = Phrase::new(
    "“{0}”, in the other edition “{1}”, is spelt “{2}” elsewhere",
    "«{0}» (в другом тексте «{1}») в других местах пишется «{2}»",
);
const UNEXPLAINED: Phrase = Phrase::new(
    "“{0}” and “{1}” do not render each other; “{2}” would be usual",
    "«{0}» и «{1}» не передают друг друга; принято писать «{2}»",
);
const UNKNOWN: Phrase = Phrase::new(
    "“{0}” and “{1}” do not render each other: a letter is wrong in one of them",
    "«{0}» и «{1}» не передают друг друга: в одном из них неверна буква",
);
const RENUMBERED: Phrase = Phrase::new(
    "“{0}” stands where the other edition has “{2}”",
    "«{0}» стоит там, где в другом тексте «{2}»",
);

fn check(context: &Context) -> Vec<Finding> {
    let wrong = context.wrong_names().iter().filter(|wrong| wrong.doubt != Doubt::Place);
    let mut found: Vec<Finding> = wrong.filter_map(|wrong| finding(context, wrong)).collect();
    let renumbered = context.names().concordance.renumbered();
    found.extend(renumbered.iter().filter_map(|mismatch| {
        mismatch_at(
            Finding::new(&RULE, phrase(mismatch).with(&words(context, mismatch)?)).about(Subject::Name),
            context,
            mismatch,
        )
    }));
    found
}

fn finding(context: &Context, wrong: &WrongName) -> Option<Finding> {
    if wrong.doubt == Doubt::Stranger {
        return exchange(&RULE, context, wrong);
    }
    let words = words(context, &wrong.mismatch)?;
    let finding = Finding::new(&RULE, phrase(&wrong.mismatch).with(&words))
        .about(Subject::Name)
        .severity(severity(wrong.probability));
    mismatch_at(finding, context, &wrong.mismatch)
}

fn phrase(mismatch: &NameMismatch) -> Phrase {
    match mismatch.kind {
        MismatchKind::Misspelt => MISSPELT,
        MismatchKind::Unexplained if mismatch.expected.is_empty() => UNKNOWN,
        MismatchKind::Unexplained => UNEXPLAINED,
        MismatchKind::Renumbered => RENUMBERED,
        MismatchKind::Swapped => EXCHANGED,
    }
}

/// What was found, the other edition's word, and what was expected.
fn words<'n, 'a: 'n>(context: &Context<'a>, mismatch: &'n NameMismatch) -> Option<[&'n str; 3]> {
    let other = mismatch.language.other();
    let counterpart = context.names().text(context, other, mismatch.counterpart_at)?;
    Some([&mismatch.found, counterpart, &mismatch.expected])
}
