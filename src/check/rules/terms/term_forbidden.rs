use crate::check::context::{Context, Edition};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::terms::correction::replace;
use crate::check::rules::terms::mentions::{expectation, form, status};
use crate::glossary::{Entry, Scope, Severity, Status, TermMention};
use crate::text::{Language, Phrase, Span};

/// A form that the glossary forbids.
pub static RULE: Rule = Rule {
    id: "term-forbidden",
    summary: Phrase::new("a form that the glossary forbids", "форма, которую глоссарий запрещает"),
    rationale: Phrase::new(
        "A form of scope `anywhere` is wrong wherever it stands; a form of scope `term` only as a rendering of its term: where \
        the other edition has the term there, unless it only shortens an approved form said before. Quotations are the speaker's own words, so \
        findings in them are only information, and so are those of an entry that belongs to a policy.",
        "Форма с областью `anywhere` неверна всюду; с областью `term` — только как перевод своего термина: \
            там, где в другом тексте стоит термин, если она не сокращает допустимую форму, сказанную раньше. Цитата — \
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
            let form = form(context, mention, edition.language()).map_or("", |(form, _)| form);
            found.extend(entry.map(|entry| finding(edition, entry, form, (paragraph, mention.span))));
        }
    }
    found
}

/// Forms that are wrong because the other edition has the term there: what answers a term, or is answered by one.
fn as_renderings(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for bead in &context.terms().answers {
        for (source, answer, entry) in bead.pairs() {
            for (language, here, there) in
                [(Language::English, source, answer), (Language::Russian, answer, source)]
            {
                let sense = here.forbidden_for(entry).filter(|sense| sense.entry.scope == Scope::Term);
                let Some(sense) = sense.filter(|sense| !bead.is_short_for(sense, here, language)) else {
                    continue;
                };
                let meant = context.edition(language.other()).place(there.paragraph, there.span);
                let place = (here.paragraph, here.span);
                let one = finding(context.edition(language), sense.entry, sense.form, place);
                found.push(one.at(language.other(), meant));
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

fn finding(edition: &Edition, entry: &Entry, form: &str, (paragraph, span): (usize, Span)) -> Finding {
    let language = edition.language();
    let text = edition.text(paragraph, span);
    let term = entry.preferred(Language::English);
    let finding = Finding::new(&RULE, FORBIDDEN.with(&[text, term]))
        .expected(expectation(entry, language), text)
        .term(term)
        .at(language, edition.place(paragraph, span))
        .limited_by(entry)
        .unless_policy(entry);
    let is_quoted = edition.is_quoted(paragraph, span);
    let certain = entry.scope == Scope::Anywhere && entry.policy.is_none() && !is_quoted;
    let edits = replace(edition, paragraph, span, form, entry.preferred(language), certain);
    let finding = finding.edited(edits);
    if is_quoted { finding.severity(Severity::Info) } else { finding }
}
