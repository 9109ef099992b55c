use crate::check::context::{Context, Link};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::terms::{APPROVED, Located, Mentions, expectation, status};
use crate::glossary::{Severity, Status};
use crate::text::{Language, Span};

/// A term of the English paragraph that the Russian one renders by no form of the glossary.
pub static RULE: Rule = Rule {
    id: "term-missing",
    summary: "a glossary term is not rendered by any of its approved forms",
    rationale: "The translation names another thing, or names the right thing in its own way. An error where another term stands \
        instead, a warning where nothing does: translators shorten, and put pronouns and hypernyms for terms. Any inflected form, \
        any approved synonym and any related word of the entry counts as a rendering.",
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
    ],
    check,
};

fn check(context: &Context) -> Vec<Finding> {
    context.links().flat_map(|link| missing(context, &link)).collect()
}

fn missing(context: &Context, link: &Link) -> Vec<Finding> {
    let english = Mentions::new(&context.english, link.english.clone());
    let russian = Mentions::new(&context.russian, link.russian.clone());
    let sources = english.entries().filter_map(|(entry, _)| Some((entry, source(context, &english, entry)?)));
    let unanswered = sources.filter(|&(entry, source)| {
        // One word may name several terms (MFA): any of them will do.
        let rivals = english.entries().filter(|(_, mentions)| mentions.iter().any(|other| other.mention.span == source.mention.span));
        !is_named(context, &russian, entry) && rivals.into_iter().all(|(rival, _)| !is_named(context, &russian, rival))
    });
    unanswered.filter_map(|(entry, source)| finding(context, link, (&english, &russian), entry, source)).collect()
}

/// Whether the Russian side speaks of the term, be it by a related word; one inside the name of another thing does not
/// count (the bank of another bank's name).
fn is_named(context: &Context, russian: &Mentions, entry: usize) -> bool {
    russian.of(entry).iter().any(|located| {
        !located.mention.inside || status(context, located.mention, Language::Russian).is_some_and(|status| status != Status::Related)
    })
}

/// The first mention of an entry as a term of its own, not inside a longer one and not by a related word.
fn source<'a>(context: &Context, english: &Mentions<'a>, entry: usize) -> Option<Located<'a>> {
    let is_source = |located: &&Located| {
        !located.mention.inside && status(context, located.mention, Language::English).is_some_and(|status| status != Status::Related)
    };
    english.of(entry).iter().find(is_source).copied()
}

fn finding(context: &Context, link: &Link, (english, russian): (&Mentions, &Mentions), entry: usize, source: Located) -> Option<Finding> {
    let term = context.glossary.entry(entry)?;
    let expected = expectation(term, Language::Russian);
    let preferred = term.preferred(Language::English);
    let place = context.english.place(source.paragraph, source.mention.span);
    let finding = match competitor(context, english, russian) {
        Some(instead) => {
            let found = context.russian.text(instead.paragraph, instead.mention.span);
            let message = format!("“{preferred}” is not rendered; “{found}”, another term, stands in its place");
            let place = context.russian.place(instead.paragraph, instead.mention.span);
            Finding::new(&RULE, message).expected(expected, found).at(Language::Russian, place)
        }
        None => {
            let message = format!("“{preferred}” has no counterpart among “{expected}”");
            let place = context.russian.whole(link.russian.clone());
            Finding::new(&RULE, message).expected(expected, "").severity(Severity::Warning).at(Language::Russian, place)
        }
    };
    Some(finding.term(preferred).at(Language::English, place).limited_by(term))
}

/// A term of the Russian side that the English side has not: it probably stands in the missing one's place.
fn competitor<'a>(context: &Context, english: &Mentions, russian: &Mentions<'a>) -> Option<Located<'a>> {
    let orphans = russian.entries().filter(|(entry, _)| english.of(*entry).is_empty());
    let mentions = orphans.flat_map(|(entry, _)| russian.with_status(context, entry, &APPROVED));
    let outer: Vec<Located> = mentions.filter(|located| !located.mention.inside).collect();
    // What is part of another rendering is no competitor.
    let answered: Vec<Span> = russian
        .entries()
        .filter(|(entry, _)| !english.of(*entry).is_empty())
        .flat_map(|(_, mentions)| mentions.iter().map(|located| located.mention.span))
        .collect();
    outer.into_iter().find(|located| !answered.iter().any(|span| span.overlaps(located.mention.span)))
}
