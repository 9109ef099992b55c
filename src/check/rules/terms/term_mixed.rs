use rustc_hash::FxHashMap;

use crate::check::context::{Context, Edition};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::terms::correction::replace;
use crate::check::rules::terms::mentions::{APPROVED, Located, form};
use crate::glossary::{Entry, Severity, Status};
use crate::text::{Language, Phrase, TokenKind, fold, tokens};

/// Two names of one thing in one edition.
pub static RULE: Rule = Rule {
    id: "term-mixed",
    summary: Phrase::new(
        "one term goes by two competing names in one article",
        "один термин назван в статье двумя соперничающими именами",
    ),
    rationale: Phrase::new(
        "Readers take two names for two things. Reported at the name that is used less. A short form, an acronym and the full \
        name do not compete, nor do names between which the other edition changes too, nor words inside quotations. Where the two \
        names have no word in common, translators often mean the change: information only.",
        "Два имени читатель примет за две вещи. Сообщается о том, которое употреблено реже. Краткая форма, \
            аббревиатура и полное имя не соперничают, как и имена, которые меняются и в другом тексте, и слова \
            внутри цитат. Если у двух имён нет общего слова, замена часто намеренна: только сведения.",
    ),
    messages: &[MIXED],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "A note verbale came.\n\nThe note verbale was short.\n\nThe third-person note was filed.",
            russian: "Пришла вербальная нота.\n\nВербальная нота была краткой.\n\nНоту подшили.",
            glossary: "note verbale,вербальная нота,third-person note,,нота,,,,",
            finds: &["third-person note"],
        },
        Example {
            english: "Dual-use goods.\n\nDual-use goods again.\n\nAnd dual-use goods.",
            russian: "Товары двойного назначения.\n\nСнова товары двойного назначения.\n\nИ товары двойного использования.",
            glossary: "dual-use goods,товары двойного назначения,,,товары двойного использования,,,,",
            finds: &["товары двойного использования"],
        },
        Example {
            english: "The United Nations met. The UN voted. The UN left.",
            russian: "Организация Объединённых Наций собралась. ООН голосовала. ООН ушла.",
            glossary: "United Nations,Организация Объединённых Наций,UN,,ООН,,,,",
            finds: &[],
        },
        Example {
            english: "The MFA spoke. The ministry of foreign affairs wrote.",
            russian: "МИД заявил. Министерство иностранных дел написало.",
            glossary: "ministry of foreign affairs,министерство иностранных дел,MFA,,МИД,,,,",
            finds: &[],
        },
    ],
    check,
};

const MIXED: Phrase = Phrase::new(
    "“{0}” beside “{1}” (× {2}) for one term in one article",
    "«{0}» рядом с «{1}» (× {2}): один термин в одной статье",
);

fn check(context: &Context) -> Vec<Finding> {
    let used = Language::BOTH.map(|language| used_forms(context, context.edition(language)));
    let mut found = Vec::new();
    for (language, own) in Language::BOTH.into_iter().zip(&used) {
        let other = if language == Language::English { &used[1] } else { &used[0] };
        let mut entries: Vec<&usize> = own.keys().collect();
        entries.sort_unstable();
        for &index in entries {
            let Some((entry, uses)) = context.glossary.entry(index).zip(own.get(&index)) else { continue };
            let mirrored = other.get(&index).is_some_and(|uses| competing(uses).is_some());
            if let Some((minor, major)) = competing(uses).filter(|_| !mirrored) {
                found.extend(finding(context.edition(language), entry, minor, major));
            }
        }
    }
    found
}

/// One form with its mentions in an edition.
struct Use<'a> {
    text: &'a str,
    status: Status,
    mentions: Vec<Located<'a>>,
}

/// The forms by which each entry is named outside quotations, related words left aside.
fn used_forms<'a>(context: &Context<'a>, edition: &Edition<'a>) -> FxHashMap<usize, Vec<Use<'a>>> {
    let mut used: FxHashMap<usize, Vec<Use>> = FxHashMap::default();
    for (paragraph, _, facts) in edition.all() {
        for mention in facts.terms.iter().filter(|mention| !mention.inside && !facts.is_quoted(mention.span))
        {
            let Some((text, status)) = form(context, mention, edition.language()) else { continue };
            let located = Located { paragraph, mention };
            let forms = used.entry(mention.entry).or_default();
            match forms.iter_mut().find(|form| form.text == text) {
                Some(form) => form.mentions.push(located),
                None => forms.push(Use { text, status, mentions: vec![located] }),
            }
        }
    }
    used.retain(|_, forms| forms.len() > 1);
    used
}

/// The least used approved form that competes with a form used more (or earlier), and that form. Forbidden forms have a
/// rule of their own.
fn competing<'a, 'b>(uses: &'b [Use<'a>]) -> Option<(&'b Use<'a>, &'b Use<'a>)> {
    let mut forms: Vec<&Use> = uses.iter().filter(|form| APPROVED.contains(&form.status)).collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.mentions.len()));
    let major = forms.iter().copied().find(|form| !is_short(form.text))?;
    let minor = forms.iter().rev().copied().find(|form| competes(form.text, major.text))?;
    Some((minor, major))
}

/// Whether `one` is another name and no shortening: neither an acronym nor a form whose words all stand in the other,
/// be it as an abbreviation or as the noun of an adjective (Каспий, Каспийское море).
fn competes(one: &str, other: &str) -> bool {
    let (ours, theirs) = (words(one), words(other));
    let within =
        |a: &[String], b: &[String]| a.iter().all(|word| b.iter().any(|other| is_kindred(word, other)));
    !is_short(one) && !within(&ours, &theirs) && !within(&theirs, &ours)
}

fn is_short(form: &str) -> bool {
    form.split_whitespace().all(is_acronym)
}

fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() > 1
}

/// Words that begin alike for the greater part of the shorter one, or one of which ends with the other (Великобритания,
/// Британия).
fn is_kindred(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    let is_within = shorter >= 6 && (one.ends_with(other) || other.ends_with(one));
    shared >= 4 && 3 * shared >= 2 * shorter || is_within || one == other
}

/// The words of a form without acronyms, articles and prepositions, folded.
fn words(form: &str) -> Vec<String> {
    let words = tokens(form)
        .into_iter()
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| token.span.of(form));
    let words = words.filter(|word| !is_acronym(word)).map(fold);
    words.filter(|word| word.chars().count() > 2 && !matches!(word.as_str(), "the" | "and" | "for")).collect()
}

fn finding(edition: &Edition, entry: &Entry, minor: &Use, major: &Use) -> Option<Finding> {
    let located = minor.mentions.first()?;
    let language = edition.language();
    let found = edition.text(located.paragraph, located.mention.span);
    let message = MIXED.with(&[found, major.text, &major.mentions.len().to_string()]);
    let kindred =
        words(minor.text).iter().any(|word| words(major.text).iter().any(|other| is_kindred(word, other)));
    let named = |text: &str| text.starts_with(char::is_uppercase);
    let meant = !(kindred || named(minor.text) && named(major.text));
    let edits = minor.mentions.iter().flat_map(|located| {
        replace(edition, located.paragraph, located.mention.span, minor.text, major.text, false)
    });
    Some(
        Finding::new(&RULE, message)
            .edited(edits)
            .severity(if meant { Severity::Info } else { Severity::Warning })
            .expected(major.text, found)
            .term(entry.preferred(Language::English))
            .at(language, edition.place(located.paragraph, located.mention.span))
            .limited_by(entry)
            .unless_policy(entry),
    )
}
