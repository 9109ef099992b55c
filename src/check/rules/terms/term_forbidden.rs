use crate::check::context::{Context, Edition};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::terms::correction::replace;
use crate::check::rules::terms::mentions::{
    APPROVED, Located, Mentions, expectation, form, is_explained, status,
};
use crate::glossary::{Entry, Scope, Severity, Status, TermMention};
use crate::text::{Language, Phrase};

/// A form that the glossary forbids.
pub static RULE: Rule = Rule {
    id: "term-forbidden",
    summary: Phrase::new("a form that the glossary forbids", "форма, которую глоссарий запрещает"),
    rationale: Phrase::new(
        "A form of scope `anywhere` is wrong wherever it stands; a form of scope `term` only as a rendering of its term: where \
        the other edition has the term and this paragraph none of its approved forms. Quotations are the speaker's own words, so \
        findings in them are only information, and so are those of an entry that belongs to a policy.",
        "Форма с областью `anywhere` неверна всюду; с областью `term` — только как перевод своего термина: \
            там, где в другом тексте стоит термин, а в этом абзаце нет ни одной из допустимых форм. Цитата — \
            слова самого говорящего, поэтому находки в цитатах — только сведения, как и находки по записям, \
            относящимся к редакционной политике.",
    ),
    messages: &[FORBIDDEN],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The embassy sent a verbal note.",
            russian: "Посольство отправило вербальную ноту.",
            glossary: "note verbale,вербальная нота,,verbal note,,словесная нота,,anywhere,",
            finds: &["verbal note"],
        },
        Example {
            english: "The International Criminal Court issued a warrant.",
            russian: "Международный суд ООН выдал ордер.",
            glossary: "International Criminal Court,Международный уголовный суд,ICC,,МУС,Международный суд ООН,,term,\n\
                International Court of Justice,Международный суд ООН,ICJ,,,,,,",
            finds: &["Международный суд ООН"],
        },
        Example {
            english: "The International Criminal Court issued a warrant.",
            russian: "Международный суд ООН выдал ордер.",
            glossary: "International Criminal Court,Международный уголовный суд,ICC,,МУС,Международный суд ООН,,term,\n\
                International Court of Justice,Международный суд ООН,ICJ,International Criminal Court,,,,term,",
            finds: &["Международный суд ООН"],
        },
        Example {
            english: "The International Court of Justice and the ICC are different courts.",
            russian: "Международный суд ООН и МУС — разные суды.",
            glossary: "International Criminal Court,Международный уголовный суд,ICC,,МУС,Международный суд ООН,,term,\n\
                International Court of Justice,Международный суд ООН,ICJ,,,,,,",
            finds: &[],
        },
        Example {
            english: "Communication, verbal and written, noted by all.",
            russian: "Общение, устное и письменное, отмеченное всеми.",
            glossary: "note verbale,вербальная нота,,verbal note,,,,anywhere,",
            finds: &[],
        },
    ],
    check,
};

const FORBIDDEN: Phrase = Phrase::new("“{0}” is forbidden for “{1}”", "«{0}» — запрещённая форма для “{1}”");

fn check(context: &Context) -> Vec<Finding> {
    let anywhere =
        Language::BOTH.into_iter().flat_map(|language| anywhere(context, context.edition(language)));
    anywhere.chain(as_renderings(context)).collect()
}

/// Forms that are wrong in any text.
fn anywhere(context: &Context, edition: &Edition) -> Vec<Finding> {
    let mut found = Vec::new();
    for (paragraph, _, facts) in edition.all() {
        for mention in facts.terms.iter().filter(|mention| !mention.inside) {
            let entry = forbidding(context, mention, edition.language(), Scope::Anywhere);
            found.extend(entry.map(|entry| finding(context, edition, entry, Located { paragraph, mention })));
        }
    }
    found
}

/// Forms that are wrong because the other edition has the term there.
fn as_renderings(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for link in context.links() {
        for language in Language::BOTH {
            let edition = context.edition(language);
            let here = Mentions::new(edition, link.side(language));
            let there = Mentions::new(context.edition(language.other()), link.side(language.other()));
            for (index, _) in here.entries() {
                let named = here.with_status(context, index, &APPROVED);
                let meant = there.with_status(context, index, &APPROVED);
                if !named.is_empty() || meant.is_empty() {
                    continue;
                }
                let forbidden = here.with_status(context, index, &[Status::Forbidden]).into_iter();
                let unexplained =
                    forbidden.filter(|located| !is_explained(context, &here, &there, *located, language));
                found.extend(unexplained.filter_map(|located| {
                    let entry = forbidding(context, located.mention, language, Scope::Term)?;
                    let meant = meant.first()?;
                    let place = context.edition(language.other()).place(meant.paragraph, meant.mention.span);
                    Some(finding(context, edition, entry, located).at(language.other(), place))
                }));
            }
        }
    }
    found
}

fn forbidding<'a>(
    context: &Context<'a>,
    mention: &TermMention,
    language: Language,
    scope: Scope,
) -> Option<&'a Entry> {
    let entry = context.glossary.entry(mention.entry)?;
    (status(context, mention, language) == Some(Status::Forbidden) && entry.scope == scope).then_some(entry)
}

fn finding(context: &Context, edition: &Edition, entry: &Entry, located: Located) -> Finding {
    let language = edition.language();
    let span = located.mention.span;
    let text = edition.text(located.paragraph, span);
    let term = entry.preferred(Language::English);
    let finding = Finding::new(&RULE, FORBIDDEN.with(&[text, term]))
        .expected(expectation(entry, language), text)
        .term(term)
        .at(language, edition.place(located.paragraph, span))
        .limited_by(entry)
        .unless_policy(entry);
    let is_quoted = edition.is_quoted(located.paragraph, span);
    let finding = match form(context, located.mention, language) {
        Some((form, _)) => {
            let certain = entry.scope == Scope::Anywhere && entry.policy.is_none() && !is_quoted;
            let preferred = entry.preferred(language);
            finding.edited(replace(edition, located.paragraph, span, form, preferred, certain))
        }
        None => finding,
    };
    if is_quoted { finding.severity(Severity::Info) } else { finding }
}
