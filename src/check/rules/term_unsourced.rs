use rustc_hash::FxHashMap;

use super::term_missing::missing;
use crate::analysis::names::speaks_of_place;
use crate::check::context::{Context, Link};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::strangers::{Said, is_strange};
use crate::check::terms::{APPROVED, Located, Mentions};
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
    context.links().flat_map(|link| unsourced(context, &link, &mut seen)).collect()
}

/// An edition that has a term more often without a source means it; the encoder is not asked again.
const MOST_OF_A_TERM: usize = 5;
/// More strange terms than this in one bead tell no more: it is no paragraph of an article.
const MOST_IN_A_BEAD: usize = 20;

/// What one bead has; `seen` counts the suspects so far by entry.
fn unsourced(context: &Context, link: &Link, seen: &mut FxHashMap<usize, usize>) -> Vec<Finding> {
    let near = link.english.start.saturating_sub(1)..(link.english.end + 1).min(context.english.facts.len());
    let bead = Bead {
        near: Mentions::new(&context.english, near),
        link,
        russian: Mentions::new(&context.russian, link.russian.clone()),
    };
    let suspects =
        bead.russian.entries().filter_map(|(index, _)| Some((index, bead.suspect(context, index)?)));
    let fresh = suspects.take(MOST_IN_A_BEAD).filter(|(index, _)| {
        let times = seen.entry(*index).or_default();
        *times += 1;
        *times <= MOST_OF_A_TERM
    });
    let weighed = fresh.filter_map(|(_, suspect)| Some((suspect, bead.severity(context, suspect)?)));
    let mut found: Vec<Finding> =
        weighed.map(|((entry, located, _), severity)| finding(context, entry, located, severity)).collect();
    if !found.is_empty() {
        let replaced = missing(context, link);
        found.retain(|one| replaced.iter().all(|other| !is_at(other, one)));
    }
    found
}

/// Whether a finding says already that the term of another stands there instead.
fn is_at(replaced: &Finding, unsourced: &Finding) -> bool {
    !replaced.found.is_empty() && replaced.russian == unsourced.russian
}

/// The terms of paragraphs that render each other.
struct Bead<'a, 'b> {
    link: &'b Link,
    /// Those of the English paragraphs and of one more on each side.
    near: Mentions<'a>,
    russian: Mentions<'a>,
}

/// A term that the English side does not name, where it stands, and whether a related word speaks of it there.
type Suspect<'a> = (&'a Entry, Located<'a>, bool);

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
        is_candidate.then_some((entry, first, sources > 0))
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
    fn severity(&self, context: &Context, (entry, located, is_related): Suspect) -> Option<Severity> {
        // The row may lower it, but what is unsure does not grow by the row.
        let by_row = entry.severity.unwrap_or(Severity::Warning).min(Severity::Warning);
        let is_strange = |enough| is_strange(context, entry, located, enough);
        if is_related {
            (self.has_lost(context, entry) && is_strange(Said::RELATED)).then_some(Severity::Warning)
        } else if is_body(entry) && has_kindred(context, &self.near, entry) {
            Some(by_row)
        } else if !is_strange(Said::UNNAMED) {
            is_body(entry).then_some(Severity::Info)
        } else if self.has_lost(context, entry) {
            Some(Severity::Warning)
        } else {
            Some(if is_body(entry) { Severity::Info } else { by_row })
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
