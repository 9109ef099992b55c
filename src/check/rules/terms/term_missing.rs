use crate::check::context::{Context, Link};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::terms::correction::replace;
use crate::check::rules::terms::exchanged_terms::exchanges;
use crate::check::rules::terms::mentions::{APPROVED, Located, Mentions, expectation, form, status};
use crate::glossary::{Entry, LetterCase, Severity, Status, letter_case};
use crate::morphology::{PartOfSpeech, readings};
use crate::text::{Language, Phrase, Span, TokenKind, fold};

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
    messages: &[REPLACED, MISSING],
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
const MISSING: Phrase =
    Phrase::new("“{0}” has no counterpart among “{1}”", "“{0}” не передано ни одним из вариантов «{1}»");

fn check(context: &Context) -> Vec<Finding> {
    context.links().flat_map(|link| missing(context, &link)).collect()
}

/// The findings of one bead.
pub(in crate::check) fn missing(context: &Context, link: &Link) -> Vec<Finding> {
    let english = Mentions::new(&context.english, link.english.clone());
    let russian = Mentions::new(&context.russian, link.russian.clone());
    let sources = english.entries().filter_map(|(entry, _)| Some((entry, source(context, &english, entry)?)));
    let near = Mentions::new(&context.russian, context.neighbours(link));
    let unanswered = sources.filter(|&(entry, source)| {
        // One word may name several terms (MFA): any of them will do.
        let rivals = english
            .entries()
            .filter(|(_, mentions)| mentions.iter().any(|other| other.mention.span == source.mention.span));
        !is_named(context, (&english, &russian), entry)
            && !has_moved(context, link, &near, entry)
            && !is_kept(context, link, source)
            && rivals.into_iter().all(|(rival, _)| !is_named(context, (&english, &russian), rival))
    });
    let mut found: Vec<Finding> = unanswered
        .filter_map(|(entry, source)| finding(context, link, (&english, &russian), entry, source))
        .collect();
    for exchange in exchanges(context, &english, &russian) {
        let another = replaced(context, exchange.entry, exchange.source, exchange.instead);
        found.extend(another.filter(|another| found.iter().all(|old| !is_about_same(old, another))));
    }
    found
}

/// Whether two findings are about one term, or about one place of the Russian edition.
fn is_about_same(old: &Finding, new: &Finding) -> bool {
    old.subject == new.subject || !old.found.is_empty() && old.russian == new.russian
}

/// Another term stands in the place of `source`.
fn replaced(context: &Context, entry: usize, source: Located, instead: Located) -> Option<Finding> {
    let term = context.glossary.entry(entry)?;
    let (expected, preferred) = (expectation(term, Language::Russian), term.preferred(Language::English));
    let found = context.russian.text(instead.paragraph, instead.mention.span);
    let finding = Finding::new(&RULE, REPLACED.with(&[preferred, found])).expected(expected, found);
    let finding =
        finding.at(Language::Russian, context.russian.place(instead.paragraph, instead.mention.span));
    let place = context.english.place(source.paragraph, source.mention.span);
    let edits = form(context, instead.mention, Language::Russian).map(|(form, _)| {
        let right = term.preferred(Language::Russian);
        replace(&context.russian, instead.paragraph, instead.mention.span, form, right, false)
    });
    let finding = finding.edited(edits.unwrap_or_default());
    Some(finding.term(preferred).at(Language::English, place).limited_by(term))
}

/// Whether the Russian side speaks of the term, be it by a related word.
fn is_named(context: &Context, (english, russian): (&Mentions, &Mentions), entry: usize) -> bool {
    let (related, names): (Vec<Located>, Vec<Located>) = russian
        .of(entry)
        .iter()
        .partition(|located| status(context, located.mention, Language::Russian) == Some(Status::Related));
    let unnamed = |other: usize| english.with_status(context, other, &APPROVED).is_empty();
    let outweighed = || {
        outsiders(context, russian, unnamed)
            .any(|located| is_body_alike(context, entry, located.mention.entry))
    };
    !names.is_empty()
        || related.iter().any(|located| counts_as_related(context, (english, russian), located))
            && !outweighed()
}

/// Whether both are named bodies, treaties and the like of one subject field: where the name of one stands, a word that is
/// merely related to the other does not speak of the other.
fn is_body_alike(context: &Context, one: usize, other: usize) -> bool {
    let of_several_words = |entry: &&Entry| entry.preferred(Language::Russian).contains(' ');
    let entry = |index| context.glossary.entry(index).filter(of_several_words);
    entry(one).zip(entry(other)).is_some_and(|(one, other)| one.domain == other.domain)
}

/// Whether a neighbouring paragraph names the term that its own original does not: the sentence stands there.
fn has_moved(context: &Context, link: &Link, near: &Mentions, entry: usize) -> bool {
    let outside = near
        .with_status(context, entry, &APPROVED)
        .into_iter()
        .filter(|located| !link.russian.contains(&located.paragraph));
    outside.into_iter().any(|located| {
        let original = context.counterpart(Language::Russian, located.paragraph);
        original.is_none_or(|place| Mentions::new(&context.english, place.paragraphs).of(entry).is_empty())
    })
}

/// Whether the Russian side has the English words themselves together with a word beside them: a title that was kept.
fn is_kept(context: &Context, link: &Link, source: Located) -> bool {
    let Some(facts) = context.english.facts.get(source.paragraph) else { return false };
    let own = source.mention.span;
    let before = facts.tokens.partition_point(|token| token.span.end <= own.start).checked_sub(1);
    let after = facts.tokens.partition_point(|token| token.span.start < own.end);
    let beside = [before, Some(after)].into_iter().flatten().filter_map(|at| facts.tokens.get(at));
    beside.filter(|token| token.kind == TokenKind::Word).any(|word| {
        let phrase = context.english.text(source.paragraph, own.join(word.span));
        context.russian.paragraphs(link.russian.clone()).any(|(_, block, _)| block.text().contains(phrase))
    })
}

/// A related word speaks of the term, unless it is part of the name of a thing that English does not speak of, or is a noun of the term's own with
/// another attribute than the term's: «повторные санкции» are no short form of «вторичные санкции».
fn counts_as_related(
    context: &Context,
    (english, russian): (&Mentions, &Mentions),
    located: &Located,
) -> bool {
    let Some((entry, (form, _))) =
        context.glossary.entry(located.mention.entry).zip(form(context, located.mention, Language::Russian))
    else {
        return true;
    };
    let own_word = entry.preferred(Language::Russian).split_whitespace().any(|word| fold(word) == fold(form));
    let is_other = located.mention.inside && !is_part_of_said(english, russian, located);
    !(is_other || own_word && has_attribute(context, located))
}

/// Whether the longer mention around is of a thing that the English side speaks of: «штат» in «штат Джорджия» speaks of the US.
fn is_part_of_said(english: &Mentions, russian: &Mentions, located: &Located) -> bool {
    let holds = |other: &Located| {
        other.paragraph == located.paragraph && other.mention.span.contains(located.mention.span)
    };
    let around = russian
        .entries()
        .filter(|(entry, mentions)| *entry != located.mention.entry && mentions.iter().any(holds));
    around.into_iter().any(|(entry, _)| !english.of(entry).is_empty())
}

/// Whether an adjective stands right before the mention.
fn has_attribute(context: &Context, located: &Located) -> bool {
    let Some(facts) = context.russian.facts.get(located.paragraph) else { return false };
    let before = facts.tokens.iter().rev().find(|token| token.span.end <= located.mention.span.start);
    let word = before
        .filter(|token| token.kind == TokenKind::Word)
        .map_or("", |token| context.russian.text(located.paragraph, token.span));
    let readings = readings(word, Language::Russian);
    readings.first().is_some_and(|reading| {
        reading.part_of_speech == PartOfSpeech::Adjective && !POINTING.contains(&reading.lemma.as_str())
    })
}

/// Adjectives that point to a thing and do not say which of several it is (lemmas, folded).
const POINTING: &[&str] = &[
    "другой",
    "иной",
    "этот",
    "тот",
    "весь",
    "свой",
    "наш",
    "ваш",
    "мой",
    "такой",
    "каждый",
    "любой",
    "самый",
    "сам",
    "какой",
    "который",
    "новый",
    "старый",
    "прежний",
    "первый",
    "последний",
    "нынешний",
    "данный",
    "указанный",
    "названный",
    "тогдашний",
];

/// The first mention of an entry as a term of its own, not inside a longer one and not by a related word.
fn source<'a>(context: &Context, english: &Mentions<'a>, entry: usize) -> Option<Located<'a>> {
    let is_source = |located: &&Located| {
        !located.mention.inside
            && status(context, located.mention, Language::English)
                .is_some_and(|status| status != Status::Related)
            && !is_value(context, located)
    };
    english.of(entry).iter().find(is_source).copied()
}

/// Whether a mention is a value of something technical: `C=US`.
fn is_value(context: &Context, located: &Located) -> bool {
    let before = Span::new(0, located.mention.span.start);
    context.english.text(located.paragraph, before).ends_with(['=', '_', '@', '/', '\\'])
}

fn finding(
    context: &Context,
    link: &Link,
    (english, russian): (&Mentions, &Mentions),
    entry: usize,
    source: Located,
) -> Option<Finding> {
    if let Some(instead) = competitor(context, english, russian) {
        return replaced(context, entry, source, instead);
    }
    let term = context.glossary.entry(entry)?;
    let (expected, preferred) = (expectation(term, Language::Russian), term.preferred(Language::English));
    let severity = if is_lowered(context, source) { Severity::Info } else { Severity::Warning };
    let finding = Finding::new(&RULE, MISSING.with(&[preferred, &expected]))
        .severity(severity)
        .expected(expected, "")
        .term(preferred)
        .at(Language::English, context.english.place(source.paragraph, source.mention.span))
        .at(Language::Russian, context.russian.whole(link.russian.clone()));
    Some(finding.limited_by(term))
}

/// Whether a proper name stands in small letters, and may be a common noun.
fn is_lowered(context: &Context, source: Located) -> bool {
    let text = context.english.text(source.paragraph, source.mention.span);
    form(context, source.mention, Language::English)
        .is_some_and(|(form, _)| letter_case(form, text) == LetterCase::Lowered)
}

/// A term of the Russian side that the English side has not: it probably stands in the missing one's place.
fn competitor<'a>(context: &Context, english: &Mentions, russian: &Mentions<'a>) -> Option<Located<'a>> {
    outsiders(context, russian, |entry| english.of(entry).is_empty()).next()
}

/// Names on the Russian side of entries that `is_foreign` to the English side, those left out that are part of a rendering.
fn outsiders<'a>(
    context: &Context,
    russian: &Mentions<'a>,
    is_foreign: impl Fn(usize) -> bool,
) -> impl Iterator<Item = Located<'a>> {
    let (foreign, native): (Vec<_>, Vec<_>) = russian.entries().partition(|(entry, _)| is_foreign(*entry));
    let answered: Vec<Span> =
        native.iter().flat_map(|(_, mentions)| mentions.iter().map(|located| located.mention.span)).collect();
    let names = foreign
        .into_iter()
        .flat_map(|(entry, _)| russian.with_status(context, entry, &APPROVED))
        .collect::<Vec<_>>();
    names.into_iter().filter(move |located| {
        !located.mention.inside && !answered.iter().any(|span| span.overlaps(located.mention.span))
    })
}
