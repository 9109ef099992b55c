use crate::analysis::names::{MismatchKind, NameMismatch};
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::names::Names;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;

/// A name that stands for another one than the other edition's.
pub static RULE: Rule = Rule {
    id: "name-mismatch",
    summary: "a name is misspelt, or is another name than that of the other edition",
    rationale: "Names are compared by transliteration in every usual system and in every case. A name translated, left out, added or \
        put by a pronoun is right; reported is a spelling close to the expected one that no system explains, one that departs from \
        the rest of the article, and a person in whose place the other edition has another.",
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The lawyer, Bakyt Toktosunov, spoke to reporters in Bishkek.",
            russian: "Адвокат Бакыт Токтогулов говорил с журналистами в Бишкеке.",
            glossary: "",
            finds: &["Токтогулов"],
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

fn check(context: &Context) -> Vec<Finding> {
    let names = context.names();
    names.concordance.mismatches().iter().filter_map(|mismatch| finding(context, names, mismatch)).collect()
}

fn finding(context: &Context, names: &Names, mismatch: &NameMismatch) -> Option<Finding> {
    let NameMismatch { found, expected, language, .. } = mismatch;
    let message = match mismatch.kind {
        MismatchKind::Misspelt => format!("“{found}” is spelt “{expected}” elsewhere"),
        MismatchKind::Unexplained => format!("“{found}” is no usual rendering; “{expected}” would be"),
        MismatchKind::Swapped => format!("“{found}” stands where the other edition has “{expected}”"),
    };
    let severity = if mismatch.certainty >= SURE { Severity::Error } else { Severity::Warning };
    Some(
        Finding::new(&RULE, message)
            .severity(severity)
            .expected(expected, found)
            .at(*language, names.place(context, *language, mismatch.found_at)?)
            .at(language.other(), names.place(context, language.other(), mismatch.counterpart_at)?),
    )
}
