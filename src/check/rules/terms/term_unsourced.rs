use crate::analysis::names::speaks_of_place;
use crate::check::context::Context;
use crate::check::correspondence::{JudgedTerm, OpenTerm};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::verdict::severity::{Harm, severity};
use crate::glossary::{Entry, Severity};
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
    let strays =
        context.terms().judged.iter().filter(|one| one.term.language == Language::Russian && one.term.asks);
    strays.filter(|one| !is_place(one.term.entry)).filter_map(|one| finding(context, one)).collect()
}

/// Whether a rule of its own compares what the entry names.
fn is_place(entry: &Entry) -> bool {
    entry.preferred(Language::English).split(' ').all(|word| speaks_of_place(word, Language::English))
}

fn finding(context: &Context, judged: &JudgedTerm) -> Option<Finding> {
    let OpenTerm { item, entry, .. } = &judged.term;
    let text = item.text(&context.russian);
    let term = entry.preferred(Language::English);
    let finding = Finding::new(&RULE, UNSOURCED.with(&[text, term]))
        .severity(severity(judged.probability, Harm::TermUnsourced)?)
        .expected("", text)
        .term(term)
        .at(Language::Russian, context.russian.place(item.paragraph, item.span));
    Some(finding.at_most(entry))
}
