use crate::check::context::Context;
use crate::check::correspondence::{JudgedTerm, OpenTerm, Outcome};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::terms::correction::replace;
use crate::check::rules::terms::mentions::expectation;
use crate::check::verdict::severity::{Harm, severity};
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A term of the English paragraph that the Russian one renders by no form of the glossary.
pub static RULE: Rule = Rule {
    id: "term-missing",
    summary: Phrase::new(
        "a glossary term is not rendered by any of its approved forms",
        "термин глоссария не передан ни одной из допустимых форм",
    ),
    rationale: Phrase::new(
        "The translation names another thing, or names the right thing in its own way. An error where another term stands \
        instead, a warning where nothing does: translators shorten, and put pronouns and hypernyms for terms. Any inflected form, \
        any approved synonym and any related word of the entry counts as a rendering.",
        "Перевод называет другое или называет то же по-своему. Ошибка — если вместо термина стоит другой \
            термин, предупреждение — если ничего: переводчики сокращают, ставят местоимения и родовые слова. \
            Переводом считается любая падежная форма, любой допустимый синоним и любое родственное слово записи.",
    ),
    messages: &[REPLACED, MISSPELT, OTHERWISE, MISSING],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The embassy sent a note verbale.",
            russian: "Посольство отправило письмо.",
            glossary: "note verbale,вербальная нота,,,нота,,,,",
            finds: &[""],
        },
        Example {
            english: "The European Parliament adopted a resolution.",
            russian: "Европейский совет принял резолюцию.",
            glossary: "European Parliament,Европейский парламент,,,,,,,\nEuropean Council,Европейский совет,,,,,,,",
            finds: &["Европейский совет"],
        },
        Example {
            english: "Two notes verbales were exchanged. The third-person note is unsigned.",
            russian: "Стороны обменялись двумя вербальными нотами. Нота не подписывается.",
            glossary: "note verbale,вербальная нота,third-person note,,нота,,,,",
            finds: &[],
        },
        Example {
            english: "Verbal and written communication is improving.",
            russian: "Устное и письменное общение налаживается.",
            glossary: "note verbale,вербальная нота,,verbal note,,,,anywhere,",
            finds: &[],
        },
        Example {
            english: "The ministers discussed health care and energy.",
            russian: "Министры обсудили здравоохранение и энергетику.",
            glossary: "health,здоровье,,,,,,,\nhealth care,здравоохранение,,,,,,,",
            finds: &[],
        },
        Example {
            english: "Türkiye's MFA denied it.",
            russian: "МИДом Турции это отрицается.",
            glossary: "Türkiye,Турция,,,,,,,\nministry of foreign affairs,министерство иностранных дел,MFA,,МИД,,,,",
            finds: &[],
        },
        Example {
            english: "The EAEU, the CSTO and the MFA welcomed the BRI.",
            russian: "ЕАЭС, ОДКБ и МИД приветствовали «Один пояс, один путь».",
            glossary: "EAEU,ЕАЭС,,,,,,,\nCSTO,ОДКБ,,,,,,,\nMFA,МИД,,,,,,,\nBRI,\"Один пояс, один путь\",,,,,,,",
            finds: &[],
        },
    ],
    check,
};

const REPLACED: Phrase = Phrase::new(
    "“{0}” is not rendered; “{1}”, another term, stands in its place",
    "“{0}” не переведено; на его месте другой термин — «{1}»",
);
const MISSPELT: Phrase =
    Phrase::new("“{0}” is not rendered; is “{1}” misspelt?", "«{0}» не передано; не опечатка ли «{1}»?");
const OTHERWISE: Phrase = Phrase::new(
    "“{0}” is rendered by “{1}”, which is none of “{2}”",
    "«{0}» передано словами «{1}», а не одним из вариантов «{2}»",
);
const MISSING: Phrase =
    Phrase::new("“{0}” has no counterpart among “{1}”", "“{0}” не передано ни одним из вариантов «{1}»");

/// From this probability on a finding has the severity that its row sets; below, a row may only lower it.
const SURE: f32 = 0.8;

fn check(context: &Context) -> Vec<Finding> {
    let english = context.terms().judged.iter().filter(|one| one.term.language == Language::English);
    english.filter_map(|one| finding(context, one)).collect()
}

fn finding(context: &Context, judged: &JudgedTerm) -> Option<Finding> {
    let OpenTerm { item, entry, region, .. } = &judged.term;
    let (preferred, expected) = (entry.preferred(Language::English), expectation(entry, Language::Russian));
    let there = match &judged.outcome {
        Outcome::Replaced(other) => Some((other.paragraph, other.span)),
        Outcome::Misspelt(paragraph, span) => Some((*paragraph, *span)),
        Outcome::Otherwise(nearest) => Some((nearest.paragraph, nearest.span)),
        Outcome::Implied | Outcome::Missing => None,
    };
    let found = there.map_or("", |(paragraph, span)| context.russian.text(paragraph, span));
    let (message, harm) = match &judged.outcome {
        Outcome::Replaced(_) => (REPLACED.with(&[preferred, found]), Harm::OtherTerm),
        Outcome::Misspelt(..) => (MISSPELT.with(&[preferred, found]), Harm::TermLeftOut),
        Outcome::Otherwise(_) => (OTHERWISE.with(&[preferred, found, &expected]), Harm::TermLeftOut),
        Outcome::Implied => return None,
        Outcome::Missing => (MISSING.with(&[preferred, &expected]), Harm::TermLeftOut),
    };
    let severity = severity(judged.probability, harm)?;
    let place = match there {
        Some((paragraph, span)) => context.russian.place(paragraph, span),
        None => context.russian.whole(region.paragraphs()),
    };
    let edits = there.map(|(paragraph, span)| {
        replace(&context.russian, paragraph, span, found, entry.preferred(Language::Russian), false)
    });
    let finding = Finding::new(&RULE, message)
        .edited(edits.unwrap_or_default())
        .severity(severity)
        .expected(&*expected, found)
        .term(preferred)
        .at(Language::English, context.english.place(item.paragraph, item.span))
        .at(Language::Russian, place);
    Some(if judged.probability >= SURE { finding.limited_by(entry) } else { finding.at_most(entry) })
}
