use rustc_hash::FxHashMap;

use crate::analysis::names::speaks_of_place;
use crate::check::context::{Context, Link};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::terms::mentions::{APPROVED, Located, Mentions};
use crate::check::rules::terms::term_missing::missing;
use crate::check::rules::terms::term_support::{Question, Said, are_strange};
use crate::glossary::{Entry, Severity, Status};
use crate::text::{Language, Phrase};

/// A term of the Russian paragraph that the English one does not speak of.
pub static RULE: Rule = Rule {
    id: "term-unsourced",
    summary: Phrase::new(
        "the Russian edition has a term that nothing in the English one calls for",
        "в русском тексте стоит термин, для которого в английском нет повода",
    ),
    rationale: Phrase::new(
        "A term that nothing in the original calls for may be a slip for another one. Translators also explain and put names for \
        pronouns: a name is only information, and a warning where the English paragraph names another body of the kind that is \
        rendered too, or speaks of something that the Russian one does not. A common noun is a warning where the encoder finds \
        nothing like it in the English sentence. Places belong to another rule.",
        "Термин, для которого в оригинале нет повода, бывает опиской вместо другого. Но переводчики и поясняют, \
            и ставят названия вместо местоимений: название — только сведения, а предупреждение — если в английском \
            абзаце назван другой подобный орган, который тоже передан, или сказано о том, чего нет в русском. \
            Нарицательное — предупреждение, если кодировщик не находит в английском предложении ничего похожего. \
            Места относятся к другому правилу.",
    ),
    messages: &[UNSOURCED],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The European Parliament adopted a resolution and published it.",
            russian: "Европейский парламент принял резолюцию, а Европейский совет её опубликовал.",
            glossary: "European Parliament,Европейский парламент,,,,,,,\nEuropean Council,Европейский совет,,,,,,,",
            finds: &["Европейский совет"],
        },
        Example {
            english: "The bloc agreed. Its parliament adopted a resolution on verbal and written communication.",
            russian: "Блок согласился. Парламент принял резолюцию об устном и письменном общении.",
            glossary: "European Parliament,Европейский парламент,,,,,,,\nnote verbale,вербальная нота,,,,,,,",
            finds: &[],
        },
        Example {
            english: "The EAEU and the CSTO met; the MFA wrote of the BRI. Ankara and Turkish papers were silent.",
            russian: "ЕАЭС и ОДКБ заседали; МИД написал об «Одном поясе, одном пути». Турция и турецкие газеты молчали.",
            glossary: "EAEU,ЕАЭС,,,,,,,\nCSTO,ОДКБ,,,,,,,\nMFA,МИД,,,,,,,\nBRI,\"Один пояс, один путь\",,,,,,,",
            finds: &[],
        },
        Example {
            english: "The museum opens at nine in the morning and sells tickets until noon.",
            russian: "Музей открывается в девять утра и продаёт обстрел до полудня.",
            glossary: "shelling,обстрел,,,,,,,",
            finds: &["обстрел"],
        },
        Example {
            english: "The town was bombarded by artillery for two days.",
            russian: "Город два дня подвергался обстрелу.",
            glossary: "shelling,обстрел,,,,,,,",
            finds: &[],
        },
    ],
    check,
};

const UNSOURCED: Phrase = Phrase::new(
    "nothing in the English edition speaks of “{0}” ({1})",
    "в английском тексте нет ничего о «{0}» ({1})",
);

fn check(context: &Context) -> Vec<Finding> {
    let mut seen: FxHashMap<usize, usize> = FxHashMap::default();
    let links: Vec<Link> = context.links().collect();
    let suspects = links.iter().enumerate();
    let suspects: Vec<Suspect> =
        suspects.flat_map(|(number, link)| unsourced(context, (number, link), &mut seen)).collect();
    let severities = severities(context, &suspects);
    let mut found: Vec<(usize, Finding)> = suspects
        .iter()
        .zip(severities)
        .filter_map(|(one, severity)| Some((one.link, finding(context, one.entry, one.located, severity?))))
        .collect();
    let mut replaced: Option<(usize, Vec<Finding>)> = None;
    found.retain(|(number, one)| {
        if replaced.as_ref().is_none_or(|(of, _)| of != number) {
            replaced = links.get(*number).map(|link| (*number, missing(context, link)));
        }
        replaced.iter().flat_map(|(_, replaced)| replaced).all(|other| !is_at(other, one))
    });
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// An edition that has a term more often without a source means it; the encoder is not asked again.
const MOST_OF_A_TERM: usize = 5;
/// More strange terms than this in one bead tell no more: it is no paragraph of an article.
const MOST_IN_A_BEAD: usize = 20;

/// What one bead has; `seen` counts the suspects so far by entry.
fn unsourced<'a>(
    context: &Context<'a>,
    (number, link): (usize, &Link),
    seen: &mut FxHashMap<usize, usize>,
) -> Vec<Suspect<'a>> {
    let near = link.english.start.saturating_sub(1)..(link.english.end + 1).min(context.english.facts.len());
    let bead = Bead {
        link,
        number,
        near: Mentions::new(&context.english, near),
        russian: Mentions::new(&context.russian, link.russian.clone()),
    };
    let suspects =
        bead.russian.entries().filter_map(|(index, _)| Some((index, bead.suspect(context, index)?)));
    let fresh = suspects.take(MOST_IN_A_BEAD).filter(|(index, _)| {
        let times = seen.entry(*index).or_default();
        *times += 1;
        *times <= MOST_OF_A_TERM
    });
    fresh.map(|(_, suspect)| suspect).collect()
}

/// How much each suspect weighs, if anything; the encoder is asked about all of them at once.
fn severities(context: &Context, suspects: &[Suspect]) -> Vec<Option<Severity>> {
    let asked = suspects.iter().filter_map(|&Suspect { entry, located, weight, .. }| match weight {
        Weight::Sure(_) => None,
        Weight::IfStrange { enough, .. } => Some(Question { entry, located, enough }),
    });
    let mut strange = are_strange(context, &asked.collect::<Vec<_>>()).into_iter();
    let severity = |one: &Suspect| match one.weight {
        Weight::Sure(severity) => severity,
        Weight::IfStrange { severity, otherwise, .. } => {
            if strange.next().unwrap_or(false) {
                Some(severity)
            } else {
                otherwise
            }
        }
    };
    suspects.iter().map(severity).collect()
}

/// Whether a finding says already that the term of another stands there instead.
fn is_at(replaced: &Finding, unsourced: &Finding) -> bool {
    !replaced.found.is_empty() && replaced.russian == unsourced.russian
}

/// The terms of paragraphs that render each other.
struct Bead<'a, 'b> {
    link: &'b Link,
    /// The number of the link.
    number: usize,
    /// Those of the English paragraphs and of one more on each side.
    near: Mentions<'a>,
    russian: Mentions<'a>,
}

/// A term that the English side does not name, and where it stands.
struct Suspect<'a> {
    /// The number of its link.
    link: usize,
    entry: &'a Entry,
    located: Located<'a>,
    weight: Weight,
}

/// What a suspect weighs.
#[derive(Clone, Copy)]
enum Weight {
    /// So much, whatever the encoder says.
    Sure(Option<Severity>),
    /// That depends on whether anything in the English sentence is like it.
    IfStrange { enough: Said, severity: Severity, otherwise: Option<Severity> },
}

impl<'a> Bead<'a, '_> {
    /// The entry, if the Russian side names it and the English one does not.
    fn suspect(&self, context: &Context<'a>, index: usize) -> Option<Suspect<'a>> {
        let entry =
            context.glossary.entry(index).filter(|entry| entry.policy.is_none() && !is_place(entry))?;
        let named = self.russian.with_status(context, index, &APPROVED).into_iter();
        let first = named.into_iter().find(|located| !located.mention.inside)?;
        let sources = self.near.of(index).len();
        let related = self.near.with_status(context, index, &[Status::Related]);
        let is_unnamed = related.len() == sources && !related.iter().any(|one| is_acronym(context, one));
        let is_candidate = is_unnamed && !self.is_explained(index, first);
        is_candidate.then(|| Suspect {
            link: self.number,
            entry,
            located: first,
            weight: self.weight(context, entry, sources > 0),
        })
    }

    /// Whether the words name another thing too that the English edition speaks of.
    fn is_explained(&self, index: usize, one: Located) -> bool {
        let holds = |other: &Located| {
            one.paragraph == other.paragraph && other.mention.span.contains(one.mention.span)
        };
        let others = self.russian.entries().filter(|(other, _)| *other != index);
        others.into_iter().any(|(other, there)| there.iter().any(holds) && !self.near.of(other).is_empty())
    }

    /// How much the term weighs: most where another one is lost, for then the two may be exchanged. Where a related word
    /// speaks of it, it weighs something only then.
    fn weight(&self, context: &Context, entry: &Entry, is_related: bool) -> Weight {
        // The row may lower it, but what is unsure does not grow by the row.
        let by_row = entry.severity.unwrap_or(Severity::Warning).min(Severity::Warning);
        let (enough, severity) = (Said::UNNAMED, Severity::Warning);
        match (self.has_lost(context, entry), is_body(entry)) {
            (true, _) if is_related => Weight::IfStrange { enough: Said::RELATED, severity, otherwise: None },
            (false, _) if is_related => Weight::Sure(None),
            (_, true) if has_kindred(context, &self.near, entry) => Weight::Sure(Some(by_row)),
            (true, true) => Weight::IfStrange { enough, severity, otherwise: Some(Severity::Info) },
            (false, true) => Weight::Sure(Some(Severity::Info)),
            (true, false) => Weight::IfStrange { enough, severity, otherwise: None },
            (false, false) => Weight::IfStrange { enough, severity: by_row, otherwise: None },
        }
    }

    /// Whether the English side speaks of another term more often than the Russian one.
    fn has_lost(&self, context: &Context, entry: &Entry) -> bool {
        // A name is not exchanged for what a word merely speaks of.
        let statuses = if is_body(entry) {
            &APPROVED[..]
        } else {
            &[Status::Preferred, Status::Admitted, Status::Related]
        };
        let count = |side: &Mentions, index| {
            let mentions = side.with_status(context, index, statuses);
            mentions.iter().filter(|located| !located.mention.inside).count()
        };
        let english = Mentions::new(&context.english, self.link.english.clone());
        english.entries().any(|(index, _)| count(&english, index) > count(&self.russian, index))
    }
}

/// Whether an English mention is all capitals: IP says intellectual property, whatever the glossary calls it.
fn is_acronym(context: &Context, located: &Located) -> bool {
    let text = context.english.text(located.paragraph, located.mention.span);
    text.len() > 1 && text.chars().all(|c| c.is_uppercase() || c == '.')
}

/// A proper name.
fn is_body(entry: &Entry) -> bool {
    entry.preferred(Language::Russian).starts_with(char::is_uppercase)
}

fn is_place(entry: &Entry) -> bool {
    entry.preferred(Language::English).split(' ').all(|word| speaks_of_place(word, Language::English))
}

/// Whether the English side names another body of the same kind: of the same subject field, and beginning with the same word.
fn has_kindred(context: &Context, english: &Mentions, entry: &Entry) -> bool {
    let first = |entry: &Entry| entry.preferred(Language::Russian).split(' ').next().map(str::to_owned);
    english
        .entries()
        .filter_map(|(other, _)| context.glossary.entry(other))
        .any(|other| other.domain == entry.domain && is_body(other) && first(other) == first(entry))
}

fn finding(context: &Context, entry: &Entry, located: Located, severity: Severity) -> Finding {
    let text = context.russian.text(located.paragraph, located.mention.span);
    let term = entry.preferred(Language::English);
    Finding::new(&RULE, UNSOURCED.with(&[text, term]))
        .severity(severity)
        .expected("", text)
        .term(term)
        .at(Language::Russian, context.russian.place(located.paragraph, located.mention.span))
}
